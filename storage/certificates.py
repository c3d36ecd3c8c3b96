"""Certificates and their numbers; where a person was."""

from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, func, select

from mentoring.certificates import Certificate, CertificateKind
from mentoring.usecases.certificates import Visited
from storage.attendance import gathering_of
from storage.audience import a_role
from storage.outbox import insert_into
from storage.schema import announcements, gatherings, people
from storage.turn import AnyRow, current

TRIES: Final = 20
_event = announcements.event
_mark = gatherings.attendance
_certificate = gatherings.certificate
_person = people.person


class CertificateStore:
    """Joins the current turn."""

    async def issue(
        self,
        municipality_id: int,
        person_id: int,
        kind: CertificateKind,
        about: int,
        year: int,
        now: datetime,
    ) -> Certificate:
        """The certificate, with the next number of the year if there is none yet."""
        own = (
            _certificate.c.person_id == person_id,
            _certificate.c.kind == kind.value,
            _certificate.c.about == about,
        )
        for _ in range(TRIES):
            if found := await self._one(*own):
                return found
            last = await current().scalar(
                select(func.max(_certificate.c.number)).where(
                    _certificate.c.municipality_id == municipality_id, _certificate.c.year == year
                )
            )
            await current().write(
                insert_into(_certificate)
                .values(
                    municipality_id=municipality_id,
                    person_id=person_id,
                    kind=kind.value,
                    about=about,
                    year=year,
                    number=int(last or 0) + 1,
                    at=now,
                )
                .on_conflict_do_nothing()
            )
        found = await self._one(*own)
        assert found is not None, "twenty others took the next number in this very moment"
        return found

    async def find(self, municipality_id: int, year: int, number: int) -> Certificate | None:
        """The certificate of a number."""
        return await self._one(
            _certificate.c.municipality_id == municipality_id,
            _certificate.c.year == year,
            _certificate.c.number == number,
        )

    async def _one(self, *where: ColumnElement[bool]) -> Certificate | None:
        row = await current().first(select(_certificate).where(*where))
        return _certificate_of(row) if row else None

    async def visited(self, person_id: int, now: datetime, page: int, size: int) -> tuple[list[Visited], int]:
        """Events the person was at, the newest first."""
        own = (_mark.c.person_id == person_id, _mark.c.present)
        joined = _event.join(_mark, _mark.c.event_id == _event.c.id)
        rows = await current().all(
            select(_event)
            .select_from(joined)
            .where(*own)
            .order_by(_event.c.starts_at.desc(), _event.c.id.desc())
            .limit(size)
            .offset(page * size)
        )
        total = await current().scalar(select(func.count()).select_from(joined).where(*own))
        return [_visited(row, now) for row in rows], int(total or 0)

    async def tally(self, person_id: int, since: datetime) -> tuple[int, float]:
        """How many events, of how many hours."""
        row = await current().first(
            select(func.count(), func.coalesce(func.sum(_event.c.hours), 0))
            .select_from(_event.join(_mark, _mark.c.event_id == _event.c.id))
            .where(_mark.c.person_id == person_id, _mark.c.present, _event.c.starts_at >= since)
        )
        assert row is not None
        return int(row[0]), float(row[1])

    async def whose(self, person_id: int) -> tuple[str, str]:
        """Name and a role; empty for somebody who was erased."""
        row = await current().first(
            select(_person.c.family, _person.c.given, a_role().label("role")).where(_person.c.id == person_id)
        )
        if row is None:
            return "", ""
        return " ".join(part for part in (row.family, row.given) if part), row.role or ""

    async def title_of(self, kind: CertificateKind, about: int) -> str | None:
        """What it is about, in words; None where the programme says it."""
        if kind is CertificateKind.MENTORS:
            return None
        found = await current().scalar(select(_event.c.title).where(_event.c.id == about))
        return None if found is None else str(found)

    async def municipality(self, municipality_id: int) -> str:
        """Its name."""
        table = people.municipality_table
        return str(await current().scalar(select(table.c.name).where(table.c.id == municipality_id)) or "")


def _certificate_of(row: AnyRow) -> Certificate:
    return Certificate(row.person_id, CertificateKind(row.kind), row.about, row.year, row.number, row.at)


def _visited(row: AnyRow, now: datetime) -> Visited:
    ends = gathering_of(row).ends
    return Visited(row.id, row.title, row.starts_at, row.hours, ends is not None and ends <= now)
