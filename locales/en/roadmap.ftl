roadmap-summary = <b>Roadmap</b>
    { $total ->
        [one] { $total } row
       *[other] { $total } rows
    }, { $done ->
        [0] none done yet
       *[other] { $done } done
    }, { $late ->
        [0] all terms are ahead
        [one] the term of { $late } row was
       *[other] the terms of { $late } rows were
    }.

    { $first }
roadmap-first = First: { $number }. “{ $row }”
    Done by: { $executor }
    The term was { $day }. Asking for news and moving it are equally good answers.
roadmap-nothing-late = No row is behind its term.
roadmap-unseen = Confirmations wait for your look: { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }.
roadmap-proposed = Communities propose { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }.
roadmap-empty = The roadmap is empty. { $pack ->
        [0] The first row takes three answers: what to do, by when, and who does it.
       *[other] Its rows are in the municipality's own document already ({ $pack }): take all of them at once, or begin with one of your own.
    }
roadmap-ask = Ask for news
roadmap-ask-rest = Ask the others
roadmap-all = All rows
roadmap-mine = { $n ->
        [0] My rows
       *[other] Mine: { $n }
    }
roadmap-draft = To the draft
roadmap-add = Add a row
roadmap-proposals = Proposed
roadmap-picture = On a timeline
roadmap-document = Take from document: { $n }
roadmap-take = Download
roadmap-filter = { $on ->
        [true] ✓{ " " }
       *[false] { "" }
    }{ $shown ->
        [all] All
        [mine] Mine
        [late] Term was
       *[done] Done
    }
roadmap-list = <b>Roadmap</b>: { $shown ->
        [all] all rows
        [mine] my rows
        [late] the term was
        [done] done
       *[proposed] proposed by communities
    }
roadmap-none = { $shown ->
        [mine] There is no row that you do.
        [late] No row is behind its term.
        [done] Nothing is done yet.
        [proposed] Nothing is proposed.
       *[all] There are no rows yet.
    }
roadmap-line = <b>{ $n }</b> · no. { $number }. { $title }
    { $term } · { $state }
roadmap-to-roadmap = To the roadmap
roadmap-to-list = To the list
roadmap-to-row = To the row
roadmap-open = Open

roadmap-term-unsaid = no term given
roadmap-term = { $kind ->
        [always] always
        [all_year] throughout the year, by { $day }
        [yearly] every year in { $month ->
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
        }
       *[day] by { $day }
    }
roadmap-without-end = without an end
roadmap-executor-office = methodologists
roadmap-executor-schools = all schools
roadmap-executor-school = { $school }
roadmap-executor-nobody = nobody chosen
roadmap-state = { $state ->
        [todo] not begun
        [work] in work
        [moved] moved
        [done] { $seen ->
            [yes] done, accepted
           *[no] done
        }
       *[dropped] dropped
    }
roadmap-state-late = the term was { $day }{ $state ->
        [work] , in work
       *[other] , open for now
    }
roadmap-row-status = { $status ->
        [draft] draft
        [proposed] proposed
       *[dropped] dropped
    }
roadmap-row-done = done{ $seen ->
        [yes] , accepted
       *[no] { "" }
    }
roadmap-row-late = , the term was for { $n }
roadmap-row-counts = done { $done } of { $parts }{ $late }
roadmap-row-passed = the term was { $day }, open for now
roadmap-row-open = { $state ->
        [work] in work
        [moved] moved
       *[todo] not begun
    }
roadmap-card = <b>Row { $number }.</b> { $title }

    Term: { $term }
    Done by: { $executor }
    State: { $state }
roadmap-in-document = In the document: “{ $term }”, { $by }.
roadmap-dropped-because = Dropped: { $reason }
roadmap-brought = Confirmation:
    { $lines }
roadmap-proof = { $kind ->
        [link] link: { $body }
        [file] file: { $body }
        [photo] photo { $body }
       *[text] { $body }
    }
roadmap-done = Done
roadmap-begin = In work
roadmap-begun = Marked: in work
roadmap-more = Add more
roadmap-word = Write a message
roadmap-files = Show the files
roadmap-my-share = My share
roadmap-share = How it goes
roadmap-parts = Done { $done } of { $parts }
roadmap-edit = Change
roadmap-move = Move the term
roadmap-history = What happened
roadmap-restore = Back into the roadmap
roadmap-accept = Accept
roadmap-accepted = Accepted
roadmap-return = Return with a question
roadmap-share-card = <b>Row { $number }.</b> { $title }

    Done by: { $who }
    Term: { $term }
    State: { $state }
roadmap-no-curator = This school has no curator yet: nobody gets the reminders.
roadmap-parts-head = <b>Row { $number }.</b> { $title }

    Done { $done } of { $parts }{ $late ->
        [0] .
       *[other] , the term was for { $late }.
    }
roadmap-part-line = { $n }. { $who } — { $state }{ $curator ->
        [no] , no curator
       *[yes] { "" }
    }
roadmap-draft-card = { $proposed ->
        [true] <b>Proposed by a community.</b> The row joins the roadmap when you add it.
       *[false] <b>A draft row.</b> Only you see it for now.
    }

    { $title }

    Term: { $term }
    Done by: { $executor }{ $ready ->
        [true] { "" }
       *[false] { "." } Choose who does it.
    }
roadmap-publish = Add to the roadmap
roadmap-published = The row is in the roadmap
roadmap-who = Done by
roadmap-when = Term
roadmap-words = Wording
roadmap-forget = Delete the draft
roadmap-refuse = Do not add
roadmap-forgotten = Gone
roadmap-drop = Drop from the roadmap
roadmap-edit-what = What to change in row { $number }?

    { $title }
roadmap-executors = Done by: { $who }

    Several may be marked. “All schools” gives every school a share of its own: you see who is ready.
roadmap-turn-office = { $on ->
        [true] ✓{ " " }
       *[false] { "" }
    }Methodologists
roadmap-turn-schools = { $on ->
        [true] ✓{ " " }
       *[false] { "" }
    }All schools
roadmap-one-school = One school
roadmap-one-person = One person
roadmap-no-person = Without the person
roadmap-no-school = Without the school
roadmap-ready = On to the row
roadmap-which-school = Which school does it? Its curator answers for it.
roadmap-which-person = Who does it? The person hears of it from the bot.
roadmap-no-such-person = Nobody's family name begins with “{ $typed }”. Write its first letters, for example “Sam”.
roadmap-executor-needed = At least one executor is needed
roadmap-notes = <b>Row { $number }: what happened</b>

    { $lines }
roadmap-no-history = Nothing yet.
roadmap-of-school = { " " }({ $school })
roadmap-note = { $at } — { $what ->
        [added] row added
        [edited] row changed
        [begun] in work
        [done] confirmed
        [moved] new term: { $body }
        [dropped] dropped: { $body }
        [accepted] accepted
        [returned] returned with a question: { $body }
        [asked] news asked for
        [year] a new school year; of the last one done { $body }
       *[said] { $body }
    }{ $of }{ $by ->
        [no] { "" }
       *[yes] { " " }· { $who }
    }
roadmap-ask-proof = What shows it? Send a link, a file, a photo, or one sentence, for example “Order of 12 October, no. 45”.

    Please write no children's names.
roadmap-ask-word = What to pass on? One message of up to 500 characters: head and methodologists see it in “What happened”.
roadmap-ask-back = What is missing? Write one sentence; whoever does it sees it at once.
roadmap-ask-title = What is to be done? One message of up to 300 characters, for example “Hold a meeting of curators about routes”.
roadmap-ask-term = By when? Write as you are used to: “15.11”, “October”, “3 quarter”, “every year in May”, “throughout the year”, “always”.
roadmap-ask-person = Who does it? Write the first letters of the family name.
roadmap-ask-drop = Why is the row dropped? One sentence: the reason stays in the history. Those who do it see that it is dropped.
roadmap-quick-term = { $term ->
        [month] End of next month
        [quarter] End of the quarter
        [all_year] Throughout the year
       *[always] Always
    }
roadmap-term-unclear = The term “{ $input }” could not be read. The rest is kept.
roadmap-term-kept = The term is kept
roadmap-words-wanted = Words are needed here.
roadmap-proof-needed = This could not be read as a confirmation: voice messages and stickers will not do.
roadmap-proof-big = A file of { $megabytes } MB; the bot takes up to 20 MB. A link will do.
roadmap-told = { $again ->
        [true] Asked today already
       *[false] Asked: { $n }
    }
roadmap-told-nobody = Nobody who does it is in the bot yet
roadmap-offer-document = { $n ->
        [0] Every row of the document is in the roadmap.
       *[other] The municipality's document has rows that are not in the roadmap: { $n }. Take all of them? A month becomes that month of this school year, “throughout the year” means by 31 August and anew every year. The document's own words stay beside them; any row can be changed or dropped.
    }
roadmap-take-document = Take all
roadmap-document-taken = Rows added: { $n }
roadmap-taking = In which form? The printed one is a table with a place to sign; the Excel one has the share of every school too.
roadmap-as-picture = Timeline
roadmap-as-table = Excel table

roadmap-remind-due = { $n ->
        [0] Today is the last day
        [one] { $n } day left
       *[other] { $n } days left
    }: “{ $title }”, by { $day }. If it is done, send a link or a file: two taps are enough.
roadmap-remind-passed = The term of “{ $title }” was { $day }. Confirm it if it is done, or write when it will be.
roadmap-remind-late = The term of row { $number } “{ $title }” was { $day }. { $parts ->
        [1] It is open for now.
       *[other] It is open for { $late } of { $parts }.
    }
roadmap-why-due = you do this row of the roadmap.
roadmap-why-passed = the row is open, and you do it.
roadmap-why-late = a row of the roadmap is open after its term. Once a term.
roadmap-told-asked = News is asked for about “{ $title }”. Term: { $term }.

    If it is done, one confirmation; if not, one sentence about where it stands.
roadmap-told-given = A row of the roadmap is yours to do: “{ $title }”. Term: { $term }.
roadmap-told-returned = Row “{ $title }”: the confirmation came back with a question.

    Missing: { $said }
roadmap-told-done = Row { $number } “{ $title }” is done{ $parts ->
        [1] .
       *[other] : every share is confirmed ({ $parts }).
    }
roadmap-told-proposed = A community proposes a row of the roadmap: “{ $title }”. It joins the roadmap when you add it.

roadmap-paper-title = Roadmap
roadmap-paper-year = School year { $since }/{ $until }
roadmap-paper-head = Head of the education department
roadmap-tab-rows = Rows
roadmap-tab-parts = Executors
roadmap-careful = { $practice ->
        [true] Sample data: people and schools are invented.
       *[false] The state at the moment named; the table does not renew itself.
    }
roadmap-column = { $column ->
        [number] No.
        [title] Action
        [term] Term
        [due] By which day
        [who] Done by
        [said_by] Done by, in the document
        [parts] Executors
        [done] Done
        [late] Term was
        [done_at] Confirmed
        [accepted_at] Accepted
       *[state] State
    }
roadmap-month-short = { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
roadmap-picture-state = { $state ->
        [todo] not begun
        [work] in work
        [done] done
       *[late] the term was
    }
roadmap-picture-notice = { $home }. Rows in the picture: { $shown } of { $total }. A dashed bar has no end.
