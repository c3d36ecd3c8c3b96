"""Which days and times the two may be offered: both clocks, days with lessons, and what they chose before."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final, Protocol

from mentoring.errors import MentoringError
from mentoring.meeting_logs import occasion
from mentoring.meeting_slots import (
    LessonDays,
    check_lessons,
    check_slot,
    has_lessons,
    learnt,
    picker_days,
    picker_times,
)
from mentoring.meetings import MeetingKind
from mentoring.talks import Occasion
from mentoring.timing import exists_locally, to_utc
from mentoring.usecases.meeting_records import DayChoice, MeetingRows, MeetingView, TimeChoice

PICKED_DAYS: Final = 8
SEARCHED_DAYS: Final = 28
"""A school break lasts nine days or more: a lesson is looked for beyond it."""
REMEMBERED: Final = 12
PROPOSED: Final = 3
WEEK: Final = 7
LAST_DAYS: Final = timedelta(days=14)
"""Before the end of a pair's term: the talk is about what stays."""


class SchoolDays(LessonDays, Protocol):
    """The same, with the days that are heavy for everybody."""

    def heavy_day(self, day: date, /) -> str | None: ...


class Calendars(Protocol):
    """The days of a municipality's schools."""

    def of(self, municipality_id: int, saturday_works: bool, /) -> SchoolDays: ...


class MeetingTimes:
    """Days, times of a day, and times that suited before."""

    def __init__(self, rows: MeetingRows, calendars: Calendars) -> None:
        self._rows = rows
        self._calendars = calendars

    async def days(self, view: MeetingView, zone: tzinfo) -> DayChoice:
        """Days that have a time to offer; those learnt from earlier choices first."""
        today = view.now.astimezone(zone).date()
        calendar = self._calendar(view)
        if view.is_visit:
            ahead = picker_days(today, calendar, SEARCHED_DAYS)
            possible = [day for day in ahead if has_lessons(day, calendar)]
        else:
            possible = list(picker_days(today, calendar))
        open_days = [day for day in possible if self._open(view, day)]
        return DayChoice(view, tuple(open_days[:PICKED_DAYS]), await self._learnt(view, open_days, zone))

    def times(self, view: MeetingView, day: date) -> TimeChoice:
        """Half hours of the day on the viewer's clock; none on a day without lessons for a visit."""
        if view.is_visit and not has_lessons(day, self._calendar(view)):
            return TimeChoice(view, day, ())
        return TimeChoice(view, day, self._open(view, day))

    def check(self, view: MeetingView, slots: Iterable[datetime]) -> None:
        """Raises: NoLessons, for a visit on a day without them (on the teacher's clock)."""
        if view.is_visit:
            teacher = view.zones[1] if view.i_am_mentor else view.zones[0]
            check_lessons(slots, teacher, self._calendar(view))

    async def occasion(self, view: MeetingView, at: datetime) -> Occasion:
        """Which opening question fits."""
        pair_id = view.record.pair_id
        meetings = await self._rows.agreed(pair_id, MeetingKind.MEETING, REMEMBERED)
        visits = await self._rows.agreed(pair_id, MeetingKind.VISIT, REMEMBERED)
        day, last = at.astimezone(view.zones[0]).date(), await self._rows.last_day(pair_id)
        calendar = self._calendar(view)
        return occasion(
            at,
            meetings,
            visits,
            break_soon=not calendar.is_school_break(day)
            and any(map(calendar.is_school_break, _week(day, 1))),
            end_soon=last is not None and last - day <= LAST_DAYS,
            hard_week=any(_is_hard(one, calendar) for one in _week(day, -WEEK)),
        )

    def _calendar(self, view: MeetingView) -> SchoolDays:
        return self._calendars.of(view.record.municipality_id, True)

    def _open(self, view: MeetingView, day: date) -> tuple[time, ...]:
        return picker_times(day, view.now, view.zones, view.meeting.minutes, view.notice)

    async def _learnt(
        self, view: MeetingView, days: Sequence[date], zone: tzinfo
    ) -> tuple[tuple[date, time], ...]:
        before = await self._rows.agreed(view.record.pair_id, view.record.kind, REMEMBERED)
        arranged = [at for at in before if at >= view.now]
        taken = {at.astimezone(zone).replace(tzinfo=None) for at in [*view.chosen, *arranged]}

        def fits(day: date, at: time) -> bool:
            return datetime.combine(day, at) not in taken and self._offers(view, day, at)

        return tuple(learnt(before, days, zone, fits)[:PROPOSED])

    def _offers(self, view: MeetingView, day: date, at: time) -> bool:
        local = datetime.combine(day, at)
        try:
            slot = to_utc(local, view.zones[0])
            check_slot(slot, view.now, view.zones, view.meeting.minutes, view.notice)
        except MentoringError:
            return False
        return exists_locally(local, view.zones[0])


def _week(day: date, begins: int) -> list[date]:
    """Seven days, the first of them so many days from `day`."""
    return [day + timedelta(days=begins + ahead) for ahead in range(WEEK)]


def _is_hard(day: date, calendar: SchoolDays) -> bool:
    """A heavy day in school, not one of rest."""
    return has_lessons(day, calendar) and calendar.heavy_day(day) is not None
