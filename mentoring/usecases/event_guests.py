"""The list of those registered, and what a methodologist does with it by hand."""

from typing import Final, Protocol

from mentoring.errors import NotFound
from mentoring.events import CONCERNED, EventNotOpen, EventStatus
from mentoring.people import Actor
from mentoring.roster import PersonFacts, PersonStatus, pages_of
from mentoring.usecases.event_desk import EventDesk
from mentoring.usecases.event_notices import EventNotices
from mentoring.usecases.event_ports import Events
from mentoring.usecases.event_seats import Seats
from mentoring.usecases.event_views import EventCard, Guest, GuestPage

PAGE: Final = 7


class Roster(Protocol):
    """Who works where (`storage.roster`)."""

    async def facts(self, person_id: int) -> PersonFacts | None: ...


class EventGuests:
    """Every act asks for a methodologist of the event's own municipality. Runs in its caller's turn."""

    def __init__(
        self,
        desk: EventDesk,
        events: Events,
        seats: Seats,
        notices: EventNotices,
        roster: Roster,
    ) -> None:
        self._desk = desk
        self._events = events
        self._seats = seats
        self._notices = notices
        self._roster = roster

    async def page(self, actor: Actor, event_id: int, page: int) -> GuestPage:
        """Who goes, who is being asked, who waits."""
        event = await self._desk.card(actor, event_id)
        lines, total = await self._events.answered(event_id, page, PAGE)
        if not lines and page:
            return await self.page(actor, event_id, 0)
        return GuestPage(event, tuple(lines), page, pages_of(total, PAGE))

    async def guest(self, actor: Actor, event_id: int, person_id: int) -> Guest:
        """One person beside the event: what they answered, if anything.

        Raises: NotFound for somebody of another municipality.
        """
        await self._desk.card(actor, event_id)
        facts = await self._roster.facts(person_id)
        event = await self._events.card(actor.municipality_id, event_id, person_id)
        gone = (PersonStatus.LEFT, PersonStatus.ERASED)
        if facts is None or event is None or facts.municipality_id != actor.municipality_id:
            raise NotFound("person")
        if facts.status in gone and event.mine is None:
            raise NotFound("person")
        return Guest(event, facts)

    async def add(self, actor: Actor, event_id: int, person_id: int) -> EventCard:
        """Put somebody down, late or from outside the audience too: a seat, or the end of the waiting list.

        Who has not entered yet is put down as well and finds it on entry. The person is told.

        Raises: NotFound, EventNotOpen
        """
        guest = await self.guest(actor, event_id, person_id)
        if guest.event.status != EventStatus.PUBLISHED:
            raise EventNotOpen(event_id, EventStatus(guest.event.status))
        if guest.event.mine in CONCERNED - {"held"}:
            return guest.event
        event = await self._seats.take(event_id, person_id, added_by=actor.person_id)
        if person_id != actor.person_id:
            await self._notices.tell_one(event, person_id, "event_added", event.starts_at)
        return event

    async def remove(self, actor: Actor, event_id: int, person_id: int) -> EventCard:
        """Take somebody off the list; the person is told, a freed seat is offered to the first who waits."""
        guest = await self.guest(actor, event_id, person_id)
        if guest.event.mine not in CONCERNED:
            return guest.event
        event = await self._seats.leave(event_id, person_id)
        if person_id != actor.person_id:
            await self._notices.tell_one(event, person_id, "event_removed", event.starts_at)
        return event
