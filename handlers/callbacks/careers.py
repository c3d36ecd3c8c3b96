"""Taps of «Курсы и категория». `fact` is one of `mentoring.careers.Fact`."""

from handlers.taps import Tap


class OpenCareer(Tap, prefix="ow1"):
    """One's own card."""


class AskFact(Tap, prefix="ow2"):
    """Which day, or which category?"""

    fact: str


class ClearFact(Tap, prefix="ow3"):
    """Nothing is kept of it."""

    fact: str


class SetCategory(Tap, prefix="ow4"):
    """This category, without an end."""

    code: str


class CategoryEnds(Tap, prefix="ow5"):
    """The category has an end: which?"""


class CoursesBooked(Tap, prefix="ow6"):
    """«Запись уже есть»."""
