then-open = The year's start, in May
then-question = How would you rate yourself in { $month ->
        [m1] January
        [m2] February
        [m3] March
        [m4] April
        [m5] May
        [m6] June
        [m7] July
        [m8] August
       *[m9] September
        [m10] October
        [m11] November
        [m12] December
    } now?
then-head = <b>The beginning of the year, seen in May</b>
then-axis = <b>{ $axis }</b>
    • { $was_month ->
        [m1] January
        [m2] February
        [m3] March
        [m4] April
        [m5] May
        [m6] June
        [m7] July
        [m8] August
       *[m9] September
        [m10] October
        [m11] November
        [m12] December
    }: { $was }
    • { $was_month ->
        [m1] January
        [m2] February
        [m3] March
        [m4] April
        [m5] May
        [m6] June
        [m7] July
        [m8] August
       *[m9] September
        [m10] October
        [m11] November
        [m12] December
    } seen in { $now_month ->
        [m1] January
        [m2] February
        [m3] March
        [m4] April
       *[m5] May
        [m6] June
        [m7] July
        [m8] August
        [m9] September
        [m10] October
        [m11] November
        [m12] December
    }: { $then }
    • { $now_month ->
        [m1] January
        [m2] February
        [m3] March
        [m4] April
       *[m5] May
        [m6] June
        [m7] July
        [m8] August
        [m9] September
        [m10] October
        [m11] November
        [m12] December
    }: { $now }
    { $growth ->
        [within_error] From the second line to the third: within the error.
        [probable] From the second line to the third: probably growth.
        [reliable] From the second line to the third: reliable growth.
        [harder] From the second line to the third: harder than it seemed.
       *[few] Too few answers to compare.
    }
then-why = The first two lines often differ: you see more now. That is experience, not a mistake; growth is more honestly counted from the second line.
