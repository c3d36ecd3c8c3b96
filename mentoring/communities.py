"""Communities: РМО, ШМО, councils, associations, laboratories; leaders, members, decisions."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from mentoring.errors import MentoringError

TITLE: Final = 80
DECISION: Final = 300
WHO: Final = 60
PLACE: Final = 100


class NoLeader(MentoringError):
    """Only a leader or a methodologist does this here."""


class LastLeader(MentoringError):
    """Who leads a community names another leader before leaving it."""


class Membership(StrEnum):
    """ASKED waits for the leader; LEFT and REFUSED may ask again."""

    ASKED = "asked"
    MEMBER = "member"
    LEFT = "left"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class CommunityKind:
    """A kind of the municipality's own document; `source` is its row. `at_school`: inside one school."""

    code: str
    title: str
    source: str | None = None
    at_school: bool = False


@dataclass(frozen=True, slots=True)
class Community:
    """One of them. `leader`: a name, empty where nobody leads; `mine` is this reader's membership."""

    id: int
    municipality_id: int
    kind: str
    title: str
    school_id: int | None
    school: str
    subject: str | None
    leader_id: int | None
    leader: str
    members: int
    asked: int
    mine: Membership | None
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Decision:
    """What a community decided: who does it and by when, as it was said. `row_id`: its roadmap row."""

    id: int
    community_id: int
    event_id: int | None
    body: str
    who: str
    due_on: date | None
    row_id: int | None
    row_status: str | None
    at: datetime
