"""Series: the days of a rhythm, and how far the certificate is."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.certificates import sessions_needed
from mentoring.series import Every, Meeting, Progress, days, moments
from mentoring.workcalendar import SchoolCalendar, SchoolDays

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
HOLIDAY = date(2026, 11, 12)
CALENDAR = SchoolCalendar({HOLIDAY}, SchoolDays((), (), ()))
THURSDAY = date(2026, 10, 15)


def meeting(number: int, *, came: bool, over: bool = True) -> Meeting:
    ends = NOW - timedelta(days=1) if over else NOW + timedelta(days=1)
    return Meeting(number, "", "published", ends - timedelta(hours=2), ends, 2.0, came)


def series(came: int, total: int, ahead: int = 0, share: int = 70) -> Progress:
    past = [meeting(n, came=n < came) for n in range(total - ahead)]
    future = [meeting(n, came=False, over=False) for n in range(total - ahead, total)]
    return Progress((*past, *future), share)


@pytest.mark.parametrize(
    ("total", "share", "needed"), [(8, 70, 6), (10, 70, 7), (9, 100, 9), (3, 50, 2), (1, 50, 1), (7, 80, 6)]
)
def test_the_share_is_rounded_up_to_whole_meetings(total: int, share: int, needed: int) -> None:
    assert Progress(tuple(meeting(n, came=False) for n in range(total)), share).needed == needed


def test_five_of_eight_is_one_short_and_six_are_enough() -> None:
    assert not series(5, 8).is_reached
    assert series(6, 8).is_reached
    assert series(6, 8).hours == 12


def test_a_series_is_over_with_its_last_meeting_and_says_what_can_still_be() -> None:
    running = series(3, 8, ahead=3)
    assert not running.is_over(NOW)
    assert running.left(NOW) == 3
    assert running.can_reach(NOW)
    assert not series(2, 8, ahead=3).can_reach(NOW)
    assert series(6, 8).is_over(NOW)
    assert not Progress((), 70).is_over(NOW)
    assert not Progress((), 70).is_reached


@given(st.integers(1, 40), st.sampled_from((50, 60, 70, 80, 100)))
def test_needed_is_the_least_number_that_makes_the_share(total: int, share: int) -> None:
    needed = sessions_needed(total, share)
    assert needed * 100 >= share * total
    assert needed == 1 or (needed - 1) * 100 < share * total


def test_every_second_thursday_passes_over_a_day_off() -> None:
    found = days(THURSDAY, Every.FORTNIGHT, 4, CALENDAR)
    assert [f"{day:%d.%m}" for day in found] == ["15.10", "29.10", "26.11", "10.12"]
    assert days(HOLIDAY, Every.ONCE, 9, CALENDAR) == (HOLIDAY,)


def test_the_third_thursday_of_each_month_and_the_last_one() -> None:
    third = days(THURSDAY, Every.MONTH, 4, CALENDAR)
    assert [f"{day:%d.%m}" for day in third] == ["15.10", "19.11", "17.12", "21.01"]
    last = days(date(2026, 10, 29), Every.MONTH, 4, CALENDAR)
    assert [f"{day:%d.%m}" for day in last] == ["29.10", "26.11", "31.12", "28.01"]


@given(st.dates(date(2026, 1, 1), date(2030, 1, 1)), st.sampled_from(Every), st.integers(0, 99))
def test_days_keep_their_weekday_and_never_repeat(first: date, every: Every, count: int) -> None:
    found = days(first, every, count, CALENDAR)
    assert len({day.weekday() for day in found}) == 1
    assert list(found) == sorted(set(found))
    assert found[0] == first
    assert 1 <= len(found) <= 12


def test_the_wall_time_stays_when_the_clocks_change() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    found = moments(days(THURSDAY, Every.FORTNIGHT, 2, CALENDAR), time(15), berlin)
    assert [at.astimezone(berlin).hour for at in found] == [15, 15]
    assert found[1] - found[0] == timedelta(days=14, hours=1)
