"""Taps of the one word after an event."""

from handlers.taps import Tap


class SayWord(Tap, prefix="ef1"):
    """One of the three words."""

    event_id: int
    said: str


class AskLine(Tap, prefix="ef2"):
    """A line beside it?"""

    event_id: int


class OpenWord(Tap, prefix="ef3"):
    """My answer."""

    event_id: int


class OpenAnswers(Tap, prefix="ef4"):
    """What was said, for the organiser."""

    event_id: int
