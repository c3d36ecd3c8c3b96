"""What screens are told about events, and what the use cases ask of storage."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, Protocol
from zoneinfo import ZoneInfo

from mentoring.attendance import Gathering
from mentoring.audiences import Audience
from mentoring.events import Event, EventStatus
from mentoring.reminders import Due, Who


class Field(StrEnum):
    """Questions of the form, in its order; LEVEL is only asked when it is to be changed."""

    KIND = "kind"
    TITLE = "title"
    STARTS = "starts"
    PLACE = "place"
    UNTIL = "until"
    CAPACITY = "capacity"
    HOURS = "hours"
    FEE = "fee"
    AUDIENCE = "audience"
    ABOUT = "about"
    LEVEL = "level"


FORM: Final = tuple(field for field in Field if field is not Field.LEVEL)

OPTIONAL: Final = frozenset(FORM) - {Field.KIND, Field.TITLE}

LIMITS: Final = {Field.TITLE: 100, Field.PLACE: 100, Field.FEE: 30, Field.ABOUT: 160}
"""With all of them at their longest the card stays below 900 characters."""


def after(field: Field) -> Field | None:
    """The next question of the form; None after the last."""
    place = FORM.index(field) + 1
    return FORM[place] if place < len(FORM) else None


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event as one person sees it.

    `mine`: going | waiting | declined | cancelled, None when not answered; `position` in the waiting list.
    """

    id: int
    municipality_id: int
    kind: str
    level: str
    title: str
    about: str | None
    place: str | None
    fee: str | None
    hours: float | None
    capacity: int | None
    audience: Audience
    open_to_all: bool
    starts_at: datetime | None
    registration_until: datetime | None
    status: str
    revision: int
    asked: Field | None
    going: int
    waiting: int
    mine: str | None = None
    position: int | None = None
    ends_at: datetime | None = None
    organiser: str | None = None
    marks_closed_at: datetime | None = None

    @property
    def left(self) -> int | None:
        """Free places; None when their number is not limited."""
        return None if self.capacity is None else max(self.capacity - self.going, 0)

    @property
    def ready(self) -> bool:
        """Whether it can be published: it has a title and a date to go by."""
        return bool(self.title) and (self.starts_at is not None or self.registration_until is not None)

    def as_event(self) -> Event:
        """What the rules need of it."""
        return Event(
            id=self.id,
            kind=self.kind,
            title=self.title,
            status=EventStatus(self.status),
            revision=self.revision,
            starts_at=self.starts_at,
            registration_until=self.registration_until,
            capacity=self.capacity,
            place=self.place,
        )

    def gathering(self) -> Gathering:
        """What marks of attendance need of it."""
        return Gathering(
            id=self.id,
            municipality_id=self.municipality_id,
            kind=self.kind,
            title=self.title,
            status=self.status,
            starts_at=self.starts_at,
            ends_at=self.ends_at,
            hours=self.hours,
            organiser=self.organiser,
            axes=self.audience.axes,
            closed_at=self.marks_closed_at,
        )

    def takes(self, now: datetime) -> bool:
        """Whether one can still register."""
        closes = self.as_event().closes_at
        return self.status == "published" and (closes is None or now < closes)


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in a list."""

    id: int
    kind: str
    title: str
    status: str
    starts_at: datetime | None
    registration_until: datetime | None
    mine: str | None = None


@dataclass(frozen=True, slots=True)
class EventPage:
    """One page of a list; pages count from 0."""

    lines: tuple[EventLine, ...]
    page: int
    pages: int
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """One line of the list of those who answered; the first of their roles."""

    person_id: int
    role: str
    name: str
    school: str | None
    status: str


@dataclass(frozen=True, slots=True)
class Registered:
    """Somebody who goes or waits, and their time zone."""

    person_id: int
    zone: str
    status: str

    def who(self) -> Who:
        """As the reminders know them."""
        return Who(self.person_id, ZoneInfo(self.zone))


class Events(Protocol):
    """Rows of events and registrations. Everything is asked within one municipality."""

    async def add(self, municipality_id: int, kind: str, author_id: int, now: datetime) -> int:
        """A draft."""
        ...

    async def card(
        self, municipality_id: int, event_id: int, person_id: int | None = None
    ) -> EventCard | None:
        """The event, with the person's own answer."""
        ...

    async def change(self, event_id: int, values: dict[str, Any], *, only: str | None = None) -> bool:
        """Write columns; with `only`, when the status is that. False when nothing changed."""
        ...

    async def remove_draft(self, event_id: int) -> None:
        """Drop what was never published."""
        ...

    async def desk_page(
        self, municipality_id: int, now: datetime, page: int, size: int
    ) -> tuple[list[EventLine], int]:
        """Drafts, then what comes soonest, then what is over; and how many there are."""
        ...

    async def calendar_page(
        self,
        municipality_id: int,
        person_id: int | None,
        closed: frozenset[int],
        now: datetime,
        page: int,
        size: int,
    ) -> tuple[list[EventLine], int]:
        """Published events still ahead that are open to all or in `closed`, soonest first."""
        ...

    async def own_page(
        self, person_id: int, now: datetime, page: int, size: int
    ) -> tuple[list[EventLine], int]:
        """Published events ahead in which the person takes part or waits."""
        ...

    async def closed_for(
        self, municipality_id: int, person_id: int, now: datetime, school_year: int
    ) -> frozenset[int]:
        """Published events ahead that are not open to all and are meant for this person."""
        ...

    async def belongs(self, person_id: int, audience: Audience, school_year: int) -> bool:
        """Whether the person is of the audience, areas of growth aside."""
        ...

    async def has_area(self, person_id: int, axes: frozenset[str]) -> bool:
        """Whether one of these is an area of growth of the person's newest profile."""
        ...

    async def lock(self, event_id: int, person_id: int | None = None) -> EventCard | None:
        """The event as committed, held until the end of the turn: whoever comes second waits here."""
        ...

    async def answer(self, event: EventCard, person_id: int, status: str, now: datetime) -> None:
        """Keep a person's answer."""
        ...

    async def waiting_list(self, event_id: int) -> list[int]:
        """Ids of those who wait, in order of coming."""
        ...

    async def promote(self, event_id: int, person_ids: tuple[int, ...]) -> None:
        """Give them places."""
        ...

    async def answered(self, event_id: int, page: int, size: int) -> tuple[list[Answered], int]:
        """Those who go and who wait, in their order."""
        ...

    async def first_municipality(self) -> int | None:
        """Whose calendar a stranger sees."""
        ...

    async def announce(self, event: EventCard, school_year: int, now: datetime) -> int:
        """Plan the announcement for everybody of the audience, each once for ever."""
        ...

    async def registered(self, event_id: int) -> list[Registered]:
        """Those who go or wait."""
        ...

    async def closing(self, now: datetime) -> list[tuple[EventCard, datetime, str]]:
        """Published events that still take applications: each with its publication and its time zone."""
        ...

    async def with_free_places(self, now: datetime) -> list[int]:
        """Events ahead in which somebody waits although there is a place."""
        ...

    async def remind_unanswered(
        self, event: EventCard, due: Due, not_before: datetime, school_year: int, now: datetime
    ) -> int:
        """Plan this reminder for everybody of the audience who has not answered; how many rows are new."""
        ...
