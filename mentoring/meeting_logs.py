"""What a meeting came to: four lines by taps, a date, one phrase. No report, no mark."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from mentoring.errors import MentoringError
from mentoring.talks import LogChoices, Occasion

MOST_PHRASE: Final = 120
LONG_AGO: Final = timedelta(days=21)


class LogLine(StrEnum):
    """A line of the log; PHRASE is the one in own words alone."""

    WORKS = "works"
    HARD = "hard"
    TEACHER_STEP = "teacher_step"
    MENTOR_STEP = "mentor_step"
    PHRASE = "phrase"


TAPPED: Final = (LogLine.WORKS, LogLine.HARD, LogLine.TEACHER_STEP, LogLine.MENTOR_STEP)


class NothingToLog(MentoringError):
    """The meeting is still ahead, it did not take place, or its log is somebody else's to write."""

    def __init__(self, meeting_id: int) -> None:
        super().__init__(meeting_id)
        self.meeting_id = meeting_id


@dataclass(frozen=True, slots=True)
class HeldLine:
    """Own words that seem to name a pupil; they wait for their author's answer and get lost by nothing."""

    line: LogLine
    text: str


@dataclass(frozen=True, slots=True)
class MeetingLog:
    """The log of one meeting; until it is saved only its author sees it."""

    meeting_id: int
    axis: str | None = None
    lines: Mapping[LogLine, tuple[str, ...]] = field(default_factory=dict)
    phrase: str | None = None
    next_on: date | None = None
    saved_at: datetime | None = None
    held: HeldLine | None = None

    def said(self, line: LogLine) -> tuple[str, ...]:
        """What stands in a line."""
        return self.lines.get(line, ())


def choices(log: LogChoices, line: LogLine) -> tuple[str, ...]:
    """The taps of a line."""
    by_line = {
        LogLine.WORKS: log.works,
        LogLine.HARD: log.hard,
        LogLine.TEACHER_STEP: log.teacher_step,
        LogLine.MENTOR_STEP: log.mentor_step,
    }
    return by_line.get(line, ())


def occasion(
    at: datetime,
    meetings: Sequence[datetime],
    visits: Sequence[datetime],
    *,
    break_soon: bool = False,
    end_soon: bool = False,
    hard_week: bool = False,
) -> Occasion:
    """Which opening question fits a meeting at `at`, after these earlier meetings and visits.

    Everything here is known to both: the calendar of the schools (`hard_week`: its heavy days just before)
    and the term of the pair. How the teacher feels is never asked of the pulse.
    """
    met = [one for one in meetings if one < at]
    seen = [one for one in visits if one < at]
    if not met and not seen:
        return Occasion.FIRST
    if seen and (not met or max(seen) > max(met)):
        return Occasion.AFTER_VISIT
    for is_so, what in (
        (end_soon, Occasion.END),
        (break_soon, Occasion.BEFORE_BREAK),
        (hard_week, Occasion.HARD_WEEK),
    ):
        if is_so:
            return what
    return Occasion.STUCK if at - max(met) > LONG_AGO else Occasion.ALL_WELL
