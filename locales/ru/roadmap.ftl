roadmap-summary = <b>Дорожная карта</b>
    { $total ->
        [one] { $total } пункт
        [few] { $total } пункта
        [many] { $total } пунктов
       *[other] { $total } пункта
    }, { $done ->
        [0] выполненных пока нет
       *[other] выполнено { $done }
    }, { $late ->
        [0] все сроки впереди
        [one] срок прошёл у { $late } пункта
       *[other] срок прошёл у { $late } пунктов
    }.

    { $first }
roadmap-first = Первый: { $number }. «{ $row }»
    Исполнитель: { $executor }
    Срок был { $day }. Запросить сведения или перенести — одинаково хорошие ответы.
roadmap-nothing-late = Пунктов, у которых срок прошёл, нет.
roadmap-unseen = Подтверждения ждут Вашего взгляда: { $n ->
        [one] { $n } пункт
        [few] { $n } пункта
        [many] { $n } пунктов
       *[other] { $n } пункта
    }.
roadmap-proposed = Объединения предлагают { $n ->
        [one] { $n } пункт
        [few] { $n } пункта
        [many] { $n } пунктов
       *[other] { $n } пункта
    }.
roadmap-empty = Дорожная карта пока пуста. { $pack ->
        [0] Первый пункт — три ответа: что сделать, до какого срока, кто исполняет.
       *[other] Её пункты уже есть в документе муниципалитета ({ $pack }): можно взять все сразу или начать со своего.
    }
roadmap-ask = Запросить сведения
roadmap-ask-rest = Спросить остальных
roadmap-all = Все пункты
roadmap-mine = { $n ->
        [0] Мои пункты
       *[other] Мои: { $n }
    }
roadmap-draft = К черновику
roadmap-add = Добавить пункт
roadmap-proposals = Предложенные
roadmap-picture = На шкале времени
roadmap-document = Взять из документа: { $n }
roadmap-take = Скачать
roadmap-filter = { $on ->
        [true] ✓{ " " }
       *[false] { "" }
    }{ $shown ->
        [all] Все
        [mine] Мои
        [late] Срок прошёл
       *[done] Готово
    }
roadmap-list = <b>Дорожная карта</b>: { $shown ->
        [all] все пункты
        [mine] мои пункты
        [late] срок прошёл
        [done] готово
       *[proposed] предложено объединениями
    }
roadmap-none = { $shown ->
        [mine] Пунктов, которые исполняете Вы, нет.
        [late] Пунктов, у которых срок прошёл, нет.
        [done] Готовых пунктов пока нет.
        [proposed] Предложений нет.
       *[all] Пунктов пока нет.
    }
roadmap-line = <b>{ $n }</b> · п. { $number }. { $title }
    { $term } · { $state }
roadmap-to-roadmap = К дорожной карте
roadmap-to-list = К списку
roadmap-to-row = К пункту
roadmap-open = Открыть

roadmap-term-unsaid = срок не указан
roadmap-term = { $kind ->
        [always] постоянно
        [all_year] в течение года, до { $day }
        [yearly] ежегодно в { $month ->
            [1] январе
            [2] феврале
            [3] марте
            [4] апреле
            [5] мае
            [6] июне
            [7] июле
            [8] августе
            [9] сентябре
            [10] октябре
            [11] ноябре
           *[12] декабре
        }
       *[day] до { $day }
    }
roadmap-without-end = без срока
roadmap-executor-office = методисты
roadmap-executor-schools = все школы
roadmap-executor-school = { $school }
roadmap-executor-nobody = не назначен
roadmap-state = { $state ->
        [todo] не начато
        [work] в работе
        [moved] перенесено
        [done] { $seen ->
            [yes] готово, принято
           *[no] готово
        }
       *[dropped] снято
    }
roadmap-state-late = срок был { $day }{ $state ->
        [work] , в работе
       *[other] , пока открыто
    }
roadmap-row-status = { $status ->
        [draft] черновик
        [proposed] предложено
       *[dropped] снято
    }
roadmap-row-done = готово{ $seen ->
        [yes] , принято
       *[no] { "" }
    }
roadmap-row-late = , срок прошёл у { $n }
roadmap-row-counts = готово { $done } из { $parts }{ $late }
roadmap-row-passed = срок был { $day }, пока открыт
roadmap-row-open = { $state ->
        [work] в работе
        [moved] перенесено
       *[todo] не начато
    }
roadmap-card = <b>Пункт { $number }.</b> { $title }

    Срок: { $term }
    Исполнитель: { $executor }
    Состояние: { $state }
roadmap-in-document = В документе: «{ $term }», { $by }.
roadmap-dropped-because = Снято: { $reason }
roadmap-brought = Подтверждение:
    { $lines }
roadmap-proof = { $kind ->
        [link] ссылка: { $body }
        [file] файл: { $body }
        [photo] фото { $body }
       *[text] { $body }
    }
roadmap-done = Готово
roadmap-begin = В работе
roadmap-begun = Отмечено: в работе
roadmap-more = Добавить ещё
roadmap-word = Написать сообщение
roadmap-files = Показать файлы
roadmap-my-share = Моя часть
roadmap-share = Исполнение
roadmap-parts = Готово { $done } из { $parts }
roadmap-edit = Изменить
roadmap-move = Перенести срок
roadmap-history = Что было
roadmap-restore = Вернуть в карту
roadmap-accept = Принять
roadmap-accepted = Принято
roadmap-return = Вернуть с вопросом
roadmap-share-card = <b>Пункт { $number }.</b> { $title }

    Исполнитель: { $who }
    Срок: { $term }
    Состояние: { $state }
roadmap-no-curator = Куратора в этой школе пока нет: напоминания некому получать.
roadmap-parts-head = <b>Пункт { $number }.</b> { $title }

    Готово { $done } из { $parts }{ $late ->
        [0] .
       *[other] , срок прошёл у { $late }.
    }
roadmap-part-line = { $n }. { $who } — { $state }{ $curator ->
        [no] , куратора нет
       *[yes] { "" }
    }
roadmap-draft-card = { $proposed ->
        [true] <b>Предложено объединением.</b> Пункт войдёт в карту, когда Вы его добавите.
       *[false] <b>Черновик пункта.</b> Пока его видите только Вы.
    }

    { $title }

    Срок: { $term }
    Исполнитель: { $executor }{ $ready ->
        [true] { "" }
       *[false] { "." } Выберите, кто исполняет.
    }
roadmap-publish = Добавить в карту
roadmap-published = Пункт в дорожной карте
roadmap-who = Исполнитель
roadmap-when = Срок
roadmap-words = Формулировка
roadmap-forget = Удалить черновик
roadmap-refuse = Не добавлять
roadmap-forgotten = Убрано
roadmap-drop = Снять с карты
roadmap-edit-what = Что изменить в пункте { $number }?

    { $title }
roadmap-executors = Кто исполняет: { $who }

    Можно отметить несколько. «Все школы» — у каждой школы своя часть: видно, кто готов.
roadmap-turn-office = { $on ->
        [true] ✓{ " " }
       *[false] { "" }
    }Методисты
roadmap-turn-schools = { $on ->
        [true] ✓{ " " }
       *[false] { "" }
    }Все школы
roadmap-one-school = Одна школа
roadmap-one-person = Один человек
roadmap-no-person = Без человека
roadmap-no-school = Без школы
roadmap-ready = Дальше к пункту
roadmap-which-school = Какая школа исполняет? За неё отвечает её куратор.
roadmap-which-person = Кто исполняет? Человек узнает об этом от бота.
roadmap-no-such-person = Людей с фамилией на «{ $typed }» не нашлось. Напишите первые буквы фамилии, например «Учеб».
roadmap-executor-needed = Нужен хотя бы один исполнитель
roadmap-notes = <b>Пункт { $number }: что было</b>

    { $lines }
roadmap-no-history = Записей пока нет.
roadmap-of-school = { " " }({ $school })
roadmap-note = { $at } — { $what ->
        [added] пункт добавлен
        [edited] пункт изменён
        [begun] в работе
        [done] подтверждено
        [moved] новый срок: { $body }
        [dropped] снято: { $body }
        [accepted] принято
        [returned] вернули с вопросом: { $body }
        [asked] запрошены сведения
        [year] новый учебный год; за прошлый готово { $body }
       *[said] { $body }
    }{ $of }{ $by ->
        [no] { "" }
       *[yes] { " " }· { $who }
    }
roadmap-ask-proof = Чем подтвердить? Пришлите ссылку, файл, фото или напишите одной фразой, например «Приказ от 12.10, № 45».

    Фамилий детей не пишите.
roadmap-ask-word = Что передать? Одно сообщение до 500 знаков: его увидят начальник и методисты в «Что было».
roadmap-ask-back = Не хватает: … Напишите одной фразой, чего не хватает; исполнитель увидит её сразу.
roadmap-ask-title = Что нужно сделать? Одним сообщением до 300 знаков, например «Провести совещание кураторов по маршрутам».
roadmap-ask-term = До какого срока? Напишите, как привыкли: «15.11», «октябрь», «III квартал», «ежегодно в мае», «в течение года», «постоянно».
roadmap-ask-person = Кто исполняет? Напишите первые буквы фамилии.
roadmap-ask-drop = Почему пункт снимается? Одной фразой: причина останется в истории. Исполнители увидят, что пункт снят.
roadmap-quick-term = { $term ->
        [month] До конца след. месяца
        [quarter] До конца квартала
        [all_year] В течение года
       *[always] Постоянно
    }
roadmap-term-unclear = Не получилось понять срок «{ $input }». Остальное сохранено.
roadmap-term-kept = Срок сохранён
roadmap-words-wanted = Здесь нужен текст.
roadmap-proof-needed = Это не получилось прочитать как подтверждение: голосовые и стикеры не подойдут.
roadmap-proof-big = Файл { $megabytes } МБ, бот принимает до 20 МБ. Можно прислать ссылку.
roadmap-told = { $again ->
        [true] Сегодня уже спрашивали
       *[false] Запрос получат: { $n }
    }
roadmap-told-nobody = Исполнителей в боте пока нет
roadmap-offer-document = { $n ->
        [0] Все пункты документа уже в карте.
       *[other] В документе муниципалитета есть пункты, которых нет в карте: { $n }. Возьмём все? Месяц станет месяцем этого учебного года, «в течение года» — до 31 августа и каждый год заново. Слова документа останутся рядом; любой пункт можно изменить или снять.
    }
roadmap-take-document = Взять все
roadmap-document-taken = Добавлено пунктов: { $n }
roadmap-taking = В каком виде? Печатный вариант — таблица на листе с местом для подписи; в таблице Excel есть и части каждой школы.
roadmap-as-picture = Шкала времени
roadmap-as-table = Таблица Excel

roadmap-remind-due = { $n ->
        [0] Сегодня последний день
        [one] Остался { $n } день
        [few] Осталось { $n } дня
        [many] Осталось { $n } дней
       *[other] Осталось { $n } дня
    }: «{ $title }», до { $day }. Готово — пришлите ссылку или файл, двух касаний хватит.
roadmap-remind-passed = Срок пункта «{ $title }» был { $day }. Подтвердите, если сделано, или напишите, когда получится.
roadmap-remind-late = Срок пункта { $number } «{ $title }» был { $day }. { $parts ->
        [1] Пункт пока открыт.
       *[other] Пока открыт у { $late } из { $parts }.
    }
roadmap-why-due = Вы исполняете пункт дорожной карты.
roadmap-why-passed = пункт открыт, исполняете его Вы.
roadmap-why-late = пункт дорожной карты открыт после срока. Об одном сроке — один раз.
roadmap-told-asked = Просят сведения о пункте «{ $title }». Срок: { $term }.

    Если готово — одно подтверждение; если нет — одна фраза, на чём остановились.
roadmap-told-given = Вам поручен пункт дорожной карты: «{ $title }». Срок: { $term }.
roadmap-told-returned = Пункт «{ $title }»: подтверждение вернули с вопросом.

    Не хватает: { $said }
roadmap-told-done = Пункт { $number } «{ $title }» готов{ $parts ->
        [1] .
       *[other] : все части подтверждены ({ $parts }).
    }
roadmap-told-proposed = Объединение предлагает пункт дорожной карты: «{ $title }». Пункт войдёт в карту, когда Вы его добавите.

roadmap-paper-title = Дорожная карта
roadmap-paper-year = { $since }/{ $until } учебный год
roadmap-paper-head = Начальник управления образования
roadmap-tab-rows = Пункты
roadmap-tab-parts = Исполнители
roadmap-careful = { $practice ->
        [true] Учебные данные: люди и школы вымышлены.
       *[false] Состояние на указанный момент; таблица сама не обновляется.
    }
roadmap-column = { $column ->
        [number] №
        [title] Мероприятие
        [term] Срок
        [due] До какого дня
        [who] Исполнитель
        [said_by] Исполнитель в документе
        [parts] Исполнителей
        [done] Готово
        [late] Срок прошёл
        [done_at] Подтверждено
        [accepted_at] Принято
       *[state] Состояние
    }
roadmap-month-short = { $month ->
        [1] янв
        [2] фев
        [3] мар
        [4] апр
        [5] май
        [6] июн
        [7] июл
        [8] авг
        [9] сен
        [10] окт
        [11] ноя
       *[12] дек
    }
roadmap-picture-state = { $state ->
        [todo] не начато
        [work] в работе
        [done] готово
       *[late] срок прошёл
    }
roadmap-picture-notice = { $home }. Пунктов на картинке: { $shown } из { $total }. Пунктир — без срока.
