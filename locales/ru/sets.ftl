sets-open = На особое время
sets-all = Все наборы
sets-list = <b>На особое время</b>

    Готовые наборы небольших дел. Набор идёт рядом с маршрутом, по одному делу; остановиться и вернуться можно в любой день.

    { $lines }
sets-line = { $mark } { $title }{ $state }
sets-mark = { $state ->
        [running] ▸
       *[other] ○
    }
sets-line-state = { $state ->
        [running] {" "}— { $done ->
            [0] идёт
           *[other] { $done } из { $total }
        }
        [paused] {" "}— на паузе
       *[other] { $suggested ->
            [yes] {" "}— для первых рабочих дней
           *[no] {""}
        }
    }
sets-offer = <b>{ $title }</b>

    { $intro }

    { $lines }{ $notes }
sets-offer-line = { $number }. { $title }
sets-offer-hours = Всего около { $hours }.
sets-offer-instead = Сейчас идёт «{ $title }»: он встанет на паузу, всё в нём сохранится.
sets-begin = Начать
sets-take-day = До { $day }
sets-choose-day = Выбрать день
sets-other-day = Другой день
sets-ask-end = { $code ->
        [contest_six_weeks] До какого дня принимают заявки?{ $contests ->
            [0] {""}
           *[other] {" "}Можно взять конкурс из календаря.
        }
       *[other] К какому дню хотелось бы получить решение о категории? Считаем от него назад.
    }

    День можно выбрать кнопкой или написать: { $example }.
sets-contest = { $title } — до { $date }
sets-end-refused = { $date } не подходит: нужен день не раньше чем через 4 дня и не дальше двух лет. Выберите другой или напишите дату: { $example }.
sets-dates = <b>{ $title }</b>
    { $code ->
        [contest_six_weeks] Приём заявок — до { $end }.
       *[other] Желаемая дата решения — { $end }.
    }

    Первый шаг — до { $first }, последний — до { $last }.{ $notes }
sets-dates-tight = Времени мало: возьмите конкурс следующего года или сократите до шагов { $short }.
sets-dates-late = { $n ->
        [one] У { $n } шага день уже прошёл: его можно перенести или убрать.
       *[other] У { $n } шагов день уже прошёл: их можно перенести или убрать.
    }
sets-dates-left = К этому дню уже не успеть: { $titles }. { $n ->
        [one] Этого шага
       *[other] Этих шагов
    } в наборе не будет. С днём позже { $n ->
        [one] он вернётся.
       *[other] они вернутся.
    }
sets-short = Взять шаги { $short }
sets-whole = Взять все
sets-running = <b>{ $title }</b>: { $done ->
        [0] { $code ->
            [mentor_school] уроков впереди — { $total }
           *[other] шагов впереди — { $total }
        }
       *[other] { $done } из { $total }
    }

    { $lines }{ $notes }
sets-late = Срок «{ $title }» был { $date }. Перенести или убрать — одинаково хорошо.
sets-beside = Маршрут идёт рядом: пока в наборе есть дело, в маршруте открыт один шаг.
sets-calm = Первый месяц — не более двух сообщений в неделю.
sets-paused-note = Набор на паузе. Сделанное сохранено, вернуться можно в любой день.
sets-to-do = Открыть дело
sets-to-lesson = Открыть урок
sets-move-late = Перенести прошедшее
sets-drop-late = Убрать прошедшее
sets-edit = Изменить
sets-pause = Остановить
sets-go-on = Продолжить
sets-anew = Начать заново
sets-leave-ask = Начать «{ $title }» заново? Сделанное останется в прошлом, дела пойдут с первого.
sets-paused-now = Набор на паузе. Всё сохранено.
sets-back = К набору
sets-edit-text = Что изменить?

    { $lines }
sets-stays = Это дело остаётся на своём месте: с него начинают. Перенести или убрать можно.
sets-to-the-end = В конец набора
sets-over = <b>{ $title }</b>

    { $ending }
sets-over-eight = 8 вопросов
sets-over-later = Позже
sets-eve = Следующее дело — { $date }. Начать можно и сейчас.
sets-lesson = <b>Урок { $number } из { $total }. { $title }</b>

    <b>Мысль.</b> { $thought }

    <b>Практика.</b> { $practice }

    <b>Вопрос.</b> { $question }{ $note }
sets-lesson-open = Отметка об уроке — Ваш ответ на вопрос. Его видите только Вы.
sets-lesson-next = Урок откроется { $date }. Можно и раньше.
sets-lesson-done = ✓ Урок пройден.{ $answer }
sets-lesson-answer = {" "}Ваш ответ: «{ $answer }»
sets-lesson-reply = Ответить
sets-lesson-ask = { $question }

    Ответьте одним сообщением, до 1000 знаков. Это ответ себе: его видите только Вы.
sets-lesson-passed = Урок «{ $title }» пройден: { $done } из { $total }.
sets-lesson-then = Следующий — «{ $title }», до { $date }.
sets-note-eve = Дело на { $date }: «{ $title }»{ $about }. Сделано, когда: { $brings }.
sets-why-running = идёт набор «{ $title }»
sets-past = <b>Прошлые маршруты и наборы</b>: { $n }

    { $lines }
sets-past-line = { $number }. { $title } · { $date } · { $done ->
        [0] без закрытых шагов
       *[other] { $done } из { $total }{ $about }
    }
sets-past-route = Маршрут
errors-end-refused = Этот день не подходит: нужен день не раньше чем через 4 дня и не дальше двух лет.
