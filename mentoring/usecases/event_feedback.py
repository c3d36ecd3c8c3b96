"""One word after an event: asked once, counted from five answers up, never whose it is."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Protocol

from mentoring.attendance import Doors, Gathering
from mentoring.child_names import looks_like_child
from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotFound, TooLong
from mentoring.people import Actor, Role
from mentoring.ports import Outbox
from mentoring.reminders import Due
from mentoring.timing import Urgency
from mentoring.usecases.attendance_views import Marks

SMALLEST: Final = 5
"""Of fewer answers nothing is shown: among three people a word has a face."""
LINE: Final = 200
REST: Final = timedelta(minutes=20)
"""After the end people go home first."""
ASKED_FOR: Final = timedelta(days=3)
"""So long after the end marks still lead to the question."""
HELPS: Final = timedelta(days=5)
ANSWERED_FOR: Final = timedelta(days=30)


class Said(StrEnum):
    """The three answers."""

    USEFUL = "useful"
    PARTLY = "partly"
    NOT_MINE = "not_mine"


class LineNamesSomebody(MentoringError):
    """The line seems to have a name in it; nobody's name is needed here."""


@dataclass(frozen=True, slots=True)
class OwnWord:
    """One's own answer. `open`: it can still be given or changed."""

    event: Gathering
    said: Said | None
    line: str | None
    open: bool


@dataclass(frozen=True, slots=True)
class Answers:
    """How many said what, and the lines in no order; nothing of that from fewer than five."""

    event: Gathering
    total: int
    counts: dict[Said, int]
    lines: tuple[str, ...]

    @property
    def hidden(self) -> bool:
        """Whether there are too few to show."""
        return self.total < SMALLEST


@dataclass(frozen=True, slots=True)
class ToAsk:
    """An event that is over, and those who were there and were not asked yet."""

    event: Gathering
    people: tuple[int, ...]


class Feedback(Protocol):
    """Rows of answers (`storage.event_feedback`)."""

    async def own(self, event_id: int, person_id: int) -> tuple[Said, str | None] | None: ...
    async def say(self, event: Gathering, person_id: int, said: Said, now: datetime) -> None: ...
    async def write(self, event_id: int, person_id: int, line: str) -> bool: ...
    async def counts(self, event_id: int) -> dict[Said, int]: ...
    async def lines(self, event_id: int) -> list[str]: ...
    async def to_ask(self, since: datetime, until: datetime) -> list[ToAsk]: ...


class FeedbackUseCases:
    """Who was there may say a word. Runs in its caller's turn."""

    def __init__(self, rows: Feedback, marks: Marks, outbox: Outbox, clock: Clock) -> None:
        self._rows = rows
        self._marks = marks
        self._outbox = outbox
        self._clock = clock

    async def own(self, actor: Actor, event_id: int) -> OwnWord:
        """One's own answer. Raises: NotFound for somebody who was not there."""
        event = await self._marks.event(actor.municipality_id, event_id)
        mark = await self._marks.mark(event_id, actor.person_id)
        if event is None or mark is None or not mark.present:
            raise NotFound("event")
        found = await self._rows.own(event.id, actor.person_id)
        said, line = found or (None, None)
        now = self._clock.now()
        begun = event.starts_at is not None and now >= event.starts_at
        is_open = event.doors(now) is not Doors.NONE and begun and now <= _last(event)
        return OwnWord(event, said, line, is_open)

    async def say(self, actor: Actor, event_id: int, said: Said) -> OwnWord:
        """One of three words; another one takes its place."""
        view = await self.own(actor, event_id)
        if view.open:
            await self._rows.say(view.event, actor.person_id, said, self._clock.now())
        return await self.own(actor, event_id)

    async def write(self, actor: Actor, event_id: int, line: str) -> OwnWord:
        """A line beside the word.

        Raises:
            TooLong, LineNamesSomebody: nothing was changed.
        """
        view = await self.own(actor, event_id)
        line = " ".join(line.split())
        if len(line) > LINE:
            raise TooLong(len(line), LINE)
        if looks_like_child(line):
            raise LineNamesSomebody
        if view.open and view.said is not None:
            await self._rows.write(event_id, actor.person_id, line)
        return await self.own(actor, event_id)

    async def answers(self, actor: Actor, event_id: int) -> Answers:
        """What was said, for the organiser. Raises: NotFound."""
        actor.must(Role.METHODOLOGIST)
        event = await self._marks.event(actor.municipality_id, event_id)
        if event is None:
            raise NotFound("event")
        counts = await self._rows.counts(event.id)
        total = sum(counts.values())
        if total < SMALLEST:
            return Answers(event, total, {}, ())
        return Answers(event, total, counts, tuple(sorted(await self._rows.lines(event.id))))

    async def plan_due(self, now: datetime) -> int:
        """Ask those who were at what is over by now (`deliveries.Planner`); each once for ever."""
        asks = await self._rows.to_ask(now - ASKED_FOR, now)
        over = [ask for ask in asks if ask.event.ends is not None and ask.event.ends + REST <= now]
        return await self._outbox.plan_many(
            [question(ask.event, person_id, now) for ask in over for person_id in ask.people]
        )


def question(event: Gathering, person_id: int, now: datetime) -> Due:
    """«Как было?»"""
    key = f"event:{event.id}:feedback:p{person_id}"
    return Due(key, "event_feedback", Urgency.OPTIONAL, now, now + HELPS, person_id, {"event_id": event.id})


def _last(event: Gathering) -> datetime:
    assert event.ends is not None, "it has begun"
    return event.ends + ANSWERED_FOR
