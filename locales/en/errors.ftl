errors-not-allowed = This section is open to another role{ $role ->
        [teacher] : young teacher
        [mentor] : mentor
        [curator] : curator
        [methodologist] : methodologist
        [head] : head
       *[other] {""}
    }. If the role should be yours, write to the methodologist.
errors-not-found = This is gone or is not here. Here is the menu: let us start from it.
errors-too-long = The text is longer by { $over ->
        [one] { $over } character
       *[other] { $over } characters
    }; the limit is { $limit }. Nothing is lost: copy it from your own message, shorten it and send it again.
errors-already-done = Done already. Once is enough.
errors-trouble = The connection broke. All your answers are saved, we go on from the same place: /menu. If it happens again, quote the code { $code }.
errors-dead-letter = A message could not be handled in five tries. The code { $code } is in the log.
errors-date-not-understood = The date “{ $input }” could not be understood. For example: 15.10.2026 14:30 or “Thu 14:30”. The rest is kept.
errors-date-does-not-exist = There is no such date: “{ $input }”. Perhaps { $suggestion }? The rest is kept.
errors-date-in-past = { $value } is past. For example: 15.10.2026 14:30. The rest is kept.
errors-date-in-future = { $value } has not come yet. For example: 15.10.2026. The rest is kept.
errors-date-too-far = { $value } is too far: the latest is { $limit }. The rest is kept.
errors-template-unread = The file cannot be read just now. Nothing has changed; try to send it again in a minute.
errors-term-not-understood = The term “{ $input }” could not be read. Example: “15.11”, “October”, “3 quarter”, “always”. The rest is kept.
errors-roadmap-closed = This row is closed or dropped: nothing changes in it. Here is the menu to begin with.
errors-reason-needed = A reason in one sentence is needed: it stays in the history.
errors-executor-needed = At least one executor is needed. The rest is kept.
errors-proof-needed = This could not be read. Send a link, a file, a photo or one sentence.
errors-proof-too-big = A file of { $megabytes } MB; the bot takes up to 20 MB. A link will do.
errors-no-leader = This is for the community's leader or a methodologist.
errors-last-leader = Choose another leader first: without one nobody answers for the community.
