series-mine = <b>Мои циклы занятий</b>
series-mine-empty = Циклов пока нет. Они появляются в календаре: одна запись — на все занятия.
series-mine-line = { $number }. { $title }{ $status ->
        [cancelled] {" "}⚠ отменён
       *[published] {""}
    }
series-mine-open = Мои циклы
series-own = <b>{ $title }</b>{ $status ->
        [cancelled] {" "}· ⚠ цикл отменён
       *[published] { $state ->
            [going] {" "}· ✓ Вы записаны
            [waiting] {" "}· лист ожидания
            [held] {" "}· место держим
           *[none] {""}
        }
    }
series-no-dates = Даты занятий появятся здесь.
series-line = { $number }. { $state ->
        [came] ✓ { $when }
        [unmarked] ○ { $when }, отметки нет
       *[ahead] { $when }
    }
series-progress = { $state ->
        [none] Занятий пока не назначено.
        [reached] Было { $came } из { $total }: сертификат готов.
        [sure] Было { $came } из { $total }. Для сертификата хватает; он появится после последнего занятия.
        [short] Было { $came } из { $total }, до сертификата нужно { $needed }. Если отметки не хватает, её может поправить организатор.
       *[ahead] Было { $came } из { $total }, для сертификата нужно { $needed }. Впереди: { $left }.
    }
series-task-mine = Задание до { $day }: „{ $words }“ — { $state ->
        [done] сделано
        [taken] в маршруте
       *[none] можно взять в маршрут
    }
series-take-task = Взять в маршрут
series-leave = Уйти из цикла
series-to-card = О цикле
series-to-own = Мои занятия
series-whole = Весь цикл
series-card-dates = Занятий: { $n }. { $dates }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }
series-card-share = Сертификат: { $needed } из { $total } занятий. Запись одна — на весь цикл.
series-certificate-ready = Сертификат готов: «{ $title }», было { $came } из { $total } · № { $number }

    Сертификат подтверждает участие. Это не документ о повышении квалификации.
series-certificate-here = «{ $title }»: было { $came } из { $total }, сертификат — готов. Документ в портфолио.
series-homework = «{ $title }»: домашнее задание до { $day }.

    „{ $words }“

    Его можно взять в маршрут шагом: начнётся, когда дойдёт очередь.
series-more = «{ $title }»: { $n ->
        [one] ещё одно занятие
       *[other] ещё занятия
    }. Ваша запись действует и здесь.

series-desk = <b>{ $title }</b> · { $status ->
        [draft] черновик
        [cancelled] ⚠ отменён
       *[published] идёт запись и занятия
    }{ $place ->
        [none] {""}
       *[other] {" "}· { $place }
    }{ $whom ->
        [none] {""}
       *[other] {" "}· { $whom }
    }
series-share = Сертификат: { $share } % занятий, это { $needed } из { $total }.
series-draft-next = { $n ->
        [0] Теперь даты: первая и как часто.
       *[other] Так это увидят в календаре после публикации; запись — одна на все занятия.
    }
series-desk-line = { $number }. { $when }{ $came ->
        [-1] {""}
       *[other] {" "}— пришли: { $came }
    }
series-desk-task = {" "}· задание: взяли { $taken }, сделали { $done }
series-add-dates = Добавить занятия
series-people = Посещаемость
series-tasks = Задания
series-cancel = Отменить цикл
series-cancel-meeting = Отменить занятие
series-drop-meeting = Убрать занятие
series-meeting-draft = Занятие цикла: опубликуется вместе с ним.
series-task-of = Задание
series-to-series = К циклу
series-ask-first = Когда первое из новых занятий? Можно написать: чт 15:00 или 15.10.2026 15:00.
series-ask-every = Первое: { $first }. Как часто дальше?
series-every-week = { $weekday ->
        [0] Каждый понедельник
        [1] Каждый вторник
        [2] Каждую среду
        [3] Каждый четверг
        [4] Каждую пятницу
        [5] Каждую субботу
       *[6] Каждое воскресенье
    }
series-every-fortnight = Через неделю, { $weekday ->
        [0] пн
        [1] вт
        [2] ср
        [3] чт
        [4] пт
        [5] сб
       *[6] вс
    }
series-every-month = Раз в месяц, { $place ->
        [5] последн.
       *[other] { $place }-й
    } { $weekday ->
        [0] пн
        [1] вт
        [2] ср
        [3] чт
        [4] пт
        [5] сб
       *[6] вс
    }
series-every-once = Только это
series-ask-count = Сколько всего занятий добавить?
series-dates = Занятий: { $n }. Выходные и праздники пропущены:
series-dates-note = { $told ->
        [0] Каждое можно будет перенести или убрать.
       *[other] Записавшиеся ({ $told }) узнают об этом одним сообщением.
    }
series-add = Добавить: { $n }
series-other-dates = Другие даты
series-added = { $n ->
        [0] Эти занятия уже есть.
       *[other] Добавлено занятий: { $n }.
    }
series-people-of = <b>{ $title }</b>
    Прошло занятий: { $over } из { $total }. До сертификата нужно { $needed }.
series-person = { $number }. { $name } — { $came } из { $over }{ $reached ->
        [true] {" "}✓
       *[false] {""}
    }
series-print = Сертификат { $number }
series-tasks-of = <b>Задания: { $title }</b>
    Номер занятия открывает его задание.
series-tasks-line = { $number }. { $when } — { $state ->
        [none] нет
        [draft] черновик: „{ $words }“
       *[given] „{ $words }“; взяли { $taken }, сделали { $done }
    }
series-ask-task = «{ $title }»: что попробовать до следующего раза? Одна строка, до 100 знаков. Пример: начать урок с вопроса, а не с темы.
series-task-before = Сейчас: „{ $words }“
series-task = <b>{ $meeting }</b>
    Задание: „{ $words }“
    Срок: до { $day }

    { $given ->
        [true] Отдано записавшимся. В маршруте: { $taken }, сделано: { $done }. Чей это маршрут, здесь не видно.
       *[false] Каждый записавшийся сможет взять его шагом в свой маршрут; подтверждаете Вы или наставник.
    }
series-give-task = Отдать записавшимся
series-task-day = Другой день
series-task-words = Другие слова
series-to-tasks = К заданиям
series-ask-task-day = До какого дня? Можно написать: 29.10 или чт.
series-task-given = Узнают записавшиеся: { $n }.
events-ask-share = { $step }Какая доля занятий даёт сертификат? Обычно — 70 %.
events-share-of = { $share } %
events-field-share = Доля для серт.

paper-series-cycle = Участие в цикле „{ $title }“
paper-series-visits = { $came } из { $total } занятий{ $known ->
        [0] {""}
       *[other] , { $hours ->
            [one] { $hours } час
            [few] { $hours } часа
            [many] { $hours } часов
           *[other] { $hours } часа
        }
    }
paper-series-share = Выдаётся при посещении не менее { $share } % занятий.

errors-share-not-reached = Было { $came } из { $total }, до сертификата нужно { $needed }. Если отметки не хватает, её может поправить организатор.
errors-too-many-meetings = В одном цикле до { $limit } занятий. Остальные поместятся в следующий.
errors-homework-given = Это задание уже у записавшихся: его слова не меняются.
errors-homework-unsaid = Здесь нужны слова: что попробовать до следующего занятия.
errors-homework-day-wrong = Этот день уже прошёл или слишком далеко. Пример: день следующего занятия.

deliveries-kind-series-homework = домашнее задание цикла
deliveries-kind-series-certificate = сертификат цикла
