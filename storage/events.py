"""Events and who takes part in them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import and_, case, delete, exists, func, insert, select, true, update
from sqlalchemy.dialects import postgresql, sqlite

from mentoring.events import Field
from mentoring.reminders import Due
from mentoring.usecases.event_views import Answered, EventCard, Registered
from storage.audience import a_role, a_school, is_connected, recipients
from storage.bulk import Many, plan_for_all
from storage.event_lists import EventLists
from storage.event_rows import card_of, cards, counted, is_ahead, made_card
from storage.schema import announcements, people
from storage.turn import AnyRow, current

_event = announcements.event
_registration = announcements.registration
_person = people.person
_municipality = people.municipality_table


LAST_CALL: Final = 3
"""Days before the end of applications in which those are reminded too who asked to be reminded later."""


class EventStore(EventLists):
    """Joins the current turn."""

    async def add(self, municipality_id: int, kind: str, author_id: int, now: datetime) -> int:
        """A draft that waits for its title."""
        made = await current().write(
            insert(_event)
            .values(
                municipality_id=municipality_id,
                kind=kind,
                title="",
                asked=Field.TITLE.value,
                created_by=author_id,
                created_at=now,
            )
            .returning(_event.c.id)
        )
        return int(made.scalar_one())

    async def card(
        self, municipality_id: int, event_id: int, person_id: int | None = None
    ) -> EventCard | None:
        """The event with its counts and the person's own answer, in one read."""
        row = await current().first(
            card_of(event_id, person_id).where(_event.c.municipality_id == municipality_id)
        )
        if row is None or row.share is None:
            return made_card(row) if row else None
        dates = tuple(one.starts_at for one in await self.meetings(event_id) if one.starts_at is not None)
        return replace(made_card(row), dates=dates)

    async def meetings(self, series_id: int) -> list[EventCard]:
        """Meetings of a series that were not called off, in the order of their days."""
        rows = await current().all(
            cards(None)
            .where(_event.c.series_id == series_id, _event.c.status != "cancelled")
            .order_by(_event.c.starts_at, _event.c.id)
        )
        return [made_card(row) for row in rows]

    async def enrol(self, series_id: int, person_ids: Sequence[int], now: datetime) -> list[EventCard]:
        """Write these people down for every meeting ahead; which those are.

        Somebody who only gave up one meeting of a series they still go to is not written down for it again;
        whoever comes back to the series is written down for all.
        """
        ahead = [one for one in await self.meetings(series_id) if one.starts_at and one.starts_at > now]
        ahead = [one for one in ahead if one.status == "published"]
        values = [
            {
                "municipality_id": meeting.municipality_id,
                "event_id": meeting.id,
                "person_id": person_id,
                "status": "going",
                "at": now,
            }
            for meeting in ahead
            for person_id in person_ids
        ]
        make = (postgresql if current().dialect == "postgresql" else sqlite).insert(_registration)
        if values:
            statement = make.on_conflict_do_update(
                index_elements=[_registration.c.event_id, _registration.c.person_id],
                set_={"status": "going", "at": now, "held_until": None},
                where=_registration.c.status == "withdrawn",
            )
            await current().write(statement, values)
        return ahead

    async def withdraw(self, series_id: int, person_id: int, now: datetime) -> None:
        """Take the person off every meeting ahead."""
        ahead = select(_event.c.id).where(_event.c.series_id == series_id, _event.c.starts_at > now)
        await current().write(
            update(_registration)
            .where(
                _registration.c.event_id.in_(ahead.scalar_subquery()),
                _registration.c.person_id == person_id,
                _registration.c.status == "going",
            )
            .values(status="withdrawn", at=now)
        )

    async def change(self, event_id: int, values: dict[str, Any], *, only: str | None = None) -> bool:
        """Write columns; with `only`, when the status is that. False when nothing changed."""
        held = true() if only is None else _event.c.status == only
        changed = await current().write(update(_event).where(_event.c.id == event_id, held).values(values))
        return bool(changed.rowcount)

    async def remove_draft(self, event_id: int) -> None:
        """Drop what was never published."""
        await current().write(delete(_event).where(_event.c.id == event_id, _event.c.status == "draft"))

    async def lock(self, event_id: int, person_id: int | None = None) -> EventCard | None:
        """The event as committed, held until the end of the turn: whoever comes second waits here."""
        await current().write(
            update(_event).where(_event.c.id == event_id).values(revision=_event.c.revision)
        )
        row = await current().first(card_of(event_id, person_id))
        return made_card(row) if row else None

    async def answer(
        self, event: EventCard, person_id: int, status: str, now: datetime, *, added_by: int | None = None
    ) -> None:
        """Keep a person's answer; a new one takes the place of the old, and its moment counts anew."""
        make = (postgresql if current().dialect == "postgresql" else sqlite).insert(_registration)
        told = {"status": status, "at": now, "held_until": None, "added_by": added_by}
        await current().write(
            make.values(
                municipality_id=event.municipality_id, event_id=event.id, person_id=person_id, **told
            ).on_conflict_do_update(
                index_elements=[_registration.c.event_id, _registration.c.person_id], set_=told
            )
        )

    async def waiting_list(self, event_id: int) -> list[Registered]:
        """Those who wait, in order of coming."""
        return await self._people(event_id, ("waiting",))

    async def hold(self, event_id: int, person_id: int, until: datetime) -> None:
        """Keep a freed seat for one of those who wait."""
        await current().write(
            update(_registration)
            .where(
                _registration.c.event_id == event_id,
                _registration.c.person_id == person_id,
                _registration.c.status == "waiting",
            )
            .values(status="held", held_until=until)
        )

    async def lapse(self, event_id: int, now: datetime) -> int:
        """Nobody answered in time: those seats are free again; how many."""
        lapsed = await current().write(
            update(_registration)
            .where(
                _registration.c.event_id == event_id,
                _registration.c.status == "held",
                _registration.c.held_until <= now,
            )
            .values(status="lapsed", held_until=None)
        )
        return int(lapsed.rowcount)

    async def with_lapsed_holds(self, now: datetime) -> list[int]:
        """Events with a seat held for longer than was promised."""
        rows = await current().all(
            select(_registration.c.event_id)
            .where(_registration.c.status == "held", _registration.c.held_until <= now)
            .distinct()
        )
        return [int(row[0]) for row in rows]

    async def promote(self, event_id: int, person_ids: tuple[int, ...]) -> None:
        """Give them places."""
        if not person_ids:
            return
        await current().write(
            update(_registration)
            .where(_registration.c.event_id == event_id, _registration.c.person_id.in_(person_ids))
            .values(status="going")
        )

    async def answered(self, event_id: int, page: int, size: int) -> tuple[list[Answered], int]:
        """Those who go, who are being asked, who wait: each in their order."""
        shown = ("going", "held", "waiting")
        wanted = and_(_registration.c.event_id == event_id, _registration.c.status.in_(shown))
        rows = await current().all(
            select(
                _person.c.id,
                a_role().label("role"),
                _person.c.family,
                _person.c.given,
                a_school().label("school"),
                _registration.c.status,
            )
            .join_from(_registration, _person, _person.c.id == _registration.c.person_id)
            .where(wanted)
            .order_by(_registration.c.status, _registration.c.at, _registration.c.id)
            .limit(size)
            .offset(page * size)
        )
        total = await current().scalar(select(func.count()).select_from(_registration).where(wanted))
        return [_answered(row) for row in rows], int(total)

    async def first_municipality(self) -> int | None:
        """Whose calendar a stranger sees."""
        found = await current().scalar(select(func.min(_municipality.c.id)))
        return None if found is None else int(found)

    async def announce(self, event: EventCard, school_year: int, now: datetime) -> int:
        """Plan the announcement for everybody of the audience, each once for ever."""
        many = Many(
            municipality_id=event.municipality_id,
            key=f"event:{event.id}:new",
            kind="event_announced",
            cause=f"event:{event.id}",
            lane="bulk",
            optional=True,
            not_before=now,
            useful_until=event.as_event().closes_at,
            now=now,
            params={"event_id": event.id},
        )
        return await plan_for_all(many, recipients(event.municipality_id, event.audience, school_year))

    async def registered(self, event_id: int) -> list[Registered]:
        """Those who go, wait or are being asked."""
        return await self._people(event_id, ("going", "waiting", "held"))

    async def _people(self, event_id: int, statuses: tuple[str, ...]) -> list[Registered]:
        zone = func.coalesce(_person.c.zone, _municipality.c.zone)
        rows = await current().all(
            select(
                _registration.c.person_id,
                zone,
                _registration.c.status,
                case((is_connected(), 1), else_=0),
            )
            .join_from(_registration, _person, _person.c.id == _registration.c.person_id)
            .join(_municipality, _municipality.c.id == _person.c.municipality_id)
            .where(_registration.c.event_id == event_id, _registration.c.status.in_(statuses))
            .order_by(_registration.c.at, _registration.c.id)
        )
        return [Registered(row[0], row[1], row[2], bool(row[3])) for row in rows]

    async def closing(self, now: datetime) -> list[tuple[EventCard, datetime, str]]:
        """Published events that still take applications: each with its publication and its time zone."""
        rows = await current().all(
            cards(None)
            .add_columns(_municipality.c.zone)
            .join(_municipality, _municipality.c.id == _event.c.municipality_id)
            .where(_event.c.status == "published", _event.c.registration_until > now)
        )
        return [(made_card(row), row.published_at or row.created_at, str(row.zone)) for row in rows]

    async def closed_since(self, since: datetime, now: datetime) -> list[tuple[EventCard, int, str]]:
        """Published events whose applications ended lately: each with its author and its time zone."""
        rows = await current().all(
            cards(None)
            .add_columns(_municipality.c.zone)
            .join(_municipality, _municipality.c.id == _event.c.municipality_id)
            .where(
                _event.c.status == "published",
                _event.c.registration_until > since,
                _event.c.registration_until <= now,
            )
        )
        return [(made_card(row), int(row.created_by), str(row.zone)) for row in rows]

    async def with_free_places(self, now: datetime) -> list[int]:
        """Events ahead in which somebody waits although there is a place (a person left the programme)."""
        rows = await current().all(
            select(_event.c.id).where(
                _event.c.capacity.is_not(None),
                is_ahead(now),
                counted(_event.c.id, "waiting") > 0,
                counted(_event.c.id, "going") + counted(_event.c.id, "held") < _event.c.capacity,
            )
        )
        return [int(row[0]) for row in rows]

    async def remind_unanswered(
        self, event: EventCard, due: Due, not_before: datetime, school_year: int, now: datetime
    ) -> int:
        """Plan this reminder for everybody of the audience who has not answered; how many rows are new."""
        many = Many(
            municipality_id=event.municipality_id,
            key=due.key.rpartition(":p")[0],
            kind=due.kind,
            cause=f"event:{event.id}",
            lane="reminder",
            optional=True,
            not_before=not_before,
            useful_until=due.useful_until,
            now=now,
            params=dict(due.params),
        )
        answered = exists().where(
            _registration.c.event_id == event.id,
            _registration.c.person_id == _person.c.id,
            _registration.c.status != "later" if due.params["days"] <= LAST_CALL else true(),
        )
        asked = recipients(event.municipality_id, event.audience, school_year).where(~answered)
        return await plan_for_all(many, asked)


def _answered(row: AnyRow) -> Answered:
    name = " ".join(part for part in (row.family, row.given) if part)
    return Answered(row.id, row.role or "", name, row.school, row.status)
