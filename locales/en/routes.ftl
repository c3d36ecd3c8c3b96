routes-none = There is no route yet. Answer 8 questions, 3 minutes, and it will be here.
routes-eight = 8 questions
routes-interest = No area of growth stands out. A route can be made of interest: what would you like to know more about?
routes-weeks = { $n ->
        [one] { $n } week
       *[other] { $n } weeks
    }
routes-steps = { $n ->
        [one] { $n } step
       *[other] { $n } steps
    }
routes-hours = { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
routes-minutes = { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
routes-about = {" "}· about { $hours }
routes-about-all = , about { $hours }
routes-goal = {"\u000A"}Goal: { $goal }
routes-proposal = A route for { $weeks }: { $steps }{ $about }.

    { $lines }

    { $reason }Any step can be replaced, taken out or moved.
routes-proposal-line = { $number }. { $title } — by { $date }
routes-proposal-axes = Why these: { $n ->
        [one] the area { $axes }
       *[other] the areas { $axes }
    }.{" "}
routes-quoted = “{ $axis }”
routes-and = {" "}and{" "}
routes-running = <b>My route</b>: { $done ->
        [0] steps ahead, { $total }
       *[other] { $done } of { $total }
    }

    { $lines }

    { $agreement }
routes-running-line = { $mark } { $number }. { $title } — { $state }
routes-mark = { $status ->
        [confirmed] ✓
        [unconfirmed] ✓
        [active] ▸
        [returned] ▸
       *[other] ○
    }
routes-line-state = { $status ->
        [confirmed] closed
        [unconfirmed] closed, not confirmed
        [submitted] waits for an answer
        [returned] to be completed by { $date }
        [active] by { $date }
       *[planned] by { $date }
    }
routes-agreement = { $status ->
        [agreed] The route is agreed.
       *[waiting] { $role ->
            [mentor] Steps run already; the mentor agrees.
            [curator] Steps run already; the curator agrees.
           *[other] Steps run already; a mentor or a curator agrees.
        }
    }
routes-question = A question about the route: “{ $question }”
routes-gap = { $gap ->
        [too_few] Fewer than five steps: the route will be short.
        [no_group] No work in a group: a seminar or a master class.
        [no_individual] No steps alone or with the mentor.
        [no_real_lesson] No step in a lesson.
        [few_hours] Fewer than ten hours.
        [many_hours] More than twenty hours: it may be crowded.
       *[crowded] More than two steps at the same time.
    }
routes-renewed = There is a newer profile: the route can be made anew.
routes-preliminary = Preliminary, from 8 questions: the full form will refine the route, what is done stays.
routes-hours-unknown = We count about { $hours } a week so far. How many do you have? Tell by the button below.
routes-hours-ask = Hours a week
routes-hours-text = How many hours a week are there for the route? We count about { $hours } now.

    Fewer means longer and calmer. Change it on any day.
routes-hours-one = { $hours } h
routes-hours-kept = Kept. The dates are laid out anew.
routes-refine = Refine the route
routes-refine-text = There is a full profile: the route can be refined. What is done or begun stays.
routes-refined = The route is refined. What is done is in its place.
steps-card-because = Because: { $reason }
routes-take = Take the route
routes-edit = Change
routes-why = Why these steps
routes-anew = Make it anew
routes-new = A new route
routes-picture = As a picture
routes-history = Earlier routes
routes-back = To the route
routes-to-step = My step
routes-taken = The route is taken. The first step is open.
routes-why-text = <b>Why these steps</b>

    { $lines }
routes-why-line = { $number }. { $title } — { $reason }
routes-reason = { $reason ->
        [goal] one goal for two saves time
        [outcome] changes are seen when compared
        [real_lesson] a trial in a real lesson
        [group_form] work together with colleagues
        [own_choice] your choice
        [special] a special time
       *[axis] { $axis }
    }
routes-edit-text = Which step to change?

    { $lines }{ $gaps }
routes-edit-line = { $number }. { $title } — { $state }
routes-edit-button = { $number }
routes-add = Add a step
routes-step-text = <b>{ $title }</b>{ $goal }
    By: { $date }{ $about }
routes-replace = Replace
routes-remove = Take out
routes-earlier = Earlier
routes-later = Later
routes-week-later = A week later
routes-other-steps = To the steps
routes-fixed = Every route has this step: it can only be moved.
routes-replacements = What instead of “{ $title }”?

    { $lines }
routes-additions = What to add?

    { $lines }
routes-option = { $number }. { $title } — { $form }{ $about }
routes-no-options = There are no other steps on this subject yet.
routes-page-back = ‹ Previous
routes-page-on = More ›
routes-own = A step of my own
routes-own-ask = Write your step in one phrase, up to 100 characters. Example: «One lesson without the textbook». Whoever confirms it reads the title.
routes-remove-ask = Take out the step “{ $title }”? The rest will bear it.
routes-remove-yes = Take it out
routes-keep = Keep
routes-changed = Changed. Everything is kept.
routes-walked = <b>{ $title ->
        [none] The route is walked.
       *[other] { $title }.
    }</b> Finished on { $date }.

    Steps closed: { $done } of { $total }{ $about }.{ $unconfirmed }

    { $lines }
routes-walked-unconfirmed = {" "}Not confirmed: { $n }.
routes-walked-line = ✓ { $title }
routes-no-past = No finished routes yet.
routes-picture-title = My route: { $done ->
        [0] steps ahead, { $total }
       *[other] { $done } of { $total }
    }
routes-agree-list = <b>Routes to agree</b>: { $n }

    { $lines }
routes-agree-line = { $number }. { $teacher } · { $steps }
routes-steps-waiting = Steps to confirm: { $n }
routes-agree-none = No routes wait for agreement.
routes-to-agree = A route to agree.
    Teacher: { $teacher } · { $steps } · ends { $date }

    You see the self-assessment only if it was opened to you.
routes-others = A route. Teacher: { $teacher }
    { $done ->
        [0] Steps ahead: { $total }.
       *[other] Closed: { $done } of { $total }.
    } { $state }

    { $lines }
routes-others-state = { $status ->
        [waiting] Waits for agreement.
        [agreed] { $role ->
            [mentor] Agreed: the mentor.
            [curator] Agreed: the curator.
           *[other] Agreed.
        }
        [finished] Finished.
       *[other] {" "}
    }
routes-others-question = Your question: “{ $question }”
routes-others-none = { $teacher }: no route yet.
routes-agree = Agree
routes-ask = Write a question
routes-open = Open
routes-agreed-now = The route is agreed.
routes-ask-text = Write your question about the route in one message, up to 500 characters. Only the teacher will read it.
routes-to-list = To the list
routes-note-agreed = The route is agreed. { $role ->
        [mentor] By the mentor
       *[curator] By the curator
    }; steps go on and can still be changed.
routes-note-question = { $role ->
        [mentor] The mentor asks
       *[curator] The curator asks
    } about the route: “{ $question }”

    Steps go on. The route can be changed, or discussed at a meeting.

steps-card = <b>{ $title }</b>{ $goal }

    Why: { $why }
    Do it by: { $date }{ $about }
    { $daily ->
        [yes] Done when
       *[no] What to bring
    }: { $brings }
    { $confirmer }
steps-card-confirmer = Confirmed by: { $confirmer }
steps-confirmer = { $role ->
        [mentor] { $confirmer } (here the mentor answers)
        [curator] { $confirmer } (here the curator answers)
        [methodologist] { $confirmer } (here the methodologist answers)
        [organiser] { $confirmer } (here the author of the event answers)
        [colleague] { $confirmer }, by a one-time code
       *[none] { $confirmer }
    }
steps-card-self = Nobody has to confirm it: the step counts.
steps-card-state = { $status ->
        [submitted] Waits for an answer until { $date }.
        [confirmed] ✓ The step is closed.
        [unconfirmed] ✓ The step is closed, marked “not confirmed”.
        [dropped] The step is out of the route.
        [planned] Not begun yet.
       *[other] {" "}
    }
steps-card-start = Begin in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }: { $text }.
steps-card-passed = The date was { $date }. To move it or to drop it is equally good.
steps-card-question = To be completed: “{ $question }”
steps-card-comment = The answer: “{ $comment }”
steps-card-brought = Brought: { $brought }
steps-card-clarify = Ask how it is done in your school.
steps-card-beside = Beside it: «{ $title }», till { $date }.
steps-other = The other step
steps-evidence = { $kind ->
        [photo] a photo
        [file] a file
        [tap] a mark
        [code] a mark
       *[other] “{ $body }”
    }
steps-evidence-file = the file “{ $name }”
steps-evidence-with = { $what } — “{ $body }”
steps-evidence-none = a mark that it is done
steps-done = Done
steps-more = Complete
steps-begin = Begin now
steps-postpone = Move
steps-replace = Replace
steps-back = To the step
steps-files = Show files
steps-resting = Nothing to do now.{ $done ->
        [0] {""}
       *[other] {" "}Closed: { $done } of { $total }.
    }{ $waiting }
steps-resting-line = Waits for an answer: “{ $title }”
steps-bring = “{ $title }”. { $daily ->
        [yes] Done when
       *[no] What to bring
    }: { $brings }.

    { $how }
steps-how = Send here { $kinds }.{ $example }
steps-kind = { $kind ->
        [text] an answer in words, up to 1000 characters
        [number] a number
        [link] a link
        [photo] a photo without children
       *[file] a file up to 20 MB
    }
steps-or = {" "}or{" "}
steps-example = {" "}Example: { $kind ->
        [text] “Starting with a question worked: all joined in within two minutes”.
        [number] 5, 20, 3.
        [link] https://example.ru/lesson.
        [photo] a board, a poster or a task.
       *[file] a lesson plan as .docx.
    }
steps-just-mark = Just mark it
steps-wrong-kind = Something else is needed here: { $kinds }.{ $example } Nothing is lost, please send again.
steps-too-long = The text is { $over ->
        [one] { $over } character
       *[other] { $over } characters
    } too long: the limit is { $limit }. Nothing is lost: copy it from your own message, shorten it and send it again.
steps-file-too-big = The file has { $megabytes } MB, the bot takes up to 20 MB. A link or a photo will do.
steps-file-empty = The file is empty: 0 bytes. Check it and send it again; a link or a photo will do.
steps-held-photo = Are children seen on the photo? Then choose another: a board, a poster, a task.
steps-held-name = The text seems to hold a name and a family name. If it is a pupil, write “a pupil of year 6” instead.
steps-no-children = No children
steps-other-photo = Another photo
steps-adult = It is an adult
steps-fix = Correct
steps-handed-in = Taken: “{ $title }”. { $role ->
        [mentor] The mentor will answer
        [curator] The curator will answer
        [methodologist] The methodologist will answer
        [organiser] The author of the event will answer
       *[colleague] A colleague confirms it, by a code,
    } by { $date }; without an answer the step closes, marked “not confirmed”.
steps-closed-alone = Taken: “{ $title }”. The step is closed without confirmation, it counts: { $done } of { $total }.
steps-next = Next is “{ $title }”, by { $date }.
steps-open-next = Open the step
steps-new-date = Till which day shall “{ $title }” move? Now it is by { $date }.

    Choose by a button or write the date: 15.10.2026.
steps-week = By a week
steps-pick = Choose a day
steps-moved = Moved: by { $date }
steps-day-refused = { $break ->
        [yes] { $day } is in a school break, and the step needs a lesson. The nearest good day is { $suggestion }.
        [marks] { $day } is the end of a quarter: no lessons are visited then. The nearest day that will do is { $suggestion }.
       *[no] { $day } is a day off. The nearest good day is { $suggestion }.
    }
steps-take-suggestion = Move to { $day }
steps-drop-ask = Take out the step “{ $title }”? The rest will bear it.
steps-answer-text = The question: “{ $question }”

    Answer in one message, up to 1000 characters: it goes together with what was brought before.
steps-to-confirm = { $teacher }: the step “{ $title }”.
    Brought: { $brought }

    One tap confirms it; send it back with a question, so that it is clear what to add.
steps-to-confirm-goal = Goal: { $goal }
steps-confirm-state = { $status ->
        [submitted] An answer is awaited until { $date }.
        [confirmed] ✓ The step is confirmed.
        [unconfirmed] The step is closed “not confirmed”; it can still be confirmed.
        [returned] The step went back with a question: “{ $question }”
       *[other] The step is being worked on.
    }
steps-confirm = Confirm
steps-confirm-words = Confirm and write
steps-return = Send back, asking
steps-open = Open
steps-confirmed-now = Confirmed.
steps-return-text = What is missing? Write a question in one message, up to 500 characters.
steps-comment-text = Write a few words in one message, up to 500 characters: they close the step.
steps-words-only = Words are needed here. Example: “Please add how the trial went”.
steps-note-confirmed = The step “{ $title }” is closed. { $done } of { $total }. { $role ->
        [mentor] The mentor
        [curator] The curator
        [methodologist] The methodologist
        [organiser] The author of the event
       *[colleague] A colleague
    }: { $comment }.
steps-note-confirmed-plain = The step “{ $title }” is closed. { $done } of { $total }. { $role ->
        [mentor] Confirmed by the mentor.
        [curator] Confirmed by the curator.
        [methodologist] Confirmed by the methodologist.
        [organiser] Confirmed by the author of the event.
       *[colleague] Confirmed by a colleague.
    }
steps-note-lapsed = The step “{ $title }” is closed, marked “not confirmed”. { $done } of { $total }. The answer may still come; then the mark goes.
steps-note-over = The route is walked: steps closed, { $done } of { $total }.
steps-note-returned = { $role ->
        [mentor] The mentor
        [curator] The curator
        [methodologist] The methodologist
        [organiser] The author of the event
       *[colleague] A colleague
    } asks to complete “{ $title }”: “{ $question }”

    What was brought is kept, the new date is { $date }.
steps-answer = Answer
steps-discuss = Discuss at a meeting
steps-note-due = The step “{ $title }”: by { $date }. What to bring: { $brings }.
steps-note-passed = The date of the step “{ $title }” was { $date }. If the week was a hard one, move it or drop it: the route will bear it.
steps-why-open = the step is open
steps-why-waits = tomorrow the step closes without confirmation
steps-postpone-week = Move by a week
steps-drop = Drop the step

errors-step-fixed = This step stays where it is: every route has it, it is handed in, or its neighbour is such a step. The others can be changed.
errors-step-in-route = This step is in the route already.
errors-step-missing = This step is no longer in the route.
errors-route-full = The route has { $limit ->
        [one] { $limit } step
       *[other] { $limit } steps
    } already, more is too much for one person. Take one out first.
errors-day-refused = This day will not do: a day off or a school break. Choose another.
errors-nothing-to-propose = All steps on this subject are behind you. Choose another.
errors-step-move-refused = This cannot be done now: two steps are under way, or the turn of this one has not come. The route is under “My route”.
errors-wrong-kind = Something else is needed here. Open the step: it says what to bring.
errors-empty-file = The file is empty: 0 bytes. Check it and send it again.
errors-file-too-big = The file has { $megabytes } MB, the bot takes up to 20 MB. A link or a photo will do.
errors-role-not-confirmed = The route is kept. It can be taken once the school confirms your role, usually the same day.
errors-step-unnamed = A word at least is needed: what are you going to do?
errors-names-child = The title seems to name a pupil. Put, for example, «a pupil of class 6» instead.
