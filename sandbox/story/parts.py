"""The parts people play: how many there are of each, in which school, since when."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from mentoring.people import Role
from sandbox.story.rows.people import School

TEACHERS = 86
MENTORS = 70
METHODOLOGISTS = 4
STRANGERS_TO_THE_BOT = 9
"""Teachers at the end of the list who are expected and have not entered."""
WAITING_TEACHERS = (5, 7, 15, 22)
"""Places of teachers whose role is still to be confirmed: the first school has one, the last another."""
LONG_WITH_US = 2
"""Place of the teacher in her third year: three full self-assessments, two routes behind her."""
IN_FIRST_SCHOOL = {Role.TEACHER: 7, Role.MENTOR: 5}

ANNA, MENTOR, METHODOLOGIST, CURATOR, HEAD = 1, 2, 3, 4, 5
PANES = (ANNA, MENTOR, METHODOLOGIST, CURATOR)
"""Whose chats are open at the first start: a teacher, her mentor, a methodologist, her curator."""


@dataclass(frozen=True, slots=True)
class Part:
    """One person's part. `at` is the place among those of the same role, from 0."""

    role: Role
    at: int
    school: School | None = None
    also: Role | None = None
    pending: bool = False
    expected: bool = False


def parts(schools: list[School]) -> Iterator[Part]:
    """All parts; the first five are those named above."""
    teachers, mentors, curators = _teachers(schools), _mentors(schools), _curators(schools)
    yield next(teachers)
    yield next(mentors)
    yield Part(Role.METHODOLOGIST, 0)
    yield next(curators)
    yield Part(Role.HEAD, 0)
    yield Part(Role.METHODOLOGIST, 1, schools[0], also=Role.MENTOR)
    yield from (Part(Role.METHODOLOGIST, at) for at in range(2, METHODOLOGISTS))
    yield from chain(mentors, teachers, curators)


def _teachers(schools: list[School]) -> Iterator[Part]:
    for at, school in enumerate(islice(_schools(schools, Role.TEACHER), TEACHERS)):
        expected = at >= TEACHERS - STRANGERS_TO_THE_BOT
        yield Part(Role.TEACHER, at, school, pending=at in WAITING_TEACHERS, expected=expected)


def _mentors(schools: list[School]) -> Iterator[Part]:
    for at, school in enumerate(islice(_schools(schools, Role.MENTOR), MENTORS)):
        yield Part(Role.MENTOR, at, school, pending=at in (4, 30))


def _curators(schools: list[School]) -> Iterator[Part]:
    """One a school; the last school has none, every fourth curator is a mentor too."""
    for at, school in enumerate(schools[:-1]):
        yield Part(Role.CURATOR, at, school, also=Role.MENTOR if at % 4 == 1 else None)


def _schools(schools: list[School], role: Role) -> Iterator[School]:
    """The first school several times, then all in turn; large ones have two turns."""
    yield from [schools[0]] * IN_FIRST_SCHOOL[role]
    while True:
        yield from reversed(schools)
        yield from (school for school in schools if school.kind == schools[0].kind)
