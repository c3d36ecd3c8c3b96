"""Taps of certificates and of where one was."""

from handlers.taps import Tap


class OpenVisited(Tap, prefix="ce1"):
    """Events I was at."""

    page: int


class OpenCertificate(Tap, prefix="ce2"):
    """My certificate of an event: its number, and two formats."""

    event_id: int


class TakeCertificate(Tap, prefix="ce3"):
    """The file."""

    event_id: int
    pdf: bool


class PrintFor(Tap, prefix="ce4"):
    """Somebody's certificate, for the organiser to print."""

    event_id: int
    person_id: int
    page: int


class AskNumber(Tap, prefix="ce5"):
    """Is a number true?"""
