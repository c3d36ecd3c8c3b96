"""When curators are asked, and what hours a vacancy may have."""

from datetime import date, timedelta

import pytest

from mentoring.schools import (
    HoursNotUnderstood,
    fortnight_of,
    last_round,
    moved,
    parse_hours,
    round_of,
    staff_is_asked,
)


class MondayToFriday:
    """A calendar with one holiday at the beginning of the month."""

    def is_working_day(self, day: date, /) -> bool:
        return day.weekday() < 5 and day != date(2026, 10, 1)

    def heavy_day(self, day: date, /) -> str | None:
        return None


def test_the_list_is_asked_about_on_the_first_five_working_days() -> None:
    asked = [at for at in range(1, 32) if staff_is_asked(date(2026, 10, at), MondayToFriday())]
    assert asked == [2, 5, 6, 7, 8]


def test_vacancies_are_asked_about_in_spring_before_summer_and_before_the_year() -> None:
    days = [date(2026, 1, 1) + timedelta(days=at) for at in range(365)]
    rounds = {round_of(day) for day in days} - {None}
    assert rounds == {date(2026, 3, 1), date(2026, 5, 12), date(2026, 8, 17)}
    assert [round_of(date(2026, 3, at)) is not None for at in (1, 14, 15)] == [True, True, False]
    assert last_round(date(2026, 2, 28)) == date(2025, 8, 17)
    assert last_round(date(2026, 5, 12)) == date(2026, 5, 12)


def test_a_fortnight_is_two_weeks_from_a_monday_over_any_year() -> None:
    for at in range(1500):
        day = date(2024, 9, 2) + timedelta(days=at)
        began = fortnight_of(day)
        assert began.weekday() == 0
        assert timedelta(0) <= day - began < timedelta(days=14)
        assert fortnight_of(began) == began
        assert fortnight_of(began + timedelta(days=14)) == began + timedelta(days=14)


@pytest.mark.parametrize(
    ("typed", "hours"),
    [("18", 18), ("18,5", 18.5), ("18.4", 18.5), (" 9 часов ", 9), ("24 ч.", 24), ("0,5", 0.5), ("40", 40)],
)
def test_hours_as_people_write_them(typed: str, hours: float) -> None:
    assert parse_hours(typed) == hours


@pytest.mark.parametrize(
    "typed", ["", "полставки", "-3", "0", "41", "1e1", "18/2", "nan", "²", "1" * 400, "18.5.1", "٣ часа!"]
)
def test_other_hours_are_refused_with_what_was_typed(typed: str) -> None:
    with pytest.raises(HoursNotUnderstood) as refused:
        parse_hours(typed)
    assert refused.value.typed == typed[:40]


def test_a_school_that_went_into_another_is_named_once() -> None:
    assert moved([3, 1, 2], 1, 2) == [2, 3]
    assert moved([3], 1, 2) == [3]
