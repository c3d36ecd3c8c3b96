"""Pairs for a whole group: as many as the rules and seats allow, and of those the best total score.

The solving itself is behind `Solver`; what it answers is believed only after `verify`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from mentoring.errors import MentoringError
from mentoring.matching import (
    DEFAULT_WEIGHTS,
    MentorOffer,
    Rule,
    Scored,
    TeacherNeed,
    Unmatched,
    Weights,
    binding_rule,
    score,
    why_unmatched,
)

Couple = tuple[int, int]
"""Ids: teacher, mentor."""


class PinImpossible(MentoringError):
    """A pair that the methodologist pinned breaks `rule`."""

    def __init__(self, teacher_id: int, mentor_id: int, rule: Rule) -> None:
        super().__init__(teacher_id, mentor_id, rule)
        self.teacher_id = teacher_id
        self.mentor_id = mentor_id
        self.rule = rule


@dataclass(frozen=True, slots=True)
class Problem:
    """Everybody without a pair, everybody with a seat, and what the methodologist pinned or forbade."""

    teachers: tuple[TeacherNeed, ...]
    mentors: tuple[MentorOffer, ...]
    weights: Weights
    pinned: frozenset[Couple] = frozenset()
    forbidden: frozenset[Couple] = frozenset()

    @staticmethod
    def of(
        teachers: Iterable[TeacherNeed],
        mentors: Iterable[MentorOffer],
        weights: Weights = DEFAULT_WEIGHTS,
        *,
        pinned: Iterable[Couple] = (),
        forbidden: Iterable[Couple] = (),
    ) -> "Problem":
        """The same problem for the same people, in whatever order they come."""
        return Problem(
            tuple(sorted(teachers, key=lambda one: one.person_id)),
            tuple(sorted(mentors, key=lambda one: one.person_id)),
            weights,
            frozenset(pinned),
            frozenset(forbidden),
        )


@dataclass(frozen=True, slots=True)
class Edge:
    """A possible pair and its points."""

    teacher: int
    mentor: int
    points: int


@dataclass(frozen=True, slots=True)
class Graph:
    """The problem as numbers: fit for JSON and for any solver. `seats`: (mentor, how many)."""

    teachers: tuple[int, ...]
    seats: tuple[Couple, ...]
    edges: tuple[Edge, ...]


class Solver(Protocol):
    """Chooses edges: most of them first, then most points; a teacher once, a mentor within the seats."""

    def solve(self, graph: Graph, /) -> Iterable[Couple]:
        """The chosen (teacher, mentor)."""
        ...


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the methodologist reviews. Nobody hears of it before it is published."""

    pairs: tuple[Scored, ...]
    unmatched: tuple[Unmatched, ...]
    total: int


def graph_of(problem: Problem) -> Graph:
    """Possible pairs of those who are not pinned, with the seats that pins leave.

    Raises:
        PinImpossible: a pin breaks a rule or outgrows the mentor's seats.
    """
    taken = _pinned_seats(problem)
    pinned = {teacher for teacher, _ in problem.pinned}
    free = tuple(teacher for teacher in problem.teachers if teacher.person_id not in pinned)
    seats = {one.person_id: one.seats - taken[one.person_id] for one in problem.mentors}
    open_mentors = [one for one in problem.mentors if seats[one.person_id] > 0]
    return Graph(
        tuple(teacher.person_id for teacher in free),
        tuple((one.person_id, seats[one.person_id]) for one in open_mentors),
        tuple(edge for teacher in free for edge in _edges(teacher, open_mentors, problem)),
    )


def _edges(teacher: TeacherNeed, mentors: Iterable[MentorOffer], problem: Problem) -> Iterator[Edge]:
    for mentor in mentors:
        couple = teacher.person_id, mentor.person_id
        if couple not in problem.forbidden and binding_rule(teacher, mentor, problem.weights) is None:
            yield Edge(*couple, score(teacher, mentor, problem.weights).points)


def _pinned_seats(problem: Problem) -> Counter[int]:
    teachers = {one.person_id: one for one in problem.teachers}
    mentors = {one.person_id: one for one in problem.mentors}
    taken: Counter[int] = Counter()
    for teacher_id, mentor_id in sorted(problem.pinned):
        mentor = mentors[mentor_id]
        rule = binding_rule(teachers[teacher_id], mentor, problem.weights)
        taken[mentor_id] += 1
        if rule is None and taken[mentor_id] > mentor.seats:
            rule = Rule.CAPACITY
        if rule is not None:
            raise PinImpossible(teacher_id, mentor_id, rule)
    return taken


def propose(problem: Problem, solver: Solver) -> Proposal:
    """Pinned pairs, the solver's pairs, and for everybody left the rule that stopped them."""
    return proposal_of(problem, solver.solve(graph_of(problem)))


def proposal_of(problem: Problem, chosen: Iterable[Couple]) -> Proposal:
    """The explained proposal of the couples that a solver chose (in another process, say)."""
    teachers = {one.person_id: one for one in problem.teachers}
    mentors = {one.person_id: one for one in problem.mentors}
    couples = sorted({*problem.pinned, *chosen})
    pairs = tuple(score(teachers[teacher], mentors[mentor], problem.weights) for teacher, mentor in couples)
    matched = {teacher for teacher, _ in couples}
    left = tuple(
        why_unmatched(one, _not_forbidden(one, problem), problem.weights)
        for one in problem.teachers
        if one.person_id not in matched
    )
    return Proposal(pairs, left, sum(pair.points for pair in pairs))


def _not_forbidden(teacher: TeacherNeed, problem: Problem) -> list[MentorOffer]:
    return [one for one in problem.mentors if (teacher.person_id, one.person_id) not in problem.forbidden]


class FlawKind(StrEnum):
    """What can be wrong with a proposal."""

    STRANGER = "stranger"
    TWICE = "twice"
    RULE = "rule"
    FORBIDDEN = "forbidden"
    PIN_MISSING = "pin_missing"
    SEATS = "seats"
    SCORE = "score"
    TOTAL = "total"
    NOT_NAMED = "not_named"


@dataclass(frozen=True, slots=True)
class Flaw:
    """One broken promise, with the people it is about (None: all)."""

    kind: FlawKind
    teacher_id: int | None = None
    mentor_id: int | None = None


def verify(problem: Problem, proposal: Proposal) -> tuple[Flaw, ...]:
    """Everything wrong with a proposal, recomputed from the people alone; empty: it keeps every rule."""
    teachers = {one.person_id: one for one in problem.teachers}
    mentors = {one.person_id: one for one in problem.mentors}
    flaws: list[Flaw] = []
    for pair in proposal.pairs:
        teacher, mentor = teachers.get(pair.teacher_id), mentors.get(pair.mentor_id)
        flaws += _flaws_of_pair(problem, pair, teacher, mentor)
    couples = {(pair.teacher_id, pair.mentor_id) for pair in proposal.pairs}
    flaws += [Flaw(FlawKind.PIN_MISSING, *pin) for pin in sorted(problem.pinned - couples)]
    named = Counter(pair.teacher_id for pair in proposal.pairs)
    flaws += [Flaw(FlawKind.TWICE, teacher) for teacher, times in named.items() if times > 1]
    named.update(one.teacher_id for one in proposal.unmatched)
    flaws += [Flaw(FlawKind.NOT_NAMED, one.person_id) for one in problem.teachers if not named[one.person_id]]
    used = Counter(pair.mentor_id for pair in proposal.pairs)
    over = (one.person_id for one in problem.mentors if used[one.person_id] > one.seats)
    flaws += [Flaw(FlawKind.SEATS, mentor_id=mentor) for mentor in over]
    if proposal.total != sum(pair.points for pair in proposal.pairs):
        flaws.append(Flaw(FlawKind.TOTAL))
    return tuple(flaws)


def _flaws_of_pair(
    problem: Problem, pair: Scored, teacher: TeacherNeed | None, mentor: MentorOffer | None
) -> Iterator[Flaw]:
    couple = pair.teacher_id, pair.mentor_id
    if teacher is None or mentor is None:
        yield Flaw(FlawKind.STRANGER, *couple)
        return
    if couple in problem.forbidden and couple not in problem.pinned:
        yield Flaw(FlawKind.FORBIDDEN, *couple)
    if binding_rule(teacher, mentor, problem.weights) is not None:
        yield Flaw(FlawKind.RULE, *couple)
    if score(teacher, mentor, problem.weights) != pair:
        yield Flaw(FlawKind.SCORE, *couple)
