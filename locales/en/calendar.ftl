calendar-day = { $weekday ->
        [0] Mon
        [1] Tue
        [2] Wed
        [3] Thu
        [4] Fri
        [5] Sat
       *[other] Sun
    }, { $day }
calendar-span = { $start } – { $end }
calendar-not-understood = The date “{ $input }” was not understood. Example: { $asked ->
        [day] 15.10.2026 or “Thu”
       *[moment] 15.10.2026 14:30 or “Thu 14:30”
    }. Everything else is kept.
calendar-does-not-exist = There is no date “{ $input }” in the calendar. Did you mean { $meant }?
calendar-in-past = { $date } has passed already. Write another date, for example { $asked ->
        [day] 15.10.2026
       *[moment] “Thu 14:30”
    }.
calendar-in-past-meant = { $date } has passed already. Did you mean { $meant }?
calendar-in-future = { $date } has not come yet, and the question is about the past. Example: 15.10.2026.
calendar-too-far = { $date } is too far away: dates before { $limit } are taken. Example: { $asked ->
        [day] 15.10.2026
       *[moment] 15.10.2026 14:30
    }.
calendar-yes = Yes
calendar-pick = Pick in the calendar
