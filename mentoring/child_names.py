"""Soft guard of `domain.md` 2.10: no children's data. It guesses, so it only asks and never refuses."""

import re
from typing import Final

_BIG: Final = "А-ЯЁӘӨҮҖҢҺҠҒ"
_SMALL: Final = "а-яёәөүҗңһҡғ"
_WORD: Final = f"[{_BIG}][{_SMALL}]+"
_FAMILY: Final = (
    f"[{_BIG}][{_SMALL}]+(?:ов|ова|ев|ева|ёв|ёва|ин|ина|ын|ына|ский|ская|цкий|цкая|енко|ук|юк|ян|швили)"
)
_PATRONYMIC: Final = f"{_WORD}(?:вич|вна|ична|улы|кызы)"

_PATTERNS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_WORD}(?:-{_WORD})?\s+[{_BIG}]\.(?!\s*[{_BIG}]\.)",
        rf"(?<![{_BIG}]\.)(?<![{_BIG}]\.\s)\b[{_BIG}]\.\s*(?:{_FAMILY})\b",
        rf"\b(?:{_FAMILY})\s+(?!{_PATRONYMIC}){_WORD}\b(?!\s+{_PATRONYMIC})",
        rf"\b(?!{_PATRONYMIC}\b){_WORD}\s+(?:{_FAMILY})\b(?!\s+{_PATRONYMIC})",
    )
)


def looks_like_child(text: str) -> bool:
    """Whether the text seems to name a pupil: «Иванов П.», «П. Иванов», «Иванов Петя», «Петя Иванов».

    Two initials or a patronymic speak for an adult («Пушкин А. С.», «Иванова Анна Сергеевна»).
    """
    return any(pattern.search(text) for pattern in _PATTERNS)
