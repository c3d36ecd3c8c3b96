"""Rows of tables to take away, a page at a time; and who took them."""

from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, case, func, insert, literal, or_, select

from mentoring.usecases.exports import After, ParticipantRow, RecipientRow
from storage.audience import a_role, a_school
from storage.schema import announcements, gatherings, people
from storage.turn import current

_broadcast = announcements.broadcast
_delivery = announcements.delivery
_read = announcements.acknowledgement
_event = announcements.event
_registration = announcements.registration
_mark = gatherings.attendance
_person = people.person
_municipality = people.municipality_table
_log = people.access_log

ONCE: Final = timedelta(days=1)
COMES: Final = ("going", "waiting")


class ExportStore:
    """Joins the current turn."""

    async def broadcast(self, municipality_id: int, broadcast_id: int) -> tuple[str, int] | None:
        """Title and number of recipients of a broadcast that was begun."""
        row = await current().first(
            select(
                _broadcast.c.title,
                select(func.count()).select_from(_delivery).where(_sent(broadcast_id)).scalar_subquery(),
            ).where(
                _broadcast.c.id == broadcast_id,
                _broadcast.c.municipality_id == municipality_id,
                _broadcast.c.status != "draft",
            )
        )
        return None if row is None else (row[0], int(row[1]))

    async def event(
        self, municipality_id: int, event_id: int
    ) -> tuple[str, int, datetime | None, str | None] | None:
        """Title, number of people, beginning and place of an event that was published."""
        number = select(func.count()).select_from(_people_of(event_id).subquery()).scalar_subquery()
        row = await current().first(
            select(_event.c.title, number, _event.c.starts_at, _event.c.place).where(
                _event.c.id == event_id,
                _event.c.municipality_id == municipality_id,
                _event.c.status != "draft",
            )
        )
        return None if row is None else (row[0], int(row[1]), row[2], row[3])

    async def home(self, municipality_id: int, reader_id: int) -> tuple[str, str, str]:
        """The municipality's name and time zone, and the full name of who asks."""
        row = await current().first(
            select(_municipality.c.name, _municipality.c.zone, _person.c.family, _person.c.given)
            .join_from(_municipality, _person, _person.c.municipality_id == _municipality.c.id)
            .where(_municipality.c.id == municipality_id, _person.c.id == reader_id)
        )
        assert row is not None, "an actor is somebody"
        return row[0], row[1], _named(row[2], row[3])

    async def recipients(self, broadcast_id: int, after: After, limit: int) -> list[RecipientRow]:
        """A page of those a broadcast was for, by name."""
        rows = await current().all(
            _page(
                select(*_WHO, a_school(), a_role(), _delivery.c.status, _delivery.c.sent_at, _read.c.at)
                .join_from(_delivery, _person, _person.c.id == _delivery.c.person_id)
                .outerjoin(
                    _read, and_(_read.c.broadcast_id == broadcast_id, _read.c.person_id == _person.c.id)
                )
                .where(_sent(broadcast_id)),
                after,
                limit,
            )
        )
        return [RecipientRow(row[0], row[1], _named(row[2], row[3]), *row[4:]) for row in rows]

    async def participants(self, event_id: int, after: After, limit: int) -> list[ParticipantRow]:
        """A page of those who go to an event, wait, or came without registering, by name."""
        came = case((_mark.c.how != "asked", _mark.c.present))
        rows = await current().all(
            _page(
                select(
                    *_WHO, a_school(), _person.c.position, _registration.c.status, _registration.c.at, came
                )
                .select_from(_person)
                .outerjoin(_registration, and_(_registration.c.person_id == _person.c.id, _comes(event_id)))
                .outerjoin(_mark, and_(_mark.c.person_id == _person.c.id, _mark.c.event_id == event_id))
                .where(_person.c.id.in_(_people_of(event_id))),
                after,
                limit,
            )
        )
        return [ParticipantRow(row[0], row[1], _named(row[2], row[3]), *row[4:]) for row in rows]

    async def note_recipients(
        self, municipality_id: int, broadcast_id: int, reader_id: int, now: datetime
    ) -> None:
        """Everybody in the table has its taking in the access log."""
        owners = select(_delivery.c.person_id).where(_sent(broadcast_id))
        await _note(owners, municipality_id, reader_id, f"table_broadcast:{broadcast_id}", now)

    async def note_participants(
        self, municipality_id: int, event_id: int, reader_id: int, now: datetime
    ) -> None:
        """Everybody in the list has its taking in the access log."""
        await _note(_people_of(event_id), municipality_id, reader_id, f"table_event:{event_id}", now)


_WHO: Final = (_person.c.id, _person.c.name_key, _person.c.family, _person.c.given)


def _sent(broadcast_id: int) -> ColumnElement[bool]:
    """The broadcast itself, not what was said about it later."""
    return and_(_delivery.c.broadcast_id == broadcast_id, _delivery.c.kind == "broadcast")


def _comes(event_id: int) -> ColumnElement[bool]:
    return and_(_registration.c.event_id == event_id, _registration.c.status.in_(COMES))


def _people_of(event_id: int) -> Select[Any]:
    """Ids of those who go, wait, or came without registering; each once."""
    here = select(_mark.c.person_id).where(_mark.c.event_id == event_id, _mark.c.present)
    chosen = select(_registration.c.person_id).where(_comes(event_id)).union(here).subquery()
    return select(chosen.c[0])


def _page(rows: Select[Any], after: After, limit: int) -> Select[Any]:
    key, person_id = after
    further = or_(_person.c.name_key > key, and_(_person.c.name_key == key, _person.c.id > person_id))
    return rows.where(further).order_by(_person.c.name_key, _person.c.id).limit(limit)


async def _note(owners: Select[Any], municipality_id: int, reader_id: int, what: str, now: datetime) -> None:
    """One row a person, in one statement; the same table taken again within a day is not noted twice."""
    taken = owners.subquery()
    # Asked once for all, not once a person: that would take seconds under the write lock.
    noted = select(_log.c.owner_id).where(
        _log.c.reader_id == reader_id, _log.c.what == what, _log.c.at > now - ONCE
    )
    rest = {_log.c.municipality_id: municipality_id, _log.c.reader_id: reader_id, _log.c.what: what}
    values = [literal(value, column.type) for column, value in rest.items()]
    rows = select(taken.c[0], *values, literal(now, _log.c.at.type)).where(taken.c[0].not_in(noted))
    await current().write(insert(_log).from_select([_log.c.owner_id, *rest, _log.c.at], rows))


def _named(family: str | None, given: str | None) -> str:
    return " ".join(part for part in (family, given) if part)
