broadcasts-list = <b>Broadcasts</b>
broadcasts-empty = No broadcasts so far. Send an ordinary message here and choose whom it reaches.
broadcasts-new = New broadcast
broadcasts-line = { $number }. { $status ->
        [draft] Draft:
        [sending] Being sent:
        [paused] Paused:
        [stopped] Stopped:
       *[done] Sent:
    } { $title } — { $when }
broadcasts-untitled = untitled
broadcasts-files = files without a caption
broadcasts-ask = Send the broadcast as one message: formatted text, a photo, a video, a file, a voice message or an album. People will see it just so.
broadcasts-taken = Taken: “{ $title }”. A new message takes its place. Next: for whom.
broadcasts-not-this = This cannot be sent to others: text, a photo, a video, a file, a voice message or an album will do.
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
    When: { $when }
    “I have read it”: { $asked ->
        [true] yes, the mark does not replace a signature
       *[false] no
    }

    After sending it can be paused and stopped.
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
broadcasts-set-for = “{ $title }” goes out { $when }. Recipients: { $n }.
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
broadcasts-remind = Remind the others
broadcasts-reminded = { $n ->
        [0] Everybody has marked it: there is nobody to remind.
        [one] { $n } person will be reminded.
       *[other] { $n } people will be reminded.
    }
broadcasts-people = List
broadcasts-person = ○ { $name }, { $school }
broadcasts-unread = “{ $title }”
    Not marked yet: { $n }
broadcasts-unread-none = “{ $title }”: everybody who got it has marked it.
broadcasts-please-mark = Please mark that you have read it. The mark in the bot does not replace a signature where the law asks for one.
broadcasts-mark = I have read it
broadcasts-marked = ✓ Marked { $at }. Thank you.
broadcasts-only-preview = This is what others will see. Your mark is not needed here.
broadcasts-again = A reminder: “I have read it” is not marked under this message yet.

errors-nothing-to-send = The broadcast is empty: send a text, a photo or a file.
errors-nobody-to-send = Nobody fits these conditions now. Change “For whom”.
errors-number-needed = Recipients: { $number }. So that it is not sent by accident, open the broadcast and write this number.
