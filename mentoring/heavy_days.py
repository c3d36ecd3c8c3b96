"""Heavy days that people mark (`content.md` 14): kinds, how they are kept, and ten a school year."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from mentoring.errors import MentoringError
from mentoring.registration import school_year

MOST: Final = 10
"""Days a school year: of silence by one person, and of one school."""
OF_SCHOOL: Final = ("own_exam", "exam_week", "last_bell", "parents_day", "inspection", "weather")
"""Kinds a curator marks for the school."""
OWN_DAY: Final = "own_day"
OF_PERSON: Final = (OWN_DAY, "own_exam", "trip")
"""Kinds a person marks, in the order of the taps that turn them. No reason is asked of the first."""
COMMON: Final = ("september_start", "quarter_end", "new_year")
"""Kinds the calendar knows by itself; July and holidays have choices of their own."""
CHOSEN: Final = (*COMMON, *OF_SCHOOL)
"""Kinds of which each person may say that they do not hold for them."""


class TooManyHeavyDays(MentoringError):
    """`most` days are marked for this school year already."""

    def __init__(self) -> None:
        super().__init__()
        self.most = MOST


@dataclass(frozen=True, slots=True, order=True)
class Marked:
    """A marked day."""

    day: date
    kind: str = OWN_DAY

    @property
    def kept(self) -> str:
        """As it stands in the column: «2026-10-15 trip»; a day of silence is the day alone."""
        return self.day.isoformat() if self.kind == OWN_DAY else f"{self.day.isoformat()} {self.kind}"


def marked_in(kept: Iterable[str]) -> tuple[Marked, ...]:
    """The days of a column, in their order."""
    return tuple(sorted(_marked(one) for one in kept))


def _marked(kept: str) -> Marked:
    day, _, kind = kept.partition(" ")
    return Marked(date.fromisoformat(day), kind or OWN_DAY)


def off(kind: str) -> str:
    """How «does not hold for me» stands among the switched-off kinds."""
    return f"quiet_{kind}"


def hold_for(kept: Iterable[str], switched_off: Collection[str]) -> frozenset[date]:
    """The days of a school that are quiet for somebody with these switches."""
    return frozenset(one.day for one in marked_in(kept) if off(one.kind) not in switched_off)


def of_year(every: Iterable[Marked], day: date, kind: str | None = None) -> int:
    """How many of them lie in the school year of the day."""
    year = school_year(day)
    return sum(school_year(one.day) == year and kind in (None, one.kind) for one in every)


def turned(every: Collection[Marked], day: date) -> tuple[Marked, ...]:
    """Another tap on a day: silence, exam, trip, nothing. Silence is passed over once ten are marked."""
    now = next((one.kind for one in every if one.day == day), None)
    rest = [one for one in every if one.day != day]
    place = OF_PERSON.index(now) + 1 if now in OF_PERSON else 0
    if place == 0 and of_year(rest, day, OWN_DAY) >= MOST:
        place = 1
    return tuple(sorted([*rest, *([Marked(day, OF_PERSON[place])] if place < len(OF_PERSON) else [])]))
