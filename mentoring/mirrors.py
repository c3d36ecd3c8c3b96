"""The mentor's mirror: what was seen in lessons, laid beside what the teacher says. Never a verdict.

Missing stays missing: «Не пришлось видеть» is no nought; an axis of which one item was seen says nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from mentoring.assessment import Answers, mirror_percent
from mentoring.errors import MentoringError
from mentoring.questionnaire import Axis, Questionnaire
from mentoring.scoring import Level, Rules

AGAIN_AFTER: Final = timedelta(days=60)
"""Nothing new is seen sooner."""


class NoVisitYet(MentoringError):
    """A mirror is answered from what was seen: a visit with its sheet comes first."""


class MirrorClosed(MentoringError):
    """An old button: this mirror is finished, or its questions were renewed."""

    def __init__(self, pair_id: int) -> None:
        super().__init__(pair_id)
        self.pair_id = pair_id


@dataclass(frozen=True, slots=True)
class Mirror:
    """`answers`: score by item, None for «Не пришлось видеть». `used_at`: since when it counts."""

    id: int
    municipality_id: int
    pair_id: int
    teacher_id: int
    mentor_id: int
    questionnaire: str
    version: str
    answers: Mapping[str, int | None]
    finished_at: datetime | None = None
    used_at: datetime | None = None

    def next_item(self, order: tuple[str, ...]) -> str | None:
        """The first item that was not answered."""
        return next((item for item in order if item not in self.answers), None)

    @property
    def seen(self) -> int:
        """How many items the mentor has seen."""
        return sum(score is not None for score in self.answers.values())


@dataclass(frozen=True, slots=True)
class Reflection:
    """One axis from both sides, in words. `diverges`: a reason to look together, nothing else."""

    axis: Axis
    own: Level | None
    mentor: Level | None
    diverges: bool = False


def reflections(
    asked: Questionnaire,
    mirror: Answers,
    own: Mapping[str, int | None],
    words: Mapping[str, Level | None],
    rules: Rules,
) -> tuple[Reflection, ...]:
    """Axes that the mentor has seen, beside the teacher's percentages or, after the short form, words."""
    found = (_reflection(asked, axis, mirror, own.get(axis.code), words, rules) for axis in asked.axes)
    return tuple(one for one in found if one is not None)


def _reflection(
    asked: Questionnaire,
    axis: Axis,
    mirror: Answers,
    own: int | None,
    words: Mapping[str, Level | None],
    rules: Rules,
) -> Reflection | None:
    seen = mirror_percent(asked, axis.code, mirror, rules)
    if seen is None:
        return None
    deficit = rules.deficit
    diverges = own is not None and own >= deficit.divergence_self and seen < deficit.divergence_mirror
    said = rules.level(own) if own is not None else words.get(axis.code)
    return Reflection(axis, said, rules.level(seen), diverges)
