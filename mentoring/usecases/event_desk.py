"""The methodologist's side of events: the form, publication, changes, cancelling."""

from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from mentoring.audiences import Audience
from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotFound, TooLong
from mentoring.events import Changed, EventNotOpen, EventStatus, change_of, promoted
from mentoring.people import Actor, Role
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.reminders import Due, event_dues
from mentoring.timing import Urgency
from mentoring.usecases.audience import (
    Audiences,
    AudienceView,
    Reach,
    built,
    check_width,
    reach_of,
    school_year,
)
from mentoring.usecases.event_views import (
    LIMITS,
    OPTIONAL,
    Answered,
    EventCard,
    EventPage,
    Events,
    Field,
    after,
)

PAGE: Final = 5
PEOPLE_PAGE: Final = 15
REMINDERS: Final = ("event_deadline", "event_day_before", "event_two_hours")
"""Kinds of deliveries that hang on the dates of an event."""

COLUMNS: Final = {
    Field.KIND: "kind",
    Field.TITLE: "title",
    Field.STARTS: "starts_at",
    Field.PLACE: "place",
    Field.UNTIL: "registration_until",
    Field.CAPACITY: "capacity",
    Field.HOURS: "hours",
    Field.FEE: "fee",
    Field.AUDIENCE: "audience",
    Field.ABOUT: "about",
    Field.LEVEL: "level",
}


class EventNotReady(MentoringError):
    """It cannot be published without a title and a date."""


class RegistrationEndsLate(MentoringError):
    """Registration would end after the event begins."""


class FieldNeeded(MentoringError):
    """A title cannot be skipped."""


class EventDesk:
    """Every act asks for a methodologist of the event's own municipality. Runs in its caller's turn."""

    def __init__(
        self, events: Events, audiences: Audiences, outbox: Outbox, programmes: ProgrammeBook, clock: Clock
    ) -> None:
        self._events = events
        self._audiences = audiences
        self._outbox = outbox
        self._programmes = programmes
        self._clock = clock

    async def page(self, actor: Actor, page: int) -> EventPage:
        """Drafts, what comes, what is over."""
        actor.must(Role.METHODOLOGIST)
        lines, total = await self._events.desk_page(actor.municipality_id, self._clock.now(), page, PAGE)
        return EventPage(tuple(lines), page, pages(total, PAGE))

    async def begin(self, actor: Actor, kind: str) -> EventCard:
        """A draft of this kind; the next question is its title.

        Raises: NotFound for a kind the programme does not have.
        """
        actor.must(Role.METHODOLOGIST)
        known = self._programmes.of(actor.municipality_id).event_kind(kind)
        made = await self._events.add(actor.municipality_id, known.code, actor.person_id, self._clock.now())
        return await self.card(actor, made)

    async def card(self, actor: Actor, event_id: int) -> EventCard:
        """The event with its counts. Raises: NotFound."""
        actor.must(Role.METHODOLOGIST)
        found = await self._events.card(actor.municipality_id, event_id)
        if found is None:
            raise NotFound("event")
        return found

    async def reach(self, actor: Actor, event_id: int) -> Reach:
        """How many people the event's audience has now."""
        card = await self.card(actor, event_id)
        return await reach_of(self._audiences, card.municipality_id, card.audience, self._year())

    async def audience(self, actor: Actor, event_id: int) -> AudienceView:
        """The event's audience, with what there is to choose from."""
        card = await self.card(actor, event_id)
        programme = self._programmes.of(card.municipality_id)
        return await built(
            self._audiences, programme, card.municipality_id, card.audience, self._year(), by_area=True
        )

    async def write(self, actor: Actor, event_id: int, field: Field, text: str) -> EventCard:
        """Keep a text answer.

        Raises:
            TooLong: nothing was changed, the question stays.
        """
        limit = LIMITS[field]
        if len(text) > limit:
            raise TooLong(len(text), limit)
        return await self.put(actor, event_id, field, text)

    async def put(self, actor: Actor, event_id: int, field: Field, value: Any) -> EventCard:
        """Keep an answer (None: left out) and go on to the next question, if this was the one asked.

        A published event may be changed too; a new place is told to everybody registered, a larger capacity
        gives places to those who wait.

        Raises:
            RegistrationEndsLate, FieldNeeded, EventNotOpen
        """
        card = await self.card(actor, event_id)
        if card.status == "cancelled":
            raise EventNotOpen(event_id, EventStatus.CANCELLED)
        if value is None and field not in OPTIONAL:
            raise FieldNeeded
        self._check_dates(card, field, value)
        self._check_level(card, field, value)
        values: dict[str, Any] = {COLUMNS[field]: value}
        if card.status == "draft" and card.asked is field:
            values["asked"] = after(field)
        await self._events.change(event_id, values)
        changed = await self.card(actor, event_id)
        if card.status == "published":
            await self._follow(card, changed, field)
        return await self.card(actor, event_id)

    async def choose(self, actor: Actor, event_id: int, audience: Audience) -> None:
        """Keep the audience as it is being built; the question stays."""
        await self.card(actor, event_id)
        await self._events.change(event_id, {"audience": audience.as_dict()})

    async def audience_done(self, actor: Actor, event_id: int) -> EventCard:
        """Go on with the form; of a published event, those who are new to its audience hear of it.

        Raises: AudienceTooNarrow.
        """
        card = await self.card(actor, event_id)
        check_width(card.audience, await self.reach(actor, event_id))
        return await self.put(actor, event_id, Field.AUDIENCE, card.audience.as_dict())

    async def open_to_all(self, actor: Actor, event_id: int) -> EventCard:
        """Show it in the open calendar, or no longer."""
        card = await self.card(actor, event_id)
        await self._events.change(event_id, {"open_to_all": not card.open_to_all})
        return replace(card, open_to_all=not card.open_to_all)

    async def publish(self, actor: Actor, event_id: int) -> EventCard:
        """Show it to people and announce it to the audience; a second tap changes nothing.

        Raises: EventNotReady, AudienceTooNarrow, NotFound.
        """
        card = await self.card(actor, event_id)
        if not card.ready:
            raise EventNotReady
        check_width(card.audience, await self.reach(actor, event_id))
        now = self._clock.now()
        if await self._events.change(
            event_id, {"status": "published", "published_at": now, "asked": None}, only="draft"
        ):
            await self._events.announce(card, self._year(), now)
        return await self.card(actor, event_id)

    async def move(self, actor: Actor, event_id: int, starts_at: datetime) -> EventCard:
        """A new beginning of a published event: everybody registered is told once, reminders move."""
        return await self.put(actor, event_id, Field.STARTS, starts_at)

    async def cancel(self, actor: Actor, event_id: int) -> EventCard:
        """Call a published event off; everybody registered is told once, what was planned is dropped."""
        card = await self.card(actor, event_id)
        values = {"status": "cancelled", "revision": card.revision + 1}
        if await self._events.change(event_id, values, only="published"):
            await self._outbox.cancel(f"event:{event_id}", "event_cancelled")
            gone = replace(card, status="cancelled", revision=card.revision + 1)
            await self._tell(gone, "event_cancelled", {"event_id": event_id})
        return await self.card(actor, event_id)

    async def drop(self, actor: Actor, event_id: int) -> None:
        """Throw a draft away."""
        card = await self.card(actor, event_id)
        if card.status == "draft":
            await self._events.remove_draft(event_id)

    async def people(
        self, actor: Actor, event_id: int, page: int
    ) -> tuple[EventCard, tuple[Answered, ...], int]:
        """Who goes and who waits, and how many pages of them."""
        card = await self.card(actor, event_id)
        lines, total = await self._events.answered(event_id, page, PEOPLE_PAGE)
        return card, tuple(lines), pages(total, PEOPLE_PAGE)

    async def _follow(self, old: EventCard, new: EventCard, field: Field) -> None:
        """What a change of a published event means for people."""
        change = change_of(old.as_event(), new.as_event())
        if change.what:
            await self._events.change(new.id, {"revision": change.revision})
            await self._outbox.cancel(f"event:{new.id}", "moved", kinds=REMINDERS)
            new = replace(new, revision=change.revision)
            await remind_going(self._events, self._outbox, new, self._clock.now())
        if change.is_told:
            await self._tell_change(old, new, change.what)
        if field is Field.AUDIENCE:
            await self._events.announce(new, self._year(), self._clock.now())
        if field is Field.CAPACITY:
            await fill(self._events, self._outbox, new.id, self._clock.now())

    async def _tell_change(self, old: EventCard, new: EventCard, what: frozenset[Changed]) -> None:
        moved = Changed.TIME in what
        params = {
            "event_id": new.id,
            "old": old.starts_at.isoformat() if moved and old.starts_at else None,
            "old_place": None if moved else old.place,
        }
        await self._tell(new, "event_moved", params)

    async def _tell(self, event: EventCard, kind: str, params: dict[str, Any]) -> None:
        """Say it to everybody registered, once a revision; about tomorrow even at night, silently."""
        now = self._clock.now()
        key = f"event:{event.id}:r{event.revision}:{kind}"
        told = [
            Due(f"{key}:p{one.person_id}", kind, Urgency.ACT, now, None, one.person_id, params)
            for one in await self._events.registered(event.id)
        ]
        await self._outbox.plan_many(told, about=event.starts_at)

    def _check_dates(self, card: EventCard, field: Field, value: Any) -> None:
        starts = value if field is Field.STARTS else card.starts_at
        until = value if field is Field.UNTIL else card.registration_until
        if field in (Field.STARTS, Field.UNTIL) and starts and until and until > starts:
            raise RegistrationEndsLate

    def _check_level(self, card: EventCard, field: Field, value: Any) -> None:
        known = {level.code for level in self._programmes.of(card.municipality_id).levels}
        if field is Field.LEVEL and value not in known:
            raise NotFound("level")

    def _year(self) -> int:
        return school_year(self._clock.now())


async def fill(events: Events, outbox: Outbox, event_id: int, now: datetime) -> int:
    """Give free places to the first who wait, and say so to each; how many."""
    event = await events.lock(event_id)
    if event is None or not event.waiting:
        return 0
    lucky = promoted(event.as_event(), event.going, await events.waiting_list(event_id))
    if not lucky:
        return 0
    await events.promote(event_id, lucky)
    stem = f"event:{event_id}:place:{now:%Y%m%d%H%M%S}"
    told = [
        Due(
            f"{stem}:p{person_id}",
            "event_place_free",
            Urgency.ACT,
            now,
            event.starts_at,
            person_id,
            {"event_id": event_id},
        )
        for person_id in lucky
    ]
    await outbox.plan_many(told, about=event.starts_at)
    await remind_going(events, outbox, event, now)
    return len(lucky)


async def remind_going(events: Events, outbox: Outbox, event: EventCard, now: datetime) -> None:
    """Plan the evening before and two hours before, for everybody who goes and has not got them planned."""
    starts = event.starts_at
    if event.status != "published" or starts is None or starts <= now:
        return
    going = [one for one in await events.registered(event.id) if one.status == "going"]
    dues = [due for one in going for due in event_dues(event.id, event.revision, starts, one.who(), now)]
    await outbox.plan_many(dues)


def pages(total: int, size: int) -> int:
    """How many pages; an empty list has one."""
    return max((total + size - 1) // size, 1)
