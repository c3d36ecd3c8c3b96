"""Certificates: one's own, one for somebody without a phone, and whether a number is true."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Protocol

from mentoring.attendance import Gathering, Part
from mentoring.certificates import Certificate, CertificateKind, NotYetOver, number_in
from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.roster import pages_of
from mentoring.usecases.attendance_views import Marks
from mentoring.usecases.pair_records import Parties, Someone

PAGE: Final = 5
AUGUST: Final = 8


@dataclass(frozen=True, slots=True)
class EventCertificate:
    """What stands on it."""

    certificate: Certificate
    someone: Someone
    event: Gathering
    part: Part
    organiser: str
    day: date
    own: bool


@dataclass(frozen=True, slots=True)
class Visited:
    """An event somebody was at."""

    event_id: int
    title: str
    starts_at: datetime | None
    hours: float | None
    over: bool


@dataclass(frozen=True, slots=True)
class VisitedPage:
    """Where one was: this school year in numbers, and a page of all. Pages count from 0."""

    lines: tuple[Visited, ...]
    page: int
    pages: int
    events: int
    hours: float


@dataclass(frozen=True, slots=True)
class Checked:
    """A number that is true: whose it is, and for what."""

    certificate: Certificate
    person_id: int
    name: str
    role: str
    title: str | None
    day: date | None


class Certificates(Protocol):
    """Rows of certificates (`storage.certificates`)."""

    async def issue(
        self,
        municipality_id: int,
        person_id: int,
        kind: CertificateKind,
        about: int,
        year: int,
        now: datetime,
    ) -> Certificate: ...
    async def find(self, municipality_id: int, year: int, number: int) -> Certificate | None: ...
    async def visited(
        self, person_id: int, now: datetime, page: int, size: int
    ) -> tuple[list[Visited], int]: ...
    async def tally(self, person_id: int, since: datetime) -> tuple[int, float]: ...
    async def whose(self, person_id: int) -> tuple[str, str]: ...
    async def title_of(self, kind: CertificateKind, about: int) -> str | None: ...
    async def municipality(self, municipality_id: int) -> str: ...


class CertificateUseCases:
    """Numbers are given at the first download and stay. Runs in its caller's turn."""

    def __init__(self, rows: Certificates, marks: Marks, parties: Parties, clock: Clock) -> None:
        self._rows = rows
        self._marks = marks
        self._parties = parties
        self._clock = clock

    async def visited(self, actor: Actor, page: int) -> VisitedPage:
        """Where one was, the newest first."""
        now = self._clock.now()
        lines, total = await self._rows.visited(actor.person_id, now, page, PAGE)
        events, hours = await self._rows.tally(actor.person_id, _year_begins(now.astimezone(actor.tz)))
        return VisitedPage(tuple(lines), page, pages_of(total, PAGE), events, hours)

    async def of_event(self, actor: Actor, event_id: int) -> EventCertificate:
        """One's own. Raises: NotFound for somebody who was not there, NotYetOver."""
        return await self._of_event(actor, event_id, actor.person_id)

    async def for_person(self, actor: Actor, event_id: int, person_id: int) -> EventCertificate:
        """Somebody's, printed by the organiser. Raises: NotFound, NotYetOver."""
        actor.must(Role.METHODOLOGIST)
        return await self._of_event(actor, event_id, person_id)

    async def of_mentors_school(self, actor: Actor, finished: date) -> Certificate:
        """The number of one's certificate of the mentor's school, if the paper finds it finished."""
        actor.must(Role.MENTOR)
        return await self._rows.issue(
            actor.municipality_id,
            actor.person_id,
            CertificateKind.MENTORS,
            0,
            finished.year,
            self._clock.now(),
        )

    async def check(self, actor: Actor, text: str) -> Checked | None:
        """Whose number it is; None for one that was never given, or is no number."""
        actor.must(Role.METHODOLOGIST)
        said = number_in(text)
        found = await self._rows.find(actor.municipality_id, *said) if said else None
        if found is None:
            return None
        name, role = await self._rows.whose(found.person_id)
        event = None
        if found.kind is CertificateKind.EVENT:
            event = await self._marks.event(actor.municipality_id, found.about)
        day = event.starts_at.astimezone(actor.tz).date() if event and event.starts_at else None
        title = await self._rows.title_of(found.kind, found.about)
        return Checked(found, found.person_id, name, role, title, day)

    async def _of_event(self, actor: Actor, event_id: int, person_id: int) -> EventCertificate:
        event = await self._marks.event(actor.municipality_id, event_id)
        mark = await self._marks.mark(event_id, person_id)
        if event is None or event.starts_at is None or mark is None or not mark.present:
            raise NotFound("mark")
        now = self._clock.now()
        if event.status != "published" or event.ends is None or now < event.ends:
            raise NotYetOver
        day = event.starts_at.astimezone(actor.tz).date()
        certificate = await self._rows.issue(
            event.municipality_id, person_id, CertificateKind.EVENT, event.id, day.year, now
        )
        someone = (await self._parties.people({person_id})).get(person_id)
        if someone is None:
            raise NotFound("person")
        organiser = event.organiser or await self._rows.municipality(event.municipality_id)
        own = person_id == actor.person_id
        return EventCertificate(certificate, someone, event, mark.part, organiser, day, own)


def _year_begins(local: datetime) -> datetime:
    """The first of August before: a school year's events are counted together."""
    year = local.year if local.month >= AUGUST else local.year - 1
    return local.replace(year=year, month=AUGUST, day=1, hour=0, minute=0, second=0, microsecond=0)
