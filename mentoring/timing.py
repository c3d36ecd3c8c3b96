"""When the bot may speak unasked (`product.md` 5; `domain.md` 5, messaging rules).

Every moment that enters or leaves is aware UTC; wall time lives only inside, in the listener's own zone.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from itertools import groupby
from typing import Final, Protocol

SATURDAY: Final = 5
SUNDAY: Final = 6
LOOK_BACK: Final = timedelta(days=14)
"""Earlier than this a reminder would no longer be about what comes: it waits for the day after instead."""
LOOK_AHEAD: Final = timedelta(days=62)
MARGIN: Final = timedelta(minutes=30)
"""A moved message comes this long before its window closes: 19:30, not 19:59."""
SATURDAY_EVENING: Final = time(18)
SOON: Final = timedelta(hours=24)
TEACHERS_DAY: Final = (10, 5)
JULY: Final = "july"
QUARTER_END: Final = "quarter_end"


class Urgency(StrEnum):
    """How much right a message has to be heard."""

    ACT = "act"
    SIGNED_UP = "signed_up"
    OPTIONAL = "optional"
    WISH = "wish"
    """A feast's own word: in the hours of what is optional, on its day or never, Teachers' Day included."""


LEISURELY: Final = frozenset({Urgency.OPTIONAL, Urgency.WISH})


class WorkDays(Protocol):
    """The working days of one school; a narrow view of `mentoring.workcalendar.WorkCalendar`."""

    def is_working_day(self, day: date, /) -> bool:
        """Whether the school works on this day (its Saturdays included, holidays excluded)."""
        ...

    def heavy_day(self, day: date, /) -> str | None:
        """Code of the heavy day (`content.md` 14) everybody has then, if any."""
        ...


@dataclass(frozen=True, slots=True)
class Window:
    """Local wall time, from `start` up to but not including `end`."""

    start: time
    end: time

    def holds(self, at: time) -> bool:
        """Whether the wall time lies inside."""
        return self.start <= at < self.end

    def last(self, day: date) -> datetime:
        """The latest decent local moment of the day: half an hour before the end, 18:00 on a Saturday."""
        mark = datetime.combine(day, self.end) - MARGIN
        if day.weekday() == SATURDAY:
            mark = min(mark, datetime.combine(day, SATURDAY_EVENING))
        return max(mark, datetime.combine(day, self.start))


@dataclass(frozen=True, slots=True)
class QuietRules:
    """What the school and the person decided about being disturbed. Sundays are quiet whatever they chose.

    `heavy_days` are marked for this person (own exams, parents' evening, a day of silence); `hears_in` names
    the kinds of common heavy days (`july`) in which the person asked to be reminded all the same.
    """

    waking: Window = Window(time(8), time(20))
    optional: Window = Window(time(14, 30), time(19))
    saturday: bool = True
    quiet_holidays: bool = True
    heavy_days: frozenset[date] = frozenset()
    hears_in: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Budget:
    """How many optional messages a person hears: local days and any seven days in a row."""

    per_day: int = 1
    per_week: int = 4


@dataclass(frozen=True, slots=True)
class Listener:
    """Whom we speak to. `spent` holds the local day of each optional message of the last week."""

    zone: tzinfo
    calendar: WorkDays
    rules: QuietRules = field(default=QuietRules())
    budget: Budget = field(default=Budget())
    spent: tuple[date, ...] = ()

    def window(self, urgency: Urgency) -> Window:
        """The hours in which a message of this urgency may come."""
        return self.rules.optional if urgency in LEISURELY else self.rules.waking


def common_days_heard(*, teaches: bool, july: bool) -> frozenset[str]:
    """Kinds of common heavy days that do not silence this person: a quarter ends for those who teach."""
    return frozenset({*(() if teaches else (QUARTER_END,)), *((JULY,) if july else ())})


def to_utc(local: datetime, zone: tzinfo) -> datetime:
    """UTC of a naive wall time: of two (clocks back) the first, of none (forward) by the old offset."""
    return local.replace(tzinfo=zone, fold=0).astimezone(UTC)


def exists_locally(local: datetime, zone: tzinfo) -> bool:
    """False for a wall time that the clocks jump over."""
    return to_utc(local, zone).astimezone(zone).replace(tzinfo=None, fold=0) == local


def has_room(day: date, spent: Collection[date], budget: Budget) -> bool:
    """Whether one more optional message fits on this day."""
    week = [one for one in spent if timedelta(0) <= day - one < timedelta(days=7)]
    return week.count(day) < budget.per_day and len(week) < budget.per_week


def is_quiet_day(day: date, listener: Listener) -> bool:
    """Sundays, and weekday holidays unless the person chose to hear us then."""
    if day.weekday() == SUNDAY:
        return True
    day_off = day.weekday() < SATURDAY and not listener.calendar.is_working_day(day)
    return day_off and listener.rules.quiet_holidays


def is_teachers_day(day: date, calendar: WorkDays) -> bool:
    """The first working day from 5 October on: the wish of that day promises that no reminder comes."""
    feast = date(day.year, *TEACHERS_DAY)
    if not timedelta(0) <= day - feast < timedelta(days=7) or not calendar.is_working_day(day):
        return False
    return not any(calendar.is_working_day(feast + timedelta(days=n)) for n in range((day - feast).days))


def _is_heavy_day(day: date, listener: Listener) -> bool:
    kind = listener.calendar.heavy_day(day)
    return day in listener.rules.heavy_days or (kind is not None and kind not in listener.rules.hears_in)


def _is_optional_day(day: date, listener: Listener) -> bool:
    works = listener.calendar.is_working_day(day) or not listener.rules.quiet_holidays
    saturday_agrees = listener.rules.saturday or day.weekday() != SATURDAY
    if not works or not saturday_agrees or _is_heavy_day(day, listener):
        return False
    return has_room(day, listener.spent, listener.budget)


def is_permitted(urgency: Urgency, at: datetime, listener: Listener) -> bool:
    """Whether a message of this urgency may come at this moment, the exception for urgent acts aside."""
    local = at.astimezone(listener.zone)
    if not listener.window(urgency).holds(local.time()) or is_quiet_day(local.date(), listener):
        return False
    if urgency is Urgency.ACT:
        return True
    if urgency is Urgency.WISH:
        return listener.calendar.is_working_day(local.date()) and not _is_heavy_day(local.date(), listener)
    if is_teachers_day(local.date(), listener.calendar):
        return False
    return urgency is not Urgency.OPTIONAL or _is_optional_day(local.date(), listener)


def goes_silently(at: datetime, listener: Listener) -> bool:
    """Whether to send without a sound: asked at the sending, for what goes out in quiet time."""
    return not is_permitted(Urgency.ACT, at, listener)


def _last_before(urgency: Urgency, wanted: datetime, listener: Listener, now: datetime) -> datetime | None:
    window, day = listener.window(urgency), wanted.astimezone(listener.zone).date()
    earliest = max(now, wanted - LOOK_BACK)
    for back in range(LOOK_BACK.days + 1):
        at = max(to_utc(window.last(day - timedelta(days=back)), listener.zone), earliest)
        if at <= wanted and is_permitted(urgency, at, listener):
            return at
    return None


def _first_from(urgency: Urgency, start: datetime, listener: Listener) -> datetime | None:
    window, day = listener.window(urgency), start.astimezone(listener.zone).date()
    for ahead in range(LOOK_AHEAD.days + 1):
        opening = datetime.combine(day + timedelta(days=ahead), window.start)
        at = max(to_utc(opening, listener.zone), start)
        if is_permitted(urgency, at, listener):
            return at
    return None


def _moment_of_act(
    at: datetime, listener: Listener, useful_until: datetime | None, about: datetime | None
) -> datetime:
    soon = about is not None and timedelta(0) <= about - at <= SOON
    if soon or is_permitted(Urgency.ACT, at, listener):
        return at
    morning = _first_from(Urgency.ACT, at, listener)
    return at if morning is None or (useful_until and morning > useful_until) else morning


def moment_for(
    urgency: Urgency,
    wanted: datetime,
    listener: Listener,
    now: datetime,
    *,
    useful_until: datetime | None = None,
    about: datetime | None = None,
) -> datetime | None:
    """The moment (UTC) at which a message wanted at `wanted` really comes; None: drop it and count it.

    What was planned and falls into a forbidden time comes at the last decent moment *before*; if that has
    passed, at the first permitted one after, unless it is useless by then. An act of another person about the
    next 24 hours (`about`), or one useless by the morning, comes at once: see `goes_silently`. A wish
    is for its own hours alone.
    """
    if useful_until is not None and now > useful_until:
        return None
    start = max(wanted, now) if useful_until is None else min(max(wanted, now), useful_until)
    if urgency is Urgency.ACT:
        return _moment_of_act(start, listener, useful_until, about)
    if is_permitted(urgency, start, listener):
        return start
    if urgency is Urgency.WISH:
        return None
    if wanted >= now and (before := _last_before(urgency, start, listener, now)):
        return before
    after = _first_from(urgency, start, listener)
    return None if after is None or (useful_until and after > useful_until) else after


class Later(StrEnum):
    """The answers to «later»."""

    TONIGHT = "tonight"
    TOMORROW = "tomorrow"
    WEEK = "week"


def wanted_later(choice: Later, now: datetime, listener: Listener) -> datetime:
    """When the person wants to hear it again: 19:00 (tomorrow's, if it is late), else 16:00 of that day.

    On Teachers' Day nothing comes but what was asked for on that very day: it comes a day later.
    """
    zone = listener.zone
    local = now.astimezone(zone)
    evening = to_utc(datetime.combine(local.date(), time(19)), zone)
    if choice is Later.TONIGHT and evening > now:
        return evening
    days, hour = {Later.TONIGHT: (1, 19), Later.TOMORROW: (1, 16), Later.WEEK: (7, 16)}[choice]
    day = local.date() + timedelta(days=days)
    day += timedelta(days=is_teachers_day(day, listener.calendar))
    return to_utc(datetime.combine(day, time(hour)), zone)


@dataclass(frozen=True, slots=True)
class Pending:
    """A message whose moment has come. `topic` (`meeting:17`) is what it is about."""

    key: str
    topic: str
    person_id: int
    urgency: Urgency
    at: datetime


def together(due: Iterable[Pending]) -> tuple[tuple[Pending, ...], ...]:
    """What is due, as the messages it becomes: optional ones are one digest, one topic is said once.

    The order of the input does not matter; each group is ordered by its moments.
    """

    def message(one: Pending) -> tuple[int, str]:
        return one.person_id, "" if one.urgency is Urgency.OPTIONAL else one.topic

    ordered = sorted(due, key=lambda one: (*message(one), one.at, one.key))
    return tuple(tuple(group) for _, group in groupby(ordered, key=message))
