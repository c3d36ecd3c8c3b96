"""Taps of the invitations."""

from handlers.taps import Tap


class OwnerInvite(Tap, prefix="iv2"):
    """The owner invites a municipality's methodologist."""

    municipality_id: int


class OpenOwner(Tap, prefix="iv3"):
    """The owner's page."""


class NewInvitation(Tap, prefix="iv4"):
    """Choose a role to invite."""


class InviteRole(Tap, prefix="iv5"):
    """Choose a school for the role (a page of them)."""

    role: str
    page: int


class InviteSchool(Tap, prefix="iv6"):
    """Choose how many may enter."""

    role: str
    school_id: int


class MakeInvitation(Tap, prefix="iv7"):
    """Make the link; `school_id` 0: a role of the municipality."""

    role: str
    school_id: int
    uses: int


class InvitationCard(Tap, prefix="iv8"):
    """One invitation of the list."""

    invitation_id: int
    page: int


class RevokeInvitation(Tap, prefix="iv9"):
    """Let nobody in by it any more; asked once before."""

    invitation_id: int
    page: int


class PersonalInvitation(Tap, prefix="iv10"):
    """A link for one person: to enter, or to move their account."""

    person_id: int
