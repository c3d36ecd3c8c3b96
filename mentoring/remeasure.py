"""«Было — стало»: one axis measured again at the end of a route, and what the difference means.

It is no profile: only the six items of the axis are asked, after any number of days, and nothing else of the
person's profile or of the aggregates changes with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentoring.assessment import Answers, score_axis
from mentoring.haste import Change, change
from mentoring.questionnaire import Questionnaire
from mentoring.scoring import Level, Rules


@dataclass(frozen=True, slots=True)
class AxisBefore:
    """The axis in the attempt that the route was made of.

    `percent` is known from a full form, `word` from either. `comparable` is False where that attempt is of
    another version or variant and the pack declares no mapping.
    """

    percent: int | None
    word: Level | None
    at: str
    comparable: bool = True

    def as_kept(self) -> dict[str, Any]:
        """As an open attempt carries it."""
        word = self.word.value if self.word else None
        return {"before": self.percent, "word": word, "at": self.at, "comparable": self.comparable}


@dataclass(frozen=True, slots=True)
class AxisOutcome:
    """Before and after. `percent` is None where answers are too few, `change` where nothing is comparable."""

    axis: str
    before: AxisBefore | None
    percent: int | None
    word: Level | None
    change: Change | None

    def as_kept(self) -> dict[str, Any]:
        """As a finished attempt keeps it."""
        return {
            "axis": self.axis,
            "before": self.before.as_kept() if self.before else None,
            "percent": self.percent,
            "word": self.word.value if self.word else None,
            "change": self.change.value if self.change else None,
        }


def axis_outcome(
    questionnaire: Questionnaire, axis: str, answers: Answers, rules: Rules, known: Mapping[str, Any]
) -> AxisOutcome:
    """The outcome of a finished axis form; `known` is the `AxisBefore` it was begun with, or empty."""
    before = before_of(known) if known else None
    percent = score_axis(questionnaire, axis, answers, rules).percent
    word = None if percent is None else rules.level(percent)
    return AxisOutcome(axis, before, percent, word, _change(before, percent, rules))


def axis_before(
    result: Mapping[str, Any], axis: str, at: str, rules: Rules, *, comparable: bool
) -> AxisBefore:
    """The axis as a finished express or full form says it."""
    if "percents" in result:
        percent = result["percents"].get(axis)
        word = None if percent is None else rules.level(percent)
        return AxisBefore(percent, word, at, comparable)
    said = result.get("words", {}).get(axis)
    return AxisBefore(None, Level(said) if said else None, at, comparable)


def before_of(kept: Mapping[str, Any]) -> AxisBefore:
    """Read again what `AxisBefore.as_kept` made."""
    word = Level(kept["word"]) if kept["word"] else None
    return AxisBefore(kept["before"], word, kept["at"], kept["comparable"])


def outcome_of(kept: Mapping[str, Any]) -> AxisOutcome:
    """Read again what `AxisOutcome.as_kept` made."""
    return AxisOutcome(
        kept["axis"],
        before_of(kept["before"]) if kept["before"] else None,
        kept["percent"],
        Level(kept["word"]) if kept["word"] else None,
        Change(kept["change"]) if kept["change"] else None,
    )


def _change(before: AxisBefore | None, percent: int | None, rules: Rules) -> Change | None:
    if before is None or not before.comparable or before.percent is None or percent is None:
        return None
    return change(before.percent, percent, rules.change)
