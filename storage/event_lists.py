"""Lists of events: the desk's, the calendar, a person's own."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from mentoring.attendance import AFTER, USUAL
from mentoring.audiences import Audience, audience_from
from mentoring.usecases.event_views import EventCard, EventLine
from storage.audience import belongs, has_area
from storage.event_rows import cards, is_ahead, lines_of, made_card
from storage.schema import announcements, people
from storage.turn import AnyRow, current
from storage.types import UtcDateTime

_event = announcements.event
_registration = announcements.registration
_person = people.person
ONE_DAY: Final = timedelta(days=1)


class EventLists:
    """The reading half of `EventStore`. Joins the current turn."""

    async def desk_page(
        self, municipality_id: int, now: datetime, page: int, size: int
    ) -> tuple[list[EventLine], int]:
        """Drafts, then what runs or comes next, nearest first, then what is over, latest first.

        What has begun stays above until its code of attendance is over: now is when it is looked for.
        Meetings of a series stand in its card, and here only while they run or come within a day.
        """
        drafts_first = case((_event.c.status == "draft", 0), else_=1)
        date = func.coalesce(
            _event.c.starts_at, _end_of_series(), _event.c.registration_until, _event.c.created_at
        )
        ended = now - AFTER
        runs = or_(_event.c.ends_at >= ended, and_(_event.c.ends_at.is_(None), date >= ended - USUAL))
        over = case((runs, 0), else_=1)
        today = and_(_event.c.status == "published", runs, date < now + ONE_DAY)
        shown = or_(_event.c.series_id.is_(None), today)
        rows = await current().all(
            lines_of(None)
            .where(_event.c.municipality_id == municipality_id, shown)
            .order_by(drafts_first, over, case((runs, date)), date.desc(), _event.c.id.desc())
            .limit(size)
            .offset(page * size)
        )
        total = await current().scalar(
            select(func.count()).select_from(_event).where(_event.c.municipality_id == municipality_id, shown)
        )
        return [_line(row) for row in rows], int(total)

    async def between(
        self, municipality_id: int, person_id: int | None, start: datetime, end: datetime
    ) -> list[EventLine]:
        """Published and cancelled events that begin, or end their applications, in this time."""

        def within(column: Any) -> ColumnElement[bool]:
            return and_(column >= start, column < end)

        rows = await current().all(
            lines_of(person_id).where(
                _event.c.municipality_id == municipality_id,
                _event.c.status.in_(("published", "cancelled")),
                or_(within(_event.c.starts_at), within(_event.c.registration_until)),
            )
        )
        lines = [_line(row, start, end) for row in rows]
        return sorted(lines, key=lambda line: (line.at or end, line.id))

    async def kinds(self, municipality_id: int) -> frozenset[str]:
        """Kinds of what was ever published."""
        rows = await current().all(
            select(_event.c.kind)
            .where(_event.c.municipality_id == municipality_id, _event.c.status == "published")
            .distinct()
        )
        return frozenset(str(row[0]) for row in rows)

    async def own_page(
        self, person_id: int, now: datetime, page: int, size: int, *, past: bool = False
    ) -> tuple[list[EventLine], int]:
        """Events ahead in which the person takes part or waits; past: in which the person took part."""
        statuses = ("going",) if past else ("going", "waiting", "held")
        waited_for = _event.c.share.is_(None) if past else _only_waited_for(person_id)
        wanted = and_(_own(person_id, statuses), _when(now, past), waited_for)
        date = func.coalesce(_event.c.starts_at, _event.c.registration_until)
        rows = await current().all(
            lines_of(person_id)
            .where(wanted)
            .order_by(date.desc() if past else date, _event.c.id)
            .limit(size)
            .offset(page * size)
        )
        total = await current().scalar(select(func.count()).select_from(_event).where(wanted))
        return [_line(row) for row in rows], int(total)

    async def going_to(self, person_id: int, now: datetime) -> list[EventCard]:
        """Published events ahead to which the person goes, soonest first."""
        rows = await current().all(
            cards(person_id)
            .where(_own(person_id, ("going",)), is_ahead(now), _event.c.starts_at.is_not(None))
            .order_by(_event.c.starts_at, _event.c.id)
        )
        return [made_card(row) for row in rows]

    async def belongs(self, person_id: int, audience: Audience, school_year: int) -> bool:
        """Whether the person is of the audience, areas of growth aside: those only choose who is told."""
        found = await current().scalar(
            select(func.count())
            .select_from(_person)
            .where(
                _person.c.id == person_id,
                belongs(_person.c.municipality_id, audience.open_part, school_year),
            )
        )
        return bool(found)

    async def has_area(self, person_id: int, axes: frozenset[str]) -> bool:
        """Whether one of these is an area of growth of the person's newest profile."""
        found = await current().scalar(select(_person.c.id).where(_person.c.id == person_id, has_area(axes)))
        return found is not None

    async def belongs_to(
        self, person_id: int, audiences: Mapping[int, Audience], school_year: int
    ) -> frozenset[int]:
        """Keys of the audiences that hold the person."""
        if not audiences:
            return frozenset()
        meant = [belongs(_person.c.municipality_id, one, school_year) for one in audiences.values()]
        row = await current().first(
            select(*(case((one, 1), else_=0) for one in meant)).where(_person.c.id == person_id)
        )
        return frozenset(key for key, fits in zip(audiences, row or (), strict=False) if fits)


def _own(person_id: int, statuses: tuple[str, ...]) -> ColumnElement[bool]:
    mine = select(_registration.c.event_id).where(
        _registration.c.person_id == person_id, _registration.c.status.in_(statuses)
    )
    return _event.c.id.in_(mine.scalar_subquery())


def _only_waited_for(person_id: int) -> ColumnElement[bool]:
    """Of a series one goes to, its meetings are listed; one that is waited for stands for itself."""
    return or_(_event.c.share.is_(None), ~_own(person_id, ("going",)))


def _end_of_series() -> ColumnElement[datetime | None]:
    """When its last meeting begins; nothing for a plain event."""
    meeting = _event.alias()
    return (
        select(func.max(meeting.c.starts_at, type_=UtcDateTime))
        .where(meeting.c.series_id == _event.c.id, meeting.c.status != "cancelled")
        .correlate(_event)
        .scalar_subquery()
    )


def _when(now: datetime, past: bool) -> ColumnElement[bool]:
    return and_(_event.c.status == "published", ~is_ahead(now)) if past else is_ahead(now)


def _line(row: AnyRow, start: datetime | None = None, end: datetime | None = None) -> EventLine:
    """A row of `lines_of`; in a month in which only its applications end, it stands by their end."""
    begins = row.starts_at is not None and (start is None or end is None or start <= row.starts_at < end)
    return EventLine(
        id=row.id,
        kind=row.kind,
        title=row.title,
        status=row.status,
        starts_at=row.starts_at,
        registration_until=row.registration_until,
        mine=row.mine,
        level=row.level,
        ends_at=row.ends_at,
        open_to_all=row.open_to_all,
        audience=audience_from(row.audience),
        share=row.share,
        by_deadline=not begins and row.registration_until is not None,
    )
