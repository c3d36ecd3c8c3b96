"""What a tired person types for a date: «15.10 14:30», «завтра в 15», «чт 14:30», "next Thu at 3pm".

Words of both languages are always understood. Everything here is local wall time of the one who types.
"""

import unicodedata
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from mentoring.date_words import (
    AFTER,
    CLOCK_AT,
    COUNTS,
    DAY_OF_MONTH,
    ISO,
    LONGEST,
    MONTH_FIRST,
    MONTHS,
    NUMERIC,
    PREPOSITION,
    RELATIVE,
    UNITS,
    WEEKDAYS,
    WHICH,
    WORDED,
    clock,
    plain,
)
from mentoring.errors import MentoringError

YEARS_AHEAD: Final = 2
EARLIEST_YEAR: Final = 1950
HALF_A_YEAR: Final = timedelta(days=182)
JUST_NOW: Final = timedelta(days=14)
"""Who types a day so shortly gone means that day, not the same one of next year."""


class Direction(StrEnum):
    """Which way the question looks: a meeting is AHEAD, the end of last courses BACK."""

    AHEAD = "ahead"
    BACK = "back"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Typed:
    """A day and, if it was said, a time of that day."""

    day: date
    at: time | None = None

    @property
    def needs_time(self) -> bool:
        """Whether the time is still to be asked."""
        return self.at is None

    def moment(self) -> datetime:
        """Naive local moment; without a time, the start of the day."""
        return datetime.combine(self.day, self.at or time())


class DateNotUnderstood(MentoringError):
    """`input` is what was typed, cut to a line that can be quoted."""

    def __init__(self, input: str) -> None:  # noqa: A002 the name of the fact on the screen (X1)
        super().__init__(input)
        self.input = input


class DateDoesNotExist(MentoringError):
    """31 February, or a Thursday that is a Friday; `suggestion` is the nearest thing that exists."""

    def __init__(self, input: str, suggestion: Typed) -> None:  # noqa: A002 as above
        super().__init__(input, suggestion)
        self.input = input
        self.suggestion = suggestion


class DateInPast(MentoringError):
    """`suggestion` is the next occurrence, if there is a likely one."""

    def __init__(self, value: Typed, suggestion: Typed | None) -> None:
        super().__init__(value, suggestion)
        self.value = value
        self.suggestion = suggestion


class DateInFuture(MentoringError):
    """Asked for something that has happened, got something that has not."""

    def __init__(self, value: Typed) -> None:
        super().__init__(value)
        self.value = value


class DateTooFar(MentoringError):
    """Beyond `limit`: more likely a slip of the finger than a plan."""

    def __init__(self, value: Typed, limit: date) -> None:
        super().__init__(value, limit)
        self.value = value
        self.limit = limit


@dataclass(frozen=True, slots=True)
class _Reader:
    """One reading: the present local moment, where the question looks, and the time typed beside the day."""

    text: str
    now: datetime
    direction: Direction
    at: time | None = None

    @property
    def today(self) -> date:
        return self.now.date()

    def day(self, words: str) -> date | None:
        """The day the words mean, None if they mean none; raises DateDoesNotExist."""
        bare = PREPOSITION.fullmatch(words)
        if bare:
            words = bare[1]
        readings = (self._relative, self._numeric, self._iso, self._worded, self._month_first, self._after)
        for reading in (*readings, self._weekday, self._day_of_month, self._checked):
            day = reading(words)
            if day is not None:
                return day
        return None

    def _relative(self, words: str) -> date | None:
        return self.today + timedelta(days=RELATIVE[words]) if words in RELATIVE else None

    def _numeric(self, words: str) -> date | None:
        found = NUMERIC.fullmatch(words)
        return found and self._built(found[4], int(found[3]), found[1])

    def _iso(self, words: str) -> date | None:
        found = ISO.fullmatch(words)
        return found and self._built(found[1], int(found[2]), found[3])

    def _worded(self, words: str) -> date | None:
        found = WORDED.fullmatch(words)
        return found and self._built(found[3], MONTHS.get(found[2], 0), found[1])

    def _month_first(self, words: str) -> date | None:
        found = MONTH_FIRST.fullmatch(words)
        return found and self._built(found[3], MONTHS.get(found[1], 0), found[2])

    def _built(self, year: str | None, month: int, number: str) -> date | None:
        day = int(number)
        if not (1 <= month <= 12 and 1 <= day <= 31) or (year and int(year) == 0):
            return None
        full = self._year_for(month, day) if year is None else int(year) + (2000 if len(year) == 2 else 0)
        return self._real(full, month, day)

    def _real(self, year: int, month: int, day: int) -> date:
        last = monthrange(year, month)[1]
        if day > last:
            raise DateDoesNotExist(_quoted(self.text), Typed(date(year, month, last), self.at))
        return date(year, month, day)

    def _year_for(self, month: int, day: int) -> int:
        this = self.today.year
        same = date(this, month, min(day, 28))
        if self.direction is Direction.BACK:
            return this if same <= self.today else this - 1
        if self.today - same > HALF_A_YEAR:
            return this + 1
        return this - 1 if self.direction is Direction.ANY and same - self.today > HALF_A_YEAR else this

    def _after(self, words: str) -> date | None:
        found = AFTER.fullmatch(words)
        if not found:
            return None
        count, unit = found[1] or "1", UNITS.get(found[2] or found[3])
        number = int(count) if count.isdigit() else COUNTS.get(count, 0)
        if unit is None or not number:
            return None
        return (
            self._months_on(number)
            if unit == "month"
            else self.today + timedelta(days=number * (7 if unit == "week" else 1))
        )

    def _months_on(self, number: int) -> date:
        years, month = divmod(self.today.month - 1 + number, 12)
        year = self.today.year + years
        return date(year, month + 1, min(self.today.day, monthrange(year, month + 1)[1]))

    def _weekday(self, words: str) -> date | None:
        found = WHICH.fullmatch(words)
        weekday = WEEKDAYS.get(found[3] if found else words)
        if weekday is None:
            return None
        if found and found[2]:
            return self.today + timedelta(days=7 - self.today.weekday() + weekday)
        if self.direction is Direction.BACK:
            return self.today - timedelta(days=(self.today.weekday() - weekday) % 7)
        ahead = (weekday - self.today.weekday()) % 7
        gone = ahead == 0 and self.at is not None and self.at <= self.now.time()
        return self.today + timedelta(days=7 if gone else ahead)

    def _day_of_month(self, words: str) -> date | None:
        found = DAY_OF_MONTH.fullmatch(words)
        if not found or not 1 <= int(found[1]) <= 31:
            return None
        day, year, month = int(found[1]), self.today.year, self.today.month
        if self.direction is not Direction.BACK and day < self.today.day:
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        elif self.direction is Direction.BACK and day > self.today.day:
            year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        return self._real(year, month, day)

    def _checked(self, words: str) -> date | None:
        """«чт 15 октября», «завтра, чт, 15 октября»: the first word must agree with the rest."""
        first, _, rest = words.partition(" ")
        if not rest or (first not in WEEKDAYS and first not in RELATIVE):
            return None
        day = self.day(rest)
        if day is None:
            return None
        if first in WEEKDAYS and day.weekday() != WEEKDAYS[first]:
            raise DateDoesNotExist(_quoted(self.text), Typed(day, self.at))
        if first in RELATIVE and (day - self.today).days != RELATIVE[first]:
            raise DateDoesNotExist(_quoted(self.text), Typed(day, self.at))
        return day


def _quoted(text: str) -> str:
    """What was typed, fit for a quotation: one line, no loose marks, at most `LONGEST` characters."""
    line = " ".join(unicodedata.normalize("NFC", text[: LONGEST * 4]).split())
    line = "".join(one for one in line if unicodedata.category(one)[0] not in "MC")
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def _splits(line: str) -> Iterator[tuple[str, str]]:
    """Every way to read the line as a day and a time; day first."""
    words = line.split()
    for cut in range(1, len(words)):
        yield " ".join(words[:cut]), " ".join(words[cut:])
    for cut in range(1, len(words)):
        yield " ".join(words[cut:]), " ".join(words[:cut])


def _read(text: str, now: datetime, direction: Direction, chosen_day: date | None) -> Typed:
    line = plain(text)
    for day_words, time_words in _splits(line):
        at = clock(time_words, bare=day_words in RELATIVE)
        if at is not None and (day := _Reader(text, now, direction, at).day(day_words)):
            return Typed(day, at)
    at = clock(line)
    is_clock = at is not None and CLOCK_AT.match(line)
    if not is_clock and (day := _Reader(text, now, direction).day(line)):
        return Typed(day)
    if at is not None:
        return Typed(chosen_day or now.date(), at)
    raise DateNotUnderstood(_quoted(text))


def _next_occurrence(value: Typed, now: datetime) -> Typed:
    if value.day == now.date():
        return Typed(now.date() + timedelta(days=1), value.at)
    month, day = value.day.month, min(value.day.day, 28) if value.day.month == 2 else value.day.day
    this = Typed(date(now.year, month, day), value.at)
    return this if not _is_past(this, now) else Typed(date(now.year + 1, month, day), value.at)


def _is_past(value: Typed, now: datetime) -> bool:
    return value.day < now.date() or (value.at is not None and value.moment() <= now)


def _guarded(value: Typed, now: datetime, direction: Direction) -> Typed:
    if direction is Direction.AHEAD and _is_past(value, now):
        is_recent = timedelta() < now.date() - value.day <= JUST_NOW
        raise DateInPast(value, None if is_recent else _next_occurrence(value, now))
    if direction is Direction.BACK and value.moment() > now:
        raise DateInFuture(value)
    latest, earliest = date(now.year + YEARS_AHEAD, 12, 31), date(EARLIEST_YEAR, 1, 1)
    if not earliest <= value.day <= latest:
        raise DateTooFar(value, latest if value.day > latest else earliest)
    return value


def parse_typed(
    text: str, now: datetime, *, direction: Direction = Direction.AHEAD, chosen_day: date | None = None
) -> Typed:
    """Read a day, a time, or both. `now`: naive local moment; `chosen_day`: for a time typed alone.

    A day without a year is the nearest one in the asked direction.

    Raises:
        DateNotUnderstood, DateDoesNotExist, DateInPast, DateInFuture, DateTooFar.
    """
    try:
        return _guarded(_read(text, now, direction, chosen_day), now, direction)
    except OverflowError:
        raise DateNotUnderstood(_quoted(text)) from None


def typed_form(value: Typed) -> str:
    """The form that `parse_typed` always reads back as the same value: «15.10.2026 14:30»."""
    day = value.day.strftime("%d.%m.%Y")
    return day if value.at is None else f"{day} {value.at:%H:%M}"
