"""What screens are told about the roadmap, and what the use cases ask of storage."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol

from mentoring.people import Actor, Role
from mentoring.reminders import Who
from mentoring.roadmap import (
    OPEN,
    DuePart,
    Executor,
    PartStatus,
    ProofKind,
    RowStatus,
    Term,
    What,
)
from mentoring.route_records import Parcel


class Shown(StrEnum):
    """Which rows a list shows."""

    ALL = "all"
    MINE = "mine"
    LATE = "late"
    DONE = "done"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Reader:
    """Whose parts are «mine»: the office's, those of schools, and one's own."""

    person_id: int
    office: bool
    schools: frozenset[int]

    @classmethod
    def of(cls, actor: Actor) -> "Reader":
        """By the roles held now."""
        return cls(actor.person_id, actor.has(Role.METHODOLOGIST), actor.schools(Role.CURATOR))


@dataclass(frozen=True, slots=True)
class RowFacts:
    """A row with the counts of its live parts. `due_on`: the nearest last day of what is open.

    `unseen`: parts done and not accepted yet. `person`, `school`: names of the chosen executors.
    """

    id: int
    municipality_id: int
    number: int
    title: str
    term: Term | None
    status: RowStatus
    said_term: str | None
    said_by: str | None
    source: str | None
    office: bool
    schools: bool
    school_id: int | None
    person_id: int | None
    reason: str | None
    parts: int
    done: int
    begun: int
    late: int
    moved: int
    unseen: int
    due_on: date | None
    person: str = ""
    school: str = ""

    @property
    def executed(self) -> bool:
        """Whether anybody does it."""
        return bool(self.office or self.schools or self.school_id or self.person_id)

    @property
    def is_done(self) -> bool:
        """Every part of it."""
        return self.status is RowStatus.OPEN and self.parts > 0 and self.done == self.parts


@dataclass(frozen=True, slots=True)
class PartFacts:
    """One executor's share. `name`: of the school or the person; `curators`: how many could answer."""

    id: int
    row_id: int
    municipality_id: int
    executor: Executor
    school_id: int | None
    person_id: int | None
    name: str
    status: PartStatus
    due_on: date | None
    live: bool
    year: int
    done_at: datetime | None
    accepted_at: datetime | None
    curators: int = 1

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.live and self.status in OPEN


@dataclass(frozen=True, slots=True)
class Proof:
    """What was brought."""

    kind: ProofKind
    body: str | None
    file_id: str | None
    stored: int | None
    file_name: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Note:
    """A line of the history; `author` and `role` of who did it, `of`: whose part."""

    what: What
    body: str | None
    at: datetime
    author_id: int | None
    author: str
    role: str
    of: str


@dataclass(frozen=True, slots=True)
class Summary:
    """H3. `first`: the row that waits longest after its term, with its executor in words."""

    total: int
    done: int
    late: int
    mine: int
    proposed: int
    unseen: int
    first: RowFacts | None
    pack: int
    """Rows of the municipality's own document that are not taken yet."""
    owns: bool
    drafts: tuple[RowFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class RowPage:
    """A page of rows; pages count from 0. `today`: of the municipality."""

    shown: Shown
    lines: tuple[RowFacts, ...]
    page: int
    pages: int
    today: date
    writes: bool


@dataclass(frozen=True, slots=True)
class RowCard:
    """A row as one person sees it: `writes` may change it, `owns` accepts and drops, `mine` is to be done."""

    row: RowFacts
    mine: PartFacts | None
    single: PartFacts | None
    today: date
    writes: bool
    owns: bool
    proofs: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class PartCard:
    """A part as one person sees it. `does`: an executor of it."""

    row: RowFacts
    part: PartFacts
    proofs: tuple[Proof, ...]
    today: date
    does: bool
    writes: bool
    owns: bool


@dataclass(frozen=True, slots=True)
class PartPage:
    """Parts of a row: the open ones first."""

    row: RowFacts
    lines: tuple[PartFacts, ...]
    page: int
    pages: int
    today: date
    owns: bool


@dataclass(frozen=True, slots=True)
class NotePage:
    """The history of a row, the newest first."""

    row: RowFacts
    lines: tuple[Note, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Told:
    """Whom a question went to; `nobody`: no executor is in the bot yet."""

    card: RowCard
    people: int
    again: bool


class RoadmapRows(Protocol):
    """The rows (`storage.roadmap`)."""

    async def summary(self, municipality_id: int, reader: Reader, today: date) -> tuple[int, ...]: ...
    async def page(
        self, municipality_id: int, shown: Shown, reader: Reader, today: date, page: int, size: int
    ) -> tuple[list[RowFacts], int]: ...
    async def drafts(self, municipality_id: int, author_id: int, today: date) -> list[RowFacts]: ...
    async def row(self, municipality_id: int, row_id: int, today: date) -> RowFacts | None: ...
    async def parts(self, row_id: int, page: int, size: int) -> tuple[list[PartFacts], int]: ...
    async def part(self, municipality_id: int, part_id: int) -> PartFacts | None: ...
    async def mine(self, row_id: int, reader: Reader) -> PartFacts | None: ...
    async def proofs(self, part_id: int, limit: int) -> list[Proof]: ...
    async def notes(self, row_id: int, page: int, size: int) -> tuple[list[Note], int]: ...
    async def sources(self, municipality_id: int) -> set[str]: ...
    async def add(self, municipality_id: int, author_id: int | None, now: datetime, **values: Any) -> int: ...
    async def change(self, row_id: int, **values: Any) -> None: ...
    async def turn(self, row_id: int, to: RowStatus, *of: RowStatus, **values: Any) -> bool: ...
    async def delete_draft(self, row_id: int) -> bool: ...
    async def make_parts(self, row: RowFacts, year: int, due: date | None) -> int: ...
    async def leave_parts(self, row: RowFacts) -> None: ...
    async def turn_part(
        self, part_id: int, to: PartStatus, *of: PartStatus, anew: bool = False, **values: Any
    ) -> bool: ...
    async def accept(self, part_id: int, at: datetime | None) -> bool: ...
    async def move(self, row_id: int, part_id: int | None, due: date | None) -> list[int]: ...
    async def drop_parts(self, row_id: int) -> list[int]: ...
    async def open_parts(self, row_id: int) -> list[int]: ...
    async def bring(
        self,
        part: PartFacts,
        owner_id: int,
        kind: ProofKind,
        body: str | None,
        parcel: Parcel | None,
        now: datetime,
    ) -> None: ...
    async def note(
        self, row: RowFacts, what: What, at: datetime, person_id: int | None, body: str | None = None,
        part_id: int | None = None,
    ) -> None: ...  # fmt: skip
    async def executors(self, part_ids: Collection[int]) -> dict[int, list[Who]]: ...
    async def heads(self, municipality_id: int) -> list[Who]: ...
    async def staff(self, municipality_id: int) -> list[Who]: ...
    async def municipalities(self) -> list[tuple[int, str]]: ...
    async def due(self, municipality_id: int, today: date, limit: int) -> list[DuePart]: ...
    async def tell(self, part_id: int, mark: int) -> None: ...
    async def last_year(self, municipality_id: int, year: int, limit: int) -> list[RowFacts]: ...
    async def end_year(self, row_id: int, year: int) -> None: ...
    async def missing_schools(self, municipality_id: int) -> int: ...
    async def is_here(self, municipality_id: int, person_id: int) -> bool: ...
    async def schools(self, municipality_id: int) -> tuple[tuple[int, str], ...]: ...
    async def school_name(self, municipality_id: int, school_id: int) -> str | None: ...
    async def everything(self, municipality_id: int, today: date) -> list[RowFacts]: ...
    async def all_parts(self, municipality_id: int) -> Sequence[tuple[int, PartFacts]]: ...
    async def home(self, municipality_id: int) -> tuple[str, str]: ...
