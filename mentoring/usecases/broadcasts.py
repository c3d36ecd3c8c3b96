"""Broadcasts: draft, preview, start, progress, acknowledgement."""

from datetime import datetime
from typing import Any, Final

from mentoring.audiences import Audience
from mentoring.broadcasts import (
    CAREFUL_OVER,
    MOST_TEXT,
    BroadcastStatus,
    Content,
    NobodyToSend,
    NothingToSend,
    NumberNeeded,
    is_later,
    length,
)
from mentoring.clock import Clock
from mentoring.deliveries import Calendars
from mentoring.errors import AlreadyDone, NotFound, TooLong
from mentoring.people import Actor, Role
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.timing import Listener, Urgency, moment_for
from mentoring.usecases.audience import Audiences, AudienceView, built, school_year
from mentoring.usecases.broadcast_after import AfterSending
from mentoring.usecases.broadcast_start import BroadcastStarts
from mentoring.usecases.broadcast_views import (
    Broadcast,
    BroadcastPage,
    Broadcasts,
    Marked,
    Progress,
)

PAGE: Final = 6
WAITING: Final = ("pending", "held")
UNBEGUN: Final = (BroadcastStatus.SET, BroadcastStatus.HELD)


class BroadcastUseCases:
    """A methodologist writes, of her own municipality alone; people read and mark. Runs in a turn."""

    def __init__(
        self,
        broadcasts: Broadcasts,
        audiences: Audiences,
        calendars: Calendars,
        outbox: Outbox,
        programmes: ProgrammeBook,
        clock: Clock,
    ) -> None:
        self._broadcasts = broadcasts
        self._audiences = audiences
        self._calendars = calendars
        self._outbox = outbox
        self._programmes = programmes
        self._clock = clock
        self.starts = BroadcastStarts(broadcasts, outbox, clock)
        self.after = AfterSending(broadcasts, calendars, outbox, clock)

    # --- the draft ---

    async def page(self, actor: Actor, page: int) -> BroadcastPage:
        """Drafts first, then the newest."""
        actor.must(Role.METHODOLOGIST)
        lines, total = await self._broadcasts.page(actor.municipality_id, page, PAGE)
        return BroadcastPage(tuple(lines), page, max((total + PAGE - 1) // PAGE, 1))

    async def begin(self, actor: Actor) -> Broadcast:
        """An empty draft."""
        actor.must(Role.METHODOLOGIST)
        made = await self._broadcasts.add(actor.municipality_id, actor.person_id, self._clock.now())
        return await self.open(actor, made)

    async def open(self, actor: Actor, broadcast_id: int) -> Broadcast:
        """A broadcast of the actor's municipality. Raises: NotFound."""
        actor.must(Role.METHODOLOGIST)
        found = await self._broadcasts.get(actor.municipality_id, broadcast_id)
        if found is None:
            raise NotFound("broadcast")
        return found

    async def write(self, actor: Actor, broadcast_id: int, content: Content) -> Broadcast:
        """Take a message of the author: it takes the place of what was there, an album gathers.

        Raises:
            TooLong, PollTooLong: nothing was changed.
            AlreadyDone: it is being sent.
        """
        draft = await self._draft(actor, broadcast_id)
        if (size := length(content.html)) > MOST_TEXT:
            raise TooLong(size, MOST_TEXT)
        if content.poll is not None:
            content.poll.must_fit()
        whole = draft.content.joined(content)
        await self._broadcasts.change(broadcast_id, {"content": whole.as_dict(), "title": whole.title})
        return await self.open(actor, broadcast_id)

    async def audience(self, actor: Actor, broadcast_id: int) -> AudienceView:
        """Its audience, with what there is to choose from."""
        one = await self.open(actor, broadcast_id)
        programme = self._programmes.of(one.municipality_id)
        return await built(
            self._audiences, programme, one.municipality_id, one.audience, self._year(), by_area=False
        )

    async def choose(self, actor: Actor, broadcast_id: int, audience: Audience) -> None:
        """Keep the audience as it is being built.

        Raises: NotFound for areas of growth: who got a broadcast is listed by name (record 0026).
        """
        await self._draft(actor, broadcast_id)
        if audience.axes:
            raise NotFound("audience_value")
        await self._broadcasts.change(broadcast_id, {"audience": audience.as_dict()})

    async def ask_to_mark(self, actor: Actor, broadcast_id: int, asked: bool) -> Broadcast:
        """Whether «Ознакомлен(а)» is asked for."""
        await self._draft(actor, broadcast_id)
        await self._broadcasts.change(broadcast_id, {"acknowledge": asked})
        return await self.open(actor, broadcast_id)

    async def set_moment(self, actor: Actor, broadcast_id: int, at: datetime | None) -> Broadcast:
        """When to send (None: at once); what falls into quiet hours moves to the next morning."""
        await self._draft(actor, broadcast_id)
        await self._broadcasts.change(
            broadcast_id, {"send_at": None if at is None else self._decent(actor, at)}
        )
        return await self.open(actor, broadcast_id)

    async def drop(self, actor: Actor, broadcast_id: int) -> None:
        """Throw a draft away."""
        await self._draft(actor, broadcast_id)
        await self._broadcasts.remove_draft(broadcast_id)

    async def send_me(self, actor: Actor, broadcast_id: int) -> None:
        """Deliver it to the author alone, exactly as people will get it."""
        draft = await self._draft(actor, broadcast_id)
        if draft.content.is_empty:
            raise NothingToSend
        now = self._clock.now()
        await self._outbox.plan(
            municipality_id=actor.municipality_id,
            person_id=actor.person_id,
            key=f"broadcast:{broadcast_id}:self:{now:%Y%m%d%H%M%S}",
            kind="broadcast",
            cause=f"broadcast:{broadcast_id}",
            params={"broadcast_id": broadcast_id},
            not_before=now,
        )

    # --- sending ---

    def starts_at(self, actor: Actor, one: Broadcast) -> datetime:
        """When people will begin to get it if it is sent now."""
        return self._decent(actor, one.send_at or self._clock.now())

    async def send(
        self, actor: Actor, broadcast_id: int, message_id: int, *, number: int | None = None
    ) -> Broadcast:
        """Begin at once, or set it for its moment; the recipients are those of the moment it begins.

        A second tap finds it begun, whoever tapped first. `message_id` will show the progress. `number`: what
        was typed where so many get it.

        Raises:
            NothingToSend, NobodyToSend
            NumberNeeded: more than 500 people, and `number` is not theirs.
        """
        one = await self.open(actor, broadcast_id)
        if one.stored_status is not BroadcastStatus.DRAFT:
            return await self.watch(actor, broadcast_id, message_id)
        await self._check(one, number)
        at = self.starts_at(actor, one)
        values: dict[str, Any] = {
            "author_id": actor.person_id,
            "send_at": at,
            "progress_message_id": message_id,
            "watcher_id": actor.person_id,
        }
        if is_later(at, self._clock.now()):
            await self._broadcasts.change(broadcast_id, {**values, "status": "set"}, only="draft")
        else:
            await self.starts.begin(one, values)
        return await self.open(actor, broadcast_id)

    async def watch(self, actor: Actor, broadcast_id: int, message_id: int | None) -> Broadcast:
        """Show the progress in this message of the actor from now on (None: nowhere)."""
        one = await self.open(actor, broadcast_id)
        if one.stored_status is not BroadcastStatus.DRAFT:
            values: dict[str, Any] = {
                "progress_message_id": message_id,
                "watcher_id": actor.person_id,
                "progress_shown": one.snapshot(),
            }
            await self._broadcasts.change(broadcast_id, values)
        return one

    async def pause(self, actor: Actor, broadcast_id: int) -> Broadcast:
        """Hold back what was not sent yet."""
        await self.open(actor, broadcast_id)
        if await self._broadcasts.change(broadcast_id, {"status": "paused"}, only="sending"):
            await self._broadcasts.turn_waiting(broadcast_id, ("pending",), "held")
        return await self.open(actor, broadcast_id)

    async def resume(self, actor: Actor, broadcast_id: int) -> Broadcast:
        """Go on with those who wait, and still belong to the audience."""
        one = await self.open(actor, broadcast_id)
        if await self._broadcasts.change(broadcast_id, {"status": "sending"}, only="paused"):
            await self._broadcasts.go_on(one, self._year())
        return await self.open(actor, broadcast_id)

    async def stop(self, actor: Actor, broadcast_id: int) -> Broadcast:
        """Those who wait will never get it; what has not begun is a draft again, of whoever stopped it."""
        one = await self.open(actor, broadcast_id)
        if one.status in UNBEGUN:
            values: dict[str, Any] = {"status": "draft", "send_at": None, "author_id": actor.person_id}
            await self._broadcasts.change(broadcast_id, values, only=one.stored_status.value)
        elif not one.is_over and one.has_begun:
            values = {"status": "stopped", "finished_at": self._clock.now()}
            await self._broadcasts.change(broadcast_id, values, only=one.stored_status.value)
            await self._broadcasts.turn_waiting(broadcast_id, WAITING, "cancelled")
        return await self.open(actor, broadcast_id)

    # --- progress ---

    async def progress_due(self) -> list[Progress]:
        """Progress screens that say something else by now."""
        now = self._clock.now()
        return [
            Progress(one, one.watcher_id, one.progress_message_id, now)
            for one in await self._broadcasts.under_way()
            if one.progress_message_id is not None
            and one.progress_shown != one.snapshot()
            and not is_later(one.send_at, now)
        ]

    async def progress_shown(self, shown: Progress) -> None:
        """It is drawn; the end is noted."""
        values: dict[str, Any] = {"progress_shown": shown.broadcast.snapshot()}
        if not shown.broadcast.is_changing:
            values["shown_revision"] = shown.broadcast.revision
        await self._broadcasts.change(shown.broadcast.id, values)
        if shown.broadcast.status is BroadcastStatus.DONE:
            over = {"status": "done", "finished_at": self._clock.now()}
            await self._broadcasts.change(shown.broadcast.id, over, only="sending")

    # --- reading ---

    async def received(self, actor: Actor, broadcast_id: int) -> Broadcast:
        """What a recipient gets; the author may look before it is sent. Raises: NotFound."""
        found = await self._broadcasts.get(actor.municipality_id, broadcast_id)
        if found is None or found.content.is_empty or found.removed_at is not None:
            raise NotFound("broadcast")
        if actor.person_id == found.author_id:
            return found
        if not await self._broadcasts.is_recipient(broadcast_id, actor.person_id):
            raise NotFound("broadcast")
        return found

    async def mark_read(self, actor: Actor, broadcast_id: int) -> Marked:
        """«Ознакомлен(а)»; a second tap finds the first one's moment. Raises: NotFound for anybody else."""
        one = await self.received(actor, broadcast_id)
        if not await self._broadcasts.is_recipient(broadcast_id, actor.person_id):
            return Marked(one, None)
        at = await self._broadcasts.mark_read(
            actor.municipality_id, broadcast_id, actor.person_id, self._clock.now()
        )
        return Marked(one, at)

    async def has_marked(self, actor: Actor, broadcast_id: int) -> bool:
        """Whether the person has marked it."""
        return await self._broadcasts.marked_at(broadcast_id, actor.person_id) is not None

    def now(self) -> datetime:
        """The moment against which dates are said."""
        return self._clock.now()

    async def _draft(self, actor: Actor, broadcast_id: int) -> Broadcast:
        one = await self.open(actor, broadcast_id)
        if one.stored_status is not BroadcastStatus.DRAFT:
            raise AlreadyDone("broadcast")
        return one

    async def _check(self, one: Broadcast, number: int | None) -> None:
        if one.content.is_empty:
            raise NothingToSend
        reach = await self._audiences.reach(one.municipality_id, one.audience, self._year())
        if not reach.reached:
            raise NobodyToSend
        if reach.reached > CAREFUL_OVER and number != reach.reached:
            raise NumberNeeded(reach.reached)

    def _decent(self, actor: Actor, at: datetime) -> datetime:
        """The first moment from `at` on in which the municipality may be spoken to."""
        listener = Listener(actor.tz, self._calendars.of(actor.municipality_id, True))
        return moment_for(Urgency.ACT, at, listener, self._clock.now()) or at

    def _year(self) -> int:
        return school_year(self._clock.now())
