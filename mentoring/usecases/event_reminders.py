"""What time brings: ends of registration announced, seats passed on, outcomes of contests asked for."""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from mentoring.deliveries import Calendars
from mentoring.ports import ProgrammeBook
from mentoring.reminders import Due, Who, deadline_dues
from mentoring.timing import Listener, Urgency, moment_for
from mentoring.usecases.audience import school_year
from mentoring.usecases.event_ports import Events
from mentoring.usecases.event_results import EventResults
from mentoring.usecases.event_seats import Seats
from mentoring.usecases.event_views import EventCard

AHEAD: Final = timedelta(hours=6)
"""So near its moment a reminder is planned: until then people answer, come and go."""
FRESH: Final = timedelta(days=2)
"""So long after the announcement it is not said again."""
NOBODY: Final = 0


class EventReminders:
    """Plans by the clock of the municipality; each person's own is asked at the sending."""

    def __init__(
        self,
        events: Events,
        seats: Seats,
        results: EventResults,
        calendars: Calendars,
        programmes: ProgrammeBook,
    ) -> None:
        self._events = events
        self._seats = seats
        self._results = results
        self._calendars = calendars
        self._programmes = programmes

    async def plan_due(self, now: datetime) -> int:
        """Plan what is near; returns how many rows are new. Idempotent."""
        new = await self._results.plan_due(now)
        for event_id in await self._events.with_lapsed_holds(now):
            new += await self._seats.pass_on(event_id)
        for event_id in await self._events.with_free_places(now):
            new += await self._seats.fill(event_id)
        for event, published_at, zone in await self._events.closing(now):
            for due, at in self._near(event, published_at, ZoneInfo(zone), now):
                new += await self._events.remind_unanswered(event, due, at, school_year(now), now)
        return new

    def _near(
        self, event: EventCard, published_at: datetime, zone: ZoneInfo, now: datetime
    ) -> list[tuple[Due, datetime]]:
        until = event.registration_until
        assert until is not None, "only events with an end of registration are closing"
        kind = self._programmes.of(event.municipality_id).kind_or_last(event.kind)
        days = kind.reminders if kind.proposes(event.fee) else ()
        who = Who(NOBODY, zone)
        dues = deadline_dues(event.id, event.revision, until, days, who, published_at + FRESH)
        listener = Listener(zone, self._calendars.of(event.municipality_id, True))
        timed = [
            (due, moment_for(Urgency.OPTIONAL, due.wanted, listener, now, useful_until=due.useful_until))
            for due in dues
        ]
        return [(due, at) for due, at in timed if at is not None and at - now <= AHEAD]
