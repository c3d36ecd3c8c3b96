"""What screens are told about events, and what the use cases ask of storage."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from mentoring.attendance import Gathering
from mentoring.audiences import Audience
from mentoring.events import FORM, Event, EventStatus, Field
from mentoring.programme import EventKind
from mentoring.reminders import Who
from mentoring.roster import PersonFacts

NEEDED: Final = frozenset({Field.KIND, Field.TITLE, Field.LEVEL, Field.SHARE})
"""What cannot be left out."""

DATED: Final = (Field.STARTS, Field.ENDS, Field.UNTIL, Field.RESULTS)
"""Answered with a day."""

LIMITS: Final = {
    Field.TITLE: 100,
    Field.PLACE: 100,
    Field.LINK: 200,
    Field.ORGANISER: 80,
    Field.PARTNER: 80,
    Field.FEE: 30,
    Field.NEEDS: 100,
    Field.ABOUT: 160,
}
"""What is longer is given back; the card cuts the description where all of them at once are too much."""


def after(field: Field, form: tuple[Field, ...] = FORM, *, fee: str | None = None) -> Field | None:
    """The next question of the form; None after the last. Who pays is asked where there is a fee."""
    if field is Field.FEE and fee:
        return Field.PAYER
    place = form.index(Field.FEE if field is Field.PAYER else field) + 1
    return form[place] if place < len(form) else None


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event as one person sees it.

    `mine`: a `RegistrationStatus`, None when not answered; `position` in the waiting list; `held_until`: how
    long a freed seat waits for this person. `held` counts the seats that wait so. `meant`: whether it is for
    this person; others may read it and not register by themselves. Of a series `share` is the percent of its
    meetings that make the certificate, and `dates` are their beginnings; a meeting has a `series_id`.
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
    held: int = 0
    held_until: datetime | None = None
    ends_at: datetime | None = None
    link: str | None = None
    organiser: str | None = None
    partner: str | None = None
    training: str | None = None
    payer: str | None = None
    needs: str | None = None
    results_at: datetime | None = None
    yearly: bool = False
    repeats_id: int | None = None
    meant: bool = True
    marks_closed_at: datetime | None = None
    share: int | None = None
    series_id: int | None = None
    dates: tuple[datetime, ...] = ()

    @property
    def is_series(self) -> bool:
        """Whether it is a series: it has meetings instead of a beginning of its own."""
        return self.share is not None

    @property
    def taken(self) -> int:
        """Seats nobody else can have: of those who go, and of those who are being asked."""
        return self.going + self.held

    @property
    def left(self) -> int | None:
        """Free places; None when their number is not limited."""
        return None if self.capacity is None else max(self.capacity - self.taken, 0)

    @property
    def ready(self) -> bool:
        """Whether it can be published: it has a title and a date to go by."""
        if self.is_series:
            return bool(self.title and self.dates)
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
            ends_at=self.ends_at,
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


def form_of(event: EventCard, kind: EventKind) -> tuple[Field, ...]:
    """The questions of its form; of an event held again only those about its dates."""
    return kind.form if event.repeats_id is None else tuple(one for one in kind.form if one in DATED)


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
    level: str = "municipality"
    ends_at: datetime | None = None
    open_to_all: bool = True
    audience: Audience = field(default_factory=Audience)
    by_deadline: bool = False
    share: int | None = None

    @property
    def at(self) -> datetime | None:
        """The moment by which it stands in a list: its beginning, else the end of applications."""
        return self.registration_until if self.by_deadline else self.starts_at or self.registration_until


@dataclass(frozen=True, slots=True)
class EventPage:
    """One page of a list; pages count from 0. `past`: what is over."""

    lines: tuple[EventLine, ...]
    page: int
    pages: int
    mine: bool = False
    past: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a calendar is to be seen: a kind, a level, only what is meant for the person. "": any."""

    kind: str = ""
    level: str = ""
    for_me: bool = False

    def shows(self, line: EventLine, meant: frozenset[int]) -> bool:
        """Whether it is shown; `meant` are the events meant for the person."""
        fits = self.kind in ("", line.kind) and self.level in ("", line.level)
        return fits and (not self.for_me or line.id in meant)


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month of the calendar, five events a page. `weeks`: how many events each week has, by its Monday.

    `next_at`: where nothing is shown, the next event of what is wanted.
    """

    month: date
    lines: tuple[EventLine, ...]
    page: int
    pages: int
    weeks: Mapping[date, int]
    wanted: Wanted
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """One line of the list of those who answered; the first of their roles."""

    person_id: int
    role: str
    name: str
    school: str | None
    status: str


@dataclass(frozen=True, slots=True)
class GuestPage:
    """One page of those registered."""

    event: EventCard
    lines: tuple[Answered, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Guest:
    """A person beside an event; `event.mine` is what they answered."""

    event: EventCard
    person: PersonFacts


@dataclass(frozen=True, slots=True)
class Registered:
    """Somebody who goes, waits or is being asked, and their time zone."""

    person_id: int
    zone: str
    status: str
    connected: bool = True

    def who(self) -> Who:
        """As the reminders know them."""
        return Who(self.person_id, ZoneInfo(self.zone))
