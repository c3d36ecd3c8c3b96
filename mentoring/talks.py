"""What a pair talks with: the observation sheet, taps for the log of a meeting, a question to begin with.

Content of the pack (`content.md` 8, 9 and 12; `voice.md` M14); nothing here names a pupil or gives a mark.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

WHOLE_SHEET: Final = 8
FOCUSED_SHEET: Final = 4


@dataclass(frozen=True, slots=True)
class LogChoices:
    """Taps for four lines of a meeting's log; the fifth is a date."""

    works: tuple[str, ...]
    hard: tuple[str, ...]
    teacher_step: tuple[str, ...]
    mentor_step: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AxisTalk:
    """Four lines to look at together in a lesson, and taps for a talk about it, for one axis."""

    lines: tuple[str, ...]
    works: tuple[str, ...]
    hard: tuple[str, ...]
    teacher_step: tuple[str, ...]
    mentor_step: tuple[str, ...]

    @property
    def log(self) -> LogChoices:
        """Its taps."""
        return LogChoices(self.works, self.hard, self.teacher_step, self.mentor_step)


class Occasion(StrEnum):
    """What a mentor's opening question fits."""

    FIRST = "first"
    HARD_WEEK = "hard_week"
    BEFORE_VISIT = "before_visit"
    AFTER_VISIT = "after_visit"
    ALL_WELL = "all_well"
    STUCK = "stuck"
    BEFORE_BREAK = "before_break"
    END = "end"


@dataclass(frozen=True, slots=True)
class Talks:
    """All of it. `sheet`: the eight lines of a lesson without a focus."""

    sheet: tuple[str, ...]
    general: LogChoices
    axes: Mapping[str, AxisTalk]
    prompts: Mapping[Occasion, str]

    def lines(self, focus: str | None) -> tuple[str, ...]:
        """Lines of the sheet: four with an agreed focus, eight without (or with one that is gone)."""
        found = self.axes.get(focus or "")
        return found.lines if found else self.sheet

    def log(self, axis: str | None) -> LogChoices:
        """Taps of a log: of the axis talked about, or the general ones."""
        found = self.axes.get(axis or "")
        return found.log if found else self.general
