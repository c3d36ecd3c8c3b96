pairs-none = Наставника пока нет. Подберём по предмету, школе и тому, с чем хочется помощи.

    Пара начнётся, когда согласны оба.
pairs-find = Подобрать
pairs-nobody = Сейчас нет свободного наставника. Методист видит, кто пока без пары, и подберёт, как только место появится.
pairs-ask-desk = Показать ещё раз

pairs-proposal = Предлагаем наставника: <b>{ $mentor }</b>
    { $about }
pairs-why = Почему:
pairs-gap = Чего не хватает: { $gap }.
pairs-both-agree = Пара начнётся, когда согласны оба. Отказ никому не показываем.
pairs-place = { $place } из { $total }
pairs-suits = Подходит
pairs-show-others = Показать других

pairs-request-ask = Наставник: { $mentor }

    Что передать вместе с просьбой? Напишите одним сообщением, до { $limit } знаков: с чем хочется помощи, когда удобно. Можно и без слов.
pairs-request-send = Отправить без слов
pairs-request-sent = Запрос отправлен.
    Наставник: { $mentor }

    Ответ ждём до { $date }. Не будет ответа — спросим следующего; Вам ничего делать не нужно.
pairs-request-words = Ваши слова: { $request }
pairs-stop-search = Остановить поиск
pairs-search-stopped = Поиск остановлен. Вернуться к нему можно в любой момент.

pairs-agreed-waiting = Ваше согласие принято.
    Наставник: { $mentor }

    Пара начнётся, когда согласится и наставник. Ответ ждём до { $date }.
pairs-agreed-waiting-mentor = Ваше согласие принято.
    Педагог: { $teacher }

    Пара начнётся, когда согласится и педагог.

pairs-request = Молодой педагог ищет наставника: <b>{ $teacher }</b>
    { $about }
pairs-request-says = Просит: { $request }
pairs-request-why = Почему Вы: { $reasons }.
pairs-request-tail = { $active ->
        [0] Сейчас у Вас нет педагогов
        [one] Сейчас у Вас { $active } педагог
        [few] Сейчас у Вас { $active } педагога
        [many] Сейчас у Вас { $active } педагогов
       *[other] Сейчас у Вас { $active } педагога
    }, Ваш предел — { $capacity }. Это предварительное согласие: письменное согласие и приказ оформляет школа. Ответ ждём до { $date }.
pairs-since = работает с { $year } года
pairs-take = Беру
pairs-cannot = Сейчас не могу
pairs-ask = Спросить

pairs-declined-thanks = Спасибо за честный ответ. Педагог увидит только, что поиск продолжается. Напомнить о Вас в следующий раз?
pairs-again-month = Через месяц
pairs-again-next-year = Со следующего года
pairs-again-never = Не предлагать
pairs-pause-month = На месяц
pairs-pause-next-year = До нового учебного года
pairs-pause-never = Не предлагать
pairs-pause-off = Снова можно предлагать

pairs-begun = Наставничество началось.
    Наставник: { $mentor }
    Педагог: { $teacher }

    Первая встреча — в ближайшие 7 дней, 20 минут: цель, признак успеха, срок.
pairs-offer-time = Предложить время
pairs-write = Написать

pairs-card-mentor = Наставник: <b>{ $mentor }</b>
    { $about }
pairs-card-teacher = Педагог: <b>{ $teacher }</b>
    { $about }
pairs-next-meeting = Следующая встреча: { $moment }
pairs-no-meeting = Встреч не назначено. Первая — 20 минут: цель, признак успеха, срок.
pairs-held = { $n ->
        [one] Состоялась { $n } встреча
        [few] Состоялись { $n } встречи
        [many] Состоялось { $n } встреч
       *[other] Состоялось { $n } встречи
    }, { $time }.
pairs-hours = { $h ->
        [0] { $m } мин
       *[other] { $h } ч { $m } мин
    }
pairs-change-going = Подбираем замену. Эта пара пока продолжается.
pairs-meetings = Встречи
pairs-profile = Профиль
pairs-route = Маршрут
pairs-change = Сменить наставника
pairs-end = Завершить пару
pairs-requests = Мои педагоги

pairs-change-text = Так бывает: предметы не совпали, график, не сложилось. Причину увидит только методист. Сначала подберём замену, потом завершим пару; наставнику скажем: «педагог продолжит с другим коллегой».
pairs-change-find = Подобрать замену
pairs-change-keep = Передумать
pairs-change-why = Почему — одним касанием или своими словами. Увидит только методист.
pairs-change-reason = { $reason ->
        [subject] Предметы не совпали
        [schedule] График
        [fit] Не сложилось
       *[silent] Не хочу объяснять
    }
pairs-change-kept = Всё остаётся как было. Причина, если Вы её писали, стёрта.

pairs-end-ask = Завершить наставничество?
    { $role ->
        [teacher] Наставник: { $other }
       *[mentor] Педагог: { $other }
    }

    Будущие встречи отменятся. Маршрут и портфолио остаются у педагога, часы и документы — у наставника.
pairs-end-yes = Завершить
pairs-end-no = Не завершать
pairs-ended = Наставничество завершено { $date }.{ $held }

    Спасибо за эту работу. Маршрут и портфолио остаются у педагога, часы и документы — у наставника.
pairs-ended-held = { " " }За это время: { $n ->
        [one] { $n } встреча
        [few] { $n } встречи
        [many] { $n } встреч
       *[other] { $n } встречи
    }{ $v ->
        [0] { "" }
        [one] , { $v } посещение урока
        [few] , { $v } посещения уроков
        [many] , { $v } посещений уроков
       *[other] , { $v } посещения уроков
    }.
pairs-not-yours-now = { $status ->
        [declined] Этот запрос уже закрыт: поиск продолжается без Вашего участия.
        [expired] Время ответа прошло, запрос получил другой коллега. Ничего делать не нужно.
        [withdrawn] Запрос снят: педагог продолжит с другим коллегой или позже. Ничего делать не нужно.
       *[closed] Это наставничество завершено.
    }
pairs-search-goes-on = Поиск продолжается. Можно посмотреть других наставников или подождать: методист видит, кто без пары.

pairs-teachers = { $total ->
        [0] Педагогов пока нет. Запрос придёт сюда, как только кто-то попросит.
        [one] У Вас { $total } педагог:
        [few] У Вас { $total } педагога:
        [many] У Вас { $total } педагогов:
       *[other] У Вас { $total } педагога:
    }
pairs-teachers-line = • { $teacher } — { $next }{ $steps }
pairs-teachers-next = { $moment }
pairs-teachers-no-meeting = встреча не назначена
pairs-teachers-steps = { $n ->
        [one] { " · " }ждёт { $n } шаг
        [few] { " · " }ждут { $n } шага
        [many] { " · " }ждут { $n } шагов
       *[other] { " · " }ждут { $n } шага
    }
pairs-teachers-asked = Ждут Вашего ответа: { $names }
pairs-request-button = Запрос: { $name }
pairs-page-back = ‹ Назад
pairs-page-on = Дальше ›

pairs-offer = Сколько могу взять: { $capacity ->
        [one] { $capacity } педагог
        [few] { $capacity } педагога
        [many] { $capacity } педагогов
       *[other] { $capacity } педагога
    } одновременно.
    Сильные стороны: { $strengths }
    Как встречаюсь: { $formats }
    Предупреждать о встрече: { $notice ->
        [2] за два часа
        [24] за день
       *[48] за два дня
    }
    { $pause }

    По этому Вас предлагают молодым педагогам. Изменить можно в любой момент.
pairs-offer-nothing = не указано
pairs-offer-open = Можно предлагать.
pairs-offer-paused = Пауза до { $date }: новых запросов не будет.
pairs-offer-never = Пауза, пока Вы её не снимете: новых запросов не будет.
pairs-offer-number = { $chosen ->
        [yes] ✓ { $n }
       *[no] { $n }
    }
pairs-offer-strengths = Сильные стороны
pairs-offer-formats = Как встречаюсь
pairs-offer-notice = Предупреждать за…
pairs-notice = { $hours ->
        [2] За два часа
        [24] За день
       *[48] За два дня
    }
pairs-notice-text = За сколько до встречи Вас предупреждать? Раньше этого педагог время не предложит. Вы сами можете предложить любое.
pairs-offer-pause = Пауза
pairs-offer-back = Готово
pairs-strengths-text = Отметьте до { $limit } сильных сторон: там, где Вы можете помочь коллеге. Их видит только тот, кому они нужны.
pairs-formats-text = Как Вам удобно встречаться?
pairs-pause-text = На паузе новых запросов не будет; те, что ждут ответа, перейдут к коллегам. Пары, которые есть, продолжаются.
pairs-chosen = ✓ { $label }
pairs-format = { $code ->
        [in_person] лично
        [video] по видеосвязи
       *[phone] по телефону
    }

pairs-fact-same-subject = общий предмет — { $values }
pairs-fact-other-subject = предмет другой
pairs-fact-subject-unknown = предмет не указан
pairs-fact-strong-where-needed = сильные стороны там, где хочется опоры: { $values }
pairs-fact-no-common-axis = сильные стороны в другом
pairs-fact-needs-unknown = Вашей самооценки — с ней подбор точнее
pairs-fact-strengths-unknown = сильные стороны пока не отмечены
pairs-fact-wished-by-both = выбор взаимный
pairs-fact-wished-by-teacher = об этом просит педагог
pairs-fact-wished-by-mentor = об этом просит наставник
pairs-fact-others-wished = просьба была о другом коллеге
pairs-fact-no-wishes = особых просьб не было
pairs-fact-own-school = одна школа
pairs-fact-same-district = школы рядом
pairs-fact-other-place = школа другая
pairs-fact-place-unknown = школа не указана
pairs-fact-same-formats = одинаково удобно встречаться: { $values }
pairs-fact-other-formats = удобные форматы встреч разные
pairs-fact-formats-unknown = формат встреч обсудите вместе
pairs-fact-common-hours = { $n ->
        [one] { $n } общий свободный час в неделю
        [few] { $n } общих свободных часа в неделю
        [many] { $n } общих свободных часов в неделю
       *[other] { $n } общего свободного часа в неделю
    }
pairs-fact-no-common-hours = общих свободных часов не нашлось
pairs-fact-hours-unknown = общее время обсудите вместе
pairs-fact-same-kind = школы одного вида
pairs-fact-other-kind = школы разного вида
pairs-fact-kind-unknown = вид школы не указан
pairs-fact-experienced = { $n ->
        [one] опыт наставничества: { $n } педагог
        [few] опыт наставничества: { $n } педагога
        [many] опыт наставничества: { $n } педагогов
       *[other] опыт наставничества: { $n } педагога
    }
pairs-fact-first-time = наставничество впервые
pairs-fact-experience-unknown = опыт наставничества не отмечен
pairs-fact-qualified = категория: { $values }
pairs-fact-not-qualified = без категории
pairs-fact-qualification-unknown = категория не указана
pairs-fact-free-seats = есть свободное место
pairs-fact-no-seats = свободных мест нет

pairs-remind-mentor = { $name }, запрос ждёт ответа с { $since }. Можно ответить «не могу» — это нормально. Без ответа { $until } предложим другому коллеге.
pairs-remind-mentor-why = Вас просят стать наставником.
pairs-open-request = Открыть запрос
pairs-remind-teacher = Ответа от наставника пока нет, мы напомнили. Не будет до { $until } — спросим следующего; Вам ничего делать не нужно.
pairs-remind-teacher-why = Вы ищете наставника.
pairs-where-request = Где мой запрос
pairs-remind-offer-why = предложение наставника ждёт Вашего слова.
pairs-next = Идём дальше: запрос получил другой наставник.{ $reasons } Ответ ждём до { $until }.
pairs-who = Кто это
pairs-freed = Педагог { $teacher } продолжит с другим коллегой. Спасибо за готовность помочь.
pairs-replaced = Педагог { $teacher } продолжит с другим коллегой. Спасибо за эту работу: часы и документы остаются у Вас.
pairs-quiet = Давно не отмечались встречи.
    { $role ->
        [teacher] Наставник: { $other }
       *[mentor] Педагог: { $other }
    }

    Если встречались — ничего делать не нужно. Если нет, хватит и 20 минут.
pairs-open = Открыть пару
pairs-quiet-why = { $days ->
        [one] { $days } день без отмеченной встречи.
        [few] { $days } дня без отмеченной встречи.
        [many] { $days } дней без отмеченной встречи.
       *[other] { $days } дня без отмеченной встречи.
    }

errors-capacity-full = Сейчас у Вас { $active } из { $capacity }. Чтобы взять ещё одного педагога, измените «Сколько могу взять» или ответьте «Сейчас не могу» — это нормально.
errors-pair-already-decided = Этот запрос уже решён. Вот меню — начнём с него.
errors-not-your-pair = Эта кнопка не из Вашего разговора. Вот меню.
errors-teacher-taken = У педагога уже начинается пара с другим коллегой. Спасибо за готовность помочь.
errors-has-mentor = Наставник уже есть или запрос ждёт ответа. Откройте «Наставник» в меню.
errors-too-many-strengths = Можно отметить до { $limit }: так понятнее, с чем к Вам идти. Снимите одну и отметьте другую.
pairs-none-yet = { $name }, наставника у Вас пока нет. Можно посмотреть, кто подходит по предмету и школе, и попросить самому: пара начнётся после согласия обоих.
pairs-none-why = две недели без наставника; напоминаем один раз.
pairs-none-find = Найти наставника
