"""How many steps run at once over everything a person walks: the main route and a set beside it.

Two at most, whatever there is. A set has a lane of its own (one thing at a time), the main route has what is
left: both lanes without a set, one beside a set. A thing of a set whose day has passed waits for an answer
(move or drop) and holds no lane, but the set opens no third thing before it.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from mentoring.routes import OPEN, RouteRules, RouteStep, StepStatus, to_start

LANE_OF_A_SET: Final = 1


def to_begin(steps: Sequence[RouteStep], today: date) -> int | None:
    """The place of the step of a set that begins now by itself.

    None while something runs or its day is ahead. What is late is begun at once, the earliest first.
    """
    under_way = [step for step in steps if step.status in OPEN]
    if any(step.due >= today for step in under_way) or len(under_way) > LANE_OF_A_SET:
        return None
    ready = [
        place for place, step in enumerate(steps) if step.status is StepStatus.PLANNED and step.start <= today
    ]
    return min(ready, key=lambda place: (steps[place].due, place), default=None)


def main_to_start(
    statuses: Sequence[StepStatus], rules: RouteRules, *, beside_a_set: bool
) -> tuple[int, ...]:
    """Places of the main route's steps that begin now: a set beside it takes one of the lanes."""
    ready = to_start(statuses, rules)
    if not beside_a_set:
        return ready
    under_way = sum(status in OPEN for status in statuses)
    return ready[: max(0, rules.active_at_once - LANE_OF_A_SET - under_way)]


def to_set_aside(steps: Sequence[RouteStep], rules: RouteRules) -> tuple[int, ...]:
    """Places of the main route's steps that wait again when a set begins: what is due last.

    What was returned with a question stays.
    """
    under_way = [place for place, step in enumerate(steps) if step.status is StepStatus.ACTIVE]
    returned = sum(step.status is StepStatus.RETURNED for step in steps)
    kept = max(0, rules.active_at_once - LANE_OF_A_SET - returned)
    return tuple(sorted(under_way, key=lambda place: steps[place].due)[kept:])
