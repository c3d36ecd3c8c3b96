"""Which times may be offered for a meeting, and which the pickers show."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import pairwise
from typing import Final, Protocol

from mentoring.errors import MentoringError
from mentoring.timing import exists_locally, to_utc

MOST_SLOTS: Final = 3
AHEAD: Final = timedelta(hours=2)
FIRST: Final = time(7)
LAST: Final = time(21)
PICKER_DAYS: Final = 14
STEP: Final = timedelta(minutes=30)


class NoSlots(MentoringError):
    """Nothing was offered."""


class TooManySlots(MentoringError):
    """`count` times were offered where `limit` are enough to choose from."""

    def __init__(self, count: int, limit: int) -> None:
        super().__init__(count, limit)
        self.count = count
        self.limit = limit


class SlotInPast(MentoringError):
    """The time `at` (UTC) has passed."""

    def __init__(self, at: datetime) -> None:
        super().__init__(at)
        self.at = at


class SlotTooSoon(MentoringError):
    """The other one wants to know `notice` before: nothing earlier than `earliest` (UTC)."""

    def __init__(self, at: datetime, earliest: datetime, notice: timedelta) -> None:
        super().__init__(at, earliest, notice)
        self.at = at
        self.earliest = earliest
        self.notice = notice


class SlotOutsideHours(MentoringError):
    """Before `first` or not over by `last` on the clock of one of the two; `zone` names whose (IANA)."""

    def __init__(self, at: datetime, first: time, last: time, zone: str) -> None:
        super().__init__(at, first, last, zone)
        self.at = at
        self.first = first
        self.last = last
        self.zone = zone


class NoLessons(MentoringError):
    """`day` has no lessons (a school break, a day off): nothing to visit, but a talk is welcome."""

    def __init__(self, day: date) -> None:
        super().__init__(day)
        self.day = day


class SlotTwice(MentoringError):
    """The same time was offered twice."""

    def __init__(self, at: datetime) -> None:
        super().__init__(at)
        self.at = at


class WorkDays(Protocol):
    """A narrow view of `mentoring.workcalendar.WorkCalendar`."""

    def is_working_day(self, day: date, /) -> bool:
        """Whether the school works on this day."""
        ...


class LessonDays(WorkDays, Protocol):
    """The same, with its school breaks."""

    def is_school_break(self, day: date, /) -> bool:
        """Whether there are no lessons."""
        ...


def has_lessons(day: date, calendar: LessonDays) -> bool:
    """Whether a lesson can be visited on this day."""
    return calendar.is_working_day(day) and not calendar.is_school_break(day)


def check_lessons(slots: Iterable[datetime], zone: tzinfo, calendar: LessonDays) -> None:
    """Raises NoLessons for the first time, on the clock of `zone`, that falls on a day without lessons."""
    for at in slots:
        day = at.astimezone(zone).date()
        if not has_lessons(day, calendar):
            raise NoLessons(day)


def _fits_the_day(at: datetime, minutes: int, zone: tzinfo) -> bool:
    start = at.astimezone(zone)
    end = (at + timedelta(minutes=minutes)).astimezone(zone)
    return start.date() == end.date() and start.time() >= FIRST and end.time() <= LAST


def check_slot(
    at: datetime, now: datetime, zones: Iterable[tzinfo], minutes: int, notice: timedelta = AHEAD
) -> None:
    """Whether one time (UTC) may be offered; `zones` are those of the two, `notice` the other one's wish.

    Raises:
        SlotInPast, SlotTooSoon, SlotOutsideHours.
    """
    if at <= now:
        raise SlotInPast(at)
    if at < now + notice:
        raise SlotTooSoon(at, now + notice, notice)
    for zone in zones:
        if not _fits_the_day(at, minutes, zone):
            raise SlotOutsideHours(at, FIRST, LAST, str(zone))


def check_slots(
    slots: Sequence[datetime],
    now: datetime,
    zones: Sequence[tzinfo],
    minutes: int,
    notice: timedelta = AHEAD,
) -> tuple[datetime, ...]:
    """The times in order, if they may be offered together.

    Raises:
        NoSlots, TooManySlots, SlotTwice, and what `check_slot` raises.
    """
    if not slots:
        raise NoSlots
    if len(slots) > MOST_SLOTS:
        raise TooManySlots(len(slots), MOST_SLOTS)
    ordered = tuple(sorted(at.astimezone(UTC) for at in slots))
    for earlier, later in pairwise(ordered):
        if earlier == later:
            raise SlotTwice(later)
    for at in ordered:
        check_slot(at, now, zones, minutes, notice)
    return ordered


def picker_days(today: date, calendar: WorkDays, count: int = PICKER_DAYS) -> tuple[date, ...]:
    """The next days, today included: working days first, days off after them, each in order."""
    days = [today + timedelta(days=ahead) for ahead in range(count)]
    return tuple(sorted(days, key=lambda day: (not calendar.is_working_day(day), day)))


def picker_times(
    day: date, now: datetime, zones: Sequence[tzinfo], minutes: int, notice: timedelta = AHEAD
) -> tuple[time, ...]:
    """Half hours of the day, on the clock of the first zone, that may be offered to both."""
    start = datetime.combine(day, time())
    half_hours = (start + STEP * step for step in range(timedelta(days=1) // STEP))
    return tuple(at.time() for at in half_hours if _may_be_offered(at, now, zones, minutes, notice))


def learnt(
    before: Iterable[datetime], days: Iterable[date], zone: tzinfo, fits: Callable[[date, time], bool]
) -> list[tuple[date, time]]:
    """Times that suited the two before, at the next of the days where they fit: the most usual first.

    `before` are moments that both agreed to, the newest first; without any nothing is guessed.
    """
    ordered = sorted(days)
    local = [at.astimezone(zone) for at in before]
    habits = Counter((at.weekday(), at.time()) for at in local)
    found = (
        next(((day, at) for day in ordered if day.weekday() == weekday and fits(day, at)), None)
        for (weekday, at), _ in habits.most_common()
    )
    return [one for one in found if one is not None]


def _may_be_offered(
    local: datetime, now: datetime, zones: Sequence[tzinfo], minutes: int, notice: timedelta
) -> bool:
    if not exists_locally(local, zones[0]):
        return False
    try:
        check_slot(to_utc(local, zones[0]), now, zones, minutes, notice)
    except MentoringError:
        return False
    return True
