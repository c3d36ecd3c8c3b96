audience-overview = <b>For</b>: { $who }

    { $reach }
audience-everybody = everybody
audience-reach = It will reach { $n ->
        [one] { $n } person
       *[other] { $n } people
    }.
audience-reach-missing = It will reach { $n ->
        [one] { $n } person
       *[other] { $n } people
    }; not connected: { $missing }.
audience-reach-nobody = Nobody will get it so far: nobody fits these conditions, or they have not entered yet (not connected: { $missing }).
audience-reach-area = { $n ->
        [one] The other conditions fit { $n } person.
       *[other] The other conditions fit { $n } people.
    } The invitation goes to those of them whose area of growth it is: { $many }. Nobody learns who they are; the others see the event too.
audience-area-band = in the whole municipality there are { $n } and more
audience-area-hidden = how many there are in the municipality is not said (fewer than five, or nearly all)
audience-by-area = invited by the area of growth “{ $areas }”
audience-by-area-short = by area of growth
audience-and = { $first } and { $last }
audience-part-roles = Roles
audience-part-years = Years of work
audience-part-subjects = Subjects
audience-part-positions = Positions
audience-part-offices = Schools
audience-part-axes = Area of growth
audience-part-communities = Communities
audience-choose-roles = Which roles? Nothing marked means everybody.

    { $reach }
audience-choose-years = How many years of work? Choose, or write a range: “1–3”, “from 5”, “to 2”. Whoever has told no year of beginning is not among those marked.

    { $reach }
audience-choose-subjects = Which subjects? Nothing marked means any.

    { $reach }
audience-choose-positions = Which position? Nothing marked means any. Whoever has told no position is not among those marked.

    { $reach }
audience-choose-offices = Which schools? Nothing marked means all. Write a part of the name to shorten the list.

    { $reach }
audience-choose-axes = Whom to invite by area of growth? The bot chooses by the newest self-assessment; it tells no names and no exact number, and only the person sees the reason.

    { $reach }
audience-no-school = No school with “{ $typed }”. Write a shorter part of the name. All schools are below.
audience-years-unclear = “{ $typed }” was not understood. Write a range: “1–3”, “from 5”, “to 2”.
audience-years-wrong = “{ $typed }” does not fit: the smaller number of years first, then the larger, up to 60. For example “1–3”.
audience-years-taken = Taken: { $years }.
audience-role-teacher = young teachers
audience-role-mentor = mentors
audience-role-curator = curators
audience-role-methodologist = methodologists
audience-role-head = heads
audience-years-first = first year of work
audience-years-three = up to three years of work
audience-years-five = up to five years of work
audience-years-over3 = three years of work and more
audience-years-over10 = ten years of work and more
audience-years-from = { $n ->
        [one] { $n } year of work and more
       *[other] { $n } years of work and more
    }
audience-years-range = { $since }–{ $n ->
        [one] { $n } year of work
       *[other] { $n } years of work
    }
audience-many-roles = { $n ->
        [one] { $n } role
       *[other] { $n } roles
    }
audience-many-subjects = { $n ->
        [one] { $n } subject
       *[other] { $n } subjects
    }
audience-many-positions = { $n ->
        [one] { $n } position
       *[other] { $n } positions
    }
audience-many-offices = { $n ->
        [one] { $n } school
       *[other] { $n } schools
    }
audience-done = Done
audience-clear = Everybody
audience-any = Clear the marks
audience-back = To the conditions
audience-later = Later

# --- saved conditions ---

audience-segments = Saved
audience-to-segments = To the saved ones
audience-segments-list = <b>Saved conditions</b>
audience-segments-none = Nothing is saved yet. Choose for whom, and save it under a name: next time one tap is enough.
audience-segment-line = { $number }. <b>{ $name }</b>{ $reached }
    { $who }
audience-segment-reached = { " " }— { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
audience-segment = { $kept ->
        [true] Saved: <b>{ $name }</b>
       *[false] <b>{ $name }</b>
    }

    { $who }

    { $reach }

    “Take” copies the conditions. If the saved ones change later or are deleted, nothing made before changes.
audience-save = Save what is chosen
audience-take = Take
audience-rename = Rename
audience-drop = Delete
audience-drop-ask = Delete “{ $name }” from the saved ones? Announcements and events that took its conditions do not change.
audience-ask-name = What is its name? Up to 30 characters, for example “Young mathematicians”.
audience-ask-other-name = What name instead of “{ $name }”? Up to 30 characters.
audience-name-long = The name is too long by { $over } ({ $limit } are taken). Shorten it and send it again.
audience-name-taken = “{ $name }” is there already. Write another name.

errors-audience-too-narrow = Too narrow to invite by area of growth: { $reached } fit the other conditions, and at least { $least } are needed. Otherwise it would show whom it is about. Add schools or take the area of growth away.
errors-segment-name-taken = “{ $name }” is there already. Write another name.
errors-nothing-chosen = Everybody is chosen: there is nothing to save. Mark a role, years, a subject or a school first.
audience-choose-communities = Which communities? Nothing marked means any. Those who are members are invited.

    { $reach }
audience-many-communities = { $n ->
        [one] { $n } community
       *[other] { $n } communities
    }
