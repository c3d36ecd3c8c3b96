about-title = О программе
about-contents = <b>{ $title }</b>
    { $municipality }

    Документ: { $name }.
    Кто и когда: { $adopted }.

    Слова документа сохранены. Что открыть?
about-head = <b>О программе: { $part }</b>{ $many ->
        [true] {" "}· { $page } из { $pages }
       *[false] {""}
    }
about-section = { $section ->
        [short] Коротко
        [goal] Цель
        [tasks] Задачи
        [conditions] Условия
        [directions] Направления
        [forms] Формы работы
        [structure] Структура
        [partners] Партнёры
        [categories] Категории
        [roles] Роли
        [results] Результаты
        [risks] Риски
       *[concepts] Понятия
    }
about-level = { $level ->
        [school] На уровне школы
        [municipality] На уровне муниципалитета
       *[region] На уровне региона
    }
about-role = { $role ->
        [teacher] педагог
        [mentor] наставник
        [curator] куратор
        [methodologist] методист
       *[head] руководитель
    }
about-here = в «Ростке» — { $role }
about-group = <b>{ $group }:</b>
about-line = { $text }
about-back = ‹ Назад
about-on = Дальше ›
about-next = { $part } ›
about-all = Все части
about-paper = Файл { $format }
