"""A meeting belongs to two people; its hours count when both, or the one who answered, say it took place."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.errors import MentoringError
from mentoring.meetings import (
    AHEAD,
    Basis,
    Mark,
    Meeting,
    MeetingAlreadyDecided,
    MeetingStatus,
    NotYourMeeting,
    NotYourTurn,
    SlotGone,
    Verdict,
    after_cancel,
    after_move,
    after_take,
    after_verdict,
    held_time,
    is_waited,
    verdict,
)

TEACHER, MENTOR, STRANGER = 1, 2, 3
NOW = datetime(2026, 10, 12, 9, tzinfo=UTC)
SLOTS = tuple(NOW + timedelta(days=days) for days in (1, 2, 3))
OFFERED = Meeting(17, TEACHER, MENTOR, proposed_by=MENTOR, slots=SLOTS)
HELD, MISSED, UNCLEAR = MeetingStatus.HELD, MeetingStatus.MISSED, MeetingStatus.UNCLEAR


def test_the_teacher_takes_one_of_three_times():
    meeting = after_take(OFFERED, TEACHER, SLOTS[1], NOW)
    assert (meeting.status, meeting.starts_at) == (MeetingStatus.CONFIRMED, SLOTS[1])
    assert meeting.ends_at == SLOTS[1] + timedelta(minutes=20)


def test_who_offered_waits_for_the_other():
    with pytest.raises(NotYourTurn):
        after_take(OFFERED, MENTOR, SLOTS[0], NOW)


def test_a_time_that_passed_or_was_replaced_is_gone_and_the_others_are_named():
    late = NOW + timedelta(days=1, hours=1)
    with pytest.raises(SlotGone) as refused:
        after_take(OFFERED, TEACHER, SLOTS[0], late)
    assert refused.value.slots == SLOTS[1:]
    moved = after_move(OFFERED, TEACHER, (NOW + timedelta(days=9),))
    with pytest.raises(SlotGone):
        after_take(moved, MENTOR, SLOTS[0], NOW)


def test_moving_asks_the_other_one_and_is_a_new_revision():
    agreed = after_take(OFFERED, TEACHER, SLOTS[0], NOW)
    moved = after_move(agreed, TEACHER, (SLOTS[2],))
    assert (moved.status, moved.revision, moved.starts_at) == (MeetingStatus.PROPOSED, 1, None)
    with pytest.raises(NotYourTurn):
        after_take(moved, TEACHER, SLOTS[2], NOW)
    assert after_take(moved, MENTOR, SLOTS[2], NOW).starts_at == SLOTS[2]


def test_a_second_tap_sees_what_the_first_one_did():
    agreed = after_take(OFFERED, TEACHER, SLOTS[0], NOW)
    with pytest.raises(MeetingAlreadyDecided) as refused:
        after_take(agreed, TEACHER, SLOTS[0], NOW)
    assert refused.value.status is MeetingStatus.CONFIRMED
    gone = after_cancel(agreed, MENTOR)
    assert gone.revision == agreed.revision + 1
    with pytest.raises(MeetingAlreadyDecided):
        after_cancel(gone, TEACHER)


def test_a_forwarded_button_does_nothing_for_a_stranger():
    for attempt in (
        lambda: after_take(OFFERED, STRANGER, SLOTS[0], NOW),
        lambda: after_move(OFFERED, STRANGER, SLOTS),
        lambda: after_cancel(OFFERED, STRANGER),
    ):
        with pytest.raises(NotYourMeeting):
            attempt()


@pytest.mark.parametrize(
    ("teacher", "mentor", "asked_again", "waited", "expected"),
    [
        (Mark.YES, Mark.YES, False, False, Verdict(HELD, Basis.BOTH)),
        (Mark.NO, Mark.NO, False, False, Verdict(MISSED, Basis.BOTH)),
        (Mark.YES, None, False, False, Verdict()),
        (None, Mark.YES, False, True, Verdict(HELD, Basis.ONE)),
        (Mark.NO, None, False, True, Verdict(MISSED, Basis.ONE)),
        (Mark.YES, Mark.UNSURE, False, False, Verdict(HELD, Basis.ONE)),
        (Mark.YES, Mark.NO, False, False, Verdict(ask_again=True)),
        (Mark.YES, Mark.NO, True, False, Verdict(UNCLEAR)),
        (Mark.YES, Mark.YES, True, False, Verdict(HELD, Basis.BOTH)),
        (Mark.YES, Mark.UNSURE, True, False, Verdict(HELD, Basis.ONE)),
        (Mark.YES, None, True, True, Verdict(UNCLEAR)),
        (None, None, True, False, Verdict()),
        (None, None, False, True, Verdict(UNCLEAR)),
        (Mark.UNSURE, Mark.UNSURE, False, False, Verdict(UNCLEAR)),
        (Mark.UNSURE, None, False, True, Verdict(UNCLEAR)),
    ],
)
def test_what_two_marks_mean(teacher, mentor, asked_again, waited, expected):
    assert verdict(teacher, mentor, asked_again=asked_again, waited=waited) == expected


marks = st.none() | st.sampled_from(Mark)


@given(marks, marks, st.booleans(), st.booleans())
def test_neither_of_the_two_weighs_more_and_waiting_always_ends(teacher, mentor, asked_again, waited):
    decided = verdict(teacher, mentor, asked_again=asked_again, waited=waited)
    assert decided == verdict(mentor, teacher, asked_again=asked_again, waited=waited)
    assert not (decided.ask_again and asked_again)
    if waited:
        assert decided.status is not None or decided.ask_again
    said = {mark for mark in (teacher, mentor) if mark in (Mark.YES, Mark.NO)}
    if decided.status in (HELD, MISSED):
        assert said == {Mark.YES if decided.status is HELD else Mark.NO}


def test_the_second_mark_is_awaited_for_three_days():
    assert not is_waited(NOW, NOW + timedelta(days=2, hours=23))
    assert is_waited(NOW, NOW + timedelta(days=3))


def test_hours_add_up_from_what_took_place_and_nothing_else():
    agreed = after_take(OFFERED, TEACHER, SLOTS[0], NOW)
    held = after_verdict(agreed, Verdict(HELD, Basis.BOTH))
    unclear = after_verdict(agreed, Verdict(UNCLEAR))
    assert after_verdict(agreed, Verdict()) == agreed
    assert held_time([OFFERED, agreed, held, unclear, replace(held, minutes=45)]) == timedelta(minutes=65)
    with pytest.raises(MeetingAlreadyDecided):
        after_verdict(held, Verdict(MISSED, Basis.BOTH))


people = st.sampled_from([TEACHER, MENTOR, STRANGER])
acts = st.one_of(
    st.tuples(st.just(after_cancel), people),
    st.builds(lambda by, day: (after_move, by, (NOW + timedelta(days=day),)), people, st.integers(1, 9)),
    st.builds(lambda by, day: (after_take, by, NOW + timedelta(days=day), NOW), people, st.integers(1, 9)),
)


@given(st.lists(acts, max_size=10))
def test_no_history_of_taps_moves_a_decided_meeting_or_loses_a_revision(history):
    meeting, revisions = OFFERED, [0]
    for act, *arguments in history:
        try:
            after = act(meeting, *arguments)
        except MentoringError:
            continue
        assert meeting.status in AHEAD
        assert after.revision == meeting.revision + (act is not after_take)
        assert (after.starts_at is not None) == (
            after.status is MeetingStatus.CONFIRMED
        ) or act is after_cancel
        meeting = after
        revisions.append(after.revision)
    assert revisions == sorted(revisions)
