"""A pair begins when both agree, never twice, never above the mentor's limit, never by a stranger's hand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.errors import MentoringError
from mentoring.pairs import (
    TRANSITIONS,
    CapacityFull,
    Load,
    NotYourPair,
    Pair,
    PairAct,
    PairAlreadyDecided,
    PairStatus,
    Side,
    after_close,
    after_decline,
    after_expire,
    after_mentor_accept,
    after_teacher_accept,
    after_withdraw,
    earliest_end,
    statuses_open_to,
)

TEACHER, MENTOR, STRANGER = 1, 2, 3
ROOM = Load(active=0, capacity=2)
NEW = Pair(7, TEACHER, MENTOR)


@pytest.mark.parametrize("teacher_first", [True, False])
def test_a_pair_begins_when_both_have_agreed_in_any_order(teacher_first):
    if teacher_first:
        half = after_teacher_accept(NEW, TEACHER, ROOM)
        both = after_mentor_accept(half, MENTOR, ROOM)
    else:
        half = after_mentor_accept(NEW, MENTOR, ROOM)
        both = after_teacher_accept(half, TEACHER, ROOM)
    assert half.status is PairStatus.HALF
    assert half.agreed is (Side.TEACHER if teacher_first else Side.MENTOR)
    assert both.status is PairStatus.ACTIVE


def test_a_second_tap_of_the_same_person_does_not_begin_the_pair():
    half = after_mentor_accept(NEW, MENTOR, ROOM)
    with pytest.raises(PairAlreadyDecided) as refused:
        after_mentor_accept(half, MENTOR, ROOM)
    assert (refused.value.pair_id, refused.value.status) == (7, PairStatus.HALF)


@pytest.mark.parametrize(
    ("accept", "by"),
    [
        (after_teacher_accept, MENTOR),
        (after_mentor_accept, TEACHER),
        (after_teacher_accept, STRANGER),
        (after_mentor_accept, STRANGER),
    ],
)
def test_nobody_agrees_for_another(accept, by):
    with pytest.raises(NotYourPair):
        accept(NEW, by, ROOM)
    with pytest.raises(NotYourPair):
        after_decline(NEW, STRANGER)


def test_the_limit_holds_at_the_moment_of_agreement():
    full = Load(active=2, capacity=2)
    half = after_mentor_accept(NEW, MENTOR, ROOM)
    for attempt in (
        lambda: after_mentor_accept(NEW, MENTOR, full),
        lambda: after_teacher_accept(half, TEACHER, full),
    ):
        with pytest.raises(CapacityFull) as refused:
            attempt()
        assert (refused.value.active, refused.value.capacity) == (2, 2)


def test_saying_no_after_yes_is_possible_until_the_pair_begins():
    half = after_mentor_accept(NEW, MENTOR, ROOM)
    assert after_decline(half, MENTOR).status is PairStatus.DECLINED
    active = after_teacher_accept(half, TEACHER, ROOM)
    with pytest.raises(PairAlreadyDecided):
        after_decline(active, MENTOR)


acts = st.sampled_from(
    [
        lambda pair: after_teacher_accept(pair, TEACHER, ROOM),
        lambda pair: after_mentor_accept(pair, MENTOR, ROOM),
        lambda pair: after_decline(pair, TEACHER),
        after_withdraw,
        after_expire,
        after_close,
    ]
)


@given(st.lists(acts, max_size=12))
def test_whatever_happens_the_end_is_final_and_the_middle_needs_both(history):
    pair, seen = NEW, [NEW]
    for act in history:
        try:
            pair = act(pair)
        except MentoringError:
            assert pair is seen[-1]
            continue
        seen.append(pair)
    statuses = [one.status for one in seen]
    assert len(set(statuses)) == len(statuses)
    if PairStatus.ACTIVE in statuses:
        assert statuses[:3] == [PairStatus.PROPOSED, PairStatus.HALF, PairStatus.ACTIVE]
    assert all((one.agreed is not None) == (one.status is PairStatus.HALF) for one in seen)


def test_storage_may_update_exactly_what_the_table_allows():
    for act in PairAct:
        for status in PairStatus:
            assert (status in statuses_open_to(act)) == ((status, act) in TRANSITIONS)
    for ended in (PairStatus.CLOSED, PairStatus.DECLINED, PairStatus.EXPIRED, PairStatus.WITHDRAWN):
        with pytest.raises(PairAlreadyDecided):
            after_teacher_accept(replace(NEW, status=ended), TEACHER, ROOM)


class Weekdays:
    def __init__(self, *holidays: date) -> None:
        self.holidays = holidays

    def is_working_day(self, day: date) -> bool:
        return day.weekday() < 5 and day not in self.holidays


@pytest.mark.parametrize(
    ("notice", "end"),
    [
        (date(2026, 10, 12), date(2026, 10, 15)),  # Monday: Tuesday, Wednesday, Thursday are full
        (date(2026, 10, 15), date(2026, 10, 20)),  # Thursday: the weekend does not count
        (date(2026, 10, 17), date(2026, 10, 21)),  # notice on a Saturday
        (date(2026, 11, 2), date(2026, 11, 6)),  # 4 November is a holiday
    ],
)
def test_mentoring_ends_no_earlier_than_after_three_full_working_days(notice, end):
    assert earliest_end(notice, Weekdays(date(2026, 11, 4))) == end


@given(st.dates(date(2026, 1, 1), date(2030, 1, 1)))
def test_three_working_days_always_lie_between_notice_and_end(notice):
    calendar = Weekdays()
    end = earliest_end(notice, calendar)
    between = [notice + timedelta(days=step) for step in range(1, (end - notice).days + 1)]
    assert sum(map(calendar.is_working_day, between)) == 3
    assert calendar.is_working_day(end)
