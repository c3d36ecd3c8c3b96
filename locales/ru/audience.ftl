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
audience-part-roles = Роли
audience-part-years = Стаж
audience-part-subjects = Предметы
audience-part-offices = Школы
audience-choose-roles = Кому по роли? Ничего не отмечено — всем. { $reach }
audience-choose-years = Сколько лет работают? { $reach }
audience-choose-subjects = Какие предметы ведут? Ничего не отмечено — любые. { $reach }
audience-choose-offices = Из каких школ? Ничего не отмечено — из всех. { $reach }
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
audience-many-roles = ролей: { $n }
audience-many-subjects = предметов: { $n }
audience-many-offices = школ: { $n }
audience-done = Готово
audience-clear = Всем
audience-back = К условиям
audience-later = Отложить
