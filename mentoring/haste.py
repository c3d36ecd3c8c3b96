"""Signs of inattentive answering and signs of real change (`domain.md` 3.3)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from statistics import mean, median, pstdev

from mentoring.assessment import Answers, answered
from mentoring.questionnaire import Form, Questionnaire
from mentoring.scoring import ChangeRules, HasteRules


class Flag(StrEnum):
    """A sign of haste. One asks softly, two make a result unreliable; none accuses."""

    SAME_LETTERS = "same_letters"
    TOO_FAST = "too_fast"
    CONTRADICTION = "contradiction"
    NO_SPREAD = "no_spread"
    MANY_MISSING = "many_missing"


class Change(StrEnum):
    """What a difference between two profiles means."""

    WITHIN_ERROR = "within_error"
    PROBABLE = "probable"
    RELIABLE = "reliable"
    HARDER = "harder"
    """«Стало труднее, чем казалось»: a drop beyond the error."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """A finished full form as it was answered: scores, seconds spent on each item, and who answered.

    `seconds` may lack items answered before a pause: what is not known raises no flag.
    """

    answers: Answers
    seed: str
    seconds: Mapping[str, float]
    weeks_of_work: int | None = None


@dataclass(frozen=True, slots=True)
class Haste:
    """Flags raised, and the items worth another look in the order of the screen."""

    flags: tuple[Flag, ...]
    review: tuple[str, ...]
    unreliable: bool


@dataclass(frozen=True, slots=True)
class AxisChange:
    """An axis in two profiles; no word where either of them lacks data."""

    axis: str
    before: int | None
    after: int | None
    word: Change | None


def haste(questionnaire: Questionnaire, sitting: Sitting, rules: HasteRules) -> Haste:
    """The five signs in a finished full form."""
    found = {
        Flag.SAME_LETTERS: _longest_run(questionnaire, sitting, rules),
        Flag.TOO_FAST: _too_fast(questionnaire, sitting, rules),
        Flag.CONTRADICTION: _contradictions(questionnaire, sitting, rules),
        Flag.NO_SPREAD: _no_spread(questionnaire, sitting, rules),
        Flag.MANY_MISSING: _missing(questionnaire, sitting, rules),
    }
    flags = tuple(flag for flag, items in found.items() if items)
    suspects = {item for items in found.values() for item in items}
    review = tuple(item for item in questionnaire.item_ids if item in suspects)
    return Haste(flags, review, len(flags) >= rules.unreliable_from)


def _longest_run(questionnaire: Questionnaire, sitting: Sitting, rules: HasteRules) -> tuple[str, ...]:
    """Items of the longest run of one printed letter; «Пока не было» breaks a run."""
    marks = [(item_id, _letter(questionnaire, item_id, sitting)) for item_id in questionnaire.item_ids]
    runs = (
        tuple(item for item, _ in run) for letter, run in groupby(marks, key=lambda mark: mark[1]) if letter
    )
    longest = max(runs, key=len, default=())
    return longest if len(longest) >= rules.same_letters else ()


def _letter(questionnaire: Questionnaire, item_id: str, sitting: Sitting) -> str | None:
    score = sitting.answers.get(item_id)
    return None if score is None else questionnaire.letter(item_id, score, sitting.seed)


def _too_fast(questionnaire: Questionnaire, sitting: Sitting, rules: HasteRules) -> tuple[str, ...]:
    """Items answered below the median limit; all of them when only the total is too short."""
    times = [sitting.seconds[item] for item in questionnaire.item_ids if item in sitting.seconds]
    if not times:
        return ()
    timed_all = len(times) == len(questionnaire.ids(Form.FULL))
    is_fast = median(times) < rules.median_seconds or (timed_all and sum(times) < rules.total_seconds)
    if not is_fast:
        return ()
    quick = tuple(item for item, spent in sitting.seconds.items() if spent < rules.median_seconds)
    return quick or tuple(sitting.seconds)


def _contradictions(questionnaire: Questionnaire, sitting: Sitting, rules: HasteRules) -> tuple[str, ...]:
    """Frequency items far from the rest of their axis, when there are enough of them."""
    far = tuple(
        item.id
        for axis in questionnaire.axes
        for item in questionnaire.items_of(axis.code)
        if item.reverse and _gap(questionnaire, item.id, sitting.answers) >= rules.reverse_gap
    )
    return far if len(far) >= rules.reverse_axes else ()


def _gap(questionnaire: Questionnaire, reverse_id: str, answers: Answers) -> float:
    own = answers.get(reverse_id)
    axis = questionnaire.item(reverse_id).axis
    others = [s for item, s in answered(questionnaire.items_of(axis), answers) if item.id != reverse_id]
    return 0.0 if own is None or not others else abs(own - mean(others))


def _no_spread(questionnaire: Questionnaire, sitting: Sitting, rules: HasteRules) -> tuple[str, ...]:
    given = answered(questionnaire.items, sitting.answers)
    flat = len(given) > 1 and pstdev(score for _, score in given) < rules.spread
    return tuple(item.id for item, _ in given) if flat else ()


def _missing(questionnaire: Questionnaire, sitting: Sitting, rules: HasteRules) -> tuple[str, ...]:
    """Items without an answer, when too many: normal in the first weeks, or when the start is unknown."""
    if sitting.weeks_of_work is None or sitting.weeks_of_work <= rules.missing_after_weeks:
        return ()
    blank = tuple(item for item in questionnaire.item_ids if sitting.answers.get(item) is None)
    return blank if len(blank) >= rules.missing_share * len(questionnaire.items) else ()


def change(before: int, after: int, rules: ChangeRules) -> Change:
    """The honest word for a difference in points of percentage."""
    gained = after - before
    if gained <= -rules.probable:
        return Change.HARDER
    if gained < rules.probable:
        return Change.WITHIN_ERROR
    return Change.PROBABLE if gained < rules.reliable else Change.RELIABLE


def changes(
    before: Mapping[str, int | None],
    after: Mapping[str, int | None],
    rules_of: Callable[[str], ChangeRules],
) -> tuple[AxisChange, ...]:
    """Axis by axis, in the order of the later profile; `rules_of` an axis are its thresholds."""
    return tuple(_axis_change(axis, before.get(axis), value, rules_of(axis)) for axis, value in after.items())


def _axis_change(axis: str, before: int | None, after: int | None, rules: ChangeRules) -> AxisChange:
    word = None if before is None or after is None else change(before, after, rules)
    return AxisChange(axis, before, after, word)
