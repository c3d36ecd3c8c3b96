matching-front = Без наставника: { $teachers ->
        [0] никого
        [one] { $teachers } педагог
        [few] { $teachers } педагога
        [many] { $teachers } педагогов
       *[other] { $teachers } педагога
    }. Свободных мест: { $seats ->
        [0] пока нет
       *[other] { $seats }
    }.

    Подберём для всех сразу: покажем причины, Вы поправите и опубликуете.
matching-propose = Предложить для всех
matching-draft = Предложено { $n ->
        [0] пока ничего
        [one] { $n } пара
        [few] { $n } пары
        [many] { $n } пар
       *[other] { $n } пары
    }.
matching-left = Без наставника — { $n ->
        [one] { $n } педагог
        [few] { $n } педагога
        [many] { $n } педагогов
       *[other] { $n } педагога
    }: { $cause }.
matching-nearest = Ближе всего помочь: { $change }.
matching-nobody-told = Пока Вы не нажмёте «Опубликовать», никто ничего не получит.
matching-review = Смотреть по одной
matching-publish = Опубликовать
matching-alone = Без наставника
matching-again = Подобрать заново
matching-later = Отложить
matching-changes = Просят замену: { $n }

matching-rule = { $rule ->
        [same_person] нет другого наставника
        [line_manager] свободен только директор их школы
        [teacher_avoids] есть пометка «не подходит»
        [mentor_avoids] есть пометка «не подходит»
        [declined_before] с остальными уже не сложилось
        [paused] наставники на паузе
        [subject_required] нет наставника по предмету
        [axis_help_required] нет наставника с нужной сильной стороной
        [same_school_required] нет наставника в своей школе
        [school_kind_required] нет наставника из школы того же вида
        [format_required] не совпали форматы встреч
        [time_required] нет общего времени
        [request_required] просили другого коллегу
        [capacity] у наставников нет мест
        [no_mentors] наставников пока нет
       *[other] не хватило данных
    }
matching-change = { $rule ->
        [capacity] ещё одно место у наставника: { $mentor }
        [paused] снять паузу: { $mentor }
        [declined_before] предложить ещё раз: { $mentor }
        [subject_required] разрешить другой предмет: { $mentor }
        [same_school_required] разрешить другую школу: { $mentor }
       *[other] ослабить обязательное условие: { $mentor }
    }
matching-help = { " " }Поможет: { $change }.

matching-couple = Пара { $place } из { $total }
matching-couple-out = Пара { $place } из { $total } · не войдёт
matching-people = Педагог: <b>{ $teacher }</b>
    { $teacher_about }
    Наставник: <b>{ $mentor }</b>
    { $mentor_about }
matching-next = Следующая
matching-leave-out = Не включать
matching-take-in = Включить
matching-back = К подбору
matching-alone-head = Пока без наставника:
matching-alone-line = • { $teacher }: { $cause }.{ $help }

matching-publish-ask = Опубликовать { $n ->
        [one] { $n } пару
        [few] { $n } пары
        [many] { $n } пар
       *[other] { $n } пары
    }? Предложение получат { $people ->
        [one] { $people } человек
        [few] { $people } человека
        [many] { $people } человек
       *[other] { $people } человека
    }. Пара начнётся, когда согласятся оба.
matching-publish-yes = Опубликовать { $n }
matching-published = Опубликовано: { $n ->
        [0] ничего
        [one] { $n } пара
        [few] { $n } пары
        [many] { $n } пар
       *[other] { $n } пары
    }. Каждый получил предложение; без ответа через 72 часа место освободится.
matching-skipped = { $n ->
        [one] Не вошла { $n } пара
        [few] Не вошли { $n } пары
        [many] Не вошло { $n } пар
       *[other] Не вошло { $n } пары
    }: педагог уже нашёл наставника или место занято.
matching-published-before = { $status ->
        [published] Этот подбор уже опубликован. Второй раз не нужно.
       *[dropped] Этот подбор заменён новым.
    }

matching-changes-head = Просят другого наставника. Причину видите только Вы.
matching-changes-none = Никто не просит замену.
matching-changes-line = • Педагог: { $teacher }
    Наставник: { $mentor }
    Причина: { $reason }
    { $state ->
        [going] Подбор идёт.
       *[done] Пара завершена.
    }

errors-matching-unavailable = Подбор не получился: вычисление не завершилось. Ничего не изменилось, попробуйте ещё раз через минуту.
errors-pin-impossible = Закреплённая пара невозможна: мешает обязательное условие. Снимите закрепление и подберите заново.
