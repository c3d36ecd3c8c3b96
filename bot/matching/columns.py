"""People as arrays: the same points and the same rules as `mentoring.matching`, for all pairs at once.

Everything is a whole number. Sums pass through float32 where a product of matrices is quickest; they stay
far below 2^24, where float32 still holds every whole number.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, Final

import numpy as np

from mentoring.matching import Criterion, MentorOffer, TeacherNeed
from mentoring.matching_criteria import CRITERIA, DIRECTOR, ENOUGH_HOURS
from mentoring.matching_problem import Problem

Array = Any
NEVER: Final = -20_000
"""Points of a pair that a rule forbids."""
MOST: Final = 9_000
"""Points of a pair stay below, so that sixteen bits hold them."""
CHUNK: Final = 512
OF_MENTOR: Final = (Criterion.EXPERIENCE, Criterion.QUALIFICATION, Criterion.BALANCE)
"""Criteria that ask only about the mentor."""

Known = tuple[Array, Array]
"""How much of a criterion is met, and where a pair is known to miss it."""


def table(problem: Problem, teachers: Sequence[TeacherNeed], mentors: Sequence[MentorOffer]) -> Array:
    """Points with the bonus of what exists, teachers × mentors in sixteen bits; NEVER where a rule forbids.

    The mentor's seats and pause are not looked at: the caller leaves out who has none.
    """
    if sum(problem.weights.points.values()) + problem.goal.stay > MOST:
        raise ValueError("points out of range")
    scores = np.zeros((len(teachers), len(mentors)), np.int16)
    criteria = _criteria(problem, teachers, mentors)
    for start in range(0, len(teachers), CHUNK):
        chunk, rows = slice(start, start + CHUNK), scores[start : start + CHUNK]
        for most, mandatory, compare in criteria:
            given, missed = compare(chunk)
            rows += given(most)
            if mandatory:
                rows[np.broadcast_to(missed(), rows.shape)] = NEVER
        rows[rows < 0] = NEVER  # points were added after it
    _wishes(problem, teachers, mentors, scores)
    _forbid(problem, teachers, mentors, scores)
    return scores


def _criteria(problem: Problem, teachers: Sequence[TeacherNeed], mentors: Sequence[MentorOffer]) -> list[Any]:
    weights = problem.weights
    used = [one for one in Criterion if one in weights.points or one in weights.mandatory]
    made = []
    for one in used:
        compare = _comparison(one, teachers, mentors)
        if compare is not None:
            made.append((weights.points.get(one, 0), one in weights.mandatory, compare))
    return made


def _comparison(one: Criterion, teachers: Sequence[TeacherNeed], mentors: Sequence[MentorOffer]) -> Any:
    """A function of a slice of teachers that gives two more: points of a maximum, and the known misses."""
    if one in OF_MENTOR:
        return _of_mentor(one, mentors)
    if one in SETS:
        read = SETS[one]
        enough = ENOUGH_HOURS if one is Criterion.TIME else 1
        return _common([read(t) for t in teachers], [read(m) for m in mentors], enough)
    return {
        Criterion.AXIS_HELP: _axes,
        Criterion.SAME_SCHOOL: _places,
        Criterion.SCHOOL_KIND: _kinds,
        Criterion.REQUEST: _requests,
    }[one](teachers, mentors)


SETS: Final[dict[Criterion, Callable[[TeacherNeed | MentorOffer], frozenset[Any]]]] = {
    Criterion.SUBJECT: lambda one: one.subjects,
    Criterion.LEVEL: lambda one: one.levels,
    Criterion.FORMAT: lambda one: one.formats,
    Criterion.TIME: lambda one: one.hours,
}


def _shares(part: Array, whole: Array | int) -> Callable[[int], Array]:
    """`most` × part ÷ whole, rounded down, but a little is never rounded to nothing."""

    def given(most: int) -> Array:
        points = most * part // whole
        return np.where(part > 0, np.maximum(points, 1), 0).astype(np.int16) if most else np.int16(0)

    return given


def _looked_up(part: Array, whole: int) -> Callable[[int], Array]:
    """The same for a part of few values: a table of 0 … whole."""

    def given(most: int) -> Array:
        points = [max(most * value // whole, 1) if value and most else 0 for value in range(whole + 1)]
        return np.array(points, np.int16)[part]

    return given


def _of_mentor(one: Criterion, mentors: Sequence[MentorOffer]) -> Any:
    met = [CRITERIA[one](_NOBODY, mentor) for mentor in mentors]
    part, whole = (np.array([getattr(m, name) for m in met], np.int32) for name in ("part", "whole"))
    missed = np.array([m.known and not m.part for m in met], bool)
    return lambda _: (_shares(part, whole), lambda: missed)


_NOBODY: Final = TeacherNeed(0)


def _members(sets: Sequence[Iterable[Hashable]], order: dict[Hashable, int]) -> Array:
    found = np.zeros((len(sets), len(order)), np.float32)
    cells = [(row, order[value]) for row, values in enumerate(sets) for value in values]
    if cells:
        rows, columns = np.array(cells).T
        found[rows, columns] = 1
    return found


def _order(*groups: Sequence[Iterable[Any]]) -> dict[Hashable, int]:
    every = {value for group in groups for values in group for value in values}
    return {value: place for place, value in enumerate(sorted(every))}


def _common(left: Sequence[Iterable[Any]], right: Sequence[Iterable[Any]], enough: int) -> Any:
    """How many values two people share, up to `enough`; nothing said by one of them is not known."""
    order = _order(left, right)
    ours, theirs = _members(left, order), _members(right, order).T.copy()
    said = np.array([bool(one) for one in left], bool), np.array([bool(one) for one in right], bool)

    def compare(chunk: slice) -> tuple[Any, Any]:
        common = np.minimum(ours[chunk] @ theirs, enough).astype(np.int8)
        missed = lambda: (common == 0) & said[0][chunk, None] & said[1]  # noqa: E731
        return _looked_up(common, enough), missed

    return compare


def _axes(teachers: Sequence[TeacherNeed], mentors: Sequence[MentorOffer]) -> Any:
    order = _order([one.needs for one in teachers], [one.strengths for one in mentors])
    needs = np.zeros((len(teachers), len(order)), np.float32)
    for row, one in enumerate(teachers):
        for axis, weight in one.needs.items():
            needs[row, order[axis]] = weight
    strong = _members([one.strengths for one in mentors], order).T.copy()
    whole = needs.sum(axis=1).astype(np.int32)[:, None]
    strong_at_all = strong.any(axis=0)

    def compare(chunk: slice) -> tuple[Any, Any]:
        helped = (needs[chunk] @ strong).astype(np.int32)
        missed = lambda: (helped == 0) & (whole[chunk] > 0) & strong_at_all  # noqa: E731
        return _shares(helped, np.maximum(whole[chunk], 1)), missed

    return compare


def _numbers(left: Sequence[Any], right: Sequence[Any]) -> tuple[Array, Array]:
    """Values as numbers; what is not known equals nothing."""
    order = _order([[one] for one in (*left, *right) if one is not None])
    return (
        np.array([-1 if one is None else order[one] for one in left], np.int32)[:, None],
        np.array([-2 if one is None else order[one] for one in right], np.int32),
    )


def _places(teachers: Sequence[TeacherNeed], mentors: Sequence[MentorOffer]) -> Any:
    ours, theirs = _numbers([one.school_id for one in teachers], [one.school_id for one in mentors])
    near, there = _numbers([one.district for one in teachers], [one.district for one in mentors])

    def compare(chunk: slice) -> tuple[Any, Any]:
        same = ours[chunk] == theirs
        part = np.where(same, np.int8(2), (near[chunk] == there).astype(np.int8))
        missed = lambda: (part == 0) & (ours[chunk] >= 0) & (theirs >= 0)  # noqa: E731
        return _looked_up(part, 2), missed

    return compare


def _kinds(teachers: Sequence[TeacherNeed], mentors: Sequence[MentorOffer]) -> Any:
    ours, theirs = _numbers([one.kind for one in teachers], [one.kind for one in mentors])

    def compare(chunk: slice) -> tuple[Any, Any]:
        part = (ours[chunk] == theirs).astype(np.int8)
        missed = lambda: (part == 0) & (ours[chunk] >= 0) & (theirs >= 0)  # noqa: E731
        return _looked_up(part, 1), missed

    return compare


def _requests(teachers: Sequence[TeacherNeed], mentors: Sequence[MentorOffer]) -> Any:
    """Points of wishes are added to the few pairs concerned; here only whom a mandatory wish shuts out."""
    wish = np.array([bool(one.wishes) for one in teachers], bool)
    wanted = np.array([bool(one.wishes) for one in mentors], bool)
    named = _wished(teachers, mentors)

    def compare(chunk: slice) -> tuple[Any, Any]:
        def missed() -> Array:
            out = wish[chunk, None] | wanted
            for row, column in named:
                if chunk.start <= row < chunk.stop:
                    out[row - chunk.start, column] = False
            return out

        return lambda _: np.int16(0), missed

    return compare


def _places_of(teachers: Sequence[TeacherNeed], mentors: Sequence[MentorOffer]) -> Any:
    rows = {one.person_id: row for row, one in enumerate(teachers)}
    columns = {one.person_id: column for column, one in enumerate(mentors)}
    return rows, columns


def _wished(teachers: Sequence[TeacherNeed], mentors: Sequence[MentorOffer]) -> dict[tuple[int, int], int]:
    """Cells of the pairs in which somebody named the other, and how many of the two did."""
    rows, columns = _places_of(teachers, mentors)
    found: dict[tuple[int, int], int] = {}
    for row, teacher in enumerate(teachers):
        for person in teacher.wishes & columns.keys():
            found[row, columns[person]] = 1
    for column, mentor in enumerate(mentors):
        for person in mentor.wishes & rows.keys():
            found[rows[person], column] = found.get((rows[person], column), 0) + 1
    return found


def _wishes(
    problem: Problem, teachers: Sequence[TeacherNeed], mentors: Sequence[MentorOffer], scores: Array
) -> None:
    most = problem.weights.points.get(Criterion.REQUEST, 0)
    for (row, column), both in _wished(teachers, mentors).items() if most else ():
        if scores[row, column] > NEVER:
            scores[row, column] += max(most * both // 2, 1)
    rows, columns = _places_of(teachers, mentors)
    for teacher_id, mentor_id in sorted(problem.stays) if problem.goal.stay else ():
        if teacher_id in rows and mentor_id in columns:
            cell = rows[teacher_id], columns[mentor_id]
            if scores[cell] > NEVER:
                scores[cell] += problem.goal.stay


def _forbid(
    problem: Problem, teachers: Sequence[TeacherNeed], mentors: Sequence[MentorOffer], scores: Array
) -> None:
    for row, column in _forbidden(problem, teachers, mentors):
        scores[row, column] = NEVER
    by_school: dict[int | None, list[int]] = {}
    for row, one in enumerate(teachers):
        by_school.setdefault(one.school_id, []).append(row)
    for column, mentor in enumerate(mentors):
        if mentor.position == DIRECTOR and mentor.school_id is not None:
            scores[by_school.get(mentor.school_id, []), column] = NEVER
        for school in mentor.avoid_schools:
            scores[by_school.get(school, []), column] = NEVER


def _forbidden(
    problem: Problem, teachers: Sequence[TeacherNeed], mentors: Sequence[MentorOffer]
) -> Iterator[tuple[int, int]]:
    """Single pairs that may not be: the same person, who avoids whom, declined, line manager, forbidden."""
    rows, columns = _places_of(teachers, mentors)
    for row, teacher in enumerate(teachers):
        for person in ({teacher.person_id} | teacher.avoids | teacher.declined) & columns.keys():
            yield row, columns[person]
    for column, mentor in enumerate(mentors):
        for person in (mentor.avoids | mentor.line_manager_of) & rows.keys():
            yield rows[person], column
    for teacher_id, mentor_id in problem.forbidden:
        if teacher_id in rows and mentor_id in columns:
            yield rows[teacher_id], columns[mentor_id]
