"""Lists of events: the desk's, the calendar, a person's own."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from mentoring.audiences import Audience, audience_from
from mentoring.usecases.event_views import EventLine
from storage.audience import belongs, has_area
from storage.event_rows import is_ahead, lines_of
from storage.schema import announcements, people
from storage.turn import current

_event = announcements.event
_registration = announcements.registration
_person = people.person


class EventLists:
    """The reading half of `EventStore`. Joins the current turn."""

    async def desk_page(
        self, municipality_id: int, now: datetime, page: int, size: int
    ) -> tuple[list[EventLine], int]:
        """Drafts, then what comes next, nearest first, then what is over, latest first."""
        drafts_first = case((_event.c.status == "draft", 0), else_=1)
        date = func.coalesce(_event.c.starts_at, _event.c.registration_until, _event.c.created_at)
        over = case((date >= now, 0), else_=1)
        rows = await current().all(
            lines_of(None)
            .where(_event.c.municipality_id == municipality_id)
            .order_by(drafts_first, over, case((date >= now, date)), date.desc(), _event.c.id.desc())
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
            is_ahead(now),
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
        return await self._page(person_id, and_(_event.c.id.in_(own), is_ahead(now)), page, size)

    async def _page(
        self, person_id: int | None, wanted: ColumnElement[bool], page: int, size: int
    ) -> tuple[list[EventLine], int]:
        rows = await current().all(
            lines_of(person_id)
            .where(wanted)
            .order_by(func.coalesce(_event.c.starts_at, _event.c.registration_until), _event.c.id)
            .limit(size)
            .offset(page * size)
        )
        total = await current().scalar(select(func.count()).select_from(_event).where(wanted))
        return [EventLine(*row) for row in rows], int(total)

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

    async def closed_for(
        self, municipality_id: int, person_id: int, now: datetime, school_year: int
    ) -> frozenset[int]:
        """Published events ahead that are not open to all and are meant for this person."""
        closed = await current().all(
            select(_event.c.id, _event.c.audience).where(
                _event.c.municipality_id == municipality_id, is_ahead(now), ~_event.c.open_to_all
            )
        )
        if not closed:
            return frozenset()
        meant = [
            belongs(municipality_id, audience_from(row.audience).open_part, school_year) for row in closed
        ]
        row = await current().first(
            select(*(case((one, 1), else_=0) for one in meant)).where(_person.c.id == person_id)
        )
        return frozenset(int(one.id) for one, fits in zip(closed, row or (), strict=False) if fits)
