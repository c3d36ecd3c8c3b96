"""Taps of sharing a profile, of its access log, and of profiles open to somebody."""

from handlers.taps import Tap


class CloseTo(Tap, prefix="sh4"):
    """Close it to `mentor`, `curator` or `methodologist` alone."""

    audience: str


class OpenReaders(Tap, prefix="sh5"):
    """Who has read it and when, a page of it."""

    page: int


class OpenOpened(Tap, prefix="sh6"):
    """Profiles open to me as `curator` or `methodologist`, a page of them."""

    role: str
    page: int
