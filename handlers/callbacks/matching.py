"""Taps of matching for the whole group."""

from handlers.taps import Tap


class ProposeAll(Tap, prefix="mt2"):
    """An old button: match everybody; it asks the two questions now."""


class Questions(Tap, prefix="mt9"):
    """The two plain questions, with the answers so far."""

    best: bool
    revise: bool


class ProposeFor(Tap, prefix="mt10"):
    """Match everybody under these two answers; nobody is told."""

    best: bool
    revise: bool


class ProposeRest(Tap, prefix="mt11"):
    """Solve anew around what was pinned and forbidden."""

    run_id: int


class PinCouple(Tap, prefix="mt12"):
    """These two in any case, or no longer."""

    run_id: int
    place: int
    keep: bool


class ForbidCouple(Tap, prefix="mt13"):
    """Never these two in this draft, or allowed again."""

    run_id: int
    place: int
    never: bool


class ShowInstead(Tap, prefix="mt14"):
    """Who else could help this teacher."""

    run_id: int
    teacher_id: int


class TakeInstead(Tap, prefix="mt15"):
    """This mentor for this teacher."""

    run_id: int
    teacher_id: int
    mentor_id: int


class ShowFairness(Tap, prefix="mt16"):
    """Who got a mentor, by school, subject, town and village."""

    run_id: int
    page: int


class ShowPrices(Tap, prefix="mt17"):
    """How it was computed, and what peace and sharing cost."""

    run_id: int


class ReviewCouple(Tap, prefix="mt3"):
    """One proposed pair of the draft."""

    run_id: int
    place: int


class LeaveOut(Tap, prefix="mt4"):
    """Exclude a pair, or take it in again."""

    run_id: int
    place: int
    out: bool


class ShowAlone(Tap, prefix="mt5"):
    """Who stays without a mentor, and why."""

    run_id: int
    page: int


class AskPublish(Tap, prefix="mt6"):
    """Publish? Asked once, with the number."""

    run_id: int


class Publish(Tap, prefix="mt7"):
    """Tell everybody."""

    run_id: int


class ShowChanges(Tap, prefix="mt8"):
    """Who asks for another mentor."""

    page: int
