# Indicators: the head's page, schools, a card, values by hand, the month's digest.

menu-board = Indicators
indicators-none-yet = No indicators yet: they are counted by themselves, the first ones come within minutes.
indicators-board = <b>{ $municipality }</b>, { $day }
    { $lines }

    Asks for attention: { $n ->
        [0] nothing now
       *[other] { $n }
    }
indicators-line = { $number }. { $title }: { $value }{ $plan }{ $trend }
indicators-amount = { $unit ->
        [percent] { $value }{ " " }%
        [people] { $value }
       *[pieces] { $value }
    }
indicators-percent = { $value }{ " " }%
indicators-hidden = hidden, too few people
indicators-few = hidden
indicators-unknown = not entered yet
indicators-plan-light = (plan { $plan }) { $light ->
        [met] { $mark } met
        [near] { $mark } near
        [far] { $mark } below
       *[none] {""}
    }
indicators-trend = { $way ->
        [up] up by { $by }
        [down] down by { $by }
       *[same] no change
    }
indicators-attention = What asks for attention
indicators-by-school = By school
indicators-all = All indicators
indicators-funnel = The teachers' way
indicators-take = Download
indicators-back = To the indicators
indicators-to-all = All indicators
indicators-to-card = To the indicator
indicators-to-schools = To the schools
indicators-open = Open
indicators-behind = • { $title }: { $value }{ $plan }
indicators-behind-more = • More indicators away from the plan: { $n }
indicators-without-mentor = • Young teachers without a mentor: { $n }
indicators-without-curator = • Schools without a curator: { $n }
indicators-unfilled = • Indicators without a value: { $n }
indicators-years-unsaid = • The years of the document's plan are not said
indicators-attention-list = <b>What asks for attention</b>

    { $lines }

    ✓ plan met · ○ near: up to 5 points · ⚠ further away
indicators-calm = Nothing urgent: indicators with a plan are on it, schools have curators, teachers have mentors.
indicators-schools = <b>By school</b>, page { $page } of { $pages }

    { $lines }

    “Hidden” means fewer than five people, and so that nobody can subtract. Shares are rounded to 5 and change when five people have changed.
indicators-school-line = { $number }. { $title } · teachers: { $n } · with a mentor: { $mentored } · with a route: { $routed }
indicators-school = <b>{ $title }</b>

    { $lines }

    { $note }
indicators-school-row = { $title }: { $value }
indicators-school-note = A share is hidden where there are fewer than five people. That protects the answers. See the municipality. Shares are rounded to 5.
indicators-exact-note = This is your school: the numbers are exact and for you. No self-assessment and no own dates are here.
indicators-every = <b>All indicators</b>, page { $page } of { $pages }

    { $lines }
indicators-every-line = { $number }. { $title }: { $value }{ $plan }
indicators-card = <b>{ $title }</b>

    { $lines }
indicators-card-fact = Now: { $value }{ $plan }{ $trend }
indicators-card-base = Base: { $value }{ $year ->
        [none] {""}
       *[other] { " " }({ $year })
    }
indicators-card-target = Expected: { $value }, the document names no year
indicators-card-plans = Plan by year: { $plans }
indicators-card-values = Plan in order: { $values }. The document does not say of which years; until they are said nothing is compared with the plan.
indicators-card-about = { $definition } { $better ->
        [less] Less is better.
       *[more] More is better.
    }
indicators-card-source = Source: { $source }. { $manual ->
        [true] Entered by a methodologist.
       *[false] Counted by itself.
    }
indicators-entry = Entered for { $year } on { $day }{ $by ->
        [none] {""}
       *[other] { " " }{ $by }
    }. Evidence: { $evidence }
indicators-evidence-none = none given
indicators-history = History
indicators-history-list = <b>{ $title }: what was entered</b>

    { $lines }
indicators-history-line = • { $kind ->
        [plan] plan
       *[fact] fact
    } { $year }: { $value }, { $day }{ $by ->
        [none] {""}
       *[other] , { $by }
    }{ $replaced ->
        [true] { " " }(corrected since)
       *[false] {""}
    }
indicators-enter-fact = Fact of { $year }
indicators-enter-plan = Plan for { $year }
indicators-years = Years of the plan
indicators-picture = As a picture
indicators-ask-value = { $title }

    { $kind ->
        [plan] The plan for { $year }? Type a number.
       *[fact] The fact of { $year }? Type a number.
    } { $unit ->
        [percent] For example: 91.3 — per cent, from 0 to 100.
       *[pieces] For example: 12 — a whole number.
    }
errors-bad-value = “{ $typed }” could not be read as a number. { $unit ->
        [percent] Per cent from 0 to 100 are needed, for example 91.3.
       *[pieces] A whole number is needed, for example 12.
    } Everything else is kept.
indicators-ask-evidence = { $title }: { $value }

    What is it based on? Send a link or a short text: the number of an order, the title of a report. No names of pupils, please.
indicators-no-evidence = Without evidence
indicators-kept = The value is kept
indicators-ask-years = { $note }

    Of which year is the first planned value? It can be changed at any time.{ $first ->
        [none] {""}
       *[other] { " " }Now: { $first }.
    }
indicators-year-span = { $first }–{ $last }
indicators-picture-notice = Source: { $source }
indicators-legend-plan = plan
indicators-legend-fact = fact
indicators-legend-base = base
indicators-stage = { $stage ->
        [young] In the programme
        [assessed] Assessed themselves
        [routed] With a route
        [mentored] With a mentor
       *[steps] Closed at least one step
    }
indicators-stage-line = { $stage }: { $value }
indicators-funnel-title = The way of young teachers
indicators-funnel-notice = People at each stage. Fewer than five are hidden; self-assessment moves by fives.
indicators-funnel-text = <b>The way of young teachers</b>

    { $lines }

    Fewer than five people are hidden. Nobody's name is here.
indicators-ask-file = As what? DOCX and PDF for a report, XLSX with the definition of each indicator. No names of people are in the file.
indicators-taken = The file is below. No names of people are in it.
indicators-digest = { $month ->
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
       *[12] December
    } { $year }: up — { $up }; down — { $down }; no change — { $same }. Asks for attention: { $n ->
        [0] nothing
        [one] { $n } thing
       *[other] { $n } things
    }.
indicators-digest-why = a digest once a month
indicators-file-title = Indicators of the municipality
indicators-file-head = { $column ->
        [number] No.
        [title] Indicator
        [value] Fact
        [plan] Plan
        [state] State
        [trend] Against last month
        [base] Base
        [source] Source
       *[definition] How it is counted
    }
indicators-file-state = { $light ->
        [met] plan met
        [near] near the plan
        [far] further from the plan
       *[none] no plan
    }
indicators-file-careful = Indicators are counted from acts in the bot; shares of fewer than five people are hidden. No names of people.{ $practice ->
        [true] { " " }Practice data.
       *[false] {""}
    }
