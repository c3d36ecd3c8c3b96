"""Taps of a mentor's application, and of those who decide."""

from handlers.taps import Tap


class OpenEntry(Tap, prefix="ma1"):
    """My application, as it is now."""


class BeginEntry(Tap, prefix="ma2"):
    """Begin, or go on."""


class AnswerSign(Tap, prefix="ma3"):
    """One of the eight: yes | almost | no | skip."""

    number: int
    answer: str


class ToggleEntry(Tap, prefix="ma4"):
    """Choose one of several, or take it back."""

    what: str
    code: str


class ChooseEntry(Tap, prefix="ma5"):
    """Choose one and go on."""

    what: str
    code: str


class GoEntry(Tap, prefix="ma6"):
    """To a step: on | back | its code."""

    step: str


class SendEntry(Tap, prefix="ma7"):
    """Ask the school."""


class WithdrawEntry(Tap, prefix="ma8"):
    """Take it back."""


class WaitingEntries(Tap, prefix="ma9"):
    """Applications that wait for a decision."""

    page: int


class OpenApplication(Tap, prefix="ma10"):
    """One application, for whoever decides."""

    application_id: int


class DecideEntry(Tap, prefix="ma11"):
    """open | talk | once."""

    application_id: int
    decision: str
