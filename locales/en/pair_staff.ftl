# A curator or a methodologist proposes a mentor.
desk-propose = Propose a mentor
staff-teachers = <b>For whom to propose a mentor: { $total }</b>

    { $lines }

    Those without a mentor come first.
staff-teacher-line = { $n }. { $teacher }{ $has ->
        [yes] { "" }
       *[no] { " " }— no mentor yet
    }{ $entered ->
        [yes] { "" }
       *[no] { " " }— not entered yet
    }
staff-no-teachers = No teacher has entered the bot yet. Once they have, a mentor can be proposed here.
staff-teacher = <b>{ $teacher }</b>
    { $about }
staff-held = This month: meetings — { $month }, lessons — { $lessons }; in all: { $meetings } and { $visits }.
staff-not-entered = Not in the bot yet: we ask the mentor, and for now you agree for the teacher. Once they enter, we ask them.
staff-word = { $entered ->
        [yes] The school agreed for the teacher; we wait for their own word.
       *[no] The school agreed for the teacher; once they enter, we ask them.
    }
staff-speak-for = We ask the mentor; for the teacher, who has not entered yet, you agree. Once they enter, they confirm or ask for somebody else.
staff-ask-mentor = Ask the mentor
staff-asked-mentor = The mentor is asked
staff-which = { $any ->
        [yes] Which help shall be proposed?
       *[no] There are mentors already, or answers are waited for. More can be proposed later.
    }
staff-kind-main = Main mentor
staff-kind-subject = Subject mentor
staff-kind-short = Short goal
staff-kind-question = Single question
staff-take-back = Take back: { $mentor }
staff-to-list = To the teachers
staff-back = To the teacher
staff-desk = To the pairs
staff-nobody = { $kind ->
        [subject] No mentor of this subject is free in other schools now.
       *[other] No mentor is free now. There is room when a mentor takes more or finishes a pair.
    }
staff-candidate = { $kind ->
        [main] A mentor for the teacher: { $teacher }
        [subject] A subject mentor from another school for the teacher: { $teacher }
        [short] A short goal for the teacher: { $teacher }
       *[question] A single question for the teacher: { $teacher }
    }
    <b>{ $mentor }</b>
    { $about }
staff-both-agree = Both are asked. It begins when both agree; nobody is told about a refusal.
staff-propose = Propose to both
staff-proposed = Both are asked
staff-goal = Teacher: { $teacher }
    Mentor: { $mentor }

    { $kind ->
        [short] Which goal? One message, up to { $limit } characters: what should come of these weeks. Both will read it.
       *[question] What is the question? One message, up to { $limit } characters. Both will read it. No surnames of children, please.
    }
errors-already-paired = There is such a pair already, or an answer is waited for. Open the teacher's card again to see what is now.
