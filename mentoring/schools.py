"""What becomes of a school: renamed, merged, closed, ШНОР; what its curators confirm; its vacancies."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from mentoring.errors import MentoringError
from mentoring.timing import WorkDays

STAFF_DAYS: Final = 5
"""The list of people is asked about in the first so many working days of a month."""
ROUNDS: Final = ((3, 1), (5, 12), (8, 17))
"""Month and day on which vacancies are asked about: in spring, before the summer, before the school year."""
ROUND_DAYS: Final = 14
LEAST_HOURS: Final = 0.5
MOST_HOURS: Final = 40.0
MOST_VACANCIES: Final = 60
FORTNIGHTS_FROM: Final = date(2024, 9, 2)
"""A Monday; every second one after it begins a curator's fortnight."""
QUIET: Final = timedelta(days=14)
VERY_QUIET: Final = timedelta(days=21)


class Past(StrEnum):
    """A line of a school's history."""

    RENAMED = "renamed"
    ABSORBED = "absorbed"
    MERGED = "merged"
    CLOSED = "closed"
    OPENED = "opened"
    FLAGGED = "flagged"
    UNFLAGGED = "unflagged"


class SchoolNotEmpty(MentoringError):
    """People still work there: `people` of them. They are moved, or leave, before the school closes."""

    def __init__(self, people: int) -> None:
        super().__init__(people)
        self.people = people


class SchoolChanged(MentoringError):
    """The school was merged or closed meanwhile."""


class TooManyVacancies(MentoringError):
    """A school has no more than `MOST_VACANCIES` open ones."""


class HoursNotUnderstood(MentoringError):
    """The typed hours of a week are no number, or one that cannot be."""

    def __init__(self, typed: str) -> None:
        super().__init__(typed)
        self.typed = typed


@dataclass(frozen=True, slots=True)
class PastLine:
    """What happened; `name` is the former name, or of the school that came or took this one in."""

    what: Past
    name: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Contents:
    """What would go over with a school."""

    people: int = 0
    pairs: int = 0
    invitations: int = 0
    conditions: int = 0
    vacancies: int = 0


def may_merge(source: int, target: int, *, source_lives: bool, target_lives: bool) -> bool:
    """Two different living schools."""
    return source != target and source_lives and target_lives


def month_of(day: date) -> date:
    """The first day of its month."""
    return day.replace(day=1)


def staff_is_asked(today: date, days: WorkDays) -> bool:
    """Whether this is one of the first working days of a month."""
    if not days.is_working_day(today):
        return False
    first = month_of(today)
    worked = sum(days.is_working_day(first + timedelta(days=at)) for at in range((today - first).days + 1))
    return worked <= STAFF_DAYS


def round_of(today: date) -> date | None:
    """The first day of the round of vacancies that goes on; None between rounds."""
    for month, day in ROUNDS:
        first = date(today.year, month, day)
        if timedelta(0) <= today - first < timedelta(days=ROUND_DAYS):
            return first
    return None


def last_round(today: date) -> date:
    """The first day of the round that goes on or was the last."""
    begun = [date(year, *one) for year in (today.year - 1, today.year) for one in ROUNDS]
    return max(one for one in begun if one <= today)


def fortnight_of(today: date) -> date:
    """The Monday on which the fortnight of `today` began."""
    weeks = (today - FORTNIGHTS_FROM).days // 14
    return FORTNIGHTS_FROM + timedelta(days=14 * weeks)


def parse_hours(typed: str) -> float:
    """Hours a week: «18», «18,5», «18 ч».

    Raises:
        HoursNotUnderstood.
    """
    text = typed.strip().casefold().replace(",", ".").removesuffix("часов").removesuffix("часа")
    text = text.removesuffix("час").removesuffix("ч.").removesuffix("ч").strip()
    try:
        hours = float(text) if len(text) <= 5 and text.replace(".", "", 1).isdecimal() else -1.0
    except ValueError:
        hours = -1.0
    if not LEAST_HOURS <= hours <= MOST_HOURS:
        raise HoursNotUnderstood(typed[:40])
    return round(hours * 2) / 2


def moved(ids: Iterable[int], source: int, target: int) -> list[int]:
    """Numbers of schools in somebody's conditions after `source` went into `target`."""
    return sorted({target if one == source else one for one in ids})
