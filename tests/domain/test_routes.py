"""Promises about the life of a step."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.routes import (
    CLOSED,
    MOVES,
    RouteRules,
    RouteStep,
    StepEvent,
    StepMoveRefused,
    StepReason,
    StepStatus,
    active,
    confirm_by,
    has_lapsed,
    moved,
    next_step,
    progress,
    states_before,
    to_start,
)
from mentoring.routes import ReasonKind as Kind
from tests.support.pack import calendar

RULES = RouteRules()
P, A, S, R = StepStatus.PLANNED, StepStatus.ACTIVE, StepStatus.SUBMITTED, StepStatus.RETURNED
C, U, D = StepStatus.CONFIRMED, StepStatus.UNCONFIRMED, StepStatus.DROPPED


def steps(*statuses: StepStatus) -> tuple[RouteStep, ...]:
    reason = StepReason(Kind.AXIS)
    return tuple(
        RouteStep(f"me-{n}", date(2026, 11, n), date(2026, 11, 30 - n), reason, status)
        for n, status in enumerate(statuses, start=1)
    )


def test_a_step_goes_from_plan_to_confirmation() -> None:
    status = P
    for event in (StepEvent.START, StepEvent.SUBMIT, StepEvent.RETURN, StepEvent.SUBMIT, StepEvent.CONFIRM):
        status = moved(status, event)
    assert status is C


def test_an_unanswered_step_closes_and_may_still_be_confirmed() -> None:
    assert moved(S, StepEvent.LAPSE) is U
    assert moved(U, StepEvent.CONFIRM) is C


def test_a_visit_that_was_held_confirms_what_nobody_handed_in() -> None:
    assert moved(A, StepEvent.CONFIRM) is C


@pytest.mark.parametrize("event", list(StepEvent))
def test_what_is_confirmed_or_removed_stays_so(event: StepEvent) -> None:
    for status in (C, D):
        with pytest.raises(StepMoveRefused) as refusal:
            moved(status, event)
        assert (refusal.value.status, refusal.value.event) == (status, event)


def test_what_is_handed_in_cannot_be_dropped_behind_the_confirmers_back() -> None:
    with pytest.raises(StepMoveRefused):
        moved(S, StepEvent.DROP)


@given(st.sampled_from(StepStatus), st.sampled_from(StepEvent))
def test_conditional_updates_name_exactly_the_states_of_the_table(
    before: StepStatus, event: StepEvent
) -> None:
    after = MOVES.get((before, event))
    for status in StepStatus:
        assert (before in states_before(status, event)) == (status is after)


def test_the_confirmer_has_five_working_days_around_the_new_year() -> None:
    handed_in = date(2026, 12, 29)
    assert confirm_by(handed_in, calendar(), RULES) == date(2027, 1, 13)
    assert not has_lapsed(handed_in, date(2027, 1, 13), calendar(), RULES)
    assert has_lapsed(handed_in, date(2027, 1, 14), calendar(), RULES)


@pytest.mark.parametrize(
    ("statuses", "places"),
    [
        ((P, P, P, P), (0,)),
        ((A, P, P, P), ()),
        ((S, P, P, P), (1, 2)),
        ((C, P, P, P), (1, 2)),
        ((C, A, P, P), (2,)),
        ((C, A, R, P), ()),
        ((C, S, S, P), ()),
        ((C, C, U, P), (3,)),
        ((C, D, C, P), (3,)),
        ((C, C, A, P), ()),
    ],
)
def test_the_goal_comes_first_the_outcome_last_and_two_at_once_between(
    statuses: tuple[StepStatus, ...], places: tuple[int, ...]
) -> None:
    assert to_start(statuses, RULES) == places


def test_a_ready_set_starts_without_such_a_frame() -> None:
    assert to_start((P, P, P), RULES, framed=False) == (0, 1)
    assert to_start((A, A, P), RULES, framed=False) == ()


@given(st.lists(st.sampled_from(StepStatus), min_size=1, max_size=9), st.booleans())
def test_never_more_than_two_steps_ask_at_once(statuses: list[StepStatus], framed: bool) -> None:
    places = to_start(statuses, RULES, framed=framed)
    open_before = sum(status in (A, R) for status in statuses)
    assert not places or open_before + len(places) <= 2
    assert all(statuses[place] is P for place in places)


@given(st.lists(st.sampled_from((C, U, D, P)), min_size=2, max_size=9))
def test_a_route_never_gets_stuck(statuses: list[StepStatus]) -> None:
    if P in statuses:
        assert to_start(statuses, RULES)


def test_the_one_next_step_is_the_open_one_due_first() -> None:
    route = steps(C, A, R, P)
    found = next_step(route)
    assert found is not None
    assert found.code == "me-3"
    assert [step.code for step in active(route)] == ["me-3", "me-2"]


def test_with_nothing_open_the_next_planned_one_is_shown_and_in_the_end_none() -> None:
    waiting = next_step(steps(C, S, P))
    assert waiting is not None
    assert waiting.code == "me-3"
    assert next_step(steps(C, U, D)) is None


def test_progress_counts_what_closed_without_confirmation_and_forgets_what_was_removed() -> None:
    assert progress(steps(C, U, D, A, P)) == (2, 4)


def test_ends_are_ends() -> None:
    assert {C, U, D} == CLOSED
