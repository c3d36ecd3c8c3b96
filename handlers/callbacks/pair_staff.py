"""Taps of staff who propose a mentor to a teacher."""

from handlers.taps import Tap


class OfferTeachers(Tap, prefix="so1"):
    """A page of teachers."""

    page: int


class OfferFor(Tap, prefix="so2"):
    """For this teacher: which help?"""

    teacher_id: int


class OfferCandidate(Tap, prefix="so3"):
    """The mentor at this place of those who suit."""

    teacher_id: int
    kind: str
    place: int


class OfferThis(Tap, prefix="so4"):
    """This mentor; `help` is a kind, with the weeks behind it for a short goal («short3»)."""

    teacher_id: int
    help: str
    mentor_id: int


class TakeOfferBack(Tap, prefix="so5"):
    """Not this one after all."""

    pair_id: int
