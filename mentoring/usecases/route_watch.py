"""What happens to steps by itself: reminders, and the end of waiting for a confirmer."""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from mentoring.reminders import STEP_DAYS, Who, step_dues, step_passed
from mentoring.route_library import Unit
from mentoring.route_records import RouteRecord, StepRecord
from mentoring.routes import StepEvent, StepStatus, states_before
from mentoring.usecases.route_basis import Basis

BATCH: Final = 50
AHEAD: Final = timedelta(days=8)
"""A day more than the first reminder comes before the due date."""

DAY: Final = timedelta(days=1)
SET_DAYS: Final = (1,)


class RouteWatch:
    """Asked by the ticks, batch by batch. Idempotent: what was seen to is marked in the rows."""

    def __init__(self, basis: Basis) -> None:
        self._on = basis

    async def plan_due(self, now: datetime) -> int:
        """Lapses and reminders of one batch; returns how many steps were seen to."""
        begun = await self._begin_sets(now)
        return begun + await self._lapse(now) + await self._remind(now) + await self._tell_passed(now)

    async def _begin_sets(self, now: datetime) -> int:
        """Things of ready sets whose day has come."""
        begun = 0
        for route in await self._on.sets.to_begin(now.date(), BATCH):
            plan = await self._on.store.of(route.id)
            scene = await self._on.scene(plan, route.municipality_id)
            begun += bool(scene.startable(beside_a_set=False))
            await self._on.advance(scene)
        return begun

    async def _lapse(self, now: datetime) -> int:
        """Close what waited for more than five working days; it counts, and may be confirmed later."""
        lapsed = 0
        for step, route in await self._on.store.lapsing(now.date(), BATCH):
            today = self._local(route, now).date()
            if step.answer_by is not None and today > step.answer_by:
                lapsed += await self._close(step, route, now)
        return lapsed

    async def _close(self, step: StepRecord, route: RouteRecord, now: datetime) -> bool:
        before = states_before(StepStatus.UNCONFIRMED, StepEvent.LAPSE)
        if not await self._on.store.move(step.id, before, StepStatus.UNCONFIRMED, closed_at=now):
            return False
        await self._on.outbox.cancel(f"step:{step.id}", "lapsed")
        params = {"step_id": step.id}
        await self._on.tell(
            f"step:{step.id}", f"r{step.revision}:lapsed", "step_lapsed", [route.person_id], params
        )
        plan = await self._on.store.of(route.id)
        await self._on.advance(await self._on.scene(plan, route.municipality_id))
        return True

    async def _remind(self, now: datetime) -> int:
        """A week and a day before the last day."""
        found = await self._on.store.to_remind((now + AHEAD).date(), BATCH)
        dues = [
            due
            for step, route in found
            for due in step_dues(
                step.id, step.revision, step.due_on, self._who(route), now, self._days(route)
            )
        ]
        await self._on.outbox.plan_many(dues)
        for step, _ in found:
            await self._on.store.place(step.id, reminded_due=step.due_on)
        return len(found)

    async def _tell_passed(self, now: datetime) -> int:
        """Once, the day after."""
        told = 0
        for step, route in await self._on.store.passed(now.date() + DAY, BATCH):
            due = step_passed(step.id, step.revision, step.due_on, self._who(route), now)
            if due:
                await self._on.outbox.plan_many(due)
                await self._on.store.place(step.id, passed_due=step.due_on)
                told += 1
        return told

    def _days(self, route: RouteRecord) -> tuple[int, ...]:
        """A thing of a day, a week or a fortnight is said once; longer ones a week ahead too."""
        if route.special is None:
            return STEP_DAYS
        library = self._on.programmes.of(route.municipality_id).library
        return STEP_DAYS if library.special(route.special).unit is Unit.MONTH else SET_DAYS

    def _who(self, route: RouteRecord) -> Who:
        return Who(route.person_id, self._zone(route))

    def _local(self, route: RouteRecord, now: datetime) -> datetime:
        return now.astimezone(self._zone(route))

    def _zone(self, route: RouteRecord) -> ZoneInfo:
        return ZoneInfo(self._on.programmes.of(route.municipality_id).timezone)
