"""Somebody who was expected has entered: what was made without them is theirs, and they are asked."""

from datetime import datetime
from typing import Final, Protocol

from mentoring.meetings import MeetingStatus
from mentoring.pairs import OPEN
from mentoring.ports import Outbox
from mentoring.usecases.meeting_records import MeetingRows
from mentoring.usecases.meeting_words import MeetingWords
from mentoring.usecases.pair_records import PairRecord, Pairs, Parties
from mentoring.usecases.pair_words import PairWords

AHEAD: Final = 50
"""Meetings that lie ahead of one person: far more than anybody has."""


class Papers(Protocol):
    """The end of agreements (`mentoring.usecases.pair_papers`)."""

    async def remind_newcomer(self, record: PairRecord, now: datetime) -> None: ...


class Arrivals:
    """Joins its caller's turn. Nothing was planned for the person before."""

    def __init__(
        self, pairs: Pairs, meetings: MeetingRows, papers: Papers, parties: Parties, outbox: Outbox
    ) -> None:
        self._pairs = pairs
        self._meetings = meetings
        self._papers = papers
        self._parties = parties
        self._pair_words = PairWords(outbox)
        self._meeting_words = MeetingWords(outbox)

    async def entered(self, person_id: int, now: datetime) -> None:
        """The school's word ends here: the teacher is asked herself, without any shame in «no»."""
        for record in await self._pairs.words_returned(person_id):
            if record.pair.status in OPEN:
                await self._pair_words.offered(record.pair.id, person_id, now)
            else:
                await self._pair_words.own_word(record.pair, now)
                await self._papers.remind_newcomer(record, now)
        await self._meet(person_id, now)

    async def _meet(self, person_id: int, now: datetime) -> None:
        agreed, _ = await self._meetings.of_person(person_id, 0, AHEAD)
        someone = (await self._parties.people([person_id]))[person_id]
        for record in agreed:
            is_agreed = record.meeting.status is MeetingStatus.CONFIRMED
            if is_agreed and record.mark_of(person_id) is None:
                await self._meeting_words.remind_newcomer(record.meeting, someone, now)
