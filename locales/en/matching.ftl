matching-front = Without a mentor: { $teachers ->
        [0] nobody
        [one] { $teachers } teacher
       *[other] { $teachers } teachers
    }. Free places: { $seats ->
        [0] none yet
       *[other] { $seats }
    }.

    We match everybody at once: you see the reasons, adjust and publish.
matching-aim = { $aim ->
        [best] First: the best pair
       *[everyone] First: nobody left alone
    }
matching-aim-meaning = { $aim ->
        [best] The best pair: we propose only where something important fits; some people may wait.
       *[everyone] Nobody left alone: as many pairs as can be, and of those the most suitable.
    }
matching-present = { $present ->
        [revise] Present pairs: look again
       *[keep] Present pairs: leave them
    }
matching-present-meaning = { $present ->
        [revise] We look at the present pairs again and propose a change only where it is clearly better. A pair goes on until both agree to the new one.
       *[keep] We leave the present pairs in peace.
    }
matching-propose = Propose for all
matching-counting = Counting: { $n ->
        [one] { $n } possible pair
       *[other] { $n } possible pairs
    }. It usually takes up to two minutes. The result comes here as a message, no need to wait.
matching-look-again = See whether it is ready
matching-draft = Proposed: { $n ->
        [0] nothing yet
        [one] { $n } pair
       *[other] { $n } pairs
    }.
matching-left = Without a mentor: { $n ->
        [one] { $n } teacher
       *[other] { $n } teachers
    }, because { $cause }.
matching-nearest = The smallest change that helps: { $change }.
matching-nobody-told = Until you tap “Publish” nobody receives anything.
matching-review = Look one by one
matching-publish = Publish
matching-alone = Without a mentor
matching-going = { $n ->
        [one] { $n } present pair goes
       *[other] { $n } present pairs go
    } on as it is.
matching-stale = ⚠ Something about the people has changed since. Match anew, or publish: impossible pairs are left out.
matching-wait-rest = You pinned or forbade pairs. Solve the rest around your decision.
matching-rest = Solve the rest
matching-how = How it was matched
matching-again = Match anew
matching-later = Later
matching-changes = Ask for a change: { $n }

matching-rule = { $rule ->
        [same_person] there is no other mentor
        [line_manager] only the head of their school is free
        [teacher_avoids] there is a mark “does not suit”
        [mentor_avoids] mentors cannot at present
        [declined_before] it did not work out with the others
        [paused] the mentors have a pause
        [subject_required] no mentor for the subject
        [axis_help_required] no mentor with the strong side that is needed
        [same_school_required] no mentor in the own school
        [level_required] no mentor of the same level
        [school_kind_required] no mentor from a school of the same kind
        [format_required] the ways of meeting differ
        [time_required] no time in common
        [request_required] another colleague was asked for
        [forbidden] you forbade the pairs
        [capacity] suitable mentors have no free places
        [too_weak] the pairs that could be are weak
        [no_mentors] there are no mentors yet
       *[other] not enough is known
    }
matching-change = { $rule ->
        [capacity] one more place with { $mentor }
        [paused] the end of a pause: { $mentor }
        [declined_before] proposing once more: { $mentor }
        [forbidden] allowing the pair again: { $mentor }
        [too_weak] proposing a weak pair too: { $mentor }
        [subject_required] allowing another subject: { $mentor }
        [same_school_required] allowing another school: { $mentor }
       *[other] relaxing a mandatory condition: { $mentor }
    }
matching-help = { " " }What helps: { $change }.

matching-couple = Pair { $place } of { $total }{ $state ->
        [out] { " " }· left out
        [forbidden] { " " }· forbidden
        [pinned] { " " }· pinned
        [now] { " " }· exists already
       *[in] { "" }
    }
matching-people = Teacher: <b>{ $teacher }</b>
    { $teacher_about }
    Mentor: <b>{ $mentor }</b>
    { $mentor_about }
matching-next = Next
matching-leave-out = Leave out
matching-take-in = Take in
matching-pin = Pin
matching-unpin = Unpin
matching-forbid = Forbid
matching-allow = Allow again
matching-instead = Replace
matching-instead-head = Who else could help. Teacher: { $teacher }
matching-instead-none = No other mentor is free for now. Teacher: { $teacher }
matching-instead-line = { $place }. { $mentor } — { $why }
matching-instead-note = Choose a number: we pin that pair and solve the rest.
matching-back-pair = To the pair
matching-back = To the matching
matching-alone-head = Without a mentor for now:
matching-alone-pick = The number shows who else could help.
matching-alone-line = { $place }. { $teacher }: { $cause }.{ $help }

matching-publish-ask = Publish { $n ->
        [one] { $n } pair
       *[other] { $n } pairs
    }? { $people ->
        [one] { $people } person receives
       *[other] { $people } people receive
    } the proposal. A pair begins when both agree.
matching-publish-yes = Publish { $n }
matching-published = Published: { $n ->
        [0] nothing
        [one] { $n } pair
       *[other] { $n } pairs
    }. Everybody has a proposal; without an answer the place is free again after 72 hours.
matching-skipped = Not included: { $n ->
        [one] { $n } pair
       *[other] { $n } pairs
    }, because the teacher has found a mentor or the place is taken.
matching-published-before = { $status ->
        [published] This matching is published already. No second time is needed.
       *[dropped] This matching was replaced by a new one.
    }

matching-changes-head = They ask for another mentor. Only you see the reason.
matching-better-found = the matching found a more suitable pair
matching-changes-none = Nobody asks for a change.
matching-changes-line = • Teacher: { $teacher }
    Mentor: { $mentor }
    Why: { $reason }
    { $state ->
        [going] Another one is being looked for.
       *[done] The pair has ended.
    }

errors-matching-unavailable = The matching did not work: the computation did not finish. Nothing has changed, please try again in a minute.
errors-pin-impossible = The pinned pair is impossible: a mandatory condition forbids it. Unpin it and match anew.

matching-how-head = { $aim ->
        [best] We looked for the best pairs.
       *[everyone] We looked for as few teachers without a mentor as can be.
    } On average a pair fits by { $fit } %.
matching-proof = Checked: no better matching exists. We compared { $n ->
        [one] { $n } possible pair
       *[other] { $n } possible pairs
    } and counted once more separately.
matching-stay-price = { $points ->
        [0] Leaving settled pairs in peace ({ $now }) costs nothing.
       *[other] Leaving settled pairs in peace ({ $now }) costs { $points } in the sum of fit. Otherwise { $without } would stay together.
    }
matching-load-price = { $points ->
        [0] Sharing the load costs nothing; the busiest mentor has { $now }.
       *[other] Sharing the load costs { $points } in the sum of fit. The busiest mentor has { $now }, otherwise { $without }.
    }
matching-fair = Who got a mentor
matching-fair-head = How many teachers get a mentor. Groups of fewer than five stand together.
matching-fair-none = There is no group of five people: the table would tell of each of them.
matching-fair-group = { $group ->
        [place] <b>Town or village</b>
        [kind] <b>Kind of school</b>
        [subject] <b>Subject</b>
       *[school] <b>School</b>
    }
matching-fair-place = { $code ->
        [village] village
        [town] town
       *[other] other
    }
matching-fair-line = { $name }: { $matched } of { $people }{ $fit }
matching-fair-fit = , fit { $fit } %
matching-fair-small = the others together

pairs-fact-same-level = the same level: { $values }
pairs-fact-other-level = another level
pairs-fact-level-unknown = the level is not known
pairs-level = { $code ->
        [preschool] preschool
        [primary] primary school
        [extra] extra education
       *[school] secondary school
    }
