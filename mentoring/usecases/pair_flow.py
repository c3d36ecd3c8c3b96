"""What one change of a pair brings with it: the next candidate, the end of another pair, words."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from mentoring.deliveries import Calendars
from mentoring.matching import Scored
from mentoring.pairs import SEATED, Pair, PairAlreadyDecided, PairKind, Side, answer_by
from mentoring.ports import Outbox
from mentoring.usecases.meeting_words import MeetingWords
from mentoring.usecases.pair_records import STAFF_ORIGIN, NewPair, PairRecord, Pairs, Parties
from mentoring.usecases.pair_search import PairSearch
from mentoring.usecases.pair_viewing import Surroundings, for_others
from mentoring.usecases.pair_words import PairWords


class PairFlow:
    """Steps that several acts share; each joins the caller's turn."""

    def __init__(
        self,
        pairs: Pairs,
        parties: Parties,
        surroundings: Surroundings,
        search: PairSearch,
        calendars: Calendars,
        outbox: Outbox,
    ) -> None:
        self._pairs = pairs
        self._parties = parties
        self._calendars = calendars
        self._around = surroundings
        self._search = search
        self._outbox = outbox
        self._words = PairWords(outbox)
        self._meetings = MeetingWords(outbox)

    async def ask(
        self,
        municipality_id: int,
        teacher_id: int,
        scored: Scored,
        request: str | None,
        by: int | None,
        now: datetime,
        kind: PairKind = PairKind.MAIN,
        weeks: int | None = None,
        goal: str | None = None,
    ) -> int | None:
        """Ask a mentor in the teacher's name; None when these two have a living pair already."""
        new = NewPair(
            municipality_id,
            teacher_id,
            scored.mentor_id,
            "teacher",
            *for_others(scored),
            agreed=Side.TEACHER,
            request=request,
            kind=kind,
            weeks=weeks,
            goal=goal,
            answer_by=await self.answer_by(municipality_id, scored.mentor_id, now),
        )
        pair_id = await self._pairs.add(new, by, now)
        if pair_id is not None:
            await self._words.request(pair_id, scored.mentor_id, now)
        return pair_id

    async def propose(
        self,
        municipality_id: int,
        teacher_id: int,
        scored: Scored,
        by: int,
        now: datetime,
        kind: PairKind,
        goal: str | None,
        weeks: int | None,
        *,
        spoken: bool = False,
    ) -> None:
        """Staff propose: neither of the two has agreed, both are asked.

        `spoken`: the teacher has not entered; the mentor is asked, the word for her is the staff's.
        """
        new = NewPair(
            municipality_id,
            teacher_id,
            scored.mentor_id,
            STAFF_ORIGIN,
            *for_others(scored),
            agreed=Side.TEACHER if spoken else None,
            word_by=by if spoken else None,
            kind=kind,
            goal=goal,
            weeks=weeks,
            answer_by=await self.answer_by(municipality_id, scored.mentor_id, now),
        )
        pair_id = await self._pairs.add(new, by, now)
        if pair_id is not None:
            await self._words.proposed([(pair_id, teacher_id, scored.mentor_id)], now)

    async def take_back(self, record: PairRecord, withdrawn: Pair, by: int, now: datetime) -> None:
        """The proposal is not meant any more; what was not said yet is not said."""
        if await self._pairs.move(record, withdrawn, by, now):
            await self._words.forget(record.pair.id, "withdrawn")

    async def answer_by(self, municipality_id: int, mentor_id: int, asked: datetime) -> datetime:
        """Until when this mentor's answer is waited for: days of rest are nobody's silence."""
        mentor = (await self._parties.people([mentor_id])).get(mentor_id)
        zone = ZoneInfo(mentor.zone) if mentor else UTC
        return answer_by(asked, self._calendars.of(municipality_id, True), zone)

    async def begin(self, record: PairRecord, agreed: Pair, by: int, now: datetime) -> None:
        """The mentoring begins in place of the pair that is to be replaced and of all that is still asked.

        Raises:
            TeacherTaken, PairAlreadyDecided: somebody was faster.
        """
        kind = agreed.kind
        replaced = await self._pairs.close_replaced(agreed.teacher_id, now, kind) if kind in SEATED else None
        if not await self._pairs.move(record, agreed, by, now):
            raise PairAlreadyDecided(agreed.id, record.pair.status)
        if replaced is not None:
            await self.put_away(replaced, now)
            await self._words.replaced(replaced.pair, now)
        if kind is not PairKind.GROUP:
            await self.withdraw_others(agreed.teacher_id, agreed.id, by, now, kind)
        await self._words.forget(agreed.id, "agreed")
        await self._words.begun(agreed, other(agreed, by), now)

    async def withdraw_others(
        self, teacher_id: int, but: int, by: int, now: datetime, kind: PairKind = PairKind.MAIN
    ) -> None:
        """Take back everything else of this kind that was asked for this teacher."""
        for one in await self._pairs.withdraw_open(teacher_id, but, by, now, kind):
            await self._words.forget(one.pair.id, "withdrawn")
            await self._words.freed(one, now)

    async def put_away(self, record: PairRecord, now: datetime) -> None:
        """What belonged to the pair: its reminders, meetings ahead, the profile opened to the mentor."""
        await self._words.forget(record.pair.id, "ended")
        await self._outbox.cancel(f"agreement:{record.pair.id}", "pair_ended")
        if record.pair.kind is PairKind.MAIN:
            await self._pairs.close_to_mentor(record.pair.teacher_id)
        await self._call_off(record, now, "pair_ended")

    async def rest(self, record: PairRecord, now: datetime) -> None:
        """A pause begins: nothing is reminded of, meetings ahead are called off."""
        await self._words.forget(record.pair.id, "paused")
        await self._call_off(record, now, "pair_paused")

    async def _call_off(self, record: PairRecord, now: datetime, reason: str) -> None:
        """What lies ahead of the two is not reminded of, and leaves the calendars of both."""
        both = (record.pair.teacher_id, record.pair.mentor_id)
        gone = await self._around.drop_meetings(record.pair.id, now)
        for one in gone:
            await self._outbox.cancel(f"meeting:{one.meeting_id}", reason)
        await self._meetings.all_dropped(gone, both, now)

    async def next_for(self, record: PairRecord, now: datetime) -> Scored | None:
        """Who is asked next; nobody unless the teacher has asked for a mentor with her own word."""
        if (
            record.pair.agreed is not Side.TEACHER
            or record.group_id is not None
            or record.word_by is not None
        ):
            return None
        teacher_id, kind = record.pair.teacher_id, record.pair.kind
        living = await self._pairs.living_of_teacher(teacher_id, kind)
        asked = [] if kind in SEATED else await self._pairs.last_search(teacher_id, kind)
        but = frozenset({one.pair.mentor_id for one in (*living, *asked)} | {record.pair.mentor_id})
        found = await self._search.ranked(record.municipality_id, teacher_id, now, but, kind)
        return found[0] if found else None

    async def pass_on(self, record: PairRecord, next_one: Scored | None, now: datetime) -> None:
        """Ask the next mentor; when there is none, the teacher hears that the search goes on."""
        teacher_id, pair_id = record.pair.teacher_id, None
        if next_one is not None:
            pair_id = await self.ask(
                record.municipality_id,
                teacher_id,
                next_one,
                record.request,
                None,
                now,
                record.pair.kind,
                record.weeks,
                record.goal,
            )
        if pair_id is not None:
            await self._words.asked_next(pair_id, teacher_id, now)
        else:
            await self._words.onward(record.pair.id, teacher_id, now)


def other(pair: Pair, person_id: int) -> int:
    """The other one of the two."""
    return pair.mentor_id if person_id == pair.teacher_id else pair.teacher_id
