"""Pairs for a whole group: who takes part, what counts, and what an answer holds.

The solving is done elsewhere (`bot.matching`); what it answers is believed only after `bot.matching.check`.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from mentoring.errors import MentoringError
from mentoring.matching import (
    DEFAULT_WEIGHTS,
    HIGH,
    MentorOffer,
    Rule,
    TeacherNeed,
    Unmatched,
    Weights,
    binding_rule,
)
from mentoring.matching_fairness import Share

Couple = tuple[int, int]
"""Ids: teacher, mentor."""


class PinImpossible(MentoringError):
    """A pair that the methodologist pinned breaks `rule`."""

    def __init__(self, teacher_id: int, mentor_id: int, rule: Rule) -> None:
        super().__init__(teacher_id, mentor_id, rule)
        self.teacher_id = teacher_id
        self.mentor_id = mentor_id
        self.rule = rule


class Aim(StrEnum):
    """The first plain question: nobody left alone, or only pairs in which something important fits."""

    EVERYONE = "everyone"
    BEST = "best"


@dataclass(frozen=True, slots=True)
class Goal:
    """What is sought once the rules are kept.

    EVERYONE: as many pairs as can be, and of those the best sum. BEST: the best sum, where a pair is worth
    its points less `bar`. The sum: points, `stay` more for a pair that exists already, less the load: the
    nth colleague of one mentor costs `load` × (n - 1).
    """

    aim: Aim = Aim.EVERYONE
    bar: int = HIGH
    stay: int = 0
    load: int = 0


DEFAULT_GOAL: Final = Goal()


@dataclass(frozen=True, slots=True)
class Problem:
    """Who looks for a mentor, who has seats, what the methodologist pinned or forbade, what exists already.

    A mentor's `active` pairs count without those of the teachers who take part.
    """

    teachers: tuple[TeacherNeed, ...]
    mentors: tuple[MentorOffer, ...]
    weights: Weights
    goal: Goal = DEFAULT_GOAL
    pinned: frozenset[Couple] = frozenset()
    forbidden: frozenset[Couple] = frozenset()
    stays: frozenset[Couple] = frozenset()

    @staticmethod
    def of(
        teachers: Iterable[TeacherNeed],
        mentors: Iterable[MentorOffer],
        weights: Weights = DEFAULT_WEIGHTS,
        goal: Goal = DEFAULT_GOAL,
        *,
        pinned: Iterable[Couple] = (),
        forbidden: Iterable[Couple] = (),
        stays: Iterable[Couple] = (),
    ) -> "Problem":
        """The same problem for the same people, in whatever order they come."""
        return Problem(
            tuple(sorted(teachers, key=lambda one: one.person_id)),
            tuple(sorted(mentors, key=lambda one: one.person_id)),
            weights,
            goal,
            frozenset(pinned),
            frozenset(forbidden),
            frozenset(stays),
        )


@dataclass(frozen=True, slots=True)
class Certificate:
    """Why nothing better exists: prices under which nobody would change, adding up to what was reached.

    Every permitted pair is worth at most `teachers[t]` + `mentors[m]`; `worth` is what one pair counts before
    its points, so large (EVERYONE) that one pair more outweighs any points.
    """

    worth: int
    total: int
    teachers: tuple[tuple[int, int], ...] = ()
    mentors: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Price:
    """What one wish costs: points that would be won without it, and what it keeps.

    Of the stay bonus: existing pairs kept now and without it; of the load: colleagues of the busiest mentor.
    """

    points: int
    now: int
    without: int


@dataclass(frozen=True, slots=True)
class Solution:
    """What the methodologist reviews. Nobody hears of it before it is published."""

    pairs: tuple[Couple, ...]
    alone: tuple[Unmatched, ...]
    points: int
    most_points: int
    certificate: Certificate
    stay_price: Price | None = None
    load_price: Price | None = None
    fairness: tuple[Share, ...] = field(default=())


def seats_left(problem: Problem) -> dict[int, int]:
    """Mentors' free seats after the pins.

    Raises:
        PinImpossible: a pin breaks a rule, outgrows the mentor's seats, or names a stranger.
    """
    teachers = {one.person_id: one for one in problem.teachers}
    mentors = {one.person_id: one for one in problem.mentors}
    taken: Counter[int] = Counter()
    seen: set[int] = set()
    for teacher_id, mentor_id in sorted(problem.pinned):
        teacher, mentor = teachers.get(teacher_id), mentors.get(mentor_id)
        if teacher is None or mentor is None or teacher_id in seen:
            raise PinImpossible(teacher_id, mentor_id, Rule.NO_MENTORS)
        seen.add(teacher_id)
        taken[mentor_id] += 1
        rule = binding_rule(teacher, mentor, problem.weights)
        if rule is None and taken[mentor_id] > mentor.seats:
            rule = Rule.CAPACITY
        if rule is not None:
            raise PinImpossible(teacher_id, mentor_id, rule)
    return {one.person_id: one.seats - taken[one.person_id] for one in problem.mentors}
