# Papers: rooms in the chat (papers-…) and the words on paper itself (paper-…).

papers-open = Papers
papers-doors = <b>Papers</b>{ $own ->
        [true] { "" }
       *[other] { " " }· { $teacher }
    }

    Everything is filled in from what is there already, nothing has to be copied. Lines are left empty where a human decides.{ $notes }
papers-private = Names of other people are not in the file: there is a line to write them by hand.
papers-whose = Programme { $number } — mentor: { $mentor }
papers-route = Route
papers-programme = Programme
papers-format = { $title }, { $format }
papers-handed = <b>{ $title }</b>

    The file is below. When something changes, take a new one: it compiles itself.
papers-back = To the papers
papers-names-axes = This copy names your areas of growth. Whom to show it to is up to you.

# --- on paper ---

paper-page = Page { $n } of { $m }
paper-not-for-attestation = Self-assessment. Not used for attestation or bonus payments
paper-route-title = Individual learning route
paper-route-draft = draft, the route is not taken yet
paper-programme-title = Personalised mentoring programme
paper-teacher = Teacher
paper-post = Position, subject
paper-school = School
paper-mentor = Mentor
paper-mentor-post = Mentor's position, subject
paper-mentor-school = Mentor's school
paper-curator = Curator
paper-principal = Head of the school
paper-period = Period
paper-axes = Areas of growth
paper-kind = Form and kind
paper-pair-kind = { $kind ->
        [subject] teacher to teacher, mentoring in the subject
        [group] teacher to teachers, group mentoring
       *[main] teacher to teacher, traditional (one to one)
    }
paper-term = Term
paper-order = Order
paper-agreement = Supplementary agreement
paper-no = No. { $number } of
paper-head = { $code ->
        [number] No.
        [step] What to do
        [form] Form
        [due] By
        [hours] Hours
        [brings] What comes of it
        [mark] Mark
        [when] When
        [minutes] Minutes
        [topic] About
        [teacher] Teacher
        [kind] Kind
        [pair-kind] Mentoring
        [term] Term
        [order] Order
        [month] Month
        [meetings] Meetings
        [visits] Visits
       *[state] Mark
    }
paper-mark = { $status ->
        [confirmed] confirmed { $date }
        [unconfirmed] without confirmation { $date }
        [submitted] waits for an answer
       *[other] { "" }
    }
paper-route-sum = { $n ->
        [0] No steps yet.
        [one] { $n } step in all, about { $hours }; closed: { $done }.
        [few] { $n } steps in all, about { $hours }; closed: { $done }.
       *[other] { $n } steps in all, about { $hours }; closed: { $done }.
    }
paper-route-agreed = { $role ->
        [mentor] Agreed with the mentor on { $date }
       *[other] Agreed with the curator on { $date }
    }
paper-conclusion = What came of it (to be filled in after the last step)
paper-part = { $number ->
        [1] 1. Who, and for how long
        [2] 2. Explanatory note: the wish and the starting point
        [3] 3. Goal and tasks
        [4] 4. Expected results
        [5] 5. Plan
        [6] 6. Meetings and contact
        [7] 7. Review in the middle and at the end
       *[8] 8. Agreement
    }
paper-request = The teacher's wish
paper-reason-axes = From the self-assessment the teacher chooses areas of growth: { $axes }. The teacher shares it by own decision; it neither compares people nor judges work.
paper-reason-closed = The self-assessment belongs to the teacher and is not part of the programme. The two describe the starting point themselves if they wish.
paper-goal-label = Goal
paper-goal = Confident independent work of the teacher in lessons and with the class
paper-task-label = Task { $number }
paper-task-axis = Try techniques for «{ $axis }» and keep those that work
paper-task = { $number ->
        [1] Walk the steps of the route and check them against real lessons
        [2] Meet regularly, agree on one step before the next meeting
       *[3] Look at a lesson together: two strong moments and one technique to try
    }
paper-result = Expected result
paper-sign = How it shows
paper-result-steps = The steps of the route are walked
paper-sign-steps = { $n ->
        [one] { $n } step closed by { $date }
        [few] { $n } steps closed by { $date }
       *[other] { $n } steps closed by { $date }
    }
paper-result-meetings = Meetings are regular
paper-sign-meetings = at least once in two weeks; marked by both
paper-result-lesson = A technique has reached the lesson
paper-sign-lesson = there is a lesson visit with feedback and the teacher's answer
paper-plan-none = The teacher has no route yet; the plan may be written here.
paper-rhythm = The first meeting by { $first }, then once in two weeks, 20–40 minutes. Messages in between; both agree on times and changes. The journal of meetings compiles itself from marks, no report is needed.
paper-meeting-ahead = agreed
paper-meeting-held = { $both ->
        [true] held
       *[other] held (one mark)
    }
paper-control-middle = In the middle
paper-control-end = At the end
paper-control = { $date }: what worked, what to change, steps closed and meetings held
paper-mentor-conclusion = The mentor's conclusion (own words)

# --- the municipality's own templates ---

menu-templates = Templates
templates-room = <b>Templates of papers</b>

    { $lines }

    Your own template is an ordinary Word file with fields: the bot fills them. PDF always has the usual look.
templates-kind = { $kind ->
        [route] Route
       *[programme] Mentoring programme
    }
templates-usual = { $kind ->
        [route] Route
       *[programme] Programme
    }: the usual look
templates-own = { $kind ->
        [route] Route
       *[programme] Programme
    }: own template «{ $name }», since { $date }
templates-unknown = The bot does not know these fields, they stay empty: { $names }{ $more ->
        [0] { "" }
       *[other] {" "}and { $more } more
    }.
templates-how = Take the example, change it in Word and send it here. Until a new file is checked the old one works.
templates-bring = Send a template
templates-example = Example with fields
templates-try = How it looks
templates-give-up = Back to the usual look
templates-give-up-sure = Back to the usual look? The bot does not keep the template «{ $name }»; keep the file yourself if it may be needed.
templates-given-up = Papers have the usual look again
templates-back = To the templates
templates-ask = Send a .docx file of at most 1 MB — { $kind ->
        [route] the template of a route
       *[programme] the template of a programme
    }. Fields stand in double braces: {"{{ педагог }}"}.
templates-refused = This file will not do yet:

    { $lines }

    Nothing has changed so far.
templates-at = paragraph { $paragraph }: { $said }
templates-flaw = { $code ->
        [not-docx] this is no Word file .docx. In Word: «Save as», «Word document (.docx)»
        [too-big] the file is too big: 1 MB at most, pictures are better compressed
        [macros] the file has macros. Save it as an ordinary .docx
        [outside] the file has a picture or a template from the internet. Put the picture into the document itself
        [no-fields] the file has no field at all. Example: {"{{ педагог }}"}
        [braces] braces are not closed: «{ $said }». Example: {"{{ педагог }}"}
        [one-brace] the field «{ $said }» has one brace, two are needed: {"{{ … }}"}
        [field] the field «{ $said }» is not written right: one name without spaces and signs
        [list] there is no list «{ $said }»
        [for-open] a loop for is not closed: endfor is missing
        [if-open] a condition if is not closed: endif is missing
        [end] «{ $said }» without its beginning
        [place] «{ $said }» stands elsewhere than its beginning: begun with tr, ended with tr
        [row-outside] a loop over rows (tr) stands outside a table: «{ $said }»
        [nested] the loop «{ $said }» inside another loop: that is not possible
        [tag] the command «{ $said }» is not understood
       *[other] the file is built so that the bot cannot fill it. Begin with the example
    }
templates-taken = { $kind ->
        [route] Taken: routes in DOCX come in it now.
       *[programme] Taken: programmes in DOCX come in it now.
    } Below is how it looks, with the names of the fields in their places.
templates-try-name = { $kind ->
        [route] Template of a route
       *[programme] Template of a programme
    }, trial.docx
templates-example-name = { $kind ->
        [route] Template of a route
       *[programme] Template of a programme
    }, example.docx
templates-fields = Fields: { $fields }. Tables — { $lists }.

# --- a mentor's hours and papers ---

menu-mentor-papers = Hours and papers
papers-mentor = <b>My hours and papers</b>

    { $meetings ->
        [0] { $visits ->
            [0] No meetings are marked in this half-year yet.
           *[other] In this half-year: lesson visits — { $visits }, hours — { $hours }.
        }
       *[other] { $visits ->
            [0] In this half-year: meetings — { $meetings }, hours — { $hours }.
           *[other] In this half-year: meetings — { $meetings }, lesson visits — { $visits }, hours — { $hours }.
        }
    }
    Hours in all: { $total }

    Papers compile themselves from marks. Your own conclusion goes into the empty lines.{ $private ->
        [true] {" "}Teachers are numbered, write their names by hand.
       *[other] { "" }
    }
papers-journal = Journal
papers-report = Report
papers-report-before = Report before
papers-evidence = Evidence
papers-certificate = Certificate
papers-evidence-caption = Dates and numbers for the category «педагог-наставник». Forms and criteria are the region's.
paper-from-marks = Compiled from marks in the bot «Росток» on { $date }
paper-journal-title = Journal of meetings and lesson visits
paper-journal-total = { $n ->
        [0] No meetings are marked yet.
        [one] { $n } entry in all, hours: { $hours }.
        [few] { $n } entries in all, hours: { $hours }.
       *[other] { $n } entries in all, hours: { $hours }.
    }
paper-meeting-kind = { $visit ->
        [true] lesson visit
       *[other] meeting
    }
paper-pair-short = { $kind ->
        [subject] in the subject
        [group] group
        [short] short
        [question] one question
       *[main] traditional
    }
paper-month = { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[other] December
    } { $year }
paper-report-title = Mentor's report for the { $number ->
        [1] first
       *[other] second
    } half of the school year { $years }
paper-report-whom = With whom
paper-report-done = What was done
paper-report-worked = What worked (own words)
paper-report-next = What comes next (own words)
paper-count-teachers = Teachers in all
paper-count-meetings = Meetings held
paper-count-visits = Lesson visits
paper-count-hours = Hours
paper-count-both = Marked by both
paper-count-steps = Steps of routes confirmed
paper-count-answered = Visits with an observation sheet
paper-count-school = Mentor's school finished
paper-evidence-title = Mentoring: dates and numbers
paper-evidence-other = Other: students' practice, categories and contests of teachers, experience shared (by hand)
paper-evidence-note = For the category «педагог-наставник». Forms and criteria are the region's; the organisation confirms the facts. Teachers' self-assessment is not part of it.
paper-certificate-title = Certificate
paper-certificate-school = «Mentor's school»
paper-certificate-text = Six lessons of the mentor's school are finished{ $practice }.
paper-certificate-practice = { $n ->
        [one] , { $n } hour of practice in a pair
       *[other] , { $n } hours of practice in a pair
    }

# --- drafts for article 351.8 of the Labour Code: dates and terms, no sums ---

legal-blanks = Drafts of documents
legal-notice = Download a draft
legal-handed = { $n ->
        [one] The draft is below.
       *[other] The drafts are below.
    } What is marked already is filled in, the rest are empty lines. The organisation's lawyer checks the text before it is signed. The file itself changes nothing.
legal-sample = Draft. To be checked by the organisation's lawyer before signing
legal-title = { $code ->
        [consent] Consent to mentoring work
        [agreement] Supplementary agreement to the employment contract
        [order] Order on mentoring
       *[notice] Notice of ending mentoring early
    }
legal-head-of = To the head of
legal-number = Number and date
legal-contract = To the employment contract
legal-employer = Employer
legal-consent-text = According to article 351.8 of the Labour Code of the Russian Federation I agree to do mentoring work on the employer's instruction:
legal-agreement-text = The parties agree that the worker does mentoring work (article 351.8 of the Labour Code of the Russian Federation):
legal-order-text = On the ground of article 351.8 of the Labour Code of the Russian Federation and the worker's written consent mentoring work is assigned:
legal-content = Content
legal-content-text = help in mastering the skills of the position: meetings, lesson visits with feedback, support of the teacher's route
legal-payment = Amount and terms of payment
legal-money = The supplementary agreement to the employment contract sets the amount and the terms of payment.
legal-early-end = The worker may give up mentoring early, the employer may withdraw the instruction early; the other side is told at least three working days before.
legal-basis-consent = The worker's consent
legal-basis-agreement = Supplementary agreement
legal-control = Supervision
legal-read-mentor = The mentor has read the order
legal-read-teacher = The teacher has read the order
legal-notice-text = According to article 351.8 of the Labour Code of the Russian Federation I give notice of ending mentoring work early:
legal-given-on = Day of the notice
legal-last-day = Last day of mentoring, not before
legal-notice-count = The day is counted with a margin: three full working days after the day of the notice, which does not count itself. If the notice is given later, the day moves.
