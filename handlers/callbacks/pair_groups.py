"""Taps of staff who begin a group, and of the mentor who is asked to lead it."""

from handlers.taps import Tap


class GroupMentors(Tap, prefix="gm1"):
    """A page of mentors who offered to lead a group."""

    page: int


class GroupMentor(Tap, prefix="gm2"):
    """This one: with which goal?"""

    mentor_id: int


class GroupUntil(Tap, prefix="gm3"):
    """So many days."""

    days: int


class GroupTick(Tap, prefix="gm4"):
    """Invite this teacher, or not."""

    teacher_id: int
    page: int


class GroupPage(Tap, prefix="gm5"):
    """Another page of teachers."""

    page: int


class GroupAsk(Tap, prefix="gm6"):
    """Ask everybody."""


class OpenGroup(Tap, prefix="gm7"):
    """The group as it is now."""

    group_id: int


class LeadGroup(Tap, prefix="gm8"):
    """The mentor takes it."""

    group_id: int


class NotThisGroup(Tap, prefix="gm9"):
    """The mentor cannot now."""

    group_id: int
