"""Micro-courses and the private pulse as rows. Ids are the story's own, from 1."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class CourseRun:
    """One reading of a micro-course; `right` of its five answers were right."""

    id: int
    person_id: int
    course: str
    version: str
    status: str
    card: int
    right: int | None
    started_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class CourseAnswer:
    """An answer of a run; counted from nought, in the author's order."""

    run_id: int
    question: int
    choice: int
    correct: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Pulse:
    """One mark, from 1 (very hard) to 5 (easy)."""

    id: int
    person_id: int
    day: date
    mark: int
    at: datetime


@dataclass(frozen=True, slots=True)
class PulseChoice:
    """Wants to be asked, and when next."""

    id: int
    person_id: int
    is_on: bool
    next_on: date
    at: datetime
