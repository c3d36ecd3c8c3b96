"""The mentor's own scale (`content.md` 4.1): six items when the mentor's school begins, again half a
year later.

Six answers of one person carry no percentage and no reliability: only words, item by item, and only to the
mentor who gave them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mentoring.assessment import Answers
from mentoring.attempts import Attempt
from mentoring.questionnaire import Questionnaire


class Move(StrEnum):
    """How an item stands beside its first answer."""

    FURTHER = "further"
    SAME = "same"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class ScaleLine:
    """An item in words: now, and what it was when the scale was first answered."""

    title: str
    now: str | None
    before: str | None
    move: Move | None


def scale_result(answers: Answers) -> dict[str, Any]:
    """A finished scale as data."""
    return {"scores": dict(answers)}


def scale_lines(asked: Questionnaire, newest: Attempt, first: Attempt | None) -> tuple[ScaleLine, ...]:
    """Item by item; `first` is compared only when it was made in the same words."""
    now = _scores(newest)
    before = _scores(first) if first else {}
    return tuple(
        ScaleLine(
            item.wording.title,
            _words(asked, item.id, now),
            _words(asked, item.id, before),
            _move(before.get(item.id), now.get(item.id)),
        )
        for item in asked.items
    )


def first_comparable(finished: Sequence[Attempt]) -> Attempt | None:
    """The first answers in the words of the newest ones; None when those are the first."""
    newest = finished[0]
    same = [a for a in finished[1:] if a.version == newest.version]
    return same[-1] if same else None


def _scores(attempt: Attempt) -> Mapping[str, int | None]:
    scores: Mapping[str, int | None] = (attempt.result or {}).get("scores", {})
    return scores


def _words(asked: Questionnaire, item: str, scores: Mapping[str, int | None]) -> str | None:
    score = scores.get(item)
    return None if score is None else asked.item(item).wording.anchors[score]


def _move(before: int | None, now: int | None) -> Move | None:
    if before is None or now is None:
        return None
    return Move.SAME if before == now else Move.FURTHER if now > before else Move.BACK
