"""Promises about changing a route."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.route_editing import (
    DayRefused,
    Gap,
    RouteFull,
    StepFixed,
    StepInRoute,
    StepMissing,
    add_step,
    additions,
    gaps,
    move_step,
    postponed,
    remove_step,
    replace_step,
    replacements,
)
from mentoring.route_proposal import Needs, propose
from mentoring.routes import ReasonKind, RouteDraft, RouteStep, StepStatus
from tests.support.pack import bugulma, calendar

LIBRARY = bugulma().library
RULES = bugulma().route_rules


def route(*axes: str) -> RouteDraft:
    return propose(axes or ("me", "ko"), LIBRARY, calendar(), date(2026, 11, 23), RULES)


def codes(draft: RouteDraft) -> list[str]:
    return [step.code for step in draft.steps]


def step_of(draft: RouteDraft, code: str) -> RouteStep:
    return next(step for step in draft.steps if step.code == code)


def test_what_may_stand_in_is_of_the_same_axis_and_the_most_alike_comes_first() -> None:
    found = replacements(route("me"), "me-3", LIBRARY)
    assert {step.axis for step in found} == {"me"}
    assert found[0].on_real_lesson
    assert not {step.code for step in found} & set(codes(route("me")))


def test_a_step_is_replaced_in_its_place_and_other_dates_stay() -> None:
    before = route("me")
    after = replace_step(before, "me-3", "me-8", LIBRARY, calendar())
    assert codes(after) == ["me-8" if code == "me-3" else code for code in codes(before)]
    assert step_of(after, "me-8").reason.kind is ReasonKind.OWN_CHOICE
    assert step_of(after, "me-8").start == step_of(before, "me-3").start
    untouched = [step for step in before.steps if step.code not in ("me-3", LIBRARY.last.code)]
    assert all(step in after.steps for step in untouched)


def test_the_outcome_waits_for_the_longest_step() -> None:
    after = replace_step(route("me"), "me-3", "me-8", LIBRARY, calendar())
    last = after.steps[-1]
    assert last.code == LIBRARY.last.code
    assert last.start > max(step.due for step in after.steps[:-1])


def test_a_step_is_added_before_the_outcome_and_never_a_third_at_once() -> None:
    shorter = remove_step(route("me", "ko"), "me-2", LIBRARY, calendar())
    after = add_step(shorter, "ko-4", LIBRARY, calendar(), RULES)
    assert codes(after)[-2:] == ["ko-4", LIBRARY.last.code]
    assert Gap.CROWDED not in gaps(after, LIBRARY, RULES)


def test_a_route_holds_seven_steps() -> None:
    with pytest.raises(RouteFull) as refusal:
        add_step(route("me", "ko"), "ko-9", LIBRARY, calendar(), RULES)
    assert refusal.value.limit == 7


def test_nothing_is_in_a_route_twice() -> None:
    with pytest.raises(StepInRoute):
        replace_step(route("me"), "me-1", "me-3", LIBRARY, calendar())


@pytest.mark.parametrize("code", [LIBRARY.first.code, LIBRARY.last.code])
def test_the_goal_and_the_outcome_stay(code: str) -> None:
    with pytest.raises(StepFixed):
        remove_step(route(), code, LIBRARY, calendar())
    with pytest.raises(StepFixed):
        replace_step(route(), code, "me-9", LIBRARY, calendar())


def test_what_is_handed_in_or_closed_is_not_changed_any_more() -> None:
    draft = route("me")
    for status in (StepStatus.SUBMITTED, StepStatus.CONFIRMED, StepStatus.UNCONFIRMED, StepStatus.DROPPED):
        done = [replace(step, status=status) if step.code == "me-3" else step for step in draft.steps]
        with pytest.raises(StepFixed):
            replace_step(replace(draft, steps=tuple(done)), "me-3", "me-8", LIBRARY, calendar())


def test_an_old_button_of_a_removed_step_is_answered() -> None:
    without = remove_step(route("me"), "me-3", LIBRARY, calendar())
    with pytest.raises(StepMissing):
        move_step(without, "me-3", date(2026, 12, 10), LIBRARY, calendar())


def test_moving_to_a_day_off_suggests_the_next_day() -> None:
    with pytest.raises(DayRefused) as refusal:
        move_step(route("me"), "me-1", date(2026, 11, 29), LIBRARY, calendar())
    assert (refusal.value.suggestion, refusal.value.in_break) == (date(2026, 11, 30), False)


def test_a_lesson_is_not_moved_into_a_school_break_but_a_talk_may_be() -> None:
    during_break = date(2027, 3, 29)
    with pytest.raises(DayRefused) as refusal:
        move_step(route("me"), "me-3", during_break, LIBRARY, calendar())
    assert (refusal.value.suggestion, refusal.value.in_break) == (date(2027, 4, 5), True)
    moved = move_step(route("me"), "me-1", during_break, LIBRARY, calendar())
    assert step_of(moved, "me-1").due == during_break


def test_moving_earlier_never_ends_a_step_before_it_begins() -> None:
    draft = route("me")
    late = step_of(draft, "me-5")
    moved = move_step(draft, "me-5", date(2026, 12, 1), LIBRARY, calendar())
    assert late.start > date(2026, 12, 1)
    assert step_of(moved, "me-5").start == date(2026, 12, 1)


@given(st.dates(date(2026, 9, 1), date(2027, 5, 31)), st.sampled_from(LIBRARY.steps))
def test_a_week_later_is_always_a_day_that_will_do(due: date, template: object) -> None:
    step = LIBRARY.step(getattr(template, "code", ""))
    later = postponed(due, step, calendar())
    assert later >= due + timedelta(days=7)
    assert calendar().is_working_day(later)
    assert not (step.needs_lessons and calendar().is_school_break(later))


def test_additions_come_from_the_routes_axes_and_fit_the_person() -> None:
    draft = route("nd")
    plain = {step.code for step in additions(draft, LIBRARY)}
    theirs = {step.code for step in additions(draft, LIBRARY, Needs(duties=frozenset({"class_teacher"})))}
    assert "nd-9" in plain, "one's own wish is open"
    assert "nd-5" not in plain
    assert "nd-5" in theirs


def test_a_route_says_quietly_what_it_lacks() -> None:
    draft = route("me", "ko")
    assert gaps(draft, LIBRARY, RULES) == ()
    for code in ("me-2", "me-3", "me-5"):
        draft = remove_step(draft, code, LIBRARY, calendar())
    assert set(gaps(draft, LIBRARY, RULES)) == {
        Gap.TOO_FEW,
        Gap.NO_GROUP,
        Gap.NO_REAL_LESSON,
        Gap.FEW_HOURS,
    }


def test_even_an_emptied_route_keeps_its_goal_and_its_outcome() -> None:
    draft = route("me")
    for code in codes(draft)[1:-1]:
        draft = remove_step(draft, code, LIBRARY, calendar())
    assert codes(draft) == [LIBRARY.first.code, LIBRARY.last.code]


EDITS = st.lists(st.tuples(st.sampled_from(("replace", "add", "remove")), st.integers(0, 20)), max_size=8)


@given(EDITS)
def test_whatever_is_changed_the_route_stays_one(edits: list[tuple[str, int]]) -> None:
    draft = route("me", "sp")
    for edit, choice in edits:
        draft = _edited(draft, edit, choice)
    assert codes(draft)[0] == LIBRARY.first.code
    assert codes(draft)[-1] == LIBRARY.last.code
    assert len(set(codes(draft))) == len(codes(draft)) <= 9
    assert all(step.due < draft.steps[-1].start for step in draft.steps[:-1])
    assert all(calendar().is_working_day(step.due) for step in draft.steps)


def _edited(draft: RouteDraft, edit: str, choice: int) -> RouteDraft:
    middle = codes(draft)[1:-1]
    others = [step.code for step in additions(draft, LIBRARY)]
    if edit == "add" and len(middle) < 7:
        return add_step(draft, others[choice % len(others)], LIBRARY, calendar(), RULES)
    if edit == "remove" and middle:
        return remove_step(draft, middle[choice % len(middle)], LIBRARY, calendar())
    if edit == "replace" and middle:
        old, new = middle[choice % len(middle)], others[choice % len(others)]
        return replace_step(draft, old, new, LIBRARY, calendar())
    return draft
