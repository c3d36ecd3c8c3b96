"""Whether a solution keeps every promise, worked out again from the people alone.

Nothing here is shared with what made the solution (`columns`, `solve`, `alone`): points are counted with bits
and small tables of distinct people, chosen pairs with the explained rules of `mentoring.matching` themselves.
If there are no flaws, the rules and the seats are kept, points are right, and nothing is better: any choice
is worth at most the sum of the certificate's prices (they cover every permitted pair), and the solution
is worth exactly that.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

import numpy as np

from mentoring.matching import MentorOffer, TeacherNeed, binding_rule, points_of
from mentoring.matching_criteria import Criterion
from mentoring.matching_problem import Aim, Problem, Solution

Array = Any
ROWS: Final = 1_000


class FlawKind(StrEnum):
    """What can be wrong with a solution."""

    STRANGER = "stranger"
    TWICE = "twice"
    RULE = "rule"
    FORBIDDEN = "forbidden"
    PIN_MISSING = "pin_missing"
    SEATS = "seats"
    NOT_NAMED = "not_named"
    POINTS = "points"
    WORTH = "worth"
    TOTAL = "total"
    PRICE = "price"
    BETTER = "better"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Flaw:
    """One broken promise, with the people it is about (None: all)."""

    kind: FlawKind
    teacher_id: int | None = None
    mentor_id: int | None = None


def flaws(problem: Problem, solution: Solution) -> tuple[Flaw, ...]:
    """Everything wrong; empty: the solution is right and nothing better exists."""
    found = tuple(_wrong_pairs(problem, solution))
    return found or tuple(_wrong_sums(problem, solution))


def _wrong_pairs(problem: Problem, solution: Solution) -> Iterator[Flaw]:
    teachers = {one.person_id: one for one in problem.teachers}
    mentors = {one.person_id: one for one in problem.mentors}
    for couple in solution.pairs:
        teacher, mentor = teachers.get(couple[0]), mentors.get(couple[1])
        if teacher is None or mentor is None:
            yield Flaw(FlawKind.STRANGER, *couple)
        elif binding_rule(teacher, mentor, problem.weights) is not None:
            yield Flaw(FlawKind.RULE, *couple)
        if couple in problem.forbidden and couple not in problem.pinned:
            yield Flaw(FlawKind.FORBIDDEN, *couple)
    for pin in sorted(problem.pinned - set(solution.pairs)):
        yield Flaw(FlawKind.PIN_MISSING, *pin)
    named = Counter(teacher for teacher, _ in solution.pairs)
    for teacher_id, times in named.items():
        if times > 1:
            yield Flaw(FlawKind.TWICE, teacher_id)
    named.update(one.teacher_id for one in solution.alone)
    for one in problem.teachers:
        if named[one.person_id] != 1:
            yield Flaw(FlawKind.NOT_NAMED, one.person_id)
    for mentor_id, used in Counter(mentor for _, mentor in solution.pairs).items():
        if mentor_id in mentors and used > mentors[mentor_id].seats:
            yield Flaw(FlawKind.SEATS, mentor_id=mentor_id)


def _wrong_sums(problem: Problem, solution: Solution) -> Iterator[Flaw]:
    teachers = {one.person_id: one for one in problem.teachers}
    mentors = {one.person_id: one for one in problem.mentors}
    points = {
        couple: points_of(teachers[couple[0]], mentors[couple[1]], problem.weights)
        for couple in solution.pairs
    }
    if sum(points.values()) != solution.points:
        yield Flaw(FlawKind.POINTS)
    pinned = Counter(mentor for _, mentor in problem.pinned)
    chosen = {couple: points[couple] for couple in solution.pairs if couple not in problem.pinned}
    certificate, goal = solution.certificate, problem.goal
    used = Counter(mentor for _, mentor in chosen)
    seats = {one.person_id: one.seats - pinned[one.person_id] for one in problem.mentors if not one.paused}
    costs = {
        one.person_id: [
            goal.load * (one.active + pinned[one.person_id] + n) for n in range(seats[one.person_id])
        ]
        for one in problem.mentors
        if not one.paused
    }
    total = sum(
        certificate.worth + value + (goal.stay if couple in problem.stays else 0)
        for couple, value in chosen.items()
    ) - sum(sum(costs[mentor][:n]) for mentor, n in used.items())
    if total != certificate.total:
        yield Flaw(FlawKind.TOTAL)
    free = [
        one for one in problem.teachers if one.person_id not in {teacher for teacher, _ in problem.pinned}
    ]
    offers = [one for one in problem.mentors if seats.get(one.person_id, 0) > 0]
    ours, theirs = dict(certificate.teachers), dict(certificate.mentors)
    if (
        any(ours.get(one.person_id, -1) < 0 for one in free)
        or any(theirs.get(one.person_id, -1) < 0 for one in offers)
        or len(ours) != len(free)
        or len(theirs) != len(offers)
    ):
        yield Flaw(FlawKind.PRICE)
        return
    bound = sum(ours.values()) + sum(
        max(theirs[one.person_id] - cost, 0) for one in offers for cost in costs[one.person_id]
    )
    if bound != total:
        yield Flaw(FlawKind.GAP)
    at_most = min(len(free), sum(seats[one.person_id] for one in offers))
    dearest = max((costs[one.person_id][-1] for one in offers), default=0)
    most = sum(problem.weights.points.values()) + goal.stay
    everyone = goal.aim is Aim.EVERYONE
    if everyone and certificate.worth <= at_most * (most + dearest):
        yield Flaw(FlawKind.WORTH)
    if not everyone and certificate.worth != -goal.bar:
        yield Flaw(FlawKind.WORTH)
    yield from _better(problem, free, offers, certificate.worth, ours, theirs)


def _better(
    problem: Problem,
    free: Sequence[TeacherNeed],
    offers: Sequence[MentorOffer],
    worth: int,
    ours: dict[int, int],
    theirs: dict[int, int],
) -> Iterator[Flaw]:
    """Permitted pairs worth more than their prices: all of them are looked at."""
    mentor_prices = np.array([theirs[one.person_id] for one in offers], np.int64)
    for start in range(0, len(free) if offers else 0, ROWS):
        rows = free[start : start + ROWS]
        values, permitted = pair_points(problem, rows, offers)
        limit = np.array([ours[one.person_id] - worth for one in rows], np.int64)[:, None] + mentor_prices
        for row, column in np.argwhere(permitted & (values > limit)):
            yield Flaw(FlawKind.BETTER, rows[row].person_id, offers[column].person_id)


def pair_points(
    problem: Problem, rows: Sequence[TeacherNeed], offers: Sequence[MentorOffer]
) -> tuple[Array, Array]:
    """Points (with the stay bonus) of all these pairs, and which of them every rule permits."""
    values = np.zeros((len(rows), len(offers)), np.int32)
    permitted = np.ones(values.shape, bool)
    for criterion in Criterion:
        most = problem.weights.points.get(criterion, 0)
        mandatory = criterion in problem.weights.mandatory
        if most or mandatory:
            (part, whole, known), kinds = _by_kind(criterion, rows, offers)
            if most:
                values += _spread(_share(most, part, whole), kinds)
            if mandatory:
                permitted &= ~_spread((part == 0) & known, kinds)
    _one_by_one(problem, rows, offers, values, permitted)
    return values, permitted


def _share(most: int, part: Array, whole: Array | int) -> Array:
    """Rounded down, but a little is never rounded to nothing."""
    if isinstance(whole, int):
        return np.array([0, *(max(most * n // whole, 1) for n in range(1, whole + 1))], np.int32)[part]
    return np.where(part > 0, np.maximum(most * part // whole, 1), 0)


def _spread(small: Array, kinds: tuple[Array, Array]) -> Array:
    """From kinds of people to people."""
    rows, columns = kinds
    wide = small if small.shape[1] == len(columns) and _in_order(columns) else np.take(small, columns, axis=1)
    return wide if len(wide) == len(rows) and _in_order(rows) else np.take(wide, rows, axis=0)


def _in_order(places: Array) -> bool:
    return bool((places == np.arange(len(places))).all())


Small = tuple[Array, Array | int, Array]
"""Part, whole, and whether it is known, of distinct teachers × distinct mentors."""


def _by_kind(
    criterion: Criterion, rows: Sequence[TeacherNeed], offers: Sequence[MentorOffer]
) -> tuple[Small, tuple[Array, Array]]:
    of_teacher, of_mentor, compare = READ[criterion]
    left, right = [of_teacher(one) for one in rows], [of_mentor(one) for one in offers]
    kinds, other_kinds = dict.fromkeys(left), dict.fromkeys(right)
    place = {kind: n for n, kind in enumerate(kinds)}, {kind: n for n, kind in enumerate(other_kinds)}
    part, whole, known = compare(list(kinds), list(other_kinds))
    shape = (len(kinds), len(other_kinds))
    return (np.broadcast_to(part, shape), whole, np.broadcast_to(known, shape)), (
        np.array([place[0][one] for one in left], np.int32),
        np.array([place[1][one] for one in right], np.int32),
    )


def _shared(enough: int) -> Callable[[list[Any], list[Any]], Any]:
    def compare(left: list[frozenset[Any]], right: list[frozenset[Any]]) -> Any:
        bit = {value: n for n, value in enumerate(sorted({v for one in (*left, *right) for v in one}))}
        words = len(bit) // 64 + 1
        common = np.zeros((len(left), len(right)), np.int32)
        for word in range(words):
            ours, theirs = _word(left, bit, word), _word(right, bit, word)
            common += np.bitwise_count(ours[:, None] & theirs)
        known = np.array([bool(one) for one in left])[:, None] & np.array([bool(one) for one in right])
        return np.minimum(common, enough), enough, known

    return compare


def _word(sets: list[frozenset[Any]], bit: dict[Any, int], word: int) -> Array:
    numbers = [sum(1 << bit[v] % 64 for v in one if bit[v] // 64 == word) for one in sets]
    return np.array(numbers, np.uint64)


def _needed(left: list[tuple[tuple[str, int], ...]], right: list[frozenset[str]]) -> Any:
    helped = np.zeros((len(left), len(right)), np.int32)
    for axis in {axis for one in left for axis, _ in one}:
        weight = np.array([dict(one).get(axis, 0) for one in left], np.int32)
        helped += weight[:, None] * np.array([axis in one for one in right], np.int32)
    whole = np.array([sum(weight for _, weight in one) for one in left], np.int32)[:, None]
    return helped, np.maximum(whole, 1), (whole > 0) & np.array([bool(one) for one in right])


def _place(left: list[tuple[Any, Any]], right: list[tuple[Any, Any]]) -> Any:
    part = np.zeros((len(left), len(right)), np.int32)
    known = np.zeros(part.shape, bool)
    by_school: dict[Any, list[int]] = {}
    by_district: dict[Any, list[int]] = {}
    for column, (school, district) in enumerate(right):
        by_school.setdefault(school, []).append(column)
        by_district.setdefault(district, []).append(column)
    with_school = [column for column, (school, _) in enumerate(right) if school is not None]
    for row, (school, district) in enumerate(left):
        if district is not None:
            part[row, by_district.get(district, [])] = 1
        if school is not None:
            part[row, by_school.get(school, [])] = 2
            known[row, with_school] = True
    return part, 2, known


def _same(left: list[Any], right: list[Any]) -> Any:
    part = np.array([[one is not None and one == other for other in right] for one in left], np.int32)
    known = np.array([[one is not None and other is not None for other in right] for one in left], bool)
    return part.reshape(len(left), -1), 1, known.reshape(len(left), -1)


def _experienced(_: list[Any], right: list[int | None]) -> Any:
    return np.array([min(one or 0, 3) for one in right]), 3, np.array([one is not None for one in right])


def _qualified(_: list[Any], right: list[str | None]) -> Any:
    halves = {"first": 1, "highest": 2, "teacher_methodologist": 2, "teacher_mentor": 2}
    return (
        np.array([halves.get(one or "", 0) for one in right]),
        2,
        np.array([one is not None for one in right]),
    )


def _spare(_: list[Any], right: list[tuple[int, int]]) -> Any:
    spare = np.array([max(capacity - active, 0) for capacity, active in right])
    return spare, np.array([max(capacity, 1) for capacity, _ in right]), np.True_


def _asked(left: list[bool], right: list[bool]) -> Any:
    return np.int32(0), 2, np.array(left)[:, None] | np.array(right)


def _nothing(_: TeacherNeed) -> None:
    return None


READ: Final[dict[Criterion, tuple[Callable[[TeacherNeed], Any], Callable[[MentorOffer], Any], Any]]] = {
    Criterion.SUBJECT: (lambda t: t.subjects, lambda m: m.subjects, _shared(1)),
    Criterion.LEVEL: (lambda t: t.levels, lambda m: m.levels, _shared(1)),
    Criterion.FORMAT: (lambda t: t.formats, lambda m: m.formats, _shared(1)),
    Criterion.TIME: (lambda t: t.hours, lambda m: m.hours, _shared(2)),
    Criterion.AXIS_HELP: (lambda t: tuple(sorted(t.needs.items())), lambda m: m.strengths, _needed),
    Criterion.SAME_SCHOOL: (lambda t: (t.school_id, t.district), lambda m: (m.school_id, m.district), _place),
    Criterion.SCHOOL_KIND: (lambda t: t.kind, lambda m: m.kind, _same),
    Criterion.EXPERIENCE: (_nothing, lambda m: m.experience, _experienced),
    Criterion.QUALIFICATION: (_nothing, lambda m: m.qualification, _qualified),
    Criterion.BALANCE: (_nothing, lambda m: (m.capacity, m.active), _spare),
    Criterion.REQUEST: (lambda t: bool(t.wishes), lambda m: bool(m.wishes), _asked),
}


def _one_by_one(
    problem: Problem,
    rows: Sequence[TeacherNeed],
    offers: Sequence[MentorOffer],
    values: Array,
    permitted: Array,
) -> None:
    """What concerns single pairs: named, avoided, declined, forbidden, existing, the line manager."""
    at = {one.person_id: column for column, one in enumerate(offers)}
    there = {one.person_id: row for row, one in enumerate(rows)}
    request = problem.weights.points.get(Criterion.REQUEST, 0)
    must_ask = Criterion.REQUEST in problem.weights.mandatory
    wished: Counter[tuple[int, int]] = Counter()
    for row, teacher in enumerate(rows):
        wished.update((row, at[person]) for person in teacher.wishes if person in at)
        for person in (teacher.person_id, *teacher.avoids, *teacher.declined):
            if person in at:
                permitted[row, at[person]] = False
    for column, mentor in enumerate(offers):
        wished.update((there[person], column) for person in mentor.wishes if person in there)
        for person in (*mentor.avoids, *mentor.line_manager_of):
            if person in there:
                permitted[there[person], column] = False
        if mentor.position == "director" and mentor.school_id is not None:
            permitted[[row for row, one in enumerate(rows) if one.school_id == mentor.school_id], column] = (
                False
            )
        if mentor.avoid_schools:
            there_too = [row for row, one in enumerate(rows) if one.school_id in mentor.avoid_schools]
            permitted[there_too, column] = False
    if must_ask:
        _let_in(rows, offers, wished, problem, permitted)
    for (row, column), named in wished.items() if request else ():
        values[row, column] += max(request * named // 2, 1)
    for teacher_id, mentor_id in problem.stays:
        if teacher_id in there and mentor_id in at:
            values[there[teacher_id], at[mentor_id]] += problem.goal.stay
    for teacher_id, mentor_id in problem.forbidden:
        if teacher_id in there and mentor_id in at:
            permitted[there[teacher_id], at[mentor_id]] = False


def _let_in(
    rows: Sequence[TeacherNeed],
    offers: Sequence[MentorOffer],
    wished: Counter[tuple[int, int]],
    problem: Problem,
    permitted: Array,
) -> None:
    """A mandatory wish shut these out before it was known who was named. Seats are counted elsewhere."""
    needs_room = Criterion.BALANCE in problem.weights.mandatory
    for row, column in wished:
        mentor = offers[column]
        seated = replace(mentor, paused=False, capacity=mentor.active + 1)
        may = binding_rule(rows[row], seated, problem.weights) is None
        permitted[row, column] = may and (mentor.seats > 0 or not needs_room)
