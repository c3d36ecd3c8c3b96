"""The private pulse: one mark in two weeks, a state and no competence, seen by nobody but its owner."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from mentoring.reminders import Due, Who
from mentoring.timing import Urgency

MARKS: Final = range(1, 6)
LOW: Final = 2
"""«Очень тяжело» and the next one up."""
IN_A_ROW: Final = 3
FRIDAY: Final = 4
WEEK: Final = timedelta(days=7)
FORTNIGHT: Final = timedelta(days=14)
AFTERNOON: Final = time(15, 30)
NIGHT: Final = time(20)
ANSWERS_HELP: Final = timedelta(days=2)
LATE: Final = timedelta(days=13)
"""A mark may be given or changed until the next question."""
SHOWN: Final = 8
"""Marks of the chart: four months."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One answer, on the day it was asked about."""

    day: date
    mark: int


def friday_on_or_after(day: date) -> date:
    """The nearest Friday, this one included."""
    return day + timedelta(days=(FRIDAY - day.weekday()) % 7)


def is_low(marks: Sequence[Mark]) -> bool:
    """Whether the newest three are all low; `marks` are the newest first."""
    newest = marks[:IN_A_ROW]
    return len(newest) == IN_A_ROW and all(one.mark <= LOW for one in newest)


def may_mark(day: date, mark: int, today: date) -> bool:
    """Whether this answer can be taken now."""
    return mark in MARKS and today - LATE <= day <= today


def question(day: date, who: Who) -> Due:
    """«Как прошла неделя?» on the afternoon of that day; one a day, whoever asks for it."""
    return Due(
        f"pulse:{who.person_id}:{day:%Y%m%d}:p{who.person_id}",
        "pulse",
        Urgency.OPTIONAL,
        who.at(day, AFTERNOON),
        who.at(day + ANSWERS_HELP, NIGHT),
        who.person_id,
        {"day": int(f"{day:%Y%m%d}")},
    )
