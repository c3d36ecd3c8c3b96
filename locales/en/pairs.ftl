pairs-none = You have no mentor yet. We look at the subject, the school and what you would like help with.

    The pair begins when both agree.
pairs-find = Find a mentor
pairs-nobody = No mentor is free just now. The methodologist sees who has no pair yet and will find one as soon as there is a place.
pairs-ask-desk = Look again

pairs-proposal = We propose a mentor: <b>{ $mentor }</b>
    { $about }
pairs-why = Why:
pairs-gap = What is missing: { $gap }.
pairs-both-agree = The pair begins when both agree. Nobody is told about a refusal.
pairs-place = { $place } of { $total }
pairs-suits = Suits me
pairs-show-others = Show others

pairs-request-ask = Mentor: { $mentor }

    What shall we pass on with the request? One message, up to { $limit } characters: what you would like help with, when it suits you. No words are fine too.
pairs-request-send = Send without words
pairs-request-sent = The request is sent.
    Mentor: { $mentor }

    We wait for an answer by { $date }. Without one we ask the next mentor; you need not do anything.
pairs-request-words = Your words: { $request }
pairs-stop-search = Stop the search
pairs-search-stopped = The search is stopped. You can come back to it at any moment.

pairs-agreed-waiting = Your consent is noted.
    Mentor: { $mentor }

    The pair begins when the mentor agrees too. We wait for an answer by { $date }.
pairs-agreed-waiting-mentor = Your consent is noted.
    Teacher: { $teacher }

    The pair begins when the teacher agrees too.

pairs-request = A young teacher looks for a mentor: <b>{ $teacher }</b>
    { $about }
pairs-request-says = The request: { $request }
pairs-request-why = Why you: { $reasons }.
pairs-request-tail = { $active ->
        [0] You have no teachers now
        [one] You have { $active } teacher now
       *[other] You have { $active } teachers now
    }, your limit is { $capacity }. This is a preliminary consent: the written consent and the order are the school's. We wait for an answer by { $date }.
pairs-since = teaching since { $year }
pairs-take = I take it
pairs-cannot = Not just now
pairs-ask = Ask

pairs-declined-thanks = Thank you for an honest answer. The teacher sees only that the search goes on. When may we propose you again?
pairs-again-month = In a month
pairs-again-next-year = From next school year
pairs-again-never = Do not propose me
pairs-pause-month = For a month
pairs-pause-next-year = Until next school year
pairs-pause-never = Do not propose me
pairs-pause-off = I can be proposed again

pairs-begun = The mentoring has begun.
    Mentor: { $mentor }
    Teacher: { $teacher }

    First meeting within 7 days, 20 minutes: goal, sign of success, term.
pairs-offer-time = Propose a time
pairs-write = Write

pairs-card-mentor = Mentor: <b>{ $mentor }</b>
    { $about }
pairs-card-teacher = Teacher: <b>{ $teacher }</b>
    { $about }
pairs-next-meeting = Next meeting: { $moment }
pairs-no-meeting = No meeting is planned. The first takes 20 minutes: goal, sign of success, term.
pairs-held = { $n ->
        [one] { $n } meeting held
       *[other] { $n } meetings held
    }, { $time }.
pairs-hours = { $h ->
        [0] { $m } min
       *[other] { $h } h { $m } min
    }
pairs-change-going = We are looking for another mentor. This pair goes on for now.
pairs-meetings = Meetings
pairs-profile = Profile
pairs-route = Route
pairs-change = Change mentor
pairs-end = End the pair
pairs-requests = My teachers

pairs-change-text = It happens: the subjects differ, the timetable, it did not work out. Only the methodologist sees the reason. First we find a replacement, then we end the pair; the mentor is told: “the teacher goes on with another colleague”.
pairs-change-find = Find a replacement
pairs-change-keep = Leave it as it is
pairs-change-why = Why? One tap or your own words. Only the methodologist sees it.
pairs-change-reason = { $reason ->
        [subject] Subjects differ
        [schedule] The timetable
        [fit] It did not work out
       *[silent] I would rather not say
    }
pairs-change-kept = Everything stays as it was. The reason, if you gave one, is erased.

pairs-end-ask = End the mentoring?
    { $role ->
        [teacher] Mentor: { $other }
       *[mentor] Teacher: { $other }
    }

    Meetings ahead are called off. The route and the portfolio stay with the teacher, hours and documents with the mentor.
pairs-end-yes = End it
pairs-end-no = Do not end it
pairs-ended = The mentoring ended on { $date }.{ $held }

    Thank you for this work. The route and the portfolio stay with the teacher, hours and documents with the mentor.
pairs-ended-held = { " " }In this time: { $n ->
        [one] { $n } meeting
       *[other] { $n } meetings
    }{ $v ->
        [0] { "" }
        [one] , { $v } lesson visit
       *[other] , { $v } lesson visits
    }.
pairs-not-yours-now = { $status ->
        [declined] This request is closed: the search goes on without you.
        [expired] The time to answer has passed, another colleague was asked. You need not do anything.
        [withdrawn] The request is taken back: the teacher goes on with another colleague, or later. You need not do anything.
       *[closed] This mentoring has ended.
    }
pairs-search-goes-on = The search goes on. You can look at other mentors or wait: the methodologist sees who has no pair.

pairs-teachers = { $total ->
        [0] You have no teachers yet. A request will come here as soon as somebody asks.
        [one] You have { $total } teacher:
       *[other] You have { $total } teachers:
    }
pairs-teachers-line = • { $teacher } — { $next }{ $steps }
pairs-teachers-next = { $moment }
pairs-teachers-no-meeting = no meeting planned
pairs-teachers-steps = { $n ->
        [one] { " · " }{ $n } step waits
       *[other] { " · " }{ $n } steps wait
    }
pairs-teachers-asked = Waiting for your answer: { $names }
pairs-request-button = Request: { $name }
pairs-page-back = ‹ Back
pairs-page-on = On ›

pairs-offer = How many I can take: { $capacity ->
        [one] { $capacity } teacher
       *[other] { $capacity } teachers
    } at once.
    Strong sides: { $strengths }
    How I meet: { $formats }
    Tell me of a meeting: { $notice ->
        [2] two hours before
        [24] a day before
       *[48] two days before
    }
    { $pause }

    This is how you are proposed to young teachers. You can change it at any moment.
pairs-offer-nothing = not given
pairs-offer-open = You can be proposed.
pairs-offer-paused = Pause until { $date }: no new requests.
pairs-offer-never = Pause until you end it: no new requests.
pairs-offer-number = { $chosen ->
        [yes] ✓ { $n }
       *[no] { $n }
    }
pairs-offer-strengths = Strong sides
pairs-offer-formats = How I meet
pairs-offer-notice = Tell me before…
pairs-notice = { $hours ->
        [2] Two hours before
        [24] A day before
       *[48] Two days before
    }
pairs-notice-text = How long before a meeting do you want to know? A teacher cannot propose a time earlier than that. You may propose any time yourself.
pairs-offer-pause = Pause
pairs-offer-back = Done
pairs-strengths-text = Mark up to { $limit } strong sides: where you can help a colleague. Only those who need them see them.
pairs-formats-text = How do you like to meet?
pairs-pause-text = During a pause there are no new requests. The pairs you have go on. Requests that wait for an answer go to colleagues.
pairs-chosen = ✓ { $label }
pairs-format = { $code ->
        [in_person] in person
        [video] by video
       *[phone] by phone
    }

pairs-fact-same-subject = same subject, { $values }
pairs-fact-other-subject = another subject
pairs-fact-subject-unknown = the subject is not given
pairs-fact-strong-where-needed = strong where you would like support: { $values }
pairs-fact-no-common-axis = strong in other things
pairs-fact-needs-unknown = your self-assessment: it makes the matching more exact
pairs-fact-strengths-unknown = strong sides are not marked yet
pairs-fact-wished-by-both = the choice is mutual
pairs-fact-wished-by-teacher = the teacher asks for it
pairs-fact-wished-by-mentor = the mentor asks for it
pairs-fact-others-wished = somebody else was asked for
pairs-fact-no-wishes = no special wishes
pairs-fact-own-school = the same school
pairs-fact-same-district = schools close by
pairs-fact-other-place = another school
pairs-fact-place-unknown = the school is not given
pairs-fact-same-formats = both like to meet: { $values }
pairs-fact-other-formats = different ways of meeting
pairs-fact-formats-unknown = agree together how to meet
pairs-fact-common-hours = { $n ->
        [one] { $n } free hour a week in common
       *[other] { $n } free hours a week in common
    }
pairs-fact-no-common-hours = no free hours in common
pairs-fact-hours-unknown = agree together when to meet
pairs-fact-same-kind = schools of one kind
pairs-fact-other-kind = schools of different kinds
pairs-fact-kind-unknown = the kind of school is not given
pairs-fact-experienced = { $n ->
        [one] experience of mentoring: { $n } teacher
       *[other] experience of mentoring: { $n } teachers
    }
pairs-fact-first-time = first time as a mentor
pairs-fact-experience-unknown = experience of mentoring is not given
pairs-fact-qualified = category: { $values }
pairs-fact-not-qualified = no category
pairs-fact-qualification-unknown = the category is not given
pairs-fact-free-seats = there is a free place
pairs-fact-no-seats = no free places

pairs-remind-mentor = { $name }, a request has been waiting since { $since }. “I cannot” is a fine answer. Without an answer we ask another colleague on { $until }.
pairs-remind-mentor-why = you are asked to be a mentor.
pairs-open-request = Open the request
pairs-remind-teacher = The mentor has not answered yet, we have reminded them. If nothing comes by { $until }, we ask the next one; you need not do anything.
pairs-remind-teacher-why = you are looking for a mentor.
pairs-where-request = Where is my request
pairs-remind-offer-why = the proposal of a mentor waits for your word.
pairs-next = Moving on: another mentor has been asked.{ $reasons } We wait for an answer by { $until }.
pairs-who = Who is it
pairs-freed = Teacher { $teacher } goes on with another colleague. Thank you for being ready to help.
pairs-replaced = Teacher { $teacher } goes on with another colleague. Thank you for this work: hours and documents stay with you.
pairs-quiet = No meetings have been marked for a while.
    { $role ->
        [teacher] Mentor: { $other }
       *[mentor] Teacher: { $other }
    }

    If you have met, nothing needs doing. If not, 20 minutes are enough.
pairs-open = Open the pair
pairs-quiet-why = { $days ->
        [one] { $days } day without a marked meeting.
       *[other] { $days } days without a marked meeting.
    }

errors-capacity-full = You have { $active } of { $capacity } now. To take one more teacher, change “How many I can take”, or answer “Not just now”: that is fine.
errors-pair-already-decided = This request is decided already. Here is the menu.
errors-not-your-pair = This button is not from your conversation. Here is the menu.
errors-teacher-taken = A pair with another colleague is beginning for this teacher. Thank you for being ready to help.
errors-has-mentor = There is a mentor already, or a request waits for an answer. Open “Mentor” in the menu.
errors-too-many-strengths = Up to { $limit } can be marked: so people know what to come to you with. Unmark one and mark another.
pairs-none-yet = { $name }, you have no mentor yet. You can see who suits your subject and school, and ask: a pair begins when both agree.
pairs-none-why = two weeks without a mentor; this comes once.
pairs-none-find = Find a mentor
