schools-place = <b>{ $school }</b>
    { $kind }{ $place ->
        [town] {" · town"}
        [village] {" · village"}
       *[unsaid] {""}
    }{ $low ->
        [true] {" · low results (ШНОР)"}
       *[false] {""}
    }{ $state ->
        [merged] {" · became part of another school"}
        [closed] {" · closed"}
       *[living] {""}
    }

    History:
    { $past }
schools-no-past = No changes yet.
schools-past-line = { $date } — { $what ->
        [renamed] was called “{ $name }” before
        [absorbed] took in “{ $name }”
        [merged] became part of “{ $name }”
        [closed] closed
        [opened] opened again
        [flagged] marked as low results
       *[unflagged] no longer marked
    }
schools-details = Details and history
schools-flag = { $low ->
        [true] Unmark low results
       *[false] Mark low results
    }
schools-merge = Merge
schools-close = Close the school
schools-close-sure = Yes, close it
schools-close-ask = { $school }

    The school leaves the lists and its invitations stop working. Its history stays; it can be opened again at any time.
schools-close-people = { $school }: { $n ->
        [one] { $n } person
       *[other] { $n } people
    } on the list. First move them to other schools or mark that they no longer work here; then the school can be closed.
schools-reopen = Open again
schools-merge-into = { $school }

    Which school will it become part of? The chosen one keeps its name; search finds the old name.

    { $lines }
schools-merge-preview = “{ $source }” will become part of “{ $target }”.

    What goes over:
    • people: { $people }
    • pairs and requests: { $pairs }
    • invitations: { $invitations }
    • conditions of events and announcements: { $conditions }
    • vacancies: { $vacancies }

    Answers, routes, meetings and papers stay with their people. There is no way back.
schools-merge-sure = Merge the schools
schools-merge-other = Choose another
schools-merged = The schools are merged: everything went over at once.
schools-find = Find a school
schools-ask-search = Which school? Write a part of its name; a former one will do.

    Example: No. 7
schools-found = For “{ $typed }” — { $total }:

    { $lines }
schools-found-line = { $number }. { $school }{ $was ->
        [true] {" · before: "}{ $former }
       *[false] {""}
    }
schools-not-found = No school for “{ $typed }”. A part of the name or a number is enough.{ $lines }
errors-school-not-empty = There are still { $people ->
        [one] { $people } person
       *[other] { $people } people
    } in the school: move them first.
errors-school-changed = The school was merged or closed meanwhile. Open the list anew.
errors-too-many-vacancies = There are 60 open vacancies already. Close those that are filled and add again.
errors-hours-not-understood = Could not read the hours “{ $typed }”. Example: 18 or 18.5 a week.
