sets-open = For special times
sets-all = All sets
sets-list = <b>For special times</b>

    Ready sets of small things to do. A set goes beside the route, one thing at a time; stop and come back on any day.

    { $lines }
sets-line = { $mark } { $title }{ $state }
sets-mark = { $state ->
        [running] ▸
       *[other] ○
    }
sets-line-state = { $state ->
        [running] {" "}— { $done ->
            [0] under way
           *[other] { $done } of { $total }
        }
        [paused] {" "}— paused
       *[other] { $suggested ->
            [yes] {" "}— for the first working days
           *[no] {""}
        }
    }
sets-offer = <b>{ $title }</b>

    { $intro }

    { $lines }{ $notes }
sets-offer-line = { $number }. { $title }
sets-offer-hours = About { $hours } in all.
sets-offer-instead = «{ $title }» is under way: it will be paused, everything in it stays.
sets-begin = Begin
sets-take-day = By { $day }
sets-choose-day = Choose a day
sets-other-day = Another day
sets-ask-end = { $code ->
        [contest_six_weeks] Until which day are applications taken?{ $contests ->
            [0] {""}
           *[other] {" "}You may take a contest from the calendar.
        }
       *[other] By which day would you like the decision on the category? We count back from it.
    }

    Choose the day by a button or type it: { $example }.
sets-contest = { $title } — till { $date }
sets-end-refused = { $date } will not do: a day is needed not sooner than in 4 days and not further than two years. Choose another or type it: { $example }.
sets-dates = <b>{ $title }</b>
    { $code ->
        [contest_six_weeks] Applications are taken till { $end }.
       *[other] The decision is wished by { $end }.
    }

    First step — by { $first }, last — by { $last }.{ $notes }
sets-dates-tight = Time is short: take the contest of next year or cut down to steps { $short }.
sets-dates-late = { $n ->
        [one] The day of { $n } step has passed: move it or drop it.
       *[other] The days of { $n } steps have passed: move them or drop them.
    }
sets-dates-left = There is no time left by this day for: { $titles }. { $n ->
        [one] This step
       *[other] These steps
    } will not be in the set. With a later day { $n ->
        [one] it comes back.
       *[other] they come back.
    }
sets-short = Take steps { $short }
sets-whole = Take all
sets-running = <b>{ $title }</b>: { $done ->
        [0] { $code ->
            [mentor_school] lessons ahead — { $total }
           *[other] steps ahead — { $total }
        }
       *[other] { $done } of { $total }
    }

    { $lines }{ $notes }
sets-late = «{ $title }» was due { $date }. Moving it and dropping it are equally good.
sets-beside = The route goes beside it: while the set has something to do, one step of the route is open.
sets-calm = In the first month — two messages a week at most.
sets-paused-note = The set is paused. What is done is kept, come back on any day.
sets-to-do = Open it
sets-to-lesson = Open the lesson
sets-move-late = Move what has passed
sets-drop-late = Drop what has passed
sets-edit = Change
sets-pause = Stop
sets-go-on = Go on
sets-anew = Begin anew
sets-leave-ask = Begin «{ $title }» anew? What is done stays in the past, the things start from the first.
sets-paused-now = The set is paused. Everything is kept.
sets-back = To the set
sets-edit-text = What to change?

    { $lines }
sets-stays = This one keeps its place: one begins with it. It can be moved to a day or dropped.
sets-to-the-end = To the end of the set
sets-over = <b>{ $title }</b>

    { $ending }
sets-over-eight = 8 questions
sets-over-later = Later
sets-eve = The next one is for { $date }. You may begin now.
sets-lesson = <b>Lesson { $number } of { $total }. { $title }</b>

    <b>Thought.</b> { $thought }

    <b>Practice.</b> { $practice }

    <b>Question.</b> { $question }{ $note }
sets-lesson-open = The mark of the lesson is your answer. Only you see it.
sets-lesson-next = The lesson opens on { $date }. Earlier is fine too.
sets-lesson-done = ✓ The lesson is done.{ $answer }
sets-lesson-answer = {" "}Your answer: «{ $answer }»
sets-lesson-reply = Answer
sets-lesson-ask = { $question }

    Answer in one message, up to 1000 characters. It is an answer to yourself: only you see it.
sets-lesson-passed = Lesson «{ $title }» is done: { $done } of { $total }.
sets-lesson-then = Next — «{ $title }», by { $date }.
sets-note-eve = For { $date }: «{ $title }»{ $about }. Done when: { $brings }.
sets-why-running = the set «{ $title }» is under way
sets-past = <b>Past routes and sets</b>: { $n }

    { $lines }
sets-past-line = { $number }. { $title } · { $date } · { $done ->
        [0] no closed steps
       *[other] { $done } of { $total }{ $about }
    }
sets-past-route = Route
errors-end-refused = This day will not do: a day is needed not sooner than in 4 days and not further than two years.
