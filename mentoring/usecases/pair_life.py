"""A pair between its beginning and its end: a pause, one more year, notice. Nobody asks why."""

from datetime import date, datetime, time, timedelta
from typing import Final

from mentoring.clock import Clock
from mentoring.deliveries import Calendars
from mentoring.errors import NotFound
from mentoring.pairs import SEATED, SITUATIONAL, WEEKS, PairStatus, Side, earliest_end
from mentoring.people import Actor, Role
from mentoring.timing import to_utc
from mentoring.usecases.pair_flow import PairFlow, other
from mentoring.usecases.pair_records import PairRecord, Pairs
from mentoring.usecases.pair_viewing import PairViewer
from mentoring.usecases.pair_views import PairView
from mentoring.usecases.pair_words import PairWords

LONGEST_PAUSE: Final = timedelta(days=3 * 366)
LONG: Final = timedelta(days=21)
"""From so long a pause on the teacher is offered help for the time."""
MORE: Final = timedelta(weeks=2)


class PairLifeUseCases:
    """Runs in its caller's turn."""

    def __init__(
        self,
        pairs: Pairs,
        viewer: PairViewer,
        flow: PairFlow,
        words: PairWords,
        calendars: Calendars,
        clock: Clock,
    ) -> None:
        self._pairs = pairs
        self._viewer = viewer
        self._flow = flow
        self._words = words
        self._calendars = calendars
        self._clock = clock

    def now(self) -> datetime:
        """The present moment (UTC)."""
        return self._clock.now()

    async def pause(self, actor: Actor, pair_id: int, until: date) -> PairView:
        """Rest until that day, or until another one. Meetings ahead are called off; the pair lives on.

        Raises:
            NotFound: no such pair, or a day that no pause can have. NotYourPair.
        """
        record = await self._viewer.mine(actor, pair_id)
        now = self._clock.now()
        today = now.astimezone(actor.tz).date()
        if not today < until <= today + LONGEST_PAUSE:
            raise NotFound("day")
        side, ends = record.pair.side_of(actor.person_id), to_utc(datetime.combine(until, time()), actor.tz)
        if record.paused_until != ends and await self._pairs.pause(record, ends, side, actor.person_id, now):
            await self._flow.rest(record, now)
            await self._words.paused(record.pair, other(record.pair, actor.person_id), ends, now)
        return await self._again(actor, pair_id)

    async def resume(self, actor: Actor, pair_id: int) -> PairView:
        """The two go on; a second tap changes nothing."""
        record = await self._viewer.mine(actor, pair_id)
        now = self._clock.now()
        if await self._pairs.resume(record, actor.person_id, now):
            await self._words.forget(pair_id, "resumed")
            await self._words.resumed(record.pair, other(record.pair, actor.person_id), now)
        return await self._again(actor, pair_id)

    async def prolong(self, actor: Actor, pair_id: int) -> PairView:
        """Two more weeks of a short goal (six at most); one more year of a pair, its notice taken back."""
        record = await self._viewer.mine(actor, pair_id)
        if record.pair.status is PairStatus.ACTIVE and record.pair.kind not in SITUATIONAL:
            await self._pairs.extend(record, None, actor.person_id, self._clock.now())
        elif longer := longer_end(record):
            await self._pairs.extend(record, longer, actor.person_id, self._clock.now())
        return await self._again(actor, pair_id)

    def earliest_end(self, actor: Actor) -> date:
        """The last day of mentoring when notice is given today; by a week of five days, never too early."""
        today = self._clock.now().astimezone(actor.tz).date()
        return earliest_end(today, self._calendars.of(actor.municipality_id, False))

    async def give_notice(self, actor: Actor, pair_id: int) -> PairView:
        """The mentor stops; the pair ends by itself on the first day that the law permits.

        Raises:
            NotFound, NotYourPair.
        """
        record = await self._viewer.mine(actor, pair_id, Side.MENTOR)
        actor.must(Role.MENTOR)
        if record.pair.kind in SEATED and record.ends_at is None:
            after = self.earliest_end(actor) + timedelta(days=1)
            ends = to_utc(datetime.combine(after, time()), actor.tz)
            await self._pairs.extend(record, ends, actor.person_id, self._clock.now(), "notice")
        return await self._again(actor, pair_id)

    async def _again(self, actor: Actor, pair_id: int) -> PairView:
        return await self._viewer.view(actor, await self._viewer.mine(actor, pair_id))


def longer_end(record: PairRecord) -> datetime | None:
    """The end of a short goal two weeks later, within six weeks of its beginning; None if that cannot be."""
    if record.pair.kind not in SITUATIONAL or record.pair.status is not PairStatus.ACTIVE:
        return None
    if record.active_at is None or record.ends_at is None:
        return None
    latest = record.active_at + timedelta(weeks=WEEKS[-1])
    longer = min(record.ends_at + MORE, latest)
    return longer if longer > record.ends_at else None


def is_long(record: PairRecord) -> bool:
    """Whether a pause is so long that the teacher is offered help for the time."""
    since, until = record.paused_at, record.paused_until
    return since is not None and until is not None and until - since >= LONG
