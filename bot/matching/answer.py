"""From the people to a solution: pins first, then the market, then what the methodologist wants to know."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from bot.matching.alone import why_alone
from bot.matching.columns import NEVER, table
from bot.matching.solve import ALONE, Market, Settled, settle
from mentoring.matching import MentorOffer, TeacherNeed, points_of
from mentoring.matching_fairness import fairness
from mentoring.matching_problem import Aim, Certificate, Couple, Price, Problem, Solution, seats_left

Array = Any


def solve(problem: Problem) -> Solution:
    """The best pairs, why they are the best, and why the others stay alone.

    Raises:
        PinImpossible: a pin breaks a rule or outgrows the mentor's seats.
    """
    return _Work(problem).solution()


class _Work:
    """One run; rows are the teachers who are not pinned, columns the mentors with a seat."""

    def __init__(self, problem: Problem) -> None:
        left = seats_left(problem)
        pinned = dict(problem.pinned)
        self.problem = problem
        self.left = left
        self.teachers = [one for one in problem.teachers if one.person_id not in pinned]
        self.mentors = [one for one in problem.mentors if left[one.person_id] > 0 and not one.paused]
        self.market = _market(problem, self.teachers, self.mentors, left)
        self.settled = settle(self.market)

    def solution(self) -> Solution:
        problem, weights = self.problem, self.problem.weights
        chosen = self.couples(self.settled)
        pairs = tuple(sorted({*problem.pinned, *chosen}))
        points = self.points(pairs)
        most = sum(weights.points.values())
        return Solution(
            pairs=pairs,
            alone=tuple(self.alone()),
            points=sum(points.values()),
            most_points=most,
            certificate=self.certificate(),
            stay_price=self.stay_price(),
            load_price=self.load_price(),
            fairness=fairness(problem.teachers, points, most),
        )

    def couples(self, settled: Settled) -> list[Couple]:
        taken = np.flatnonzero(settled.choice != ALONE)
        return [(self.teachers[row].person_id, self.mentors[settled.choice[row]].person_id) for row in taken]

    def points(self, pairs: Sequence[Couple]) -> Mapping[int, int]:
        """Points of every teacher's pair."""
        teachers = {one.person_id: one for one in self.problem.teachers}
        mentors = {one.person_id: one for one in self.problem.mentors}
        return {t: points_of(teachers[t], mentors[m], self.problem.weights) for t, m in pairs}

    def certificate(self) -> Certificate:
        settled = self.settled
        return Certificate(
            self.market.worth,
            _total(self.market, settled.choice),
            _named(self.teachers, settled.teacher_prices),
            _named(self.mentors, settled.mentor_prices),
        )

    def alone(self) -> list[Any]:
        rows = np.flatnonzero(self.settled.choice == ALONE)
        left = [self.teachers[row] for row in rows]
        return why_alone(self.problem, left, self._can_free()) if left else []

    def _can_free(self) -> frozenset[int]:
        """Mentors with a spare seat, and those whose colleagues could move on to one, step by step."""
        choice, market = self.settled.choice, self.market
        if not len(self.mentors):
            return frozenset()
        used = np.bincount(choice[choice != ALONE], minlength=market.mentors)
        can, new = np.zeros(market.mentors, bool), used < market.seats
        while new.any():
            can |= new
            may_go = (market.scores[:, new] > NEVER).any(axis=1) & (choice != ALONE)
            new = np.zeros(market.mentors, bool)
            new[choice[may_go]] = True
            new &= ~can
        return frozenset(self.mentors[column].person_id for column in np.flatnonzero(can))

    def stay_price(self) -> Price | None:
        """What is lost by leaving existing pairs in peace."""
        goal, stays = self.problem.goal, self.problem.stays
        if not goal.stay or not stays:
            return None
        scores = self.market.scores.copy()
        rows = {one.person_id: row for row, one in enumerate(self.teachers)}
        columns = {one.person_id: column for column, one in enumerate(self.mentors)}
        for teacher, mentor in stays:
            if teacher in rows and mentor in columns and scores[rows[teacher], columns[mentor]] > NEVER:
                scores[rows[teacher], columns[mentor]] -= goal.stay
        market = replace(self.market, scores=scores)
        other = settle(market, self.settled.considered)
        won = _total(market, other.choice) - _total(market, self.settled.choice)
        kept = [len(stays & set(self.couples(one))) for one in (self.settled, other)]
        return Price(won, *kept)

    def load_price(self) -> Price | None:
        """What is lost by sharing the load."""
        if not self.problem.goal.load or not self.mentors:
            return None
        market = replace(self.market, costs=np.zeros_like(self.market.costs))
        other = settle(market, self.settled.considered)
        won = _total(market, other.choice) - _total(market, self.settled.choice)
        return Price(won, self._busiest(self.settled), self._busiest(other))

    def _busiest(self, settled: Settled) -> int:
        used = Counter(mentor for _, mentor in (*self.problem.pinned, *self.couples(settled)))
        return max((one.active + used[one.person_id] for one in self.problem.mentors), default=0)


def _market(
    problem: Problem, teachers: Sequence[TeacherNeed], mentors: Sequence[MentorOffer], left: Mapping[int, int]
) -> Market:
    seats = np.array([left[one.person_id] for one in mentors], np.int64)
    width = int(seats.max(initial=1))
    before = np.array([one.capacity - left[one.person_id] for one in mentors], np.int64)
    costs = problem.goal.load * (before[:, None] + np.arange(width))
    scores = table(problem, teachers, mentors)
    if problem.goal.aim is Aim.BEST:
        return Market(scores, seats, costs, -problem.goal.bar)
    pairs = min(len(teachers), int(seats.sum()))
    most = sum(problem.weights.points.values()) + problem.goal.stay + int(costs.max(initial=0))
    return Market(scores, seats, costs, pairs * most + 1)


def _total(market: Market, choice: Array) -> int:
    """What a choice is worth under the market's goal."""
    taken = np.flatnonzero(choice != ALONE)
    if not len(taken):
        return 0
    used = np.bincount(choice[taken], minlength=market.mentors)
    paid = np.where(np.arange(market.costs.shape[1]) < used[:, None], market.costs, 0).sum()
    return (
        int(market.scores[taken, choice[taken]].astype(np.int64).sum())
        + market.worth * len(taken)
        - int(paid)
    )


def _named(people: Sequence[Any], prices: Array) -> tuple[Couple, ...]:
    return tuple((one.person_id, int(price)) for one, price in zip(people, prices, strict=True))
