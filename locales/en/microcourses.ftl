courses-shelf = <b>Micro-courses</b>
    10 cards and five questions, about 10 minutes. You may stop at any card.

    { $lines }
courses-line = { $number }. { $title } — { $state }
courses-state = { $state ->
        [passed] ✓ finished { $date }
        [begun] card { $card } of { $cards }
       *[new] not opened yet
    }
courses-card = <b>{ $title }</b> · { $number } of { $total }
courses-text = { $text }
courses-intro = <i>General information, no legal advice. The rules of your school come first.</i>
courses-back = ‹ Back
courses-on = On ›
courses-ask = To the five questions
courses-all = All micro-courses
courses-asked = { $number } of { $total } · { $title }

    <b>{ $text }</b>

    { $options }
courses-option = { $letter }. { $text }
courses-reread = To the cards
courses-told = { $number } of { $total } · { $text }

    { $verdict }
    <b>The right answer: { $answer }</b> — { $why }.
courses-verdict = { $right ->
        [yes] ✓ Right.
       *[no] Your answer: { $given }.
    }
courses-next = Next question
courses-result = Result
courses-short = “{ $title }”: { $right } of { $total } right. Four finish the course.

    You may read the cards again and answer once more: attempts are not counted.
courses-again = Once more
courses-passed = “{ $title }”: { $right } of { $total } right. ✓ The micro-course is finished.
courses-step = The step “{ $title }” is closed: { $done } of { $total }.
courses-of-step = Open the micro-course
courses-beside-step = Micro-course on this
