"""From the answers of a full form to a profile (`domain.md` 3.2).

Pure functions; every threshold comes from the pack. An answer is a score from 0 to 3, `None` is «Пока не
было»; an item without an answer is simply absent. A missing answer is never a zero.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from mentoring.questionnaire import TOP_SCORE, Item, Questionnaire
from mentoring.scoring import Rules

Answers = Mapping[str, int | None]

WORTH_NAMING: Final = 2
"""From this score on an item may be named as a strength."""

TOP_PERCENT: Final = 100


class Reason(StrEnum):
    """Why an axis stands among the areas of growth."""

    LOW = "low"
    """The self-assessment alone (rule 5a)."""
    MIRRORED = "mirrored"
    """Self-assessment and the mentor's mirror together (5b)."""
    POINT = "point"
    """Only the axis' key items, «точечная зона роста» (5c): the screen names the items, not the axis."""
    DEVELOPING = "developing"
    """No deficit, but below the target: proposed where there is room."""


@dataclass(frozen=True, slots=True)
class Context:
    """What is known about the person beside the answers: axes marked «важно сейчас», and duties."""

    important: frozenset[str] = frozenset()
    duties: frozenset[str] = frozenset()


NOTHING_KNOWN: Final = Context()


@dataclass(frozen=True, slots=True)
class AxisScore:
    """An axis of a profile. `percent` is None where answers are too few («мало данных»)."""

    axis: str
    percent: int | None
    answered: int
    mirror: int | None = None


@dataclass(frozen=True, slots=True)
class Strength:
    """The axis to begin with and its most telling item, with the score that item got."""

    axis: str
    item: str
    score: int


@dataclass(frozen=True, slots=True)
class Area:
    """An axis to work on. `items` are the two most telling ones (all key zeros for `POINT`)."""

    axis: str
    percent: int | None
    reason: Reason
    items: tuple[str, ...]
    priority: float

    @property
    def is_deficit(self) -> bool:
        """Whether the screen may call it «зона роста»."""
        return self.reason is not Reason.DEVELOPING


@dataclass(frozen=True, slots=True)
class Profile:
    """What one finished attempt says.

    `areas` are at most three, the first to work on first; `tied` are axes of which only the person can say
    which enter the route. `unknown` are axes with too few answers; `diverging` are axes the mentor sees
    otherwise: a reason for a visit together, never a verdict.
    """

    scores: tuple[AxisScore, ...]
    strength: Strength | None
    areas: tuple[Area, ...]
    tied: tuple[str, ...]
    unknown: tuple[str, ...]
    diverging: tuple[str, ...]

    def percents(self) -> dict[str, int | None]:
        """Percentage by axis, for charts and comparison."""
        return {score.axis: score.percent for score in self.scores}


def percent(total: int, answered: int) -> int:
    """Share of the best possible sum, rounded half up, in whole arithmetic: no float surprises at .5."""
    full = TOP_SCORE * answered
    return (200 * total + full) // (2 * full)


def score_axis(questionnaire: Questionnaire, axis: str, answers: Answers, rules: Rules) -> AxisScore:
    """One axis: its percentage, or None where fewer items are answered than it requires."""
    given = [score for _, score in answered(questionnaire.items_of(axis), answers)]
    enough = len(given) >= rules.required[axis]
    return AxisScore(axis, percent(sum(given), len(given)) if enough else None, len(given))


def mirror_percent(questionnaire: Questionnaire, axis: str, mirror: Answers, rules: Rules) -> int | None:
    """What the mentor saw of an axis; None until both key items were seen: one glance is too thin."""
    seen = [score for _, score in answered(questionnaire.key_items_of(axis), mirror)]
    return percent(sum(seen), len(seen)) if len(seen) >= rules.deficit.mirror_answers else None


def answered(items: tuple[Item, ...], answers: Answers) -> list[tuple[Item, int]]:
    """Items that have a score, with it."""
    return [(item, score) for item in items if (score := answers.get(item.id)) is not None]


def profile(
    questionnaire: Questionnaire,
    answers: Answers,
    rules: Rules,
    *,
    mirror: Answers | None = None,
    context: Context = NOTHING_KNOWN,
) -> Profile:
    """The profile of a finished full form, with the mentor's mirror where it is shared."""
    return _Reading(questionnaire, answers, rules, mirror or {}, context).profile()


@dataclass(frozen=True, slots=True)
class _Reading:
    questionnaire: Questionnaire
    answers: Answers
    rules: Rules
    mirror: Answers
    context: Context

    def profile(self) -> Profile:
        scores = tuple(self.score(axis.code) for axis in self.questionnaire.axes)
        strength = self.strength(scores)
        ranked = self.ranked(score for score in scores if strength is None or score.axis != strength.axis)
        priority = self.rules.priority
        return Profile(
            scores=scores,
            strength=strength,
            areas=ranked[: priority.axes_at_most],
            tied=tied_at(
                [(area.axis, area.is_deficit, area.priority) for area in ranked], priority.axes_in_route
            ),
            unknown=tuple(score.axis for score in scores if score.percent is None),
            diverging=tuple(score.axis for score in scores if self.diverges(score)),
        )

    def score(self, axis: str) -> AxisScore:
        own = score_axis(self.questionnaire, axis, self.answers, self.rules)
        return (
            own
            if not self.mirror
            else replace(own, mirror=mirror_percent(self.questionnaire, axis, self.mirror, self.rules))
        )

    def strength(self, scores: tuple[AxisScore, ...]) -> Strength | None:
        """The highest axis that has something to name; failing that, the best answer elsewhere."""
        by_height = sorted(
            scores, key=lambda score: -1 if score.percent is None else score.percent, reverse=True
        )
        found = (best_item(self.questionnaire, score.axis, self.answers) for score in by_height)
        return next((best for best in found if best is not None and best.score >= WORTH_NAMING), None)

    def ranked(self, scores: Iterable[AxisScore]) -> tuple[Area, ...]:
        """Deficits by priority, then axes merely below the target; among equals the order of the screen."""
        areas = [area for score in scores if (area := self.area(score)) is not None]
        return tuple(sorted(areas, key=lambda area: (not area.is_deficit, -area.priority)))

    def area(self, score: AxisScore) -> Area | None:
        zeros = self.key_zeros(score.axis)
        reason = self.reason(score, len(zeros))
        if reason is None:
            return None
        items = zeros if reason is Reason.POINT else self.telling_items(score.axis)
        return Area(score.axis, score.percent, reason, items, self.priority(score))

    def reason(self, score: AxisScore, zeros: int) -> Reason | None:
        """Rule 5, the first that fits; None where nothing asks for work or too little is known."""
        own = TOP_PERCENT if score.percent is None else score.percent
        deficit = self.rules.deficit
        if own < deficit.self_below:
            return Reason.LOW
        if own < deficit.with_mirror_below and self.mirror_is_low(score):
            return Reason.MIRRORED
        if zeros >= deficit.key_zeros:
            return Reason.POINT
        return Reason.DEVELOPING if own < self.rules.priority.target else None

    def mirror_is_low(self, score: AxisScore) -> bool:
        return score.mirror is not None and score.mirror < self.rules.deficit.mirror_below

    def diverges(self, score: AxisScore) -> bool:
        if score.percent is None or score.mirror is None:
            return False
        deficit = self.rules.deficit
        return score.percent >= deficit.divergence_self and score.mirror < deficit.divergence_mirror

    def key_zeros(self, axis: str) -> tuple[str, ...]:
        items = self.questionnaire.key_items_of(axis)
        return tuple(item.id for item, score in answered(items, self.answers) if score == 0)

    def telling_items(self, axis: str) -> tuple[str, ...]:
        """Two lowest answers: key items first among equals, the frequency item last."""
        given = answered(self.questionnaire.items_of(axis), self.answers)
        keys = self.questionnaire.key_ids
        given.sort(key=lambda pair: (pair[1], pair[0].reverse, pair[0].id not in keys))
        return tuple(item.id for item, _ in given[:2])

    def priority(self, score: AxisScore) -> float:
        target = self.rules.priority.target
        below = 0 if score.percent is None else max(0, target - score.percent)
        return below * max(1.0, weight(score.axis, self.rules, self.context), self.mirror_weight(score))

    def mirror_weight(self, score: AxisScore) -> float:
        return self.rules.priority.mirrored if self.mirror_is_low(score) else 1.0


def weight(axis: str, rules: Rules, context: Context) -> float:
    """How much an axis matters to this person now: the largest weight that applies."""
    if axis in context.important:
        return rules.priority.important
    return rules.priority.duty if axis in rules.duty_axes(context.duties) else 1.0


def best_item(questionnaire: Questionnaire, axis: str, answers: Answers) -> Strength | None:
    """The highest answer of an axis: key items first among equals, the frequency item last."""
    given = answered(questionnaire.items_of(axis), answers)
    keys = questionnaire.key_ids
    given.sort(key=lambda pair: (-pair[1], pair[0].reverse, pair[0].id not in keys))
    return next((Strength(axis, item.id, score) for item, score in given), None)


def tied_at(ranked: Sequence[tuple[str, bool, float]], taken: int) -> tuple[str, ...]:
    """Axes of equal standing on both sides of the cut: which of them enter is the person's choice."""
    if len(ranked) <= taken or ranked[taken - 1][1:] != ranked[taken][1:]:
        return ()
    return tuple(axis for axis, *standing in ranked if tuple(standing) == ranked[taken][1:])
