events-calendar = <b>Календарь событий</b>
events-mine = <b>Мои события</b>
events-calendar-empty = Впереди событий пока нет. Новые появятся здесь и придут тем, кого касаются.
events-mine-empty = Записей пока нет. Всё, что впереди, — в календаре.
events-month = <b>{ $month ->
        [1] Январь
        [2] Февраль
        [3] Март
        [4] Апрель
        [5] Май
        [6] Июнь
        [7] Июль
        [8] Август
        [9] Сентябрь
        [10] Октябрь
        [11] Ноябрь
       *[other] Декабрь
    } { $year }</b>
events-line = { $title } — { $kind }; { $when }{ $mine }
events-line-going = {" "}✓
events-line-waiting = {" "}(лист ожидания)
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
events-mine-waiting = Места закончились. Ваш номер в листе ожидания — { $position }. Освободится место — запишем Вас и сразу напишем.
events-join = Участвую
events-queue = В лист ожидания
events-decline = Не в этот раз
events-file = В календарь
events-file-caption = Откройте файл — событие встанет в календарь телефона.
events-leave = Не смогу
events-leave-ask = «{ $title }»: { $state ->
        [waiting] выйти из листа ожидания?
        [awaited] освободить место? Его получит следующий из листа ожидания.
       *[going] отменить запись? Записаться снова можно, пока идёт приём заявок.
    }
events-keep = { $state ->
        [waiting] Остаться в листе
       *[going] Участвую
    }
events-declined = Понятно. Передумаете — карточка останется в календаре.
events-left = Записи больше нет. Спасибо, что предупредили.
events-kept = Хорошо, запись сохранена.

events-desk = <b>События</b>
events-desk-empty = Событий пока нет. Первое — за две минуты: десять коротких вопросов, лишние можно пропустить.
events-new = Новое событие
events-status-draft = Черновик ждёт:
events-status-cancelled = Отменено:
events-to-desk = К событиям
events-step = { $k } из { $n } ·{" "}
events-ask-kind = { $step }Какое событие?
events-ask-title = { $step }Как называется? До 100 знаков. Пример: «Школа молодого педагога: первый урок после каникул».
events-ask-starts = { $step }Когда начало? Напишите дату и время, например 15.10.2026 14:30 или «чт 14:30».
events-ask-time = { $day }. Во сколько? Можно написать: 14:30.
events-ask-place = { $step }Где? Адрес, кабинет или ссылка, до 100 знаков.
events-ask-until = { $step }До какого дня принимаем заявки? Пример: 12.10.2026. Без срока — до самого начала.
events-ask-capacity = { $step }Сколько мест? Число, например 25. Без ограничения — пропустите.
events-ask-hours = { $step }Сколько часов засчитать? Например 2 или 1,5; для курса — 36.
events-ask-fee = { $step }Есть взнос? Напишите сумму, например «500 ₽». Бесплатно — пропустите.
events-ask-about = { $step }Что ещё важно? Пара предложений, до 160 знаков: что взять с собой, кто ведёт.
events-ask-level = Какой уровень?
events-pick-starts = В какой день начало?
events-pick-until = Последний день приёма заявок?
events-end-of-day = До конца дня
events-skip = Пропустить
events-later = Отложить
events-back = Назад
events-short-conference = конференция
events-short-young-school = школа молодого педагога
events-short-initiative = инициатива
events-preview = Так это увидят. { $reach }
events-preview-no-date = Так это увидят. Чтобы опубликовать, нужна дата начала или срок приёма заявок.
events-publish = Опубликовать
events-edit = Изменить
events-edit-ask = Что изменить? О новом времени и месте записавшиеся узнают один раз.
events-drop = Удалить черновик
events-drop-ask = Удалить черновик «{ $title }»? Вернуть не получится.
events-dropped = Черновик удалён.
events-open-on = ✓ В открытом календаре
events-open-off = Только для своих
events-published = Опубликовано. { $reach }
events-counts = { $going ->
        [0] Записей пока нет
       *[other] Записаны: { $going }
    }{ $waiting ->
        [0] .
       *[other] , в листе ожидания: { $waiting }.
    }
events-people = Кто записан
events-people-of = <b>{ $title }</b>
events-people-none = Записей пока нет.
events-person-going = ✓ { $name }, { $school }
events-person-waiting = ○ { $name }, { $school } — лист ожидания
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

events-moved = «{ $title }» переносится: было { $old }, стало { $new }. Ваша запись сохранена.
events-moved-place = «{ $title }»: новое место. Было: { $old }. Стало: { $new }. Ваша запись сохранена.
events-suits = Подходит
events-called-off = «{ $title }», { $when }, не состоится. Записываться заново не нужно: новое событие придёт отдельным сообщением.
events-place-free = Освободилось место: Вы записаны на «{ $title }», { $when }. Если планы изменились, место получит следующий.
events-closes = Приём заявок на «{ $title }» — до { $until }, { $n ->
        [0] сегодня последний день
        [one] в запасе { $n } день
        [few] в запасе { $n } дня
        [many] в запасе { $n } дней
       *[other] в запасе { $n } дня
    }.
events-tomorrow = Вы записаны на событие: «{ $title }», { $when }.
events-soon = Скоро событие: «{ $title }», { $when }.
events-where = Где: { $place }
events-reason-announced = событие для Вас: { $who }.
events-reason-announced-area = тема — по Вашей зоне роста. Эту причину видите только Вы.
events-reason-announced-all = событие открыто для всех.
events-reason-closes = Вы ещё не ответили, а событие для Вас.
events-apply = Подать заявку
events-not-going = Не участвую
events-open-card = Открыть
events-digest-closes = «{ $title }»: приём заявок до { $until }
events-digest-new = «{ $title }», { $when }: ждём ответа
