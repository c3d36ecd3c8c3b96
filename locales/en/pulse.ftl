pulse-ask = How was the week? 1 — very hard, 5 — easy. Nobody but you will see the answer.
pulse-first = If you answer, we shall ask every second Friday. You can switch it off at any moment.
pulse-why = { $first ->
        [true] the first weeks in a school can be hard.
       *[false] you asked for it on Fridays.
    }
pulse-never = Do not ask
pulse-kept = Kept. Only you see it.
pulse-own = <b>Pulse of the week</b>
    1 — very hard, 5 — easy

    { $chart }

    Only you see it: no mentor, curator, methodologist or summary knows of it.
pulse-none = <b>Pulse of the week</b>
    One question in two weeks: “How was the week?” Nobody but you will see the answer.
pulse-on = Ask me on Fridays
pulse-off = Do not ask
pulse-switched = { $on ->
        [yes] We shall ask on Friday, every second week.
       *[no] We ask no more. You can switch it on in the settings.
    }
pulse-forget = Erase all marks
pulse-forget-ask = Erase all marks of the pulse? They cannot be brought back.
pulse-keep = Keep them
pulse-people = Three marks in a row are low. If you would like to talk: the school psychologist, the trade union, your mentor. The bot tells nobody about it.
pulse-write = Write to the mentor
pulse-not-now = Thank you, not now
pulse-room = Pulse of the week
