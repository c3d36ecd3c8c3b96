"""Taps of the audience builder. `what` is `e` for an event, `b` for a broadcast; `id` is whose audience."""

from handlers.taps import Tap


class OpenAudience(Tap, prefix="au1"):
    """The audience as it is, with its count."""

    what: str
    id: int


class OpenPart(Tap, prefix="au2"):
    """One part of it to choose in: roles, years, subjects, schools."""

    what: str
    id: int
    part: str
    page: int


class TurnOver(Tap, prefix="au3"):
    """Choose a value, or no longer. `where` is `what` and the first letter of the part: `es`."""

    where: str
    id: int
    value: str
    page: int


class ClearAudience(Tap, prefix="au4"):
    """Everybody again."""

    what: str
    id: int
