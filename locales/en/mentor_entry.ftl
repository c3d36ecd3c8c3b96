entry-intro = The mentor's form, about 3 minutes.

    Mark it as it is. No answer closes the way: the school and the council of mentors decide. This is a preliminary consent; the employer draws up the written one.

    You can stop at any question: the answers are kept.
entry-begin = Begin
entry-go-on = Go on
entry-again = Fill in again
entry-button = The mentor's form
entry-become = Become a mentor
entry-place = { $place } of { $total }
entry-back = Back
entry-pause = Stop here
entry-on = On
entry-sign = { $n ->
        [1] I have worked in education for five years at least
        [2] I hold the first or the highest category
        [3] My pupils' results are stable, and I can explain why
        [4] Colleagues have seen my lessons or materials
        [5] People usually tell me about difficulties without fear
        [6] I become a mentor of my own wish
        [7] I have no disciplinary penalty in force
       *[8] I really have an hour a week
    }
entry-answer = { $code ->
        [yes] Yes
        [almost] Almost
        [no] No
       *[skip] I would rather not say
    }
entry-why = Why does it interest me? Mark up to { $most } and add a phrase if you like: one message, up to { $limit } characters.{ $has ->
        [yes] {"\u000A"}{"\u000A"}Your words: { $said }
       *[no] { "" }
    }
entry-motive = { $code ->
        [helped] I was helped
        [teach] I like to teach
        [category] Mentor's category
        [refresh] Refresh my lessons
        [asked] The school asked
       *[other] Something else
    }
entry-strong = Where can I help? Up to { $limit } areas.
entry-what = “{ $axis }”: with what exactly? One phrase up to { $limit } characters, or “On”.{ $has ->
        [yes] {"\u000A"}{"\u000A"}Your words: { $said }
       *[no] { "" }
    }
entry-forms = In which form? Several are fine.

    Swapped roles: you are taught digital tools. Rounds: short talks at an event. Peers: two experienced people.
entry-form = { $code ->
        [year] A pair for a year
        [short] A goal of 3–6 weeks
        [question] A single question
        [group] A group of 2–6
        [video] Video, other school
        [rounds] Rounds at an event
        [reverse] Swapped roles
       *[peers] Peers
    }
entry-seats = How many teachers would you take for a year?
entry-seat = { $n ->
        [one] { $n } teacher
        [few] { $n } teachers
        [many] { $n } teachers
       *[other] { $n } teachers
    }
entry-times = When does it suit you? Several are fine. In the breaks: meetings, no lessons.
entry-time = { $code ->
        [after] After lessons
        [gaps] Gaps in the timetable
        [saturday] Saturday
       *[holidays] School breaks
    }
entry-until-ask = Until when may you be proposed?
entry-until = { $code ->
        [half] Until the half-year ends
        [year] Until the year ends
       *[open] No end
    }
entry-avoid = Does not suit: subjects, schools, people, if you wish, without reasons. Only the methodologist sees it. One message up to { $limit } characters, or “On”.{ $has ->
        [yes] {"\u000A"}{"\u000A"}Your words: { $said }
       *[no] { "" }
    }
entry-check = <b>Check the form</b>
entry-line-signs = Signs: “yes” { $yes }, “almost” { $almost } of 8
entry-line-why = Why: { $motives }{ $has ->
        [yes] { " " }· { $why }
       *[no] { "" }
    }
entry-line-strong = Can help with: { $strong }
entry-line-forms = Form: { $forms }
entry-line-when = Up to { $n ->
        [one] { $n } teacher
       *[other] { $n } teachers
    } · { $times } · { $until }
entry-line-avoid = Does not suit (only the methodologist sees it): { $avoid }
entry-send = Send
entry-change = Go through again
entry-sent = Thank you. The curator answers by { $date }; only the curator and the methodologist hear of you.
entry-withdraw = Take the form back
entry-decided = { $decision ->
        [open] The school agrees: you may be proposed to young teachers. This is a preliminary consent; the employer draws up the written one when there is a pair.
        [once] Begin with a single question: short requests will come to you, one talk each. Then as you like.
       *[talk] They would like to talk with you about mentoring: the curator will propose a time. The form is kept.
    }
entry-none-waits = No form waits for a decision.
entry-waiting = <b>Mentors' forms: { $total }</b>

    { $lines }
entry-waiting-line = { $number }. { $name } — answer by { $date }
entry-card = <b>{ $name }</b>
    { $about }
entry-not-yet = “No” so far: { $signs }
entry-sign-short = { $n ->
        [1] five years of work
        [2] category
        [3] stable results
        [4] lessons shown to colleagues
        [5] colleagues' trust
        [6] own wish
        [7] no penalties
       *[8] an hour a week
    }
entry-suggests = The signs suggest { $decision ->
        [open] “may be proposed”
        [talk] “talk first”
       *[once] “begin with a single question”
    }. This is no score: you decide.
entry-decide = { $decision ->
        [open] May be proposed
        [talk] Talk first
       *[once] Begin with one question
    }
entry-to-list = To the forms
entry-log = { $date }: { $what ->
        [sent] the form was sent
        [withdrawn] the form was taken back
        [open] may be proposed
        [talk] talk first
       *[once] begin with a single question
    }{ $body ->
        [school] { " " }(school)
        [council] { " " }(council, methodologist)
       *[none] { "" }
    }
entry-asked = A new mentor's form: { $name }.
    An answer is promised by { $date }.
entry-open = Open the form
desk-entries = Mentors' forms: { $n }
errors-application-closed = The form is sent already. To change it, take it back and fill it in again.
