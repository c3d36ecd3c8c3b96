"""A letter typed where a button waits: «В», «б)», «пока не было» mean what the button means."""

from dataclasses import dataclass
from typing import Final

from mentoring.questionnaire import LETTERS

SIGNS: Final = " .,;:)(!«»\"'"
NEVER: Final = frozenset({"пока не было", "не было", "ещё не было", "еще не было", "not yet"})
PLACES: Final = {letter.casefold(): place for place, letter in enumerate(LETTERS)}
LATIN: Final = {"a": 0}
"""A Latin «B» may be meant as «Б» or as «В»: it is asked again rather than guessed."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A printed place, or None for «Пока не было»; `sure` is False where it only looks like an answer."""

    place: int | None
    sure: bool = True


def typed(text: str) -> Typed | None:
    """What a text says as an answer; None when it is no answer at all."""
    word = text.casefold().strip(SIGNS).strip()
    if word in NEVER:
        return Typed(None)
    if word in PLACES or word in LATIN:
        return Typed(PLACES.get(word, LATIN.get(word)))
    if word in {"1", "2", "3", "4"}:
        return Typed(int(word) - 1)
    return Typed(None, sure=False) if len(word) == 1 and word.isalpha() else None
