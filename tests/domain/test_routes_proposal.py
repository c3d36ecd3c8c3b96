"""Promises of a proposed route, for any axes, any day and any past."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.route_library import Grouping
from mentoring.route_proposal import Needs, NothingToPropose, propose
from mentoring.route_schedule import Slot, busiest
from mentoring.routes import ReasonKind, RouteDraft
from tests.support.pack import bugulma, calendar

LIBRARY = bugulma().library
RULES = bugulma().route_rules
AXES = tuple(axis.code for axis in bugulma().questionnaire.axes)
SOME_AXES = st.lists(st.sampled_from(AXES), min_size=1, max_size=4, unique=True)
STARTS = st.dates(date(2026, 9, 1), date(2028, 8, 31))


def proposed(axes: list[str], start: date, **needs: object) -> RouteDraft:
    return propose(axes, LIBRARY, calendar(), start, RULES, needs=Needs(**needs))  # type: ignore[arg-type]


@given(SOME_AXES, STARTS)
def test_any_axes_on_any_day_give_a_whole_route(axes: list[str], start: date) -> None:
    draft = proposed(axes, start)
    middle = [LIBRARY.step(step.code) for step in draft.steps[1:-1]]
    assert draft.steps[0].code == LIBRARY.first.code
    assert draft.steps[-1].code == LIBRARY.last.code
    assert 5 <= len(middle) <= 7
    assert len({step.code for step in middle}) == len(middle)
    assert {step.grouping for step in middle} == set(Grouping)
    assert any(step.on_real_lesson for step in middle)
    assert not any(step.form.is_course for step in middle)
    assert draft.hours <= 20
    assert draft.hours >= (8 if axes == ["nd"] else 10)
    assert 8 <= draft.weeks <= 12


@given(SOME_AXES, STARTS)
def test_every_date_can_be_kept(axes: list[str], start: date) -> None:
    draft = proposed(axes, start)
    for step in draft.steps:
        assert step.start <= step.due
        assert step.start >= start
        assert calendar().is_working_day(step.due)
        assert not calendar().is_school_break(step.due)
    assert busiest([Slot(step.start, step.due) for step in draft.steps]) <= 2
    first, *middle, last = draft.steps
    assert all(first.due < step.start and step.due < last.start for step in middle)


@given(SOME_AXES, STARTS)
def test_every_chosen_axis_has_its_steps_and_every_step_its_reason(axes: list[str], start: date) -> None:
    draft = proposed(axes, start)
    assert draft.axes == tuple(axes[:3])
    middle = draft.steps[1:-1]
    assert set(draft.axes) <= {step.reason.axis for step in middle}
    assert draft.steps[0].reason.kind is ReasonKind.GOAL
    assert draft.steps[-1].reason.kind is ReasonKind.OUTCOME
    assert [step.reason.kind for step in middle].count(ReasonKind.REAL_LESSON) == 1


@given(SOME_AXES, STARTS, st.sets(st.sampled_from([step.code for step in LIBRARY.steps]), max_size=40))
def test_what_is_done_is_not_proposed_again(axes: list[str], start: date, done: set[str]) -> None:
    try:
        draft = proposed(axes, start, done=frozenset(done))
    except NothingToPropose:
        return
    again = {step.code for step in draft.steps} & done
    assert again <= {LIBRARY.real_lesson}


def test_a_wish_of_the_persons_own_is_never_proposed() -> None:
    draft = proposed(["nd"], date(2026, 11, 23))
    assert "nd-9" not in {step.code for step in draft.steps}


def test_a_class_teachers_plan_is_for_class_teachers() -> None:
    everything_else = frozenset(f"nd-{n}" for n in (1, 2, 3, 4))
    plain = proposed(["nd"], date(2026, 11, 23), done=everything_else)
    class_teacher = proposed(
        ["nd"], date(2026, 11, 23), done=everything_else, duties=frozenset({"class_teacher"})
    )
    assert "nd-5" not in {step.code for step in plain.steps}
    assert "nd-5" in {step.code for step in class_teacher.steps}


def test_an_axis_without_lessons_borrows_a_visit() -> None:
    draft = proposed(["ko"], date(2026, 11, 23))
    lent = next(step for step in draft.steps if step.code == "me-3")
    assert lent.reason.kind is ReasonKind.REAL_LESSON


def test_fewer_hours_a_week_make_a_longer_route() -> None:
    short = proposed(["me"], date(2026, 9, 7), hours_a_week=3.0)
    long = proposed(["me"], date(2026, 9, 7), hours_a_week=1.0)
    assert short.weeks < long.weeks <= 12


def test_a_route_begun_in_summer_waits_for_lessons() -> None:
    draft = proposed(["sp"], date(2027, 6, 10))
    assert draft.steps[0].start == date(2027, 9, 1)


def test_the_same_question_gets_the_same_answer() -> None:
    assert proposed(["me", "ko"], date(2026, 11, 23)) == proposed(["me", "ko"], date(2026, 11, 23))


@pytest.mark.parametrize("axes", [[], ["nobody"]])
def test_no_axis_is_no_route(axes: list[str]) -> None:
    with pytest.raises(NothingToPropose):
        proposed(axes, date(2026, 11, 23))
