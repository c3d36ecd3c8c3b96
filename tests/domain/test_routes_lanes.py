"""Two steps at once at most over everything a person walks."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.route_lanes import main_to_start, to_begin, to_set_aside
from mentoring.routes import OPEN, ReasonKind, RouteRules, RouteStep, StepReason, StepStatus

RULES = RouteRules()
TODAY = date(2026, 10, 13)
STATUSES = st.lists(st.sampled_from(StepStatus), min_size=3, max_size=9)


def walk(statuses: list[StepStatus], first: date = TODAY) -> tuple[RouteStep, ...]:
    return tuple(
        RouteStep(
            f"s{n}", first + timedelta(days=n), first + timedelta(days=n), StepReason(ReasonKind.AXIS), status
        )
        for n, status in enumerate(statuses)
    )


def under_way(statuses: list[StepStatus]) -> int:
    return sum(status in OPEN for status in statuses)


@settings(max_examples=60)
@given(STATUSES, st.integers(-9, 9))
def test_a_set_opens_one_thing_of_its_day_and_never_a_third(statuses: list[StepStatus], ago: int) -> None:
    steps = walk(statuses, TODAY - timedelta(days=ago))
    place = to_begin(steps, TODAY)
    if place is None:
        return
    assert steps[place].status is StepStatus.PLANNED
    assert steps[place].start <= TODAY
    assert under_way(statuses) <= 1
    assert all(step.due < TODAY for step in steps if step.status in OPEN)


@settings(max_examples=60)
@given(STATUSES)
def test_beside_a_set_the_route_begins_nothing_over_its_one_lane(statuses: list[StepStatus]) -> None:
    begun = main_to_start(statuses, RULES, beside_a_set=True)
    assert under_way(statuses) + len(begun) <= max(1, under_way(statuses))


@settings(max_examples=60)
@given(STATUSES.filter(lambda statuses: StepStatus.RETURNED not in statuses))
def test_a_set_leaves_the_route_one_open_step(statuses: list[StepStatus]) -> None:
    steps = walk(statuses)
    aside = to_set_aside(steps, RULES)
    left = [step for place, step in enumerate(steps) if step.status in OPEN and place not in aside]
    assert len(left) <= 1
    assert all(steps[place].due >= step.due for place in aside for step in left), "what is due first stays"
