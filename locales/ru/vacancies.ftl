staff-open = Состав на этот месяц
staff-confirm = Состав подтверждён
staff-changed = Что-то изменилось
staff-look = Посмотреть список
staff-month = { $month ->
        [1] январь
        [2] февраль
        [3] март
        [4] апрель
        [5] май
        [6] июнь
        [7] июль
        [8] август
        [9] сентябрь
        [10] октябрь
        [11] ноябрь
       *[12] декабрь
    }
staff-text = <b>{ $school }</b>
    Состав на { $month }

    Людей в списке: { $people ->
        [0] пока никого
       *[other] { $people }
    }{ $expected ->
        [0] {""}
       *[other] {", ещё не вошли: "}{ $expected }
    }
    Ждут подтверждения: { $waiting ->
        [0] никто
       *[other] { $waiting }
    }

    { $said ->
        [yes] Состав подтверждён { $date }. Второй раз не нужно.
       *[no] Если список верный — одно касание. Если кто-то пришёл, ушёл или сменил школу, откройте людей.
    }
staff-asked = Состав школы на { $month }: { $school }.

    Людей в списке: { $people }{ $waiting ->
        [0] .
       *[other] , ждут подтверждения: { $waiting }.
    } Если всё верно — одно касание.
staff-why = раз в месяц, в первые рабочие дни
staff-silent = Состав на { $month } пока не подтвердили: { $total ->
        [one] { $total } школа
        [few] { $total } школы
        [many] { $total } школ
       *[other] { $total } школы
    }. Номер откроет школу.

    { $lines }
staff-no-curator = Школы без куратора: { $total }. Новых людей в них подтверждаете Вы. Номер откроет школу.

    { $lines }
staff-all-said = Здесь пусто: у каждой школы всё отмечено.
vacancies-open = Вакансии
vacancies-add = Добавить вакансию
vacancies-right = Всё верно
vacancies-none-here = Вакансий нет
vacancies-of-school = <b>{ $school }</b>
    Вакансий: { $total }. Номер откроет вакансию.

    { $lines }

    { $said ->
        [yes] Список подтверждён { $date }.
       *[no] Если список верный — одно касание.
    }
vacancies-no-vacancies = <b>{ $school }</b>{ $lines }
    Открытых вакансий в списке нет.{ $total ->
       *[other] {""}
    }

    { $said ->
        [yes] Подтверждено { $date }: вакансий нет.
       *[no] Кто-то нужен — добавьте предмет и часы. Фамилии не нужны.
    }
vacancies-line = { $number }. { $subject } · { $hours }{ $dated ->
        [true] {" · с "}{ $since }
       *[false] {""}
    }
vacancies-line-of = { $line } · { $school }
vacancies-hours-said = { $hours } ч в неделю
vacancies-hours-unsaid = часы не указаны
vacancies-hours-button = { $n } ч
vacancies-unsaid = не указано
vacancies-ask-subject = Какой предмет? Часы и дату спросим следом, их можно добавить и позже.
vacancies-ask-hours = { $subject }. Сколько часов в неделю? Выберите или напишите числом.

    Пример: 18 или 18,5
vacancies-ask-since = { $subject }. С какого дня нужен человек? Выберите или напишите дату.

    Пример: 01.09.2027
vacancies-at-once = С сегодняшнего дня
vacancies-september = С 1 сентября
vacancies-card = <b>{ $subject }</b>
    { $school }

    Часы: { $hours }
    С какого дня: { $since }
    Жильё: { $housing ->
        [yes] предоставляется
        [no] нет
       *[unsaid] не указано
    }{ $status ->
        [filled] {"\u000A\u000AЧеловек найден, вакансия закрыта."}
        [removed] {"\u000A\u000AВакансия убрана."}
       *[open] {""}
    }
vacancies-hours = Часы
vacancies-since = С какого дня
vacancies-housing = { $given ->
        [true] Жилья нет
       *[false] Жильё есть
    }
vacancies-filled = Человек найден
vacancies-remove = Убрать вакансию
vacancies-all = { $bare ->
        [true] Вакансии без часов
       *[false] Открытые вакансии
    }: { $total }. Номер откроет вакансию.

    { $lines }
vacancies-none-at-all = Открытых вакансий нет. Школы отмечают их сами: в марте, мае и августе бот спрашивает кураторов.
vacancies-only = { $bare ->
        [true] Все вакансии
       *[false] Только без часов
    }
vacancies-table = Таблица
vacancies-handed = Таблица открытых вакансий ниже: { $n }. Имён в ней нет.
vacancies-sheet = Вакансии
vacancies-column = { $column ->
        [school] Школа
        [subject] Предмет
        [hours] Часов в неделю
        [since] С какого дня
        [housing] Жильё
       *[told] Внесена
    }
vacancies-yes = { $yes ->
        [true] есть
       *[false] нет
    }
vacancies-asked = Кого ищет школа: { $school }? В списке { $n ->
        [0] вакансий нет
        [one] { $n } вакансия
        [few] { $n } вакансии
        [many] { $n } вакансий
       *[other] { $n } вакансии
    }. Предмет, часы и дата — методист увидит их сразу, звонить не нужно.
vacancies-why = три раза в год муниципалитет собирает вакансии
vacancies-look = Открыть вакансии
