wishes-mentor = { $name }, { $late ->
        [true] it was the Mentor's Day lately
       *[false] today is the Mentor's Day
    }. { $held ->
        [none] Thank You for agreeing to be near: for a teacher it changes the first year.
       *[other] So far: { $held }. Reports do not show them, lessons do. Thank You for the time, and for being there for any question.
    }
wishes-both = { $meetings } and { $visits }
wishes-meetings = { $n ->
        [one] { $n } meeting
       *[other] { $n } meetings
    }
wishes-visits = { $n ->
        [one] { $n } lesson visit
       *[other] { $n } lesson visits
    }
wishes-thanks = { $name }, { $late ->
        [true] it was the Mentor's Day lately
       *[false] today is the Mentor's Day
    }. Would You like to say thank you? One tap, or words of Your own.
wishes-thank = Thank you for being there
wishes-own-words = In my own words
wishes-later = Not now
wishes-thanks-words = Thank you for being there
wishes-thanked = Passed on: “Thank you for being there”.
wishes-not-now = All right. Thanks can be said on any day.
wishes-first-year = { $name }, happy { $late ->
        [true] (belated){" "}
       *[false] {""}
    }Teachers' Day. The first one on this side of the blackboard. We wish You calm lessons, warm questions and evenings that are Yours.
wishes-teachers = { $name }, happy { $late ->
        [true] (belated){" "}
       *[false] {""}
    }Teachers' Day. May there be more minutes when children forget the bell, and less paper. No reminder comes today.

deliveries-kind-wish-mentor = wish of 2 March
deliveries-kind-wish-thanks = thanks of 2 March
deliveries-kind-wish-teachers = wish of 5 October
