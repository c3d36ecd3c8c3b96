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


class ClearPart(Tap, prefix="au5"):
    """Nothing chosen in this part any more."""

    what: str
    id: int
    part: str


class OpenSegments(Tap, prefix="au6"):
    """Saved audiences."""

    what: str
    id: int
    page: int


class OpenSegment(Tap, prefix="au7"):
    """One of them."""

    what: str
    id: int
    segment: int


class TakeSegment(Tap, prefix="au8"):
    """Its conditions instead of those chosen."""

    what: str
    id: int
    segment: int


class SaveSegment(Tap, prefix="au9"):
    """Save what is chosen: its name is asked."""

    what: str
    id: int


class RenameSegment(Tap, prefix="au10"):
    """Another name is asked."""

    what: str
    id: int
    segment: int


class AskDropSegment(Tap, prefix="au11"):
    """Really?"""

    what: str
    id: int
    segment: int


class DropSegment(Tap, prefix="au12"):
    """Gone."""

    what: str
    id: int
    segment: int
