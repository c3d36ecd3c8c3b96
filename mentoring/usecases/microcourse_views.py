"""What the screens of micro-courses are made of."""

from dataclasses import dataclass
from datetime import datetime

from mentoring.microcourses import RunStatus
from mentoring.usecases.route_views import ByBot


@dataclass(frozen=True, slots=True)
class CourseRun:
    """One reading of a course by one person; `card` is where it was left, counted from one."""

    id: int
    municipality_id: int
    person_id: int
    course: str
    version: str
    status: RunStatus
    card: int


@dataclass(frozen=True, slots=True)
class CourseLine:
    """A course on the shelf. `card`: where it was left, if it is under way."""

    code: str
    title: str
    cards: int
    card: int | None
    passed_at: datetime | None


@dataclass(frozen=True, slots=True)
class CourseCard:
    """One card of a course."""

    code: str
    run_id: int
    title: str
    number: int
    total: int
    text: str


@dataclass(frozen=True, slots=True)
class CourseAsked:
    """A question, its options in the order of this run: (choice, words)."""

    code: str
    run_id: int
    title: str
    question: int
    total: int
    text: str
    options: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class CourseTold:
    """An answer with what is right and why, at once. `is_last`: the result comes next."""

    code: str
    run_id: int
    question: int
    total: int
    text: str
    given: str
    is_right: bool
    answer: str
    why: str
    is_last: bool


@dataclass(frozen=True, slots=True)
class CourseResult:
    """How a run ended. `step`: the step of one's own route that it closed."""

    code: str
    title: str
    right: int
    total: int
    is_passed: bool
    step: ByBot | None
