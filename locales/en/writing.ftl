writing-ask = { $role ->
        [mentor] Mentor: { $name }
       *[teacher] Teacher: { $name }
    }

    Write one message, up to { $limit } characters, and the bot passes it on. Please leave out children's surnames.
writing-open-chat = Open the chat
writing-cancel = Not now
writing-sent = Passed on: { $name }. The answer will come here.
writing-more = Write more
writing-pair = To the pair
writing-relayed = { $role ->
        [mentor] { $name }, your mentor, writes:
       *[teacher] { $name } writes:
    }

    { $text }
writing-answer = Answer
errors-not-paired = You can write within a pair, or while a request waits for an answer. This pair has ended or has not begun.
