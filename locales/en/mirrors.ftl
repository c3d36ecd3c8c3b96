mirrors-open = The mentor's mirror
mirrors-intro = The mirror: { $n ->
        [one] { $n } tap
       *[other] { $n } taps
    } about what is seen in lessons.

    Answer about what you saw yourself. If you had no occasion to see it, say so: it is no minus. The answers go into the profile that the teacher sees.

    Only the teacher reads it, nobody else.
mirrors-begin = Begin
mirrors-later = Not now
mirrors-question = { $number } of { $total } · { $name }

    <b>{ $title }</b>
    { $anchors }
mirrors-unseen = No occasion to see
mirrors-done = Thank you. { $name } will see your answers in words, beside the own ones. Seen by yourself: { $n } of { $total }; the rest is no minus.

    It can be filled in again after new visits, from { $date }.
mirrors-told = Mentor { $name } filled in the mirror: what is seen in your lessons. It is for you alone; open it when it suits you.
mirrors-read = Open
mirrors-read-head = As the mentor sees it: { $name }. Left: how you see it; right: what is seen from outside.
mirrors-line = { $axis }: { $own } · { $mentor }
mirrors-no-word = no answer
mirrors-nothing-seen = Too little was seen yet to say it in words. After the next visit there will be more.
mirrors-diverge = The views differ: { $axes }. It happens: not everything is seen from outside. Look at it together in one lesson.
mirrors-private = Only you see this. The mentor's view enters your profile if you decide so.
mirrors-used = The mentor's view counts in your profile. You may think again at any time.
mirrors-let-in = Count it in my profile
mirrors-leave-out = Do not count it
mirrors-profile = My profile
mirrors-none = The mentor has not filled in the mirror yet: that is possible after a lesson visit.

errors-no-visit-yet = The mirror is about what you saw yourself. A lesson visit with its observation sheet comes first.
errors-mirror-closed = This mirror is filled in already. A new one: after the next visits.
