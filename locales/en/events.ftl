events-mine = <b>My events</b>
events-mine-empty = You are not registered anywhere yet. All that is ahead is in the calendar.
events-line = { $title } — { $kind }; { $when }{ $mine }
events-line-going = {" "}✓
events-line-waiting = {" "}(waiting list)
events-line-held = {" "}(a place is held)
events-line-cancelled = {" "}⚠ cancelled
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
events-join = I take part
events-queue = Join the waiting list
events-decline = Not this time
events-file = To my calendar
events-file-caption = Open the file and the event goes into your phone's calendar.
events-leave = I cannot come
events-declined = Understood. If you change your mind, the card stays in the calendar.
events-left = Your registration is cancelled. Thank you for telling.
events-kept = Good, your place is kept.

events-desk = <b>Events</b>
events-desk-empty = No events so far. The first takes two minutes: ten short questions, needless ones can be skipped.
events-new = New event
events-status-draft = A draft waits:
events-to-desk = To the events
events-step = { $k } of { $n } ·{" "}
events-ask-title = { $step }What is it called? Up to 100 characters. Example: “Young teacher's school: the first lesson after the break”.
events-ask-time = { $day }. At what time? You may write: 14:30.
events-ask-until = { $step }Until which day are applications taken? Example: 12.10.2026. Without a date: until it begins.
events-ask-capacity = { $step }How many places? A number, for example 25. Skip if there is no limit.
events-ask-hours = { $step }How many hours does it count for? For example 2 or 1.5; for a course 36.
events-ask-fee = { $step }Is there a fee? Write the sum, for example “500 ₽”. Skip if it is free.
events-ask-about = { $step }What else matters? A sentence or two, up to 160 characters: what to bring, who leads it.
events-pick-starts = On which day does it begin?
events-pick-until = The last day of applications?
events-end-of-day = Until the end of the day
events-skip = Skip
events-later = Later
events-back = Back
events-preview = This is what people will see. { $reach }
events-preview-no-date = This is what people will see. To publish it, give it a beginning or an end of applications.
events-publish = Publish
events-edit = Change
events-drop = Delete the draft
events-drop-ask = Delete the draft “{ $title }”? It cannot be brought back.
events-dropped = The draft is deleted.
events-open-on = ✓ In the open calendar
events-open-off = Only for its audience
events-published = Published. { $reach }
events-people = Who is registered
events-people-of = <b>{ $title }</b>
events-people-none = Nobody is registered so far.
events-person-going = ✓ { $name }, { $school }
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

events-suits = It suits me
events-tomorrow = You are registered for an event: “{ $title }”, { $when }.
events-soon = An event soon: “{ $title }”, { $when }.
events-where = Where: { $place }
events-reason-announced = the event is for you: { $who }.
events-reason-announced-area = the topic is in your area of growth. Only you see this reason.
events-reason-announced-all = the event is open to all.
events-apply = Apply
events-not-going = I do not take part
events-open-card = Open
events-digest-closes = “{ $title }”: applications until { $until }
events-digest-new = “{ $title }”, { $when }: an answer is awaited

events-calendar-of = <b>Calendar of events: { $month ->
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
events-week = <b>{ $start } – { $end }</b> · { $n ->
        [one] { $n } event
       *[other] { $n } events
    }
events-month-empty = No events in this month.
events-month-next = The next one: { $when }.
events-month-nearest = To the next one
events-month-back = ‹ { $month ->
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
    }
events-month-on = { $month ->
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
    } ›
events-shown = Shown: { $what }
events-wanted = What to show in the calendar?
events-wanted-all = Choose what to see
events-wanted-some = ✓ Choose what to see
events-wanted-kind = Kind: { $kind }
events-wanted-level = Level: { $level }
events-wanted-which-kind = Events of which kind?
events-wanted-which-level = Events of which level?
events-any-kind = Any kind
events-any-level = Any level
events-for-me-on = ✓ Only for me
events-for-me-off = Only for me
events-show = Show
events-show-all = Show all
events-past = Past ones
events-past-empty = No past events so far.
events-mine-past = <b>Past events</b>
events-ahead = Ahead
events-file-all = All to my calendar
events-files-caption = Open the file and all events you are registered for go into your phone's calendar.
events-file-remove = Out of my calendar
events-file-gone = Open the file and the cancelled event leaves your phone's calendar.

events-card-online = Where: online, the link is for those registered
events-card-organiser = Organiser: { $organiser }
events-card-partner = Partner: { $partner }
events-card-needs = You will need: { $needs }
events-card-results = The outcome: { $at }
events-card-why = Why you: { $who }
events-not-for-you-hint = If you want to take part, write to a methodologist, who can put you down.
events-pays-person = paid by the participant
events-pays-school = paid by the school
events-pays-municipality = paid by the municipality
events-pays-organiser = paid by the organiser
events-training-state = taught by a state organisation
events-training-municipal = taught by a municipal organisation
events-training-listed = taught by an organisation of the federal list
events-training-other = taught by another organisation
events-training-warning = ⚠ Since 1 September 2025 such courses do not count for everybody. Ask at your school before you apply.
events-connect = Connect
events-stay = Stay in the list
events-refuse = Refuse
events-mine-waiting = All places are taken. Your number in the waiting list is { $position }. When a place becomes free, we write and hold it for you for { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }.
events-mine-held = A place became free and is held for you: { $until }. After that the next in the list gets it.
events-mine-lapsed = A place was held for you, no answer came, and the next one got it. You can register again.
events-mine-later = We remind you 3 days before applications end.
events-leave-ask = “{ $title }”: { $state ->
        [waiting] leave the waiting list?
        [held] refuse the place? The next in the waiting list gets it.
        [awaited] give the place back? The next in the waiting list gets it.
       *[going] cancel your registration? You can register again while registration is open.
    }
events-keep = { $state ->
        [waiting] Stay in the list
        [held] Keep it for me
       *[going] I take part
    }
events-reminded-later = Good, we remind you 3 days before.

events-ask-kind = 1 · What kind of event?
events-ask-starts = { $step }When does it begin? Write the date and the time, for example 15.10.2026 14:30; the end may follow: 15.10.2026 14:30–16:00.
events-ask-ends = { $step }When does it end? The date and the time, for example 15.10.2026 16:00.
events-ask-place = { $step }Where? An address or a room, up to 100 characters. For a meeting online send the link.
events-ask-link = { $step }Which link to connect by? For example https://example.org/room. Only those registered see it.
events-ask-level = { $step }Which level?
events-ask-training = { $step }Who teaches? Since 1 September 2025 courses of some organisations do not count for everybody.
events-ask-payer = { $step }Who pays the fee?
events-ask-organiser = { $step }Who organises it? Up to 80 characters.
events-ask-partner = { $step }Who is the partner? Up to 80 characters.
events-ask-needs = { $step }What is needed to apply? Up to 100 characters, for example “the rules and a video of a lesson”.
events-ask-results = { $step }When do participants learn the outcome? Example: 20.12.2026. Skip if it is not known yet, we ask later.
events-pick-ends = On which day does it end?
events-pick-results = On which day do participants learn the outcome?
events-teaches-state = A state one
events-teaches-municipal = A municipal one
events-teaches-listed = Of the federal list
events-teaches-other = Another
events-payer-person = The participant
events-payer-school = The school
events-payer-municipality = The municipality
events-payer-organiser = The organiser
events-last-time = Last time: { $when }.
events-to-preview = What it looks like
events-ends-early = The end is before the beginning. Example: 15.10.2026 14:30–16:00.
events-ends-after = It cannot end before it begins. It begins: { $starts }.
events-ends-first = First the beginning, then the end.
events-not-a-link = The link “{ $input }” was not understood. Example: https://example.org/room.
events-edit-ask = What to change? Those registered and those who wait hear of a new time or place once.
events-other-fields = Other fields
events-yearly-on = ✓ Every year, date open
events-yearly-off = Every year, date open
events-field-ends = End
events-field-link = Link
events-field-organiser = Organiser
events-field-partner = Partner
events-field-training = Who teaches
events-field-payer = Who pays
events-field-needs = Needed
events-field-results = Outcome
events-repeat = Repeat as a new one
events-preview-quiet = This is how it looks in the calendar. A contest with a fee is never proposed by the bot: no messages go out.
events-published-quiet = Published in the calendar. A contest with a fee is never proposed by the bot.
events-counts = { $going ->
        [0] Nobody has registered yet
       *[other] Registered: { $going }
    }{ $held ->
        [0] {""}
       *[other] , places held: { $held }
    }{ $waiting ->
        [0] .
       *[other] , in the waiting list: { $waiting }.
    }

events-chat = Text for a chat
events-chat-head = { $kind } “{ $title }”
events-chat-online = online
events-chat-until = Applications until { $until }.
events-chat-join = You can register in the bot.
events-chat-more = More in the bot: { $link }

events-person-held = ◦ { $name }, { $school } — a place is held
events-person-waiting = ○ { $name }, { $school } — waiting list
events-guest-add = Add a person
events-guest-ask = Whom to put down? Write the beginning of the family name. People who have not entered yet can be found too.
events-guest-found = Whom to put down? Found for “{ $typed }”:
events-guest-nobody = Nobody for “{ $typed }”. Try another beginning of the family name.
events-guest-again = Search again
events-guest-person = { $name }, { $school }{ $expected ->
        [1] {" "}(has not entered yet)
       *[0] {""}
    }
events-guest-card = { $person }

    “{ $title }”: { $state }
events-guest-state = { $state ->
        [going] registered.
        [held] a place is held until an answer: { $until }.
        [waiting] in the waiting list, number { $position }.
        [declined] “not this time”.
        [cancelled] registration withdrawn.
        [lapsed] a place was held, no answer came.
       *[none] not registered.
    }
events-guest-on = Put down
events-guest-wait = Into the waiting list
events-guest-off = Take off the list
events-guest-off-ask = { $person }

    Take off the list of “{ $title }”? The person hears of it. { $waits ->
        [0] {""}
       *[other] The place is offered to the next in the waiting list.
    }
events-guest-others = To the list
events-guest-added = Registered. The person hears of it.
events-guest-waits = No places left: put into the waiting list. More places: “Change”.
events-guest-removed = Taken off the list. The person hears of it.

errors-not-for-you = This event is for other colleagues. If you want to take part, write to a methodologist, who can put you down.
errors-ends-too-early = An event cannot end before it begins.

events-moved = “{ $title }” is moved: was { $old }, now { $new }. { $state ->
        [waiting] Your place in the waiting list is kept.
        [held] The place is still held for you.
       *[going] Your registration is kept.
    }
events-moved-place = “{ $title }”: a new place. Was: { $old }. Now: { $new }. { $state ->
        [waiting] Your place in the waiting list is kept.
        [held] The place is still held for you.
       *[going] Your registration is kept.
    }
events-moved-and-place = The place is another one now: { $place }.
events-called-off = “{ $title }”, { $when }, will not take place. No need to register again: a new event comes as a message of its own.
events-place-free = A place became free: you are registered for “{ $title }”, { $when }. If your plans changed, the next one gets it.
events-seat-held = A place became free: “{ $title }”, { $when }. It is held for your answer: { $until }. After that the next in the waiting list gets it.
events-added = A methodologist puts you down: “{ $title }”, { $when }. { $state ->
        [waiting] No places are left, your number in the waiting list is { $position }.
       *[going] If your plans are other ones, cancel the registration.
    }
events-removed = Your registration for “{ $title }”, { $when }, was withdrawn by the organiser. If this is a mistake, write to a methodologist.
events-closes = Applications for “{ $title }” are taken until { $until }, { $n ->
        [0] today is the last day
        [one] { $n } day left
       *[other] { $n } days left
    }.{ $needs ->
        [none] {""}
       *[other] {" "}You will need: { $needs }.
    }
events-remind-three = Remind me 3 days before
events-reason-closes = you have not answered yet, and the event is for you.
events-reason-later = you asked to be reminded 3 days before.
events-results-asked = Applications for “{ $title }” have ended, registered: { $n }. When do participants learn the outcome? We tell them once.
events-results-set = Give the date
events-results = “{ $title }”: the outcome comes { $at }. Until then not a single correction. What will you take into an ordinary lesson?
