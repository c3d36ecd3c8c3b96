"""The methodologist's side of events: the form, publication, changes, cancelling, doing it again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from mentoring.audiences import Audience
from mentoring.certificates import SHARE, SHARES
from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotFound, TooLong
from mentoring.events import EventNotOpen, EventStatus, Field, Payer, Training, change_of
from mentoring.people import Actor, Role
from mentoring.ports import ProgrammeBook
from mentoring.programme import EventKind
from mentoring.roster import pages_of
from mentoring.usecases.audience import (
    Audiences,
    AudienceView,
    Reach,
    built,
    check_width,
    reach_of,
    school_year,
)
from mentoring.usecases.event_notices import EventNotices
from mentoring.usecases.event_ports import Events
from mentoring.usecases.event_seats import Seats
from mentoring.usecases.event_views import (
    LIMITS,
    NEEDED,
    EventCard,
    EventPage,
    after,
    form_of,
)

PAGE: Final = 5
WITHOUT: Final = (Field.STARTS, Field.ENDS, Field.RESULTS)
"""What a series does not have: its meetings do."""
MOST_MEETINGS: Final = 40
ROOM_FOR_NUMBER: Final = 90
"""Characters of a series' title in the title of a meeting: its number comes after them."""

COLUMNS: Final = {
    Field.KIND: "kind",
    Field.TITLE: "title",
    Field.STARTS: "starts_at",
    Field.ENDS: "ends_at",
    Field.PLACE: "place",
    Field.LINK: "link",
    Field.UNTIL: "registration_until",
    Field.CAPACITY: "capacity",
    Field.HOURS: "hours",
    Field.TRAINING: "training",
    Field.FEE: "fee",
    Field.PAYER: "payer",
    Field.ORGANISER: "organiser",
    Field.PARTNER: "partner",
    Field.NEEDS: "needs",
    Field.RESULTS: "results_at",
    Field.LEVEL: "level",
    Field.AUDIENCE: "audience",
    Field.ABOUT: "about",
    Field.SHARE: "share",
}
REPEATED: Final = (
    "kind",
    "level",
    "title",
    "about",
    "place",
    "link",
    "organiser",
    "partner",
    "training",
    "fee",
    "payer",
    "needs",
    "hours",
    "capacity",
    "yearly",
    "open_to_all",
    "share",
)
"""What is the same when an event is held again; its dates are not, nor its outcome."""


class EventNotReady(MentoringError):
    """It cannot be published without a title and a date."""


class RegistrationEndsLate(MentoringError):
    """Registration would end after the event begins."""


class EndsTooEarly(MentoringError):
    """The event would end before it begins."""


class FieldNeeded(MentoringError):
    """A title cannot be skipped."""


class TooManyMeetings(MentoringError):
    """A series has at most `limit` meetings."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class EventDesk:
    """Every act asks for a methodologist of the event's own municipality. Runs in its caller's turn."""

    def __init__(
        self,
        events: Events,
        audiences: Audiences,
        seats: Seats,
        notices: EventNotices,
        programmes: ProgrammeBook,
        clock: Clock,
    ) -> None:
        self._events = events
        self._audiences = audiences
        self._seats = seats
        self._notices = notices
        self._programmes = programmes
        self._clock = clock

    async def page(self, actor: Actor, page: int) -> EventPage:
        """Drafts, what comes, what is over."""
        actor.must(Role.METHODOLOGIST)
        lines, total = await self._events.desk_page(actor.municipality_id, self._clock.now(), page, PAGE)
        return EventPage(tuple(lines), page, pages_of(total, PAGE))

    async def begin(self, actor: Actor, kind: str) -> EventCard:
        """A draft of this kind; the next question is its title.

        Raises: NotFound for a kind the programme does not have.
        """
        actor.must(Role.METHODOLOGIST)
        known = self._programmes.of(actor.municipality_id).event_kind(kind)
        made = await self._events.add(actor.municipality_id, known.code, actor.person_id, self._clock.now())
        if known.needs:
            await self._events.change(made, {"needs": known.needs})
        if known.meetings:
            await self._events.change(made, {"share": SHARE})
        return await self.card(actor, made)

    async def repeat(self, actor: Actor, event_id: int) -> EventCard:
        """A draft like this one, whose dates are asked anew; the audience is the same."""
        old = await self.card(actor, event_id)
        made = await self._events.add(old.municipality_id, old.kind, actor.person_id, self._clock.now())
        values = {name: getattr(old, name) for name in REPEATED}
        first = form_of(replace(old, repeats_id=old.id), self._kind(old))[0]
        again = {"audience": old.audience.as_dict(), "repeats_id": old.id, "asked": first.value}
        await self._events.change(made, values | again)
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

        A published event may be changed too; a new time or place is told to everybody concerned, a larger
        capacity gives seats to those who wait.

        Raises:
            RegistrationEndsLate, EndsTooEarly, FieldNeeded, EventNotOpen, NotFound (a forged value)
        """
        card = await self.card(actor, event_id)
        if value is None and field in NEEDED:
            raise FieldNeeded
        if card.is_series and field in WITHOUT:
            raise NotFound("field")
        self._check_choice(card, field, value)
        return await self._keep(actor, card, field, {COLUMNS[field]: value, **_along(card, field, value)})

    async def put_span(
        self, actor: Actor, event_id: int, starts_at: datetime, ends_at: datetime | None
    ) -> EventCard:
        """The beginning with the end said in one breath; everybody concerned hears of both at once.

        Raises: RegistrationEndsLate, EndsTooEarly, EventNotOpen
        """
        card = await self.card(actor, event_id)
        if card.is_series:
            raise NotFound("field")
        values = {"starts_at": starts_at, **_along(card, Field.STARTS, starts_at)}
        if ends_at is not None:
            values["ends_at"] = ends_at
        return await self._keep(actor, card, Field.STARTS, values)

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

    async def every_year(self, actor: Actor, event_id: int) -> EventCard:
        """It is held every year, the date to be confirmed; or it is not."""
        card = await self.card(actor, event_id)
        await self._events.change(event_id, {"yearly": not card.yearly})
        return replace(card, yearly=not card.yearly)

    async def publish(self, actor: Actor, event_id: int) -> EventCard:
        """Show it to people and announce it to the audience; a second tap changes nothing.

        Raises: EventNotReady, AudienceTooNarrow, NotFound.
        """
        card = await self.card(actor, event_id)
        if not card.ready or card.series_id is not None:
            raise EventNotReady
        check_width(card.audience, await self.reach(actor, event_id))
        now = self._clock.now()
        values = {"status": "published", "published_at": now, "asked": None}
        if card.is_series:
            values["registration_until"] = _last_call(card)
        if await self._events.change(event_id, values, only="draft"):
            if card.is_series:
                await self._publish_meetings(card, now)
                card = await self.card(actor, event_id)
            await self._announce(card)
        return await self.card(actor, event_id)

    async def add_meetings(self, actor: Actor, event_id: int, starts: Sequence[datetime]) -> int:
        """Further meetings of a series; of a published one those who go hear of them once. How many are new.

        A meeting at a moment that is taken already, or is over, is left out.

        Raises: NotFound, EventNotOpen, TooManyMeetings.
        """
        series = await self.card(actor, event_id)
        if not series.is_series:
            raise NotFound("series")
        if series.status == "cancelled":
            raise EventNotOpen(series.id, EventStatus.CANCELLED)
        now = self._clock.now()
        new = sorted({at for at in starts if at > now} - set(series.dates))
        if len(series.dates) + len(new) > MOST_MEETINGS:
            raise TooManyMeetings(MOST_MEETINGS)
        kind = self._kind(series).meetings or series.kind
        for at in new:
            made = await self._events.add(series.municipality_id, kind, actor.person_id, now)
            lasts = timedelta(hours=series.hours) if series.hours else None
            values = {"starts_at": at, "ends_at": at + lasts if lasts else None, "hours": series.hours}
            await self._events.change(made, values | {"series_id": series.id, "asked": None})
        if new and series.status == "published":
            series = await self.card(actor, event_id)
            await self._publish_meetings(series, now)
            await self._seats.follow(series)
            await self._notices.more_meetings(series, new)
        return len(new)

    async def cancel(self, actor: Actor, event_id: int) -> EventCard:
        """Call a published event off; everybody concerned is told once, what was planned is dropped."""
        card = await self.card(actor, event_id)
        values = {"status": "cancelled", "revision": card.revision + 1}
        if await self._events.change(event_id, values, only="published"):
            for meeting in await self._meetings_ahead(card):
                changed = {"status": "cancelled", "revision": meeting.revision + 1}
                if await self._events.change(meeting.id, changed, only="published"):
                    await self._notices.forget(meeting)
            await self._notices.called_off(replace(card, status="cancelled", revision=card.revision + 1))
        return await self.card(actor, event_id)

    async def drop(self, actor: Actor, event_id: int) -> None:
        """Throw a draft away."""
        card = await self.card(actor, event_id)
        if card.status == "draft":
            for meeting in await self._events.meetings(card.id):
                await self._events.remove_draft(meeting.id)
            await self._events.remove_draft(event_id)

    def proposes(self, event: EventCard) -> bool:
        """Whether the bot speaks of it unasked: a contest with a fee is only found in the calendar."""
        return self._kind(event).proposes(event.fee)

    async def _keep(self, actor: Actor, card: EventCard, field: Field, values: dict[str, Any]) -> EventCard:
        if card.status == "cancelled":
            raise EventNotOpen(card.id, EventStatus.CANCELLED)
        _check_dates(values, card)
        if card.status == "draft" and card.asked is field:
            values["asked"] = after(field, form_of(card, self._kind(card)), fee=values.get("fee"))
        await self._events.change(card.id, values)
        changed = await self.card(actor, card.id)
        if card.status == "published":
            await self._follow(card, changed, field)
        return await self.card(actor, card.id)

    async def _follow(self, old: EventCard, new: EventCard, field: Field) -> None:
        """What a change of a published event means for people."""
        change = change_of(old.as_event(), new.as_event())
        if change.what:
            await self._events.change(new.id, {"revision": change.revision})
            new = replace(new, revision=change.revision)
            await self._notices.renew(new)
        if change.is_told:
            await self._notices.moved(old, new)
        if new.is_series:
            await self._hand_down(old, new, field)
        if field is Field.AUDIENCE or (self.proposes(new) and not self.proposes(old)):
            await self._announce(new)
        if field is Field.CAPACITY:
            await self._seats.fill(new.id)

    async def _hand_down(self, old: EventCard, new: EventCard, field: Field) -> None:
        """What changes in a series changes in its meetings ahead; it is said once, by the series."""
        if field not in (Field.AUDIENCE, Field.PLACE, Field.LEVEL):
            return
        for meeting in await self._meetings_ahead(new):
            if field is Field.AUDIENCE:
                await self._events.change(meeting.id, {"audience": new.audience.as_dict()})
            elif field is Field.LEVEL:
                await self._events.change(meeting.id, {"level": new.level})
            elif meeting.place == old.place:
                await self._events.change(meeting.id, {"place": new.place})

    async def _publish_meetings(self, series: EventCard, now: datetime) -> None:
        """Its drafts, numbered in the order of their days: «… № 3»."""
        every = await self._events.meetings(series.id)
        given = {
            "level": series.level,
            "audience": series.audience.as_dict(),
            "organiser": series.organiser,
            "open_to_all": series.open_to_all,
            "status": "published",
            "published_at": now,
        }
        for number, meeting in enumerate(every, start=1):
            own = {
                "title": meeting.title or f"{series.title[:ROOM_FOR_NUMBER]} №\N{NO-BREAK SPACE}{number}",
                "place": meeting.place or series.place,
            }
            await self._events.change(meeting.id, given | own, only="draft")

    async def _meetings_ahead(self, series: EventCard) -> list[EventCard]:
        if not series.is_series:
            return []
        now = self._clock.now()
        return [
            one for one in await self._events.meetings(series.id) if one.starts_at and one.starts_at > now
        ]

    async def _announce(self, event: EventCard) -> None:
        if event.series_id is None and self.proposes(event):
            await self._events.announce(event, self._year(), self._clock.now())

    def _check_choice(self, card: EventCard, field: Field, value: Any) -> None:
        """Raises: NotFound for a forged value."""
        programme = self._programmes.of(card.municipality_id)
        known: dict[Field, set[Any]] = {
            Field.KIND: {kind.code for kind in programme.event_kinds},
            Field.LEVEL: {level.code for level in programme.levels},
            Field.TRAINING: set(Training),
            Field.PAYER: set(Payer),
            Field.SHARE: set(SHARES) if card.is_series else set(),
        }
        if value is not None and field in known and value not in known[field]:
            raise NotFound(field.value)

    def _kind(self, event: EventCard) -> EventKind:
        return self._programmes.of(event.municipality_id).kind_or_last(event.kind)

    def _year(self) -> int:
        return school_year(self._clock.now())


def _along(card: EventCard, field: Field, value: Any) -> dict[str, Any]:
    """What goes along: an event that is moved keeps its length, and without a fee nobody pays it."""
    if field is Field.FEE and not value:
        return {"payer": None}
    if field is Field.STARTS and card.starts_at and card.ends_at:
        return {"ends_at": value + (card.ends_at - card.starts_at) if value else None}
    return {}


def _last_call(series: EventCard) -> datetime:
    """Until when a series takes applications: as it was said, else until its first meeting begins.

    Raises: RegistrationEndsLate, for an end after the last meeting.
    """
    if series.registration_until is None:
        return min(series.dates)
    if series.registration_until > max(series.dates):
        raise RegistrationEndsLate
    return series.registration_until


def _check_dates(values: dict[str, Any], card: EventCard) -> None:
    """Raises: RegistrationEndsLate, EndsTooEarly."""
    if not {"starts_at", "ends_at", "registration_until"} & values.keys():
        return
    starts = values.get("starts_at", card.starts_at)
    ends = values.get("ends_at", card.ends_at)
    until = values.get("registration_until", card.registration_until)
    if starts and until and until > starts:
        raise RegistrationEndsLate
    if ends and (starts is None or ends <= starts):
        raise EndsTooEarly
