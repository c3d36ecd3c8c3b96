"""The school speaks for a teacher who has not entered: did the meeting take place?"""

from dataclasses import dataclass
from datetime import datetime

from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.meetings import Mark, MeetingStatus, verdict
from mentoring.people import Actor, Role
from mentoring.usecases.meeting_records import MeetingRecord, MeetingRows
from mentoring.usecases.meeting_rounds import MeetingRounds, Vouchers
from mentoring.usecases.pair_records import Parties, Someone


@dataclass(frozen=True, slots=True)
class VouchedView:
    """A meeting as the school sees it: who and when, never about what."""

    record: MeetingRecord
    teacher: Someone
    mentor: Someone
    now: datetime

    @property
    def is_open(self) -> bool:
        """Whether the school's answer is still wanted."""
        meeting, starts = self.record.meeting, self.record.meeting.starts_at
        is_past = starts is not None and starts <= self.now
        return is_past and meeting.status is MeetingStatus.CONFIRMED and not self.teacher.entered

    @property
    def mark(self) -> Mark | None:
        """What was said for the teacher."""
        return self.record.teacher_mark


class VouchingUseCases:
    """For curators of the teacher's school, else methodologists. Runs in its caller's turn."""

    def __init__(
        self, rows: MeetingRows, parties: Parties, vouchers: Vouchers, rounds: MeetingRounds, clock: Clock
    ) -> None:
        self._rows = rows
        self._parties = parties
        self._vouchers = vouchers
        self._rounds = rounds
        self._clock = clock

    async def view(self, actor: Actor, meeting_id: int) -> VouchedView:
        """The meeting as it is now.

        Raises:
            NotAllowed, NotFound: also for the mentor of the meeting.
        """
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        record = await self._rows.record(meeting_id)
        if record is None or record.municipality_id != actor.municipality_id or record.is_draft:
            raise NotFound("meeting")
        meeting = record.meeting
        if actor.person_id not in await self._vouchers.answering_for(meeting.teacher_id, meeting.mentor_id):
            raise NotFound("meeting")
        people = await self._parties.people([meeting.teacher_id, meeting.mentor_id])
        return VouchedView(record, people[meeting.teacher_id], people[meeting.mentor_id], self._clock.now())

    async def mark(self, actor: Actor, meeting_id: int, mark: Mark) -> VouchedView:
        """Stands in for the teacher's own answer; the first one counts, a later tap shows how things are.

        Raises:
            NotAllowed, NotFound.
        """
        view = await self.view(actor, meeting_id)
        if not view.is_open or view.mark is not None:
            return view
        if await self._rows.mark(view.record, view.teacher.person_id, mark):
            await self._decide(actor, meeting_id)
        return await self.view(actor, meeting_id)

    async def _decide(self, actor: Actor, meeting_id: int) -> None:
        view = await self.view(actor, meeting_id)
        record = view.record
        said = verdict(record.teacher_mark, record.mentor_mark, asked_again=record.asked_again, waited=False)
        if said.ask_again and await self._rows.ask_again(record, view.now):
            await self._rounds.ask_again(record.meeting, (view.teacher, view.mentor), view.now)
        await self._rounds.close(record, said, view.now)
