assessment-choice = The self-assessment makes your route about you: { $express ->
        [one] { $express } question
       *[other] { $express } questions
    } now (3 minutes) or { $full } (12–15 minutes, in parts if you like).
assessment-questions = { $n ->
        [one] { $n } question
       *[other] { $n } questions
    }
assessment-intro = This is not a test. Mark how it really is: an exact answer will save your time.

    Recall the last 4 working weeks. If you have worked less, what has already happened; what has not is “Not yet”.

    Only you see the answers. The self-assessment is not used for attestation or pay. You may stop at any question: answers are kept for 14 days.
assessment-for-position = The questions are for this position: { $position }.
assessment-other-position = Another position
assessment-positions = The questions of the self-assessment are for this position: { $position }.

    Choose yours: the questions change with the next self-assessment, one already begun goes on as it began. Self-assessments of different positions are not compared: their questions differ.
assessment-position-set = Remembered
assessment-begin = Begin
assessment-who-sees = Who sees what
assessment-who-sees-text = Only you see the answers and the profile.

    You may open the profile to your mentor and to your curator, each separately, and close it at once. Who looked and when is in /mydata.

    The methodologist and the head see numbers only, from five people up. Nobody sees who has not assessed or not shared.
assessment-question = { $number } of { $total } · { $axis }

    <b>{ $title }</b>

    { $anchors }

    { $note }
assessment-anchor = { $letter }. { $text }
assessment-closest = { $to ->
        [sessions] Which is closest to your sessions?
        [work] Which is closest to your work?
        [mentoring] Which is closest to your mentoring?
       *[lessons] Which is closest to your lessons?
    }
assessment-how-often = How often did this happen?
assessment-not-yet = Not yet
assessment-pause = Stop for now
assessment-back = Back
assessment-typed = Answer { $letter } is kept. A slip? Tap “Back”.
assessment-typed-never = Kept: not yet. A slip? Tap “Back”.
assessment-typed-unsure = The answer is a letter, А, Б, В or Г: by a button or a message. The question is the same, your answers are kept.
assessment-paused = Saved: { $done } of { $total }. You can come back until { $date }, to the same place.
assessment-resume = Go on
assessment-tonight = Remind me tonight
assessment-will-remind = We will remind you: { $moment }
assessment-hasty = It seems you were in a hurry: it happens after the sixth lesson. Look again at { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }? About { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }; whether the route fits depends on it.
assessment-review = Look again
assessment-keep = Leave as they are
assessment-reminder = Your self-assessment waits at question { $next } of { $total }. About { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } left.

    Why this came: you began it on { $date }.
assessment-time-full = About a month has passed: now there is something to recall. The full self-assessment will replace the preliminary profile: { $n ->
        [one] { $n } question
       *[other] { $n } questions
    }, 12–15 minutes, in parts if you like.
assessment-time-full-last = Your profile is still preliminary. The full self-assessment has { $n ->
        [one] { $n } question
       *[other] { $n } questions
    }, in parts and on any day. We will not remind you of it again.
assessment-why-full = the first self-assessment was a short one.
assessment-time-again = More than three months have passed since the full self-assessment: you can see what has changed. { $n ->
        [one] { $n } question
       *[other] { $n } questions
    }, in parts if you like; earlier answers are not shown, so that they suggest nothing.
assessment-why-again = the self-assessment is worth repeating in winter and in May.
assessment-nothing-yet = There is no profile yet. Answer 8 questions, 3 minutes, and it appears.
profile-head = { $name }, your profile on { $date }.
profile-head-shared = Profile on { $date }. { $name } opens it to you.
profile-strength = <b>Strong side: { $axis }.</b> { $item }. Worth sharing with a colleague.
profile-areas = <b>Areas of growth:</b>
profile-developing = <b>Worth strengthening:</b>
profile-area = { $number }. { $axis }: { $items }
profile-no-areas = No marked areas of growth. The route can follow your interest.
profile-first-step = A first step of 20 minutes: { $step }.
profile-preliminary = This is preliminary: { $n ->
        [one] { $n } question
       *[other] { $n } questions
    }. The full self-assessment will make it exact.
profile-unknown = Too few answers yet: { $axes }. Much has not happened so far, which is normal in the first months.
profile-private = Only you see the profile.
profile-shared = The profile is open to those you chose. You can close it at any moment.
profile-route = Make a route
profile-to-route = To the route
profile-details = Details
profile-share = Share
profile-picture = Show as a picture
profile-back = To the profile
profile-details-head = Profile on { $date }, by axis:
profile-level = { $level ->
        [growth] area of growth
        [developing] developing
        [confident] confident
       *[pillar] pillar
    }
profile-line = { $axis }: { $level ->
        [growth] area of growth
        [developing] developing
        [confident] confident
       *[pillar] pillar
    }, { $percent } %
profile-line-word = { $axis }: { $level ->
        [growth] area of growth
        [developing] developing
        [confident] confident
       *[pillar] pillar
    }
profile-line-changed = { $axis }: { $level ->
        [growth] area of growth
        [developing] developing
        [confident] confident
       *[pillar] pillar
    }, { $percent } % · { $change ->
        [within_error] within the error
        [probable] probably growth
        [reliable] reliable growth
       *[harder] harder than it seemed
    }
profile-line-unknown = { $axis }: too few answers yet
profile-compared = Compared with { $date }. In autumn people often rate themselves higher than in January: you see more now. That is experience, not a step back.
profile-apart = { $why ->
        [position] It is not compared with the earlier self-assessment: that one was for another position, its questions were different.
       *[renewed] It cannot be compared with the earlier self-assessment: the questionnaire was renewed. The earlier one is kept with its own questions.
    }
profile-hurried = The answers came quickly, so this profile is left out of the common numbers and not compared with the one before.
profile-notice = Self-assessment. Not used for attestation or pay.
profile-picture-title = Profile on { $date }
profile-too-little = too few answers
outcome-head = <b>Before and now: { $axis }</b>
outcome-before = Before, { $date }: { $said }
outcome-now = Now: { $said }
outcome-said = { $said }, { $percent } %
outcome-change = { $change ->
        [within_error] The difference is within the error: six questions vary as much. What changed in the lesson, you and your mentor can see.
        [probable] Probably growth.
        [reliable] Reliable growth.
        [harder] It became harder than it seemed: you see more now. That is experience, not a step back.
        [few] Too few answers to compare: much has not come up yet.
        [first] There is nothing to compare with yet: this is the first record of this axis.
        [renewed] It cannot be compared: the questionnaire was renewed.
       *[express] At the beginning there was one question, now there are six, so only the words are compared.
    }
errors-too-early = You took this self-assessment recently. Begin the next one from { $since }: sooner the difference would be chance.
errors-attempt-closed = This self-assessment is finished already or was renewed. The answers are kept; a new one can be begun under “Self-assessment”.
profile-by-default = Compared by common thresholds: from { $probable } points probable, from { $reliable } reliable.
profile-by-own = Compared by our municipality's own thresholds: { $people ->
        [one] { $people } person
       *[other] { $people } people
    }.
profile-how = How it is counted
profile-how-text = An answer is 0 to 3. An axis is the share of what six questions can give; “Not yet” counts neither for nor against. Fewer than five answers: “too few answers” (on two axes, fewer than four).

    Up to 39: area of growth, 40–59: developing, 60–79: confident, from 80: pillar.

    A difference below the threshold happens without any growth. { $yardstick }

    What a self-assessment cannot do: compare you with a colleague, replace certification, see a lesson from outside. In autumn it is often higher than in January: one sees more by then.

    Self-assessment. Not used for certification or bonus payments.
profile-growth = Growth over time
profile-growth-title = Growth from one self-assessment to the next
profile-growth-text = Self-assessments: { $days }. In per cent, from the first to the last:

    { $lines }

    { $yardstick }
profile-growth-line = { $axis }: { $values }
profile-growth-none = few
