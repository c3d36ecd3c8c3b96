broadcasts-list = <b>Broadcasts</b>
broadcasts-empty = No broadcasts so far. Send an ordinary message here and choose whom it reaches.
broadcasts-new = New broadcast
broadcasts-line = { $number }. { $status ->
        [draft] Draft:
        [set] Set for:
        [held] Not sent, waits for you:
        [sending] Being sent:
        [paused] Paused:
        [stopped] Stopped:
       *[done] Sent:
    } { $title } — { $when }
broadcasts-untitled = untitled
broadcasts-files = files without a caption
broadcasts-ask = Send the broadcast as one message: formatted text, a photo, a video, a file, a voice message, a poll or an album. People will see it just so.
broadcasts-taken = Taken: “{ $title }”. A new message takes its place. Next: for whom.
broadcasts-taken-poll = The poll is taken: “{ $title }”. It is anonymous: only the number of votes for each answer is seen. Next: for whom.
broadcasts-quiz-as-poll = The bot cannot pass a quiz on: only Telegram knows its right answer. Its question and answers go as a plain poll.
broadcasts-not-this = This cannot be sent to others: text, a photo, a video, a file, a voice message, a poll or an album will do. A place or a contact can be written as text.
broadcasts-to-audience = Next: for whom
broadcasts-later = Later
broadcasts-to-list = To the broadcasts
broadcasts-back = Back
broadcasts-cancel = Cancel
broadcasts-before = { $shown ->
        [true] Below is what people will see.
       *[false] “Send it to me” shows what people will see.
    }

    For: { $who }
    { $reach }
    When: { $when }{ $later ->
        [true] {""}. Those who fit the conditions at that moment will get it.
       *[false] {""}
    }
    “I have read it”: { $asked ->
        [true] yes, the mark does not replace a signature
       *[false] no
    }

    After sending it can be stopped, a typo corrected and, while Telegram allows it (48 hours), deleted.
broadcasts-at-once = at once
broadcasts-send = Send { $n }
broadcasts-change-audience = For whom
broadcasts-change-when = When
broadcasts-change-text = Another text
broadcasts-send-me = Send it to me
broadcasts-mark-asked = { $asked ->
        [true] ✓ “I have read it”
       *[false] Without “I have read it”
    }
broadcasts-drop = Delete the draft
broadcasts-drop-ask = Delete the draft “{ $title }”? It cannot be brought back.
broadcasts-dropped = The draft is deleted.
broadcasts-number = Recipients: { $n }. So that it is not sent by accident, answer with the number { $typed }.
broadcasts-number-wrong = The number is another one. Recipients: { $n }. Answer { $typed } or cancel.
broadcasts-sure = The number is right. Recipients: { $n }.
broadcasts-ask-when = When to send it? Pick a day or write: “Thu 14:30”.
broadcasts-ask-time = { $day }. At what time? You may write: 14:30.
broadcasts-now = At once
broadcasts-set-for = “{ $title }” goes out { $when }.

    Those who fit the conditions at that moment will get it. Now there are: { $n }.
broadcasts-unset = Do not send
broadcasts-unset-ask = Not send “{ $title }” { $when }? The broadcast becomes a draft again, with everything in it.
broadcasts-held = “{ $title }” was to go out { $when } and did not: whoever set it is no methodologist any more.

    Take it over: it becomes your draft. Look at it, then send or delete it.
broadcasts-take-over = Take it over
broadcasts-under-way = { $paused ->
        [true] Paused
       *[false] Being sent
    }: “{ $title }”.
    Ready: { $settled } of { $n }.
broadcasts-pause = Pause
broadcasts-resume = Go on
broadcasts-stop = Stop
broadcasts-stop-ask = Stop “{ $title }”? Not sent yet: { $n }. They will not get this message.
broadcasts-outcome = Broadcast “{ $title }”: delivered { $sent } of { $n }.
broadcasts-blocked = Stopped the bot: { $n }
broadcasts-failed = Not delivered: { $n }
broadcasts-unclear = Unclear: { $n }
broadcasts-cancelled = Stopped before sending: { $n }
broadcasts-acknowledged = Have read it: { $n }
broadcasts-outcome-nobody = Broadcast “{ $title }”: nobody fitted the conditions at that moment, it went to nobody.
broadcasts-wave = { $what ->
        [removed] Being deleted
       *[corrected] Being corrected
    }: { $done } of { $n }
broadcasts-wave-over = { $what ->
        [removed] Deleted wherever possible
       *[corrected] Corrected
    }: { $n }
broadcasts-wave-left = { $what ->
        [removed] Can be deleted no more
       *[corrected] Can be corrected no more
    }: { $n }
broadcasts-correct = Correct
broadcasts-correct-ask = Send the whole corrected text, with its formatting. Where it came already the message itself changes; the others get the corrected one at once.{ $files ->
        [true] {" "}The files stay.
       *[false] {""}
    }
broadcasts-correct-only-words = Only words can be corrected: send text.
broadcasts-copy-text = Copy the present text
broadcasts-correction = What will change:

    { $difference }

    The message changes for those who got it: { $n }.{ $waiting ->
        [0] {""}
       *[other] {" "}Still waiting, will get the corrected one: { $waiting }.
    }{ $marks ->
        [true] {" "}The marks stay.
       *[false] {""}
    }{ $shown ->
        [true] {" "}Below is what it will look like.
       *[false] {""}
    }
broadcasts-correction-format = The words stay, the formatting changes.
broadcasts-correct-confirm = Correct for { $n }
broadcasts-remove = Delete for everybody
broadcasts-remove-ask = Delete “{ $title }” for everybody? Telegram allows it in the first 48 hours: now for { $n } of { $sent }.{ $waiting ->
        [0] {""}
       *[other] {" "}{ $waiting } more will not get it at all.
    }{ $marks ->
        [true] {" "}The marks stay in the list.
       *[false] {""}
    } It cannot be undone.
broadcasts-remove-late = “{ $title }” can be deleted no more: 48 hours have passed. The text can be corrected, or another broadcast written.
broadcasts-second-round = Once more where unclear
broadcasts-second-round-ask = “{ $title }”: Telegram did not answer about some recipients: { $n }. Send it to them once more? Somebody may get it twice. There will be no third time.
broadcasts-second-round-confirm = Send once more
broadcasts-second-round-none = The second round was sent already: it is not repeated.
broadcasts-remind = Remind the others
broadcasts-reminded = { $n ->
        [0] Everybody has marked it: there is nobody to remind.
        [one] { $n } person will be reminded.
       *[other] { $n } people will be reminded.
    }
broadcasts-people = List
broadcasts-person = ○ { $name }
broadcasts-unreached-button = Not reached
broadcasts-missed = { $what ->
        [u] “{ $title }”
            Not marked yet: { $n }. By school:
       *[n] “{ $title }”
            Not reached or unclear: { $n }. By school:
    }
broadcasts-missed-none = { $what ->
        [u] “{ $title }”: everybody who got it has marked it.
       *[n] “{ $title }”: it reached everybody.
    }
broadcasts-missed-school = { $what ->
        [u] “{ $title }”
            { $school } — not marked yet: { $n }
       *[n] “{ $title }”
            { $school } — not reached or unclear: { $n }
    }
broadcasts-school-line = { $number }. { $school } — { $n }
broadcasts-no-school = No school
broadcasts-to-schools = To the schools
broadcasts-votes-button = Results of the poll
broadcasts-votes = “{ $question }”
    Answered: { $n } of { $sent }
broadcasts-vote-line = { $option } — { $n }
broadcasts-votes-anonymous = The poll is anonymous: nobody sees who chose what.
broadcasts-refresh = Refresh
broadcasts-please-mark = Please mark that you have read it. The mark in the bot does not replace a signature where the law asks for one.
broadcasts-mark = I have read it
broadcasts-marked = ✓ Marked { $at }. Thank you.
broadcasts-only-preview = This is what others will see. Your mark is not needed here.
broadcasts-again = A reminder: “I have read it” is not marked under this message yet.

errors-nothing-to-send = The broadcast is empty: send a text, a photo or a file.
errors-nobody-to-send = Nobody fits these conditions now. Change “For whom”.
errors-number-needed = Recipients: { $number }. So that it is not sent by accident, open the broadcast and write this number.
errors-poll-cannot-change = A poll cannot be corrected: Telegram does not allow it. It can be deleted for everybody and sent anew.
errors-file-stays = A file of a broadcast that was sent cannot be replaced. Send the corrected text without a file.
errors-nothing-changed = The text is what people have already: there is nothing to change.
errors-poll-too-long = A poll takes 2–12 answers of up to 100 characters, its question up to 300. Shorten it and send it again.
