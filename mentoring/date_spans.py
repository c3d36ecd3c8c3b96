"""A beginning and an end typed in one line: «15.10.2026 14:30–16:00», «12.10 – 20.12.2026»."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from mentoring.dates import DateNotUnderstood, Typed, parse_typed

BETWEEN: Final = re.compile(r"\s*(?:[–—−-]|\sдо\s|\sпо\s|\sto\s|\suntil\s)\s*", re.IGNORECASE)


def parse_span(text: str, now: datetime, chosen_day: date | None = None) -> tuple[Typed, Typed | None]:
    """A moment and, if one was typed too, the end; `now`: naive local moment. An end typed as a time alone is
    of the same day.

    Raises:
        DateNotUnderstood, DateDoesNotExist, DateInPast, DateTooFar.
    """
    try:
        return parse_typed(text, now, chosen_day=chosen_day), None
    except DateNotUnderstood as whole:
        for first, last in _cuts(text):
            try:
                starts = parse_typed(first, now, chosen_day=chosen_day)
                return starts, parse_typed(last, now, chosen_day=starts.day)
            except DateNotUnderstood:
                continue
        raise whole


def _cuts(text: str) -> Iterator[tuple[str, str]]:
    """Every way to cut the line in two, the last mark first."""
    for mark in reversed(list(BETWEEN.finditer(text))):
        first, last = text[: mark.start()].strip(), text[mark.end() :].strip()
        if first and last:
            yield first, last
