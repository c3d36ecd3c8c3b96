events-calendar = <b>Calendar of events</b>
events-mine = <b>My events</b>
events-calendar-empty = No events ahead so far. New ones will appear here and come to those they concern.
events-mine-empty = You are not registered anywhere yet. All that is ahead is in the calendar.
events-month = <b>{ $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[other] December
    } { $year }</b>
events-line = { $title } — { $kind }; { $when }{ $mine }
events-line-going = {" "}✓
events-line-waiting = {" "}(waiting list)
events-until = applications until { $until }
events-no-date = date to be settled
events-untitled = Untitled
events-kind-any = event
events-some-school = your school
events-my = My events
events-all = All events
events-to-calendar = To the calendar

events-card-title = <b>{ $title }</b>
events-card-kind = { $kind } · { $level } · { $fee }
events-free = free of charge
events-fee = fee { $fee }
events-card-cancelled = ⚠ The event is cancelled
events-card-when = When: { $when }
events-card-place = Where: { $place }
events-card-until = Applications until { $until }
events-card-left = places: { $left } of { $capacity }
events-card-hours = Volume: { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
events-card-for = For: { $who }
events-card-about = { $about }
events-mine-going = ✓ You are registered.
events-mine-waiting = All places are taken. Your number in the waiting list is { $position }. When a place becomes free, we register you and write at once.
events-join = I take part
events-queue = Join the waiting list
events-decline = Not this time
events-file = To my calendar
events-file-caption = Open the file and the event goes into your phone's calendar.
events-leave = I cannot come
events-leave-ask = “{ $title }”: { $state ->
        [waiting] leave the waiting list?
        [awaited] give the place back? The next in the waiting list gets it.
       *[going] cancel your registration? You can register again while registration is open.
    }
events-keep = { $state ->
        [waiting] Stay in the list
       *[going] I take part
    }
events-declined = Understood. If you change your mind, the card stays in the calendar.
events-left = Your registration is cancelled. Thank you for telling.
events-kept = Good, your place is kept.

events-desk = <b>Events</b>
events-desk-empty = No events so far. The first takes two minutes: ten short questions, needless ones can be skipped.
events-new = New event
events-status-draft = A draft waits:
events-status-cancelled = Cancelled:
events-to-desk = To the events
events-step = { $k } of { $n } ·{" "}
events-ask-kind = { $step }What kind of event?
events-ask-title = { $step }What is it called? Up to 100 characters. Example: “Young teacher's school: the first lesson after the break”.
events-ask-starts = { $step }When does it begin? Write the date and the time, for example 15.10.2026 14:30 or “Thu 14:30”.
events-ask-time = { $day }. At what time? You may write: 14:30.
events-ask-place = { $step }Where? An address, a room or a link, up to 100 characters.
events-ask-until = { $step }Until which day are applications taken? Example: 12.10.2026. Without a date: until it begins.
events-ask-capacity = { $step }How many places? A number, for example 25. Skip if there is no limit.
events-ask-hours = { $step }How many hours does it count for? For example 2 or 1.5; for a course 36.
events-ask-fee = { $step }Is there a fee? Write the sum, for example “500 ₽”. Skip if it is free.
events-ask-about = { $step }What else matters? A sentence or two, up to 160 characters: what to bring, who leads it.
events-ask-level = Which level?
events-pick-starts = On which day does it begin?
events-pick-until = The last day of applications?
events-end-of-day = Until the end of the day
events-skip = Skip
events-later = Later
events-back = Back
events-short-conference = conference
events-short-young-school = young teacher's school
events-short-initiative = initiative
events-preview = This is what people will see. { $reach }
events-preview-no-date = This is what people will see. To publish it, give it a beginning or an end of applications.
events-publish = Publish
events-edit = Change
events-edit-ask = What to change? Those registered hear of a new time or place once.
events-drop = Delete the draft
events-drop-ask = Delete the draft “{ $title }”? It cannot be brought back.
events-dropped = The draft is deleted.
events-open-on = ✓ In the open calendar
events-open-off = Only for its audience
events-published = Published. { $reach }
events-counts = { $going ->
        [0] Nobody has registered yet
       *[other] Registered: { $going }
    }{ $waiting ->
        [0] .
       *[other] , in the waiting list: { $waiting }.
    }
events-people = Who is registered
events-people-of = <b>{ $title }</b>
events-people-none = Nobody is registered so far.
events-person-going = ✓ { $name }, { $school }
events-person-waiting = ○ { $name }, { $school } — waiting list
events-cancel = Cancel the event
events-cancel-ask = Cancel “{ $title }”? { $n ->
        [0] Nobody is registered.
        [one] { $n } registered person hears of it at once.
       *[other] { $n } registered people hear of it at once.
    }
events-cancelled = The event is cancelled, those registered hear of it.
events-move = Move it
events-move-ask = “{ $title }”: was { $old }, becomes { $new }. { $n ->
        [0] Nobody is registered.
        [one] { $n } registered person hears of it at once.
       *[other] { $n } registered people hear of it at once.
    }
events-field-title = Title
events-field-starts = Beginning
events-field-place = Place
events-field-until = Applications
events-field-capacity = Places
events-field-hours = Hours
events-field-fee = Fee
events-field-audience = For whom
events-field-about = Description
events-field-level = Level

events-not-text = An answer in words is needed here: a picture or a file will not do.
events-too-long = The text is longer by { $over ->
        [one] { $over } character
       *[other] { $over } characters
    }: the limit is { $limit }. Nothing is lost: copy it from your message, shorten it and send it again.
events-not-a-capacity = The number “{ $input }” was not understood. Example: 25, from 1 to 10,000.
events-not-hours = The hours “{ $input }” were not understood. Example: 2 or 1.5; at most 1000.
events-until-late = Applications cannot end after the beginning. It begins: { $starts }.
events-starts-early = It cannot begin before applications end: { $until }.

errors-event-not-ready = To publish it, give it a title and a date: a beginning or an end of applications.
errors-event-not-open = Nobody can register for this event: it is cancelled or still being prepared.
errors-applications-closed = Applications are closed. Other events are in the calendar.
errors-already-registered = You are registered already. There is no need to do it twice.
errors-registration-ends-late = Applications cannot end after the event begins.
errors-field-needed = Without this field the event cannot be published.
errors-audience-invalid = These conditions are gone. Open “For whom” once more.

events-moved = “{ $title }” is moved: was { $old }, now { $new }. Your registration is kept.
events-moved-place = “{ $title }”: a new place. Was: { $old }. Now: { $new }. Your registration is kept.
events-suits = It suits me
events-called-off = “{ $title }”, { $when }, will not take place. No need to register again: a new event comes as a message of its own.
events-place-free = A place became free: you are registered for “{ $title }”, { $when }. If your plans changed, the next one gets it.
events-closes = Applications for “{ $title }” are taken until { $until }, { $n ->
        [0] today is the last day
        [one] { $n } day left
       *[other] { $n } days left
    }.
events-tomorrow = You are registered for an event: “{ $title }”, { $when }.
events-soon = An event soon: “{ $title }”, { $when }.
events-where = Where: { $place }
events-reason-announced = the event is for you: { $who }.
events-reason-announced-area = the topic is in your area of growth. Only you see this reason.
events-reason-announced-all = the event is open to all.
events-reason-closes = you have not answered yet, and the event is for you.
events-apply = Apply
events-not-going = I do not take part
events-open-card = Open
events-digest-closes = “{ $title }”: applications until { $until }
events-digest-new = “{ $title }”, { $when }: an answer is awaited
