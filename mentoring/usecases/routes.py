"""Subject routes and their steps: one door to the use cases around them."""

from datetime import datetime

from mentoring.usecases.route_agree import AgreeUseCases
from mentoring.usecases.route_basis import Basis
from mentoring.usecases.route_closing import ClosingUseCases, Mirrored, Outcomes
from mentoring.usecases.route_confirm import ConfirmUseCases
from mentoring.usecases.route_edit import RouteEditUseCases
from mentoring.usecases.route_own import OwnRouteUseCases
from mentoring.usecases.route_ports import Profiles
from mentoring.usecases.route_sets import SetUseCases
from mentoring.usecases.route_steps import StepUseCases
from mentoring.usecases.route_watch import RouteWatch


class RouteUseCases:
    """`own` and `edit` are the teacher's route, `steps` its steps, `sets` what goes beside it.

    `confirm` and `agree` answer for others.
    """

    def __init__(self, basis: Basis, profiles: Profiles, outcomes: Outcomes, mirrored: Mirrored) -> None:
        self.own = OwnRouteUseCases(basis, profiles)
        self.edit = RouteEditUseCases(basis, profiles)
        self.steps = StepUseCases(basis)
        self.sets = SetUseCases(basis)
        self.confirm = ConfirmUseCases(basis)
        self.closing = ClosingUseCases(basis, self.steps, outcomes, mirrored)
        self.agree = AgreeUseCases(basis)
        self._watch = RouteWatch(basis)
        self._clock = basis.clock

    def now(self) -> datetime:
        """The present moment (UTC), for dates that people type."""
        return self._clock.now()

    async def plan_due(self, now: datetime) -> int:
        """Plan one batch of what is near, and close what waited too long (`mentoring.deliveries.Planner`)."""
        return await self._watch.plan_due(now)
