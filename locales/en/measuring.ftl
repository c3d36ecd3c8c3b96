measuring-quality = How well the questions of each axis agree. From 0.70 on one may speak of a group; below it is only a reason to talk. In brackets: where the true value most probably lies.

    { $lines }

    { $counted }
measuring-scale = { $number }. { $axis } — { $alpha } ({ $low }…{ $high }), { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
measuring-few = { $number }. { $axis } — too little: { $people }, 30 are needed
measuring-counted = Counted on { $date }. Hurried answers are left out.
measuring-not-counted = Counted at night, as soon as there are full forms.
measuring-axis = <b>{ $axis }</b>
measuring-axis-few = Too little: 30 people who answered every question of the axis are needed. Until then common thresholds of change apply: from { $probable } points probable, from { $reliable } reliable.
measuring-axis-facts = Answered everything: { $people }. Spread { $spread } points, error of measurement { $error } points. A change is probable from { $probable } points, reliable from { $reliable }.

    How a question goes with the others · how many chose the top answer:
measuring-item = { $code } { $title }: { $rest } · { $top } %{ $weak ->
        [yes] {" "}— measures something else
       *[no] {""}
    }{ $easy ->
        [yes] {" "}— too easy
       *[no] {""}
    }
measuring-back = To all axes
