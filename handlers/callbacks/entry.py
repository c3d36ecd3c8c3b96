"""Taps of the first two minutes. They carry no invitation: the account's own draft says which it is."""

from handlers.taps import Tap


class ContinueEntry(Tap, prefix="en1"):
    """On to the consent."""


class NotMe(Tap, prefix="en2"):
    """«Это не я»."""


class Agree(Tap, prefix="en3"):
    """«Даю согласие»."""


class Disagree(Tap, prefix="en4"):
    """«Не даю»."""


class ReadConsent(Tap, prefix="en5"):
    """A page of the full consent."""

    page: int


class ToggleSubject(Tap, prefix="en6"):
    """Choose a subject or take it back; `page` is the page of the list to stay on."""

    code: str
    page: int


class SubjectPage(Tap, prefix="en7"):
    """A page of the subjects."""

    page: int


class SubjectsDone(Tap, prefix="en8"):
    """All subjects are chosen."""


class PickYear(Tap, prefix="en9"):
    """The year of the first lesson."""

    year: int


class YearPage(Tap, prefix="en10"):
    """A page of the years, the newest first."""

    page: int


class AcceptInvitation(Tap, prefix="en11"):
    """Take one more role, or move one's account here."""


class HowToEnter(Tap, prefix="en12"):
    """How to get a link."""


class ResumeEntry(Tap, prefix="en13"):
    """Back to the step that is missing."""
