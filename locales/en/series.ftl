series-mine = <b>My series</b>
series-mine-empty = No series yet. They appear in the calendar: one registration is for all meetings.
series-mine-line = { $number }. { $title }{ $status ->
        [cancelled] {" "}⚠ called off
       *[published] {""}
    }
series-mine-open = My series
series-own = <b>{ $title }</b>{ $status ->
        [cancelled] {" "}· ⚠ the series is called off
       *[published] { $state ->
            [going] {" "}· ✓ You are going
            [waiting] {" "}· waiting list
            [held] {" "}· a seat is held
           *[none] {""}
        }
    }
series-no-dates = The days of the meetings will stand here.
series-line = { $number }. { $state ->
        [came] ✓ { $when }
        [unmarked] ○ { $when }, no mark
       *[ahead] { $when }
    }
series-progress = { $state ->
        [none] No meetings are set yet.
        [reached] { $came } of { $total }: the certificate is ready.
        [sure] { $came } of { $total }. That is enough for the certificate; it comes after the last meeting.
        [short] { $came } of { $total }; the certificate takes { $needed }. If a mark is missing, the organiser can put it right.
       *[ahead] { $came } of { $total }; the certificate takes { $needed }. Ahead: { $left }.
    }
series-task-mine = Homework until { $day }: “{ $words }” — { $state ->
        [done] done
        [taken] in Your route
       *[none] may be taken into Your route
    }
series-take-task = Into my route
series-leave = Leave the series
series-to-card = About the series
series-to-own = My meetings
series-whole = The whole series
series-card-dates = Meetings: { $n }. { $dates }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
series-card-share = Certificate: { $needed } of { $total } meetings. One registration is for the whole series.
series-certificate-ready = Your certificate is ready: “{ $title }”, { $came } of { $total } · No. { $number }

    The certificate confirms participation. It is not a document of qualification.
series-certificate-here = “{ $title }”: { $came } of { $total }, the certificate is ready. It is in Your portfolio.
series-homework = “{ $title }”: homework until { $day }.

    “{ $words }”

    It may become a step of Your route: it begins when its turn comes.
series-more = “{ $title }”: { $n ->
        [one] one more meeting
       *[other] more meetings
    }. Your registration holds for { $n ->
        [one] it
       *[other] them
    } too.

series-desk = <b>{ $title }</b> · { $status ->
        [draft] draft
        [cancelled] ⚠ called off
       *[published] under way
    }{ $place ->
        [none] {""}
       *[other] {" "}· { $place }
    }{ $whom ->
        [none] {""}
       *[other] {" "}· { $whom }
    }
series-share = Certificate: { $share } % of the meetings, that is { $needed } of { $total }.
series-draft-next = { $n ->
        [0] Now the days: the first one, and how often.
       *[other] So it will stand in the calendar once published; one registration is for all meetings.
    }
series-desk-line = { $number }. { $when }{ $came ->
        [-1] {""}
       *[other] {" "}— came: { $came }
    }
series-desk-task = {" "}· homework: taken { $taken }, done { $done }
series-add-dates = Add meetings
series-people = Attendance
series-tasks = Homework
series-cancel = Call the series off
series-cancel-meeting = Call the meeting off
series-drop-meeting = Take the meeting out
series-meeting-draft = A meeting of a series: it is published with it.
series-task-of = Homework
series-to-series = To the series
series-ask-first = When is the first of the new meetings? You may type: Thu 15:00 or 15.10.2026 15:00.
series-ask-every = The first: { $first }. How often then?
series-every-week = Every { $weekday ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[6] Sunday
    }
series-every-fortnight = Every second { $weekday ->
        [0] Mon
        [1] Tue
        [2] Wed
        [3] Thu
        [4] Fri
        [5] Sat
       *[6] Sun
    }
series-every-month = Monthly, { $place ->
        [1] 1st
        [2] 2nd
        [3] 3rd
        [4] 4th
       *[5] last
    } { $weekday ->
        [0] Mon
        [1] Tue
        [2] Wed
        [3] Thu
        [4] Fri
        [5] Sat
       *[6] Sun
    }
series-every-once = Only this one
series-ask-count = How many meetings to add in all?
series-dates = Meetings: { $n }. Days off are passed over:
series-dates-note = { $told ->
        [0] Each of them can be moved or taken out later.
       *[other] Those who go ({ $told }) will hear of it in one message.
    }
series-add = Add: { $n }
series-other-dates = Other days
series-added = { $n ->
        [0] These meetings are there already.
       *[other] Meetings added: { $n }.
    }
series-people-of = <b>{ $title }</b>
    Meetings over: { $over } of { $total }. The certificate takes { $needed }.
series-person = { $number }. { $name } — { $came } of { $over }{ $reached ->
        [true] {" "}✓
       *[false] {""}
    }
series-print = Certificate { $number }
series-tasks-of = <b>Homework: { $title }</b>
    The number of a meeting opens its homework.
series-tasks-line = { $number }. { $when } — { $state ->
        [none] none
        [draft] draft: “{ $words }”
       *[given] “{ $words }”; taken { $taken }, done { $done }
    }
series-ask-task = “{ $title }”: what to try until next time? One line, up to 100 characters. Example: begin a lesson with a question instead of its topic.
series-task-before = Now: “{ $words }”
series-task = <b>{ $meeting }</b>
    Homework: “{ $words }”
    Until { $day }

    { $given ->
        [true] Given to those who go. In routes: { $taken }, done: { $done }. Whose routes these are is not seen here.
       *[false] Whoever goes may take it into their route as a step; You or the mentor confirm it.
    }
series-give-task = Give it to those who go
series-task-day = Another day
series-task-words = Other words
series-to-tasks = To the homework
series-ask-task-day = Until which day? You may type: 29.10 or Thu.
series-task-given = Those who hear of it: { $n }.
events-ask-share = { $step }Which share of the meetings makes the certificate? Usually 70 %.
events-share-of = { $share } %
events-field-share = Share

paper-series-cycle = Participation in the series “{ $title }”
paper-series-visits = { $came } of { $total } meetings{ $known ->
        [0] {""}
       *[other] , { $hours ->
            [one] { $hours } hour
           *[other] { $hours } hours
        }
    }
paper-series-share = Given for at least { $share } % of the meetings.

errors-share-not-reached = { $came } of { $total }; the certificate takes { $needed }. If a mark is missing, the organiser can put it right.
errors-too-many-meetings = A series has at most { $limit } meetings. The others fit into the next one.
errors-homework-given = Those who go have this homework already: its words do not change.
errors-homework-unsaid = Words are needed here: what to try until the next meeting.
errors-homework-day-wrong = This day is over or too far away. Example: the day of the next meeting.

deliveries-kind-series-homework = homework of a series
deliveries-kind-series-certificate = series certificate
