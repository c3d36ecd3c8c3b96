"""Times on offer leave the other one two hours and a night's sleep, on both clocks."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.errors import MentoringError
from mentoring.meeting_slots import (
    NoSlots,
    SlotInPast,
    SlotOutsideHours,
    SlotTooSoon,
    SlotTwice,
    TooManySlots,
    check_slots,
    picker_days,
    picker_times,
)
from mentoring.timing import to_utc

MOSCOW, OMSK = ZoneInfo("Europe/Moscow"), ZoneInfo("Asia/Omsk")
NOW = datetime(2026, 10, 12, 9, tzinfo=UTC)  # Monday noon in Moscow
HOUR = timedelta(hours=1)


class Weekdays:
    def is_working_day(self, day: date) -> bool:
        return day.weekday() < 5


def moscow(hour: int, minute: int = 0, day: int = 13) -> datetime:
    return to_utc(datetime(2026, 10, day, hour, minute), MOSCOW)


@pytest.mark.parametrize(
    ("slots", "error"),
    [
        ([], NoSlots),
        ([moscow(hour) for hour in (9, 10, 11, 12)], TooManySlots),
        ([moscow(15), moscow(15).astimezone(OMSK)], SlotTwice),
        ([NOW], SlotInPast),
        ([NOW + 2 * HOUR - timedelta(minutes=1)], SlotTooSoon),
        ([moscow(6, 59)], SlotOutsideHours),
        ([moscow(20, 31)], SlotOutsideHours),
        ([moscow(23, 50)], SlotOutsideHours),
    ],
)
def test_a_time_that_cannot_be_offered_is_refused_with_the_reason(slots, error):
    with pytest.raises(error):
        check_slots(slots, NOW, [MOSCOW], 30)


def test_facts_of_a_refusal_say_what_is_possible():
    with pytest.raises(SlotTooSoon) as soon:
        check_slots([NOW + HOUR], NOW, [MOSCOW], 30)
    assert soon.value.earliest == NOW + 2 * HOUR
    with pytest.raises(SlotOutsideHours) as late:
        check_slots([moscow(19)], NOW, [MOSCOW, OMSK], 30)  # ten in the evening in Omsk
    assert (late.value.first, late.value.last, late.value.zone) == (time(7), time(21), "Asia/Omsk")


def test_times_come_back_in_order():
    slots = [moscow(15), moscow(7), moscow(20, 30)]
    assert check_slots(slots, NOW, [MOSCOW], 30) == (moscow(7), moscow(15), moscow(20, 30))


def test_working_days_are_offered_first_and_days_off_not_hidden():
    days = picker_days(date(2026, 10, 12), Weekdays())
    assert len(days) == len(set(days)) == 14
    assert [day.weekday() < 5 for day in days] == [True] * 10 + [False] * 4
    assert days[0] == date(2026, 10, 12)


def test_today_begins_in_two_hours():
    times = picker_times(date(2026, 10, 12), NOW, [MOSCOW], 30)
    assert (times[0], times[-1]) == (time(14), time(20, 30))


def test_a_far_colleague_narrows_the_hours():
    times = picker_times(date(2026, 10, 13), NOW, [MOSCOW, OMSK], 60)
    assert (times[0], times[-1]) == (time(7), time(17))


def test_nothing_is_offered_in_an_hour_the_clocks_jump_over():
    sleepless = ZoneInfo("Australia/Lord_Howe")
    assert time(2) not in picker_times(date(2026, 10, 4), NOW - timedelta(days=30), [sleepless], 30)


@given(
    st.datetimes(datetime(2026, 10, 12), datetime(2026, 10, 26)).map(lambda at: at.replace(tzinfo=UTC)),
    st.sampled_from([15, 20, 45, 90]),
)
def test_what_is_accepted_is_decent_on_both_clocks(at, minutes):
    try:
        check_slots([at], NOW, [MOSCOW, OMSK], minutes)
    except MentoringError:
        return
    assert at - NOW >= 2 * HOUR
    for zone in (MOSCOW, OMSK):
        start, end = at.astimezone(zone), (at + timedelta(minutes=minutes)).astimezone(zone)
        assert time(7) <= start.time() < end.time() <= time(21)


def test_nothing_is_offered_before_the_notice_the_other_one_asks_for() -> None:
    day = timedelta(days=1)
    with pytest.raises(SlotTooSoon) as soon:
        check_slots([moscow(15)], NOW, [MOSCOW], 30, 2 * day)
    assert (soon.value.notice, soon.value.earliest) == (2 * day, NOW + 2 * day)
    offered = picker_times(NOW.date() + day, NOW, [MOSCOW], 30, day)
    assert min(offered) >= (NOW + day).astimezone(MOSCOW).time()
