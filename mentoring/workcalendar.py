"""Which days are for work, for lessons, and for silence."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import count, islice
from typing import Final, Protocol

DAY: Final = timedelta(days=1)
SATURDAY: Final = 5
SUNDAY: Final = 6


class PublicHolidays(Protocol):
    """Non-working days of the country. `date in holidays` may compute its year on the first question."""

    def __contains__(self, day: object, /) -> bool: ...


class WorkCalendar(Protocol):
    """The port through which the rules see the calendar."""

    def is_working_day(self, day: date) -> bool:
        """Neither Sunday, nor a public holiday, nor a Saturday where the school rests on Saturdays."""
        ...

    def next_working_day(self, day: date) -> date:
        """The day itself when it is a working one, else the first working day after it."""
        ...

    def previous_working_day(self, day: date) -> date:
        """The day itself when it is a working one, else the last working day before it."""
        ...

    def add_working_days(self, day: date, days: int) -> date:
        """The `days`-th working day after `day`, which itself is not counted."""
        ...

    def is_school_break(self, day: date) -> bool:
        """No lessons: autumn, winter, spring and summer breaks."""
        ...

    def heavy_day(self, day: date) -> str | None:
        """Code of the heavy day (`content.md` 14) everybody has then, if any."""
        ...


class HeavyRule(StrEnum):
    """How the calendar itself finds a heavy day; MARKED ones are set by people."""

    SEPTEMBER_START = "september_start"
    QUARTER_END = "quarter_end"
    DATES = "dates"
    MARKED = "marked"


@dataclass(frozen=True, slots=True)
class YearDays:
    """A stretch of days of every year, both ends included: (month, day)."""

    first: tuple[int, int]
    last: tuple[int, int]

    def __contains__(self, day: date) -> bool:
        here = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= here <= self.last
        return here >= self.first or here <= self.last


@dataclass(frozen=True, slots=True)
class HeavyDay:
    """A kind of heavy day: what is optional stays silent then.

    `by_default`: silent without anybody's mark. `audience` and `marked_by` are codes the pack explains.
    """

    code: str
    title: str
    by_default: bool
    audience: str
    rule: HeavyRule
    days: tuple[YearDays, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """Both ends included."""

    title: str
    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class YearlyPeriod:
    """A period at its usual place in any year: for years the pack does not date («ежегодно, уточнить»)."""

    title: str
    days: YearDays


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """Dated quarters and breaks of one school year, from the first of September to the end of August."""

    title: str
    quarters: tuple[Period, ...]
    breaks: tuple[Period, ...]

    def __contains__(self, day: date) -> bool:
        first = self.quarters[0].first.year
        return date(first, 9, 1) <= day <= date(first + 1, 8, 31)


@dataclass(frozen=True, slots=True)
class SchoolDays:
    """Quarters and breaks as a pack gives them: dated years, and the usual places for all other years."""

    years: tuple[SchoolYear, ...]
    usual_quarters: tuple[YearlyPeriod, ...]
    usual_breaks: tuple[YearlyPeriod, ...]
    heavy: tuple[HeavyDay, ...] = ()

    def break_on(self, day: date) -> str | None:
        """Title of the break the day falls into."""
        for year in self.years:
            if day in year:
                return next((period.title for period in year.breaks if day in period), None)
        return next((usual.title for usual in self.usual_breaks if day in usual.days), None)

    def quarter_on(self, day: date) -> str | None:
        """Title of the quarter the day falls into."""
        for year in self.years:
            if day in year:
                return next((period.title for period in year.quarters if day in period), None)
        return next((usual.title for usual in self.usual_quarters if day in usual.days), None)


@dataclass(frozen=True, slots=True)
class SchoolCalendar:
    """A `WorkCalendar` of one municipality or one school."""

    public: PublicHolidays
    school: SchoolDays
    saturday_works: bool = True
    quarter_end_days: int = 3
    _memory: dict[date, bool] = field(default_factory=dict, compare=False, repr=False)
    _heavy: dict[date, str | None] = field(default_factory=dict, compare=False, repr=False)

    def with_saturday(self, works: bool) -> "SchoolCalendar":
        """The same calendar for a school that decides about Saturdays itself."""
        return replace(self, saturday_works=works, _memory={}, _heavy={})

    def is_working_day(self, day: date) -> bool:
        """See `WorkCalendar`."""
        known = self._memory.get(day)
        if known is None:
            known = self._memory[day] = self._works_on(day)
        return known

    def _works_on(self, day: date) -> bool:
        if day.weekday() == SUNDAY or (day.weekday() == SATURDAY and not self.saturday_works):
            return False
        return day not in self.public

    def next_working_day(self, day: date) -> date:
        """See `WorkCalendar`."""
        return next(self._working_days(day, DAY))

    def previous_working_day(self, day: date) -> date:
        """See `WorkCalendar`."""
        return next(self._working_days(day, -DAY))

    def add_working_days(self, day: date, days: int) -> date:
        """See `WorkCalendar`. Zero or fewer gives the day itself."""
        if days < 1:
            return day
        return next(islice(self._working_days(day + DAY, DAY), days - 1, None))

    def _working_days(self, first: date, pace: timedelta) -> Iterator[date]:
        days = (first + pace * step for step in count())
        return (day for day in days if self.is_working_day(day))

    def is_school_break(self, day: date) -> bool:
        """See `WorkCalendar`."""
        return self.school.break_on(day) is not None

    def heavy_day(self, day: date) -> str | None:
        """See `WorkCalendar`."""
        if day not in self._heavy:
            heavy = (kind.code for kind in self.school.heavy if self._is_heavy(kind, day))
            self._heavy[day] = next(heavy, None)
        return self._heavy[day]

    def _is_heavy(self, kind: HeavyDay, day: date) -> bool:
        if not kind.by_default:
            return False
        if kind.rule is HeavyRule.DATES:
            return any(day in stretch for stretch in kind.days)
        if kind.rule is HeavyRule.SEPTEMBER_START:
            return self._starts_september(day)
        return kind.rule is HeavyRule.QUARTER_END and self._ends_quarter(day)

    def _starts_september(self, day: date) -> bool:
        first = self.next_working_day(date(day.year, 9, 1))
        return day in (first, self.add_working_days(first, 1))

    def _ends_quarter(self, day: date) -> bool:
        quarter = self.school.quarter_on(day)
        if quarter is None or not self.is_working_day(day):
            return False
        return self.school.quarter_on(self.add_working_days(day, self.quarter_end_days)) != quarter
