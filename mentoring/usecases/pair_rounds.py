"""What time brings to pairs: reminders, the next candidate after 72 hours, quiet pairs."""

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from mentoring.pairs import after_close, after_expire
from mentoring.ports import Outbox
from mentoring.reminders import (
    NEXT_CANDIDATE,
    QUIET_DAYS,
    REMIND_REQUEST,
    Due,
    Who,
    quiet_pair_dues,
    request_dues,
)
from mentoring.usecases.pair_flow import PairFlow
from mentoring.usecases.pair_records import PairRecord, Pairs, PairTimes, Parties
from mentoring.usecases.pair_words import PairWords

BATCH = 20
MAY: Final = (5, 12)
MAY_LASTS: Final = timedelta(days=19)
YOUNG: Final = timedelta(days=60)
"""A pair younger than this is not asked whether it goes on."""
RETURN_WAITS: Final = timedelta(days=7)
TEACHER_SILENT = timedelta(days=7)
"""How long a proposal waits for a teacher when the mentor has agreed."""


class PairRounds:
    """One batch of whatever is due; called until nothing is."""

    def __init__(
        self, pairs: Pairs, times: PairTimes, parties: Parties, flow: PairFlow, outbox: Outbox
    ) -> None:
        self._pairs = pairs
        self._times = times
        self._parties = parties
        self._flow = flow
        self._outbox = outbox
        self._words = PairWords(outbox)

    async def plan(self, now: datetime) -> int:
        """How many pairs were dealt with."""
        for part in (self._expire, self._end, self._remind, self._return, self._go_on, self._quiet):
            if done := await part(now):
                return done
        return 0

    async def _end(self, now: datetime) -> int:
        """Questions, short goals and groups end by themselves; so does a pair whose notice has run out."""
        over = await self._times.ended_by_time(now, BATCH)
        for record in over:
            if await self._pairs.move(record, after_close(record.pair), None, now):
                await self._flow.put_away(record, now)
                await self._words.done(record, now)
        return len(over)

    async def _return(self, now: datetime) -> int:
        """Both are asked when a pause is over; a week without an answer is an answer: the pair goes on."""
        forgotten = await self._times.pauses_over(now - RETURN_WAITS, BATCH, asked=True)
        for record in forgotten:
            await self._pairs.resume(record, None, now)
        over = await self._times.pauses_over(now, BATCH, asked=False)
        told = [await self._words.pause_over(record, now) for record in over]
        return len(forgotten) + sum(told)

    async def _go_on(self, now: datetime) -> int:
        """From the middle of May both of a pair of the year are asked whether it goes on; once a year."""
        may = datetime(now.year, *MAY, tzinfo=UTC)
        if not may <= now < may + MAY_LASTS:
            return 0
        asked = await self._times.before_summer(may, may - YOUNG, BATCH)
        return sum([await self._words.next_year(record, now) for record in asked])

    async def _expire(self, now: datetime) -> int:
        late = await self._times.unanswered(now - NEXT_CANDIDATE, now - TEACHER_SILENT, BATCH)
        for record in late:
            next_one = await self._flow.next_for(record, now)
            if await self._pairs.move(record, after_expire(record.pair), None, now):
                await self._words.forget(record.pair.id, "expired")
                await self._words.freed(record, now)
                if record.group_id is None:
                    await self._flow.pass_on(record, next_one, now)
        return len(late)

    async def _remind(self, now: datetime) -> int:
        waiting = await self._times.to_remind(now - REMIND_REQUEST, BATCH)
        people = await self._people(waiting)
        dues: list[Due] = []
        for record in waiting:
            asked, pair = _asked(record), record.pair
            if asked is not None:
                dues += request_dues(pair.id, asked, people[pair.mentor_id], people[pair.teacher_id], now)
        return await self._outbox.plan_many(dues) if dues else 0

    async def _quiet(self, now: datetime) -> int:
        quiet = await self._times.quiet(now - timedelta(days=QUIET_DAYS[0]), now, BATCH)
        people = await self._people([record for record, _ in quiet])
        dues: list[Due] = []
        for record, last in quiet:
            pair = record.pair
            both = (people[pair.mentor_id], people[pair.teacher_id])
            dues += quiet_pair_dues(pair.id, both[0].day_of(last), both, now)
        return await self._outbox.plan_many(dues) if dues else 0

    async def _people(self, records: list[PairRecord]) -> dict[int, Who]:
        ids = {person for one in records for person in (one.pair.teacher_id, one.pair.mentor_id)}
        found = await self._parties.people(ids) if ids else {}
        return {person_id: Who(person_id, ZoneInfo(one.zone)) for person_id, one in found.items()}


def _asked(record: PairRecord) -> datetime | None:
    """When it was asked, as if no day of rest lay between the question and the day of the answer."""
    return record.answer_by - NEXT_CANDIDATE if record.answer_by else record.asked_at
