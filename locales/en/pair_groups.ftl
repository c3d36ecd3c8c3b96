# A group: one mentor, two to six teachers.
desk-group = Begin a group
groups-mentors = <b>Who leads the group: { $total }</b>

    { $lines }

    These mentors are ready to lead a group. A group takes no seat of the main mentor.
groups-no-mentors = No mentor is ready to lead one more group now. Whoever marks this form in the application appears here.
groups-goal = Mentor of the group: { $mentor }

    What is the common goal? One message, up to { $limit } characters. Everybody will read it.
groups-until = Mentor of the group: { $mentor }

    Until which day does the group work? Choose a term or type a day, for example: 25 May.
groups-until-wrong = A day after today is needed, within a year.
groups-term-month = 1 month
groups-term-two = 2 months
groups-term-four = 4 months
groups-members = Mentor of the group: { $mentor }
    <b>Whom to invite, 2 to 6: { $n } ticked</b>

    { $lines }
groups-member-line = { $n }. { $teacher }{ $picked ->
        [yes] { " " }✓
       *[no] { "" }
    }
groups-no-members = There are no teachers to invite yet. They appear here once they enter the bot.
groups-ask = Ask everybody ({ $n })
groups-asked = Everybody was asked
groups-start = Start again
groups-open = Refresh
groups-lead = I take the group
groups-card = { $asked ->
        [yes] We ask you to lead a group.
       *[no] { $state ->
            [goes] The group works.
            [over] The group is not gathering.
           *[waits] Everybody was asked. The group begins when the mentor and at least two agree.
        }
    }
    Mentor: <b>{ $mentor }</b>
    Goal: { $goal }
    Until { $date }
    Agreed: { $n }
groups-invited = Invited: { $names }
groups-off = The group did not gather this time. Thank you for agreeing: your readiness is not lost.
groups-two = Two are left in the group. { $role ->
        [mentor] { $other } goes on with you
       *[teacher] Your mentor goes on with you: { $other }
    } as a short goal, until the same day: { $date }. There is nothing to do.
groups-agreed-waiting = You have agreed. { $mentor } leads the group. It begins when the mentor and at least two agree; we will write at once. The invitation holds until { $date }.
errors-group-size-wrong = A group has 2 to 6 people. Remove a tick or add one.
errors-group-goes-on = This mentor has a group or was asked already. Open the list of mentors again.
