care-lines = 1. People to confirm: { $waiting ->
        [0] none
       *[other] { $waiting }
    }
    2. Routes to agree: { $routes ->
        [0] none
       *[other] { $routes }
    }
    3. Pairs without papers: { $papers ->
        [0] none
       *[other] { $papers }
    }
    4. Teachers without a mentor for over 14 days: { $unpaired ->
        [0] none
       *[other] { $unpaired }
    }
    5. No meetings marked lately: { $quiet ->
        [0] none
       *[other] { $quiet }
    }
care-fortnight = { $name }, { $n ->
        [one] { $n } thing
       *[other] { $n } things
    } to do, 10 minutes at most:

    { $lines }

    If nothing changed, one tap.
care-half = Things of these two weeks: { $n }, seen and left aside: { $aside }. Let us go on from there.

    { $lines }
care-done = These two weeks are done. Still open: { $n }.

    { $lines }

    You can come back on any day.
care-nothing = Nothing for these two weeks: nobody to confirm, nothing to agree, nobody to look for.
care-begin = Begin with the first
care-go-on = Go on
care-no-changes = No changes
care-back = All things
care-skip = Skip
care-why = once in two weeks for a curator, 10 minutes at most
care-open = Two weeks’ things
care-seen = { $n ->
        [0] Nothing is left.
       *[other] All seen. What was left aside stays on the list: { $n }.
    } Thank you.
care-case = { $number } of { $total }

    { $kind ->
        [person] Confirm a person: { $name }. Asked on { $when }.
        [route] Agree a route: { $name }. Waiting since { $when }.
        [papers] Mark the papers of a pair: { $name }. A pair since { $when }.
        [no_pair] Without a mentor since { $when }: { $name }. You can propose one.
       *[quiet] No meetings marked lately: { $name }. Last date: { $when }. Help may be welcome.
    }
care-do = { $kind ->
        [person] See the request
        [route] Open the route
        [papers] Enter the numbers
        [no_pair] Open the card
       *[quiet] Open the pair
    }
care-nobody-alone = Every teacher has a mentor, or one has been looked for less than 14 days.
care-alone = Without a mentor for over 14 days: { $total }. A number opens the card, where a mentor can be proposed.

    { $lines }
care-alone-line = { $number }. { $name } · since { $when }
care-open-alone = Without a mentor: { $n }
care-open-quiet = Not met lately: { $n }
care-states-open = Pairs by state
care-states = <b>Pairs by state</b>

    { $lines }

    In all: { $total }. What pairs talk about is seen by nobody.
care-state-line = • { care-state } — { $n }
care-state = { $state ->
        [waiting] Waiting for an answer
        [active] Meeting
        [quiet] 14 days, no meeting
        [very_quiet] 21 days, no meeting
        [paused] Paused
        [help] Help may be welcome
       *[ended] Ended this year
    }
care-pairs = <b>{ care-state }</b>: { $total }. A number opens a pair.

    { $lines }
care-no-pairs = There are no such pairs now.
care-all-states = All states
care-pair-line = { $number }. { $pair } · { $since }
care-two = { $teacher } — { $mentor }
care-since = { $state ->
        [waiting] proposed on { $date }
        [paused] paused, last marked on { $date }
        [ended] ended on { $date }
       *[active] last marked on { $date }
    }
care-pair = { $pair }
    { $since }

    { $offered ->
        [true] Help was offered to both. They need not answer.
       *[false] { $may ->
            [true] Meetings may have taken place unmarked. Help is offered to both at once, calmly, and nobody asks why.
           *[false] What the pair talks about is seen by the two alone.
        }
    }
care-offer = Offer help
care-papers = Papers of the pair
care-teacher = The teacher’s card
care-help = No meetings were marked for a while; that happens. If help with time, the form of meetings or a pause is welcome, choose yourself; no answer is needed.

    A meeting that took place can be marked afterwards.
care-help-meetings = Meetings
care-help-pause = Open the pair
