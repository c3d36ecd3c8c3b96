deliveries-why = Почему это пришло: { $reason }
deliveries-later = Позже
deliveries-less = Реже
deliveries-never = Не напоминать
deliveries-back = Назад к сообщению
deliveries-gone = Это уже неактуально: всё, о чём напоминали, сделано или прошло.

deliveries-digest = { $name }, на этой неделе:
    { $items }

    Остальное подождёт.

    Почему это пришло: собрали напоминания в одно сообщение.
deliveries-digest-first = Открыть первое
deliveries-digest-all = Вся неделя
deliveries-digest-open = Открыть { $number }
deliveries-digest-week = На этой неделе:
    { $items }

deliveries-outage = Бот был недоступен с { $since } до { $until }. Пришло с опозданием, простите:

    { $message }

deliveries-later-when = Когда напомнить?
deliveries-later-never = Позже это уже не поможет. Можно открыть сейчас или пропустить.
deliveries-later-choice = { $choice ->
        [tonight] Сегодня вечером
        [tomorrow] Завтра
       *[week] Через неделю
    }
deliveries-snoozed = Напомним: { $at }. До этого времени об этом не пишем.

deliveries-less-what = Что присылать реже? Ответы людей, свои встречи и события, на которые Вы записаны, придут в любом случае.
deliveries-switch-off = Без: { $kind }
deliveries-switch-on = Снова: { $kind }
deliveries-often-off = Не чаще раза в неделю
deliveries-often-on = Можно чаще
deliveries-switched = { $on ->
        [true] Снова напоминаем: { $kind }.
       *[false] Больше не напоминаем: { $kind }. Вернуть можно здесь или в настройках.
    }
deliveries-switch-back = Передумать

deliveries-kind-often = чаще раза в неделю
deliveries-kind-holiday-silence = тишина в праздники
deliveries-kind-july-silence = тишина в июле
deliveries-kind-assessment-unfinished = самооценка
deliveries-kind-assessment-full = полная самооценка
deliveries-kind-assessment-again = повторная самооценка
deliveries-kind-scale-again = шкала наставника
deliveries-kind-event-announced = новые события
deliveries-kind-event-deadline = приём заявок
deliveries-kind-event-day-before = событие завтра
deliveries-kind-event-two-hours = событие скоро
deliveries-kind-event-results-asked = дата итога конкурса
deliveries-kind-event-results = итог конкурса
deliveries-kind-meeting-day-before = встреча завтра
deliveries-kind-meeting-two-hours = встреча скоро
deliveries-kind-meeting-held = «состоялась?»
deliveries-kind-meeting-marks-differ = отметки встреч
deliveries-kind-visit-ended = после урока
deliveries-kind-visit-feedback = лист наблюдения
deliveries-kind-step-due = сроки шагов
deliveries-kind-step-waits = шаги на подтверждение
deliveries-kind-pulse = как прошла неделя
deliveries-kind-step-passed = после срока
deliveries-kind-request-waiting = запросы педагогов
deliveries-kind-request-unanswered = ход запроса
deliveries-kind-meeting-held-for = отметка за педагога
deliveries-kind-pair-quiet = пора встретиться
deliveries-kind-pair-pause-over = конец паузы
deliveries-kind-pair-may = пара в мае
deliveries-kind-agreement-ends = срок соглашения
deliveries-kind-career-course = курсы раз в три года
deliveries-kind-career-category = срок категории
deliveries-kind-career-compliance = соответствие должности
deliveries-kind-indicator-digest = сводка месяца
deliveries-kind-career-young = статус молодого
deliveries-kind-no-pair = поиск наставника
deliveries-kind-roadmap-due = срок пункта карты
deliveries-kind-roadmap-passed = срок пункта был
deliveries-kind-roadmap-late = открытые пункты карты
deliveries-kind-other = такое

deliveries-alarm-outage = Бот был недоступен с { $since } до { $until } (UTC). Полезное уйдёт с извинением, бесполезное посчитано: строки «cancelled: late».
deliveries-alarm-stopped = Бот работает, но уже больше минуты ничего не отправляет сам: напоминания и рассылки стоят. Ничего не потеряно; помогает перезапуск. Подробности — в журнале.
deliveries-alarm-again = Бот снова отправляет напоминания и рассылки.
deliveries-alarm-process = Один из процессов бота замолчал не попрощавшись. Остальные забрали его сообщения; неясные названы в ведомости. Подробности — в журнале.
deliveries-alarm-refused = Telegram не принимает наше сообщение вида { $kind } (доставка { $delivery }): { $reason }. Подробности — в журнале.
deliveries-alarm-broken = Сообщение вида { $kind } (доставка { $delivery }) не получилось собрать: { $reason }. Подробности — в журнале.
deliveries-kind-staff-confirm = состав школы
deliveries-kind-vacancies-asked = вакансии школы
deliveries-kind-curator-fortnight = дела куратора
