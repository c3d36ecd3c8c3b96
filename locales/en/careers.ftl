careers-room = Courses and category
careers-card = <b>Courses and category</b>

    { $lines }

    Only you see this. All of it is optional: the bot reminds you in time by these dates. In the municipality's numbers they count without names, from ten people up.
careers-courses-unsaid = Last courses: not marked
careers-courses = Last courses: { $on }. { $booked ->
        [yes] A place on the next ones is found
       *[no] { $passed ->
            [yes] You have a right to the next ones already
           *[no] A right to the next ones once in three years, by { $due }
        }
    }
careers-category-unsaid = Category: not marked
careers-category = Category: { $title }, without an end
careers-category-until = Category: { $title }, { $passed ->
        [yes] it was valid until { $until }
       *[no] until { $until }
    }
careers-compliance-unsaid = Fitness for the post: not marked
careers-compliance = Fitness for the post: { $passed ->
        [yes] five years passed on { $until }
       *[no] until { $until }
    }
careers-young-unsaid = Young teacher: the first year of work is not known
careers-young = Young teacher: until { $until }{ $own ->
        [yes] { "" }
       *[no] { " " }(the first { $years } years of work)
    }
careers-change = { $fact ->
        [course] Courses
        [category] Category
        [compliance] Fitness
       *[young] Young teacher
    }
careers-ask = { $fact ->
        [course] When did your last courses end? Write a day, such as 15.06.2024. If you remember only the month, any day of it will do.
        [category] Until which day is the category valid? Write a day, such as 15.05.2027.
        [compliance] When was your fitness for the post confirmed? Write a day, such as 15.03.2023.
       *[young] Until which day do you count as a young teacher? Write a day, such as 31.08.2027. Parental leave, service and a break move it: the school knows the exact day.
    }
careers-clear = Remove the date
careers-ask-category = Which category do you have? The mark is for the reminder only.
careers-no-category = No category
careers-category-set = Marked: { $title }.

    Categories given since 1 September 2023 have no end. Earlier ones are valid until their day.
careers-endless = Without an end
careers-has-end = It has an end
careers-open = Courses and category
careers-path = The way to a category
careers-see = Have a look
careers-booked = A place is found
careers-booked-kept = Marked: no more reminders of courses
careers-remind-courses = { $name }, your last courses ended on { $on }: the next ones are your right once in three years, by { $due }. { $n ->
        [0] There are no programmes in the calendar yet.
        [one] There is { $n } programme.
       *[other] There are { $n } programmes.
    }
careers-remind-category = { $name }, your category “{ $title }” is valid until { $until }. An application is considered within 30 days, the attestation takes up to 60: now is a good time to begin. The region decides on forms and criteria.
careers-remind-compliance = { $name }, fitness for the post is confirmed once in five years, yours by { $until }. The school makes the schedule; with a category there is no need for it.
careers-remind-young = { $name }, by the rules of the municipality you count as a young teacher until { $until }. Your route, meetings and portfolio stay with you. The school knows which support is there until that day.
careers-why = { $fact ->
        [course] 2 years and 9 months have passed.
        [category] the category ends in four months.
        [compliance] half a year is left.
       *[young] 60 days are left.
    }
