"""Why somebody stays without a mentor, and the smallest change that would give one pair more."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np

from bot.matching.columns import NEVER, table
from mentoring.matching import Criterion, Rule, TeacherNeed, Unmatched, Weights
from mentoring.matching_criteria import DIRECTOR
from mentoring.matching_problem import Aim, Problem

Array = Any
LEAST: Final = -(1 << 30)
NOBODY: Final[frozenset[int]] = frozenset()


def why_alone(problem: Problem, alone: Sequence[TeacherNeed], free: frozenset[int]) -> list[Unmatched]:
    """For each of them. `free`: mentors who have a seat or can get one by moves that the rules permit."""
    if not problem.mentors:
        return [Unmatched(one.person_id, Rule.NO_MENTORS) for one in alone]
    fits = table(problem, alone, problem.mentors)
    paused = np.array([one.paused for one in problem.mentors], bool)
    suited = np.where(paused, NEVER, fits)
    some = suited.max(axis=1) > NEVER if len(alone) else np.zeros(0, bool)
    found = {
        one.person_id: _full(problem, one, suited[row], free) for row, one in enumerate(alone) if some[row]
    }
    others = [one for row, one in enumerate(alone) if not some[row]]
    found |= {one.teacher_id: one for one in _stopped(problem, others, fits[~some], free)}
    return [found[one.person_id] for one in alone]


def _full(problem: Problem, teacher: TeacherNeed, points: Array, free: frozenset[int]) -> Unmatched:
    """Somebody suitable exists: one seat more helps, unless the pair itself is too weak to be proposed."""
    mentor = int(points.argmax())
    too_weak = problem.goal.aim is Aim.BEST and problem.mentors[mentor].person_id in free
    rule = Rule.TOO_WEAK if too_weak else Rule.CAPACITY
    return Unmatched(teacher.person_id, rule, problem.mentors[mentor].person_id, rule)


def _stopped(
    problem: Problem, teachers: Sequence[TeacherNeed], fits: Array, free: frozenset[int]
) -> Iterator[Unmatched]:
    if not teachers:
        return
    stops = _Stops(problem, teachers)
    best, which, rules = _single_lifts(problem, teachers, fits, free)
    for row, teacher in enumerate(teachers):
        rule = stops.commonest(row, teacher)
        if best[row] == LEAST:
            yield Unmatched(teacher.person_id, rule)
        else:
            mentor = problem.mentors[which[row]]
            yield Unmatched(teacher.person_id, rule, mentor.person_id, rules[row])


def _single_lifts(
    problem: Problem, teachers: Sequence[TeacherNeed], fits: Array, free: frozenset[int]
) -> tuple[Array, Array, list[Rule]]:
    """The best mentor whom lifting one rule alone would free, for each teacher."""
    best = np.full(len(teachers), LEAST)
    which, rules = np.zeros(len(teachers), int), [Rule.NO_MENTORS] * len(teachers)
    for rule, points in _lifted(problem, teachers, fits, free):
        top = points.argmax(axis=1)
        gain = points[np.arange(len(teachers)), top].astype(np.int64)
        for row in np.flatnonzero((gain > NEVER) & (gain > best)):
            best[row], which[row], rules[row] = gain[row], top[row], rule
    return best, which, rules


def _lifted(
    problem: Problem, teachers: Sequence[TeacherNeed], fits: Array, free: frozenset[int]
) -> Iterator[tuple[Rule, Array]]:
    """Points where one rule is lifted; NEVER where another one still forbids, or no seat would be there."""
    mentors = problem.mentors
    can = np.array([one.person_id in free for one in mentors], bool)
    resting = np.array([one.paused and one.seats > 0 for one in mentors], bool)
    yield Rule.PAUSED, np.where(resting, fits, NEVER)
    for criterion in sorted(problem.weights.mandatory, key=list(Criterion).index):
        weights = replace(problem.weights, mandatory=problem.weights.mandatory - {criterion})
        points = table(replace(problem, weights=weights), teachers, mentors)
        yield Rule(f"{criterion.value}_required"), np.where(can, points, NEVER)
    again = [replace(one, declined=frozenset()) for one in teachers]
    yield Rule.DECLINED_BEFORE, np.where(can, table(problem, again, mentors), NEVER)
    allowed = table(replace(problem, forbidden=frozenset()), teachers, mentors)
    yield Rule.FORBIDDEN, np.where(can, allowed, NEVER)


class _Stops:
    """How many mentors each rule stops, for each teacher; every rule is counted for itself."""

    def __init__(self, problem: Problem, teachers: Sequence[TeacherNeed]) -> None:
        mentors = problem.mentors
        self._ids = frozenset(one.person_id for one in mentors)
        self._paused = sum(one.paused for one in mentors)
        self._avoiding = Counter(person for one in mentors for person in one.avoids)
        self._shut = Counter(school for one in mentors for school in one.avoid_schools)
        self._managers = [one for one in mentors if one.line_manager_of or one.position == DIRECTOR]
        self._forbidden = Counter(teacher for teacher, mentor in problem.forbidden if mentor in self._ids)
        self._missed = dict(_missed(problem, teachers))

    def _shut_for(self, teacher: TeacherNeed) -> int:
        return self._shut[teacher.school_id] if teacher.school_id is not None else 0

    def commonest(self, row: int, teacher: TeacherNeed) -> Rule:
        counts = {
            Rule.SAME_PERSON: int(teacher.person_id in self._ids),
            Rule.LINE_MANAGER: sum(one.manages(teacher) for one in self._managers),
            Rule.TEACHER_AVOIDS: len(teacher.avoids & self._ids),
            Rule.MENTOR_AVOIDS: self._avoiding[teacher.person_id] + self._shut_for(teacher),
            Rule.DECLINED_BEFORE: len(teacher.declined & self._ids),
            Rule.PAUSED: self._paused,
            Rule.FORBIDDEN: self._forbidden[teacher.person_id],
        } | {rule: int(each[row]) for rule, each in self._missed.items()}
        return max(counts, key=lambda rule: counts[rule])


def _missed(problem: Problem, teachers: Sequence[TeacherNeed]) -> Iterator[tuple[Rule, Array]]:
    """How many mentors miss each mandatory criterion, whatever else forbids them."""
    bare = [replace(one, person_id=-one.person_id, avoids=NOBODY, declined=NOBODY) for one in teachers]
    mentors = [
        replace(one, position=None, avoids=NOBODY, avoid_schools=NOBODY, line_manager_of=NOBODY)
        for one in problem.mentors
    ]
    for criterion in sorted(problem.weights.mandatory, key=list(Criterion).index):
        strict = replace(problem, weights=Weights({}, frozenset({criterion})), forbidden=frozenset())
        yield Rule(f"{criterion.value}_required"), (table(strict, bare, mentors) == NEVER).sum(axis=1)
