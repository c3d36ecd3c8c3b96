"""Steps of a route that are events: counted by having been there, the bot confirms."""

from mentoring.attendance import Gathering
from mentoring.event_steps import COUNTABLE, Fit, closes_it, fits
from mentoring.route_records import StepRecord
from mentoring.routes import StepStatus
from mentoring.usecases.attendance_views import CountedStep
from mentoring.usecases.route_basis import Basis, Scene
from mentoring.usecases.route_views import StepLine


class EventSteps:
    """A person's running route beside an event. Whether they were there is the caller's to know."""

    def __init__(self, basis: Basis) -> None:
        self._on = basis

    async def offers(self, person_id: int, event: Gathering) -> tuple[StepLine, ...]:
        """Steps this event could be counted for."""
        found = await self._found(person_id, event)
        if found is None:
            return ()
        scene, steps = found
        return tuple(scene.line(step) for step, _ in steps)

    async def only(self, person_id: int, event: Gathering) -> int | None:
        """The one step the event surely counts for; None where there is none, or a choice."""
        found = await self._found(person_id, event)
        sure = [step.id for step, how in found[1] if how is Fit.SURELY] if found else []
        return sure[0] if len(sure) == 1 else None

    async def count(self, person_id: int, event: Gathering, step_id: int) -> CountedStep | None:
        """Count the event for this step; None where it does not fit (any more).

        A step that asks for nothing else is confirmed at once; one that does stays as it is.
        """
        found = await self._found(person_id, event)
        if found is None:
            return None
        scene, steps = found
        step = next((one for one, _ in steps if one.id == step_id), None)
        if step is None:
            return None
        closed = closes_it(scene.template(step), step.status) and await self._close(scene, step)
        return _counted(scene, step, closed=closed)

    async def counted(self, person_id: int, step_id: int) -> CountedStep | None:
        """How a step that was counted stands."""
        plan = await self._on.store.with_step(step_id)
        if plan is None or plan.route.person_id != person_id:
            return None
        scene = await self._on.scene(plan, plan.route.municipality_id, "step")
        step = scene.step(step_id)
        return _counted(scene, step, closed=step.status is StepStatus.CONFIRMED)

    async def take_back(self, step_id: int) -> None:
        """The mark was a mistake: the step waits again, while its route still runs.

        A step that a human confirmed meanwhile stays.
        """
        plan = await self._on.store.with_step(step_id)
        if plan is None:
            return
        scene = await self._on.scene(plan, plan.route.municipality_id, "step")
        if not scene.is_running or scene.step(step_id).decided_by is not None:
            return
        waits = {"closed_at": None, "asked": None, "answer_by": None}
        if await self._on.store.move(step_id, {StepStatus.CONFIRMED}, StepStatus.PLANNED, **waits):
            await self._on.advance(scene)

    async def _close(self, scene: Scene, step: StepRecord) -> bool:
        now = self._on.clock.now()
        went = await self._on.store.move(
            step.id, COUNTABLE, StepStatus.CONFIRMED, decided_by=None, closed_at=now
        )
        if went:
            await self._on.outbox.cancel(f"step:{step.id}", "confirmed")
            await self._on.advance(scene)
        return went

    async def _found(
        self, person_id: int, event: Gathering
    ) -> tuple[Scene, list[tuple[StepRecord, Fit]]] | None:
        plan = await self._on.store.live(person_id)
        if plan is None:
            return None
        scene = await self._on.scene(plan, event.municipality_id)
        if not scene.is_running:
            return None
        each = [(step, fits(scene.template(step), event)) for step in plan.kept if step.status in COUNTABLE]
        return scene, [(step, how) for step, how in each if how is not Fit.NO]


def _counted(scene: Scene, step: StepRecord, *, closed: bool) -> CountedStep:
    return CountedStep(scene.line(step), closed, scene.template(step).evidence.text)
