"""Nobody is disturbed in a forbidden hour, and nothing useful is lost to the rule."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.timing import (
    Budget,
    Later,
    Listener,
    Pending,
    QuietRules,
    Urgency,
    Window,
    exists_locally,
    goes_silently,
    has_room,
    is_permitted,
    moment_for,
    to_utc,
    together,
    wanted_later,
)

HOLIDAYS = {date(2026, 11, 4), *(date(2027, 1, day) for day in range(1, 9))}
ZONES = [
    "Europe/Kaliningrad",
    "Europe/Moscow",
    "Europe/Samara",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Krasnoyarsk",
    "Asia/Irkutsk",
    "Asia/Yakutsk",
    "Asia/Vladivostok",
    "Asia/Magadan",
    "Asia/Kamchatka",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
]


class SixDays:
    """A school working on Saturdays, with Russian holidays of one winter and a silent July."""

    def is_working_day(self, day: date) -> bool:
        return day.weekday() != 6 and day not in HOLIDAYS

    def heavy_day(self, day: date) -> str | None:
        return "july" if day.month == 7 else None


def listener(zone: str = "Europe/Moscow", **rules) -> Listener:
    return Listener(ZoneInfo(zone), SixDays(), QuietRules(**rules))


def utc(text: str, zone: str = "Europe/Moscow") -> datetime:
    return to_utc(datetime.strptime(text, "%Y-%m-%d %H:%M"), ZoneInfo(zone))


def local(at: datetime | None, zone: str = "Europe/Moscow") -> str | None:
    return at and at.astimezone(ZoneInfo(zone)).strftime("%a %Y-%m-%d %H:%M")


NOW = utc("2026-10-12 10:00")  # a Monday


@pytest.mark.parametrize(
    ("urgency", "wanted", "comes"),
    [
        (Urgency.SIGNED_UP, "2026-10-18 18:00", "Sat 2026-10-17 18:00"),  # Sunday evening, for Monday
        (Urgency.SIGNED_UP, "2026-10-14 07:00", "Tue 2026-10-13 19:30"),  # two hours before an early meeting
        (Urgency.SIGNED_UP, "2026-10-14 20:00", "Wed 2026-10-14 19:30"),
        (Urgency.SIGNED_UP, "2026-10-14 19:59", "Wed 2026-10-14 19:59"),
        (Urgency.SIGNED_UP, "2026-10-14 08:00", "Wed 2026-10-14 08:00"),
        (Urgency.SIGNED_UP, "2026-11-04 12:00", "Tue 2026-11-03 19:30"),  # a holiday
        (Urgency.OPTIONAL, "2026-10-14 10:00", "Tue 2026-10-13 18:30"),  # never into lessons
        (Urgency.OPTIONAL, "2026-10-14 14:30", "Wed 2026-10-14 14:30"),
        (Urgency.OPTIONAL, "2026-10-14 19:00", "Wed 2026-10-14 18:30"),
        (Urgency.OPTIONAL, "2026-10-18 16:00", "Sat 2026-10-17 18:00"),
        (Urgency.OPTIONAL, "2026-10-19 09:00", "Sat 2026-10-17 18:00"),
        (Urgency.OPTIONAL, "2027-01-05 16:00", "Thu 2026-12-31 18:30"),
    ],
)
def test_a_planned_reminder_moves_to_the_last_permitted_moment_before(urgency, wanted, comes):
    assert local(moment_for(urgency, utc(wanted), listener(), NOW)) == comes


def test_a_school_resting_on_saturday_hears_on_friday():
    at = moment_for(Urgency.OPTIONAL, utc("2026-10-18 16:00"), listener(saturday=False), NOW)
    assert local(at) == "Fri 2026-10-16 18:30"


def test_a_heavy_day_silences_what_is_optional_and_nothing_else():
    heavy = listener(heavy_days=frozenset({date(2026, 10, 14)}))
    wanted = utc("2026-10-14 15:00")
    assert local(moment_for(Urgency.OPTIONAL, wanted, heavy, NOW)) == "Tue 2026-10-13 18:30"
    assert moment_for(Urgency.SIGNED_UP, wanted, heavy, NOW) == wanted


def test_july_is_silent_unless_asked_for():
    wanted, now = utc("2027-07-14 15:00"), utc("2027-07-10 12:00")
    assert local(moment_for(Urgency.OPTIONAL, wanted, listener(), now)) == "Mon 2027-08-02 14:30"
    assert moment_for(Urgency.OPTIONAL, wanted, listener(hears_in=frozenset({"july"})), now) == wanted


def test_holidays_are_the_persons_own_choice():
    wanted = utc("2026-11-04 15:00")
    assert moment_for(Urgency.OPTIONAL, wanted, listener(quiet_holidays=False), NOW) == wanted


def test_a_late_reminder_comes_at_the_next_opening_while_it_helps():
    planned, now = utc("2026-10-13 19:30"), utc("2026-10-13 23:10")
    early = moment_for(Urgency.SIGNED_UP, planned, listener(), now, useful_until=utc("2026-10-14 09:00"))
    useless = moment_for(Urgency.SIGNED_UP, planned, listener(), now, useful_until=utc("2026-10-14 07:59"))
    assert local(early) == "Wed 2026-10-14 08:00"
    assert useless is None


def test_a_reminder_not_yet_missed_uses_what_is_left_of_the_evening():
    now = utc("2026-10-13 19:45")
    assert moment_for(Urgency.SIGNED_UP, utc("2026-10-14 07:00"), listener(), now) == now


def test_an_act_about_tomorrow_comes_at_once_and_silently():
    night = utc("2026-10-13 23:10")
    at = moment_for(Urgency.ACT, night, listener(), night, about=utc("2026-10-14 14:30"))
    assert at == night
    assert goes_silently(at, listener())


def test_an_act_about_next_week_waits_for_the_morning():
    night = utc("2026-10-17 23:10")  # Saturday night: Sunday is quiet too
    at = moment_for(Urgency.ACT, night, listener(), night, about=utc("2026-10-22 14:30"))
    assert local(at) == "Mon 2026-10-19 08:00"
    assert not goes_silently(at, listener())


def test_an_act_useless_by_the_morning_does_not_wait():
    night = utc("2026-10-17 23:10")
    assert moment_for(Urgency.ACT, night, listener(), night, useful_until=utc("2026-10-18 22:00")) == night


def test_the_fourth_message_of_a_week_is_the_last_optional_one():
    week = tuple(date(2026, 10, day) for day in (12, 13, 14, 15))
    crowded = replace(listener(), spent=week)
    wanted, now = utc("2026-10-16 15:00"), utc("2026-10-16 10:00")
    assert local(moment_for(Urgency.OPTIONAL, wanted, crowded, now)) == "Mon 2026-10-19 14:30"
    assert moment_for(Urgency.SIGNED_UP, wanted, crowded, now) == wanted
    assert not has_room(date(2026, 10, 15), (date(2026, 10, 15),), Budget())
    assert has_room(date(2026, 10, 22), week, Budget())


@pytest.mark.parametrize(
    ("choice", "now", "wanted"),
    [
        (Later.TONIGHT, "2026-10-13 15:00", "Tue 2026-10-13 19:00"),
        (Later.TONIGHT, "2026-10-13 19:05", "Wed 2026-10-14 19:00"),
        (Later.TOMORROW, "2026-10-13 15:00", "Wed 2026-10-14 16:00"),
        (Later.WEEK, "2026-10-13 15:00", "Tue 2026-10-20 16:00"),
        (Later.WEEK, "2026-09-28 15:00", "Tue 2026-10-06 16:00"),  # not on Teachers' Day
        (Later.TONIGHT, "2026-10-05 15:00", "Mon 2026-10-05 19:00"),  # but if asked for on it
    ],
)
def test_later_means_an_hour_of_the_persons_own_day(choice, now, wanted):
    assert local(wanted_later(choice, utc(now), listener())) == wanted


def pending(key, person=1, urgency=Urgency.OPTIONAL, topic=None, minute=0) -> Pending:
    return Pending(key, topic or key, person, urgency, NOW + timedelta(minutes=minute))


def test_several_optional_reminders_are_one_digest_and_a_meeting_stands_alone():
    due = [
        pending("step:1", minute=3),
        pending("course:2"),
        pending("step:1", person=2),
        pending("meeting:17:24h", urgency=Urgency.SIGNED_UP, topic="meeting:17"),
        pending("meeting:17:2h", urgency=Urgency.SIGNED_UP, topic="meeting:17", minute=1),
    ]
    groups = [tuple(one.key for one in group) for group in together(due)]
    assert groups == [("course:2", "step:1"), ("meeting:17:24h", "meeting:17:2h"), ("step:1",)]
    assert together(reversed(due)) == together(due)


def test_a_wall_time_the_clocks_jump_over_is_known():
    berlin, howe = ZoneInfo("Europe/Berlin"), ZoneInfo("Australia/Lord_Howe")
    assert not exists_locally(datetime(2027, 3, 28, 2, 30), berlin)
    assert to_utc(datetime(2027, 3, 28, 2, 30), berlin) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    assert not exists_locally(datetime(2026, 10, 4, 2, 10), howe)  # half an hour only
    assert exists_locally(datetime(2026, 10, 4, 2, 30), howe)
    first = to_utc(datetime(2026, 10, 25, 2, 30), berlin)
    assert first == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


moments = st.datetimes(datetime(2026, 8, 1), datetime(2027, 8, 1)).map(lambda at: at.replace(tzinfo=UTC))
planned = st.sampled_from([Urgency.SIGNED_UP, Urgency.OPTIONAL])
people = st.builds(
    lambda zone, saturday, holidays, opening: listener(
        zone,
        saturday=saturday,
        quiet_holidays=holidays,
        optional=Window(time(opening), time(opening + 3)),
    ),
    st.sampled_from(ZONES),
    st.booleans(),
    st.booleans(),
    st.integers(0, 20),
)


@given(planned, moments, moments, people, st.none() | moments)
def test_what_comes_is_permitted_not_useless_and_not_in_the_past(urgency, wanted, now, person, useful_until):
    at = moment_for(urgency, wanted, person, now, useful_until=useful_until)
    if at is not None:
        assert is_permitted(urgency, at, person)
        assert at >= now
        assert useful_until is None or at <= useful_until


@given(planned, moments, st.timedeltas(timedelta(0), timedelta(days=30)), people)
def test_a_planned_reminder_is_late_only_when_no_moment_before_was_left(urgency, now, ahead, person):
    wanted = now + ahead
    at = moment_for(urgency, wanted, person, now)
    if at is None or at > wanted:
        quarter, start = timedelta(minutes=15), max(now, wanted - timedelta(days=14))
        between = (start + quarter * step for step in range((wanted - start) // quarter + 1))
        assert not any(is_permitted(urgency, one, person) for one in between)


@given(moments, st.none() | moments, st.none() | moments, people)
def test_an_act_of_another_person_is_lost_only_when_it_is_useless_already(now, about, useful_until, person):
    at = moment_for(Urgency.ACT, now, person, now, useful_until=useful_until, about=about)
    if at is None:
        assert useful_until is not None
        assert useful_until < now
    else:
        assert at == now or is_permitted(Urgency.ACT, at, person)
