"""People as rows: schools, accounts, roles, invitations, consent. Ids are the story's own, from 1."""

from dataclasses import dataclass
from datetime import datetime

Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class School:
    """A school; `kind` is the pack's code."""

    id: int
    name: str
    kind: str
    saturday: bool
    created_at: datetime
    locality: str


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
