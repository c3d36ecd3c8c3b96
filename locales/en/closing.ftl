closing-axes = <b>Before and now</b>
    Six questions each, about two minutes. Earlier answers are not shown: what counts is how it is now.{ $lines }
closing-axis = { $axis }
closing-skip = The rest not now
closing-go-on = Go on
closing-question = { $number ->
        [first] <b>Question 1 of 2.</b> What goes better now?
       *[second] <b>Question 2 of 2.</b> What would you take next?
    }

    By a button or in one phrase. Whoever confirms the step reads the answer.
closing-choice = { $which ->
        [first0] Calmer lessons
        [first1] Pupils work more
        [first2] I prepare faster
        [first3] Too early to say
        [second0] The same, firmer
        [second1] A new subject
        [second2] Show colleagues
       *[second3] A rest
    }
closing-changed = <b>Before and now</b>

    { $lines }
closing-line = { $axis }: { $was } → { $now }. { $change }
closing-mentor = In the mentor’s eyes: { $seen }.
closing-mirror-offer = If you like, add what you see in lessons beside it. Only the teacher reads that.
closing-unknown = not marked
closing-change = { $change ->
        [within_error] The difference is within the error.
        [probable] Growth, probably.
        [reliable] Reliable growth.
        [harder] Harder than it seemed: you see more now.
       *[none] Only words are compared.
    }
closing-picture = Before and now
closing-strip = { $when ->
        [was] { $axis }: before
       *[now] { $axis }: now
    }
closing-not-measured = The questions “before and now” were not asked for this route.
closing-walked = The route is walked: { $done } of { $total } closed. Thank you for this work.
closing-thanks = Thank you for this work. What comes next is as you like: a new route, a micro-course or a rest.
closing-see = Before and now
closing-to-curator = A route is walked. Teacher: { $teacher } · steps closed: { $done } of { $total }.

    There is nothing to check: one tap marks it as closed.
closing-close = Close the route
closing-closed-now = The route is closed.
closing-closed-note = The curator marks it: the route is closed, { $done } of { $total }.
