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
matching-aim = { $aim ->
        [best] Важнее: лучшая пара
       *[everyone] Важнее: никто не один
    }
matching-aim-meaning = { $aim ->
        [best] Лучшая пара: предлагаем, только если совпало что-то важное; кто-то может подождать.
       *[everyone] Никто не остался один: сначала как можно больше пар, потом — самые подходящие.
    }
matching-present = { $present ->
        [revise] Нынешние пары: пересмотреть
       *[keep] Нынешние пары: не трогать
    }
matching-present-meaning = { $present ->
        [revise] Нынешние пары пересмотрим: предложим замену, только если она заметно лучше. Пара продолжается, пока не согласятся на новую.
       *[keep] Нынешние пары не трогаем.
    }
matching-propose = Предложить для всех
matching-counting = Считаю: { $n ->
        [one] { $n } возможная пара
        [few] { $n } возможные пары
        [many] { $n } возможных пар
       *[other] { $n } возможной пары
    }. Обычно до двух минут. Результат придёт сюда сообщением, ждать у экрана не нужно.
matching-look-again = Посмотреть, готово ли
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
matching-going = { $n ->
        [one] { $n } нынешняя пара остаётся
        [few] { $n } нынешние пары остаются
        [many] { $n } нынешних пар остаются
       *[other] { $n } нынешней пары остаются
    } как есть.
matching-stale = ⚠ С тех пор у людей что-то изменилось. Подберите заново или публикуйте: невозможные пары не войдут.
matching-wait-rest = Вы закрепили или запретили пары. Пересчитайте остальных вокруг этого решения.
matching-rest = Пересчитать остальных
matching-how = Как подобрано
matching-again = Подобрать заново
matching-later = Отложить
matching-changes = Просят замену: { $n }

matching-rule = { $rule ->
        [same_person] нет другого наставника
        [line_manager] свободен только директор их школы
        [teacher_avoids] есть пометка «не подходит»
        [mentor_avoids] наставники сейчас не могут
        [declined_before] с остальными уже не сложилось
        [paused] наставники на паузе
        [subject_required] нет наставника по предмету
        [axis_help_required] нет наставника с нужной сильной стороной
        [same_school_required] нет наставника в своей школе
        [level_required] нет наставника той же ступени
        [school_kind_required] нет наставника из школы того же вида
        [format_required] не совпали форматы встреч
        [time_required] нет общего времени
        [request_required] просили другого коллегу
        [forbidden] пары запрещены Вами
        [capacity] у подходящих наставников нет мест
        [too_weak] подходящие пары слабые
        [no_mentors] наставников пока нет
       *[other] не хватило данных
    }
matching-change = { $rule ->
        [capacity] ещё одно место у наставника: { $mentor }
        [paused] снять паузу: { $mentor }
        [declined_before] предложить ещё раз: { $mentor }
        [forbidden] снять запрет: { $mentor }
        [too_weak] предложить и слабую пару: { $mentor }
        [subject_required] разрешить другой предмет: { $mentor }
        [same_school_required] разрешить другую школу: { $mentor }
       *[other] ослабить обязательное условие: { $mentor }
    }
matching-help = { " " }Поможет: { $change }.

matching-couple = Пара { $place } из { $total }{ $state ->
        [out] { " " }· не войдёт
        [forbidden] { " " }· запрещена
        [pinned] { " " }· закреплена
        [now] { " " }· уже есть
       *[in] { "" }
    }
matching-people = Педагог: <b>{ $teacher }</b>
    { $teacher_about }
    Наставник: <b>{ $mentor }</b>
    { $mentor_about }
matching-next = Следующая
matching-leave-out = Не включать
matching-take-in = Включить
matching-pin = Закрепить
matching-unpin = Снять закрепление
matching-forbid = Запретить
matching-allow = Снять запрет
matching-instead = Заменить
matching-instead-head = Кто ещё мог бы помочь. Педагог: { $teacher }
matching-instead-none = Другого свободного наставника пока нет. Педагог: { $teacher }
matching-instead-line = { $place }. { $mentor } — { $why }
matching-instead-note = Выберите номер: эту пару закрепим, остальных пересчитаем.
matching-back-pair = К паре
matching-back = К подбору
matching-alone-head = Пока без наставника:
matching-alone-pick = Номер покажет, кто ещё мог бы помочь.
matching-alone-line = { $place }. { $teacher }: { $cause }.{ $help }

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
matching-better-found = при подборе нашлась более подходящая пара
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

matching-how-head = { $aim ->
        [best] Искали лучшие пары.
       *[everyone] Искали так, чтобы без наставника осталось как можно меньше педагогов.
    } Совпадение в среднем — { $fit } % от полного.
matching-proof = Проверено: лучше подобрать нельзя. Сравнили { $n ->
        [one] { $n } возможную пару
        [few] { $n } возможные пары
        [many] { $n } возможных пар
       *[other] { $n } возможной пары
    } и пересчитали ещё раз отдельно.
matching-stay-price = { $points ->
        [0] Сохраняя сложившиеся пары ({ $now }), ничего не теряем.
       *[other] Сохраняя сложившиеся пары ({ $now }), теряем { $points } в сумме совпадений. Иначе остались бы вместе { $without }.
    }
matching-load-price = { $points ->
        [0] Нагрузку делим поровну без потерь: у самого занятого наставника педагогов — { $now }.
       *[other] Деля нагрузку поровну, теряем { $points } в сумме совпадений. У самого занятого наставника педагогов — { $now }, иначе было бы { $without }.
    }
matching-fair = Кому досталось
matching-fair-head = Сколько педагогов получают наставника. Группы меньше пяти человек — вместе.
matching-fair-none = Групп из пяти человек нет: таблица рассказала бы о каждом отдельно.
matching-fair-group = { $group ->
        [place] <b>Город и село</b>
        [kind] <b>Вид школы</b>
        [subject] <b>Предмет</b>
       *[school] <b>Школа</b>
    }
matching-fair-place = { $code ->
        [village] село
        [town] город
       *[other] другое
    }
matching-fair-line = { $name }: { $matched } из { $people }{ $fit }
matching-fair-fit = , совпадение { $fit } %
matching-fair-small = остальные вместе

pairs-fact-same-level = одна ступень: { $values }
pairs-fact-other-level = ступень другая
pairs-fact-level-unknown = ступень не указана
pairs-level = { $code ->
        [preschool] дошкольная
        [primary] начальная школа
        [extra] дополнительное образование
       *[school] основная и старшая школа
    }
