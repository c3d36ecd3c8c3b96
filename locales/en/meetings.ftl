meetings-none = No meetings are planned. The first takes 20 minutes: goal, sign of success, term.
meetings-ahead = Meetings:
meetings-line = • { $state ->
        [turn] { $other }: “{ $topic }”, choose a time
        [proposed] { $other }: “{ $topic }”, times offered, waiting for an answer
        [over] { $moment }, { $other }: did it take place?
        [said] { $moment }, { $other }: you have answered; waiting for the other one
       *[confirmed] { $moment }, { $other }: “{ $topic }”
    }
meetings-held = Held: { $n ->
        [one] { $n } meeting
       *[other] { $n } meetings
    }, { $time }. No report to write.
meetings-open-proposal = Times: { $name }

meetings-topic-ask = Meeting: { $name }

    What about? Choose, or write one message of up to { $limit } characters.
meetings-topic = { $topic ->
        [first] Goal, sign, term
        [lesson] Look at a lesson
        [class] Class and upbringing
       *[documents] Papers and register
    }
meetings-choose-day = Which day? You can offer up to { $limit } times.
meetings-choose-time = { $day }. At what time?{ $zone }
meetings-zones-differ = { " " }Times are on your clock; the other one sees them on theirs.
meetings-type-time = Type a time
meetings-other-day = Another day
meetings-chosen = We shall offer:
    { $times }
meetings-send-ask = { $name } chooses one of them.
meetings-send = Send
meetings-more-time = One more
meetings-clear = Choose anew
meetings-sent = Times offered: { $name }
    Topic: { $topic }{ $place }
    { $times }

    The answer will come here.
meetings-other-times = Other times
meetings-slots-passed = The times on offer have passed. Propose another one.

meetings-offered = { $role ->
        [mentor] Your mentor { $name }
       *[teacher] { $name }
    } proposes a meeting of { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }: { $topic }. When does it suit you?{ $place }
meetings-own-time = Propose my own
meetings-not-now = Not now
meetings-own-time-ask = Write the day and the time in one message. For example “{ $example }” or “Thu 14:30”.
meetings-calendar-choose = Choose in the calendar
meetings-meant-yes = Yes
meetings-needs-time = A time is needed too: at what time?

meetings-agreed = Meeting: { $moment }, { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
    { $name }
    Topic: { $topic }{ $place }

    We remind you the evening before and two hours before.
meetings-taken-note = A time is chosen.
meetings-move = Move
meetings-cancel = Call off
meetings-cancel-ask = Call the meeting off?
    { $name }, { $moment }
meetings-no-time = no time chosen yet
meetings-cancel-yes = Call it off
meetings-keep = Leave it as it is
meetings-closed = { $status ->
        [held] The meeting took place: { $moment }. The time is counted, no report is needed.
        [missed] The meeting { $moment } did not take place. It happens; you can propose another time.
        [unclear] It stayed unclear whether the meeting { $moment } took place. There are no consequences for anybody.
       *[cancelled] The meeting is called off: { $name }, “{ $topic }”. You can propose another time.
    }

meetings-evening = A meeting is near: { $moment }.
    { $name }
    Topic: { $topic }{ $place }

    Does it stand?
meetings-two-hours = A meeting in two hours: { $moment }.
    { $name }
    Topic: { $topic }{ $place }

    Does it stand?
meetings-place = { "" }
    Where: { $place }
meetings-where = { $place ->
        [in_person] At school
        [video] Video
       *[phone] Phone
    }
meetings-yes = Yes
meetings-still-on = Good: { $moment }. See you there.

meetings-held-question = Did the meeting { $moment } take place?
    { $name }

    The answer is only for counting hours.
meetings-held-yes = Yes, it did
meetings-held-no = No
meetings-held-moved = We moved it
meetings-marked = Noted: { $moment }. Thank you. The other one answers too, nothing more is needed.
meetings-differ = The marks about the meeting { $moment } differ: by one it took place, by the other it did not. We ask once more; there are no consequences for anybody.
meetings-was = It did
meetings-was-not = It did not
meetings-new-time = Arrange a new time
meetings-unsure = I do not remember

meetings-calendar = Meeting: { $topic }
meetings-calendar-file = A file for your phone's calendar

meetings-slot-past = { $moment } has passed. Choose a time ahead.
meetings-slot-soon = { $hours ->
        [2] The other one needs at least two hours to answer
        [24] The mentor asks to be told a day before
       *[48] The mentor asks to be told two days before
    }: the earliest is { $moment }.
meetings-notice = The mentor asks to be told { $hours ->
        [24] a day before
       *[48] two days before
    }.
meetings-slot-hours = Meetings are between { $first } and { $last } on both clocks. Choose another time.
meetings-slots-many = There are { $limit } times already: enough to choose from.
meetings-slots-none = Choose at least one time.

errors-no-pair = A meeting needs a pair. The pair has not begun yet, or has ended.
errors-not-your-meeting = This button is not from your conversation. Here is the menu.
errors-not-your-turn = You offered the times: now we wait for an answer. Other times can be offered under “Meetings”.
errors-slot-gone = This time has passed or is taken. Open “Meetings” and choose another one.
errors-meeting-already-decided = This meeting is decided already. How things are now is under “Meetings”.
errors-slot-in-past = This time has passed. Choose a time ahead.
errors-slot-too-soon = The other one needs time to answer. Choose a later time.
errors-slot-outside-hours = This time is too early or too late for one of the two. Choose another one.
errors-slot-twice = This time is chosen already.
errors-no-slots = Choose at least one time.
errors-too-many-slots = There are { $limit } times already: enough to choose from.

meetings-usual = At the top: times that suited you before.
meetings-calendar-remove = This file takes the meeting out of the phone’s calendar
meetings-dropped = The meeting on { $moment } is off. The file below takes it out of the phone’s calendar; nothing else is needed.
meetings-past = We have met already
meetings-past-ask = When did you meet? Choose a day or write it, for example “yesterday 15:00” or “on Friday”.
meetings-past-time = { $day }. When did it begin? Choose or write it, for example “yesterday 15:30”.
meetings-past-back = Propose a time
meetings-past-ahead = A meeting at { $moment } would not be over yet. Here we mark what has taken place.
meetings-past-before = What can be marked is not earlier than { $moment }.
errors-meeting-not-over = A meeting at that time would not be over yet. Here we mark what has taken place.
errors-meeting-before-pair = That is before the pair began, or too long ago. Choose another day.
