"""What the rooms of indicators are handed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from mentoring.indicators import Count, Indicator, Light


@dataclass(frozen=True, slots=True)
class Entry:
    """A value entered by hand: a fact, or a plan, of a year. `replaced_at`: corrected since."""

    code: str
    kind: str
    year: int
    value: float
    evidence: str | None
    at: datetime
    replaced_at: datetime | None
    author: str = ""


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """A school: counts for its own curator, percentages that others may see (None: hidden)."""

    id: int
    name: str
    counts: Mapping[str, Count]
    percents: Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class Standing:
    """One indicator now. `value` None with `hidden`: too few people; else nothing is known yet.

    `trend`: change since the month before, None where one of the two is unknown.
    """

    indicator: Indicator
    value: float | None
    plan: float | None
    light: Light
    trend: float | None
    hidden: bool = False
    year: int | None = None
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """The head's page. `as_of` None: nothing was counted yet. `attention`: how many things ask for it."""

    rows: tuple[Standing, ...]
    as_of: datetime | None
    today: date
    attention: "Attention"


@dataclass(frozen=True, slots=True)
class Attention:
    """What asks for attention: indicators away from the plan, and conditions that are not met."""

    behind: tuple[Standing, ...]
    without_mentor: int | None
    schools_without_curator: int
    unfilled: int
    years_unsaid: bool

    @property
    def number(self) -> int:
        """How many kinds of things."""
        flags = (self.without_mentor, self.schools_without_curator, self.unfilled, self.years_unsaid)
        return len(self.behind) + sum(1 for one in flags if one)


@dataclass(frozen=True, slots=True)
class Card:
    """One indicator with everything known of it; `plans` by year, `values` of unknown years."""

    standing: Standing
    plans: Mapping[int, float]
    facts: tuple[tuple[int, float], ...]
    history: tuple[Entry, ...]
    year: int
    may_enter: bool
    year_choices: tuple[int, ...]
    first_year: int | None


@dataclass(frozen=True, slots=True)
class SchoolView:
    """One school. `exact`: its own curator, who knows everybody by name."""

    line: SchoolLine
    rows: tuple[tuple[Indicator, int | None], ...]
    exact: bool


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of the funnel; `people` None: hidden."""

    code: str
    people: int | None


@dataclass(frozen=True, slots=True)
class Digest:
    """The month that is over against the one before it: titles of what rose, fell and stood still."""

    month: date
    up: tuple[str, ...]
    down: tuple[str, ...]
    same: int
    attention: int
