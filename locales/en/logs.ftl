logs-open = Outcome in five taps
logs-line = { $k } of 5 · { $line ->
        [works] What works
        [hard] What is hard
        [teacher_step] The teacher's step
       *[mentor_step] The mentor's step
    }

    Tap one or two numbers.
logs-own = Own words…
logs-own-said = Own words: { $words }
logs-own-ask = { $line ->
        [phrase] One phrase about the meeting
       *[other] Own words
    }, up to { $limit } characters. No names of children.
logs-axis = Variants by subject
logs-axis-ask = What was the meeting about? The variants will follow it.
logs-axis-none = General variants
logs-again-ask = 5 of 5 · We meet again
logs-in-weeks = In { $n ->
        [one] { $n } week
       *[other] { $n } weeks
    }
logs-no-date = No date yet
logs-whole = Five lines, and the journal is done.
logs-said = { $line ->
        [works] What works
        [hard] What is hard
        [teacher_step] The teacher's step
       *[mentor_step] The mentor's step
    }: { $words }
logs-next = We meet again: { $date }
logs-empty = No lines yet: it can be saved like this.
logs-save = Save
logs-change = Change
logs-add-phrase = Add a phrase
logs-saved = Outcome of the meeting { $moment }. The two of you see it: teacher and mentor.
logs-to-meeting = To the meeting
logs-back = Back to the outcome
logs-prompt = A question to begin with: “{ $question }”

errors-nothing-to-log = The mentor writes the outcome after the meeting. How things are now: «Meetings».
