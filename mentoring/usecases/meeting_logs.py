"""The five-line log of a meeting: the mentor taps it, the teacher reads it once it is saved, nobody else."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Final, Protocol

from mentoring.child_names import looks_like_child
from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.meeting_logs import MOST_PHRASE, HeldLine, LogLine, MeetingLog, NothingToLog, choices
from mentoring.people import Actor
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.programme import Programme
from mentoring.talks import LogChoices
from mentoring.usecases.meeting_records import MeetingView
from mentoring.usecases.meeting_words import MeetingWords
from mentoring.usecases.pairs import within
from mentoring.usecases.visits import is_past
from mentoring.visits import with_strong

MOST_DAYS: Final = 60


class LogRows(Protocol):
    """The table of logs (`storage.meeting_logs`)."""

    async def log(self, meeting_id: int) -> MeetingLog | None: ...
    async def write(self, municipality_id: int, author_id: int, log: MeetingLog, now: datetime) -> None: ...
    async def save(self, meeting_id: int, now: datetime) -> None: ...


class Meetings(Protocol):
    """`MeetingUseCases`."""

    async def view(self, actor: Actor, meeting_id: int) -> MeetingView: ...


@dataclass(frozen=True, slots=True)
class LogView:
    """A log with its taps."""

    meeting: MeetingView
    log: MeetingLog
    taps: LogChoices
    programme: Programme


class MeetingLogUseCases:
    """Logs of meetings. Runs in its caller's turn."""

    def __init__(
        self, rows: LogRows, meetings: Meetings, outbox: Outbox, programmes: ProgrammeBook, clock: Clock
    ) -> None:
        self._rows = rows
        self._meetings = meetings
        self._words = MeetingWords(outbox)
        self._programmes = programmes
        self._clock = clock

    async def view(self, actor: Actor, meeting_id: int) -> LogView:
        """As it is now. Raises: NotFound, NotYourMeeting, NothingToLog (also for an unsaved log's reader)."""
        meeting = await self._meetings.view(actor, meeting_id)
        log = await self._rows.log(meeting_id)
        is_mine = meeting.i_am_mentor and is_past(meeting) and not meeting.is_visit
        if not is_mine and (log is None or log.saved_at is None):
            raise NothingToLog(meeting_id)
        return self._view(meeting, log or MeetingLog(meeting_id))

    async def choose(self, actor: Actor, meeting_id: int, line: LogLine, place: int) -> LogView:
        """A tap on a variant: chosen, or not any more; at most two a line."""
        view = await self._mine(actor, meeting_id)
        offered = choices(view.taps, line)
        if not 0 <= place < len(offered):
            raise NotFound("line")
        return await self._put(actor, view, line, offered[place])

    async def say(self, actor: Actor, meeting_id: int, line: LogLine, text: str) -> LogView:
        """«Своё…», or the phrase; what seems to name a pupil waits for one soft question. Raises: TooLong."""
        words = within(text, MOST_PHRASE)
        view = await self._mine(actor, meeting_id)
        if words is None:
            return view
        if looks_like_child(words):
            return await self._write(actor, view, held=HeldLine(line, words))
        return await self._take(actor, view, line, words)

    async def keep(self, actor: Actor, meeting_id: int) -> LogView:
        """«Это не о ребёнке»: the words are taken as they are."""
        view = await self._mine(actor, meeting_id)
        held = view.log.held
        return view if held is None else await self._take(actor, view, held.line, held.text)

    async def _take(self, actor: Actor, view: LogView, line: LogLine, words: str) -> LogView:
        held = view.log.held
        if held is not None and held.line is line:
            view = replace(view, log=replace(view.log, held=None))
        if line is LogLine.PHRASE:
            return await self._write(actor, view, phrase=words)
        return await self._put(actor, view, line, words)

    async def set_axis(self, actor: Actor, meeting_id: int, axis: str | None) -> LogView:
        """Variants of an axis, or the general ones. Raises: NotFound."""
        view = await self._mine(actor, meeting_id)
        if axis is not None:
            view.programme.axis_title(axis)
        return await self._write(actor, view, axis=axis)

    async def meet_again(self, actor: Actor, meeting_id: int, days: int) -> LogView:
        """The fifth line: in so many days, counted from today; nought: not said."""
        view = await self._mine(actor, meeting_id)
        if days > MOST_DAYS:
            raise NotFound("day")
        today = self._clock.now().astimezone(actor.tz).date()
        return await self._write(actor, view, next_on=today + timedelta(days=days) if days else None)

    async def save(self, actor: Actor, meeting_id: int) -> LogView:
        """Both have it from now on; saved again after a change it is told no second time."""
        view = await self._mine(actor, meeting_id)
        now = self._clock.now()
        await self._rows.write(view.meeting.record.municipality_id, actor.person_id, view.log, now)
        await self._rows.save(meeting_id, now)
        if view.log.saved_at is None:
            await self._words.logged(view.meeting.meeting, now)
        return await self.view(actor, meeting_id)

    async def step_for_me(self, actor: Actor, meeting_id: int) -> tuple[str, date | None]:
        """The teacher's line of a saved log, and the day the two meet again. Raises: NothingToLog."""
        view = await self.view(actor, meeting_id)
        words = "; ".join(view.log.said(LogLine.TEACHER_STEP))
        if view.meeting.i_am_mentor or view.log.saved_at is None or not words:
            raise NothingToLog(meeting_id)
        return words, view.log.next_on

    async def _mine(self, actor: Actor, meeting_id: int) -> LogView:
        view = await self.view(actor, meeting_id)
        if not view.meeting.i_am_mentor:
            raise NothingToLog(meeting_id)
        return view

    async def _put(self, actor: Actor, view: LogView, line: LogLine, text: str) -> LogView:
        lines = {**view.log.lines, line: with_strong(view.log.said(line), text)}
        return await self._write(actor, view, lines=lines)

    async def _write(self, actor: Actor, view: LogView, **changes: Any) -> LogView:
        log = replace(view.log, **changes)
        now = self._clock.now()
        await self._rows.write(view.meeting.record.municipality_id, actor.person_id, log, now)
        return self._view(view.meeting, log)

    def _view(self, meeting: MeetingView, log: MeetingLog) -> LogView:
        programme = self._programmes.of(meeting.record.municipality_id)
        return LogView(meeting, log, programme.talks.log(log.axis), programme)
