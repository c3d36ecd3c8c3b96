"""What a story is made of. Every field is named after a column; ids are the story's own and begin with 1.

`Story.tables()` gives plain rows. Whoever stores them puts real ids in place of these.
"""

from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class School:
    """A school; `kind` is the pack's code."""

    id: int
    name: str
    kind: str
    saturday: bool
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody invented. `status`: active, or expected (on a list, has not entered)."""

    id: int
    family: str
    given: str
    status: str
    subjects: Values
    start_year: int
    position: str | None
    class_teacher: bool
    show_username: bool
    created_at: datetime
    entered_at: datetime | None


@dataclass(frozen=True, slots=True)
class ChannelAccount:
    """The messenger account of a person who has entered."""

    id: int
    person_id: int
    external_id: int
    username: str | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class RoleGrant:
    """A role in a school, or in the municipality (no school)."""

    id: int
    person_id: int
    role: str
    school_id: int | None
    status: str
    created_at: datetime
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link that still lets people in."""

    id: int
    token_hash: str
    role: str
    school_id: int
    max_uses: int
    used: int
    expires_at: datetime
    created_by: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ConsentText:
    """The consent as it was shown."""

    id: int
    document: str
    version: str
    hash: str
    body: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Consent:
    """Who agreed, and when."""

    id: int
    person_id: int
    text_id: int
    given_at: datetime


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
    attempt_id: int
    status: str
    axes: Values
    agreed_by: int | None
    created_at: datetime
    taken_at: datetime | None
    agreed_at: datetime | None
    finished_at: datetime | None


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


@dataclass(slots=True)
class Story:
    """Everything that has happened before the first start. Fields are named after tables, in their order."""

    school: list[School] = field(default_factory=list)
    person: list[Person] = field(default_factory=list)
    channel_account: list[ChannelAccount] = field(default_factory=list)
    role_grant: list[RoleGrant] = field(default_factory=list)
    invitation: list[Invitation] = field(default_factory=list)
    consent_text: list[ConsentText] = field(default_factory=list)
    consent: list[Consent] = field(default_factory=list)
    attempt: list[Attempt] = field(default_factory=list)
    answer: list[Answer] = field(default_factory=list)
    sharing: list[Sharing] = field(default_factory=list)
    route: list[Route] = field(default_factory=list)
    route_step: list[RouteStep] = field(default_factory=list)
    step_evidence: list[StepEvidence] = field(default_factory=list)
    mentor_offer: list[MentorOffer] = field(default_factory=list)
    pair: list[Pair] = field(default_factory=list)
    pair_event: list[PairEvent] = field(default_factory=list)
    meeting: list[Meeting] = field(default_factory=list)
    event: list[Event] = field(default_factory=list)
    registration: list[Registration] = field(default_factory=list)
    broadcast: list[Broadcast] = field(default_factory=list)
    delivery: list[Delivery] = field(default_factory=list)
    acknowledgement: list[Acknowledgement] = field(default_factory=list)

    def tables(self) -> dict[str, list[dict[str, Any]]]:
        """Rows of each table; a table comes after those it refers to."""
        return asdict(self)
