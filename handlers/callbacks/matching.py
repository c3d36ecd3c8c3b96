"""Taps of matching for the whole group."""

from handlers.taps import Tap


class ProposeAll(Tap, prefix="mt2"):
    """Match everybody; nobody is told."""


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
