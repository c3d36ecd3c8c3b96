"""Telling those concerned what became of an event: each once, and the last truth."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, Final

from mentoring.clock import Clock
from mentoring.ports import Outbox
from mentoring.reminders import Due, event_dues
from mentoring.timing import Urgency
from mentoring.usecases.event_ports import Events
from mentoring.usecases.event_views import EventCard

REMINDERS: Final = ("event_deadline", "event_day_before", "event_two_hours")
"""Kinds of deliveries that hang on the dates of an event."""
MOVED: Final = "event_moved"


class EventNotices:
    """Plans deliveries in its caller's turn."""

    def __init__(self, events: Events, outbox: Outbox, clock: Clock) -> None:
        self._events = events
        self._outbox = outbox
        self._clock = clock

    async def remind(self, event: EventCard) -> None:
        """The evening before and two hours before, for everybody who goes and has not got them planned."""
        starts, now = event.starts_at, self._clock.now()
        if event.status != "published" or starts is None or starts <= now:
            return
        going = [one for one in await self._events.registered(event.id) if one.status == "going"]
        dues = [due for one in going for due in event_dues(event.id, event.revision, starts, one.who(), now)]
        await self._outbox.plan_many(dues)

    async def remind_of(self, meetings: Sequence[EventCard], series_id: int, people: Collection[int]) -> None:
        """The same of several meetings of one series, for these of those who go to it."""
        now = self._clock.now()
        going = [one for one in await self._events.registered(series_id) if one.person_id in people]
        dues = [
            due
            for meeting in meetings
            if meeting.starts_at is not None
            for one in going
            for due in event_dues(meeting.id, meeting.revision, meeting.starts_at, one.who(), now)
        ]
        await self._outbox.plan_many(dues)

    async def more_meetings(self, series: EventCard, starts: Sequence[datetime]) -> None:
        """A series has further meetings: those who go hear of them in one message."""
        now = self._clock.now()
        stem = f"event:{series.id}:more:{now:%Y%m%d%H%M%S}"
        params = {"event_id": series.id, "starts": [at.isoformat() for at in starts]}
        dues = [
            Due(
                f"{stem}:p{one.person_id}",
                "series_more",
                Urgency.ACT,
                now,
                max(starts),
                one.person_id,
                params,
            )
            for one in await self._events.registered(series.id)
            if one.status == "going"
        ]
        await self._outbox.plan_many(dues, about=min(starts))

    async def forget(self, meeting: EventCard) -> None:
        """A meeting that goes with its series: nothing is said of it any more."""
        await self._outbox.cancel(f"event:{meeting.id}", "event_cancelled")

    async def renew(self, event: EventCard) -> None:
        """The dates are other ones: reminders of the old ones are dropped, those of the new ones planned."""
        await self._outbox.cancel(f"event:{event.id}", "moved", kinds=REMINDERS)
        await self.remind(event)

    async def moved(self, old: EventCard, new: EventCard) -> None:
        """Another time or place, to everybody who goes, waits or is being asked.

        Whoever has not heard of an earlier move yet hears of both at once: from what they knew last to what
        is true now; and of nothing, if it is as they knew it.
        """
        cause = f"event:{new.id}"
        unheard = await self._outbox.waiting(cause, MOVED)
        await self._outbox.cancel(cause, "moved_again", kinds=(MOVED,))
        known = _facts(old)
        told = [
            (one.person_id, {"event_id": new.id, "revision": new.revision, **knew})
            for one in await self._events.registered(new.id)
            if (knew := _known_of(unheard.get(one.person_id), known)) != _facts(new)
        ]
        await self._tell(new, MOVED, told)

    async def called_off(self, event: EventCard) -> None:
        """It will not take place: all that was planned about it is dropped, those concerned are told."""
        await self._outbox.cancel(f"event:{event.id}", "event_cancelled")
        concerned = await self._events.registered(event.id)
        await self._tell(
            event, "event_cancelled", [(one.person_id, {"event_id": event.id}) for one in concerned]
        )

    async def tell_one(self, event: EventCard, person_id: int, kind: str, until: datetime | None) -> None:
        """One person hears what was done for them; `until` when it helps."""
        now = self._clock.now()
        key = f"event:{event.id}:{kind}:{now:%Y%m%d%H%M%S}:p{person_id}"
        due = Due(key, kind, Urgency.ACT, now, until, person_id, {"event_id": event.id})
        await self._outbox.plan_many([due], about=event.starts_at)

    async def _tell(self, event: EventCard, kind: str, told: list[tuple[int, dict[str, Any]]]) -> None:
        """Say it once a revision; about tomorrow even at night, silently."""
        now = self._clock.now()
        stem = f"event:{event.id}:r{event.revision}:{kind}"
        dues = [
            Due(f"{stem}:p{person_id}", kind, Urgency.ACT, now, None, person_id, params)
            for person_id, params in told
        ]
        await self._outbox.plan_many(dues, about=event.starts_at)


def _facts(event: EventCard) -> dict[str, str | None]:
    """What of an event a person plans by."""
    return {
        "starts": event.starts_at.isoformat() if event.starts_at else None,
        "ends": event.ends_at.isoformat() if event.ends_at else None,
        "place": event.place,
    }


def _known_of(unheard: dict[str, Any] | None, known: dict[str, str | None]) -> dict[str, str | None]:
    """What the person knew before a move they have not heard of, else what everybody knew."""
    return known if unheard is None else {name: unheard.get(name) for name in known}
