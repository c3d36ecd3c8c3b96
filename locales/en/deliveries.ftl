deliveries-why = Why you got this: { $reason }
deliveries-later = Later
deliveries-less = Less often
deliveries-never = Do not remind me
deliveries-back = Back to the message
deliveries-gone = Nothing to do here any more: what this was about is done or has passed.

deliveries-digest = { $name }, this week:
    { $items }

    The rest can wait.

    Why you got this: several reminders became one message.
deliveries-digest-first = Open the first
deliveries-digest-all = The whole week
deliveries-digest-open = Open { $number }
deliveries-digest-week = This week:
    { $items }

deliveries-outage = The bot was out of reach from { $since } to { $until }. This comes late, sorry:

    { $message }

deliveries-later-when = When shall we remind you?
deliveries-later-never = Later would be too late for this one. You can open it now or skip it.
deliveries-later-choice = { $choice ->
        [tonight] This evening
        [tomorrow] Tomorrow
       *[week] In a week
    }
deliveries-snoozed = We will remind you: { $at }. Until then, not a word about it.

deliveries-less-what = What would you like less of? Answers of people, your own meetings and the events you signed up for come in any case.
deliveries-switch-off = No: { $kind }
deliveries-switch-on = Back: { $kind }
deliveries-often-off = Once a week at most
deliveries-often-on = More often is fine
deliveries-switched = { $on ->
        [true] Reminders are back: { $kind }.
       *[false] No more reminders: { $kind }. You can have them back here or in the settings.
    }
deliveries-switch-back = Changed my mind

deliveries-kind-often = more than once a week
deliveries-kind-holiday-silence = silence on holidays
deliveries-kind-july-silence = silence in July
deliveries-kind-assessment-unfinished = self-assessment
deliveries-kind-assessment-full = full self-assessment
deliveries-kind-assessment-again = self-assessment again
deliveries-kind-scale-again = the mentor's scale
deliveries-kind-event-announced = new events
deliveries-kind-event-deadline = registration
deliveries-kind-event-day-before = event tomorrow
deliveries-kind-event-two-hours = event soon
deliveries-kind-event-results-asked = date of an outcome
deliveries-kind-event-results = outcome of a contest
deliveries-kind-meeting-day-before = meeting tomorrow
deliveries-kind-meeting-two-hours = meeting soon
deliveries-kind-meeting-held = “did it happen?”
deliveries-kind-meeting-marks-differ = meeting marks
deliveries-kind-visit-ended = after the lesson
deliveries-kind-visit-feedback = observation sheet
deliveries-kind-step-due = step dates
deliveries-kind-step-waits = steps to confirm
deliveries-kind-pulse = how the week was
deliveries-kind-step-passed = after the date
deliveries-kind-request-waiting = requests
deliveries-kind-request-unanswered = request status
deliveries-kind-meeting-held-for = mark for a teacher
deliveries-kind-pair-quiet = time to meet
deliveries-kind-pair-pause-over = the end of a pause
deliveries-kind-pair-may = the pair in May
deliveries-kind-agreement-ends = agreement term
deliveries-kind-career-course = courses in three years
deliveries-kind-career-category = end of the category
deliveries-kind-career-compliance = fitness for the post
deliveries-kind-indicator-digest = the month's digest
deliveries-kind-career-young = end of young years
deliveries-kind-no-pair = finding a mentor
deliveries-kind-roadmap-due = a roadmap term ahead
deliveries-kind-roadmap-passed = a roadmap term behind
deliveries-kind-roadmap-late = rows after their term
deliveries-kind-other = this kind

deliveries-alarm-outage = The bot was down from { $since } to { $until } (UTC). What is still useful goes out with an apology, the rest is counted: rows “cancelled: late”.
deliveries-alarm-stopped = The bot runs, but for more than a minute it has sent nothing by itself: reminders and broadcasts stand still. Nothing is lost; a restart helps. Details are in the log.
deliveries-alarm-again = The bot sends reminders and broadcasts again.
deliveries-alarm-process = One of the bot's processes fell silent without a goodbye. The others took up its messages; those in doubt are named in the ledger. Details are in the log.
deliveries-alarm-refused = Telegram refuses our message of kind { $kind } (delivery { $delivery }): { $reason }. Details are in the log.
deliveries-alarm-broken = A message of kind { $kind } (delivery { $delivery }) could not be made: { $reason }. Details are in the log.
deliveries-kind-staff-confirm = the school’s people
deliveries-kind-vacancies-asked = school vacancies
deliveries-kind-curator-fortnight = curator’s fortnight
