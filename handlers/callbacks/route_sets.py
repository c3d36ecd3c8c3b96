"""Taps of the ready sets: the list, one set, its beginning, its pause."""

from handlers.taps import Tap


class OpenSets(Tap, prefix="rs1"):
    """Sets for special times."""


class OpenSet(Tap, prefix="rs2"):
    """One of them: as it goes, or what it would be."""

    code: str


class BeginSet(Tap, prefix="rs3"):
    """Begin it today."""

    code: str


class AskSetEnd(Tap, prefix="rs4"):
    """Which day is it counted back from?"""

    code: str


class LeafSetEnd(Tap, prefix="rs5"):
    """The calendar; `day` is 20261015, 0 for the first page."""

    code: str
    day: int


class SetEnd(Tap, prefix="rs6"):
    """That day (20261015): how would it be laid out?"""

    code: str
    day: int


class BeginDatedSet(Tap, prefix="rs7"):
    """Begin it, counted back from the day; `short`: only the steps that suffice."""

    code: str
    day: int
    short: bool


class PauseSet(Tap, prefix="rs8"):
    """It stands still."""

    route_id: int


class GoOnWithSet(Tap, prefix="rs9"):
    """It goes on."""

    route_id: int


class AskLeaveSet(Tap, prefix="rs10"):
    """Begin anew one day? Asked once."""

    route_id: int


class LeaveSet(Tap, prefix="rs11"):
    """Put it away."""

    route_id: int


class EditSet(Tap, prefix="rs12"):
    """Which of its things to change?"""

    route_id: int


class OpenPast(Tap, prefix="rs13"):
    """A page of finished routes and sets."""

    page: int
