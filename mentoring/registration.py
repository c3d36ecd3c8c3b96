"""Rules of the first two minutes: names as people write them, years of work, and which step is missing."""

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from mentoring.errors import MentoringError
from mentoring.people import Role

MAX_PART: Final = 80
"""Letters of a family name, and of all given names together."""
MAX_MARKS: Final = 2
"""Combining marks kept on one base: real spellings need no more, 4,000 of them break every screen."""
MAX_SCHOOL_NAME: Final = 120
HIRED_FROM: Final = 8
LONGEST_WORK: Final = 60
"""Years of teaching beyond which a start year is a slip of the finger."""

_JOINERS: Final = frozenset("-'’`ʻ.")
_DASHES: Final = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")


class BadName(MentoringError):
    """`reason`: empty | one_word | characters | too_long; `what`: the characters or the limit at fault."""

    def __init__(self, reason: str, what: str = "") -> None:
        super().__init__(reason, what)
        self.reason = reason
        self.what = what


class BadYear(MentoringError):
    """The typed year is not a number between `first` and `last`."""

    def __init__(self, first: int, last: int) -> None:
        super().__init__(first, last)
        self.first = first
        self.last = last


@dataclass(frozen=True, slots=True)
class FullName:
    """`given` keeps the patronymic: it is what the bot calls a person by."""

    family: str
    given: str

    @property
    def in_order(self) -> str:
        """As lists show and sort it."""
        return f"{self.family} {self.given}"


class Step(StrEnum):
    """What is still asked before the registration is done, in this order."""

    NAME = "name"
    SUBJECTS = "subjects"
    START_YEAR = "start_year"
    DONE = "done"


def clean_line(text: str) -> str:
    """One visible line: no direction marks, zero-width or control characters, NFC, single spaces."""
    visible = "".join(_visible(char) for char in text)
    composed = unicodedata.normalize("NFC", _few_marks(unicodedata.normalize("NFC", visible)))
    return " ".join(composed.split())


def parse_full_name(text: str) -> FullName:
    """«Фамилия Имя Отчество» as a name; what follows the first word is given names.

    Raises:
        BadName: saying what is wrong; nothing is corrected silently but invisible characters and dashes.
    """
    words = clean_line(text.translate(_DASHES)).split()
    if not words:
        raise BadName("empty")
    strange = sorted({char for word in words for char in word if not _belongs(char)})
    if strange:
        raise BadName("characters", " ".join(strange[:5]))
    if len(words) < 2 or not all(any(char.isalpha() for char in word) for word in words):
        raise BadName("one_word")
    name = FullName(words[0], " ".join(words[1:]))
    if len(name.family) > MAX_PART or len(name.given) > MAX_PART:
        raise BadName("too_long", str(MAX_PART))
    return name


def parse_school_name(text: str) -> str:
    """A school's name, free but for length: quotes, numbers and signs are at home in it.

    Raises:
        BadName: empty or too long.
    """
    name = clean_line(text)
    if not any(char.isalnum() for char in name):
        raise BadName("empty")
    if len(name) > MAX_SCHOOL_NAME:
        raise BadName("too_long", str(MAX_SCHOOL_NAME))
    return name


def school_year(today: date) -> int:
    """The year in which the present school year began; in August people are hired for the coming one."""
    return today.year if today.month >= HIRED_FROM else today.year - 1


def start_years(today: date) -> range:
    """Years a person may have begun to teach in."""
    return range(today.year - LONGEST_WORK, today.year + 1)


def parse_start_year(text: str, today: date) -> int:
    """A typed year.

    Raises:
        BadYear: with the bounds.
    """
    years = start_years(today)
    digits = clean_line(text)
    if not (digits.isascii() and digits.isdigit() and len(digits) == 4 and int(digits) in years):
        raise BadYear(years[0], years[-1])
    return int(digits)


def missing_step(
    roles: Collection[Role], *, has_name: bool, has_subjects: bool, start_year: int | None
) -> Step:
    """The first step not taken yet; staff are asked only their name."""
    if not has_name:
        return Step.NAME
    if not {Role.TEACHER, Role.MENTOR} & set(roles):
        return Step.DONE
    if not has_subjects:
        return Step.SUBJECTS
    return Step.START_YEAR if start_year is None else Step.DONE


def _visible(char: str) -> str:
    category = unicodedata.category(char)
    if category[0] == "Z" or char in "\n\r\t":
        return " "
    return "" if category[0] == "C" or category == "Me" else char


def _few_marks(text: str) -> str:
    kept: list[str] = []
    marks = MAX_MARKS
    for char in text:
        marks = marks + 1 if unicodedata.category(char)[0] == "M" else 0
        if marks <= MAX_MARKS:
            kept.append(char)
        else:
            marks = MAX_MARKS
    return "".join(kept)


def _belongs(char: str) -> bool:
    return char in _JOINERS or unicodedata.category(char)[0] in "LM"
