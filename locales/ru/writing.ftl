writing-ask = { $role ->
        [mentor] Наставник: { $name }
       *[teacher] Педагог: { $name }
    }

    Напишите одним сообщением, до { $limit } знаков — бот передаст. Фамилий детей не пишите.
writing-open-chat = Открыть чат
writing-cancel = Не сейчас
writing-sent = Передано: { $name }. Ответ придёт сюда.
writing-more = Написать ещё
writing-pair = К паре
writing-relayed = { $role ->
        [mentor] { $name }, наставник, пишет:
       *[teacher] { $name } пишет:
    }

    { $text }
writing-answer = Ответить
errors-not-paired = Написать можно в паре или пока запрос ждёт ответа. Эта пара завершена или ещё не началась.
