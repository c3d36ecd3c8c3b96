"""A running route after the full form: what is done, begun or handed in stays; the rest is chosen anew."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from mentoring.route_library import RouteLibrary
from mentoring.route_proposal import Needs, NothingToPropose, assembled, propose
from mentoring.route_schedule import slot_after
from mentoring.routes import DONE, RouteDraft, RouteRules, RouteStep, StepStatus
from mentoring.workcalendar import DAY, WorkCalendar

UNTOUCHED: Final = StepStatus.PLANNED


def refined(
    draft: RouteDraft,
    axes: Sequence[str],
    library: RouteLibrary,
    calendar: WorkCalendar,
    today: date,
    rules: RouteRules,
    needs: Needs,
) -> RouteDraft:
    """The route for other axes. As many steps as there were places; the outcome stays the last.

    Where the new axes offer nothing, the route stays as it is.
    """
    kept = [step for step in draft.steps if step.status is not UNTOUCHED or library.is_common(step.code)]
    middle = [step for step in kept if not library.is_common(step.code)]
    behind = {step.code for step in middle if step.status in DONE}
    known = {step.code for step in middle}
    more = replace(needs, done=needs.done | behind | known)
    try:
        proposed = propose(axes, library, calendar, today, rules, needs=more)
    except NothingToPropose:
        return draft
    room = max(0, rules.steps[1] - len(middle))
    fresh = [s for s in proposed.steps if not library.is_common(s.code) and s.code not in known][:room]
    first = [step for step in kept if step.code == library.first.code]
    last = [step for step in kept if step.code == library.last.code]
    steps = [*first, *middle, *fresh, *(_after(step, [*middle, *fresh], library, calendar) for step in last)]
    return assembled(proposed.axes, tuple(steps), library, calendar)


def _after(
    step: RouteStep, others: Sequence[RouteStep], library: RouteLibrary, calendar: WorkCalendar
) -> RouteStep:
    if not others or step.status is not UNTOUCHED:
        return step
    slot = slot_after(max(one.due for one in others) + DAY, library.last.days, calendar)
    return replace(step, start=slot.start, due=slot.due)
