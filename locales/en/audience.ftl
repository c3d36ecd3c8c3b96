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
audience-part-roles = Roles
audience-part-years = Years of work
audience-part-subjects = Subjects
audience-part-offices = Schools
audience-choose-roles = Which roles? Nothing marked means everybody. { $reach }
audience-choose-years = How many years of work? { $reach }
audience-choose-subjects = Which subjects? Nothing marked means any. { $reach }
audience-choose-offices = Which schools? Nothing marked means all. { $reach }
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
audience-many-roles = roles: { $n }
audience-many-subjects = subjects: { $n }
audience-many-offices = schools: { $n }
audience-done = Done
audience-clear = Everybody
audience-back = To the conditions
audience-later = Later
