attendance-room = Attendance
attendance-head = <b>{ $title }</b>
    { $when }
attendance-code = Code for the screen: <b>{ $code }</b>
    Good until { $until }. People send it to the bot: six digits.
attendance-doors = { $doors ->
        [soon] The code appears half an hour before the start: open this screen again.
        [over] The time for codes is over. The list can be completed by hand for a month.
        [closed] Marking by code is closed. The list can be completed by hand.
       *[none] No attendance here: the event is called off or has no beginning.
    }
attendance-counts = Registered: { $registered } · Came: { $came }
attendance-unregistered = {" "}(without registration: { $n })
attendance-asked = { $n ->
        [one] { $n } person without a code asks for a mark: at the top of the list.
       *[other] { $n } people without a code ask for a mark: at the top of the list.
    }
attendance-picture = Code and QR for the screen
attendance-picture-call = Mark yourself: six digits to the bot
attendance-picture-how = or point the camera at the QR code. No phone? Tell the host.
attendance-picture-until = The code is good until { $until }
attendance-list = List
attendance-parts = Who spoke
attendance-refresh = Refresh
attendance-renew = Another code
attendance-renewed = A new code: the one before works no more.
attendance-close = Close marking
attendance-reopen = Open marking again
attendance-list-head = <b>{ $title }</b>
attendance-list-empty = Nobody is in the list yet.
attendance-line = { $state ->
        [came] ✓
        [asked] without a code, asks for a mark —
       *[expected] ○
    } { $name }, { $school }{ $extra ->
        [true] {" "}(not registered)
       *[false] {""}
    }
attendance-hint = A tap marks, a second one takes the mark back.
attendance-no-marks = Marks by hand are open from half an hour before the start and for a month.
attendance-everybody = Everybody came
attendance-everybody-done = { $n ->
        [0] Everybody registered is marked already.
        [one] { $n } person marked.
       *[other] { $n } people marked.
    }
attendance-add = Add
attendance-added = Marked.
attendance-whom = Whom to add? Begin the family or given name: somebody who has not entered the bot will do too.
attendance-nobody-found = Nobody is found by “{ $words }”. Check the name, or write only its beginning.
attendance-who-of = Which of them?
attendance-candidate = • { $name }, { $school }
attendance-parts-head = <b>{ $title }</b>
    The part goes onto the certificate. A tap turns it: listener, speaker, host.
attendance-part-line = { $name } — { $part ->
        [speaker] speaker
        [host] host
       *[listener] listener
    }
attendance-nobody-yet = Nobody is marked yet.

attendance-check-in = Mark me present
attendance-ask = Mark yourself with the code on the screen: six digits as an answer.

    “{ $title }”
attendance-no-code = No code
attendance-waits = “{ $title }”: the host sees you at the top of the list and marks you. Nothing else is needed.

    If the code comes up before you, just send its six digits.
attendance-not-now = “{ $title }”: { $doors ->
        [soon] marking opens half an hour before the start.
        [over] the time for marks is over. If you were there, tell the organiser: the list is completed by hand.
        [closed] marking is closed. If you were there, tell the organiser: the list is completed by hand.
       *[none] there is no attendance here.
    }
attendance-to-event = To the event
attendance-marked = { $again ->
        [true] Marked already
       *[false] Marked
    }: “{ $title }”{ $hours }.
attendance-hours = , { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
attendance-counted = ✓ Counted: the step “{ $title }” is closed, no confirmation is needed.
attendance-counted-open = Counted for the step “{ $title }”. Still to bring: { $brings }.
attendance-offer = This may be a step of your route. Count it?
attendance-count = For “{ $title }”
attendance-step = Open the step
attendance-stranger = Only people who have entered “Rostok” mark themselves. One enters by an invitation of the school. Today it is enough to tell your name to the host: you will be marked in the list.
attendance-another = This is the code of “{ $title }”, { $when }. { $doors ->
        [soon] Marking opens half an hour before the start.
        [closed] Marking is closed there. If you were there, tell the organiser.
       *[over] The time for marks is over. If you were there, tell the organiser: the list is completed by hand.
    }

errors-wrong-event-code = There is no such code on the screen. { $left ->
        [0] Try in 10 minutes, or tell the host: you will be marked in the list.
       *[other] Look again: six digits, for instance 418 205. If it does not work, tell the host: you will be marked in the list.
    }
errors-too-many-codes = Five codes in a row did not fit. Try in { $minutes } minutes, or tell the host: you will be marked in the list.
errors-code-renewed = The screen shows another code by now: look again and send the six digits.
errors-code-of-another = This is the code of another day. If you were at the event, tell the organiser: the list is completed by hand.
errors-marks-closed = Marks are open from half an hour before the start and for a month after the event.
