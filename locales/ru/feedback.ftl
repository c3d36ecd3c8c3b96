feedback-ask = Вы отмечены: «{ $title }»{ $hours }. Как было? Имя никто не увидит: организатору видны только числа, и то от пяти ответов.
feedback-why = Вы отмечены на событии.
feedback-word = { $said ->
        [useful] Полезно
        [partly] Местами
       *[not_mine] Не для меня
    }
feedback-thanks = Спасибо: «{ $title }» — { $said ->
        [useful] полезно
        [partly] местами
       *[not_mine] не для меня
    }. Передумаете — ответ можно сменить.
feedback-own-line = Ваша строка: { $line }
feedback-line = Добавить строку
feedback-line-again = Изменить строку
feedback-mark = Моя отметка
feedback-ask-line = Одной строкой, до 200 знаков: что взять на заметку организатору? Без имён — её увидят без подписи.
feedback-over = «{ $title }»: время ответов прошло.
feedback-leave = Как было?
feedback-open = Отклики
feedback-few = <b>{ $title }</b>
    { $n ->
        [0] Откликов пока нет.
        [one] Пока { $n } отклик.
        [few] Пока { $n } отклика.
       *[other] Пока { $n } откликов.
    } Показываем от пяти: так защищены ответы.
feedback-results = <b>{ $title }</b>
    { $n ->
        [one] { $n } отклик
        [few] { $n } отклика
        [many] { $n } откликов
       *[other] { $n } отклика
    }
feedback-count = { $said ->
        [useful] Полезно
        [partly] Местами
       *[not_mine] Не для меня
    }: { $n }
feedback-quote = — { $line }
feedback-more = И ещё { $n }.
deliveries-kind-event-feedback = отклик после события

errors-line-names-somebody = Кажется, в строке есть имя и фамилия. Здесь они не нужны: напишите без них.
