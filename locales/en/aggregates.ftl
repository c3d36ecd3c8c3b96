aggregates-none = No numbers yet: fewer than five people have finished the full form. This protects the answers.
aggregates-whole = Self-assessment in the municipality: { $people }.

    { $lines }
aggregates-group = <b>{ $title }</b> · { $people }

    { $lines }
aggregates-groups = { $dimension ->
        [subject] By subject
        [school] By school
       *[years] By year of work
    }, where help is needed most:

    { $lines }
aggregates-line = { $number }. { $title } · { $people }: { $lowest }
aggregates-low = { $axis } — { $percent } %
aggregates-share = { $axis } — { $level ->
        [growth] area of growth
        [developing] developing
        [confident] confident
       *[pillar] pillar
    }, about { $percent } %
aggregates-share-hidden = { $axis } — hidden
aggregates-people = { $band ->
        [5] 5–9 people
        [10] 10–19 people
        [20] 20–49 people
        [50] 50 people and more
       *[other] fewer than five people
    }
aggregates-unreliable = Answered in a hurry and not counted: { $band ->
        [5] 5–9 people
        [10] 10–19 people
        [20] 20–49 people
        [50] 50 people and more
       *[other] fewer than five people
    }.
aggregates-by = { $dimension ->
        [subject] By subject
        [school] By school
       *[years] By year of work
    }
aggregates-year = { $year ->
        [1] First year of work
        [2] Second year of work
        [3] Third year of work
       *[4] Fourth year and later
    }
aggregates-not-said = Not said
aggregates-quality = How exactly we measure
aggregates-opened = Opened profiles
aggregates-picture = Show as a picture
aggregates-back = To the numbers
aggregates-to-list = To the list
aggregates-number = { $number }
aggregates-by-subject-instead = By subject
aggregates-hidden = hidden: fewer than five
aggregates-hidden-note = Fewer than five people are hidden, so that nobody can subtract. Percentages are rounded to 5; numbers move by five answers.
aggregates-mostly-hidden = { $dimension ->
        [subject] Nearly all subjects are hidden: fewer than five people. This protects the answers. Look at the municipality as a whole.
        [school] Nearly all schools are hidden: fewer than five people. This protects the answers. Look at the municipality by subject.
       *[years] Nearly all years are hidden: fewer than five people. This protects the answers. Look at the municipality by subject.
    }
aggregates-school-hidden = The numbers of this school are hidden: fewer than five people. This protects the answers.
aggregates-all = The whole municipality
aggregates-picture-title = { $dimension ->
        [subject] Self-assessment by subject
        [school] Self-assessment by school
       *[years] Self-assessment by year of work
    }
aggregates-picture-notice = { $more ->
        [0] {""}
       *[other] { $more } more are in the list.{" "}
    }Percentages are rounded to 5; fewer than five people are hidden. Self-assessment. Not used for certification or bonus payments.
aggregates-forms = Other positions
aggregates-forms-text = Whose self-assessments? Questionnaires of different positions are neither mixed nor compared.
aggregates-form-own = School teachers
aggregates-others = All others together
