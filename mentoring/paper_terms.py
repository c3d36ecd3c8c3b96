"""Terms that papers speak of: the school year and its halves."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

SEPTEMBER: Final = 9


@dataclass(frozen=True, slots=True)
class Half:
    """Half a school year, both days included. `year` is the one in which the school year began."""

    number: int
    year: int

    @property
    def starts(self) -> date:
        """1 September or 1 January."""
        return date(self.year, SEPTEMBER, 1) if self.number == 1 else date(self.year + 1, 1, 1)

    @property
    def ends(self) -> date:
        """31 December or 31 August."""
        return date(self.year, 12, 31) if self.number == 1 else date(self.year + 1, 8, 31)

    @property
    def before(self) -> "Half":
        """The half before this one."""
        return Half(1, self.year) if self.number == 2 else Half(2, self.year - 1)

    def holds(self, day: date) -> bool:
        """Whether the day belongs to it."""
        return self.starts <= day <= self.ends


def half_of(day: date) -> Half:
    """The half that the day belongs to."""
    return Half(1, day.year) if day.month >= SEPTEMBER else Half(2, day.year - 1)


def months(starts: date, ends: date) -> tuple[date, ...]:
    """First days of the months from one day to another, both included."""
    found, month = [], starts.replace(day=1)
    while month <= ends:
        found.append(month)
        month = (month + timedelta(days=32)).replace(day=1)
    return tuple(found)


def hours_of(minutes: Iterable[int]) -> float:
    """Hours to one decimal."""
    return round(sum(minutes) / 60, 1)
