"""What time brings to meetings: the question afterwards, and what silence means."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final, Protocol

from mentoring.meetings import (
    PATIENCE,
    Basis,
    Meeting,
    MeetingStatus,
    Verdict,
    after_cancel,
    after_verdict,
    verdict,
)
from mentoring.usecases.meeting_records import MeetingRecord, MeetingRows
from mentoring.usecases.meeting_words import Dropped, MeetingWords
from mentoring.usecases.pair_records import Parties, Someone

BATCH: Final = 100
SHORTEST: Final = timedelta(minutes=5)
AGED: Final = timedelta(hours=2)


class Vouchers(Protocol):
    """Who speaks for a teacher who has not entered (`storage.pair_staff`)."""

    async def answering_for(self, teacher_id: int, but: int) -> tuple[int, ...]: ...


class MeetingRounds:
    """One batch of whatever is due; called until nothing is."""

    def __init__(self, rows: MeetingRows, parties: Parties, vouchers: Vouchers, words: MeetingWords) -> None:
        self._rows = rows
        self._parties = parties
        self._vouchers = vouchers
        self._words = words

    async def plan(self, now: datetime) -> int:
        """How many meetings were dealt with."""
        return await self._ask(now) or await self._settle(now) or await self._forget(now)

    async def close(self, record: MeetingRecord, said: Verdict, now: datetime, by: int | None = None) -> bool:
        """Give an agreed meeting the status that the marks decide, if they do.

        What did not take place is offered anew at once: `by`, whose answer decided, has it on the screen.
        """
        if said.status is None:
            return False
        decided = after_verdict(record.meeting, said)
        if not await self._rows.move(record, decided, now, confirmed_by_both=said.basis is Basis.BOTH):
            return False
        if decided.status is MeetingStatus.MISSED:
            told = {decided.teacher_id, decided.mentor_id} - {by}
            await self._words.missed(decided, sorted(told), now)
        return True

    async def ask_again(self, meeting: Meeting, people: Collection[Someone], now: datetime) -> None:
        """The answers differ: asked once more, of whoever answered."""
        await self._words.differ(meeting, people, now)
        await self._ask_the_school(meeting, people, now, again=True)

    async def _ask_the_school(
        self, meeting: Meeting, people: Collection[Someone], now: datetime, *, again: bool = False
    ) -> None:
        """In place of a teacher who has not entered."""
        if any(one.person_id == meeting.teacher_id and not one.entered for one in people):
            asked = await self._vouchers.answering_for(meeting.teacher_id, meeting.mentor_id)
            staff = (await self._parties.people(asked)).values() if asked else ()
            await self._words.ask_the_school(meeting, staff, now, again=again)

    async def _ask(self, now: datetime) -> int:
        begun = await self._rows.ended(now - SHORTEST, BATCH)
        over = [one for one in begun if one.meeting.ends_at is not None and one.meeting.ends_at <= now]
        for record in over:
            meeting = record.meeting
            people = await self._parties.people([meeting.teacher_id, meeting.mentor_id])
            if record.is_visit:
                await self._words.ask_for_sheet(meeting, people.values(), now)
            else:
                await self._words.ask(meeting, people.values(), now)
                await self._ask_the_school(meeting, people.values(), now)
        if over:
            await self._rows.asked([one.meeting.id for one in over], now)
        return len(over)

    async def _settle(self, now: datetime) -> int:
        """Silence agrees with the one who answered; without any answer it stays unclear."""
        waiting = await self._rows.undecided(now - PATIENCE, BATCH)
        closed = 0
        for record in waiting:
            said = verdict(
                record.teacher_mark, record.mentor_mark, asked_again=record.asked_again, waited=True
            )
            closed += await self.close(record, said, now)
        return closed

    async def _forget(self, now: datetime) -> int:
        """Proposals whose times have all passed are put away; only a calendar that shows more is told."""
        aged = await self._rows.proposed(now - AGED, BATCH)
        put_away = 0
        for record in aged:
            if record.meeting.slots and max(record.meeting.slots) <= now:
                put_away += await self._put_away(record, now)
        return put_away

    async def _put_away(self, record: MeetingRecord, now: datetime) -> bool:
        gone = after_cancel(record.meeting, record.meeting.proposed_by)
        if not await self._rows.move(record, gone, now):
            return False
        shown = Dropped(gone.id, gone.revision, record.was_at)
        await self._words.all_dropped([shown], (gone.teacher_id, gone.mentor_id), now)
        return True
