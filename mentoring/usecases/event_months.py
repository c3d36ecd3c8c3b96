"""The calendar by months, past ones too: who sees what, five events a page."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from mentoring.clock import Clock
from mentoring.people import Actor
from mentoring.ports import ProgrammeBook
from mentoring.roster import pages_of
from mentoring.timing import to_utc
from mentoring.usecases.audience import school_year
from mentoring.usecases.event_hall import EventHall
from mentoring.usecases.event_ports import Events
from mentoring.usecases.event_views import EventCard, EventLine, EventPage, MonthView, Wanted

PAGE: Final = 5
FURTHEST: Final = 24
"""Months back and ahead."""
LOOK_AHEAD: Final = timedelta(days=400)


class EventMonths:
    """A stranger (`actor` None) sees what is open to all. Runs in its caller's turn."""

    def __init__(self, events: Events, hall: EventHall, programmes: ProgrammeBook, clock: Clock) -> None:
        self._events = events
        self._hall = hall
        self._programmes = programmes
        self._clock = clock

    async def month(
        self,
        actor: Actor | None,
        month: date | None = None,
        page: int | None = None,
        wanted: Wanted | None = None,
    ) -> MonthView:
        """A month by the person's own days; without a page, the one with what comes next.

        None is this month, or where it holds nothing more the one of the next event.
        """
        zone, wanted = await self._zone(actor), wanted or Wanted()
        today = self._clock.now().astimezone(zone).date()
        first = within_reach((month or today).replace(day=1), today.replace(day=1))
        lines = await self._seen(actor, _start(first, zone), _start(month_after(first), zone), wanted)
        ahead = [at for at, line in enumerate(lines) if line.at and line.at >= self._clock.now()]
        if month is None and not ahead and (coming := await self._next(actor, self._clock.now(), wanted)):
            return await self.month(actor, coming.astimezone(zone).date(), page, wanted)
        pages = pages_of(len(lines), PAGE)
        shown = min(ahead[0] // PAGE if ahead else 0, pages - 1) if page is None else min(page, pages - 1)
        return MonthView(
            first,
            tuple(lines[shown * PAGE : (shown + 1) * PAGE]),
            shown,
            pages,
            Counter(monday_of(line, zone) for line in lines),
            wanted,
            None if lines else await self._next(actor, max(_start(first, zone), self._clock.now()), wanted),
        )

    async def mine(self, actor: Actor, page: int, *, past: bool = False) -> EventPage:
        """What the person takes part in, or took part in."""
        lines, total = await self._events.own_page(actor.person_id, self._clock.now(), page, PAGE, past=past)
        return EventPage(tuple(lines), page, pages_of(total, PAGE), mine=True, past=past)

    async def my_cards(self, actor: Actor) -> list[EventCard]:
        """Everything ahead the person goes to, for the phone's calendar."""
        return await self._events.going_to(actor.person_id, self._clock.now())

    async def kinds(self, actor: Actor | None) -> frozenset[str]:
        """Kinds of events there are."""
        return await self._events.kinds(await self._hall.municipality(actor))

    async def _seen(
        self, actor: Actor | None, start: datetime, end: datetime, wanted: Wanted
    ) -> list[EventLine]:
        person_id = actor.person_id if actor else None
        municipality_id = await self._hall.municipality(actor)
        every = await self._events.between(municipality_id, person_id, start, end)
        meant = await self._meant(actor, every)
        seen = [one for one in every if one.open_to_all or one.mine is not None or one.id in meant]
        return [one for one in seen if wanted.shows(one, meant)]

    async def _meant(self, actor: Actor | None, lines: Sequence[EventLine]) -> frozenset[int]:
        if actor is None:
            return frozenset()
        parts = {one.id: one.audience.open_part for one in lines}
        narrowed = {event_id: part for event_id, part in parts.items() if not part.is_everybody}
        year = school_year(self._clock.now())
        for_all = frozenset(parts.keys() - narrowed.keys())
        return for_all | await self._events.belongs_to(actor.person_id, narrowed, year)

    async def _next(self, actor: Actor | None, start: datetime, wanted: Wanted) -> datetime | None:
        lines = await self._seen(actor, start, start + LOOK_AHEAD, wanted)
        return lines[0].at if lines else None

    async def _zone(self, actor: Actor | None) -> tzinfo:
        if actor is not None:
            return actor.tz
        return ZoneInfo(self._programmes.of(await self._hall.municipality(None)).timezone)


def month_after(month: date, by: int = 1) -> date:
    """The first day of another month."""
    years, number = divmod(month.year * 12 + month.month - 1 + by, 12)
    return date(years, number + 1, 1)


def within_reach(month: date, now: date) -> date:
    """The month, or the furthest one that is shown."""
    return max(month_after(now, -FURTHEST), min(month, month_after(now, FURTHEST)))


def monday_of(line: EventLine, zone: tzinfo) -> date:
    """The week in which a line stands."""
    assert line.at is not None, "only what has a date stands in the calendar"
    day = line.at.astimezone(zone).date()
    return day - timedelta(days=day.weekday())


def _start(day: date, zone: tzinfo) -> datetime:
    return to_utc(datetime.combine(day, time()), zone)
