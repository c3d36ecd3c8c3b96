people-role = { $role ->
        [teacher] young teacher
        [mentor] mentor
        [curator] curator
        [methodologist] methodologist
       *[head] head
    }
people-role-button = { $role ->
        [teacher] Young teacher
        [mentor] Mentor
        [curator] Curator
        [methodologist] Methodologist
       *[head] Head
    }
people-page-back = ‹ Previous
people-page-on = More ›
people-back = Back
people-chosen = ✓ { $label }
people-line = { $number }. { $text }
people-nameless = without a name
people-number = { $role ->
        [teacher] Teacher № { $number }
        [mentor] Mentor № { $number }
       *[other] Colleague № { $number }
    }
people-status = { $status ->
        [new] getting acquainted
        [expected] not entered yet
        [pending] waits for confirmation
       *[active] in the programme
    }
people-school = <b>{ $school }</b>
    { $kind }{ $place ->
        [town] {" · town"}
        [village] {" · village"}
       *[unsaid] {""}
    }{ $low ->
        [true] {" · low results (ШНОР)"}
       *[false] {""}
    }{ $closed ->
        [true] {" · closed"}
       *[false] {""}
    }

    People: { $people ->
        [0] nobody yet
       *[other] { $people }
    }{ $expected ->
        [0] {""}
       *[other] {", not entered yet: "}{ $expected }
    }
    To be confirmed: { $waiting ->
        [0] nobody
       *[other] { $waiting }
    }
people-to-confirm = Confirm: { $n }
people-list = People
people-add = Add a person
people-by-link = Invite by a link
people-rename = Rename
people-change-kind = Kind of school
people-place = { $place ->
        [town] Town
       *[village] Village
    }
people-all-schools = All schools
people-schools = Schools: { $total }. A number opens a school.

    { $lines }
people-no-schools = There are no schools yet. Start with the first: a name, a kind, and you can invite its curator.
people-school-line = { $number }. { $school } ({ $kind }) · { $people ->
        [0] nobody yet
        [one] { $people } person
       *[other] { $people } people
    }
people-find = Find a person
people-find-again = Search again
people-add-school = Add a school
people-staff = Staff
people-ask-school-name = What is the school called? Write it in one line.

    Example: МБОУ «СОШ № 7»
people-ask-kind = { $school }: what kind of organisation is it?
people-later = Later
people-renamed = The name is changed, all its history stayed.
people-of-school = { $school }
    People: { $total }. A number opens a card.

    { $lines }
people-person-line = { $number }. { $name } · { $roles } · { $status }
people-found = Beginning with “{ $typed }”: { $total }

    { $lines }
people-not-found = Nobody begins with “{ $typed }”. Start with the family name: its first letters are enough.
people-staff-list = Curators, methodologists, heads: { $total }

    { $lines }
people-ask-search = Whom do we look for? Write the beginning of the family name.

    Example: Учеб
people-card = <b>{ $name }</b> · { $status }

    { $roles }
    Subjects: { $subjects }
people-role-line = { $role } · { $school }
people-personal-link = Link to enter
people-move-account = New phone
people-roles = Roles
people-nobody-waits = Nobody to confirm: all who entered are in the programme.
people-waiting = To be confirmed: { $total }

    { $lines }
people-newcomer = { $person } · { $role } · { $subjects }
    School: { $school }
    Asked on { $date }. Does this person work at your school?
people-newcomer-listed = The school’s list has a person of the same name who has not entered. If it is the same person, their pairs and marks pass to the one who entered.
people-confirm-listed = Yes, the one listed
people-confirm-another = Yes, but another person
people-confirm = Yes, I confirm
people-refuse = Not one of ours
people-confirmed = Confirmed
people-refused = The role is not given
people-refuse-ask = { $person } · { $role }

    The role will not appear, and the person gets a calm message. Really not from your school?
people-refuse-sure = Yes, not ours
people-expect-role = Whom do we expect? The person is on the list before they enter: they can be paired and marked.
people-expect-consent = Role: { $role }

    A name is kept only where the person’s written consent exists. If not, a role and a subject are enough: the person writes the name on entering.
people-expect-named = There is a consent
people-expect-nameless = Without a name
people-expect-name = Write it in one line: family name, given name, patronymic.

    Example: Учебная Анна Ивановна
people-expect-subject = Which subject? The person writes the name on entering.
people-already-listed = This person is at the school already.
people-roles-of = { $name }. Roles:

    { $lines }
people-no-roles = { $name } holds no roles now.{ $lines }
people-role-item = { $number }. { $role } · { $school }{ $status ->
        [pending] {" · waits for confirmation"}
       *[active] {""}
    }
people-give-role = Give a role
people-hand-over = Hand the role over
people-revoke = Take the role away
people-role-card = { $name }
    { $role } · { $school }
people-revoke-ask = { $name }
    { $role } · { $school }

    Take the role away? All that was done stays, and the role can be given again at any moment.
people-role-revoked = The role is taken away
people-role-given = The role is given
people-role-held = The role is held already
people-give-ask = { $name }. Which role do we give?
people-give-school = { $name } · { $role }. At which school?

    { $lines }
people-heir-ask = { $name }
    { $role } · { $school }

    Whom do we hand the role over to? Write the beginning of the family name of somebody who has entered.
people-heirs = Whom to? A number chooses the person.

    { $lines }
people-no-heirs = Nobody was found. Start with the family name: its first letters are enough.{ $lines }
people-hand-over-ask = Role: { $role }
    Now: { $holder }
    Then: { $heir }

    Hand it over? The present holder loses the role at once.
people-handed-over = The role is handed over. All that was done stays.
people-told-confirmed = Your role is confirmed: { $role }{ $school }.

    All that belongs to it is open now.
people-told-refused = The role “{ $role }” is not confirmed{ $school }: perhaps it was another school’s link. Ask your curator for a new one. The calendar and your answers stay with you.
people-told-given = You have a new role: { $role }{ $school }.
people-told-revoked = The role “{ $role }” has ended{ $school }. All that was done stays with you.
people-told-open = Open
errors-school-exists = The school “{ $name }” is there already. Write another name.
errors-last-methodologist = There is only one methodologist here: hand the role over first, then it can be taken away.
errors-role-already-decided = { $status ->
        [active] Confirmed already. No need to do it twice.
        [refused] Answered already: not from this school.
       *[revoked] This role is no longer there.
    }
errors-not-entered = A role can be handed over to somebody who has entered. Make a personal link first.
people-care = { $room }

    To look at in these two weeks:
    { $lines }
