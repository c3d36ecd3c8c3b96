colleagues-code = Code for a colleague: <code>{ $code }</code>
    The step “{ $title }”

    Show the code to a colleague or send the link:
    { $link }

    It opens one question: was it so or not. No registration; the colleague sees only the title of the step and your name. The code is good until { $date } and for one answer.
colleagues-declined = To the last code the answer was “cannot confirm”. Here is a new one: you may ask another colleague.
colleagues-copy = Copy the link
colleagues-picture = QR code
colleagues-renew = Another code
colleagues-alone = Close without confirmation
colleagues-open = Code for a colleague
colleagues-card-title = Confirm a step
colleagues-card-hint = One answer, until { $date }
colleagues-ask = Hello! A colleague asks you to confirm one step.

    { $teacher }: “{ $title }” — { $goal }.

    Was it so? Your name is kept nowhere; you can answer once.
colleagues-yes = Yes, it was
colleagues-no = I cannot confirm
colleagues-said = { $was ->
        [yes] Thank you, the step is confirmed. There is nothing more to do.
       *[no] Thank you for an honest answer. There is nothing more to do.
    }

errors-code-unknown = There is no such code. It has six digits, such as 418 205: check it and send it again, or ask your colleague to show it once more.
errors-code-closed = { $state ->
        [used] This code was answered already. Once is enough.
        [expired] The days of this code are over. Your colleague can show a new one.
       *[revoked] This code is needed no more. If the step still waits, your colleague will show a new one.
    }
errors-own-code = This code is for a colleague: show the screen or send the link to whoever was there.
errors-too-many-guesses = Several codes in a row were wrong. Try in an hour, or open the link your colleague sends.
