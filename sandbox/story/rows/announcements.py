"""Events and broadcasts as rows. Ids are the story's own, from 1."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Event:
    """A published event."""

    id: int
    kind: str
    level: str
    title: str
    about: str
    place: str | None
    organiser: str
    hours: float | None
    capacity: int | None
    audience: dict[str, Any]
    open_to_all: bool
    starts_at: datetime
    ends_at: datetime
    registration_until: datetime
    status: str
    created_by: int
    created_at: datetime
    published_at: datetime


@dataclass(frozen=True, slots=True)
class Registration:
    """Who goes or waits."""

    id: int
    event_id: int
    person_id: int
    status: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was there."""

    id: int
    event_id: int
    person_id: int
    present: bool
    how: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Broadcast:
    """A broadcast that has reached its people."""

    id: int
    author_id: int
    title: str
    content: dict[str, Any]
    audience: dict[str, Any]
    acknowledge: bool
    status: str
    created_at: datetime
    started_at: datetime
    finished_at: datetime


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of one message; never a pending one."""

    id: int
    dedup_key: str
    person_id: int
    kind: str
    cause: str
    broadcast_id: int
    lane: str
    optional: bool
    status: str
    attempts: int
    not_before: datetime
    sent_at: datetime | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """Who pressed «Ознакомлен(а)»."""

    id: int
    broadcast_id: int
    person_id: int
    at: datetime
