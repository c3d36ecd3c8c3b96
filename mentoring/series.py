"""A series of meetings: its days, who has been at how many, and how far the certificate is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Final

from mentoring.certificates import sessions_needed
from mentoring.timing import to_utc
from mentoring.workcalendar import WorkCalendar

WEEK: Final = timedelta(weeks=1)
MOST: Final = 12
"""Meetings laid out by one tap."""
COUNTS: Final = (2, 3, 4, 5, 6, 7, 8, 9, 10, 12)
LAST_SURE: Final = 4
"""Every month has four of each weekday."""
LOOK_AHEAD: Final = 104
"""Weeks in which days are looked for."""


class Every(StrEnum):
    """How a day repeats. MONTH: the same weekday of the month («второй четверг»)."""

    ONCE = "once"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of a series as one person knows it. `ends` is None where nobody said when it begins."""

    id: int
    title: str
    status: str
    starts_at: datetime | None
    ends: datetime | None
    hours: float | None
    came: bool

    def is_over(self, now: datetime) -> bool:
        """Whether a mark may be expected."""
        return self.ends is not None and self.ends <= now


@dataclass(frozen=True, slots=True)
class Progress:
    """How one person stands in a series; called-off meetings are not counted."""

    meetings: tuple[Meeting, ...]
    share: int

    @property
    def total(self) -> int:
        """How many meetings the series has."""
        return len(self.meetings)

    @property
    def came(self) -> int:
        """At how many the person was."""
        return sum(one.came for one in self.meetings)

    @property
    def needed(self) -> int:
        """How many make the certificate."""
        return sessions_needed(self.total, self.share)

    @property
    def is_reached(self) -> bool:
        """Whether the share is reached, the series over or not."""
        return bool(self.total) and self.came >= self.needed

    @property
    def hours(self) -> float:
        """Hours of the meetings the person was at."""
        return sum(one.hours or 0 for one in self.meetings if one.came)

    def left(self, now: datetime) -> int:
        """How many meetings are not over yet."""
        return sum(not one.is_over(now) for one in self.meetings)

    def is_over(self, now: datetime) -> bool:
        """Whether the last meeting has ended."""
        return bool(self.meetings) and not self.left(now)

    def can_reach(self, now: datetime) -> bool:
        """Whether the certificate is still possible by the meetings ahead."""
        ahead = sum(not one.is_over(now) and not one.came for one in self.meetings)
        return self.came + ahead >= self.needed


def days(first: date, every: Every, count: int, calendar: WorkCalendar) -> tuple[date, ...]:
    """So many days from the first on. A day nobody works on is passed over, not moved: the weekday stays.

    The first day is the methodologist's own choice and stands, whatever day it is.
    """
    found = [first]
    wanted = 1 if every is Every.ONCE else max(1, min(count, MOST))
    for day in _following(first, every):
        if len(found) == wanted:
            break
        if calendar.is_working_day(day):
            found.append(day)
    return tuple(found[:wanted])


def _following(first: date, every: Every) -> Iterable[date]:
    pace = 2 if every is Every.FORTNIGHT else 1
    weeks = (first + WEEK * number for number in range(pace, LOOK_AHEAD, pace))
    if every is not Every.MONTH:
        return weeks
    place = place_in_month(first)
    if place > LAST_SURE:
        return (day for day in weeks if (day + WEEK).month != day.month)
    return (day for day in weeks if place_in_month(day) == place)


def place_in_month(day: date) -> int:
    """The second Thursday of a month is 2. Not every month has a fifth one: it stands for the last."""
    return (day.day - 1) // 7 + 1


def moments(every: Sequence[date], at: time, zone: tzinfo) -> tuple[datetime, ...]:
    """The same wall time on each of these days, as UTC."""
    return tuple(to_utc(datetime.combine(day, at), zone) for day in every)
