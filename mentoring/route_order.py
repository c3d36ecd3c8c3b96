"""Two neighbouring steps change places, and their dates with them."""

from collections.abc import Sequence
from dataclasses import replace

from mentoring.route_editing import StepFixed, StepMissing
from mentoring.route_library import RouteLibrary
from mentoring.route_proposal import assembled
from mentoring.route_schedule import school_day
from mentoring.routes import RouteDraft, RouteStep, StepStatus
from mentoring.workcalendar import WorkCalendar


def swapped(
    draft: RouteDraft, code: str, library: RouteLibrary, calendar: WorkCalendar, *, later: bool
) -> RouteDraft:
    """The route with the step one place later (or earlier). No third date moves.

    Raises:
        StepMissing, StepFixed (there is no neighbour to change with: a common step, or one under way).
    """
    steps = list(draft.steps)
    place = _place(steps, code)
    other = place + 1 if later else place - 1
    if not 0 <= other < len(steps) or not all(_moves(steps[one], library) for one in (place, other)):
        raise StepFixed(code)
    mine, theirs = steps[place], steps[other]
    steps[other] = _dated(mine, theirs, library, calendar)
    steps[place] = _dated(theirs, mine, library, calendar)
    return assembled(draft.axes, tuple(steps), library, calendar)


def _place(steps: Sequence[RouteStep], code: str) -> int:
    for place, step in enumerate(steps):
        if step.code == code:
            return place
    raise StepMissing(code)


def _moves(step: RouteStep, library: RouteLibrary) -> bool:
    return step.status is StepStatus.PLANNED and not library.is_common(step.code)


def _dated(step: RouteStep, slot: RouteStep, library: RouteLibrary, calendar: WorkCalendar) -> RouteStep:
    """The step in the other's time; one that needs lessons ends on a school day."""
    due = school_day(slot.due, calendar) if library.step(step.code).needs_lessons else slot.due
    return replace(step, start=slot.start, due=due)
