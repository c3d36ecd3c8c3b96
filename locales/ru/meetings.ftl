meetings-none = Встреч не назначено. Первая — 20 минут: цель, признак успеха, срок.
meetings-ahead = Встречи:
meetings-line = • { $state ->
        [turn] { $other }: «{ $topic }» — выберите время
        [proposed] { $other }: «{ $topic }» — время предложено, ждём ответа
        [over] { $moment }, { $other } — состоялась?
        [said] { $moment }, { $other } — Вы отметили; ждём ответа
       *[confirmed] { $moment }, { $other }: «{ $topic }»
    }
meetings-held = Состоялось: { $n ->
        [one] { $n } встреча
        [few] { $n } встречи
        [many] { $n } встреч
       *[other] { $n } встречи
    }, { $time }. Отчёт писать не нужно.
meetings-open-proposal = Время: { $name }

meetings-topic-ask = Встреча: { $name }

    О чём поговорить? Выберите или напишите одним сообщением, до { $limit } знаков.
meetings-topic = { $topic ->
        [first] Цель, признак, срок
        [lesson] Разобрать урок
        [class] Класс и воспитание
       *[documents] Документы и журнал
    }
meetings-choose-day = В какой день? Можно предложить до { $limit } вариантов.
meetings-choose-time = { $day }. Во сколько?{ $zone }
meetings-zones-differ = { " " }Время — по Вашим часам; у второго оно покажется по его часам.
meetings-type-time = Написать время
meetings-other-day = Другой день
meetings-chosen = Предложим:
    { $times }
meetings-send-ask = { $name } выберет один вариант.
meetings-send = Отправить
meetings-more-time = Ещё вариант
meetings-clear = Выбрать заново
meetings-sent = Время предложено: { $name }
    Тема: { $topic }{ $place }
    { $times }

    Ответ придёт сюда.
meetings-other-times = Другое время
meetings-slots-passed = Предложенное время уже прошло. Предложите другое.

meetings-offered = { $role ->
        [mentor] Наставник { $name }
       *[teacher] { $name }
    } предлагает встречу на { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }: { $topic }. Когда удобно?{ $place }
meetings-own-time = Предложить своё
meetings-not-now = Не сейчас
meetings-own-time-ask = Напишите день и время одним сообщением. Пример: «{ $example }» или «чт 14:30».
meetings-calendar-choose = Выбрать в календаре
meetings-meant-yes = Да
meetings-needs-time = Нужно ещё время: во сколько?

meetings-agreed = Встреча: { $moment }, { $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }.
    { $name }
    Тема: { $topic }{ $place }

    Напомним накануне и за два часа.
meetings-taken-note = Время выбрано.
meetings-move = Перенести
meetings-cancel = Отменить
meetings-cancel-ask = Отменить встречу?
    { $name }, { $moment }
meetings-no-time = время ещё не выбрано
meetings-cancel-yes = Отменить встречу
meetings-keep = Оставить как есть
meetings-closed = { $status ->
        [held] Встреча состоялась: { $moment }. Время учтено, отчёт не нужен.
        [missed] Встречи { $moment } не было. Так бывает; можно предложить другое время.
        [unclear] Про встречу { $moment } осталось неясно, была ли она. Последствий нет ни для кого.
       *[cancelled] Встреча отменена: { $name }, «{ $topic }». Можно предложить другое время.
    }

meetings-evening = Скоро встреча: { $moment }.
    { $name }
    Тема: { $topic }{ $place }

    Всё в силе?
meetings-two-hours = Через два часа встреча: { $moment }.
    { $name }
    Тема: { $topic }{ $place }

    Всё в силе?
meetings-place = { "" }
    Где: { $place }
meetings-where = { $place ->
        [in_person] В школе
        [video] Видеосвязь
       *[phone] Телефон
    }
meetings-yes = Да
meetings-still-on = Хорошо: { $moment }. До встречи.

meetings-held-question = Встреча { $moment } состоялась?
    { $name }

    Ответ нужен только для учёта часов.
meetings-held-yes = Да, состоялась
meetings-held-no = Нет
meetings-held-moved = Перенесли
meetings-marked = Отмечено: { $moment }. Спасибо. Второй ответит сам, больше ничего не нужно.
meetings-differ = Отметки о встрече { $moment } разошлись: по одной она была, по другой — нет. Уточняем один раз, последствий не будет ни для кого.
meetings-was = Была
meetings-was-not = Не была
meetings-new-time = Назначить новое время
meetings-unsure = Не помню

meetings-calendar = Встреча: { $topic }
meetings-calendar-file = Файл для календаря телефона

meetings-slot-past = { $moment } уже прошло. Выберите время впереди.
meetings-slot-soon = { $hours ->
        [2] Второму нужно хотя бы два часа на ответ
        [24] Наставник просит предупреждать за день
       *[48] Наставник просит предупреждать за два дня
    }: самое раннее — { $moment }.
meetings-notice = Наставник просит предупреждать { $hours ->
        [24] за день
       *[48] за два дня
    }.
meetings-slot-hours = Встречи — с { $first } до { $last } по часам обоих. Выберите другое время.
meetings-slots-many = Вариантов уже { $limit }: этого достаточно для выбора.
meetings-slots-none = Выберите хотя бы одно время.

errors-no-pair = Встречу можно предложить в паре. Пара ещё не началась или уже завершена.
errors-not-your-meeting = Эта кнопка не из Вашего разговора. Вот меню.
errors-not-your-turn = Время предложили Вы: теперь ждём ответа. Предложить другое можно в разделе «Встречи».
errors-slot-gone = Это время уже прошло или занято. Откройте «Встречи» и выберите другое.
errors-meeting-already-decided = Про эту встречу уже решено. Как дела сейчас — в разделе «Встречи».
errors-slot-in-past = Это время уже прошло. Выберите время впереди.
errors-slot-too-soon = Второму нужно время на ответ. Выберите время позже.
errors-slot-outside-hours = Это время слишком раннее или позднее для одного из двоих. Выберите другое.
errors-slot-twice = Это время уже выбрано.
errors-no-slots = Выберите хотя бы одно время.
errors-too-many-slots = Вариантов уже { $limit }: этого достаточно для выбора.

meetings-usual = Сверху — время, которое подходило вам раньше.
meetings-calendar-remove = Файл уберёт встречу из календаря телефона
meetings-dropped = Встречи { $moment } не будет. Файл ниже уберёт её из календаря телефона, больше ничего не нужно.
meetings-past = Встреча уже была
meetings-past-ask = Когда была встреча? Выберите день или напишите, например «вчера 15:00» или «в пятницу».
meetings-past-time = { $day }. Во сколько началась? Можно выбрать или написать, например «вчера 15:30».
meetings-past-back = Предложить время
meetings-past-ahead = { $moment } встреча ещё не закончилась бы. Здесь отмечаем то, что уже было.
meetings-past-before = Отметить можно то, что было не раньше { $moment }.
errors-meeting-not-over = Встреча в это время ещё не закончилась бы. Здесь отмечаем то, что уже было.
errors-meeting-before-pair = Это раньше, чем началась пара, или слишком давно. Выберите другой день.
