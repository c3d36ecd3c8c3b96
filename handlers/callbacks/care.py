"""Taps of what needs looking after: a curator's fortnight, pairs by state, teachers without a mentor."""

from handlers.taps import Tap


class OpenFortnight(Tap, prefix="cf1"):
    """C1: what there is to do in these two weeks."""


class WalkFortnight(Tap, prefix="cf2"):
    """Case by case, from where it was."""


class SkipCase(Tap, prefix="cf3"):
    """Not this one now; `place` is where it stood."""

    place: int


class NothingChanged(Tap, prefix="cf4"):
    """«Изменений нет»."""


class OpenAlone(Tap, prefix="cf5"):
    """Teachers without a mentor for long."""

    page: int


class PairStates(Tap, prefix="cf6"):
    """Pairs by state, counted."""


class PairsIn(Tap, prefix="cf7"):
    """Pairs in one state; «help» stands for both that may need it."""

    state: str
    page: int


class OpenPairCare(Tap, prefix="cf8"):
    """One of them."""

    pair_id: int


class OfferHelp(Tap, prefix="cf9"):
    """«Предложить помощь»."""

    pair_id: int
