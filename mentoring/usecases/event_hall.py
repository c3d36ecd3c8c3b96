"""Everybody's side of events: the card, taking part, stepping back."""

from dataclasses import replace
from typing import Final

from mentoring.clock import Clock
from mentoring.errors import NotAllowed, NotFound
from mentoring.events import CONCERNED, TAKES_PART, NotForYou, RegistrationStatus
from mentoring.people import Actor, Role
from mentoring.ports import Outbox
from mentoring.reminders import Who, deadline_dues
from mentoring.timing import Urgency
from mentoring.usecases.audience import school_year
from mentoring.usecases.event_ports import Events
from mentoring.usecases.event_seats import Seats
from mentoring.usecases.event_views import EventCard

LAST_CALL: Final = 3
"""Days before the end of applications for whoever asks to be reminded then."""


class EventHall:
    """A stranger (`actor` None) reads what is open to all; people take part. Runs in its caller's turn."""

    def __init__(self, events: Events, seats: Seats, outbox: Outbox, clock: Clock) -> None:
        self._events = events
        self._seats = seats
        self._outbox = outbox
        self._clock = clock

    async def card(self, actor: Actor | None, event_id: int) -> EventCard:
        """A published or cancelled event; `meant` says whether the person may register by themselves.

        Raises: NotFound for a draft, for another municipality's, and for one meant for others.
        """
        person_id = actor.person_id if actor else None
        found = await self._events.card(await self.municipality(actor), event_id, person_id)
        if found is None or found.status == "draft":
            raise NotFound("event")
        meant = await self.is_meant(actor, found)
        if not (found.open_to_all or found.mine is not None or meant):
            raise NotFound("event")
        return replace(found, meant=meant)

    async def join(self, actor: Actor, event_id: int) -> EventCard:
        """Take a seat, or the end of the waiting list; a second tap finds the first one's answer.

        «Участвую» under a meeting of a series is for the whole series; who only waits for a seat of it gets
        the series' card.

        Raises:
            NotAllowed: for somebody not confirmed yet.
            NotForYou: it is meant for others, and nobody put the person down.
            NotFound, EventNotOpen, ApplicationsClosed
        """
        if not actor.roles():
            raise NotAllowed(Role.TEACHER.value)
        event = await self.card(actor, event_id)
        if not event.meant and event.mine not in CONCERNED:
            raise NotForYou(event_id)
        if event.series_id is not None and event.mine not in CONCERNED:
            series = await self.join(actor, event.series_id)
            if series.mine != RegistrationStatus.GOING:
                return series
        await self._seats.take(event_id, actor.person_id)
        return await self.card(actor, event_id)

    async def step_back(self, actor: Actor, event_id: int) -> EventCard:
        """Not this time, or not any more: a seat that becomes free is offered to the first who waits."""
        await self.card(actor, event_id)
        await self._seats.leave(event_id, actor.person_id)
        return await self.card(actor, event_id)

    async def remind_later(self, actor: Actor, event_id: int) -> EventCard:
        """Once more three days before applications end, and not until then; who takes part needs no reminder.

        Raises: NotFound.
        """
        event = await self.card(actor, event_id)
        now, until = self._clock.now(), event.registration_until
        if event.mine in TAKES_PART or event.mine == RegistrationStatus.HELD or until is None:
            return event
        if not event.takes(now):
            return event
        await self._events.answer(event, actor.person_id, RegistrationStatus.LATER.value, now)
        who = Who(actor.person_id, actor.tz)
        dues = deadline_dues(event.id, event.revision, until, (LAST_CALL,), who, now)
        await self._outbox.plan_many(replace(due, urgency=Urgency.SIGNED_UP) for due in dues)
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

    async def is_meant(self, actor: Actor | None, event: EventCard) -> bool:
        """Whether it is for this person. Areas of growth choose whom to invite and keep nobody out: a list of
        those who registered must not tell whose they are.
        """
        if actor is None:
            return False
        meant = event.audience.open_part
        if meant.is_everybody or actor.has(Role.METHODOLOGIST):
            return True
        return await self._events.belongs(actor.person_id, meant, school_year(self._clock.now()))
