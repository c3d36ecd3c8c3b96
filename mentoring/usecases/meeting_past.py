"""A talk that came about by itself: it is marked afterwards by one of the two, and the other is asked."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import MentoringError
from mentoring.meetings import Mark, MeetingStatus
from mentoring.people import Actor
from mentoring.ports import Outbox
from mentoring.usecases.meeting_records import MeetingRows, MeetingView
from mentoring.usecases.meeting_words import MeetingWords
from mentoring.usecases.pair_records import Pairs

LONGEST_AGO: Final = timedelta(days=60)


class MeetingNotOver(MentoringError):
    """At `at` (UTC) it has not begun, or is not over yet."""

    def __init__(self, at: datetime) -> None:
        super().__init__(at)
        self.at = at


class MeetingBeforePair(MentoringError):
    """`at` (UTC) lies before the pair began, or so long ago that nobody remembers: nothing before `first`."""

    def __init__(self, at: datetime, first: datetime) -> None:
        super().__init__(at, first)
        self.at = at
        self.first = first


class Meetings(Protocol):
    """`MeetingUseCases`."""

    async def chosen(self, actor: Actor, meeting_id: int) -> MeetingView: ...
    async def view(self, actor: Actor, meeting_id: int) -> MeetingView: ...


class PastMeetingUseCases:
    """«Встреча уже была». Runs in its caller's turn."""

    def __init__(
        self, rows: MeetingRows, meetings: Meetings, pairs: Pairs, outbox: Outbox, clock: Clock
    ) -> None:
        self._rows = rows
        self._meetings = meetings
        self._pairs = pairs
        self._words = MeetingWords(outbox)
        self._clock = clock

    async def draft(self, actor: Actor, meeting_id: int) -> MeetingView:
        """The meeting about which it is asked when it was.

        Raises:
            NotFound, NotYourMeeting, NoPair, MeetingAlreadyDecided.
        """
        return await self._meetings.chosen(actor, meeting_id)

    async def remember(self, actor: Actor, meeting_id: int, at: datetime) -> MeetingView:
        """It took place then, says the actor; the other one is asked, and silence agrees after three days.

        Raises:
            MeetingNotOver, MeetingBeforePair, and what `draft` raises. A second tap shows the present state.
        """
        view = await self._meetings.view(actor, meeting_id)
        if not view.record.is_draft:
            return view
        view = await self.draft(actor, meeting_id)
        await self._check(view, at)
        was = replace(view.meeting, status=MeetingStatus.CONFIRMED, starts_at=at)
        if await self._rows.move(view.record, was, view.now, chosen={}, asked_at=view.now):
            await self._rows.mark(view.record, actor.person_id, Mark.YES)
            await self._words.remembered(was, view.other.person_id, view.now)
        return await self._meetings.view(actor, meeting_id)

    async def _check(self, view: MeetingView, at: datetime) -> None:
        if at + timedelta(minutes=view.meeting.minutes) > view.now:
            raise MeetingNotOver(at)
        record = await self._pairs.record(view.record.pair_id)
        earliest = view.now - LONGEST_AGO
        began = record.active_at if record is not None and record.active_at is not None else earliest
        first = max(began - timedelta(days=1), earliest)
        if at < first:
            raise MeetingBeforePair(at, first)
