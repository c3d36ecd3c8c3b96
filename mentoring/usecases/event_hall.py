"""Everybody's side of events: the calendar, the card, taking part."""

from datetime import datetime
from typing import Final

from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotAllowed, NotFound
from mentoring.events import TAKES_PART, Registered, RegistrationClosed, RegistrationStatus, register
from mentoring.people import Actor, Role
from mentoring.ports import Outbox
from mentoring.reminders import Who, event_dues
from mentoring.usecases.audience import school_year
from mentoring.usecases.event_desk import fill, pages
from mentoring.usecases.event_views import EventCard, EventPage, Events

PAGE: Final = 5


class ApplicationsClosed(MentoringError):
    """Applications were taken until `until` (UTC)."""

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until


class EventHall:
    """A stranger (`actor` None) reads what is open to all; people take part. Runs in its caller's turn."""

    def __init__(self, events: Events, outbox: Outbox, clock: Clock) -> None:
        self._events = events
        self._outbox = outbox
        self._clock = clock

    async def calendar(self, actor: Actor | None, page: int) -> EventPage:
        """What is ahead and open to this person, soonest first."""
        municipality_id = await self.municipality(actor)
        lines, total = await self._events.calendar_page(
            municipality_id,
            actor.person_id if actor else None,
            await self._closed_for(actor),
            self._clock.now(),
            page,
            PAGE,
        )
        return EventPage(tuple(lines), page, pages(total, PAGE))

    async def mine(self, actor: Actor, page: int) -> EventPage:
        """What the person takes part in."""
        lines, total = await self._events.own_page(actor.person_id, self._clock.now(), page, PAGE)
        return EventPage(tuple(lines), page, pages(total, PAGE), mine=True)

    async def card(self, actor: Actor | None, event_id: int) -> EventCard:
        """A published or cancelled event.

        Raises: NotFound for a draft, for another municipality's, and for one meant for others.
        """
        person_id = actor.person_id if actor else None
        found = await self._events.card(await self.municipality(actor), event_id, person_id)
        if found is None or found.status == "draft" or not await self._may_see(actor, found):
            raise NotFound("event")
        return found

    async def join(self, actor: Actor, event_id: int) -> EventCard:
        """Take a place, or the end of the waiting list; a second tap finds the first one's answer.

        Raises:
            NotAllowed: for somebody not confirmed yet.
            NotFound, EventNotOpen, ApplicationsClosed
        """
        if not actor.roles():
            raise NotAllowed(Role.TEACHER.value)
        seen = await self.card(actor, event_id)
        event = await self._events.lock(seen.id, actor.person_id)
        assert event is not None, "it was read a moment ago and published events are never removed"
        if event.mine in TAKES_PART:
            return event
        now = self._clock.now()
        outcome = _place(event, now)
        await self._events.answer(event, actor.person_id, outcome.status.value, now)
        if outcome.status is RegistrationStatus.GOING and event.starts_at is not None:
            who = Who(actor.person_id, actor.tz)
            await self._outbox.plan_many(event_dues(event.id, event.revision, event.starts_at, who, now))
        return await self.card(actor, event_id)

    async def step_back(self, actor: Actor, event_id: int) -> EventCard:
        """Not this time, or not any more: a place that becomes free goes to the first who waits."""
        await self.card(actor, event_id)
        event = await self._events.lock(event_id, actor.person_id)
        assert event is not None, "it was read a moment ago"
        leaving = event.mine in TAKES_PART
        status = RegistrationStatus.CANCELLED if leaving else RegistrationStatus.DECLINED
        await self._events.answer(event, actor.person_id, status.value, self._clock.now())
        if leaving:
            await fill(self._events, self._outbox, event_id, self._clock.now())
        return await self.card(actor, event_id)

    async def is_by_own_area(self, actor: Actor, event: EventCard) -> bool:
        """Whether an area of growth of the actor's own chose this event for them. For their eyes alone."""
        axes = event.audience.axes
        return bool(axes) and await self._events.has_area(actor.person_id, axes)

    async def municipality(self, actor: Actor | None) -> int:
        """Whose events this person sees; a stranger sees the first municipality's.

        Raises: NotFound while there is none.
        """
        if actor is not None:
            return actor.municipality_id
        first = await self._events.first_municipality()
        if first is None:
            raise NotFound("municipality")
        return first

    async def _may_see(self, actor: Actor | None, event: EventCard) -> bool:
        if event.open_to_all or event.mine is not None:
            return True
        if actor is None:
            return False
        return actor.has(Role.METHODOLOGIST) or await self._events.belongs(
            actor.person_id, event.audience, school_year(self._clock.now())
        )

    async def _closed_for(self, actor: Actor | None) -> frozenset[int]:
        """Events not open to all that this person may see."""
        if actor is None:
            return frozenset()
        now = self._clock.now()
        return await self._events.closed_for(actor.municipality_id, actor.person_id, now, school_year(now))


def _place(event: EventCard, now: datetime) -> Registered:
    current = RegistrationStatus(event.mine) if event.mine else None
    try:
        return register(event.as_event(), now, going=event.going, waiting=event.waiting, current=current)
    except RegistrationClosed as closed:
        raise ApplicationsClosed(closed.until) from closed
