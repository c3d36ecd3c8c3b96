"""A route: its steps, their states, and what may happen to each (`domain.md` 4, rules of closing)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from mentoring.errors import MentoringError
from mentoring.workcalendar import WorkCalendar


class StepStatus(StrEnum):
    """Where a step stands. The last three are ends, though a late «confirm» still lifts `UNCONFIRMED`."""

    PLANNED = "planned"
    ACTIVE = "active"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    """Closed «без подтверждения»: counts as done."""
    DROPPED = "dropped"


class StepEvent(StrEnum):
    """What happens to a step."""

    START = "start"
    SUBMIT = "submit"
    CONFIRM = "confirm"
    RETURN = "return"
    LAPSE = "lapse"
    """The confirmer did not answer in time, or the step is confirmed by the teacher alone."""
    DROP = "drop"


class ReasonKind(StrEnum):
    """Why a step is in the route."""

    GOAL = "goal"
    AXIS = "axis"
    REAL_LESSON = "real_lesson"
    GROUP_FORM = "group_form"
    OWN_CHOICE = "own_choice"
    SPECIAL = "special"
    OUTCOME = "outcome"


OPEN: Final = frozenset({StepStatus.ACTIVE, StepStatus.RETURNED})
"""Steps that ask something of the teacher: these count against «at most two at once»."""

DONE: Final = frozenset({StepStatus.CONFIRMED, StepStatus.UNCONFIRMED})
CLOSED: Final = DONE | {StepStatus.DROPPED}

MOVES: Final[dict[tuple[StepStatus, StepEvent], StepStatus]] = {
    (StepStatus.PLANNED, StepEvent.START): StepStatus.ACTIVE,
    (StepStatus.PLANNED, StepEvent.SUBMIT): StepStatus.SUBMITTED,
    (StepStatus.PLANNED, StepEvent.CONFIRM): StepStatus.CONFIRMED,
    (StepStatus.PLANNED, StepEvent.DROP): StepStatus.DROPPED,
    (StepStatus.ACTIVE, StepEvent.SUBMIT): StepStatus.SUBMITTED,
    (StepStatus.ACTIVE, StepEvent.CONFIRM): StepStatus.CONFIRMED,
    (StepStatus.ACTIVE, StepEvent.DROP): StepStatus.DROPPED,
    (StepStatus.SUBMITTED, StepEvent.CONFIRM): StepStatus.CONFIRMED,
    (StepStatus.SUBMITTED, StepEvent.RETURN): StepStatus.RETURNED,
    (StepStatus.SUBMITTED, StepEvent.LAPSE): StepStatus.UNCONFIRMED,
    (StepStatus.RETURNED, StepEvent.SUBMIT): StepStatus.SUBMITTED,
    (StepStatus.RETURNED, StepEvent.CONFIRM): StepStatus.CONFIRMED,
    (StepStatus.RETURNED, StepEvent.DROP): StepStatus.DROPPED,
    (StepStatus.UNCONFIRMED, StepEvent.CONFIRM): StepStatus.CONFIRMED,
}
"""Every move there is. A visit that was held may confirm a step nobody submitted."""


class StepMoveRefused(MentoringError):
    """This cannot happen to a step in this state: the screen shows how it stands now."""

    def __init__(self, status: StepStatus, event: StepEvent) -> None:
        super().__init__(status, event)
        self.status = status
        self.event = event


@dataclass(frozen=True, slots=True)
class RouteRules:
    """Bounds of a route as the pack sets them. Weeks count school time: breaks do not run."""

    steps: tuple[int, int] = (5, 7)
    weeks: tuple[int, int] = (8, 12)
    hours: tuple[float, float] = (10.0, 20.0)
    active_at_once: int = 2
    confirm_working_days: int = 5
    hours_a_week: float = 1.5


@dataclass(frozen=True, slots=True)
class StepReason:
    """Why a step is in the route, for the sake of which axis, and of which item of the self-assessment."""

    kind: ReasonKind
    axis: str | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class RouteStep:
    """One step of one person's route: a template's code and its dates."""

    code: str
    start: date
    due: date
    reason: StepReason
    status: StepStatus = StepStatus.PLANNED


@dataclass(frozen=True, slots=True)
class RouteDraft:
    """A route as a value. `hours` leave courses out; `weeks` are weeks of school time, rounded up."""

    axes: tuple[str, ...]
    steps: tuple[RouteStep, ...]
    hours: float
    weeks: int


def moved(status: StepStatus, event: StepEvent) -> StepStatus:
    """The state after an event. Raises: StepMoveRefused, carrying the present state."""
    after = MOVES.get((status, event))
    if after is None:
        raise StepMoveRefused(status, event)
    return after


def states_before(after: StepStatus, event: StepEvent) -> frozenset[StepStatus]:
    """States from which the event leads there: the `WHERE status IN (…)` of a conditional update."""
    return frozenset(before for (before, what), then in MOVES.items() if what is event and then is after)


def confirm_by(submitted: date, calendar: WorkCalendar, rules: RouteRules) -> date:
    """The last day on which the confirmer is waited for: the fifth working day after."""
    return calendar.add_working_days(submitted, rules.confirm_working_days)


def has_lapsed(submitted: date, today: date, calendar: WorkCalendar, rules: RouteRules) -> bool:
    """Whether a submitted step closes by itself: more than five working days went by."""
    return today > confirm_by(submitted, calendar, rules)


def to_start(statuses: Sequence[StepStatus], rules: RouteRules, *, framed: bool = True) -> tuple[int, ...]:
    """Places of the planned steps that become active now, first ones first.

    In a route `framed` by the common steps the first stands alone, and so does the last: the goal before the
    work, the outcome after it. A ready set has no such frame.
    """
    planned = [place for place, status in enumerate(statuses) if status is StepStatus.PLANNED]
    if framed and statuses and statuses[0] in (StepStatus.PLANNED, *OPEN):
        planned = [place for place in planned if place == 0]
    elif framed:
        planned = _before_outcome(planned, statuses)
    free = max(0, rules.active_at_once - sum(status in OPEN for status in statuses))
    return tuple(planned[:free])


def _before_outcome(planned: list[int], statuses: Sequence[StepStatus]) -> list[int]:
    last = len(statuses) - 1
    rest = [place for place in planned if place != last]
    is_its_turn = not rest and all(status in CLOSED for status in statuses[:last])
    return planned if is_its_turn else rest


def next_step(steps: Sequence[RouteStep]) -> RouteStep | None:
    """The one step to show: the open one due first, else the first planned, else None."""
    ready = sorted((step for step in steps if step.status in OPEN), key=lambda step: step.due)
    planned = (step for step in steps if step.status is StepStatus.PLANNED)
    return ready[0] if ready else next(planned, None)


def active(steps: Sequence[RouteStep]) -> tuple[RouteStep, ...]:
    """Steps that ask something of the teacher now, the nearest first."""
    return tuple(sorted((step for step in steps if step.status in OPEN), key=lambda step: step.due))


def progress(steps: Sequence[RouteStep]) -> tuple[int, int]:
    """How many steps are done, of how many still in the route."""
    kept = [step for step in steps if step.status is not StepStatus.DROPPED]
    return sum(step.status in DONE for step in kept), len(kept)
