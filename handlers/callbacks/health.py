"""Taps of the owner's look at the bot itself."""

from handlers.taps import Tap


class OpenState(Tap, prefix="hl1"):
    """How the bot is."""


class OpenFailures(Tap, prefix="hl2"):
    """What failed."""

    page: int


class OpenFailure(Tap, prefix="hl3"):
    """One line of it (`what`: d a delivery, u an update; `number`: the newest of them)."""

    what: str
    number: int


class AskRetry(Tap, prefix="hl4"):
    """Try it again: sure?"""

    what: str
    number: int


class Retry(Tap, prefix="hl5"):
    """Try it again."""

    what: str
    number: int


class PutAway(Tap, prefix="hl6"):
    """Look at it no more."""

    what: str
    number: int
