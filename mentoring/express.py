"""What eight answers allow to say: words of items, never a percentage of an axis (`domain.md` 3.1)."""

from dataclasses import dataclass
from typing import Final

from mentoring.assessment import NOTHING_KNOWN, WORTH_NAMING, Answers, Context, Strength, tied_at, weight
from mentoring.questionnaire import Form, Questionnaire
from mentoring.scoring import LEVELS, Level, Rules

CONFIDENT: Final = 2
"""An item answered with this or more asks for no route."""


@dataclass(frozen=True, slots=True)
class ItemWord:
    """An item of the express form and its word; no word where it was not answered."""

    item: str
    axis: str
    word: Level | None


@dataclass(frozen=True, slots=True)
class ExpressProfile:
    """Words of the items, and up to two axes for a first route, always marked «предварительно».

    `tied` are axes of which only the person can say which enter the route; `unknown` were not answered.
    """

    words: tuple[ItemWord, ...]
    strength: Strength | None
    axes: tuple[str, ...]
    tied: tuple[str, ...]
    unknown: tuple[str, ...]


def express_profile(
    questionnaire: Questionnaire, answers: Answers, rules: Rules, *, context: Context = NOTHING_KNOWN
) -> ExpressProfile:
    """The outcome of a finished express form."""
    asked = [questionnaire.item(item_id) for item_id in questionnaire.ids(Form.EXPRESS)]
    given = [(item, score) for item in asked if (score := answers.get(item.id)) is not None]
    ranked = sorted(
        (
            (item.axis, True, (CONFIDENT - score) * weight(item.axis, rules, context))
            for item, score in given
            if score < CONFIDENT
        ),
        key=lambda entry: -entry[2],
    )
    best = max(given, key=lambda pair: pair[1], default=None)
    taken = rules.priority.axes_in_route
    return ExpressProfile(
        words=tuple(ItemWord(item.id, item.axis, _word(answers.get(item.id))) for item in asked),
        strength=Strength(best[0].axis, best[0].id, best[1]) if best and best[1] >= WORTH_NAMING else None,
        axes=tuple(axis for axis, *_ in ranked[:taken]),
        tied=tied_at(ranked, taken),
        unknown=tuple(item.axis for item in asked if answers.get(item.id) is None),
    )


def _word(score: int | None) -> Level | None:
    return None if score is None else LEVELS[score]
