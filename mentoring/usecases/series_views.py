"""What screens are told about series, and what the use cases ask of storage."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from mentoring.attendance import Gathering
from mentoring.certificates import Certificate
from mentoring.reminders import Who
from mentoring.series import Progress
from mentoring.usecases.event_views import EventCard
from mentoring.usecases.pair_records import Someone


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who goes to a series or was at a meeting of it; `came`: at how many."""

    person_id: int
    role: str
    name: str
    school: str | None
    came: int


@dataclass(frozen=True, slots=True)
class Homework:
    """What a meeting asks for until a day; participants know of it since `given_at`."""

    id: int
    meeting_id: int
    series_id: int
    meeting: str
    words: str
    due_on: date | None
    given_at: datetime | None


@dataclass(frozen=True, slots=True)
class Task:
    """Homework with one's own step of it: its state, None where it is in no route."""

    homework: Homework
    step: str | None


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """A series in one's own list."""

    id: int
    title: str
    status: str


@dataclass(frozen=True, slots=True)
class SeriesPage:
    """A page of one's own series. Pages count from 0."""

    lines: tuple[SeriesLine, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class SeriesDesk:
    """The methodologist's card: how many came to each meeting, and how the homework goes (taken, done)."""

    event: EventCard
    progress: Progress
    came: dict[int, int]
    tasks: tuple[Homework, ...]
    counts: dict[int, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class SeriesPeople:
    """Who goes and how often they came. Pages count from 0; `over`: how many meetings are over."""

    event: EventCard
    lines: tuple[Attendee, ...]
    page: int
    pages: int
    total: int
    over: int
    needed: int


@dataclass(frozen=True, slots=True)
class OwnSeries:
    """A participant's card."""

    event: EventCard
    progress: Progress
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class SeriesCertificate:
    """What stands on it."""

    certificate: Certificate
    someone: Someone
    event: EventCard
    progress: Progress
    organiser: str
    day: date
    own: bool


@dataclass(frozen=True, slots=True)
class Earned:
    """Somebody who has reached the share of a series that is over."""

    series_id: int
    who: Who


class SeriesRows(Protocol):
    """The rows (`storage.series`)."""

    async def progress(self, series_id: int, share: int, person_id: int | None) -> Progress: ...
    async def came(self, series_id: int) -> dict[int, int]: ...
    async def attendees(self, series_id: int, page: int, size: int) -> tuple[list[Attendee], int]: ...
    async def mine(self, person_id: int, page: int, size: int) -> tuple[list[SeriesLine], int]: ...
    async def tasks(self, series_id: int) -> list[Homework]: ...
    async def task(self, municipality_id: int, homework_id: int) -> Homework | None: ...
    async def write_task(self, meeting: Gathering, words: str, author_id: int, now: datetime) -> int: ...
    async def set_day(self, homework_id: int, due_on: date) -> None: ...
    async def give(self, homework_id: int, now: datetime) -> bool: ...
    async def counts(self, series_id: int) -> dict[int, tuple[int, int]]: ...
    async def own_tasks(self, series_id: int, person_id: int) -> list[Task]: ...
    async def earned(self, after: datetime, now: datetime, limit: int) -> list[Earned]: ...
