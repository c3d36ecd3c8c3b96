# The school speaks for a teacher who has not entered yet.
vouch-request = The teacher has not entered the bot yet: for now the school has agreed for them. Once they enter, we ask them.
vouch-not-entered = The teacher has not entered the bot yet; the school has agreed for them. Arrange the time in person and mark it here; after the meeting we ask you and the school's curator.
vouch-entered = The teacher has entered the bot. So far the school spoke for them; now we wait for the teacher's own word. The pair goes on.
vouch-choose-day = Which day? The teacher has not entered the bot yet: agree in person and mark one time here.
vouch-chosen = Time:
    { $times }
vouch-agree-outside = { $name } has not entered the bot yet and cannot choose a time: agree in person. We will remind you the evening before and two hours before.
vouch-set-time = Set the time
vouch-question = { $again ->
        [yes] The answers about the meeting differ, so we ask once more. Did the meeting on { $moment } take place?
       *[no] Did the meeting on { $moment } take place?
    }
    Mentor: { $mentor }
    Teacher: { $teacher }

    The teacher has not entered the bot yet, so we ask the school. The answer only counts the hours.
vouch-unsure = I do not know
vouch-marked = { $own ->
        [yes] The teacher has entered the bot and will answer about the meeting on { $moment } themselves. Nothing to do.
       *[no] The meeting on { $moment } is marked. Thank you, nothing more is needed.
    }
vouch-own-word = While you were not in the bot, the school found you a mentor, who agreed.
vouch-own-word-ask = If it suits you, say so. If you would like somebody else, we will look; nothing has to be explained.
errors-cannot-write-yet = The teacher has not entered the bot yet, so nothing can be written through it. The school's curator can hand over a personal invitation.
