staff-open = This month’s people
staff-confirm = The list is right
staff-changed = Something changed
staff-look = Look at the list
staff-month = { $month ->
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
       *[12] December
    }
staff-text = <b>{ $school }</b>
    People in { $month }

    On the list: { $people ->
        [0] nobody yet
       *[other] { $people }
    }{ $expected ->
        [0] {""}
       *[other] {", not entered yet: "}{ $expected }
    }
    Waiting for confirmation: { $waiting ->
        [0] nobody
       *[other] { $waiting }
    }

    { $said ->
        [yes] Confirmed on { $date }. Once is enough.
       *[no] If the list is right, one tap. If somebody came, left or changed schools, open the people.
    }
staff-asked = The school’s people in { $month }: { $school }.

    On the list: { $people }{ $waiting ->
        [0] .
       *[other] , waiting for confirmation: { $waiting }.
    } If it is right, one tap.
staff-why = once a month, in its first working days
staff-silent = Not confirmed for { $month } yet: { $total ->
        [one] { $total } school
       *[other] { $total } schools
    }. A number opens a school.

    { $lines }
staff-no-curator = Schools without a curator: { $total }. You confirm their newcomers. A number opens a school.

    { $lines }
staff-all-said = Nothing here: every school has answered.
vacancies-open = Vacancies
vacancies-add = Add a vacancy
vacancies-right = The list is right
vacancies-none-here = No vacancies
vacancies-of-school = <b>{ $school }</b>
    Vacancies: { $total }. A number opens one.

    { $lines }

    { $said ->
        [yes] Confirmed on { $date }.
       *[no] If the list is right, one tap.
    }
vacancies-no-vacancies = <b>{ $school }</b>{ $lines }
    No open vacancies on the list.{ $total ->
       *[other] {""}
    }

    { $said ->
        [yes] Confirmed on { $date }: no vacancies.
       *[no] Somebody is needed? Add the subject and hours. No names.
    }
vacancies-line = { $number }. { $subject } · { $hours }{ $dated ->
        [true] {" · from "}{ $since }
       *[false] {""}
    }
vacancies-line-of = { $line } · { $school }
vacancies-hours-said = { $hours } h a week
vacancies-hours-unsaid = hours not said
vacancies-hours-button = { $n } h
vacancies-unsaid = not said
vacancies-ask-subject = Which subject? Hours and the day come next and may be added later.
vacancies-ask-hours = { $subject }. How many hours a week? Choose or write a number.

    Example: 18 or 18.5
vacancies-ask-since = { $subject }. From which day? Choose or write a date.

    Example: 01.09.2027
vacancies-at-once = From today
vacancies-september = From 1 September
vacancies-card = <b>{ $subject }</b>
    { $school }

    Hours: { $hours }
    From: { $since }
    Housing: { $housing ->
        [yes] offered
        [no] none
       *[unsaid] not said
    }{ $status ->
        [filled] {"\u000A\u000ASomebody was found, the vacancy is closed."}
        [removed] {"\u000A\u000AThe vacancy was removed."}
       *[open] {""}
    }
vacancies-hours = Hours
vacancies-since = From which day
vacancies-housing = { $given ->
        [true] No housing
       *[false] Housing offered
    }
vacancies-filled = Somebody was found
vacancies-remove = Remove
vacancies-all = { $bare ->
        [true] Vacancies without hours
       *[false] Open vacancies
    }: { $total }. A number opens one.

    { $lines }
vacancies-none-at-all = No open vacancies. Schools add them; in March, May and August the bot asks the curators.
vacancies-only = { $bare ->
        [true] All vacancies
       *[false] Only without hours
    }
vacancies-table = Table
vacancies-handed = The table of open vacancies is below: { $n }. It holds no names.
vacancies-sheet = Vacancies
vacancies-column = { $column ->
        [school] School
        [subject] Subject
        [hours] Hours a week
        [since] From
        [housing] Housing
       *[told] Entered
    }
vacancies-yes = { $yes ->
        [true] yes
       *[false] no
    }
vacancies-asked = Whom does the school look for: { $school }? The list holds { $n ->
        [0] no vacancies
        [one] { $n } vacancy
       *[other] { $n } vacancies
    }. Subject, hours and day reach the methodologist at once, without a call.
vacancies-why = three times a year the municipality gathers vacancies
vacancies-look = Open vacancies
