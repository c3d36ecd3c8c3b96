"""After a contest: the organiser is asked when the outcome comes, those who take part are told."""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from mentoring.ports import Outbox, ProgrammeBook
from mentoring.reminders import AFTERNOON, Due, Who
from mentoring.timing import Urgency
from mentoring.usecases.event_ports import Events
from mentoring.usecases.event_views import EventCard

HELPS: Final = timedelta(days=7)


class EventResults:
    """Runs in its caller's turn."""

    def __init__(self, events: Events, outbox: Outbox, programmes: ProgrammeBook) -> None:
        self._events = events
        self._outbox = outbox
        self._programmes = programmes

    async def plan_due(self, now: datetime) -> int:
        """The afternoon after applications ended; returns how many rows are new. Idempotent."""
        dues: list[Due] = []
        for event, author_id, zone in await self._events.closed_since(now - HELPS, now):
            if not self._programmes.of(event.municipality_id).kind_or_last(event.kind).results:
                continue
            dues += await self._of(event, Who(author_id, ZoneInfo(zone)), now)
        known = await self._outbox.known([due.key for due in dues])
        return await self._outbox.plan_many([due for due in dues if due.key not in known])

    async def _of(self, event: EventCard, author: Who, now: datetime) -> list[Due]:
        until = event.registration_until
        assert until is not None, "only events with an end of registration are closed by it"
        wanted = author.at(author.day_of(until) + timedelta(days=1), AFTERNOON)
        if now < wanted:
            return []
        if event.results_at is None:
            return [self._due(event, "event_results_asked", author, wanted)]
        if event.results_at <= now:
            return []
        people = [one for one in await self._events.registered(event.id) if one.status == "going"]
        return [self._due(event, "event_results", one.who(), wanted) for one in people]

    def _due(self, event: EventCard, kind: str, who: Who, wanted: datetime) -> Due:
        key = f"event:{event.id}:{kind}:p{who.person_id}"
        return Due(
            key, kind, Urgency.SIGNED_UP, wanted, wanted + HELPS, who.person_id, {"event_id": event.id}
        )
