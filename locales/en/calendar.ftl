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
