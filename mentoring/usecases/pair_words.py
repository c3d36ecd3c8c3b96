"""What is said unasked about a pair, planned in the turn of its cause."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from mentoring.pairs import Pair, Side
from mentoring.ports import Outbox
from mentoring.reminders import NEXT_CANDIDATE, Due
from mentoring.timing import Urgency
from mentoring.usecases.pair_records import PairRecord

NEWS_HELPS = timedelta(days=14)


class PairWords:
    """One sentence a method; every key belongs to the cause `pair:<id>`."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    async def request(self, pair_id: int, mentor_id: int, now: datetime) -> None:
        """The mentor is asked; what is not answered in time goes to somebody else."""
        await self._say(pair_id, "pair_request", mentor_id, now, NEXT_CANDIDATE)

    async def proposed(self, made: Iterable[tuple[int, int, int]], now: datetime) -> None:
        """The methodologist published: both of each (pair, teacher, mentor) hear of it, all at once."""
        dues: list[Due] = []
        for pair_id, teacher_id, mentor_id in made:
            dues.append(_due(pair_id, "pair_offer", teacher_id, now, NEXT_CANDIDATE))
            dues.append(_due(pair_id, "pair_request", mentor_id, now, NEXT_CANDIDATE))
        await self._outbox.plan_many(dues)

    async def offered(self, pair_id: int, teacher_id: int, now: datetime) -> None:
        """The teacher has entered: a proposal made meanwhile waits for her own word too."""
        await self._say(pair_id, "pair_offer", teacher_id, now, NEXT_CANDIDATE)

    async def own_word(self, pair: Pair, now: datetime) -> None:
        """The teacher has entered and has a mentor, by the word of the school: does it suit?"""
        await self._say(pair.id, "pair_own_word", pair.teacher_id, now, NEWS_HELPS)

    async def asked_next(self, pair_id: int, teacher_id: int, now: datetime) -> None:
        """The request has gone to the next mentor by itself."""
        await self._say(pair_id, "pair_next", teacher_id, now, NEXT_CANDIDATE)

    async def onward(self, pair_id: int, teacher_id: int, now: datetime) -> None:
        """The search goes on, and nobody else can be asked without the teacher."""
        await self._say(pair_id, "pair_onward", teacher_id, now, NEWS_HELPS)

    async def begun(self, pair: Pair, told: int, now: datetime) -> None:
        """The mentoring has begun; `told` is the one who did not tap last."""
        await self._say(pair.id, "pair_active", told, now, NEWS_HELPS)

    async def ended(self, pair: Pair, told: int, now: datetime) -> None:
        """The mentoring has ended."""
        await self._say(pair.id, "pair_ended", told, now, NEWS_HELPS)

    async def done(self, record: PairRecord, now: datetime) -> None:
        """Help for an occasion has come to its end by itself: a warm line to both."""
        for person_id in (record.pair.teacher_id, record.pair.mentor_id):
            await self._say(record.pair.id, "pair_done", person_id, now, NEWS_HELPS)

    async def paused(self, pair: Pair, told: int, until: datetime, now: datetime) -> None:
        """The other one rests; nobody says why."""
        key = f"pair:{pair.id}:paused:{until:%Y%m%d}:p{told}"
        await self._outbox.plan_many([_keyed(key, pair.id, "pair_paused", told, now, now + NEWS_HELPS)])

    async def resumed(self, pair: Pair, told: int, now: datetime) -> None:
        """The two go on."""
        key = f"pair:{pair.id}:resumed:{now:%Y%m%d}:p{told}"
        await self._outbox.plan_many([_keyed(key, pair.id, "pair_resumed", told, now, now + NEWS_HELPS)])

    async def pause_over(self, record: PairRecord, now: datetime) -> int:
        """The day of return has come: both are asked whether they go on."""
        until, pair = record.paused_until or now, record.pair
        return await self._outbox.plan_many(
            _keyed(
                f"pair:{pair.id}:pause_over:{until:%Y%m%d}:p{who}",
                pair.id,
                "pair_pause_over",
                who,
                now,
                now + NEWS_HELPS,
                Urgency.SIGNED_UP,
            )
            for who in (pair.teacher_id, pair.mentor_id)
        )

    async def next_year(self, record: PairRecord, now: datetime) -> int:
        """In May: go on, or finish?"""
        pair = record.pair
        return await self._outbox.plan_many(
            _keyed(
                f"pair:{pair.id}:may:{now.year}:p{who}",
                pair.id,
                "pair_may",
                who,
                now,
                now + NEWS_HELPS,
                Urgency.OPTIONAL,
            )
            for who in (pair.teacher_id, pair.mentor_id)
        )

    async def replaced(self, pair: Pair, now: datetime) -> None:
        """Neutral words to the mentor whose teacher goes on with somebody else."""
        await self._say(pair.id, "pair_replaced", pair.mentor_id, now, NEWS_HELPS)

    async def freed(self, record: PairRecord, now: datetime) -> None:
        """A mentor who had agreed and is not needed any more hears of it; one who had not, does not."""
        if record.pair.agreed is Side.MENTOR:
            await self._say(record.pair.id, "pair_freed", record.pair.mentor_id, now, NEWS_HELPS)

    async def forget(self, pair_id: int, reason: str) -> None:
        """What was going to be said is not true any more."""
        await self._outbox.cancel(f"pair:{pair_id}", reason)

    async def _say(self, pair_id: int, kind: str, person_id: int, now: datetime, helps: timedelta) -> None:
        await self._outbox.plan_many([_due(pair_id, kind, person_id, now, helps)])


def _due(pair_id: int, kind: str, person_id: int, now: datetime, helps: timedelta) -> Due:
    key = f"pair:{pair_id}:{kind.removeprefix('pair_')}:p{person_id}"
    return Due(key, kind, Urgency.ACT, now, now + helps, person_id, {"pair_id": pair_id})


def _keyed(
    key: str,
    pair_id: int,
    kind: str,
    person_id: int,
    now: datetime,
    until: datetime,
    urgency: Urgency = Urgency.ACT,
) -> Due:
    return Due(key, kind, urgency, now, until, person_id, {"pair_id": pair_id})
