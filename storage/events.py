"""Events and who takes part in them."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from mentoring.audiences import Audience, audience_from
from mentoring.reminders import Due
from mentoring.usecases.event_views import Answered, EventCard, EventLine, Field, Registered
from storage.audience import belongs, recipients
from storage.bulk import Many, plan_for_all
from storage.schema import announcements, people
from storage.turn import AnyRow, current

_event = announcements.event
_registration = announcements.registration
_person = people.person
_municipality = people.municipality_table


class EventStore:
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
            _card_of(event_id, person_id).where(_event.c.municipality_id == municipality_id)
        )
        return _card(row) if row else None

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
        row = await current().first(_card_of(event_id, person_id))
        return _card(row) if row else None

    async def answer(self, event: EventCard, person_id: int, status: str, now: datetime) -> None:
        """Keep a person's answer; a new one takes the place of the old, and its moment counts anew."""
        make = (postgresql if current().dialect == "postgresql" else sqlite).insert(_registration)
        await current().write(
            make.values(
                municipality_id=event.municipality_id,
                event_id=event.id,
                person_id=person_id,
                status=status,
                at=now,
            ).on_conflict_do_update(
                index_elements=[_registration.c.event_id, _registration.c.person_id],
                set_={"status": status, "at": now},
            )
        )

    async def waiting_list(self, event_id: int) -> list[int]:
        """Ids of those who wait, in order of coming."""
        rows = await current().all(
            select(_registration.c.person_id)
            .where(_registration.c.event_id == event_id, _registration.c.status == "waiting")
            .order_by(_registration.c.at, _registration.c.id)
        )
        return [int(row[0]) for row in rows]

    async def promote(self, event_id: int, person_ids: tuple[int, ...]) -> None:
        """Give them places."""
        await current().write(
            update(_registration)
            .where(_registration.c.event_id == event_id, _registration.c.person_id.in_(person_ids))
            .values(status="going")
        )

    async def answered(self, event_id: int, page: int, size: int) -> tuple[list[Answered], int]:
        """Those who go, then those who wait, in their order."""
        school = (
            select(people.school.c.name)
            .join_from(people.role_grant, people.school)
            .where(people.role_grant.c.person_id == _person.c.id, people.role_grant.c.status == "active")
            .limit(1)
            .scalar_subquery()
        )
        wanted = and_(_registration.c.event_id == event_id, _registration.c.status.in_(("going", "waiting")))
        rows = await current().all(
            select(_person.c.family, _person.c.given, school.label("school"), _registration.c.status)
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

    # --- lists ---

    async def desk_page(self, municipality_id: int, page: int, size: int) -> tuple[list[EventLine], int]:
        """Drafts, then the newest dates first."""
        drafts_first = case((_event.c.status == "draft", 0), else_=1)
        date = func.coalesce(_event.c.starts_at, _event.c.registration_until, _event.c.created_at)
        rows = await current().all(
            _lines(None)
            .where(_event.c.municipality_id == municipality_id)
            .order_by(drafts_first, date.desc(), _event.c.id.desc())
            .limit(size)
            .offset(page * size)
        )
        total = await current().scalar(
            select(func.count()).select_from(_event).where(_event.c.municipality_id == municipality_id)
        )
        return [EventLine(*row) for row in rows], int(total)

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
        wanted = and_(
            _event.c.municipality_id == municipality_id,
            _is_ahead(now),
            or_(_event.c.open_to_all, _event.c.id.in_(closed)),
        )
        return await self._page(person_id, wanted, page, size)

    async def own_page(
        self, person_id: int, now: datetime, page: int, size: int
    ) -> tuple[list[EventLine], int]:
        """Published events ahead in which the person takes part or waits."""
        own = (
            select(_registration.c.event_id)
            .where(_registration.c.person_id == person_id, _registration.c.status.in_(("going", "waiting")))
            .scalar_subquery()
        )
        return await self._page(person_id, and_(_event.c.id.in_(own), _is_ahead(now)), page, size)

    async def _page(
        self, person_id: int | None, wanted: ColumnElement[bool], page: int, size: int
    ) -> tuple[list[EventLine], int]:
        rows = await current().all(
            _lines(person_id)
            .where(wanted)
            .order_by(func.coalesce(_event.c.starts_at, _event.c.registration_until), _event.c.id)
            .limit(size)
            .offset(page * size)
        )
        total = await current().scalar(select(func.count()).select_from(_event).where(wanted))
        return [EventLine(*row) for row in rows], int(total)

    # --- audience ---

    async def belongs(self, person_id: int, audience: Audience, school_year: int) -> bool:
        """Whether the person is of the audience."""
        found = await current().scalar(
            select(func.count())
            .select_from(_person)
            .where(_person.c.id == person_id, belongs(_person.c.municipality_id, audience, school_year))
        )
        return bool(found)

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
        """Those who go or wait."""
        zone = func.coalesce(_person.c.zone, _municipality.c.zone)
        rows = await current().all(
            select(_registration.c.person_id, zone, _registration.c.status)
            .join_from(_registration, _person, _person.c.id == _registration.c.person_id)
            .join(_municipality, _municipality.c.id == _person.c.municipality_id)
            .where(_registration.c.event_id == event_id, _registration.c.status.in_(("going", "waiting")))
        )
        return [Registered(*row) for row in rows]

    async def closing(self, now: datetime) -> list[tuple[EventCard, datetime, str]]:
        """Published events that still take applications: each with its publication and its time zone."""
        rows = await current().all(
            _cards(None)
            .add_columns(_municipality.c.zone)
            .join(_municipality, _municipality.c.id == _event.c.municipality_id)
            .where(_event.c.status == "published", _event.c.registration_until > now)
        )
        return [(_card(row), row.published_at or row.created_at, str(row.zone)) for row in rows]

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
            _registration.c.event_id == event.id, _registration.c.person_id == _person.c.id
        )
        asked = recipients(event.municipality_id, event.audience, school_year).where(~answered)
        return await plan_for_all(many, asked)

    async def closed_for(
        self, municipality_id: int, person_id: int, now: datetime, school_year: int
    ) -> frozenset[int]:
        """Published events ahead that are not open to all and are meant for this person."""
        closed = await current().all(
            select(_event.c.id, _event.c.audience).where(
                _event.c.municipality_id == municipality_id, _is_ahead(now), ~_event.c.open_to_all
            )
        )
        if not closed:
            return frozenset()
        meant = [belongs(municipality_id, audience_from(row.audience), school_year) for row in closed]
        row = await current().first(
            select(*(case((one, 1), else_=0) for one in meant)).where(_person.c.id == person_id)
        )
        return frozenset(int(one.id) for one, fits in zip(closed, row or (), strict=False) if fits)


def _is_ahead(now: datetime) -> ColumnElement[bool]:
    date = func.coalesce(_event.c.starts_at, _event.c.registration_until)
    return and_(_event.c.status == "published", date >= literal(now, _event.c.starts_at.type))


def _counted(event_id: ColumnElement[int], status: str) -> ColumnElement[int]:
    return (
        select(func.count())
        .select_from(_registration)
        .where(_registration.c.event_id == event_id, _registration.c.status == status)
        .correlate(_event)
        .scalar_subquery()
    )


def _own(person_id: int | None, column: Any) -> ColumnElement[Any]:
    return (
        select(column)
        .where(_registration.c.event_id == _event.c.id, _registration.c.person_id == person_id)
        .correlate(_event)
        .scalar_subquery()
    )


def _before(person_id: int | None) -> ColumnElement[int]:
    """How many came into the waiting list before the person."""
    other = _registration.alias()
    mine = and_(_registration.c.event_id == _event.c.id, _registration.c.person_id == person_id)
    earlier = or_(
        other.c.at < _registration.c.at,
        and_(other.c.at == _registration.c.at, other.c.id < _registration.c.id),
    )
    return (
        select(func.count())
        .select_from(_registration)
        .join(other, and_(other.c.event_id == _registration.c.event_id, other.c.status == "waiting", earlier))
        .where(mine)
        .correlate(_event)
        .scalar_subquery()
    )


def _card_of(event_id: int, person_id: int | None) -> Select[Any]:
    return _cards(person_id).where(_event.c.id == event_id)


def _cards(person_id: int | None) -> Select[Any]:
    return select(
        _event,
        _counted(_event.c.id, "going").label("going"),
        _counted(_event.c.id, "waiting").label("waiting"),
        _own(person_id, _registration.c.status).label("mine"),
        _before(person_id).label("before"),
    ).select_from(_event)


def _lines(person_id: int | None) -> Select[Any]:
    return select(
        _event.c.id,
        _event.c.kind,
        _event.c.title,
        _event.c.status,
        _event.c.starts_at,
        _event.c.registration_until,
        _own(person_id, _registration.c.status),
    )


def _card(row: AnyRow) -> EventCard:
    return EventCard(
        id=row.id,
        municipality_id=row.municipality_id,
        kind=row.kind,
        level=row.level,
        title=row.title,
        about=row.about,
        place=row.place,
        fee=row.fee,
        hours=row.hours,
        capacity=row.capacity,
        audience=audience_from(row.audience),
        open_to_all=row.open_to_all,
        starts_at=row.starts_at,
        registration_until=row.registration_until,
        status=row.status,
        revision=row.revision,
        asked=Field(row.asked) if row.asked else None,
        going=row.going,
        waiting=row.waiting,
        mine=row.mine,
        position=row.before + 1 if row.mine == "waiting" else None,
    )


def _answered(row: AnyRow) -> Answered:
    name = " ".join(part for part in (row.family, row.given) if part)
    return Answered(name, row.school, row.status)
