calendar-day = { $weekday ->
        [0] пн
        [1] вт
        [2] ср
        [3] чт
        [4] пт
        [5] сб
       *[other] вс
    }, { $day }
calendar-span = { $start } – { $end }
calendar-not-understood = Не получилось понять дату «{ $input }». Пример: { $asks ->
        [day] 15.10.2026 или «чт»
        [past] 15.10.2026 или «вчера»
       *[moment] 15.10.2026 14:30 или «чт 14:30»
    }. Остальное сохранено.
calendar-does-not-exist = Даты «{ $input }» нет в календаре. Имели в виду { $meant }?
calendar-in-past = { $date } уже прошло. Напишите другую дату, например { $asks ->
        [moment] «чт 14:30»
       *[day] «чт»
    }.
calendar-in-past-meant = { $date } уже прошло. Имели в виду { $meant }?
calendar-in-future = { $date } ещё не наступило, а вопрос о прошедшем. Пример: 15.10.2026 или «вчера».
calendar-too-far = { $date } — слишком далеко: принимаем даты до { $limit }. Пример: { $asks ->
        [moment] 15.10.2026 14:30
       *[day] 15.10.2026
    }.
calendar-yes = Да
calendar-pick = Выбрать в календаре
