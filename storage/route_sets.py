"""Ready sets of steps that people walk beside their route, what is behind them, and contests ahead."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import and_, case, exists, func, select, update

from mentoring.route_records import STARTED, Contest, PastRoute, Plan, RouteRecord, RouteStatus
from mentoring.routes import DONE, OPEN, StepStatus
from storage.routes import RouteStore, route_columns, route_of
from storage.schema import announcements, growth
from storage.turn import current

_route = growth.route
_step = growth.route_step
_event = announcements.event
_open = _step.alias("open_step")
_OPEN = [status.value for status in OPEN]


class SetStore:
    """Rows of `route` with a `special`. Every change of state is a conditional update."""

    def __init__(self, routes: RouteStore) -> None:
        self._routes = routes

    async def started(self, person_id: int) -> list[RouteRecord]:
        """Sets that run or are paused, the newest first."""
        rows = await current().all(
            select(*route_columns)
            .where(
                _route.c.person_id == person_id,
                _route.c.special.is_not(None),
                _route.c.status.in_([status.value for status in STARTED]),
            )
            .order_by(_route.c.taken_at.desc(), _route.c.id.desc())
        )
        return [route_of(row) for row in rows]

    async def plan(self, person_id: int, code: str) -> Plan | None:
        """The set of that code as it runs or rests."""
        found = [route for route in await self.started(person_id) if route.special == code]
        return await self._routes.of(found[0].id) if found else None

    async def count_open(self, person_id: int, today: date) -> int:
        """How many lanes the running sets hold: open steps whose day has not passed."""
        found = await current().scalar(
            select(func.count())
            .select_from(_step)
            .join(_route, _route.c.id == _step.c.route_id)
            .where(
                _route.c.person_id == person_id,
                _route.c.special.is_not(None),
                _route.c.status == RouteStatus.AGREED.value,
                _step.c.status.in_(_OPEN),
                _step.c.due_on >= today,
            )
        )
        return int(found)

    async def put_back(self, step_ids: Collection[int]) -> None:
        """Begun steps wait again; what was handed in or returned stays."""
        await current().write(
            update(_step)
            .where(_step.c.id.in_(step_ids), _step.c.status == StepStatus.ACTIVE.value)
            .values(status=StepStatus.PLANNED.value, reminded_due=None, passed_due=None)
        )

    async def to_begin(self, day: date, limit: int) -> list[RouteRecord]:
        """Running sets in which a step's day has come while nothing else of the set runs."""
        ready = exists().where(
            _step.c.route_id == _route.c.id,
            _step.c.status == StepStatus.PLANNED.value,
            _step.c.start_on <= day,
        )
        runs = exists().where(
            _open.c.route_id == _route.c.id, _open.c.status.in_(_OPEN), _open.c.due_on >= day
        )
        waiting = (
            select(func.count())
            .select_from(_open)
            .where(_open.c.route_id == _route.c.id, _open.c.status.in_(_OPEN))
            .scalar_subquery()
        )
        rows = await current().all(
            select(*route_columns)
            .where(
                _route.c.special.is_not(None),
                _route.c.status == RouteStatus.AGREED.value,
                ready,
                ~runs,
                waiting < 2,
            )
            .order_by(_route.c.id)
            .limit(limit)
        )
        return [route_of(row) for row in rows]

    async def past(self, person_id: int, limit: int, offset: int) -> tuple[list[PastRoute], int]:
        """Finished routes and sets with their numbers, the newest first, and how many there are."""
        where = and_(_route.c.person_id == person_id, _route.c.status == RouteStatus.FINISHED.value)
        total = await current().scalar(select(func.count()).select_from(_route).where(where))
        done = _step.c.status.in_([status.value for status in DONE])
        kept = _step.c.status != StepStatus.DROPPED.value
        numbers = (
            select(
                _step.c.route_id,
                func.count(case((done, 1))).label("done"),
                func.count(case((kept, 1))).label("total"),
                func.coalesce(func.sum(case((done, _step.c.hours))), 0).label("hours"),
            )
            .group_by(_step.c.route_id)
            .subquery()
        )
        rows = await current().all(
            select(*route_columns, numbers.c.done, numbers.c.total, numbers.c.hours)
            .join(numbers, numbers.c.route_id == _route.c.id)
            .where(where)
            .order_by(_route.c.finished_at.desc(), _route.c.id.desc())
            .limit(limit)
            .offset(offset)
        )
        return [
            PastRoute(route_of(row), int(row.done), int(row.total), round(float(row.hours), 1))
            for row in rows
        ], int(total)

    async def contests(self, municipality_id: int, now: datetime, limit: int) -> list[Contest]:
        """Published contests whose registration is open, free of charge, the nearest end first."""
        rows = await current().all(
            select(_event.c.id, _event.c.title, _event.c.registration_until)
            .where(
                _event.c.municipality_id == municipality_id,
                _event.c.kind == "contest",
                _event.c.status == "published",
                _event.c.open_to_all,
                _event.c.registration_until > now,
                func.coalesce(_event.c.fee, "") == "",
            )
            .order_by(_event.c.registration_until, _event.c.id)
            .limit(limit)
        )
        return [Contest(row.id, row.title, row.registration_until) for row in rows]
