"""Composing a route from the axes a person works on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mentoring.route_library import RouteLibrary
from mentoring.routes import RouteDraft, RouteRules
from mentoring.workcalendar import WorkCalendar


@dataclass(frozen=True, slots=True)
class Needs:
    """What shapes a route beside its axes: duties, steps already done, hours a week the person has."""

    duties: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    hours_a_week: float | None = None


NO_NEEDS = Needs()


def propose(
    axes: Sequence[str],
    library: RouteLibrary,
    calendar: WorkCalendar,
    start: date,
    rules: RouteRules,
    *,
    needs: Needs = NO_NEEDS,
) -> RouteDraft:
    """A whole route for up to three axes, the most important first."""
    raise NotImplementedError
