"""Seats of an event: taken, waited for, held for an answer, given on. Every act holds the event's lock."""

from collections.abc import Sequence
from datetime import datetime

from mentoring.clock import Clock
from mentoring.deliveries import Calendars
from mentoring.errors import MentoringError
from mentoring.events import (
    CONCERNED,
    TAKES_PART,
    Registered,
    RegistrationClosed,
    RegistrationStatus,
    held_until,
    promoted,
    register,
)
from mentoring.ports import Outbox
from mentoring.reminders import Due
from mentoring.timing import Listener, Urgency
from mentoring.usecases.event_notices import EventNotices
from mentoring.usecases.event_ports import Events
from mentoring.usecases.event_views import EventCard
from mentoring.usecases.event_views import Registered as Someone


class ApplicationsClosed(MentoringError):
    """Applications were taken until `until` (UTC)."""

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until


class Seats:
    """Joins its caller's turn; rights are the caller's business."""

    def __init__(
        self, events: Events, notices: EventNotices, calendars: Calendars, outbox: Outbox, clock: Clock
    ) -> None:
        self._events = events
        self._notices = notices
        self._calendars = calendars
        self._outbox = outbox
        self._clock = clock

    async def take(self, event_id: int, person_id: int, added_by: int | None = None) -> EventCard:
        """A seat, or the end of the waiting list; a second time finds the first one's answer.

        Raises: EventNotOpen, ApplicationsClosed (never for a methodologist who puts somebody down).
        """
        event = await self._locked(event_id, person_id)
        if event.mine in TAKES_PART:
            return event
        now = self._clock.now()
        place = _place(event, now, by_hand=added_by is not None)
        await self._events.answer(event, person_id, place.status.value, now, added_by=added_by)
        if place.status is RegistrationStatus.GOING:
            await self._notices.remind(event)
            await self._write_down(event, (person_id,))
        return await self._locked(event_id, person_id)

    async def leave(self, event_id: int, person_id: int) -> EventCard:
        """Not this time, or not any more: a seat that becomes free is offered to the first who waits."""
        event = await self._locked(event_id, person_id)
        leaving = event.mine in CONCERNED
        status = RegistrationStatus.CANCELLED if leaving else RegistrationStatus.DECLINED
        await self._events.answer(event, person_id, status.value, self._clock.now())
        if leaving and event.is_series:
            await self._events.withdraw(event_id, person_id, self._clock.now())
        if leaving:
            await self.fill(event_id)
        return await self._locked(event_id, person_id)

    async def fill(self, event_id: int) -> int:
        """Offer free seats to the first who wait; how many."""
        event = await self._locked(event_id)
        now = self._clock.now()
        if not event.waiting or await self._is_over(event, now):
            return 0
        lucky = promoted(event.as_event(), event.taken, await self._events.waiting_list(event_id))
        if not lucky:
            return 0
        await self._give(event, lucky, now)
        return len(lucky)

    async def follow(self, series: EventCard) -> None:
        """Whoever goes to the series is written down for its new meetings; an answer given to one stays."""
        going = [one.person_id for one in await self._events.registered(series.id) if one.status == "going"]
        await self._write_down(series, going)

    async def _write_down(self, series: EventCard, people: Sequence[int]) -> None:
        """One registration is for the whole series."""
        if not series.is_series or not people:
            return
        meetings = await self._events.enrol(series.id, people, self._clock.now())
        await self._notices.remind_of(meetings, series.id, people)

    async def _is_over(self, event: EventCard, now: datetime) -> bool:
        if event.is_series:
            meetings = await self._events.meetings(event.id)
            return not any(one.starts_at and one.starts_at > now for one in meetings)
        return event.starts_at is not None and event.starts_at <= now

    async def pass_on(self, event_id: int) -> int:
        """Holds that ran out lapse, and their seats go to the next; how many got one."""
        await self._locked(event_id)
        await self._events.lapse(event_id, self._clock.now())
        return await self.fill(event_id)

    async def _give(self, event: EventCard, lucky: Sequence[Someone], now: datetime) -> None:
        """A seat there is no end of, or for somebody who cannot answer, is theirs; any other is held."""
        at_once = [one for one in lucky if event.capacity is None or not one.connected]
        asked = [
            (one, held_until(event.starts_at, now, self._listener(event, one)))
            for one in lucky
            if one not in at_once
        ]
        await self._events.promote(event.id, tuple(one.person_id for one in at_once))
        await self._write_down(event, [one.person_id for one in at_once])
        for one, until in asked:
            await self._events.hold(event.id, one.person_id, until)
        told = [(one, event.starts_at) for one in at_once] + list(asked)
        await self._say(event, told, now)
        await self._notices.remind(event)

    async def _say(
        self, event: EventCard, told: Sequence[tuple[Someone, datetime | None]], now: datetime
    ) -> None:
        stem = f"event:{event.id}:place:{now:%Y%m%d%H%M%S}"
        params = {"event_id": event.id}
        dues = [
            Due(
                f"{stem}:p{one.person_id}",
                "event_place_free",
                Urgency.ACT,
                now,
                until,
                one.person_id,
                params,
            )
            for one, until in told
        ]
        await self._outbox.plan_many(dues, about=event.starts_at)

    def _listener(self, event: EventCard, one: Someone) -> Listener:
        return Listener(one.who().zone, self._calendars.of(event.municipality_id, True))

    async def _locked(self, event_id: int, person_id: int | None = None) -> EventCard:
        event = await self._events.lock(event_id, person_id)
        assert event is not None, "it was read a moment ago; published events are never removed"
        return event


def _place(event: EventCard, now: datetime, *, by_hand: bool) -> Registered:
    """Raises: EventNotOpen, ApplicationsClosed."""
    rules = event.as_event()
    if by_hand:
        rules = rules.open_ended()
    current = RegistrationStatus(event.mine) if event.mine else None
    try:
        return register(rules, now, taken=event.taken, waiting=event.waiting, current=current)
    except RegistrationClosed as closed:
        raise ApplicationsClosed(closed.until) from closed
