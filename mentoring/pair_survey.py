"""The last questions of a pair (`content.md` 10): seven at most, two minutes, any may be skipped.

The other one never sees an answer; a summary begins with five people.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from mentoring.pairs import Side

SCALE: Final = range(1, 11)
MOST_CHOSEN: Final = 2
MOST_PHRASE: Final = 300
SHORT: Final = (1, 3, 7)
"""Questions of a pair that ended early."""
ENOUGH: Final = 5


class AskKind(StrEnum):
    """How a question is answered: 1–10, up to two of several, one of several, a phrase."""

    SCALE = "scale"
    TWO = "two"
    ONE = "one"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Asked:
    """One question. `options` are codes."""

    number: int
    kind: AskKind
    options: tuple[str, ...] = ()


def _questions(best: tuple[str, ...], lacked: tuple[str, ...], then: tuple[str, ...]) -> tuple[Asked, ...]:
    return (
        Asked(1, AskKind.SCALE),
        Asked(2, AskKind.SCALE),
        Asked(3, AskKind.TWO, best),
        Asked(4, AskKind.PHRASE),
        Asked(5, AskKind.TWO, lacked),
        Asked(6, AskKind.ONE, then),
        Asked(7, AskKind.PHRASE),
    )


QUESTIONS: Final = {
    Side.TEACHER: _questions(
        ("talk", "my-lesson", "their-lesson", "materials", "hard-case", "nothing"),
        ("time", "subject", "often", "goal", "parents", "enough"),
        ("go-on", "another", "once", "myself", "newcomers"),
    ),
    Side.MENTOR: _questions(
        ("questions", "visit", "own-lesson", "materials", "parents", "nothing"),
        ("time", "pay", "subjects", "schools", "goal", "nothing"),
        ("go-on", "new-one", "short", "pause", "never"),
    ),
}


@dataclass(frozen=True, slots=True)
class Answers:
    """What one of the two has answered. `given` is by number as text; None is a question skipped."""

    side: Side
    is_short: bool
    given: dict[str, Any]
    at: int = 1

    @property
    def questions(self) -> tuple[Asked, ...]:
        """The questions of this side, all or the short three."""
        return tuple(one for one in QUESTIONS[self.side] if not self.is_short or one.number in SHORT)

    @property
    def now(self) -> Asked | None:
        """The question that is asked now; None when all were."""
        return next((one for one in self.questions if one.number >= self.at), None)

    @property
    def place(self) -> tuple[int, int]:
        """Which of how many."""
        numbers = [one.number for one in self.questions]
        return sum(number < self.at for number in numbers) + 1, len(numbers)

    def with_answer(self, number: int, value: Any, *, stays: bool = False) -> "Answers":
        """One more answer; the next question unless several are being chosen."""
        return Answers(
            self.side, self.is_short, {**self.given, str(number): value}, self.at if stays else number + 1
        )


def toggled(chosen: list[str], code: str) -> list[str]:
    """Up to two; a third takes the place of the second."""
    if code in chosen:
        return [one for one in chosen if one != code]
    return [*chosen[: MOST_CHOSEN - 1], code]
