"""Offers, pairs and meetings as rows. Ids are the story's own, from 1."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MentorOffer:
    """What a mentor offers."""

    id: int
    person_id: int
    capacity: int
    strengths: Values
    formats: Values
    paused_until: datetime | None
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair in any of its states."""

    id: int
    teacher_id: int
    mentor_id: int
    status: str
    origin: str
    agreed_side: str | None
    score: int
    reasons: list[Any]
    gap: Any
    request: str | None
    close_reason: str | None
    created_at: datetime
    asked_at: datetime | None
    active_at: datetime | None
    closed_at: datetime | None
    kind: str = "main"
    weeks: int | None = None
    ends_at: datetime | None = None
    paused_at: datetime | None = None
    paused_until: datetime | None = None
    paused_side: str | None = None


@dataclass(frozen=True, slots=True)
class PairPaper:
    """Dates and numbers of a pair's documents."""

    id: int
    pair_id: int
    consent_on: date
    agreement_no: str
    agreement_on: date
    order_no: str
    order_on: date
    term_from: date
    term_to: date
    is_paid: bool
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class MentorApplication:
    """An application that waits for a decision."""

    id: int
    person_id: int
    school_id: int
    status: str
    content: dict[str, Any]
    started_at: datetime
    sent_at: datetime
    answer_by: datetime


@dataclass(frozen=True, slots=True)
class PairEvent:
    """A line of a pair's history."""

    id: int
    pair_id: int
    actor_id: int
    status: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of a pair; `slots` are UTC moments as ISO text."""

    id: int
    pair_id: int
    status: str
    topic: str
    place: str | None
    minutes: int
    slots: Values
    starts_at: datetime | None
    proposed_by: int
    teacher_said: str | None
    mentor_said: str | None
    confirmed_by_both: bool | None
    created_at: datetime
    closed_at: datetime | None
    kind: str = "meeting"
    focus: str | None = None


@dataclass(frozen=True, slots=True)
class VisitSheet:
    """The observation sheet of a visit."""

    id: int
    meeting_id: int
    answers: dict[str, str]
    strong: Values
    advice: str
    reply: str | None
    made_at: datetime
    sent_at: datetime
    replied_at: datetime | None
