"""Never two levels up at once, for any axes and any past; and the items that told most come first."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.route_editing import additions, replacements
from mentoring.route_library import StepTemplate
from mentoring.route_proposal import Needs, NothingToPropose, propose, reached
from mentoring.route_refining import refined
from mentoring.routes import RouteDraft, StepStatus
from tests.support.pack import bugulma, calendar

LIBRARY = bugulma().library
RULES = bugulma().route_rules
AXES = tuple(axis.code for axis in bugulma().questionnaire.axes)
ITEMS = tuple(item.id for item in bugulma().questionnaire.items)
CODES = [step.code for step in LIBRARY.steps]
DAY = date(2026, 11, 23)
EVERY_CHOICE = [axes for number in (1, 2, 3) for axes in combinations(AXES, number)]


def proposed(axes: tuple[str, ...], needs: Needs) -> RouteDraft:
    return propose(axes, LIBRARY, calendar(), DAY, RULES, needs=needs)


def jumps(draft: RouteDraft, needs: Needs) -> list[str]:
    """Steps that stand two levels above all that comes before them."""
    before: list[StepTemplate] = []
    found = []
    for step in draft.steps:
        template = LIBRARY.step(step.code)
        if template.level > reached(template.axis, before, needs, LIBRARY) + 1:
            found.append(step.code)
        before.append(template)
    return found


@pytest.mark.parametrize("stands", [0, 1])
def test_no_choice_of_axes_leads_two_levels_up_at_once(stands: int) -> None:
    for axes in EVERY_CHOICE:
        needs = Needs(stands=dict.fromkeys(axes, stands))
        draft = proposed(axes, needs)
        assert not jumps(draft, needs), axes
        assert 5 <= len(draft.steps) - 2 <= 7, axes
        assert {step.reason.axis for step in draft.steps} >= set(axes), axes


@settings(max_examples=60)
@given(
    st.sampled_from(EVERY_CHOICE),
    st.sets(st.sampled_from(CODES), max_size=30),
    st.lists(st.sampled_from(ITEMS), max_size=6, unique=True),
    st.dictionaries(st.sampled_from(AXES), st.integers(0, 2)),
)
def test_whatever_is_behind_a_route_climbs_step_by_step(
    axes: tuple[str, ...], done: set[str], telling: list[str], stands: dict[str, int]
) -> None:
    needs = Needs(done=frozenset(done), telling=tuple(telling), stands=stands)
    try:
        draft = proposed(axes, needs)
    except NothingToPropose:
        return
    assert set(jumps(draft, needs)) <= {LIBRARY.real_lesson}
    offered = [*additions(draft, LIBRARY, needs), *replacements(draft, draft.steps[1].code, LIBRARY, needs)]
    kept = [LIBRARY.step(step.code) for step in draft.steps]
    for step in offered:
        highest = reached(step.axis, kept, needs, LIBRARY)
        assert not step.auto_propose or step.level <= highest + 1


def test_the_steps_that_help_with_what_was_marked_come_and_say_so() -> None:
    needs = Needs(telling=("me5", "ko2"), stands={"me": 0, "ko": 0})
    draft = proposed(("me", "ko"), needs)
    said = {step.reason.item for step in draft.steps}
    assert {"me5", "ko2"} <= said
    assert "ko-8" in {step.code for step in draft.steps}


def test_after_the_full_form_what_is_done_or_begun_stays() -> None:
    draft = proposed(("me",), Needs())
    closed = tuple(replace(step, status=StepStatus.CONFIRMED) for step in draft.steps[:2])
    begun = replace(draft, steps=closed + draft.steps[2:])
    today = DAY + timedelta(days=30)
    after = refined(begun, ("ko", "sp"), LIBRARY, calendar(), today, RULES, Needs())
    codes = [step.code for step in after.steps]
    assert codes[:2] == [step.code for step in draft.steps[:2]]
    assert codes[-1] == LIBRARY.last.code
    assert after.axes == ("ko", "sp")
    assert len(codes) - 2 <= 7
    assert after.steps[-1].start > max(step.due for step in after.steps[:-1])
