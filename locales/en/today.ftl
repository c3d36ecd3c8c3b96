today-mentor = <b>Today</b>: { $n ->
        [one] { $n } thing
       *[other] { $n } things
    }

    { $lines }
today-mentor-none = That is all for today.
today-none = Nothing urgent.
today-none-ahead = Nothing urgent. The next date: { $date }, “{ $what }”.
today-steps = <b>Steps to confirm: { $n }</b>

    { $lines }
today-steps-none = No steps wait for confirmation.
today-cases = <b>Today</b>: { $n ->
        [one] { $n } thing
       *[other] { $n } things
    }

    { $lines }{ $more }
today-more = {"\u000A"}{"\u000A"}The first { $shown } of { $total } are shown.
today-line = { $number }. { $what }
today-untitled = untitled
today-case = { $kind ->
        [request] Asks you to be the mentor: { $name } (since { $when })
        [step] Waits for confirmation: “{ $title }”, { $name }
        [mark] The meeting of { $when }: did it take place? { $name }
        [slots] Choose a meeting time: { $name }
        [route] A route to agree: { $name }
        [meeting] A meeting { $when }: { $title }, { $name }
        [person] A person to confirm: { $name } (since { $when })
        [steps] Steps to confirm: { $n }
        [expired] A request to a mentor was not answered: { $name }
        [declined] A proposed pair did not come about: { $name }
        [no_pair] Without a mentor for more than 14 days: { $n ->
            [one] { $n } teacher
           *[other] { $n } teachers
        }
        [quiet] No meetings marked lately: { $n ->
            [one] { $n } pair
           *[other] { $n } pairs
        }
        [papers] Pairs without papers: { $n }
        [no_curator] Schools without a curator: { $n }
        [staff] This month’s people not confirmed yet: { $n ->
            [one] { $n } school
           *[other] { $n } schools
        }
        [vacancies] Vacancies without hours: { $n }
        [event] A draft of an event: “{ $title }”
        [broadcast] A draft of an announcement: “{ $title }”
       *[dead] Messages do not arrive: { $n ->
            [one] { $n } person
           *[other] { $n } people
        } this week
    }
today-do = { $kind ->
        [request] { $number }. Answer
        [step] { $number }. Look at the step
        [mark] { $number }. Mark
        [slots] { $number }. Choose a time
        [route] { $number }. Open the route
       *[meeting] { $number }. Open the meeting
    }
