visits-focus-ask = { $side ->
        [mentor] Приглашение на урок: { $name }
       *[teacher] Посещение урока: { $name }
    }

    На что посмотрим вместе? С выбранным направлением лист наблюдения — 4 строки, без него — 8. Это разговор, а не проверка.
visits-whole = Весь урок: 8 строк
visits-grade-ask = Какой класс? Выберите или напишите одной фразой, например «5 класс, дроби».
visits-grade = { $n ->
        [0] Урок
       *[other] { $n } класс
    }
visits-grade-skip = Не важно
visits-other-focus = Другое направление

visits-offered = { $side ->
        [teacher] Наставник { $name } просит разрешения прийти на Ваш урок.
       *[mentor] { $name } приглашает Вас на свой урок.
    }
visits-lesson = Урок: { $lesson }
visits-focus = Посмотрим вместе: { $focus ->
        [all] урок целиком
       *[other] { $focus }
    }
visits-a-talk = Лист наблюдения — { $n ->
        [one] { $n } строка
        [few] { $n } строки
        [many] { $n } строк
       *[other] { $n } строки
    }, откройте его заранее. Это разговор, а не проверка.
visits-come = Приходите
visits-i-come = Приду
visits-other-time = Другое время
visits-sheet = Лист наблюдения
visits-asked = { $side ->
        [mentor] Просьба прийти на урок отправлена: { $name }
       *[teacher] Приглашение на урок отправлено: { $name }
    }
visits-answer-comes = Ответ придёт сюда.
visits-agreed = Посещение урока: { $moment }.
    { $name }
visits-agreed-next = { $side ->
        [mentor] После урока спросим о листе наблюдения: несколько касаний, отчёт писать не нужно.
       *[teacher] Лист наблюдения можно открыть заранее. Готовить особый урок не нужно.
    }
visits-after = Посещение урока: { $moment }.
    { $name }

    { $side ->
        [mentor] { $state ->
            [sent] Лист наблюдения отправлен. Больше ничего не нужно.
           *[waits] Лист наблюдения — несколько касаний, и посещение учтено.
        }
       *[teacher] { $state ->
            [sent] Лист наблюдения пришёл: откройте его, когда удобно.
           *[waits] Наставник пришлёт два сильных момента и один приём попробовать. От Вас ничего не нужно.
        }
    }
visits-differ = Отметки о посещении { $moment } разошлись: по одной оно было, по другой — нет. Уточняем один раз, последствий не будет ни для кого.
visits-closed = { $status ->
        [held] Посещение урока { $moment } состоялось. Время учтено, отчёт не нужен.
        [missed] Посещения урока { $moment } не было. Так бывает; можно предложить другое время.
        [unclear] Про посещение урока { $moment } осталось неясно, было ли оно. Последствий нет ни для кого.
       *[cancelled] Посещение урока отменено: { $name }. Можно предложить другое время.
    }
visits-again = { $side ->
        [mentor] Прийти на урок
       *[teacher] Позвать на урок
    }
visits-in-list = • { $state ->
        [turn] { $other }: урок «{ $topic }» — выберите время
        [proposed] { $other }: урок «{ $topic }» — ждём ответа
        [over] { $moment }, { $other } — после урока
        [said] { $moment }, { $other } — Вы отметили; ждём ответа
       *[confirmed] { $moment }, { $other }: урок «{ $topic }»
    }
visits-evening = Скоро посещение урока: { $moment }.
    { $name }
    Урок: { $topic }{ $place }

    Всё в силе?
visits-two-hours = Через два часа посещение урока: { $moment }.
    { $name }
    Урок: { $topic }{ $place }

    Всё в силе?
visits-calendar = Посещение урока: { $topic }

visits-line = { $k } из { $total } · { $line }

    Ответы: видно / отчасти / не видно / не было в уроке. Имён и фамилий детей не пишем.
visits-seen = { $seen ->
        [seen] Видно
        [partly] Отчасти
        [not_seen] Не видно
       *[absent] Не было
    }
visits-back = Назад
visits-to-words = Сразу к словам
visits-strong-ask = Два сильных момента: коснитесь номеров или напишите своими словами. Имён и фамилий детей не пишем.
visits-advice-ask = Один приём попробовать: коснитесь номера или напишите своими словами.
visits-own = Своими словами
visits-own-said = Своими словами: { $words }
visits-own-ask = { $part ->
        [strong] Что было сильным? Одна фраза, до { $limit } знаков. Имён и фамилий детей не пишем.
        [advice] Что попробовать? Одна фраза, до { $limit } знаков. Имён и фамилий детей не пишем.
       *[reply] А как Вам самим? Можно одной фразой, до { $limit } знаков. Прочитает только наставник.
    }
visits-on = Дальше
visits-preview = Так это прочитает педагог: { $name }
visits-points = Сильно:
    { $strong }
    Попробуйте: { $advice }
visits-send = Отправить педагогу
visits-change-strong = Сильные моменты
visits-change-advice = Приём
visits-unfinished = Нужны сильный момент и один приём попробовать.
visits-sent = Лист наблюдения отправлен: { $name }
visits-about = Урок «{ $lesson }»{ $side ->
        [mentor] { "" }
       *[teacher] { " " }глазами наставника
    }: { $moment }
visits-reply-awaited = Ответ педагога придёт сюда, если он захочет ответить.
visits-reply-shown = Ответ педагога: { $words }
visits-my-reply = Ваш ответ: { $words }
visits-and-you = А как Вам самим? Можно одной фразой.
visits-answer = Ответить
visits-answer-again = Изменить ответ
visits-discuss = Обсудить на встрече
visits-all-lines = Весь лист
visits-deny = Посещения не было
visits-lines = Лист наблюдения. На что смотрим:
visits-lines-seen = Лист наблюдения:
visits-no-marks = ✓ видно, ± отчасти, – не видно, · не было в уроке. Баллов нет, лист видят только двое: педагог и наставник.
visits-lines-back = Назад к уроку
visits-to-pair = К паре
visits-open-sheet = Лист наблюдения
visits-ended = Урок прошёл. { $about }

    { $name }: два сильных момента и один приём. Несколько касаний, отчёт писать не нужно.
visits-feedback = { $about }

    { $name } ждёт Ваших слов: двух сильных моментов и одного приёма.
visits-feedback-why = после урока прошли сутки, листа наблюдения ещё нет.
visits-doubt = Похоже на имя ребёнка: «{ $words }». Данные детей здесь не храним. Написать без имени?
visits-doubt-rewrite = Написать без имени
visits-doubt-keep = Это не о ребёнке

errors-not-visited-yet = Лист наблюдения открывается после урока и только у тех, кто в паре. Как дела сейчас — в разделе «Встречи».
errors-sheet-unfinished = Нужны сильный момент и один приём попробовать.
errors-no-lessons = В этот день уроков нет: каникулы или выходной. Посещение можно назначить на учебный день, а встречу — на любой.
visits-choose-day = На какой день? Показаны только учебные дни. Можно предложить до { $limit } вариантов.
