"""A lesson visit: what was seen, two strong points, one thing to try, and the teacher's own words.

A talk, not an inspection: there is no mark, no sum, and nobody but the two ever sees the sheet.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from mentoring.errors import MentoringError
from mentoring.meetings import MeetingStatus
from mentoring.talks import LogChoices

LESSON: Final = 45
"""Minutes."""
MOST_STRONG: Final = 2
MOST_WORDS: Final = 200
MOST_REPLY: Final = 600
MOST_CHOICES: Final = 8

VISITED: Final = frozenset({MeetingStatus.CONFIRMED, MeetingStatus.HELD, MeetingStatus.UNCLEAR})
"""After its hour, a visit of these may still be written about."""


class Seen(StrEnum):
    """An answer on the observation sheet; ABSENT: there was no occasion in this lesson."""

    SEEN = "seen"
    PARTLY = "partly"
    NOT_SEEN = "not_seen"
    ABSENT = "absent"


class Part(StrEnum):
    """Where words of one's own belong."""

    STRONG = "strong"
    ADVICE = "advice"
    REPLY = "reply"


class NotVisitedYet(MentoringError):
    """The lesson is still ahead, or it did not take place: there is nothing to write about."""

    def __init__(self, meeting_id: int) -> None:
        super().__init__(meeting_id)
        self.meeting_id = meeting_id


class SheetUnfinished(MentoringError):
    """A strong point and something to try are needed before the sheet goes to the teacher."""


@dataclass(frozen=True, slots=True)
class HeldWords:
    """Words that seem to name a pupil; kept until their author says what they are."""

    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A visit's sheet. `answers` by line from nought; while it is not sent only the mentor sees it."""

    meeting_id: int
    answers: Mapping[int, Seen] = field(default_factory=dict)
    strong: tuple[str, ...] = ()
    advice: str | None = None
    reply: str | None = None
    held: HeldWords | None = None
    sent_at: datetime | None = None
    replied_at: datetime | None = None

    @property
    def is_sent(self) -> bool:
        """Whether the teacher has it."""
        return self.sent_at is not None

    @property
    def is_ready(self) -> bool:
        """Whether it may be sent: lines may be left out, kind words may not."""
        return bool(self.strong) and self.advice is not None

    def next_line(self, count: int) -> int | None:
        """The first line without an answer."""
        return next((line for line in range(count) if line not in self.answers), None)


def with_strong(strong: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Tapped once it is chosen, twice it is not; a third one takes the place of the first."""
    if text in strong:
        return tuple(one for one in strong if one != text)
    return (*strong, text)[-MOST_STRONG:]


def strong_choices(lines: tuple[str, ...], answers: Mapping[int, Seen], log: LogChoices) -> dict[int, str]:
    """Strong points to tap, by a number that stays the same: lines that were seen, then usual ones."""
    seen = {at: line for at, line in enumerate(lines) if answers.get(at) is Seen.SEEN}
    return _filled(seen, len(lines), log.works)


def advice_choices(lines: tuple[str, ...], answers: Mapping[int, Seen], log: LogChoices) -> dict[int, str]:
    """What to try: usual small steps, after the lines that were seen in part or not at all."""
    wanted = (Seen.PARTLY, Seen.NOT_SEEN)
    weak = {at: line for at, line in enumerate(lines) if answers.get(at) in wanted}
    return _filled(weak, len(lines), log.teacher_step)


def _filled(first: Mapping[int, str], after: int, usual: tuple[str, ...]) -> dict[int, str]:
    room = max(0, MOST_CHOICES - len(first))
    return {**first, **{after + at: text for at, text in enumerate(usual[:room])}}
