feedback-ask = You are marked: “{ $title }”{ $hours }. How was it? Nobody sees your name: the organiser sees only numbers, and only from five answers up.
feedback-why = you are marked at the event.
feedback-word = { $said ->
        [useful] Useful
        [partly] In parts
       *[not_mine] Not for me
    }
feedback-thanks = Thank you: “{ $title }” — { $said ->
        [useful] useful
        [partly] in parts
       *[not_mine] not for me
    }. You can change the answer.
feedback-own-line = Your line: { $line }
feedback-line = Add a line
feedback-line-again = Change the line
feedback-mark = My mark
feedback-ask-line = In one line of up to 200 characters: what should the organiser note? Without names: it is read unsigned.
feedback-over = “{ $title }”: the time for answers is over.
feedback-leave = How was it?
feedback-open = Answers
feedback-few = <b>{ $title }</b>
    { $n ->
        [0] No answers yet.
        [one] { $n } answer so far.
       *[other] { $n } answers so far.
    } They are shown from five up: that protects them.
feedback-results = <b>{ $title }</b>
    { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }
feedback-count = { $said ->
        [useful] Useful
        [partly] In parts
       *[not_mine] Not for me
    }: { $n }
feedback-quote = — { $line }
feedback-more = And { $n } more.
deliveries-kind-event-feedback = a word after an event

errors-line-names-somebody = The line seems to have a name in it. None is needed here: write it without.
