"""How exactly a scale measures here: reliability, its interval, weak and easy items, what counts as change.

Pure functions over whole numbers (`domain.md` 3.3). A scale is one axis of one version of one questionnaire;
its people are those who answered every item of it, each once. Cronbach 1951; interval: Feldt 1965; reliable
change: Jacobson and Truax 1991. Nothing here knows who anybody is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import sqrt
from typing import Final

from mentoring.f_quantile import f_quantile
from mentoring.questionnaire import TOP_SCORE
from mentoring.scoring import ChangeRules

ENOUGH: Final = 30
"""Fewer complete answers than this say nothing about a scale: «мало данных»."""

WEAK_BELOW: Final = 0.30
EASY_ABOVE: Final = 0.20
SURE, LIKELY = 1.959964, 1.281552
"""Normal quantiles of the two-sided 95 % and 80 %."""

STEP: Final = 7
"""Points that no threshold goes below: one anchor of one item of six (5.6) is never called a change."""


@dataclass(frozen=True, slots=True)
class Moments:
    """Sums over people who answered all items: enough for everything below, and quick to add up in SQL.

    `sums` by item; `products` by two items in the order of `items` (an item with itself: squares);
    `tops`: how many chose the highest anchor of an item.
    """

    items: tuple[str, ...]
    people: int
    sums: Mapping[str, int]
    products: Mapping[tuple[str, str], int]
    tops: Mapping[str, int]

    def shared(self, one: str, other: str) -> float:
        """Covariance of two items (of an item with itself: its variance), n − 1 below."""
        first, second = sorted((one, other), key=self.items.index)
        exact = self.people * self.products[first, second] - self.sums[one] * self.sums[other]
        return exact / (self.people * (self.people - 1))


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """An item among the others of its scale. `rest`: correlation with their sum; None where none differs."""

    item: str
    rest: float | None
    alpha_without: float | None
    top_share: float

    @property
    def is_weak(self) -> bool:
        """Whether it measures something else than its neighbours do."""
        return self.rest is None or self.rest < WEAK_BELOW

    @property
    def is_easy(self) -> bool:
        """Whether too many stand at its ceiling: its anchors want replacing."""
        return self.top_share > EASY_ABOVE


@dataclass(frozen=True, slots=True)
class ScaleFacts:
    """A scale where enough people answered all of it. `spread` is the SD of its percentages, in points.

    `alpha` is None where everybody answered alike: nothing varies, nothing can be said.
    """

    people: int
    spread: float
    alpha: float | None
    interval: tuple[float, float] | None
    items: tuple[ItemFacts, ...]

    @property
    def error(self) -> float | None:
        """Standard error of measurement, in points."""
        return None if self.alpha is None else standard_error(self.spread, self.alpha)


def moments(items: Sequence[str], people: Iterable[Mapping[str, int | None]]) -> Moments:
    """Add up everybody who answered all `items`; whoever left one out is left out here."""
    kept = [row for person in people if None not in (row := tuple(person.get(item) for item in items))]
    columns = dict(zip(items, zip(*kept, strict=True), strict=True)) if kept else dict.fromkeys(items, ())
    products = {
        (one, other): sum(map(_times, columns[one], columns[other]))
        for at, one in enumerate(items)
        for other in items[at:]
    }
    return Moments(
        tuple(items),
        len(kept),
        {item: sum(column) for item, column in columns.items()},
        products,
        {item: column.count(TOP_SCORE) for item, column in columns.items()},
    )


def _times(one: int, other: int) -> int:
    return one * other


def scale(of: Moments) -> ScaleFacts | None:
    """Everything that can be said of a scale; None below `ENOUGH` people."""
    if of.people < ENOUGH:
        return None
    total = _variance(of, of.items)
    full = TOP_SCORE * len(of.items)
    alpha = cronbach(of, of.items)
    return ScaleFacts(
        people=of.people,
        spread=100 * sqrt(total) / full,
        alpha=alpha,
        interval=None if alpha is None else interval(alpha, of.people, len(of.items)),
        items=tuple(_item(of, item) for item in of.items),
    )


def cronbach(of: Moments, items: Sequence[str]) -> float | None:
    """k/(k−1)·(1 − Σσᵢ²/σ²); None for a single item, or where no sum differs from another."""
    total, count = _variance(of, items), len(items)
    if count < 2 or total <= 0:
        return None
    return count / (count - 1) * (1 - sum(of.shared(item, item) for item in items) / total)


def interval(alpha: float, people: int, items: int) -> tuple[float, float]:
    """95 % of Feldt: (1 − α)/(1 − α̂) follows F with n − 1 and (n − 1)(k − 1) degrees of freedom."""
    low, high = people - 1, (people - 1) * (items - 1)
    return (
        1 - (1 - alpha) * f_quantile(0.975, low, high),
        1 - (1 - alpha) * f_quantile(0.025, low, high),
    )


def standard_error(spread: float, alpha: float) -> float:
    """SD·√(1 − α). A negative α (items at odds with each other) leaves the whole spread as error."""
    return spread * sqrt(1 - max(0.0, min(1.0, alpha)))


def change_rules(facts: ScaleFacts | None, default: ChangeRules) -> ChangeRules:
    """Thresholds of change on this scale: z·√2·SEM, rounded half up; `default` where nothing is known."""
    if facts is None or facts.error is None:
        return default
    return thresholds(facts.error)


def thresholds(error: float) -> ChangeRules:
    """From a standard error in points: 80 % is «вероятно», 95 % is «надёжно»."""
    probable = max(STEP, _rounded(LIKELY * sqrt(2) * error))
    return ChangeRules(probable=probable, reliable=max(probable + 1, _rounded(SURE * sqrt(2) * error)))


def _rounded(points: float) -> int:
    return int(points + 0.5)


def _variance(of: Moments, items: Sequence[str]) -> float:
    """Of the sum of these items."""
    return sum(of.shared(one, other) for one in items for other in items)


def _item(of: Moments, item: str) -> ItemFacts:
    others = tuple(other for other in of.items if other != item)
    return ItemFacts(item, _rest(of, item, others), cronbach(of, others), of.tops[item] / of.people)


def _rest(of: Moments, item: str, others: Sequence[str]) -> float | None:
    """Correlation of an item with the sum of the others: corrected, it is not compared with itself."""
    own, rest = of.shared(item, item), _variance(of, others)
    if own <= 0 or rest <= 0:
        return None
    return sum(of.shared(item, other) for other in others) / sqrt(own * rest)


@dataclass(frozen=True, slots=True)
class Norm:
    """A scale as it was counted last; `facts` None: fewer than `ENOUGH` people so far."""

    axis: str
    people: int
    facts: ScaleFacts | None
    counted_at: datetime


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What a change of each axis is judged by: the municipality's own thresholds where they exist."""

    default: ChangeRules
    norms: Mapping[str, Norm] = field(default_factory=dict)

    def of(self, axis: str) -> ChangeRules:
        """Thresholds of one axis."""
        norm = self.norms.get(axis)
        return change_rules(norm.facts if norm else None, self.default)

    @property
    def people(self) -> int | None:
        """The smallest number of people behind the local thresholds; None where all are defaults."""
        counted = [norm.people for norm in self.norms.values() if norm.facts and norm.facts.error is not None]
        return min(counted, default=None)
