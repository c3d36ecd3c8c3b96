"""A route as it is kept: its rows, what was brought, and who stands around its owner."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from mentoring.route_library import EvidenceKind
from mentoring.routes import ReasonKind, RouteStep, StepReason, StepStatus


class RouteStatus(StrEnum):
    """Where a whole route stands."""

    DRAFT = "draft"
    WAITING = "waiting"
    """Taken: its steps run already, agreement is asked for."""
    AGREED = "agreed"
    FINISHED = "finished"
    DROPPED = "dropped"
    PAUSED = "paused"
    """A ready set that stands still until its person goes on."""


RUNNING: Final = frozenset({RouteStatus.WAITING, RouteStatus.AGREED})
LIVE: Final = RUNNING | {RouteStatus.DRAFT}
STARTED: Final = frozenset({RouteStatus.AGREED, RouteStatus.PAUSED})
"""Where a ready set stands between its start and its end."""


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One step of somebody's route. `title` is a snapshot: the pack may word it anew later."""

    id: int
    route_id: int
    template: str
    place: int
    title: str
    confirmer: str
    hours: float
    start_on: date
    due_on: date
    reason: str
    status: StepStatus
    revision: int
    question: str | None
    comment: str | None
    decided_by: int | None
    answer_by: date | None
    submitted_at: datetime | None
    closed_at: datetime | None
    asked: str | None = None
    because: str | None = None
    homework_id: int | None = None

    def as_step(self, axis: str | None) -> RouteStep:
        """The step as the rules see it."""
        reason = StepReason(ReasonKind(self.reason), axis, self.because)
        return RouteStep(self.template, self.start_on, self.due_on, reason, self.status)


@dataclass(frozen=True, slots=True)
class RouteRecord:
    """One route of one person."""

    id: int
    municipality_id: int
    person_id: int
    attempt_id: int | None
    status: RouteStatus
    axes: tuple[str, ...]
    agreed_by: int | None
    question: str | None
    created_at: datetime
    taken_at: datetime | None
    agreed_at: datetime | None
    finished_at: datetime | None
    special: str | None = None
    anchor_on: date | None = None
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Contest:
    """A contest of the calendar to prepare for; `until` is the end of its registration."""

    id: int
    title: str
    until: datetime


@dataclass(frozen=True, slots=True)
class PastRoute:
    """A finished route or set in a list: steps done, of how many, and their hours."""

    route: RouteRecord
    done: int
    total: int
    hours: float


@dataclass(frozen=True, slots=True)
class Plan:
    """A route with its steps in their order."""

    route: RouteRecord
    steps: tuple[StepRecord, ...]

    @property
    def kept(self) -> tuple[StepRecord, ...]:
        """Steps still in the route."""
        return tuple(step for step in self.steps if step.status is not StepStatus.DROPPED)

    def step(self, step_id: int) -> StepRecord | None:
        """The step of that number, if it is this route's."""
        return next((step for step in self.steps if step.id == step_id), None)


@dataclass(frozen=True, slots=True)
class Brought:
    """Something brought for a step. `held`: a soft question about it is not answered yet.

    `stored` is the file's own number: with it a copy is found where `file_id` is worth nothing any more.
    """

    id: int
    kind: EvidenceKind
    body: str | None
    file_id: str | None
    file_name: str | None
    held: bool
    at: datetime
    stored: int | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a person sends: words, or a file that Telegram keeps. Sizes are bytes."""

    kind: EvidenceKind
    body: str | None = None
    file_id: str | None = None
    file_name: str | None = None
    mime: str | None = None
    size: int = 0


POSITION_OF: Final = {
    "kindergarten": "kindergarten_teacher",
    "extra_education": "extra_teacher",
    "psychology": "psychologist",
}
"""What a subject says about the position of somebody who never named one."""


@dataclass(frozen=True, slots=True)
class Around:
    """A teacher and the people beside her: mentors of living pairs, curators of her schools.

    `organisers` are the authors of events she signed up for lately.
    """

    person_id: int
    municipality_id: int
    name: str
    full_name: str
    zone: str
    schools: frozenset[int]
    saturday: bool
    class_teacher: bool
    mentors: frozenset[int]
    curators: frozenset[int]
    methodologists: frozenset[int] = frozenset()
    organisers: frozenset[int] = frozenset()
    position: str | None = None
    subjects: tuple[str, ...] = ()
    start_year: int | None = None
    hours_a_week: float | None = None

    @property
    def stands_as(self) -> str | None:
        """The position, as it was told or as what is taught says it."""
        found = (POSITION_OF[subject] for subject in self.subjects if subject in POSITION_OF)
        return self.position or next(found, None)


def placed(steps: Iterable[StepRecord]) -> tuple[StepRecord, ...]:
    """Steps in their order."""
    return tuple(sorted(steps, key=lambda step: step.place))
