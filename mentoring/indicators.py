"""Indicators: what is counted or noted, against which plan, and what may be said of it.

Two families of counts. *Staff facts* (who teaches, has a mentor, a route, came to events) are known by name
in every school; *private* ones (own dates, self-assessment) are nobody's but their owner's. Of private ones
only the whole municipality is spoken, from ten people up, never nearer than five to either end, and it
moves only when five people and more have. Of schools only staff facts are spoken: from five people up,
a neighbour hidden with whom it would betray, rounded to five, moving by fives too (record 0033).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from mentoring.aggregates import GRAIN, LEAST

FRONT: Final = 8
"""Numbers of the head's page."""

NEAR: Final = 5.0
"""Points (or per cent of a plan in pieces) within which a fact is near its plan."""

MANUAL: Final = "manual"
LARGEST: Final = 1_000_000.0
DECIMALS: Final = 2


class Measure(StrEnum):
    """What can be counted of real rows; each person counts once, in one school."""

    YOUNG = "young"
    MENTORED = "mentored"
    ROUTED = "routed"
    EVENTS = "events"
    ANSWERED = "answered"
    RETAINED = "retained"
    STEPS = "steps"
    ASSESSED = "assessed"
    COURSES = "courses"
    CATEGORY = "category"
    ABOVE = "above"
    BELOW = "below"

    @property
    def is_private(self) -> bool:
        """Known to its owner alone: no school, no small number, no small remainder."""
        return self in _PRIVATE


_PRIVATE: Final = frozenset(
    {Measure.ASSESSED, Measure.COURSES, Measure.CATEGORY, Measure.ABOVE, Measure.BELOW}
)
OF_SCHOOLS: Final = (
    Measure.YOUNG,
    Measure.MENTORED,
    Measure.ROUTED,
    Measure.EVENTS,
    Measure.ANSWERED,
    Measure.RETAINED,
)
FUNNEL: Final = (Measure.YOUNG, Measure.ASSESSED, Measure.ROUTED, Measure.MENTORED, Measure.STEPS)


class Unit(StrEnum):
    """In what an indicator is said."""

    PERCENT = "percent"
    PEOPLE = "people"
    PIECES = "pieces"


class Better(StrEnum):
    """Which way is good."""

    MORE = "more"
    LESS = "less"


class Light(StrEnum):
    """Said in words and with a mark; `NONE`: there is no plan or no fact."""

    MET = "met"
    NEAR = "near"
    FAR = "far"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Formula:
    """A computation by name. `axes`, `points`: all these axes at least (`above`), or any below (`below`)."""

    measure: Measure
    axes: tuple[str, ...] = ()
    points: int = 0

    @property
    def key(self) -> str:
        """Under which its counts are kept."""
        return (
            f"{self.measure.value}:{','.join(self.axes)}:{self.points}" if self.axes else self.measure.value
        )


@dataclass(frozen=True, slots=True)
class Indicator:
    """A line of the programme's document, or of the common set (`front`: its place on the head's page).

    `plans` by year, where the document says which years; `values` are planned values in order whose years
    the document does not say. `target`: to be reached, no year is named. `formula` None: entered by hand.
    `source` is the document's row.
    """

    code: str
    title: str
    short: str
    source: str
    definition: str
    unit: Unit = Unit.PERCENT
    better: Better = Better.MORE
    formula: Formula | None = None
    base: float | None = None
    base_year: int | None = None
    plans: Mapping[int, float] | None = None
    values: tuple[float, ...] = ()
    target: float | None = None
    front: int = 0
    note: str = ""

    @property
    def is_manual(self) -> bool:
        """Whether people enter its fact."""
        return self.formula is None

    def planned(self, first_year: int | None) -> dict[int, float]:
        """Plan by year; values without years have theirs from `first_year`, and none while it is unsaid."""
        if self.values:
            return {} if first_year is None else dict(enumerate(self.values, start=first_year))
        return dict(self.plans or {})


@dataclass(frozen=True, slots=True)
class IndicatorSet:
    """All indicators of a programme.

    `year_choices`: first years that a table of values without years may mean; `year_note` says why.
    """

    indicators: tuple[Indicator, ...]
    year_choices: tuple[int, ...] = ()
    year_note: str = ""

    @property
    def front(self) -> tuple[Indicator, ...]:
        """The head's page in its order."""
        return tuple(sorted((one for one in self.indicators if one.front), key=lambda one: one.front))

    def find(self, code: str) -> Indicator | None:
        """The indicator of that code."""
        return next((one for one in self.indicators if one.code == code), None)

    @property
    def formulas(self) -> tuple[Formula, ...]:
        """Everything to be counted, each once: by school, for the funnel, for the documents."""
        needed = [one.formula for one in self.indicators if one.formula is not None]
        needed += [Formula(measure) for measure in (*FUNNEL, *OF_SCHOOLS)]
        return tuple({formula.key: formula for formula in needed}.values())


@dataclass(frozen=True, slots=True)
class Count:
    """`part` of `whole` people."""

    part: int = 0
    whole: int = 0


def light(fact: float | None, plan: float | None, unit: Unit, better: Better) -> Light:
    """Met: at the plan or beyond. Near: within `NEAR` points of it (of pieces and people: per cent of it)."""
    if fact is None or plan is None:
        return Light.NONE
    short = plan - fact if better is Better.MORE else fact - plan
    if short <= 0:
        return Light.MET
    room = NEAR if unit is Unit.PERCENT else abs(plan) * NEAR / 100
    return Light.NEAR if short <= room else Light.FAR


def moved(before: Count | None, now: Count) -> Count:
    """What is spoken after what was spoken before: it stands still until five people and more have moved."""
    if before is None:
        return now
    changes = (now.whole - before.whole, now.part - before.part)
    most = max(abs(changes[0]), abs(changes[1]), abs(changes[0] - changes[1]))
    return now if most >= LEAST else before


def share(count: Count, *, private: bool) -> int | None:
    """Percentage that may be spoken of a municipality; None: hidden.

    Private ones need five people on both sides, and tell «almost nobody» and «almost all» as five people.
    """
    if count.whole < (2 * LEAST if private else LEAST):
        return None
    part = max(LEAST, min(count.part, count.whole - LEAST)) if private else count.part
    return (200 * part + count.whole) // (2 * count.whole)


def people(count: Count, *, private: bool) -> int | None:
    """How many, under the same rules; None: hidden."""
    if not private:
        return count.part if count.part >= LEAST else None
    if count.whole < 2 * LEAST:
        return None
    return max(LEAST, min(count.part, count.whole - LEAST))


def of_schools(counts: Mapping[int, Count]) -> dict[int, int | None]:
    """Percentages of staff facts by school, rounded to five; None: hidden, it or a neighbour has few people.

    Decided over all schools at once and kept, so that no page and no order of reading can be subtracted.
    """
    kept = {school for school, one in counts.items() if one.whole < LEAST}
    while kept and (len(kept) < 2 or sum(counts[school].whole for school in kept) < LEAST):
        others = [school for school in counts if school not in kept]
        if not others:
            break
        kept.add(min(others, key=lambda school: (counts[school].whole, school)))
    return {school: None if school in kept else _rounded(one) for school, one in counts.items()}


def _rounded(count: Count) -> int:
    return GRAIN * ((200 * count.part + GRAIN * count.whole) // (2 * GRAIN * count.whole))


def month_of(day: date) -> date:
    """The first day of a month names it."""
    return day.replace(day=1)


def month_before(month: date) -> date:
    """The month before."""
    return (
        month.replace(year=month.year - 1, month=12)
        if month.month == 1
        else month.replace(month=month.month - 1)
    )


def plan_now(plans: Mapping[int, float], year: int) -> float | None:
    """The plan of a year; after the last planned year its value goes on, before the first there is none."""
    past = [known for known in plans if known <= year]
    return plans[max(past)] if past else None


def parse_value(text: str) -> float | None:
    """A typed number: «91,3», «91.3 %», «1 200». None: it is none, or out of range."""
    kept = "".join(text.split()).rstrip("%").replace(",", ".")
    if not kept or kept.count(".") > 1 or not kept.replace(".", "").isascii():
        return None
    if not kept.replace(".", "").isdigit() or len(kept) > 12:
        return None
    value = round(float(kept), DECIMALS)
    return value if value <= LARGEST else None


def said(value: float) -> str:
    """«91,3»: without empty decimals."""
    return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".").replace(".", ",")
