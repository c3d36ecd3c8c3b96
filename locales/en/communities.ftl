communities-list = <b>Communities</b>: { $own ->
        [true] mine
       *[false] all
    }
communities-none = { $own ->
        [true] You are in no community yet. Look at all of them: joining is one tap.
       *[false] There are no communities yet. A methodologist opens the first one; in a school, its curator.
    }
communities-line = <b>{ $n }</b> · { $title } — { $members ->
        [0] no members yet
        [one] { $members } member
       *[other] { $members } members
    }{ $mine ->
        [member] , you are a member
        [asked] , your request waits
       *[none] { "" }
    }
communities-other = { $own ->
        [true] All communities
       *[false] My communities
    }
communities-new = New community
communities-back = To communities
communities-to = To the community
communities-card = <b>{ $title }</b>
    { $kind }{ $about }
    { $closed ->
        [yes] Its work is over.
       *[no] Leader: { $leader }
    }
    Members: { $members }
communities-no-leader = not chosen yet
communities-ahead = Ahead:
    { $lines }
communities-past = Past:
    { $lines }
communities-meeting-line = { $when } — { $title }
communities-asked = Your request waits for the leader's answer.
communities-join = Join
communities-leave = Leave
communities-left = You left; you may join again
communities-meet = Announce a meeting
communities-open-meeting = Nearest meeting
communities-last-meeting = Last meeting
communities-members = Members: { $n }
communities-who-asks = Requests: { $n }
communities-decisions = Decisions: { $n }
communities-edit = Change
communities-members-head = <b>{ $title }</b>: { $asked ->
        [true] requests
       *[false] members
    }
communities-nobody = { $asked ->
        [true] No requests.
       *[false] No members yet.
    }
communities-member-line = { $n }. { $name }{ $school }{ $leads ->
        [yes] { " " }— leader
       *[no] { "" }
    }
communities-add = Add a member
communities-member = { $asked ->
        [true] { $name } asks to join “{ $title }”.
       *[false] { $name }, a member of “{ $title }”.
    }
communities-take = Take in
communities-refuse = Not now
communities-lead = Make leader
communities-remove = No longer a member
communities-taken = A member now
communities-leads-now = The leader is chosen
communities-whom = Whom to add? The person hears of it from the bot and can leave.
communities-which-kind = What kind of community? The kinds are of the municipality's document.
communities-edit-what = What to change in “{ $title }”?
communities-name = Name
communities-subject = Subject
communities-leader = Leader
communities-close = End its work
communities-reopen = Let it go on
communities-which-subject = Which subject is it about?
communities-no-subject = No subject
communities-sure-close = End the work of “{ $title }”? Members and decisions stay in the history; there are no new meetings. It can go on later.
communities-yes-close = End its work
communities-sure-off = Call the meeting “{ $title }” off? Everybody who signed up hears of it once.
communities-yes-off = Call it off
communities-ask-name = How is it called? Up to 80 characters, for example “Union of mathematics teachers”.
communities-ask-member = Whom to add? Write the first letters of the family name.
communities-ask-about = What is the meeting about? Up to 80 characters, for example “Criteria before the work: three tasks”.
communities-ask-when = When? Day and time, for example “Thu 15:00” or “20.11 14:30”.
communities-ask-place = Where? Up to 100 characters, for example “School no. 1, room 12”.
communities-ask-decision = What was decided? One decision in one message, up to 300 characters. Who and by when come next.

    Please write no children's names.
communities-ask-who = Who does it? Up to 60 characters, for example “leaders of school unions”.
communities-ask-due = By which day? For example, 15.12.
communities-no-place = The place comes later
communities-needs-time = The time is needed too: for example “Thu 15:00”.
communities-meeting = <b>{ $title }</b>
    { $when }
    { $state ->
        [off] The meeting was called off.
        [ahead] Members are invited; attendance opens half an hour before the beginning.
       *[past] Marked: { $came }
    }
communities-decide = Note a decision
communities-move = Move
communities-call-off = Call off
communities-decisions-head = <b>{ $title }</b>: decisions
communities-no-decisions = No decisions yet.
communities-decision-line = { $n }. { $body }{ $more }
communities-decision-who = { $who }
communities-decision-due = by { $day }
communities-decision-row = { $status ->
        [proposed] proposed for the roadmap
        [dropped] not taken into the roadmap
       *[open] in the roadmap
    }
communities-decision = <b>{ $title }</b>: decision

    { $body }{ $more }
communities-who = Who does it
communities-by = By which day
communities-to-roadmap = Into the roadmap
communities-roadmap-row = The roadmap row
communities-to-decisions = To the decisions
communities-proposed = Proposed: head and methodologist decide
communities-see = Have a look
communities-told-asked = Asking to join “{ $title }”: { $n ->
        [one] { $n } person
       *[other] { $n } people
    }.
communities-told-joined = You are in “{ $title }”. The bot writes about its meetings by itself.
communities-told-leader = You lead “{ $title }”: you can announce meetings, mark attendance and note decisions.
