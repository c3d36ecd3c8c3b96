"""What time brings to pairs: reminders, the next candidate after 72 hours, quiet pairs."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from mentoring.pairs import after_expire
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
from mentoring.usecases.pair_records import PairRecord, Pairs, Parties
from mentoring.usecases.pair_words import PairWords

BATCH = 20
TEACHER_SILENT = timedelta(days=7)
"""How long a proposal waits for a teacher when the mentor has agreed."""


class PairRounds:
    """One batch of whatever is due; called until nothing is."""

    def __init__(self, pairs: Pairs, parties: Parties, flow: PairFlow, outbox: Outbox) -> None:
        self._pairs = pairs
        self._parties = parties
        self._flow = flow
        self._outbox = outbox
        self._words = PairWords(outbox)

    async def plan(self, now: datetime) -> int:
        """How many pairs were dealt with."""
        return await self._expire(now) or await self._remind(now) or await self._quiet(now)

    async def _expire(self, now: datetime) -> int:
        late = await self._pairs.unanswered(now - NEXT_CANDIDATE, now - TEACHER_SILENT, BATCH)
        for record in late:
            next_one = await self._flow.next_for(record, now)
            if await self._pairs.move(record, after_expire(record.pair), None, now):
                await self._words.forget(record.pair.id, "expired")
                await self._words.freed(record, now)
                await self._flow.pass_on(record, next_one, now)
        return len(late)

    async def _remind(self, now: datetime) -> int:
        waiting = await self._pairs.to_remind(now - REMIND_REQUEST, BATCH)
        people = await self._people(waiting)
        dues: list[Due] = []
        for record in waiting:
            asked, pair = _asked(record), record.pair
            if asked is not None:
                dues += request_dues(pair.id, asked, people[pair.mentor_id], people[pair.teacher_id], now)
        return await self._outbox.plan_many(dues) if dues else 0

    async def _quiet(self, now: datetime) -> int:
        quiet = await self._pairs.quiet(now - timedelta(days=QUIET_DAYS[0]), now, BATCH)
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
