"""Events take those they are for, in order of coming, and a change is told once to those it concerns."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.events import (
    AlreadyRegistered,
    Changed,
    Event,
    EventNotOpen,
    EventStatus,
    RegistrationClosed,
    RegistrationStatus,
    change_of,
    held_until,
    promoted,
    register,
)
from mentoring.timing import Listener
from programmes.calendar import calendar_of
from programmes.loader import load

NOW = datetime(2026, 10, 12, 9, tzinfo=UTC)
DAY = timedelta(days=1)
SEMINAR = Event(
    5,
    "seminar",
    "Семинар",
    EventStatus.PUBLISHED,
    starts_at=NOW + 10 * DAY,
    ends_at=NOW + 10 * DAY + timedelta(hours=2),
    registration_until=NOW + 5 * DAY,
    capacity=2,
    place="Школа № 4",
)


def test_places_go_first_and_then_the_waiting_list():
    assert register(SEMINAR, NOW, taken=1, waiting=0).status is RegistrationStatus.GOING
    late = register(SEMINAR, NOW, taken=2, waiting=3)
    assert (late.status, late.position) == (RegistrationStatus.WAITING, 4)
    assert register(replace(SEMINAR, capacity=None), NOW, taken=900, waiting=0).position is None


def test_nobody_overtakes_those_who_wait():
    assert register(SEMINAR, NOW, taken=1, waiting=1).status is RegistrationStatus.WAITING


@pytest.mark.parametrize("current", [RegistrationStatus.GOING, RegistrationStatus.WAITING])
def test_a_second_tap_says_that_it_is_done(current):
    with pytest.raises(AlreadyRegistered) as refused:
        register(SEMINAR, NOW, taken=1, waiting=0, current=current)
    assert refused.value.status is current


@pytest.mark.parametrize("current", [RegistrationStatus.DECLINED, RegistrationStatus.CANCELLED, None])
def test_one_may_change_ones_mind(current):
    assert register(SEMINAR, NOW, taken=1, waiting=0, current=current).status is RegistrationStatus.GOING


def test_registration_ends_with_its_deadline_or_with_the_start():
    with pytest.raises(RegistrationClosed) as refused:
        register(SEMINAR, NOW + 5 * DAY, taken=0, waiting=0)
    assert refused.value.until == SEMINAR.registration_until
    open_ended = replace(SEMINAR, registration_until=None)
    assert register(open_ended, NOW + 9 * DAY, taken=0, waiting=0).status is RegistrationStatus.GOING
    with pytest.raises(RegistrationClosed):
        register(open_ended, NOW + 10 * DAY, taken=0, waiting=0)


@pytest.mark.parametrize("status", [EventStatus.DRAFT, EventStatus.CANCELLED])
def test_a_draft_or_cancelled_event_takes_nobody(status):
    with pytest.raises(EventNotOpen):
        register(replace(SEMINAR, status=status), NOW, taken=0, waiting=0)
    assert promoted(replace(SEMINAR, status=status), 0, [1, 2]) == ()


@given(
    st.none() | st.integers(0, 9), st.integers(0, 12), st.lists(st.integers(1, 99), unique=True, max_size=9)
)
def test_freed_places_are_filled_in_order_and_never_beyond_capacity(capacity, going, waiting):
    event = replace(SEMINAR, capacity=capacity)
    lucky = promoted(event, going, waiting)
    assert list(lucky) == waiting[: len(lucky)]
    if capacity is None:
        assert list(lucky) == waiting
    else:
        assert len(lucky) == min(len(waiting), max(capacity - going, 0))


MOSCOW = ZoneInfo("Europe/Moscow")
LISTENER = Listener(MOSCOW, calendar_of(load("bugulma")))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A Moscow moment of October 2026; the 12th is a Monday."""
    return datetime(2026, 10, day, hour, minute, tzinfo=MOSCOW)


@pytest.mark.parametrize(
    ("starts", "freed", "until"),
    [
        (at(22, 14), at(13, 12), at(14, 12)),
        (at(14, 18), at(13, 12), at(13, 18)),
        (at(14, 10), at(13, 12), at(13, 14)),
        (at(13, 13), at(13, 12), at(13, 13)),
        (at(22, 14), at(12, 22), at(14, 8)),
        (at(15, 18), at(13, 19), at(14, 10)),
        (at(22, 14), at(17, 12), at(19, 10)),
        (None, at(13, 12), at(14, 12)),
    ],
    ids=[
        "a day",
        "six hours",
        "two",
        "to the start",
        "from the morning",
        "over night",
        "over Sunday",
        "open",
    ],
)
def test_a_freed_place_is_held_for_decent_hours_and_not_beyond_the_start(starts, freed, until):
    assert held_until(starts, freed, LISTENER) == until


def test_a_place_held_for_somebody_is_theirs_even_after_the_end_of_applications():
    late = NOW + 6 * DAY
    held = register(SEMINAR, late, taken=2, waiting=3, current=RegistrationStatus.HELD)
    assert held.status is RegistrationStatus.GOING


def test_a_mended_title_disturbs_nobody():
    change = change_of(SEMINAR, replace(SEMINAR, title="Семинар о чтении", capacity=3))
    assert (change.is_told, change.revision) == (False, 0)


@pytest.mark.parametrize(
    ("new", "what", "told"),
    [
        ({"starts_at": NOW + 11 * DAY}, Changed.TIME, True),
        ({"place": "Школа № 7"}, Changed.PLACE, True),
        ({"status": EventStatus.CANCELLED}, Changed.CANCELLED, True),
        ({"registration_until": NOW + 6 * DAY}, Changed.DEADLINE, False),
    ],
)
def test_a_change_that_matters_is_a_new_revision(new, what, told):
    change = change_of(SEMINAR, replace(SEMINAR, **new))
    assert change.what == {what}
    assert (change.is_told, change.revision) == (told, 1)


def test_a_draft_changes_without_consequences():
    draft = replace(SEMINAR, status=EventStatus.DRAFT)
    assert not change_of(draft, replace(draft, place="Школа № 7")).what
