"""Self-assessment, routes and steps as rows. Ids are the story's own, from 1."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attempt:
    """A self-assessment; `result` is what the real rules made of its answers (None: still open)."""

    id: int
    person_id: int
    questionnaire: str
    version: str
    form: str
    seed: str
    status: str
    result: dict[str, Any] | None
    flags: list[str] | None
    reliable: bool | None
    started_at: datetime
    finished_at: datetime | None
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its score (None: «пока не было») and the printed place of the chosen anchor."""

    attempt_id: int
    item: str
    score: int | None
    letter: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Sharing:
    """To whom (mentor, curator) a profile is open."""

    id: int
    owner_id: int
    audience: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Route:
    """A route of one person."""

    id: int
    person_id: int
    attempt_id: int | None
    status: str
    axes: Values
    agreed_by: int | None
    created_at: datetime
    taken_at: datetime | None
    agreed_at: datetime | None
    finished_at: datetime | None
    special: str | None = None


@dataclass(frozen=True, slots=True)
class RouteStep:
    """A step as it stands."""

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
    status: str
    comment: str | None
    decided_by: int | None
    asked: str | None
    answer_by: date | None
    passed_due: date | None
    submitted_at: datetime | None
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class StepEvidence:
    """What was brought for a step."""

    id: int
    step_id: int
    kind: str
    body: str
    at: datetime
