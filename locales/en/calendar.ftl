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
calendar-not-understood = The date “{ $input }” was not understood. Example: { $asks ->
        [day] 15.10.2026 or “Thu”
        [past] 15.10.2026 or “yesterday”
       *[moment] 15.10.2026 14:30 or “Thu 14:30”
    }. Everything else is kept.
calendar-does-not-exist = There is no date “{ $input }” in the calendar. Did you mean { $meant }?
calendar-in-past = { $date } has passed already. Write another date, for example { $asks ->
        [moment] “Thu 14:30”
       *[day] “Thu”
    }.
calendar-in-past-meant = { $date } has passed already. Did you mean { $meant }?
calendar-in-future = { $date } has not come yet, and the question is about the past. Example: 15.10.2026 or “yesterday”.
calendar-too-far = { $date } is too far away: dates before { $limit } are taken. Example: { $asks ->
        [moment] 15.10.2026 14:30
       *[day] 15.10.2026
    }.
calendar-yes = Yes
calendar-pick = Pick in the calendar
