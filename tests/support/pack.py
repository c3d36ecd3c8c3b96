"""The shipped pack, loaded once a test process."""

from functools import cache

from mentoring.programme import Programme
from mentoring.workcalendar import SchoolCalendar
from programmes.calendar import calendar_of
from programmes.loader import load


@cache
def bugulma() -> Programme:
    """The pack the tests speak about."""
    return load("bugulma")


@cache
def calendar() -> SchoolCalendar:
    """Its calendar."""
    return calendar_of(bugulma())


def everything(score: int | None) -> dict[str, int | None]:
    """Answers to the full form, all the same."""
    return dict.fromkeys(bugulma().questionnaire.item_ids, score)


def answered(score: int | None, **axes: list[int | None]) -> dict[str, int | None]:
    """Answers to the full form, all the same but for the axes given item by item."""
    answers = everything(score)
    for axis, scores in axes.items():
        answers |= {f"{axis}{number}": given for number, given in enumerate(scores, start=1)}
    return answers
