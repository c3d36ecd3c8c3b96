"""Reminders are planned from their causes: the same cause gives the same keys, a moved one gives others."""

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.meetings import Meeting, MeetingStatus, after_move, after_take
from mentoring.reminders import (
    Due,
    Who,
    assessment_dues,
    countdown,
    deadline_dues,
    event_dues,
    held_questions,
    meeting_dues,
    passes_on,
    quiet_pair_dues,
    request_dues,
    step_dues,
    step_passed,
)
from mentoring.timing import Listener, Urgency, moment_for, to_utc

MOSCOW, OMSK = ZoneInfo("Europe/Moscow"), ZoneInfo("Asia/Omsk")
TEACHER, MENTOR = Who(5, MOSCOW), Who(6, OMSK)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def moscow(day: int, hour: int = 12, minute: int = 0, month: int = 10) -> datetime:
    return to_utc(datetime(2026, month, day, hour, minute), MOSCOW)


def said(dues: list[Due]) -> list[tuple[str, str]]:
    return [(due.key, due.wanted.astimezone(MOSCOW).strftime("%d.%m %H:%M")) for due in dues]


MEETING = Meeting(
    17, 5, 6, proposed_by=6, status=MeetingStatus.CONFIRMED, revision=3, starts_at=moscow(15, 14, 30)
)
SINCE = moscow(10)


def test_a_meeting_is_said_the_evening_before_and_two_hours_before():
    assert said(meeting_dues(MEETING, [TEACHER, MENTOR], SINCE)) == [
        ("meeting:17:r3:24h:p5", "14.10 18:00"),
        ("meeting:17:r3:2h:p5", "15.10 12:30"),
        ("meeting:17:r3:24h:p6", "14.10 15:00"),  # six in the evening in Omsk
        ("meeting:17:r3:2h:p6", "15.10 12:30"),
    ]


def test_a_meeting_agreed_this_morning_is_not_announced_as_if_it_were_yesterday():
    assert said(meeting_dues(MEETING, [TEACHER], since=moscow(15, 9))) == [
        ("meeting:17:r3:2h:p5", "15.10 12:30")
    ]
    assert meeting_dues(MEETING, [TEACHER], since=moscow(15, 13)) == []


def test_a_moved_meeting_has_other_keys_and_the_same_one_the_same():
    moved = after_take(after_move(MEETING, 5, (moscow(16, 15),)), 6, moscow(16, 15), SINCE)
    before = {due.key for due in meeting_dues(MEETING, [TEACHER], SINCE)}
    after = {due.key for due in meeting_dues(moved, [TEACHER], SINCE)}
    assert before.isdisjoint(after)
    assert before == {due.key for due in meeting_dues(MEETING, [TEACHER], SINCE + HOUR)}


@pytest.mark.parametrize("status", sorted(set(MeetingStatus) - {MeetingStatus.CONFIRMED}))
def test_what_is_not_agreed_is_not_reminded(status):
    meeting = replace(MEETING, status=status)
    assert meeting_dues(meeting, [TEACHER], SINCE) == []
    assert held_questions(meeting, [TEACHER], moscow(20)) == []


def test_whether_it_took_place_is_asked_after_the_end_and_not_before():
    assert held_questions(MEETING, [TEACHER], moscow(15, 14, 49)) == []
    first = held_questions(MEETING, [TEACHER, MENTOR], moscow(15, 14, 50))
    again = held_questions(MEETING, [TEACHER], moscow(16), again=True)
    assert [due.key for due in first] == ["meeting:17:r3:held:p5", "meeting:17:r3:held:p6"]
    assert [(due.key, due.kind) for due in again] == [("meeting:17:r3:held2:p5", "meeting_marks_differ")]


def test_an_event_is_said_the_evening_before_and_two_hours_before():
    dues = event_dues(4, 1, moscow(15, 10), TEACHER, SINCE)
    assert said(dues) == [("event:4:r1:1d:p5", "14.10 18:00"), ("event:4:r1:2h:p5", "15.10 08:00")]
    assert [due.kind for due in dues] == ["event_day_before", "event_two_hours"]


def test_a_step_is_said_a_week_and_a_day_before_its_last_day():
    dues = step_dues(9, 0, date(2026, 10, 22), TEACHER, SINCE)
    assert said(dues) == [("step:9:r0:7d:p5", "15.10 16:00"), ("step:9:r0:1d:p5", "21.10 16:00")]
    assert dues[0].useful_until == dues[1].wanted
    assert dues[1].useful_until == to_utc(datetime(2026, 10, 23), MOSCOW)
    assert [due.params for due in dues] == [{"step_id": 9, "days": 7}, {"step_id": 9, "days": 1}]


def test_a_step_taken_for_three_days_is_not_reminded_a_week_before():
    assert len(step_dues(9, 0, date(2026, 10, 13), TEACHER, SINCE)) == 1


def test_a_step_that_has_passed_is_said_once_on_the_next_afternoon():
    last_day = date(2026, 10, 22)
    assert step_passed(9, 0, last_day, TEACHER, moscow(23, 15, 59)) == []
    assert said(step_passed(9, 0, last_day, TEACHER, moscow(23, 16))) == [
        ("step:9:r0:passed:p5", "23.10 16:00")
    ]
    later = step_passed(9, 0, last_day, TEACHER, moscow(28))
    assert [due.key for due in later] == ["step:9:r0:passed:p5"]


def test_a_contest_is_announced_by_the_days_of_its_kind_and_never_after_its_deadline():
    until = moscow(30, 12, month=12)
    dues = deadline_dues(4, 0, until, (45, 30, 14, 7, 3, 1), TEACHER, SINCE)
    assert [due.params["days"] for due in dues] == [45, 30, 14, 7, 3, 1]
    assert dues[0].key == "event:4:r0:deadline:45d:p5"
    assert said(dues)[0][1] == "15.11 16:00"
    assert all(due.useful_until <= until for due in dues)
    assert dues[-1].useful_until == until
    assert [
        due.params["days"] for due in deadline_dues(4, 0, until, (7, 1), TEACHER, moscow(25, month=12))
    ] == [1]


def test_an_unfinished_assessment_is_said_twice_and_then_left_alone():
    stopped, expires = moscow(12, 20), moscow(26)
    assert assessment_dues(8, TEACHER, stopped, expires, moscow(13, 17)) == []
    first = assessment_dues(8, TEACHER, stopped, expires, moscow(13, 18))
    second = assessment_dues(8, TEACHER, stopped, expires, moscow(17, 18))
    assert said(first) == [("assessment:8:unfinished1:p5", "13.10 18:00")]
    assert said(second) == [("assessment:8:unfinished2:p5", "17.10 18:00")]
    went_on = assessment_dues(8, TEACHER, moscow(18), moscow(26), moscow(25, 18))
    assert [due.key for due in went_on] == ["assessment:8:unfinished2:p5"]


def test_nobody_is_called_back_to_an_assessment_that_has_expired():
    assert assessment_dues(8, TEACHER, moscow(12), moscow(13, 9), moscow(14)) == []


def test_a_request_without_an_answer_is_said_to_both_and_then_passed_on():
    asked = moscow(12, 10)
    assert request_dues(7, asked, MENTOR, TEACHER, asked + 48 * HOUR - timedelta(seconds=1)) == []
    dues = request_dues(7, asked, MENTOR, TEACHER, asked + 50 * HOUR)
    assert [(due.key, due.kind) for due in dues] == [
        ("pair:7:48h:p6", "request_waiting"),
        ("pair:7:48h:p5", "request_unanswered"),
    ]
    assert all(due.useful_until == asked + 72 * HOUR for due in dues)
    assert not passes_on(asked, asked + 71 * HOUR)
    assert passes_on(asked, asked + 72 * HOUR)


def test_a_pair_without_meetings_hears_of_it_after_two_weeks_and_once_more():
    met = date(2026, 10, 1)
    assert quiet_pair_dues(7, met, [TEACHER], moscow(15, 15)) == []
    assert said(quiet_pair_dues(7, met, [TEACHER], moscow(15, 16))) == [
        ("pair:7:quiet:20261001:14d:p5", "15.10 16:00")
    ]
    assert said(quiet_pair_dues(7, met, [TEACHER], moscow(2, month=12))) == [
        ("pair:7:quiet:20261001:28d:p5", "29.10 16:00")
    ]
    east = Who(6, ZoneInfo("Asia/Kamchatka"))
    both = quiet_pair_dues(7, met, [TEACHER, east], moscow(15, 7))
    assert [due.person_id for due in both] == [5, 6], "whose afternoon comes first takes the other along"
    met_again = quiet_pair_dues(7, date(2026, 10, 20), [TEACHER], moscow(4, month=11))
    assert [due.key for due in met_again] == ["pair:7:quiet:20261020:14d:p5"]


class Weekdays:
    def is_working_day(self, day: date) -> bool:
        return day.weekday() < 6

    def heavy_day(self, day: date) -> str | None:
        return None


moments = st.datetimes(datetime(2026, 9, 1), datetime(2027, 5, 1)).map(lambda at: at.replace(tzinfo=UTC))
zones = st.sampled_from(["Europe/Kaliningrad", "Europe/Moscow", "Asia/Kamchatka", "Europe/Berlin"])
people = st.builds(lambda zone: Who(5, ZoneInfo(zone)), zones)


@given(moments, moments, people, st.integers(0, 9))
def test_a_reminder_of_a_meeting_never_comes_after_it_began(starts, since, who, revision):
    meeting = replace(MEETING, starts_at=starts, revision=revision)
    for due in meeting_dues(meeting, [who], since):
        assert since < due.wanted < due.useful_until < starts
        assert due.key.startswith(f"meeting:17:r{revision}:")
        listener = Listener(who.zone, Weekdays())
        at = moment_for(due.urgency, due.wanted, listener, since, useful_until=due.useful_until)
        assert at is None or at < starts


@given(st.dates(date(2026, 9, 1), date(2027, 5, 1)), moments, people)
def test_each_of_a_countdown_helps_until_the_next(last_day, since, who):
    dues = countdown("step:1:r0", "step_due", last_day, (1, 30, 7), who, since, {})
    assert [due.params["days"] for due in dues] == sorted((due.params["days"] for due in dues), reverse=True)
    for earlier, later in itertools.pairwise(dues):
        assert earlier.useful_until == later.wanted
    for due in dues:
        assert since < due.wanted < due.useful_until
        assert who.day_of(due.wanted) == last_day - timedelta(days=due.params["days"])


@given(moments, st.integers(0, 40), people)
def test_what_was_is_never_said_before_it_is_true(now, days, who):
    past = (now - timedelta(days=days)).date()
    follow_ups = [
        *step_passed(1, 0, past, who, now),
        *assessment_dues(1, who, now - timedelta(days=days), now + DAY, now),
        *request_dues(1, now - timedelta(days=days), who, replace(who, person_id=6), now),
        *quiet_pair_dues(1, past, [who], now),
        *held_questions(replace(MEETING, starts_at=now - timedelta(days=days)), [who], now),
    ]
    assert len({due.key for due in follow_ups}) == len(follow_ups)
    for due in follow_ups:
        assert due.wanted <= now
        listener = Listener(who.zone, Weekdays())
        at = moment_for(due.urgency, due.wanted, listener, now, useful_until=due.useful_until)
        assert at is None or at >= now
        assert due.urgency is not Urgency.ACT
