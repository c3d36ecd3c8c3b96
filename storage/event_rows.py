"""How an event, its counts and a person's own answer are read in one statement."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, literal, or_, select

from mentoring.audiences import audience_from
from mentoring.events import Field
from mentoring.usecases.event_views import EventCard
from storage.schema import announcements
from storage.turn import AnyRow

_event = announcements.event
_registration = announcements.registration


def is_ahead(now: datetime) -> ColumnElement[bool]:
    """A published event that has not begun (or, without a beginning, still takes applications)."""
    date = func.coalesce(_event.c.starts_at, _event.c.registration_until)
    return and_(_event.c.status == "published", date >= literal(now, _event.c.starts_at.type))


def counted(event_id: ColumnElement[int], status: str) -> ColumnElement[int]:
    """How many answered so."""
    return (
        select(func.count())
        .select_from(_registration)
        .where(_registration.c.event_id == event_id, _registration.c.status == status)
        .correlate(_event)
        .scalar_subquery()
    )


def own_column(person_id: int | None, column: Any) -> ColumnElement[Any]:
    """What a person's own registration says, beside each event."""
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


def card_of(event_id: int, person_id: int | None) -> Select[Any]:
    """One event with its counts and the person's own answer."""
    return cards(person_id).where(_event.c.id == event_id)


def cards(person_id: int | None) -> Select[Any]:
    """Events with their counts and the person's own answer."""
    return select(
        _event,
        counted(_event.c.id, "going").label("going"),
        counted(_event.c.id, "waiting").label("waiting"),
        counted(_event.c.id, "held").label("held"),
        own_column(person_id, _registration.c.status).label("mine"),
        own_column(person_id, _registration.c.held_until).label("held_until"),
        _before(person_id).label("before"),
    ).select_from(_event)


def lines_of(person_id: int | None) -> Select[Any]:
    """Events as lines of a list."""
    return select(
        _event.c.id,
        _event.c.kind,
        _event.c.title,
        _event.c.status,
        _event.c.starts_at,
        _event.c.registration_until,
        _event.c.ends_at,
        _event.c.level,
        _event.c.open_to_all,
        _event.c.audience,
        _event.c.share,
        own_column(person_id, _registration.c.status).label("mine"),
    )


def made_card(row: AnyRow) -> EventCard:
    """A row of `cards` as the use cases know it."""
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
        held=row.held,
        held_until=row.held_until if row.mine == "held" else None,
        ends_at=row.ends_at,
        link=row.link,
        organiser=row.organiser,
        partner=row.partner,
        training=row.training,
        payer=row.payer,
        needs=row.needs,
        results_at=row.results_at,
        yearly=row.yearly,
        repeats_id=row.repeats_id,
        marks_closed_at=row.marks_closed_at,
        share=row.share,
        series_id=row.series_id,
    )
