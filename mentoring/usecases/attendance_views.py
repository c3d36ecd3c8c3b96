"""What screens are told about attendance, and what the use cases ask of storage."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from mentoring.attendance import Doors, EventCode, Gathering, How, Mark, Part
from mentoring.people import Actor
from mentoring.usecases.route_views import StepLine


@dataclass(frozen=True, slots=True)
class Counts:
    """How many signed up, came, came without a registration, and wait to be marked by hand."""

    registered: int
    came: int
    unregistered: int
    asked: int


@dataclass(frozen=True, slots=True)
class Room:
    """The organiser's screen. `code` only while the doors are open."""

    event: Gathering
    doors: Doors
    code: EventCode | None
    counts: Counts


@dataclass(frozen=True, slots=True)
class Sitter:
    """One line of the list. `role` is the first of their roles; `asked`: has no code, waits for a mark."""

    person_id: int
    role: str
    name: str
    school: str | None
    registered: bool
    present: bool
    asked: bool
    part: Part
    at: datetime | None


@dataclass(frozen=True, slots=True)
class SitterPage:
    """A page of the list; pages count from 0."""

    event: Gathering
    lines: tuple[Sitter, ...]
    page: int
    pages: int
    counts: Counts
    may_mark: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody to be added to the list."""

    person_id: int
    role: str
    name: str
    school: str | None


@dataclass(frozen=True, slots=True)
class CountedStep:
    """A step that was counted. `closed`: nothing else is to be done; else `brings` is still to be brought."""

    line: StepLine
    closed: bool
    brings: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A person's mark. `again`: it was there already; `offers`: steps it could be counted for."""

    event: Gathering
    at: datetime
    again: bool
    counted: CountedStep | None
    offers: tuple[StepLine, ...]


@dataclass(frozen=True, slots=True)
class CheckIn:
    """A participant before the mark. `mark` None: not in the list yet."""

    event: Gathering
    doors: Doors
    mark: Mark | None


class Marks(Protocol):
    """Rows of codes and marks (`storage.attendance`)."""

    async def event(self, municipality_id: int, event_id: int) -> Gathering | None: ...
    async def keeps(self, actor: Actor, event_id: int) -> bool: ...
    async def began(self, municipality_id: int, since: datetime, now: datetime) -> list[Gathering]: ...
    async def close(self, event_id: int, at: datetime | None) -> None: ...
    async def code(self, event_id: int) -> EventCode | None: ...
    async def by_digits(self, municipality_id: int, digits: str) -> EventCode | None: ...
    async def by_token(self, municipality_id: int, token: str) -> EventCode | None: ...
    async def make(
        self, event: Gathering, author_id: int, code: str, token: str, now: datetime, until: datetime
    ) -> bool: ...
    async def revoke(self, event_id: int, now: datetime) -> None: ...
    async def free(self, code: str, now: datetime) -> None: ...
    async def mark(self, event_id: int, person_id: int) -> Mark | None: ...
    async def put(
        self,
        event: Gathering,
        person_id: int,
        *,
        present: bool,
        how: How,
        by: int | None,
        now: datetime,
    ) -> bool: ...
    async def count_for(self, event_id: int, person_id: int, step_id: int | None) -> None: ...
    async def is_here(self, municipality_id: int, person_id: int) -> bool: ...
    async def set_part(self, event_id: int, person_id: int, part: Part) -> None: ...
    async def counts(self, event_id: int) -> Counts: ...
    async def sitters(
        self, event_id: int, page: int, size: int, *, came: bool = False
    ) -> tuple[list[Sitter], int]: ...
    async def expected(self, event_id: int) -> list[int]: ...
    async def candidates(self, municipality_id: int, words: str, limit: int) -> list[Candidate]: ...
