survey-answer = Answer { $n ->
        [one] { $n } question
        [few] { $n } questions
        [many] { $n } questions
       *[other] { $n } questions
    }
survey-intro = { $n ->
        [3] Three questions
        [7] Seven questions
       *[other] Questions: { $n }
    }. The other side never sees the answers; a summary begins with five people.
survey-place = { $place } of { $total }
survey-scale = 1 is not at all, 10 is entirely.
survey-skip = Skip
survey-on = On
survey-stop = Stop here
survey-thanks = Thank you, it is written down. The answers change how pairs are chosen.
survey-summary = <b>What is said about pairs</b>
survey-side = { $side ->
        [teacher] <b>Young teachers</b>
       *[mentor] <b>Mentors</b>
    }
survey-hidden = Hidden: fewer than five people.
survey-phrase = “{ $said }”
desk-surveys = Surveys about pairs
survey-question = { $side ->
        [teacher] { $n ->
            [1] How much did the mentoring help?
            [2] How calm was it to ask?
            [3] What helped most? Up to two.
            [4] What do you already use in lessons? One phrase, up to { $limit } characters.
            [5] What was missing? Up to two.
            [6] What next?
           *[7] What would you say to those who organise it? One phrase, up to { $limit } characters.
        }
       *[mentor] { $n ->
            [1] How far did the goal of the pair come?
            [2] How easy was it to agree on times?
            [3] What worked best? Up to two.
            [4] What did you learn yourself? One phrase, up to { $limit } characters.
            [5] What was in the way? Up to two.
            [6] What next?
           *[7] What would you say to those who organise it? One phrase, up to { $limit } characters.
        }
    }
survey-mean = { $side ->
        [teacher] { $n ->
            [1] It helped: { $mean } of 10
           *[2] Calm to ask: { $mean } of 10
        }
       *[mentor] { $n ->
            [1] The goal came forward: { $mean } of 10
           *[2] Easy to agree: { $mean } of 10
        }
    }
survey-often = { $side ->
        [teacher] { $n ->
            [3] Helped most often: { $options }
            [5] Missing most often: { $options }
           *[6] Next: { $options }
        }
       *[mentor] { $n ->
            [3] Worked most often: { $options }
            [5] In the way most often: { $options }
           *[6] Next: { $options }
        }
    }
survey-option = { $option ->
        [teacher-3-talk] Talking
        [teacher-3-my-lesson] A visit to my lesson
        [teacher-3-their-lesson] The mentor's lesson
        [teacher-3-materials] Materials
        [teacher-3-hard-case] Help in a hard case
        [teacher-3-nothing] None of these
        [teacher-5-time] Time
        [teacher-5-subject] The same subject
        [teacher-5-often] More meetings
        [teacher-5-goal] A clear goal
        [teacher-5-parents] Talks with parents
        [teacher-5-enough] Nothing was missing
        [teacher-6-go-on] With this mentor
        [teacher-6-another] With another
        [teacher-6-once] Ask now and then
        [teacher-6-myself] I manage on my own
        [teacher-6-newcomers] I can help newcomers
        [mentor-3-questions] Questions
        [mentor-3-visit] A visit to a lesson
        [mentor-3-own-lesson] My lesson
        [mentor-3-materials] Materials
        [mentor-3-parents] A talk with parents
        [mentor-3-nothing] None of these
        [mentor-5-time] Time
        [mentor-5-pay] No payment was set
        [mentor-5-subjects] Different subjects
        [mentor-5-schools] Different schools
        [mentor-5-goal] An unclear goal
        [mentor-5-nothing] Nothing
        [mentor-6-go-on] Go on
        [mentor-6-new-one] Take a new teacher
        [mentor-6-short] A short form
        [mentor-6-pause] A pause
       *[mentor-6-never] Propose me no more
    }
