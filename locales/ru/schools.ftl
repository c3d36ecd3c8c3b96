schools-place = <b>{ $school }</b>
    { $kind }{ $place ->
        [town] {" · город"}
        [village] {" · село"}
       *[unsaid] {""}
    }{ $low ->
        [true] {" · ШНОР"}
       *[false] {""}
    }{ $state ->
        [merged] {" · вошла в другую школу"}
        [closed] {" · закрыта"}
       *[living] {""}
    }

    История:
    { $past }
schools-no-past = Изменений пока не было.
schools-past-line = { $date } — { $what ->
        [renamed] раньше называлась «{ $name }»
        [absorbed] вошла школа «{ $name }»
        [merged] вошла в школу «{ $name }»
        [closed] закрыта
        [opened] открыта снова
        [flagged] отмечена как ШНОР
       *[unflagged] отметка ШНОР снята
    }
schools-details = Сведения и история
schools-flag = { $low ->
        [true] Снять отметку ШНОР
       *[false] Отметить ШНОР
    }
schools-merge = Объединить
schools-close = Закрыть школу
schools-close-sure = Да, закрыть
schools-close-ask = { $school }

    Школа уйдёт из списков, её приглашения перестанут действовать. История останется, открыть снова можно в любой момент.
schools-close-people = { $school }: { $n ->
        [one] { $n } человек
        [few] { $n } человека
        [many] { $n } человек
       *[other] { $n } человека
    } в списке. Сначала переведите людей в другие школы или отметьте, что они больше здесь не работают; тогда школу можно закрыть.
schools-reopen = Открыть снова
schools-merge-into = { $school }

    В какую школу она войдёт? Название и номер останутся у выбранной, старое название найдёт поиск.

    { $lines }
schools-merge-preview = «{ $source }» войдёт в школу «{ $target }».

    Перейдут:
    • люди: { $people }
    • пары и запросы: { $pairs }
    • приглашения: { $invitations }
    • условия событий и объявлений: { $conditions }
    • вакансии: { $vacancies }

    Ответы, маршруты, встречи и документы остаются при людях. Обратного хода нет.
schools-merge-sure = Объединить школы
schools-merge-other = Выбрать другую
schools-merged = Школы объединены: всё перешло сразу.
schools-find = Найти школу
schools-ask-search = Какую школу ищем? Напишите часть названия, подойдёт и прежнее.

    Пример: № 7
schools-found = По словам «{ $typed }» — { $total }:

    { $lines }
schools-found-line = { $number }. { $school }{ $was ->
        [true] {" · раньше: "}{ $former }
       *[false] {""}
    }
schools-not-found = По словам «{ $typed }» школы нет. Достаточно части названия или номера.{ $lines }
errors-school-not-empty = В школе ещё { $people ->
        [one] { $people } человек
        [few] { $people } человека
        [many] { $people } человек
       *[other] { $people } человека
    }: сначала переведите их.
errors-school-changed = Школу уже объединили или закрыли. Откройте список заново.
errors-too-many-vacancies = Открытых вакансий уже 60. Закройте те, что заняты, и добавьте снова.
errors-hours-not-understood = Не получилось понять часы «{ $typed }». Пример: 18 или 18,5 — сколько часов в неделю.
