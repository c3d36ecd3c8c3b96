"""Promises of the ready sets on the calendar."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.route_schedule import months_before
from mentoring.route_special import from_special
from mentoring.routes import ReasonKind
from tests.support.pack import bugulma, calendar

LIBRARY = bugulma().library
DAYS = st.dates(date(2026, 9, 1), date(2028, 8, 31))


def dues(code: str, day: date) -> list[date]:
    return [step.due for step in from_special(LIBRARY.special(code), calendar(), day).steps]


def test_ten_days_are_ten_working_days_one_thing_a_day() -> None:
    found = dues("first_ten_days", date(2026, 8, 31))
    assert found[0] == date(2026, 8, 31)
    assert found[-1] == date(2026, 9, 10)
    assert len(set(found)) == 10


def test_a_contest_is_counted_back_and_sent_three_days_before_its_end() -> None:
    found = dues("contest_six_weeks", date(2026, 12, 15))
    assert found[-1] == date(2026, 12, 12)
    assert found[0] == date(2026, 11, 7)


def test_a_category_is_counted_back_by_months() -> None:
    found = dues("first_category", date(2027, 6, 15))
    assert found[-1] == date(2027, 6, 15)
    assert found[0] == date(2026, 11, 14)


def test_the_school_of_the_mentor_has_a_lesson_a_fortnight() -> None:
    found = dues("mentor_school", date(2026, 9, 1))
    assert [(later - earlier).days for earlier, later in pairwise(found)] == [14] * 5


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2027, 3, 31), 1, date(2027, 2, 28)),
        (date(2027, 1, 15), 1, date(2026, 12, 15)),
        (date(2027, 1, 15), 13, date(2025, 12, 15)),
        (date(2027, 1, 15), 0, date(2027, 1, 15)),
    ],
)
def test_months_back_end_in_their_month(day: date, months: int, expected: date) -> None:
    assert months_before(day, months) == expected


@given(st.sampled_from(LIBRARY.specials), DAYS)
def test_every_ready_set_can_be_kept_on_any_day(template: object, day: date) -> None:
    special = LIBRARY.special(getattr(template, "code", ""))
    draft = from_special(special, calendar(), day)
    assert [step.code for step in draft.steps] == [dated.step.code for dated in special.steps]
    for step in draft.steps:
        assert step.start <= step.due
        assert calendar().is_working_day(step.due)
        assert step.reason.kind is ReasonKind.SPECIAL
        lessons = LIBRARY.step(step.code).needs_lessons
        assert special.unit == "working_day" or not (lessons and calendar().is_school_break(step.due))


@given(DAYS)
def test_nothing_of_a_contest_is_due_after_it_closes(day: date) -> None:
    assert max(dues("contest_six_weeks", day)) <= day - timedelta(days=3)


def test_who_came_later_hears_of_rules_already_there() -> None:
    seventh = LIBRARY.special("first_ten_days").steps[6]
    assert seventh.late is not None
    assert seventh.late.code != seventh.step.code, "a row knows in which words it was given"
    assert seventh.late.title != seventh.step.title
