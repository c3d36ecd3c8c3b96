logs-open = Итог в пять касаний
logs-line = { $k } из 5 · { $line ->
        [works] Получается
        [hard] Трудно
        [teacher_step] Шаг педагога
       *[mentor_step] Шаг наставника
    }

    Коснитесь одного-двух номеров.
logs-own = Своё…
logs-own-said = Своё: { $words }
logs-own-ask = { $line ->
        [phrase] Одна фраза к итогу встречи
       *[other] Своё
    }, до { $limit } знаков. Имён и фамилий детей не пишем.
logs-axis = Варианты по теме
logs-axis-ask = О чём была встреча? Варианты касаний подберём по теме.
logs-axis-none = Общие варианты
logs-again-ask = 5 из 5 · Снова встречаемся
logs-in-weeks = Через { $n ->
        [one] { $n } неделю
        [few] { $n } недели
        [many] { $n } недель
       *[other] { $n } недели
    }
logs-no-date = Пока без даты
logs-whole = Пять строк — и журнал готов.
logs-said = { $line ->
        [works] Получается
        [hard] Трудно
        [teacher_step] Шаг педагога
       *[mentor_step] Шаг наставника
    }: { $words }
logs-next = Снова встречаемся: { $date }
logs-empty = Строк пока нет: можно сохранить и так.
logs-save = Сохранить
logs-change = Изменить
logs-add-phrase = Добавить фразу
logs-saved = Итог встречи { $moment }. Его видят двое: педагог и наставник.
logs-to-meeting = К встрече
logs-back = Назад к итогу
logs-prompt = Вопрос для начала: «{ $question }»

errors-nothing-to-log = Итог записывает наставник после встречи. Как дела сейчас — в разделе «Встречи».
