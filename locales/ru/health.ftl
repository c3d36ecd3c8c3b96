health-state = Состояние бота

    Последняя проверка «пора ли»: { $tick }
    Ждут ответа: { $waiting }
    Пора отправить: { $due }, отправляются: { $sending }
    Не удалось отправить: { $failed }
    Не удалось обработать: { $dead }
    Неясно, дошло ли, за неделю: { $doubted }
health-never = ещё не было
health-processes = Процессов, которые говорят: { $n }
health-failures = Неудачи: { $n }
health-refresh = Обновить
health-owner = Страница владельца
health-to-state = Состояние бота
health-to-list = К списку
health-none = Неудач нет.
health-list = Не удалось, последние сверху:

    { $lines }
health-line = { $number }. { $what }: { $n } · { $age }
health-update = действие человека ({ $reason })
health-no-reason = без причины
health-newer = Новее
health-older = Раньше
health-one-said = Сообщение: { $what }
    Причина: { $reason }
    Сколько: { $n }
    Первое: { $first }, последнее: { $last }

    Текста и имён здесь нет. Если причина устранена, отправьте снова.
health-one-done = { $what }
    Сколько: { $n }
    Первое: { $first }, последнее: { $last }

    Слов человека здесь нет. Подробности — в журнале по коду, который ему назван.
health-retry = Попробовать снова
health-put-away = Убрать
health-sure-said = Отправить снова { $n ->
        [one] { $n } сообщение
        [few] { $n } сообщения
       *[many] { $n } сообщений
    }? Что уже опоздало, не уйдёт.
health-sure-done = Обработать снова { $n ->
        [one] { $n } действие
        [few] { $n } действия
       *[many] { $n } действий
    }? Людям придёт ответ на давнее нажатие.
health-retry-yes = Да, снова: { $n }
health-leave = Не сейчас
health-retried = Пробуем снова: { $n }.
health-nothing-left = Уже сделано: здесь ничего не осталось.
health-was-put-away = Убрано: { $n }.
health-just-now = только что
health-minutes-ago = { $n ->
        [one] { $n } минуту назад
        [few] { $n } минуты назад
       *[many] { $n } минут назад
    }
health-hours-ago = { $n ->
        [one] { $n } час назад
        [few] { $n } часа назад
       *[many] { $n } часов назад
    }
health-days-ago = { $n ->
        [one] { $n } день назад
        [few] { $n } дня назад
       *[many] { $n } дней назад
    }
