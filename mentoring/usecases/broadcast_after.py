"""After a broadcast was sent: corrected, removed, sent once more, read by whom."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from mentoring.broadcasts import (
    DELETABLE,
    BroadcastStatus,
    Content,
    FileStays,
    NothingChanged,
    NothingToSend,
    PollCannotChange,
    added_up,
    length,
)
from mentoring.clock import Clock
from mentoring.deliveries import Calendars
from mentoring.errors import NotFound, TooLong
from mentoring.people import Actor, Role
from mentoring.ports import Outbox
from mentoring.timing import Listener, Urgency, moment_for
from mentoring.usecases.broadcast_views import (
    Broadcast,
    Broadcasts,
    BySchool,
    Missed,
    OfSchool,
    Received,
    Suggestion,
    Votes,
)

SCHOOLS_A_PAGE: Final = 8
NAMES_A_PAGE: Final = 15


class AfterSending:
    """A methodologist, of her own municipality alone. Runs in its caller's turn."""

    def __init__(self, broadcasts: Broadcasts, calendars: Calendars, outbox: Outbox, clock: Clock) -> None:
        self._broadcasts = broadcasts
        self._calendars = calendars
        self._outbox = outbox
        self._clock = clock

    async def open(self, actor: Actor, broadcast_id: int) -> Broadcast:
        """One that has begun. Raises: NotFound."""
        actor.must(Role.METHODOLOGIST)
        found = await self._broadcasts.get(actor.municipality_id, broadcast_id)
        if found is None or not found.has_begun:
            raise NotFound("broadcast")
        return found

    # --- a typo ---

    async def suggest(self, actor: Actor, broadcast_id: int, content: Content) -> Suggestion:
        """Keep the corrected words until they are confirmed.

        Raises:
            PollCannotChange, FileStays, NothingChanged, TooLong: nothing was kept.
        """
        one = await self.changeable(actor, broadcast_id)
        if content.pieces or content.poll is not None:
            raise FileStays
        if not content.html:
            raise NothingToSend
        if content.html == one.content.html:
            raise NothingChanged
        limit = one.content.room(one.acknowledge)
        if (size := length(content.html)) > limit:
            raise TooLong(size, limit)
        await self._broadcasts.change(one.id, {"correction": {"html": content.html}})
        return await self.suggestion(actor, broadcast_id)

    async def changeable(self, actor: Actor, broadcast_id: int) -> Broadcast:
        """One whose words can be corrected. Raises: NotFound, PollCannotChange."""
        one = await self.open(actor, broadcast_id)
        if not one.may_change:
            raise NotFound("broadcast")
        if one.content.poll is not None:
            raise PollCannotChange
        return one

    async def suggestion(self, actor: Actor, broadcast_id: int) -> Suggestion:
        """What was suggested. Raises: NotFound when there is nothing to confirm."""
        one = await self.changeable(actor, broadcast_id)
        if one.correction is None:
            raise NotFound("correction")
        return Suggestion(one, replace(one.content, html=one.correction), one.counts.sent)

    async def send_me(self, actor: Actor, broadcast_id: int) -> Suggestion:
        """Deliver the corrected message to the author alone."""
        suggested = await self.suggestion(actor, broadcast_id)
        now = self._clock.now()
        await self._outbox.plan(
            municipality_id=actor.municipality_id,
            person_id=actor.person_id,
            key=f"broadcast:{broadcast_id}:corrected:{now:%Y%m%d%H%M%S}:p{actor.person_id}",
            kind="broadcast_corrected",
            cause=f"broadcast:{broadcast_id}",
            params={"broadcast_id": broadcast_id},
            not_before=now,
        )
        return suggested

    async def correct(self, actor: Actor, broadcast_id: int) -> Broadcast:
        """Who has it gets it edited, who waits gets the new words. A second tap changes nothing."""
        one = await self.open(actor, broadcast_id)
        if one.correction is not None and one.may_change:
            content = replace(one.content, html=one.correction)
            await self._broadcasts.revise(one, {"content": content.as_dict(), "title": content.title})
        return await self.open(actor, broadcast_id)

    # --- undo ---

    async def removable(self, actor: Actor, broadcast_id: int) -> tuple[Broadcast, int]:
        """With how many of those who got it Telegram still lets it be deleted."""
        one = await self.open(actor, broadcast_id)
        return one, await self._broadcasts.deletable(one.id, self._clock.now() - DELETABLE)

    async def remove(self, actor: Actor, broadcast_id: int) -> Broadcast:
        """Delete it with everybody, as far as that is possible; who waits gets nothing. Marks stay."""
        one = await self.open(actor, broadcast_id)
        if one.removed_at is None:
            now = self._clock.now()
            values: dict[str, object] = {"removed_at": now}
            if not one.is_over:
                values |= {"status": BroadcastStatus.STOPPED.value, "finished_at": now}
            if await self._broadcasts.revise(one, values):
                await self._broadcasts.turn_waiting(one.id, ("pending", "held"), "cancelled")
                await self._outbox.cancel(f"broadcast_again:{one.id}", "removed")
        return await self.open(actor, broadcast_id)

    # --- once more ---

    async def second_round(self, actor: Actor, broadcast_id: int) -> tuple[Broadcast, int]:
        """Send it again where nobody knows whether it came; once, for it may come twice."""
        one = await self.open(actor, broadcast_id)
        if one.removed_at is not None or not one.is_over:
            return one, 0
        again = await self._outbox.second_round(f"broadcast:{one.id}")
        if again:
            await self._broadcasts.change(one.id, {"status": BroadcastStatus.SENDING.value})
        return await self.open(actor, broadcast_id), again

    async def remind(self, actor: Actor, broadcast_id: int) -> tuple[Broadcast, int]:
        """Say it again to those who got it and have not marked it; how many."""
        one = await self.open(actor, broadcast_id)
        now = self._clock.now()
        if not one.may_remind(now):
            return one, 0
        await self._broadcasts.change(one.id, {"reminded_at": now, "reminded": one.reminded + 1})
        told = await self._broadcasts.remind(one, self._decent(actor, now), now)
        return await self.open(actor, broadcast_id), told

    # --- who ---

    async def by_school(self, actor: Actor, broadcast_id: int, what: Missed, page: int) -> BySchool:
        """How many in each school have not marked it, or did not get it."""
        one = await self.open(actor, broadcast_id)
        found, schools, people = await self._broadcasts.schools(one.id, what, page, SCHOOLS_A_PAGE)
        return BySchool(one, what, tuple(found), people, page, _pages(schools, SCHOOLS_A_PAGE))

    async def of_school(
        self, actor: Actor, broadcast_id: int, what: Missed, school_id: int, page: int
    ) -> OfSchool:
        """Who it is in one school."""
        one = await self.open(actor, broadcast_id)
        people, school = await self._broadcasts.of_school(one.id, what, school_id, page, NAMES_A_PAGE)
        return OfSchool(one, what, school, tuple(people), page, _pages(school.people, NAMES_A_PAGE))

    async def votes(self, actor: Actor, broadcast_id: int) -> Votes:
        """The poll's results so far. Raises: NotFound when it has none."""
        one = await self.open(actor, broadcast_id)
        poll = one.content.poll
        if poll is None:
            raise NotFound("poll")
        cast = await self._broadcasts.votes(one.id)
        options = zip(poll.options, added_up(cast, len(poll.options)), strict=True)
        return Votes(one, tuple(options), sum(any(one) for one in cast))

    async def vote(self, poll_id: str, votes: list[int]) -> None:
        """Telegram says how a copy of a poll stands; whose it is nobody asks."""
        await self._broadcasts.vote(poll_id, votes)

    # --- for those who got it ---

    async def received(self, actor: Actor, broadcast_id: int, revision: int) -> Received:
        """What this person got of it. Raises: NotFound."""
        found = await self._broadcasts.get(actor.municipality_id, broadcast_id)
        if found is None:
            raise NotFound("broadcast")
        copies, on_its_way = await self._broadcasts.copies(found, actor.person_id, revision)
        marked = await self._broadcasts.marked_at(found.id, actor.person_id)
        return Received(found, copies, marked, on_its_way)

    def now(self) -> datetime:
        """The moment against which dates are said."""
        return self._clock.now()

    def _decent(self, actor: Actor, at: datetime) -> datetime:
        listener = Listener(actor.tz, self._calendars.of(actor.municipality_id, True))
        return moment_for(Urgency.ACT, at, listener, self._clock.now()) or at


def _pages(number: int, size: int) -> int:
    return max((number + size - 1) // size, 1)
