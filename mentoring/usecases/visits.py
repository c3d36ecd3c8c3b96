"""Lesson visits after the lesson: the sheet of taps, kind words, the teacher's answer. For the two alone."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from mentoring.child_names import looks_like_child
from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.usecases.meeting_records import MeetingView
from mentoring.usecases.meeting_words import MeetingWords
from mentoring.usecases.pairs import within
from mentoring.visits import (
    MOST_REPLY,
    MOST_WORDS,
    VISITED,
    HeldWords,
    NotVisitedYet,
    Part,
    Seen,
    Sheet,
    SheetUnfinished,
    advice_choices,
    strong_choices,
    with_strong,
)


class VisitRows(Protocol):
    """The table of sheets (`storage.visits`)."""

    async def sheet(self, meeting_id: int) -> Sheet | None: ...
    async def begin(self, municipality_id: int, meeting_id: int, now: datetime) -> Sheet: ...
    async def write(self, sheet: Sheet) -> bool: ...
    async def send(self, meeting_id: int, now: datetime) -> bool: ...
    async def hold(self, meeting_id: int, held: HeldWords | None) -> bool: ...
    async def answer(self, meeting_id: int, words: str, now: datetime) -> bool: ...
    async def last_focus(self, pair_id: int) -> str | None: ...


class Visits(Protocol):
    """What the meetings know and do (`MeetingUseCases`)."""

    async def view(self, actor: Actor, meeting_id: int) -> MeetingView: ...
    async def visited(self, actor: Actor, meeting_id: int) -> None: ...


@dataclass(frozen=True, slots=True)
class SheetView:
    """A visit and its sheet as one of the two sees it; the teacher sees only the lines before it is sent."""

    visit: MeetingView
    sheet: Sheet
    lines: tuple[str, ...]
    strong: Mapping[int, str]
    advice: Mapping[int, str]

    @property
    def line(self) -> int | None:
        """The line to answer next."""
        return self.sheet.next_line(len(self.lines))

    @property
    def is_writable(self) -> bool:
        """Whether the viewer may fill it in now."""
        return self.visit.i_am_mentor and not self.sheet.is_sent and is_past(self.visit)


def is_past(visit: MeetingView) -> bool:
    """Whether the lesson has begun and nobody said that the visit did not take place."""
    starts = visit.meeting.starts_at
    return visit.meeting.status in VISITED and starts is not None and starts <= visit.now


class VisitUseCases:
    """Observation sheets. Runs in its caller's turn."""

    def __init__(
        self, rows: VisitRows, visits: Visits, outbox: Outbox, programmes: ProgrammeBook, clock: Clock
    ) -> None:
        self._rows = rows
        self._visits = visits
        self._words = MeetingWords(outbox)
        self._programmes = programmes
        self._clock = clock

    async def view(self, actor: Actor, meeting_id: int) -> SheetView:
        """The sheet as it is: for the teacher empty lines until it is sent.

        Raises:
            NotFound, NotYourMeeting.
        """
        visit = await self._visits.view(actor, meeting_id)
        if not visit.is_visit:
            raise NotFound("visit")
        sheet = await self._rows.sheet(meeting_id) or Sheet(meeting_id)
        if not visit.i_am_mentor and not sheet.is_sent:
            sheet = Sheet(meeting_id)
        return self._view(visit, sheet)

    async def last_focus(self, pair_id: int) -> str | None:
        """What the two looked at last time, as a first offer."""
        return await self._rows.last_focus(pair_id)

    # --- the mentor writes ---

    async def answer(self, actor: Actor, meeting_id: int, line: int, seen: Seen) -> SheetView:
        """One tap a line; another tap on the same line takes its place."""
        view = await self._writing(actor, meeting_id)
        if not 0 <= line < len(view.lines):
            raise NotFound("line")
        return await self._write(view, answers={**view.sheet.answers, line: seen})

    async def back(self, actor: Actor, meeting_id: int) -> SheetView:
        """The last answered line is asked again."""
        view = await self._writing(actor, meeting_id)
        answers = dict(view.sheet.answers)
        if answers:
            del answers[max(answers)]
        return await self._write(view, answers=answers)

    async def choose(self, actor: Actor, meeting_id: int, part: Part, place: int) -> SheetView:
        """A strong point, or the one thing to try, by tap."""
        view = await self._writing(actor, meeting_id)
        text = (view.strong if part is Part.STRONG else view.advice).get(place)
        if text is None:
            return view
        return await self._put(view, part, text)

    async def say(self, actor: Actor, meeting_id: int, part: Part, text: str) -> SheetView:
        """Own words of either; what seems to name a pupil waits for one soft question, nothing is lost.

        Raises:
            TooLong, NotVisitedYet.
        """
        words = within(text, MOST_REPLY if part is Part.REPLY else MOST_WORDS)
        view = await self.may_say(actor, meeting_id, part)
        if words is None:
            return view
        if not looks_like_child(words):
            return await self._accept(actor, view, part, words)
        held = HeldWords(part, words)
        if part is Part.REPLY:
            await self._rows.hold(meeting_id, held)
            return await self.view(actor, meeting_id)
        return await self._write(view, held=held)

    async def may_say(self, actor: Actor, meeting_id: int, part: Part) -> SheetView:
        """Raises: NotVisitedYet, when these words are not the actor's to write now."""
        return await (self._reading if part is Part.REPLY else self._writing)(actor, meeting_id)

    async def keep(self, actor: Actor, meeting_id: int) -> SheetView:
        """«Это не ребёнок»: the words are taken as they are."""
        view = await self.view(actor, meeting_id)
        held = view.sheet.held
        if held is None or (held.part is Part.REPLY) == view.visit.i_am_mentor:
            return view
        return await self._accept(actor, view, held.part, held.text)

    async def send(self, actor: Actor, meeting_id: int) -> SheetView:
        """The teacher gets it, and it says that the visit took place.

        Raises:
            SheetUnfinished, NotVisitedYet.
        """
        view = await self.view(actor, meeting_id)
        if view.sheet.is_sent:
            return view
        view = await self._writing(actor, meeting_id)
        if not view.sheet.is_ready:
            raise SheetUnfinished
        if await self._rows.send(meeting_id, self._clock.now()):
            await self._visits.visited(actor, meeting_id)
            await self._words.sheet_sent(view.visit.meeting, self._clock.now())
        return await self.view(actor, meeting_id)

    # --- the teacher reads ---

    async def agree(self, actor: Actor, meeting_id: int) -> SheetView:
        """Any answer of the teacher says that the visit took place."""
        view = await self._reading(actor, meeting_id)
        await self._visits.visited(actor, meeting_id)
        return view

    async def _accept(self, actor: Actor, view: SheetView, part: Part, words: str) -> SheetView:
        if part is not Part.REPLY:
            return await self._put(view, part, words)
        meeting_id = view.sheet.meeting_id
        if await self._rows.answer(meeting_id, words, self._clock.now()):
            await self._visits.visited(actor, meeting_id)
            await self._words.sheet_answered(view.visit.meeting, self._clock.now())
        return await self.view(actor, meeting_id)

    async def _put(self, view: SheetView, part: Part, text: str) -> SheetView:
        if part is Part.STRONG:
            return await self._write(view, strong=with_strong(view.sheet.strong, text), held=None)
        return await self._write(view, advice=text, held=None)

    # --- steps of the above ---

    async def _writing(self, actor: Actor, meeting_id: int) -> SheetView:
        view = await self.view(actor, meeting_id)
        if not view.is_writable:
            raise NotVisitedYet(meeting_id)
        return self._view(
            view.visit,
            await self._rows.begin(view.visit.record.municipality_id, meeting_id, self._clock.now()),
        )

    async def _reading(self, actor: Actor, meeting_id: int) -> SheetView:
        view = await self.view(actor, meeting_id)
        if view.visit.i_am_mentor or not view.sheet.is_sent:
            raise NotVisitedYet(meeting_id)
        return view

    async def _write(self, view: SheetView, **changes: object) -> SheetView:
        sheet = replace(view.sheet, **changes)  # type: ignore[arg-type]
        await self._rows.write(sheet)
        return self._view(view.visit, sheet)

    def _view(self, visit: MeetingView, sheet: Sheet) -> SheetView:
        talks = self._programmes.of(visit.record.municipality_id).talks
        focus = visit.record.focus
        lines, log = talks.lines(focus), talks.log(focus)
        return SheetView(
            visit,
            sheet,
            lines,
            strong_choices(lines, sheet.answers, log),
            advice_choices(lines, sheet.answers, log),
        )
