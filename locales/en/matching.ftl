matching-front = Without a mentor: { $teachers ->
        [0] nobody
        [one] { $teachers } teacher
       *[other] { $teachers } teachers
    }. Free places: { $seats ->
        [0] none yet
       *[other] { $seats }
    }.

    We match everybody at once: you see the reasons, adjust and publish.
matching-propose = Propose for all
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
matching-again = Match anew
matching-later = Later
matching-changes = Ask for a change: { $n }

matching-rule = { $rule ->
        [same_person] there is no other mentor
        [line_manager] only the head of their school is free
        [teacher_avoids] there is a mark “does not suit”
        [mentor_avoids] there is a mark “does not suit”
        [declined_before] it did not work out with the others
        [paused] the mentors have a pause
        [subject_required] no mentor for the subject
        [axis_help_required] no mentor with the strong side that is needed
        [same_school_required] no mentor in the own school
        [school_kind_required] no mentor from a school of the same kind
        [format_required] the ways of meeting differ
        [time_required] no time in common
        [request_required] another colleague was asked for
        [capacity] the mentors have no free places
        [no_mentors] there are no mentors yet
       *[other] not enough is known
    }
matching-change = { $rule ->
        [capacity] one more place with { $mentor }
        [paused] the end of a pause: { $mentor }
        [declined_before] proposing once more: { $mentor }
        [subject_required] allowing another subject: { $mentor }
        [same_school_required] allowing another school: { $mentor }
       *[other] relaxing a mandatory condition: { $mentor }
    }
matching-help = { " " }What helps: { $change }.

matching-couple = Pair { $place } of { $total }
matching-couple-out = Pair { $place } of { $total } · left out
matching-people = Teacher: <b>{ $teacher }</b>
    { $teacher_about }
    Mentor: <b>{ $mentor }</b>
    { $mentor_about }
matching-next = Next
matching-leave-out = Leave out
matching-take-in = Take in
matching-back = To the matching
matching-alone-head = Without a mentor for now:
matching-alone-line = • { $teacher }: { $cause }.{ $help }

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
