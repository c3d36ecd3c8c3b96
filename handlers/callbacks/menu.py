"""Taps of the menu: the tabs, and the front door of every room."""

from handlers.taps import Tap


class OpenMenu(Tap, prefix="hm1"):
    """The menu, with the tab of `role` (empty: the person's own first)."""

    role: str


class OpenHelp(Tap, prefix="hm2"):
    """What the bot can do."""


class OpenCalendar(Tap, prefix="ev1"):
    """The calendar of events."""

    page: int


class OpenAssessment(Tap, prefix="as1"):
    """Self-assessment: start, go on, or the profile."""


class OpenRoute(Tap, prefix="ro1"):
    """My route."""


class OpenStep(Tap, prefix="ro2"):
    """My step: the one next thing."""


class OpenMentor(Tap, prefix="pr1"):
    """My mentor, or the search for one."""


class OpenTeachers(Tap, prefix="pr2"):
    """A mentor's teachers."""


class OpenMentorToday(Tap, prefix="td1"):
    """What waits for a mentor."""


class OpenOffer(Tap, prefix="pr3"):
    """A mentor's capacity, strengths and pause."""


class OpenMeetings(Tap, prefix="me1"):
    """Meetings of a mentor or a teacher."""

    page: int


class OpenSchool(Tap, prefix="pe1"):
    """A curator's school."""


class OpenPeople(Tap, prefix="pe2"):
    """A methodologist's people and schools."""

    page: int


class OpenInvitations(Tap, prefix="iv1"):
    """Invitations."""

    page: int


class OpenAgree(Tap, prefix="ro3"):
    """Routes that wait for agreement."""

    page: int


class OpenToday(Tap, prefix="td2"):
    """A methodologist's cases of today."""


class OpenMatching(Tap, prefix="mt1"):
    """Matching for the whole group."""


class OpenEvents(Tap, prefix="ev2"):
    """A methodologist's events."""

    page: int


class OpenBroadcasts(Tap, prefix="bc1"):
    """A methodologist's broadcasts."""

    page: int


class OpenSettings(Tap, prefix="st1"):
    """Own settings."""


class OpenMyData(Tap, prefix="md1"):
    """What is held about me."""
