"""Promises of the calendar: which days are for work, for lessons, for silence."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.pack import calendar

DAYS = st.dates(date(2025, 9, 1), date(2029, 8, 31))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 3), True),
        (date(2026, 11, 4), False),
        (date(2026, 11, 7), True),
        (date(2026, 11, 8), False),
        (date(2026, 1, 9), False),
        (date(2026, 12, 31), False),
        (date(2027, 3, 8), False),
    ],
)
def test_sundays_and_public_holidays_with_their_transfers_are_days_off(day: date, works: bool) -> None:
    assert calendar().is_working_day(day) is works


def test_a_school_decides_about_its_saturdays() -> None:
    saturday = date(2026, 11, 7)
    assert calendar().is_working_day(saturday)
    assert not calendar().with_saturday(False).is_working_day(saturday)
    assert calendar().is_working_day(saturday), "another school's decision changes nothing here"


def test_five_working_days_go_around_the_new_year() -> None:
    assert calendar().add_working_days(date(2026, 12, 29), 5) == date(2027, 1, 13)


def test_adding_no_days_is_the_day_itself() -> None:
    assert calendar().add_working_days(date(2026, 11, 8), 0) == date(2026, 11, 8)


@pytest.mark.parametrize(
    ("day", "is_break"),
    [
        (date(2026, 10, 25), False),
        (date(2026, 10, 26), True),
        (date(2026, 11, 4), True),
        (date(2026, 11, 5), False),
        (date(2027, 1, 10), True),
        (date(2027, 7, 1), True),
        (date(2028, 1, 5), True),
        (date(2028, 2, 29), False),
    ],
)
def test_breaks_are_known_for_the_dated_year_and_for_any_other(day: date, is_break: bool) -> None:
    assert calendar().is_school_break(day) is is_break


def test_the_last_three_working_days_of_a_quarter_are_heavy() -> None:
    heavy = [d for d in range(12, 26) if calendar().heavy_day(date(2026, 10, d)) == "quarter_end"]
    assert heavy == [22, 23, 24]


def test_september_starts_on_the_first_working_day_and_the_next() -> None:
    assert calendar().heavy_day(date(2024, 9, 1)) is None
    assert [calendar().heavy_day(date(2024, 9, day)) for day in (2, 3, 4)] == ["september_start"] * 2 + [None]


def test_new_year_and_july_are_silent_and_an_ordinary_day_is_not() -> None:
    assert calendar().heavy_day(date(2027, 1, 8)) == "new_year"
    assert calendar().heavy_day(date(2027, 7, 15)) == "july"
    assert calendar().heavy_day(date(2026, 11, 24)) is None


def test_days_that_people_mark_are_not_guessed() -> None:
    marked = {kind.code for kind in calendar().school.heavy if kind.rule == "marked"}
    assert {"own_day", "trip", "weather", "inspection"} <= marked


@given(DAYS)
def test_the_nearest_working_days_embrace_every_day(day: date) -> None:
    before, after = calendar().previous_working_day(day), calendar().next_working_day(day)
    assert before <= day <= after
    assert calendar().is_working_day(before)
    assert calendar().is_working_day(after)
    assert calendar().is_working_day(day) == (before == day == after)


@given(DAYS, st.integers(1, 40))
def test_counting_working_days_counts_each_of_them_once(day: date, days: int) -> None:
    end = calendar().add_working_days(day, days)
    between = [day + timedelta(step) for step in range(1, (end - day).days + 1)]
    assert sum(map(calendar().is_working_day, between)) == days
    assert calendar().is_working_day(end)
