help-more = More help
help-front = <b>More help</b>{ $lines }

    A single question is one talk with an experienced colleague. A short goal takes 3–6 weeks. A subject mentor comes from another school, beside the main one.
help-line = • { $kind ->
        [main] Mentor: { $mentor }
        [subject] Subject mentor: { $mentor }
        [short] Short goal: { $mentor }
        [question] Single question: { $mentor }
       *[group] Group: { $mentor }
    }{ $state ->
        [waits] { " " }— an answer is expected by { $date }
        [asked] { " " }— waits for your answer until { $date }
        [paused] { " " }— paused until { $date }
        [ends] { " " }— until { $date }
       *[goes] { "" }
    }
help-ask-question = Single question
help-ask-short = Short goal
help-ask-group = A group of 2–6
help-ask-subject = Subject mentor
help-proposal = { $kind ->
        [subject] Subject mentor, from another school: <b>{ $mentor }</b>
        [group] Leads a group of 2–6 teachers: <b>{ $mentor }</b>
        [short] Can help with a short goal: <b>{ $mentor }</b>
       *[question] Can answer a single question: <b>{ $mentor }</b>
    }
    { $about }
help-agrees = { $kind ->
        [subject] The pair begins when both agree; the main mentor stays. Nobody is told about a refusal.
        [group] The group meets together; no seat of a main mentor is taken. Nobody is told about a refusal.
        [short] It begins when both agree and ends in its time without reports. Nobody is told about a refusal.
       *[question] The answer is expected within three working days. Nobody is told about a refusal.
    }
help-weeks-three = For 3 weeks
help-weeks-six = For 6 weeks
help-nobody = { $kind ->
        [subject] No mentor of your subject is free in other schools just now. The methodologist sees who is missing.
       *[other] Nobody can help in this way just now. You can ask your own mentor, or come back later.
    }
help-words = Mentor: { $mentor }

    { $kind ->
        [subject] What shall we pass on with the request? One message, up to { $limit } characters. No words are fine too.
        [group] What shall we pass on with the request? One message, up to { $limit } characters. No words are fine too.
        [short] Which goal? One message, up to { $limit } characters: what should come of these weeks.
       *[question] What is the question? One message, up to { $limit } characters. No surnames of children, please.
    }
help-back = Back to help
help-request = { $kind ->
        [subject] A request to be the second mentor, in the subject. From another school: <b>{ $teacher }</b>
        [short] A request for a short goal, { $weeks ->
            [3] for 3 weeks
            [4] for 4 weeks
            [5] for 5 weeks
           *[6] for 6 weeks
        }: <b>{ $teacher }</b>
        [question] A single question: <b>{ $teacher }</b>
       *[group] A request to join a group (2–6 people): <b>{ $teacher }</b>
    }
    { $about }
help-request-tail = { $kind ->
        [subject] Seats taken now: { $active } of { $capacity }. This is a preliminary consent: the school draws up the written one and the order. The answer is expected by { $date }.
       *[other] No order is needed and no seat is taken; it ends by itself in its time. The answer is expected by { $date }.
    }
help-begun = { $kind ->
        [subject] The mentoring in the subject has begun.
        [short] The short goal has begun.
        [question] The single question is agreed.
       *[group] The group has begun.
    }
    Mentor: { $mentor }
    Teacher: { $teacher }{ $ends ->
        [yes] {"\u000A"}It ends on { $date }, no report is needed.
       *[no] { "" }
    }
help-note = { $kind ->
        [subject] Second mentor, in the subject
        [short] Short goal
        [question] Single question
        [group] Mentoring in a group
       *[main] Mentoring
    }{ $ends ->
        [yes] { " " }· until { $date }
       *[no] { "" }
    }
help-goal = { $kind ->
        [question] About: { $goal }
       *[other] Goal: { $goal }
    }

pause-button = Pause
pause-ask = Rest until which day? Nobody asks why.

    During a pause there are no reminders and the meetings ahead are called off. The pair, the route and the hours are kept. Choose a term or type a day: 15.10 or 15.10.2026.
pause-two-weeks = For 2 weeks
pause-month = For a month
pause-three-months = For 3 months
pause-keep = Not now
pause-until = Paused until { $date }. No reminders; on that day we ask whether you go on.
pause-go-on = Go on earlier
pause-change = Another term
pause-told = The pair is paused until { $date }.
    { $role ->
        [teacher] Mentor: { $other }
       *[mentor] Teacher: { $other }
    }

    This is no end: the route, the hours and what was agreed are kept. Meetings in this time are called off, there are no reminders.
pause-told-help = If you need help earlier, a colleague can be asked for this time.
pause-stand-in = Help for this time
pause-over = The pause ended on { $date }.
    { $role ->
        [teacher] Mentor: { $other }
       *[mentor] Teacher: { $other }
    }

    Do you go on? One more pause is a good answer too. Without an answer the pair simply goes on in a week.
pause-over-yes = We go on
pause-over-more = One more pause
pause-resumed = The pair works again.
    { $role ->
        [teacher] Mentor: { $other }
       *[mentor] Teacher: { $other }
    }

    You can choose a time for the first meeting: 20 minutes will do.

life-done = { $kind ->
        [question] The single question was closed on { $date }.
        [short] The short goal was finished on { $date }.
        [group] The group finished its work on { $date }.
       *[main] The mentoring ended on { $date }.
    }{ $held } { $role ->
        [teacher] What came of it stays with you. If you need more, ask again, it is fine.
       *[mentor] Thank you: your time helped a colleague. The hours stay in your documents.
    }
life-may = The school year is ending.
    { $role ->
        [teacher] Mentor: { $other }
       *[mentor] Teacher: { $other }
    }

    To go on next year, to rest until September, or to finish: all are good answers.
life-may-why = the pair has worked since last year or autumn; in May we ask once.
life-may-yes = We go on
life-may-summer = Pause until September
pause-too-soon = The pause begins today, so the day of return is tomorrow or later. Please write that day.
life-prolonged = Noted: you go on.
life-prolong-weeks = 2 more weeks
life-finish = Finish
life-stop = We prepare a notice to the employer. Article 351.8 of the Labour Code asks for three working days at least: given today, the mentoring ends not earlier than { $date }. You sign the document; the teacher gets a neutral message.
life-stop-yes = I give it today
life-stop-pause = Take a pause
life-stop-no = Think again
life-stop-back = Take the notice back
life-notice = The notice is marked: the mentoring ends on { $date }. Until then nothing changes.
help-search-state = The search goes on: { $n ->
        [one] { $n } colleague was asked
       *[other] { $n } colleagues were asked
    }, nobody is free just now. No names and no reasons are shown.

    The methodologist sees your request among the cases of the day and will find a mentor; you need not do anything. You may look again if you like.
