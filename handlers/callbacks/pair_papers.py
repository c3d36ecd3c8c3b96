"""Taps of pairs' documents, and of the desk where staff look after pairs."""

from handlers.taps import Tap


class OpenPairDesk(Tap, prefix="pd1"):
    """A curator's or methodologist's room of pairs."""


class IncompletePairs(Tap, prefix="pp1"):
    """Pairs without documents."""

    page: int


class OpenPapers(Tap, prefix="pp2"):
    """Documents of one pair."""

    pair_id: int


class EnterPaper(Tap, prefix="pp3"):
    """This document: of which day?"""

    pair_id: int
    kind: str


class PaperDay(Tap, prefix="pp4"):
    """Of this day (20261015): with which number?"""

    pair_id: int
    kind: str
    day: int


class NoNumber(Tap, prefix="pp5"):
    """Without a number."""

    pair_id: int
    kind: str
    day: int


class EnterTerm(Tap, prefix="pp6"):
    """Until when?"""

    pair_id: int


class TermUntil(Tap, prefix="pp7"):
    """Until this day."""

    pair_id: int
    day: int


class SetPaid(Tap, prefix="pp8"):
    """A payment is set, or not."""

    pair_id: int
    paid: bool


class PapersLater(Tap, prefix="pp9"):
    """Out of the list for two weeks."""

    pair_id: int
