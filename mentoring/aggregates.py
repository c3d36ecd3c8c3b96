"""Numbers about many that say nothing about one: five people at least, complements hidden, rounded to five.

A table is one axis of competence by groups that do not overlap, with the whole below. Three rules, each
against another attack (`domain.md` 3.3): a group below `LEAST` is hidden; where groups are hidden, others are
hidden with them until nobody can subtract the shown from the whole (`complements`); and every mean is rounded
to `GRAIN` and coded at both ends, so that two tables side by side tell little of one person. Against
yesterday's number beside today's a group moves by fives only: that is kept where people are counted.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

LEAST: Final = 5
"""People of whom a number may be said at all."""

GRAIN: Final = 5
"""Points to which a mean is rounded."""

ENDS: Final = (20, 80)
"""A mean at or beyond these is said as these: «all at the very top» would be about each of them."""

ROOM: Final = 30
"""Points that the mean of a hidden group must at least be free to lie in, whoever subtracts."""

BANDS: Final = (5, 10, 20, 50)
"""How many people, in words: a band hides who joined and who did not."""


@dataclass(frozen=True, slots=True)
class Exact:
    """People with a known value on one axis, and the sum of their percentages. It is never shown."""

    people: int = 0
    total: int = 0

    def __add__(self, other: "Exact") -> "Exact":
        return Exact(self.people + other.people, self.total + other.total)


Column = Mapping[str, Exact]
"""One axis by group."""


def said(exact: Exact) -> int:
    """The mean as it is published: rounded to the grain, half up, and coded at both ends."""
    steps = (2 * exact.total + GRAIN * exact.people) // (2 * GRAIN * exact.people)
    return max(ENDS[0], min(ENDS[1], GRAIN * steps))


def band(people: int) -> int:
    """The lower bound of the band a number of people lies in; 0 below `LEAST`."""
    return max((bound for bound in BANDS if people >= bound), default=0)


def hidden(column: Column) -> frozenset[str]:
    """Groups of one axis that must not be shown: the small ones, and as many others as protect them."""
    kept = {group for group, exact in column.items() if exact.people < LEAST}
    while not complements(column, kept):
        shown = [group for group in column if group not in kept]
        if not shown:
            break
        kept.add(min(shown, key=lambda group: (column[group].people, group)))
    return frozenset(kept)


def complements(column: Column, kept: set[str]) -> bool:
    """Whether hidden groups protect each other.

    The shown subtracted from the whole must leave at least `LEAST` people of two groups, and the mean of each
    must still have `ROOM`, even for one who knows the exact sums.
    """
    inside = {group: column[group] for group in kept if column[group].people}
    rest = sum(inside.values(), Exact())
    if not inside:
        return True
    if len(inside) < 2 or rest.people < LEAST:
        return False
    return all(_room(exact, rest) >= ROOM for exact in inside.values())


def _room(exact: Exact, rest: Exact) -> float:
    """How many points the mean of one hidden group may lie in, when only the sum of all hidden is known."""
    others = 100 * (rest.people - exact.people)
    low, high = max(0, rest.total - others), min(100 * exact.people, rest.total)
    return (high - low) / exact.people


def whole_is_shown(column: Column, kept: frozenset[str]) -> bool:
    """The whole needs `LEAST` people; where even hiding every group leaves one pinned, it is hidden too."""
    if sum(column.values(), Exact()).people < LEAST:
        return False
    filled = [group for group, exact in column.items() if exact.people]
    return len(filled) == 1 or complements(column, set(kept))


@dataclass(frozen=True, slots=True)
class Published:
    """One axis: a mean by shown group; `whole` None where even that would tell of somebody."""

    groups: Mapping[str, int]
    whole: int | None


def publish(column: Column) -> Published:
    """What may be said of one axis."""
    kept = hidden(column)
    filled = [group for group, exact in column.items() if exact.people]
    if len(filled) == 1 and column[filled[0]].people >= LEAST:
        kept = frozenset()
    shows_whole = whole_is_shown(column, kept)
    groups = {
        group: said(exact) for group, exact in column.items() if group not in kept and exact.people >= LEAST
    }
    return Published(groups if shows_whole else {}, said(_sum(column)) if shows_whole else None)


def _sum(column: Column) -> Exact:
    return sum(column.values(), Exact())
