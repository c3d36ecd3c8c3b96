events-mine = <b>Мои события</b>
events-mine-empty = Записей пока нет. Всё, что впереди, — в календаре.
events-line = { $title } — { $kind }; { $when }{ $mine }
events-line-going = {" "}✓
events-line-waiting = {" "}(лист ожидания)
events-line-held = {" "}(место держим)
events-line-cancelled = {" "}⚠ отменено
events-until = приём заявок до { $until }
events-no-date = дата уточняется
events-untitled = Без названия
events-kind-any = событие
events-some-school = Ваша школа
events-my = Мои события
events-all = Все события
events-to-calendar = К календарю

events-card-title = <b>{ $title }</b>
events-card-kind = { $kind } · { $level } · { $fee }
events-free = участие бесплатное
events-fee = взнос { $fee }
events-card-cancelled = ⚠ Событие отменено
events-card-when = Когда: { $when }
events-card-place = Где: { $place }
events-card-until = Приём заявок до { $until }
events-card-left = мест: { $left } из { $capacity }
events-card-hours = Объём: { $hours ->
        [one] { $hours } час
        [few] { $hours } часа
        [many] { $hours } часов
       *[other] { $hours } часа
    }
events-card-for = Для кого: { $who }
events-card-about = { $about }
events-mine-going = ✓ Вы записаны.
events-join = Участвую
events-queue = В лист ожидания
events-decline = Не в этот раз
events-file = В календарь
events-file-caption = Откройте файл — событие встанет в календарь телефона.
events-leave = Не смогу
events-declined = Понятно. Передумаете — карточка останется в календаре.
events-left = Записи больше нет. Спасибо, что предупредили.
events-kept = Хорошо, запись сохранена.

events-desk = <b>События</b>
events-desk-empty = Событий пока нет. Первое — за две минуты: десять коротких вопросов, лишние можно пропустить.
events-new = Новое событие
events-status-draft = Черновик ждёт:
events-to-desk = К событиям
events-step = { $k } из { $n } ·{" "}
events-ask-title = { $step }Как называется? До 100 знаков. Пример: «Школа молодого педагога: первый урок после каникул».
events-ask-time = { $day }. Во сколько? Можно написать: 14:30.
events-ask-until = { $step }До какого дня принимаем заявки? Пример: 12.10.2026. Без срока — до самого начала.
events-ask-capacity = { $step }Сколько мест? Число, например 25. Без ограничения — пропустите.
events-ask-hours = { $step }Сколько часов засчитать? Например 2 или 1,5; для курса — 36.
events-ask-fee = { $step }Есть взнос? Напишите сумму, например «500 ₽». Бесплатно — пропустите.
events-ask-about = { $step }Что ещё важно? Пара предложений, до 160 знаков: что взять с собой, кто ведёт.
events-pick-starts = В какой день начало?
events-pick-until = Последний день приёма заявок?
events-end-of-day = До конца дня
events-skip = Пропустить
events-later = Отложить
events-back = Назад
events-preview = Так это увидят. { $reach }
events-preview-no-date = Так это увидят. Чтобы опубликовать, нужна дата начала или срок приёма заявок.
events-publish = Опубликовать
events-edit = Изменить
events-drop = Удалить черновик
events-drop-ask = Удалить черновик «{ $title }»? Вернуть не получится.
events-dropped = Черновик удалён.
events-open-on = ✓ В открытом календаре
events-open-off = Только для своих
events-published = Опубликовано. { $reach }
events-people = Кто записан
events-people-of = <b>{ $title }</b>
events-people-none = Записей пока нет.
events-person-going = ✓ { $name }, { $school }
events-cancel = Отменить событие
events-cancel-ask = Отменить «{ $title }»? { $n ->
        [0] Записавшихся нет.
        [one] { $n } записавшийся узнает об этом сразу.
        [few] { $n } записавшихся узнают об этом сразу.
        [many] { $n } записавшихся узнают об этом сразу.
       *[other] { $n } записавшихся узнают об этом сразу.
    }
events-cancelled = Событие отменено, записавшиеся узнают об этом.
events-move = Перенести
events-move-ask = «{ $title }»: было { $old }, станет { $new }. { $n ->
        [0] Записавшихся нет.
        [one] { $n } записавшийся узнает об этом сразу.
        [few] { $n } записавшихся узнают об этом сразу.
        [many] { $n } записавшихся узнают об этом сразу.
       *[other] { $n } записавшихся узнают об этом сразу.
    }
events-field-title = Название
events-field-starts = Начало
events-field-place = Место
events-field-until = Приём заявок
events-field-capacity = Сколько мест
events-field-hours = Часы
events-field-fee = Взнос
events-field-audience = Для кого
events-field-about = Описание
events-field-level = Уровень

events-not-text = Здесь нужен ответ словами: картинка или файл не подойдут.
events-too-long = Текст длиннее на { $over ->
        [one] { $over } знак
        [few] { $over } знака
        [many] { $over } знаков
       *[other] { $over } знака
    }: предел — { $limit }. Ничего не потеряно: скопируйте из своего сообщения, сократите и пришлите снова.
events-not-a-capacity = Не получилось понять число «{ $input }». Пример: 25, от 1 до 10 000.
events-not-hours = Не получилось понять часы «{ $input }». Пример: 2 или 1,5; не больше 1000.
events-until-late = Приём заявок не может закончиться позже начала. Начало: { $starts }.
events-starts-early = Начало не может быть раньше конца приёма заявок: { $until }.

errors-event-not-ready = Чтобы опубликовать, нужны название и дата: начало или срок приёма заявок.
errors-event-not-open = Запись на это событие не идёт: оно отменено или ещё готовится.
errors-applications-closed = Приём заявок закончился. Другие события — в календаре.
errors-already-registered = Вы уже записаны. Второй раз не нужно.
errors-registration-ends-late = Приём заявок не может закончиться позже начала события.
errors-field-needed = Без этого поля событие не опубликовать.
errors-audience-invalid = Таких условий больше нет. Откройте «Для кого» ещё раз.

events-suits = Подходит
events-tomorrow = Вы записаны на событие: «{ $title }», { $when }.
events-soon = Скоро событие: «{ $title }», { $when }.
events-where = Где: { $place }
events-reason-announced = событие для Вас: { $who }.
events-reason-announced-area = тема — по Вашей зоне роста. Эту причину видите только Вы.
events-reason-announced-all = событие открыто для всех.
events-apply = Подать заявку
events-not-going = Не участвую
events-open-card = Открыть
events-digest-closes = «{ $title }»: приём заявок до { $until }
events-digest-new = «{ $title }», { $when }: ждём ответа

events-calendar-of = <b>Календарь событий: { $month ->
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
       *[other] декабрь
    } { $year }</b>
events-week = <b>{ $start } – { $end }</b> · { $n ->
        [one] { $n } событие
        [few] { $n } события
        [many] { $n } событий
       *[other] { $n } события
    }
events-month-empty = В этом месяце событий нет.
events-month-next = Ближайшее: { $when }.
events-month-nearest = К ближайшему
events-month-back = ‹ { $month ->
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
       *[other] декабрь
    }
events-month-on = { $month ->
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
       *[other] декабрь
    } ›
events-shown = Показаны: { $what }
events-wanted = Что показать в календаре?
events-wanted-all = Выбрать вид
events-wanted-some = ✓ Выбрать вид
events-wanted-kind = Вид: { $kind }
events-wanted-level = Уровень: { $level }
events-wanted-which-kind = События какого вида показать?
events-wanted-which-level = События какого уровня показать?
events-any-kind = Любой вид
events-any-level = Любой уровень
events-for-me-on = ✓ Только для меня
events-for-me-off = Только для меня
events-show = Показать
events-show-all = Показать все
events-past = Прошедшие
events-past-empty = Прошедших событий пока нет.
events-mine-past = <b>Прошедшие события</b>
events-ahead = Предстоящие
events-file-all = Все — в календарь
events-files-caption = Откройте файл — все события, на которые Вы записаны, встанут в календарь телефона.
events-file-remove = Убрать из календаря
events-file-gone = Откройте файл — отменённое событие уйдёт из календаря телефона.

events-card-online = Где: онлайн, ссылка — у записавшихся
events-card-organiser = Организатор: { $organiser }
events-card-partner = Партнёр: { $partner }
events-card-needs = Понадобится: { $needs }
events-card-results = Итог — { $at }
events-card-why = Почему Вам: { $who }
events-not-for-you-hint = Хотите участвовать — напишите методисту: запишет вручную.
events-pays-person = оплачивает участник
events-pays-school = оплачивает школа
events-pays-municipality = оплачивает муниципалитет
events-pays-organiser = оплачивает организатор
events-training-state = обучает государственная организация
events-training-municipal = обучает муниципальная организация
events-training-listed = обучает организация из федерального перечня
events-training-other = обучает иная организация
events-training-warning = ⚠ С 1 сентября 2025 года такие курсы засчитывают не всем. До заявки уточните в своей школе.
events-connect = Подключиться
events-stay = Остаться в листе
events-refuse = Отказаться
events-mine-waiting = Места закончились. Ваш номер в листе ожидания — { $position }. Освободится место — напишем и подержим его для Вас { $hours ->
        [one] { $hours } час
        [few] { $hours } часа
        [many] { $hours } часов
       *[other] { $hours } часа
    }.
events-mine-held = Место освободилось, держим его для Вас: { $until }. Позже его получит следующий из листа.
events-mine-lapsed = Место держали для Вас, но ответа не было, и его получил следующий. Записаться можно снова.
events-mine-later = Напомним за 3 дня до конца приёма заявок.
events-leave-ask = «{ $title }»: { $state ->
        [waiting] выйти из листа ожидания?
        [held] отказаться от места? Его получит следующий из листа ожидания.
        [awaited] освободить место? Его получит следующий из листа ожидания.
       *[going] отменить запись? Записаться снова можно, пока идёт приём заявок.
    }
events-keep = { $state ->
        [waiting] Остаться в листе
        [held] Оставить за мной
       *[going] Участвую
    }
events-reminded-later = Хорошо, напомним за 3 дня.

events-ask-kind = 1 · Какое событие?
events-ask-starts = { $step }Когда начало? Напишите дату и время, например 15.10.2026 14:30; можно сразу с окончанием: 15.10.2026 14:30–16:00.
events-ask-ends = { $step }Когда закончится? Дата и время, например 15.10.2026 16:00.
events-ask-place = { $step }Где? Адрес или кабинет, до 100 знаков. Для встречи онлайн пришлите ссылку.
events-ask-link = { $step }По какой ссылке подключаться? Например https://example.org/room. Её увидят только записавшиеся.
events-ask-level = { $step }Какой уровень?
events-ask-training = { $step }Кто обучает? С 1 сентября 2025 года курсы не всех организаций засчитывают всем.
events-ask-payer = { $step }Кто оплачивает взнос?
events-ask-organiser = { $step }Кто организатор? До 80 знаков.
events-ask-partner = { $step }Кто партнёр? До 80 знаков.
events-ask-needs = { $step }Что понадобится для заявки? До 100 знаков, например «положение и видео урока».
events-ask-results = { $step }Когда участники узнают итог? Пример: 20.12.2026. Пока неизвестно — пропустите, спросим позже.
events-pick-ends = В какой день закончится?
events-pick-results = В какой день участники узнают итог?
events-teaches-state = Государственная
events-teaches-municipal = Муниципальная
events-teaches-listed = Из федерального перечня
events-teaches-other = Иная
events-payer-person = Участник
events-payer-school = Школа
events-payer-municipality = Муниципалитет
events-payer-organiser = Организатор
events-last-time = В прошлый раз: { $when }.
events-to-preview = Что получилось
events-ends-early = Окончание раньше начала. Пример: 15.10.2026 14:30–16:00.
events-ends-after = Событие не может закончиться раньше начала. Начало: { $starts }.
events-ends-first = Сначала нужно начало, потом окончание.
events-not-a-link = Не получилось понять ссылку «{ $input }». Пример: https://example.org/room.
events-edit-ask = Что изменить? О новом времени и месте записавшиеся и те, кто ждёт, узнают один раз.
events-other-fields = Другие поля
events-yearly-on = ✓ Ежегодно, дату уточнить
events-yearly-off = Ежегодно, дату уточнить
events-field-ends = Окончание
events-field-link = Ссылка
events-field-organiser = Организатор
events-field-partner = Партнёр
events-field-training = Кто обучает
events-field-payer = Кто платит
events-field-needs = Понадобится
events-field-results = Итог
events-repeat = Повторить как новое
events-preview-quiet = Так это увидят в календаре. Конкурс со взносом бот сам не предлагает: сообщений не будет.
events-published-quiet = Опубликовано в календаре. Конкурс со взносом бот сам не предлагает.
events-counts = { $going ->
        [0] Записей пока нет
       *[other] Записаны: { $going }
    }{ $held ->
        [0] {""}
       *[other] , держим места: { $held }
    }{ $waiting ->
        [0] .
       *[other] , в листе ожидания: { $waiting }.
    }

events-chat = Текст для чата
events-chat-head = { $kind } «{ $title }»
events-chat-online = онлайн
events-chat-until = Приём заявок до { $until }.
events-chat-join = Записаться можно в боте.
events-chat-more = Подробнее в боте: { $link }

events-person-held = ◦ { $name }, { $school } — место держим
events-person-waiting = ○ { $name }, { $school } — лист ожидания
events-guest-add = Добавить человека
events-guest-ask = Кого записать? Напишите начало фамилии. Можно и того, кто ещё не вошёл в бот.
events-guest-found = Кого записать? Нашлись по «{ $typed }»:
events-guest-nobody = По «{ $typed }» никого нет. Попробуйте другое начало фамилии.
events-guest-again = Искать ещё
events-guest-person = { $name }, { $school }{ $expected ->
        [1] {" "}(ещё не вошёл)
       *[0] {""}
    }
events-guest-card = { $person }

    «{ $title }»: { $state }
events-guest-state = { $state ->
        [going] запись есть.
        [held] место держим до ответа: { $until }.
        [waiting] в листе ожидания, номер { $position }.
        [declined] «не в этот раз».
        [cancelled] запись снята.
        [lapsed] место держали, ответа не было.
       *[none] записи нет.
    }
events-guest-on = Записать
events-guest-wait = В лист ожидания
events-guest-off = Убрать из списка
events-guest-off-ask = { $person }

    Убрать из списка «{ $title }»? Человек об этом узнает. { $waits ->
        [0] {""}
       *[other] Место предложим следующему из листа ожидания.
    }
events-guest-others = К списку
events-guest-added = Запись есть. Человек об этом узнает.
events-guest-waits = Мест нет: поставили в лист ожидания. Больше мест — «Изменить».
events-guest-removed = Убрали из списка. Человек об этом узнает.

errors-not-for-you = Это событие для других коллег. Хотите участвовать — напишите методисту: запишет вручную.
errors-ends-too-early = Событие не может закончиться раньше начала.

events-moved = «{ $title }» переносится: было { $old }, стало { $new }. { $state ->
        [waiting] Ваше место в листе ожидания сохранено.
        [held] Место по-прежнему держим для Вас.
       *[going] Ваша запись сохранена.
    }
events-moved-place = «{ $title }»: новое место. Было: { $old }. Стало: { $new }. { $state ->
        [waiting] Ваше место в листе ожидания сохранено.
        [held] Место по-прежнему держим для Вас.
       *[going] Ваша запись сохранена.
    }
events-moved-and-place = Место теперь другое: { $place }.
events-called-off = «{ $title }», { $when }, не состоится. Записываться заново не нужно: новое событие придёт отдельным сообщением.
events-place-free = Освободилось место: Вы записаны на «{ $title }», { $when }. Если планы изменились, место получит следующий.
events-seat-held = Освободилось место: «{ $title }», { $when }. Держим его для Вас до ответа: { $until }. Потом место получит следующий из листа ожидания.
events-added = Методист записывает Вас: «{ $title }», { $when }. { $state ->
        [waiting] Свободных мест нет, Ваш номер в листе ожидания — { $position }.
       *[going] Если планы другие, отмените запись.
    }
events-removed = Ваша запись на «{ $title }», { $when }, снята организатором. Если это ошибка, напишите методисту.
events-closes = Приём заявок на «{ $title }» — до { $until }, { $n ->
        [0] сегодня последний день
        [one] в запасе { $n } день
        [few] в запасе { $n } дня
        [many] в запасе { $n } дней
       *[other] в запасе { $n } дня
    }.{ $needs ->
        [none] {""}
       *[other] {" "}Понадобится: { $needs }.
    }
events-remind-three = Напомнить за 3 дня
events-reason-closes = Вы ещё не ответили, а событие для Вас.
events-reason-later = Вы просили напомнить за 3 дня.
events-results-asked = Приём заявок на «{ $title }» закончился, записаны: { $n }. Когда участники узнают итог? Напишем им один раз.
events-results-set = Указать дату
events-results = «{ $title }»: итог придёт { $at }. До него — ни одной правки. Что возьмёте в обычный урок?
