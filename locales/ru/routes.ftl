routes-none = Маршрута пока нет. Ответьте на 8 вопросов — 3 минуты, и он появится.
routes-eight = 8 вопросов
routes-interest = Ярких зон роста нет. Маршрут можно собрать по интересу: о чём хочется узнать больше?
routes-weeks = { $n ->
        [one] { $n } неделю
        [few] { $n } недели
        [many] { $n } недель
       *[other] { $n } недели
    }
routes-steps = { $n ->
        [one] { $n } шаг
        [few] { $n } шага
        [many] { $n } шагов
       *[other] { $n } шага
    }
routes-hours = { $n ->
        [few] { $n } часов
        [many] { $n } часов
       *[other] { $n } часа
    }
routes-minutes = { $n ->
        [one] { $n } минуты
       *[other] { $n } минут
    }
routes-about = {" "}· около { $hours }
routes-about-all = , около { $hours }
routes-goal = {"\u000A"}Цель: { $goal }
routes-proposal = Маршрут на { $weeks }: { $steps }{ $about }.

    { $lines }

    { $reason }Любой шаг можно заменить, убрать или передвинуть.
routes-proposal-line = { $number }. { $title } — до { $date }
routes-proposal-axes = Почему такие: { $n ->
        [one] зона { $axes }
       *[other] зоны { $axes }
    }.{" "}
routes-quoted = «{ $axis }»
routes-and = {" "}и{" "}
routes-running = <b>Мой маршрут</b>: { $done ->
        [0] шагов впереди — { $total }
       *[other] { $done } из { $total }
    }

    { $lines }

    { $agreement }
routes-running-line = { $mark } { $number }. { $title } — { $state }
routes-mark = { $status ->
        [confirmed] ✓
        [unconfirmed] ✓
        [active] ▸
        [returned] ▸
       *[other] ○
    }
routes-line-state = { $status ->
        [confirmed] закрыт
        [unconfirmed] закрыт, без подтверждения
        [submitted] ждёт ответа
        [returned] дополнить до { $date }
        [active] до { $date }
       *[planned] до { $date }
    }
routes-agreement = { $status ->
        [agreed] Маршрут согласован.
       *[waiting] { $role ->
            [mentor] Шаги уже идут; согласует наставник.
            [curator] Шаги уже идут; согласует куратор.
           *[other] Шаги уже идут; согласует наставник или куратор.
        }
    }
routes-question = Вопрос к маршруту: «{ $question }»
routes-gap = { $gap ->
        [too_few] Шагов меньше пяти: маршрут получится коротким.
        [no_group] Нет работы в группе: семинара или мастер-класса.
        [no_individual] Нет шагов наедине с собой или с наставником.
        [no_real_lesson] Нет шага на уроке.
        [few_hours] Часов меньше десяти.
        [many_hours] Часов больше двадцати: может быть тесно.
       *[crowded] Больше двух шагов в одно время.
    }
routes-renewed = Есть новый профиль: маршрут можно собрать заново.
routes-preliminary = Предварительно, по 8 вопросам: полная самооценка уточнит маршрут, сделанное сохранится.
routes-hours-unknown = Пока считаем около { $hours } в неделю. Сколько есть у Вас — подскажите кнопкой ниже.
routes-hours-ask = Часы в неделю
routes-hours-text = Сколько часов в неделю есть на маршрут? Сейчас считаем около { $hours }.

    Меньше — значит дольше и спокойнее. Изменить можно в любой день.
routes-hours-one = { $hours } ч
routes-hours-kept = Запомнили. Даты разложены заново.
routes-refine = Уточнить маршрут
routes-refine-text = Есть полный профиль: маршрут можно уточнить. Сделанное и начатое останется.
routes-refined = Маршрут уточнён. Сделанное на месте.
steps-card-because = Потому что: { $reason }
routes-take = Беру маршрут
routes-edit = Изменить
routes-why = Почему эти шаги
routes-anew = Собрать заново
routes-new = Новый маршрут
routes-picture = Картинкой
routes-history = Прошлые маршруты
routes-back = К маршруту
routes-to-step = Мой шаг
routes-taken = Маршрут взят. Первый шаг уже открыт.
routes-why-text = <b>Почему эти шаги</b>

    { $lines }
routes-why-line = { $number }. { $title } — { $reason }
routes-reason = { $reason ->
        [goal] одна цель на двоих бережёт время
        [outcome] перемены заметны, когда их сравнили
        [real_lesson] проба на настоящем уроке
        [group_form] работа вместе с коллегами
        [own_choice] Ваш выбор
        [special] особое время
       *[axis] { $axis }
    }
routes-edit-text = Какой шаг изменить?

    { $lines }{ $gaps }
routes-edit-line = { $number }. { $title } — { $state }
routes-edit-button = { $number }
routes-add = Добавить шаг
routes-step-text = <b>{ $title }</b>{ $goal }
    До: { $date }{ $about }
routes-replace = Заменить
routes-remove = Убрать
routes-earlier = Раньше
routes-later = Позже
routes-week-later = На неделю позже
routes-other-steps = К шагам
routes-fixed = Этот шаг есть в каждом маршруте: его можно только передвинуть.
routes-replacements = Чем заменить «{ $title }»?

    { $lines }
routes-additions = Что добавить?

    { $lines }
routes-option = { $number }. { $title } — { $form }{ $about }
routes-no-options = Других шагов по этой теме пока нет.
routes-page-back = ‹ Предыдущие
routes-page-on = Ещё ›
routes-own = Свой шаг
routes-own-ask = Напишите свой шаг одной фразой, до 100 знаков. Пример: «Провести один урок без учебника». Название увидит тот, кто подтверждает.
routes-remove-ask = Убрать шаг «{ $title }»? Остальное от этого не сломается.
routes-remove-yes = Убрать шаг
routes-keep = Оставить
routes-changed = Изменено. Всё сохранено.
routes-walked = <b>{ $title ->
        [none] Маршрут пройден.
       *[other] { $title }.
    }</b> Завершён { $date }.

    Закрыто шагов: { $done } из { $total }{ $about }.{ $unconfirmed }

    { $lines }
routes-walked-unconfirmed = {" "}Без подтверждения: { $n }.
routes-walked-line = ✓ { $title }
routes-no-past = Завершённых маршрутов пока нет.
routes-picture-title = Мой маршрут: { $done ->
        [0] шагов впереди — { $total }
       *[other] { $done } из { $total }
    }
routes-agree-list = <b>Согласовать маршруты</b>: { $n }

    { $lines }
routes-agree-line = { $number }. { $teacher } · { $steps }
routes-steps-waiting = Шаги к подтверждению: { $n }
routes-agree-none = Маршрутов на согласование нет.
routes-to-agree = Маршрут на согласование.
    Педагог: { $teacher } · { $steps } · завершение { $date }

    Самооценку Вы видите, только если её открыли.
routes-others = Маршрут. Педагог: { $teacher }
    { $done ->
        [0] Шагов впереди: { $total }.
       *[other] Закрыто: { $done } из { $total }.
    } { $state }

    { $lines }
routes-others-state = { $status ->
        [waiting] Ждёт согласования.
        [agreed] { $role ->
            [mentor] Согласован: наставник.
            [curator] Согласован: куратор.
           *[other] Согласован.
        }
        [finished] Завершён.
       *[other] {" "}
    }
routes-others-question = Ваш вопрос: «{ $question }»
routes-others-none = { $teacher }: маршрута пока нет.
routes-agree = Согласовать
routes-ask = Написать вопрос
routes-open = Открыть
routes-agreed-now = Маршрут согласован.
routes-ask-text = Напишите вопрос о маршруте одним сообщением, до 500 знаков. Его прочтёт только педагог.
routes-to-list = К списку
routes-note-agreed = Маршрут согласован. { $role ->
        [mentor] Согласует наставник
       *[curator] Согласует куратор
    }; шаги идут, менять их можно и дальше.
routes-note-question = { $role ->
        [mentor] Наставник спрашивает
       *[curator] Куратор спрашивает
    } о маршруте: «{ $question }»

    Шаги идут. Маршрут можно изменить или обсудить на встрече.

steps-card = <b>{ $title }</b>{ $goal }

    Зачем: { $why }
    Сделать до: { $date }{ $about }
    { $daily ->
        [yes] Сделано, когда
       *[no] Что принести
    }: { $brings }
    { $confirmer }
steps-card-confirmer = Подтверждает: { $confirmer }
steps-confirmer = { $role ->
        [mentor] { $confirmer } (в боте отвечает наставник)
        [curator] { $confirmer } (в боте отвечает куратор)
        [methodologist] { $confirmer } (в боте отвечает методист)
        [organiser] { $confirmer } (в боте отвечает организатор события)
        [colleague] { $confirmer } — по одноразовому коду
       *[none] { $confirmer }
    }
steps-card-self = Подтверждать не нужно: шаг считается.
steps-card-state = { $status ->
        [submitted] Ждёт ответа до { $date }.
        [confirmed] ✓ Шаг закрыт.
        [unconfirmed] ✓ Шаг закрыт с пометкой «без подтверждения».
        [dropped] Шаг убран из маршрута.
        [planned] Ещё не начат.
       *[other] {" "}
    }
steps-card-start = Начать за { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
       *[other] { $minutes } минут
    }: { $text }.
steps-card-passed = Срок был { $date }. Перенести или убрать — одинаково хорошо.
steps-card-question = Просят дополнить: «{ $question }»
steps-card-comment = Ответ: «{ $comment }»
steps-card-brought = Принесено: { $brought }
steps-card-clarify = Порядок уточните в своей школе.
steps-card-beside = Рядом идёт: «{ $title }», до { $date }.
steps-other = Другой шаг
steps-evidence = { $kind ->
        [photo] фото
        [file] файл
        [tap] отметка
        [code] отметка
       *[other] «{ $body }»
    }
steps-evidence-file = файл «{ $name }»
steps-evidence-with = { $what } — «{ $body }»
steps-evidence-none = отметка о том, что сделано
steps-done = Готово
steps-more = Дополнить
steps-begin = Начать сейчас
steps-postpone = Перенести
steps-replace = Заменить
steps-back = К шагу
steps-files = Показать файлы
steps-resting = Сейчас ничего делать не нужно.{ $done ->
        [0] {""}
       *[other] {" "}Закрыто: { $done } из { $total }.
    }{ $waiting }
steps-resting-line = Ждёт ответа: «{ $title }»
steps-bring = «{ $title }». { $daily ->
        [yes] Сделано, когда
       *[no] Что принести
    }: { $brings }.

    { $how }
steps-how = Пришлите сюда { $kinds }.{ $example }
steps-kind = { $kind ->
        [text] ответ словами, до 1000 знаков
        [number] число
        [link] ссылку
        [photo] фото без детей
       *[file] файл до 20 МБ
    }
steps-or = {" "}или{" "}
steps-example = {" "}Пример: { $kind ->
        [text] «Сработало начало с вопроса: все включились за две минуты».
        [number] 5, 20, 3.
        [link] https://example.ru/urok.
        [photo] доска, плакат или задание.
       *[file] план урока в .docx.
    }
steps-just-mark = Просто отметить
steps-wrong-kind = Здесь нужно другое: { $kinds }.{ $example } Ничего не потеряно — пришлите ещё раз.
steps-too-long = Текст длиннее на { $over ->
        [one] { $over } знак
        [few] { $over } знака
        [many] { $over } знаков
       *[other] { $over } знака
    }: предел — { $limit }. Ничего не потеряно: скопируйте из своего сообщения, сократите и пришлите снова.
steps-file-too-big = Файл { $megabytes } МБ, бот принимает до 20 МБ. Можно прислать ссылку или фото.
steps-file-empty = Файл пустой: 0 байт. Проверьте его и пришлите ещё раз; можно прислать ссылку или фото.
steps-held-photo = На фото видны дети? Тогда выберите другое: доска, плакат, задание.
steps-held-name = В тексте, кажется, есть имя и фамилия. Если это ученик, замените на «ученик 6 класса».
steps-no-children = Детей нет
steps-other-photo = Заменить фото
steps-adult = Это взрослый
steps-fix = Исправить
steps-handed-in = Принято: «{ $title }». { $role ->
        [mentor] Наставник ответит
        [curator] Куратор ответит
        [methodologist] Методист ответит
        [organiser] Организатор события ответит
       *[colleague] Подтверждает коллега — по коду,
    } до { $date }; если ответа не будет, шаг закроется с пометкой «без подтверждения».
steps-closed-alone = Принято: «{ $title }». Шаг закрыт без подтверждения, он считается: { $done } из { $total }.
steps-next = Следующий — «{ $title }», до { $date }.
steps-open-next = Открыть шаг
steps-new-date = До какого дня перенести «{ $title }»? Сейчас — до { $date }.

    Можно выбрать кнопкой или написать дату: 15.10.2026.
steps-week = На неделю
steps-pick = Выбрать день
steps-moved = Перенесено: до { $date }
steps-day-refused = { $break ->
        [yes] { $day } — каникулы, а шаг связан с уроком. Ближайший подходящий день — { $suggestion }.
        [marks] { $day } — конец четверти: в эти дни на уроки не ходят. Ближайший подходящий день — { $suggestion }.
       *[no] { $day } — выходной. Ближайший подходящий день — { $suggestion }.
    }
steps-take-suggestion = Перенести на { $day }
steps-drop-ask = Убрать шаг «{ $title }»? Остальное от этого не сломается.
steps-answer-text = Вопрос: «{ $question }»

    Ответьте одним сообщением, до 1000 знаков: ответ уйдёт вместе с тем, что уже принесено.
steps-to-confirm = { $teacher }: шаг «{ $title }».
    Принесено: { $brought }

    Подтвердить можно одним касанием; вернуть — с вопросом, чтобы было понятно, что добавить.
steps-to-confirm-goal = Цель: { $goal }
steps-confirm-state = { $status ->
        [submitted] Ответа ждём до { $date }.
        [confirmed] ✓ Шаг подтверждён.
        [unconfirmed] Шаг закрыт «без подтверждения»; подтвердить можно и сейчас.
        [returned] Шаг возвращён с вопросом: «{ $question }»
       *[other] Шаг сейчас в работе.
    }
steps-confirm = Подтвердить
steps-confirm-words = Подтвердить и написать
steps-return = Вернуть с вопросом
steps-open = Открыть
steps-confirmed-now = Подтверждено.
steps-return-text = Чего не хватает? Напишите вопрос одним сообщением, до 500 знаков.
steps-comment-text = Напишите несколько слов одним сообщением, до 500 знаков: шаг закроется вместе с ними.
steps-words-only = Здесь нужен текст. Пример: «Добавьте, пожалуйста, как прошла проба».
steps-note-confirmed = Шаг «{ $title }» закрыт. { $done } из { $total }. { $role ->
        [mentor] Наставник
        [curator] Куратор
        [methodologist] Методист
        [organiser] Организатор события
       *[colleague] Коллега
    }: { $comment }.
steps-note-confirmed-plain = Шаг «{ $title }» закрыт. { $done } из { $total }. { $role ->
        [mentor] Подтверждает наставник.
        [curator] Подтверждает куратор.
        [methodologist] Подтверждает методист.
        [organiser] Подтверждает организатор события.
       *[colleague] Подтверждает коллега.
    }
steps-note-lapsed = Шаг «{ $title }» закрыт с пометкой «без подтверждения». { $done } из { $total }. Ответ ещё может прийти — тогда пометка исчезнет.
steps-note-over = Маршрут пройден: закрыто шагов — { $done } из { $total }.
steps-note-returned = { $role ->
        [mentor] Наставник
        [curator] Куратор
        [methodologist] Методист
        [organiser] Организатор события
       *[colleague] Коллега
    } просит дополнить «{ $title }»: «{ $question }»

    Принесённое сохранено, новый срок — { $date }.
steps-answer = Ответить
steps-discuss = Обсудить на встрече
steps-note-due = Шаг «{ $title }» — до { $date }. Что принести: { $brings }.
steps-note-passed = Срок шага «{ $title }» был { $date }. Если неделя выдалась тяжёлой, перенесите или уберите: маршрут от этого не сломается.
steps-why-open = шаг открыт
steps-why-waits = завтра шаг закроется без подтверждения
steps-postpone-week = Перенести на неделю
steps-drop = Убрать шаг

errors-step-fixed = Этот шаг остаётся на месте: он есть в каждом маршруте, уже сдан или рядом такой шаг. Остальные можно менять.
errors-step-in-route = Этот шаг уже есть в маршруте.
errors-step-missing = Этого шага в маршруте больше нет.
errors-route-full = В маршруте уже { $limit ->
        [one] { $limit } шаг
        [few] { $limit } шага
        [many] { $limit } шагов
       *[other] { $limit } шага
    } — больше одному не пройти. Сначала уберите какой-нибудь.
errors-day-refused = Этот день не подходит: выходной или каникулы. Выберите другой.
errors-nothing-to-propose = По этой теме все шаги уже пройдены. Выберите другую.
errors-step-move-refused = Сейчас это не получится: два шага уже идут, или у этого ещё не пришла очередь. Маршрут — в разделе «Мой маршрут».
errors-wrong-kind = Здесь нужно другое. Откройте шаг: там написано, что принести.
errors-empty-file = Файл пустой: 0 байт. Проверьте его и пришлите ещё раз.
errors-file-too-big = Файл { $megabytes } МБ, бот принимает до 20 МБ. Можно прислать ссылку или фото.
errors-role-not-confirmed = Маршрут сохранён. Взять его можно, когда школа подтвердит Вашу роль — обычно в тот же день.
errors-step-unnamed = Нужно хотя бы одно слово: что собираетесь сделать.
errors-names-child = В названии шага, кажется, есть имя ученика. Замените его, например, на «ученик 6 класса».
