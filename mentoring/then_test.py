"""The question of May about September: «Как бы Вы теперь оценили себя в сентябре?» (`domain.md` 3.3).

Who begins to see more judges the same lessons more strictly, so a September profile is often too high. Asked
again in May about September, of two axes, the person gives the measure by which growth is judged honestly.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from mentoring.assessment import Answers, score_axis
from mentoring.attempts import Attempt
from mentoring.haste import Change, change
from mentoring.questionnaire import Form, Questionnaire
from mentoring.scoring import Level, Rules
from mentoring.variants import QuestionnaireBook

OPENS: Final = (5, 12)
CLOSES: Final = (6, 15)
YEAR_BEGINS: Final = (8, 15)
APART: Final = timedelta(days=90)
AXES: Final = 2


@dataclass(frozen=True, slots=True)
class ThenBasis:
    """The first full form of the school year, the one of this May, and the two axes to ask about."""

    was: Attempt
    now: Attempt
    axes: tuple[str, ...]

    def known(self) -> dict[str, Any]:
        """As an open attempt carries it."""
        was, now = _percents(self.was), _percents(self.now)
        return {
            "axes": {axis: {"was": was[axis], "now": now[axis]} for axis in self.axes},
            "was_at": _day(self.was).isoformat(),
            "now_at": _day(self.now).isoformat(),
        }


@dataclass(frozen=True, slots=True)
class ThenRow:
    """One axis in three columns. `growth` goes from the second to the third: both are seen with one's eyes of
    today."""

    axis: str
    was: int
    then: int | None
    now: int
    growth: Change | None
    words: tuple[Level, Level | None, Level]


def is_open(today: date) -> bool:
    """From 12 May to 15 June."""
    return date(today.year, *OPENS) <= today <= date(today.year, *CLOSES)


def basis(book: QuestionnaireBook, finished: Sequence[Attempt], today: date) -> ThenBasis | None:
    """What it can be asked about; None out of season, or without two full forms to set side by side."""
    if not is_open(today):
        return None
    begins, opens = date(today.year - 1, *YEAR_BEGINS), date(today.year, *OPENS)
    full = [a for a in finished if a.kind is Form.FULL and a.finished_at and _day(a) >= begins]
    now = next((a for a in full if _day(a) >= opens), None)
    if now is None:
        return None
    earlier = [a for a in full if _day(a) + APART <= _day(now) and _is_same(book, a, now)]
    axes = _axes(earlier[-1], now) if earlier else ()
    return ThenBasis(earlier[-1], now, axes) if axes else None


def then_result(
    asked: Questionnaire, answers: Answers, rules: Rules, known: Mapping[str, Any]
) -> dict[str, Any]:
    """Three columns as data."""
    axes = {
        axis: {**values, "then": score_axis(asked, axis, answers, rules).percent}
        for axis, values in known["axes"].items()
    }
    return {**known, "axes": axes}


def then_rows(result: Mapping[str, Any], rules: Rules) -> tuple[ThenRow, ...]:
    """Read again what `then_result` made."""
    return tuple(_row(axis, values, rules) for axis, values in result["axes"].items())


def _row(axis: str, values: Mapping[str, Any], rules: Rules) -> ThenRow:
    was, then, now = values["was"], values["then"], values["now"]
    growth = None if then is None else change(then, now, rules.change)
    middle = None if then is None else rules.level(then)
    return ThenRow(axis, was, then, now, growth, (rules.level(was), middle, rules.level(now)))


def _axes(was: Attempt, now: Attempt) -> tuple[str, ...]:
    """September's areas of growth first, then the axes that moved most; only those known in both."""
    before, after = _percents(was), _percents(now)
    known = [axis for axis in after if before.get(axis) is not None and after[axis] is not None]
    areas = [area["axis"] for area in (was.result or {}).get("areas", ()) if area["axis"] in known]
    others = [axis for axis in known if axis not in areas]
    others.sort(key=lambda axis: -abs(after[axis] - before[axis]))
    return tuple((areas + others)[:AXES])


def _is_same(book: QuestionnaireBook, one: Attempt, other: Attempt) -> bool:
    """Only within one version: three columns of different words would say nothing."""
    same = (one.questionnaire, one.version) == (other.questionnaire, other.version)
    return same and book.asked_now(other.questionnaire, other.version) is not None


def _percents(attempt: Attempt) -> dict[str, Any]:
    found: dict[str, Any] = (attempt.result or {}).get("percents", {})
    return found


def _day(attempt: Attempt) -> date:
    return (attempt.finished_at or attempt.started_at).date()
