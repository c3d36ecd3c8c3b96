invitations-owner = This is the page of the bot’s owner.

    People inside: { $people }
    Waiting to be handled: { $waiting }
    Could not be handled: { $dead }
    Messages due now: { $late }

    You invite the first methodologist, the methodologist invites the others.
invitations-owner-invite = { $count ->
        [one] Invite a methodologist
       *[other] { $municipality }
    }
invitations-owner-state = The bot itself
invitations-made = The invitation is ready: { $who }.
    Where: { $where }

    <code>{ $link }</code>

    { $uses ->
        [1] One person can enter.
        [one] { $uses } person can enter.
       *[other] { $uses } people can enter.
    } It works until { $until }. The link is shown once: copy it or keep the picture with the code.
invitations-copy = Copy the link
invitations-all = All invitations
invitations-card-title = Rostok invites you
invitations-card-hint = Point the phone’s camera here. Works until { $until }
invitations-none = There are no open invitations yet. A new one takes three taps: role, school, how many people.
invitations-new = Invite
invitations-list = Open invitations. A number opens one: it can be revoked.

    { $lines }
invitations-line = { $what }{ $where } · entered: { $used } of { $limit } · until { $until }
invitations-revoke-ask = { $line }

    Revoke it? Nobody else will enter by this link. Those who entered already stay.
invitations-revoke = Revoke
invitations-keep = Keep
invitations-revoked = The invitation is revoked.
invitations-role = Whom do we invite?
invitations-school = To which school? Role: { $role }

    { $lines }
invitations-no-schools = There are no schools yet. Add one first: “People and schools” → “Add a school”.
invitations-uses = { $role } · { $school }

    How many people will enter by this link? The curator confirms each of them afterwards.
errors-invitation-not-offered = There is no such invitation: staff enter by a link for one person, teachers and mentors into a school.
errors-school-unknown = There is no school “{ $name }”. There are: { $known }
