leaving-move = Another school
leaving-leaves = Works here no more
leaving-to = { $name }
    Now: { $school }

    To which school does the person go?

    { $lines }
leaving-move-ask = { $name }
    Now: { $school }
    Then: { $target }

    The roles go along, the curators of both schools hear of it. Answers, route and hours stay with the person.{ $pairs ->
        [0] {""}
       *[other] {"\u000A\u000A"}Pairs and requests: { $pairs }. Mentoring between schools is possible: keep it or end it calmly?
    }
leaving-move-sure = Move
leaving-move-keep = Move, pairs go on
leaving-move-end = End the pairs
leaving-moved = { $name } — now: { $target }.{ $waits ->
        [true] {" The new school’s curator confirms the role; until then self-assessment and the calendar are open."}
       *[false] {" The roles are valid at once."}
    }
leaving-ask = { $name }
    { $school }

    Does the person work here no more?{ $last ->
        [true] {" The roles end"}{ $pairs ->
            [0] {"."}
           *[other] {", the pairs ("}{ $pairs }{") end with a neutral message."}
        } The data stay with the person under their consent; coming back by a new link they go on where they were.
       *[false] {" The roles of this school end; roles in other schools and pairs stay."}
    }
leaving-sure = Yes, works here no more
leaving-left = { $name } — noted. The school’s lists are up to date.
leaving-told = Somebody of your lists has changed schools. Now: { $school }.
leaving-told-self = Your school here is now: { $school }. Answers, route and hours stay with you.
