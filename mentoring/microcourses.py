"""Micro-courses: a few cards to read, five questions, and when they are enough (`content.md` 7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from random import Random
from typing import Final

CARD_LIMIT: Final = 350
"""Characters of a card."""
QUESTIONS: Final = 5
ENOUGH: Final = 4
"""Right answers that finish the course; attempts are not counted."""
OPTIONS: Final = 4


class RunStatus(StrEnum):
    """Where one reading of a course stands."""

    OPEN = "open"
    PASSED = "passed"
    SHORT = "short"
    """All five are answered, fewer than four rightly: the next run may begin at once."""
    LEFT = "left"
    """The course was worded anew meanwhile."""


@dataclass(frozen=True, slots=True)
class CourseQuestion:
    """A question with its options in the author's order; `right` is counted from one, as in the pack."""

    text: str
    options: tuple[str, str, str, str]
    right: int
    why: str

    def is_right(self, choice: int) -> bool:
        """Whether the option (counted from nought) answers it."""
        return choice == self.right - 1

    @property
    def answer(self) -> str:
        """The right option in words."""
        return self.options[self.right - 1]


@dataclass(frozen=True, slots=True)
class Microcourse:
    """A course of the pack. Its check closes the steps of `closes`; it helps with those of `helps`."""

    code: str
    version: str
    title: str
    closes: tuple[str, ...]
    helps: tuple[str, ...]
    cards: tuple[str, ...]
    questions: tuple[CourseQuestion, ...]


def printed(run_id: int, question: int) -> tuple[int, ...]:
    """The order in which this run prints the options: the same after a restart, another in the next run."""
    order = list(range(OPTIONS))
    Random(run_id * 101 + question).shuffle(order)
    return tuple(order)


def verdict(right: Iterable[bool]) -> RunStatus:
    """How a run with these answers stands."""
    given = list(right)
    if len(given) < QUESTIONS:
        return RunStatus.OPEN
    return RunStatus.PASSED if sum(given) >= ENOUGH else RunStatus.SHORT
