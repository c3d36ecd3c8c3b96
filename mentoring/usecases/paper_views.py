"""What papers are made of: facts that are kept already, so that nobody types them again."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from mentoring.meetings import MeetingStatus
from mentoring.pairs import PairKind
from mentoring.route_answering import Answerer
from mentoring.routes import StepStatus
from mentoring.usecases.pair_records import Someone


class Reader(StrEnum):
    """As whom somebody takes a paper."""

    OWNER = "owner"
    MENTOR = "mentor"
    CURATOR = "curator"


@dataclass(frozen=True, slots=True)
class SheetStep:
    """A step on paper. `form`, `goal`, `brings` are empty where the pack has dropped the step."""

    title: str
    goal: str
    form: str
    due: date
    hours: float
    brings: str
    confirmer: str
    status: StepStatus
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class RouteSheet:
    """A route on one page. `axes` is None where they were not shared with the reader.

    `is_draft`: not taken yet. `agreed_on`, `agreed_by`: only when somebody agreed.
    """

    route_id: int
    reader: Reader
    municipality: str
    teacher: Someone
    mentors: tuple[Someone, ...]
    curators: tuple[Someone, ...]
    axes: tuple[str, ...] | None
    steps: tuple[SheetStep, ...]
    hours: float
    starts: date
    ends: date
    is_draft: bool
    agreed_on: date | None
    agreed_by: Answerer | None
    made_on: date


@dataclass(frozen=True, slots=True)
class LegalMarks:
    """Dates and numbers of article 351.8, as the school gave them; never a sum."""

    consent_no: str | None = None
    consent_on: date | None = None
    agreement_no: str | None = None
    agreement_on: date | None = None
    order_no: str | None = None
    order_on: date | None = None
    term_from: date | None = None
    term_to: date | None = None


@dataclass(frozen=True, slots=True)
class PairFacts:
    """A pair as papers name it."""

    id: int
    municipality_id: int
    teacher_id: int
    mentor_id: int
    kind: PairKind
    goal: str | None
    request: str | None
    begins: datetime | None
    ends: datetime | None
    closed: datetime | None
    marks: LegalMarks


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting in a journal. `by_both`: both of the pair marked that it took place; else one of them did."""

    pair_id: int
    teacher_id: int
    at: datetime
    minutes: int
    topic: str
    status: MeetingStatus
    by_both: bool
    is_visit: bool = False


@dataclass(frozen=True, slots=True)
class ProgrammeSheet:
    """The personalised programme of a pair. `request` is None for the curator: it was said to the mentor.

    Meetings carry no topics for the curator. `route` is None until the teacher has taken one.
    """

    pair: PairFacts
    reader: Reader
    municipality: str
    teacher: Someone
    mentor: Someone
    curators: tuple[Someone, ...]
    route: RouteSheet | None
    request: str | None
    meetings: tuple[MeetingLine, ...]
    zone: str
    made_on: date


@dataclass(frozen=True, slots=True)
class Doors:
    """Which papers there are beside a route. `pairs`: programmes, with the other one of each pair."""

    route_id: int
    reader: Reader
    teacher: Someone
    pairs: tuple[tuple[int, Someone], ...]


class PaperRows(Protocol):
    """What papers read of the tables (`storage.papers`)."""

    async def pair(self, pair_id: int) -> PairFacts | None: ...
    async def pairs_of_teacher(self, teacher_id: int) -> list[PairFacts]: ...
    async def pairs_of_mentor(self, mentor_id: int) -> list[PairFacts]: ...
    async def meetings(self, pair_ids: list[int]) -> list[MeetingLine]: ...
    async def municipality(self, municipality_id: int) -> str: ...
    async def note(
        self, municipality_id: int, owner_id: int, reader_id: int, what: str, now: datetime
    ) -> None: ...
