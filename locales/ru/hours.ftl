hours-open = Мои часы
hours-head = Всего: { $time } встреч и уроков.
hours-none = Часы появятся сами после первой встречи или посещения урока.
hours-month = { $month }: встречи — { $meetings }, уроки — { $visits }, { $time }
hours-teacher = { $name }: встречи — { $meetings }, уроки — { $visits }, { $time }
hours-note = Считаем по отметкам «состоялась», отчёт писать не нужно.
