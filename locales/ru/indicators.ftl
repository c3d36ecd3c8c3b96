# Показатели: страница руководителя, школы, карточка, ручной ввод, сводка месяца.

menu-board = Показатели
indicators-none-yet = Показателей пока нет: числа считаются сами, первые появятся в течение нескольких минут.
indicators-board = <b>{ $municipality }</b>, { $day }
    { $lines }

    Требует внимания: { $n ->
        [0] сейчас ничего
       *[other] { $n }
    }
indicators-line = { $number }. { $title }: { $value }{ $plan }{ $trend }
indicators-amount = { $unit ->
        [percent] { $value }{ " " }%
        [people] { $value }
       *[pieces] { $value }
    }
indicators-percent = { $value }{ " " }%
indicators-hidden = скрыто, мало людей
indicators-few = скрыто
indicators-unknown = пока не внесено
indicators-plan-light = (план { $plan }) { $light ->
        [met] { $mark } есть
        [near] { $mark } рядом
        [far] { $mark } ниже
       *[none] {""}
    }
indicators-trend = { $way ->
        [up] выше на { $by }
        [down] ниже на { $by }
       *[same] без изменений
    }
indicators-attention = Что требует внимания
indicators-by-school = По школам
indicators-all = Все показатели
indicators-funnel = Путь педагогов
indicators-take = Скачать
indicators-back = К показателям
indicators-to-all = Все показатели
indicators-to-card = К показателю
indicators-to-schools = К школам
indicators-open = Открыть
indicators-behind = • { $title }: { $value }{ $plan }
indicators-behind-more = • Ещё показателей в стороне от плана: { $n }
indicators-without-mentor = • Молодых педагогов без наставника: { $n }
indicators-without-curator = • Школ без куратора: { $n }
indicators-unfilled = • Показателей без внесённого значения: { $n }
indicators-years-unsaid = • Для плана документа не указано, каких он лет
indicators-attention-list = <b>Что требует внимания</b>

    { $lines }

    ✓ план есть · ○ рядом: до 5 пунктов · ⚠ дальше от плана
indicators-calm = Ничего срочного: показатели с планом — на плане, у школ есть кураторы, у педагогов — наставники.
indicators-schools = <b>По школам</b>, страница { $page } из { $pages }

    { $lines }

    «Скрыто» — меньше пяти человек, и так, чтобы нельзя было вычесть. Доли округлены до 5 и меняются, когда изменилось у пяти человек.
indicators-school-line = { $number }. { $title } · педагогов: { $n } · с наставником: { $mentored } · с маршрутом: { $routed }
indicators-school = <b>{ $title }</b>

    { $lines }

    { $note }
indicators-school-row = { $title }: { $value }
indicators-school-note = Доля скрыта, где меньше пяти человек. Так защищены ответы. Смотрите по муниципалитету. Доли округлены до 5.
indicators-exact-note = Это Ваша школа: числа точные, их видите Вы. Самооценки и личных дат здесь нет.
indicators-every = <b>Все показатели</b>, страница { $page } из { $pages }

    { $lines }
indicators-every-line = { $number }. { $title }: { $value }{ $plan }
indicators-card = <b>{ $title }</b>

    { $lines }
indicators-card-fact = Сейчас: { $value }{ $plan }{ $trend }
indicators-card-base = База: { $value }{ $year ->
        [none] {""}
       *[other] { " " }({ $year })
    }
indicators-card-target = Ожидаемое достижение: { $value }, год документ не называет
indicators-card-plans = План по годам: { $plans }
indicators-card-values = План по порядку: { $values }. Каких он лет, документ не говорит; пока годы не указаны, сравнения с планом нет.
indicators-card-about = { $definition } { $better ->
        [less] Лучше, когда меньше.
       *[more] Лучше, когда больше.
    }
indicators-card-source = Источник: { $source }. { $manual ->
        [true] Вносит методист.
       *[false] Считается само.
    }
indicators-entry = Внесено за { $year } год { $day }{ $by ->
        [none] {""}
       *[other] { " " }{ $by }
    }. Основание: { $evidence }
indicators-evidence-none = без документа
indicators-history = История
indicators-history-list = <b>{ $title }: что вносили</b>

    { $lines }
indicators-history-line = • { $kind ->
        [plan] план
       *[fact] факт
    } { $year }: { $value }, { $day }{ $by ->
        [none] {""}
       *[other] , { $by }
    }{ $replaced ->
        [true] { " " }(потом исправлено)
       *[false] {""}
    }
indicators-enter-fact = Факт за { $year }
indicators-enter-plan = План на { $year }
indicators-years = Годы плана
indicators-picture = Картинкой
indicators-ask-value = { $title }

    { $kind ->
        [plan] План на { $year } год? Напишите число.
       *[fact] Факт за { $year } год? Напишите число.
    } { $unit ->
        [percent] Например: 91,3 — это проценты, от 0 до 100.
       *[pieces] Например: 12 — целое число.
    }
errors-bad-value = Не получилось понять число «{ $typed }». { $unit ->
        [percent] Нужны проценты от 0 до 100, например 91,3.
       *[pieces] Нужно целое число, например 12.
    } Остальное сохранено.
indicators-ask-evidence = { $title }: { $value }

    На чём основано? Пришлите ссылку или короткий текст: номер приказа, название отчёта. Имена учеников не пишите.
indicators-no-evidence = Без основания
indicators-kept = Значение внесено
indicators-ask-years = { $note }

    Какому году отвечает первое значение плана? Изменить можно в любой момент.{ $first ->
        [none] {""}
       *[other] { " " }Сейчас: { $first }.
    }
indicators-year-span = { $first }–{ $last }
indicators-picture-notice = Источник: { $source }
indicators-legend-plan = план
indicators-legend-fact = факт
indicators-legend-base = база
indicators-stage = { $stage ->
        [young] В программе
        [assessed] Прошли самооценку
        [routed] С маршрутом
        [mentored] С наставником
       *[steps] Закрыли хотя бы один шаг
    }
indicators-stage-line = { $stage }: { $value }
indicators-funnel-title = Путь молодых педагогов
indicators-funnel-notice = Людей на каждом этапе. Меньше пяти — скрыто; самооценка меняется по пять человек.
indicators-funnel-text = <b>Путь молодых педагогов</b>

    { $lines }

    Меньше пяти человек — скрыто. Имён здесь нет ни у кого.
indicators-ask-file = В каком виде? DOCX и PDF — для отчёта, XLSX — с определениями каждого показателя. Имён людей в файле нет.
indicators-taken = Файл — ниже. Имён людей в нём нет.
indicators-digest = { $month ->
        [1] Январь
        [2] Февраль
        [3] Март
        [4] Апрель
        [5] Май
        [6] Июнь
        [7] Июль
        [8] Август
        [9] Сентябрь
        [10] Октябрь
        [11] Ноябрь
       *[12] Декабрь
    } { $year }: выросло — { $up }; снизилось — { $down }; без изменений — { $same }. Требует внимания: { $n ->
        [0] ничего
        [one] { $n } вопрос
        [few] { $n } вопроса
       *[many] { $n } вопросов
    }.
indicators-digest-why = сводка раз в месяц
indicators-file-title = Показатели муниципалитета
indicators-file-head = { $column ->
        [number] №
        [title] Показатель
        [value] Факт
        [plan] План
        [state] Состояние
        [trend] К прошлому месяцу
        [base] База
        [source] Источник
       *[definition] Как считается
    }
indicators-file-state = { $light ->
        [met] план есть
        [near] рядом с планом
        [far] дальше от плана
       *[none] без плана
    }
indicators-file-careful = Показатели считаются по действиям в боте; доли, где меньше пяти человек, скрыты. Имён людей нет.{ $practice ->
        [true] { " " }Учебные данные.
       *[false] {""}
    }
