desk-text = <b>Pairs</b>

    Without documents: { $papers }
    Mentors' forms that wait: { $entries }
desk-papers = Pairs without documents: { $n }
papers351-none = The documents of all pairs are marked. The bot reminds 30 and 7 days before a term ends.
papers351-incomplete = <b>Pairs without documents: { $total }</b>

    { $lines }

    The consent in the bot is a preliminary one. The bot keeps dates and numbers only, no sums.
papers351-line = { $names }: { $missing }
papers351-over = the term was { $date }
papers351-name = { $kind ->
        [consent] written consent
        [agreement] additional agreement
        [order] order
       *[term] term
    }
papers351-card = Teacher: <b>{ $teacher }</b>
    Mentor: <b>{ $mentor }</b>
    A pair since { $date }
papers351-missing = ○ { $name }: not marked
papers351-marked = ✓ { $name }: { $has ->
        [yes] No { $number } of { $date }
       *[no] { $date }
    }
papers351-until = ✓ term: until { $date }
papers351-paid = { $paid ->
        [yes] ✓ a payment is set
        [no] ○ no payment is set
       *[unknown] ○ payment: not marked
    }
papers351-note = The consent in the bot is a preliminary one; the school draws up the written consent and the order (article 351.8 of the Labour Code). Only dates and numbers here, no sums.
papers351-enter = { $kind ->
        [consent] Consent
        [agreement] Agreement
        [order] Order
       *[term] Term
    }
papers351-pay = { $paid ->
        [yes] No payment is set
       *[no] A payment is set
    }
papers351-later = Remind me later
papers351-back = To the list
papers351-to-card = To the pair
papers351-ask-day = { $kind ->
        [consent] Of which day is the written consent?
        [agreement] Of which day is the additional agreement?
       *[order] Of which day is the order?
    }

    Choose a day or type it whole: № 12-ОД от 15.10.2026.
papers351-ask-number = { $kind ->
        [consent] The written consent
        [agreement] The additional agreement
       *[order] The order
    } of { $date }. Type the number if there is one.
papers351-no-number = Without a number
papers351-ask-term = Until which day by the agreement? Choose or type: 31.05.2027.
papers351-summer = Until { $date }
papers351-ends = { $days ->
        [one] In { $days } day
        [few] In { $days } days
        [many] In { $days } days
       *[other] In { $days } days
    }, on { $date }, the term of mentoring by the agreement ends.
    Teacher: { $teacher }
    Mentor: { $mentor }

    { $staff ->
        [yes] To prolong or to finish is for the two and the school to decide; mark the new date here.
       *[no] If you go on, tell the curator: the school draws up a new term.
    }
papers351-ends-why = the term of the agreement comes to its end.
menu-pairs = Pairs
