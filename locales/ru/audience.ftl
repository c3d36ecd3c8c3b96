audience-overview = <b>Кому</b>: { $who }

    { $reach }
audience-everybody = все
audience-reach = Дойдёт до { $n ->
        [one] { $n } человека
        [few] { $n } человек
        [many] { $n } человек
       *[other] { $n } человека
    }.
audience-reach-missing = Дойдёт до { $n ->
        [one] { $n } человека
        [few] { $n } человек
        [many] { $n } человек
       *[other] { $n } человека
    }; не подключены: { $missing }.
audience-reach-nobody = Пока никто не получит: под эти условия никто не подходит или ещё не вошёл (не подключены: { $missing }).
audience-reach-area = { $n ->
        [one] Под остальные условия подходит { $n } человек.
        [few] Под остальные условия подходят { $n } человека.
        [many] Под остальные условия подходят { $n } человек.
       *[other] Под остальные условия подходят { $n } человека.
    } Приглашение придёт тем из них, у кого это зона роста: { $many }. Кто именно, не узнает никто; событие увидят и остальные.
audience-area-band = во всём муниципалитете таких { $n } и больше
audience-area-hidden = сколько их в муниципалитете, не называем (меньше пяти или почти все)
audience-by-area = пригласим по зоне роста «{ $areas }»
audience-by-area-short = по зоне роста
audience-and = { $first } и { $last }
audience-part-roles = Роли
audience-part-years = Стаж
audience-part-subjects = Предметы
audience-part-positions = Должности
audience-part-offices = Школы
audience-part-axes = Зона роста
audience-part-communities = Объединения
audience-choose-roles = Кому по роли? Ничего не отмечено — всем.

    { $reach }
audience-choose-years = Сколько лет работают? Выберите или напишите промежуток: «1–3», «от 5», «до 2». У кого год начала работы не указан, под отметку не попадёт.

    { $reach }
audience-choose-subjects = Какие предметы ведут? Ничего не отмечено — любые.

    { $reach }
audience-choose-positions = Какая должность? Ничего не отмечено — любая. У кого должность не указана, под отметку не попадёт.

    { $reach }
audience-choose-offices = Из каких школ? Ничего не отмечено — из всех. Можно написать часть названия, и список станет короче.

    { $reach }
audience-choose-axes = Кого пригласить по зоне роста? Выбирает бот по последней самооценке; имён и точного числа он не называет, а причину видит только сам человек.

    { $reach }
audience-no-school = Школы со словами «{ $typed }» не нашлось. Напишите часть названия покороче. Ниже — все школы.
audience-years-unclear = Не получилось понять «{ $typed }». Напишите промежуток: «1–3», «от 5», «до 2».
audience-years-wrong = «{ $typed }» не подходит: сначала меньшее число лет, потом большее, до 60. Например, «1–3».
audience-years-taken = Принято: { $years }.
audience-role-teacher = молодые педагоги
audience-role-mentor = наставники
audience-role-curator = кураторы
audience-role-methodologist = методисты
audience-role-head = руководители
audience-years-first = первый год работы
audience-years-three = до трёх лет работы
audience-years-five = до пяти лет работы
audience-years-over3 = от трёх лет работы
audience-years-over10 = от десяти лет работы
audience-years-from = от { $n ->
        [one] { $n } года
       *[other] { $n } лет
    } работы
audience-years-range = { $since }–{ $n ->
        [one] { $n } год
        [few] { $n } года
        [many] { $n } лет
       *[other] { $n } года
    } работы
audience-many-roles = { $n ->
        [one] { $n } роль
        [few] { $n } роли
        [many] { $n } ролей
       *[other] { $n } роли
    }
audience-many-subjects = { $n ->
        [one] { $n } предмет
        [few] { $n } предмета
        [many] { $n } предметов
       *[other] { $n } предмета
    }
audience-many-positions = { $n ->
        [one] { $n } должность
        [few] { $n } должности
        [many] { $n } должностей
       *[other] { $n } должности
    }
audience-many-offices = { $n ->
        [one] { $n } школа
        [few] { $n } школы
        [many] { $n } школ
       *[other] { $n } школы
    }
audience-done = Готово
audience-clear = Всем
audience-any = Снять отметки
audience-back = К условиям
audience-later = Отложить

# --- сохранённые условия ---

audience-segments = Сохранённые
audience-to-segments = К сохранённым
audience-segments-list = <b>Сохранённые условия</b>
audience-segments-none = Сохранённых условий пока нет. Выберите, кому, и сохраните под названием: в следующий раз хватит одного нажатия.
audience-segment-line = { $number }. <b>{ $name }</b>{ $reached }
    { $who }
audience-segment-reached = { " " }— { $n ->
        [one] { $n } человек
        [few] { $n } человека
        [many] { $n } человек
       *[other] { $n } человека
    }
audience-segment = { $kept ->
        [true] Сохранено: <b>{ $name }</b>
       *[false] <b>{ $name }</b>
    }

    { $who }

    { $reach }

    «Взять» копирует условия. Если потом изменить или удалить сохранённое, готовое не изменится.
audience-save = Сохранить выбранное
audience-take = Взять
audience-rename = Переименовать
audience-drop = Удалить
audience-drop-ask = Удалить «{ $name }» из сохранённых? Объявления и события, где условия уже взяты, не изменятся.
audience-ask-name = Как назвать? До 30 знаков, например: «Молодые математики».
audience-ask-other-name = Как назвать вместо «{ $name }»? До 30 знаков.
audience-name-long = Название длиннее на { $over } (можно { $limit }). Сократите и пришлите ещё раз.
audience-name-taken = «{ $name }» уже есть. Напишите другое название.

errors-audience-too-narrow = Слишком узко, чтобы звать по зоне роста: под остальные условия подходит { $reached }, а нужно хотя бы { $least }. Иначе было бы видно, о ком речь. Добавьте школы или снимите зону роста.
errors-segment-name-taken = «{ $name }» уже есть. Напишите другое название.
errors-nothing-chosen = Пока выбрано «всем»: сохранять нечего. Сначала отметьте роль, стаж, предмет или школу.
audience-choose-communities = Каким объединениям? Ничего не отмечено — всем. Приглашение получат те, кто в объединении состоит.

    { $reach }
audience-many-communities = { $n ->
        [one] { $n } объединение
        [few] { $n } объединения
        [many] { $n } объединений
       *[other] { $n } объединения
    }
