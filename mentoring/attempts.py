"""An attempt at the questionnaire: its place in the questions, and its result as plain data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Any, Final

from mentoring.assessment import Answers, Profile
from mentoring.errors import MentoringError
from mentoring.express import ExpressProfile
from mentoring.questionnaire import Form, Questionnaire
from mentoring.scoring import Level

LONGEST_PAUSE: Final = 180.0
"""Seconds after which a gap between two answers is a pause, not thinking."""


class TooEarly(MentoringError):
    """The form may be taken again from `since` on: sooner it would measure memory."""

    def __init__(self, since: date) -> None:
        super().__init__(since)
        self.since = f"{since:%d.%m.%Y}"


class AttemptClosed(MentoringError):
    """The attempt is finished, expired, or of a questionnaire that was renewed."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer as kept: its score (None: «Пока не было») and its moment."""

    score: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Attempt:
    """A row of an attempt. `result` is what `as_result` made, once finished."""

    id: int
    municipality_id: int
    person_id: int
    questionnaire: str
    version: str
    form: str
    seed: str
    status: str
    result: dict[str, Any] | None
    reliable: bool | None
    reviewed: bool
    started_at: datetime
    finished_at: datetime | None
    expires_at: datetime
    axes: tuple[str, ...] = ()
    """Axes asked about, for the forms that ask only of some."""

    @property
    def kind(self) -> Form:
        """The form."""
        return Form(self.form)

    def order(self, questionnaire: Questionnaire) -> tuple[str, ...]:
        """Items of this attempt in the order in which they are asked."""
        return questionnaire.ids(self.kind, self.axes)


def next_item(order: Sequence[str], answered: Mapping[str, object]) -> str | None:
    """The first item without an answer; None when all are answered."""
    return next((item for item in order if item not in answered), None)


def previous_item(order: Sequence[str], item: str) -> str | None:
    """The item before this one; None at the first."""
    place = order.index(item)
    return order[place - 1] if place else None


def scores(answers: Mapping[str, Answered]) -> Answers:
    """Answers as the scoring takes them."""
    return {item: answered.score for item, answered in answers.items()}


def seconds_spent(started_at: datetime, answers: Mapping[str, Answered]) -> dict[str, float]:
    """Seconds per item between consecutive answers; what looks like a pause is left out."""
    ordered = sorted(answers.items(), key=lambda pair: pair[1].at)
    moments = [started_at, *(answered.at for _, answered in ordered)]
    gaps = ((later - earlier).total_seconds() for earlier, later in pairwise(moments))
    return {item: gap for (item, _), gap in zip(ordered, gaps, strict=True) if gap < LONGEST_PAUSE}


def weeks_of_work(start_year: int | None, today: date) -> int | None:
    """Whole weeks since 1 September of the year in which the person began; None when unknown."""
    if start_year is None:
        return None
    return max(0, (today - date(start_year, 9, 1)).days // 7)


def full_result(profile: Profile) -> dict[str, Any]:
    """A full form's profile as data that stays readable for years."""
    return {
        "percents": profile.percents(),
        "strength": {"axis": profile.strength.axis, "item": profile.strength.item}
        if profile.strength
        else None,
        "areas": [
            {"axis": area.axis, "reason": area.reason.value, "items": list(area.items)}
            for area in profile.areas
        ],
        "unknown": list(profile.unknown),
    }


def express_result(profile: ExpressProfile) -> dict[str, Any]:
    """An express form's outcome as data: words of items, never a percentage."""
    words = {word.axis: word for word in profile.words}
    return {
        "words": {word.axis: word.word.value if word.word else None for word in profile.words},
        "strength": {"axis": profile.strength.axis, "item": profile.strength.item}
        if profile.strength
        else None,
        "areas": [
            {
                "axis": axis,
                "reason": "low" if words[axis].word is Level.GROWTH else "developing",
                "items": [words[axis].item],
            }
            for axis in profile.axes
        ],
        "unknown": list(profile.unknown),
    }
