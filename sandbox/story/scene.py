"""Moments around the first start: a story is told in days ago and days ahead."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from mentoring.programme import Programme
from mentoring.workcalendar import SATURDAY, WorkCalendar

SEPTEMBER = 9
"""From this month on a school year is named by the present calendar year."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where and when a story plays. `now` is aware; every moment given out is UTC."""

    programme: Programme
    calendar: WorkCalendar
    zone: tzinfo
    now: datetime

    @property
    def today(self) -> date:
        """The local date."""
        return self.now.astimezone(self.zone).date()

    @property
    def school_year(self) -> int:
        """The year of its autumn."""
        return self.today.year if self.today.month >= SEPTEMBER else self.today.year - 1

    def chance(self, about: str) -> random.Random:
        """The same dice for the same programme and subject, at every start."""
        return random.Random(f"{self.programme.code}:{about}")

    def at(self, day: date, hour: int, minute: int = 0) -> datetime:
        """A local moment."""
        return datetime.combine(day, time(hour, minute), self.zone).astimezone(UTC)

    def ago(self, days: int, hour: int = 15, minute: int = 0) -> datetime:
        """From Monday to Friday, on a working day at least `days` back (1 or more)."""
        return self.at(self._weekday(-days, self.calendar.previous_working_day, -1), hour, minute)

    def ahead(self, days: int, hour: int = 15, minute: int = 0) -> datetime:
        """From Monday to Friday, on a working day at least `days` ahead (1 or more)."""
        return self.at(self._weekday(days, self.calendar.next_working_day, 1), hour, minute)

    def _weekday(self, days: int, working: Callable[[date], date], step: int) -> date:
        day = working(self.day(days))
        while day.weekday() == SATURDAY:
            day = working(day + timedelta(days=step))
        return day

    def day(self, days: int) -> date:
        """The date so many days from today."""
        return self.today + timedelta(days=days)
