visits-focus-ask = { $side ->
        [mentor] An invitation to a lesson: { $name }
       *[teacher] A lesson visit: { $name }
    }

    What shall we look at together? With a focus the observation sheet has 4 lines, without one 8. It is a talk, not an inspection.
visits-whole = The whole lesson: 8 lines
visits-grade-ask = Which class? Choose, or write one phrase, for example “5th grade, fractions”.
visits-grade = { $n ->
        [0] Lesson
       *[other] Grade { $n }
    }
visits-grade-skip = Does not matter
visits-other-focus = Another focus

visits-offered = { $side ->
        [teacher] Mentor { $name } asks to come to your lesson.
       *[mentor] { $name } invites you to a lesson.
    }
visits-lesson = Lesson: { $lesson }
visits-focus = We look together at: { $focus ->
        [all] the whole lesson
       *[other] { $focus }
    }
visits-a-talk = The observation sheet has { $n ->
        [one] { $n } line
       *[other] { $n } lines
    }; open it beforehand. It is a talk, not an inspection.
visits-come = You are welcome
visits-i-come = I will come
visits-other-time = Another time
visits-sheet = Observation sheet
visits-asked = { $side ->
        [mentor] The request to come to a lesson is sent: { $name }
       *[teacher] Invitation to a lesson sent: { $name }
    }
visits-answer-comes = The answer will come here.
visits-agreed = Lesson visit: { $moment }.
    { $name }
visits-agreed-next = { $side ->
        [mentor] After the lesson we ask for the observation sheet: a few taps, no report.
       *[teacher] The observation sheet can be opened beforehand. No special lesson is needed.
    }
visits-after = Lesson visit: { $moment }.
    { $name }

    { $side ->
        [mentor] { $state ->
            [sent] The observation sheet is sent. Nothing more is needed.
           *[waits] The observation sheet takes a few taps, and the visit is counted.
        }
       *[teacher] { $state ->
            [sent] The observation sheet has come: open it when it suits you.
           *[waits] The mentor will send two strong points and one thing to try. Nothing is needed from you.
        }
    }
visits-differ = The marks about the visit { $moment } differ: one says it took place, the other that it did not. We ask once, without consequences for anybody.
visits-closed = { $status ->
        [held] The lesson visit { $moment } took place. The time is counted, no report is needed.
        [missed] The lesson visit { $moment } did not take place. It happens; another time can be offered.
        [unclear] It remained unclear whether the lesson visit { $moment } took place. No consequences for anybody.
       *[cancelled] The lesson visit is called off: { $name }. Another time can be offered.
    }
visits-again = { $side ->
        [mentor] Visit a lesson
       *[teacher] Invite to a lesson
    }
visits-in-list = • { $state ->
        [turn] { $other }: lesson “{ $topic }” — choose a time
        [proposed] { $other }: lesson “{ $topic }” — waiting for an answer
        [over] { $moment }, { $other } — after the lesson
        [said] { $moment }, { $other } — you have answered; waiting for the other one
       *[confirmed] { $moment }, { $other }: lesson “{ $topic }”
    }
visits-evening = A lesson visit soon: { $moment }.
    { $name }
    Lesson: { $topic }{ $place }

    Does it stand?
visits-two-hours = A lesson visit in two hours: { $moment }.
    { $name }
    Lesson: { $topic }{ $place }

    Does it stand?
visits-calendar = Lesson visit: { $topic }

visits-line = { $k } of { $total } · { $line }

    Answers: seen / partly / not seen / no occasion. We write no names of children.
visits-seen = { $seen ->
        [seen] Seen
        [partly] Partly
        [not_seen] Not seen
       *[absent] No occasion
    }
visits-back = Back
visits-to-words = Straight to words
visits-strong-ask = Two strong points: tap numbers or use your own words. We write no names of children.
visits-advice-ask = One thing to try: tap a number or use your own words.
visits-own = In own words
visits-own-said = In own words: { $words }
visits-own-ask = { $part ->
        [strong] What was strong? One phrase, up to { $limit } characters. No names of children.
        [advice] What to try? One phrase, up to { $limit } characters. No names of children.
       *[reply] And how was it for you? One phrase will do, up to { $limit } characters. Only the mentor reads it.
    }
visits-on = Next
visits-preview = This is how the teacher will read it: { $name }
visits-points = Strong:
    { $strong }
    Try: { $advice }
visits-send = Send to the teacher
visits-change-strong = Strong points
visits-change-advice = What to try
visits-unfinished = A strong point and one thing to try are needed.
visits-sent = Observation sheet sent: { $name }
visits-about = Lesson “{ $lesson }”{ $side ->
        [mentor] { "" }
       *[teacher] { " " }as the mentor saw it
    }: { $moment }
visits-reply-awaited = The teacher's answer will come here, if the teacher wants to answer.
visits-reply-shown = The teacher's answer: { $words }
visits-my-reply = Your answer: { $words }
visits-and-you = And how was it for you? One phrase will do.
visits-answer = Answer
visits-answer-again = Change the answer
visits-discuss = Talk about it
visits-all-lines = Whole sheet
visits-deny = There was no visit
visits-lines = Observation sheet. What we look at:
visits-lines-seen = Observation sheet:
visits-no-marks = ✓ seen, ± partly, – not seen, · no occasion. No points; only the two of you see the sheet.
visits-lines-back = Back to the lesson
visits-to-pair = To the pair
visits-open-sheet = Observation sheet
visits-ended = The lesson is over. { $about }

    { $name }: two strong points and one thing to try. A few taps, no report.
visits-feedback = { $about }

    { $name } is waiting for your words: two strong points and one thing to try.
visits-feedback-why = a day has passed since the lesson, and there is no observation sheet yet.
visits-doubt = This looks like a child's name: “{ $words }”. We keep no data of children here. Write it without the name?
visits-doubt-rewrite = Write without the name
visits-doubt-keep = It is not about a child

errors-not-visited-yet = The observation sheet opens after the lesson, and only for the two of the pair. How things are now: «Meetings».
errors-sheet-unfinished = A strong point and one thing to try are needed.
errors-no-lessons = There are no lessons on this day: a break or a day off. A visit needs a school day, a talk any day.
visits-choose-day = Which day? Only school days are shown. Up to { $limit } variants.
visits-dropped = The lesson visit on { $moment } is off. The file below takes it out of the phone’s calendar; nothing else is needed.
visits-take-step = Take it as a step
visits-step-taken = The step is in your route: it can be moved or removed.
visits-step-needs-route = The step becomes part of a route, and there is none yet.
