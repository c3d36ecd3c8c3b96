"""Routes and their steps."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, delete, exists, func, insert, or_, select, update

from mentoring.route_records import LIVE, Plan, RouteRecord, RouteStatus, StepRecord
from mentoring.routes import DONE, OPEN, StepStatus
from storage.outbox import insert_into
from storage.schema import growth, pairs, people
from storage.turn import AnyRow, current

_route = growth.route
_step = growth.route_step
_grant = people.role_grant
_pair = pairs.pair
route_columns: Final = (
    _route.c.id,
    _route.c.municipality_id,
    _route.c.person_id,
    _route.c.attempt_id,
    _route.c.status,
    _route.c.axes,
    _route.c.agreed_by,
    _route.c.question,
    _route.c.created_at,
    _route.c.taken_at,
    _route.c.agreed_at,
    _route.c.finished_at,
    _route.c.special,
    _route.c.anchor_on,
    _route.c.closed_at,
)
"""What is read of a route."""

_STEP: Final = (
    _step.c.id,
    _step.c.route_id,
    _step.c.template,
    _step.c.place,
    _step.c.title,
    _step.c.confirmer,
    _step.c.hours,
    _step.c.start_on,
    _step.c.due_on,
    _step.c.reason,
    _step.c.status,
    _step.c.revision,
    _step.c.question,
    _step.c.comment,
    _step.c.decided_by,
    _step.c.asked,
    _step.c.answer_by,
    _step.c.submitted_at,
    _step.c.closed_at,
    _step.c.because,
    _step.c.homework_id,
)
_PREFIX: Final = "whole_"


class RouteStore:
    """Routes of people. Every change of state is a conditional update. Joins the current turn."""

    async def live(self, person_id: int) -> Plan | None:
        """The main route a person is composing or walking; at most one exists."""
        return await self._plan(
            _route.c.person_id == person_id,
            _route.c.status.in_([status.value for status in LIVE]),
            _route.c.special.is_(None),
        )

    async def of(self, route_id: int) -> Plan | None:
        """One route."""
        return await self._plan(_route.c.id == route_id)

    async def with_step(self, step_id: int) -> Plan | None:
        """The route that holds the step."""
        held = select(_step.c.route_id).where(_step.c.id == step_id).scalar_subquery()
        return await self._plan(_route.c.id == held)

    async def _plan(self, *where: ColumnElement[bool]) -> Plan | None:
        row = await current().first(select(*route_columns).where(*where))
        if row is None:
            return None
        steps = await current().all(
            select(*_STEP).where(_step.c.route_id == row.id).order_by(_step.c.place, _step.c.id)
        )
        return Plan(route_of(row), tuple(_step_of(step) for step in steps))

    async def finished(self, person_id: int, limit: int) -> list[RouteRecord]:
        """Main routes that were walked to the end, the newest first."""
        rows = await current().all(
            select(*route_columns)
            .where(
                _route.c.person_id == person_id,
                _route.c.status == RouteStatus.FINISHED.value,
                _route.c.special.is_(None),
            )
            .order_by(_route.c.finished_at.desc(), _route.c.id.desc())
            .limit(limit)
        )
        return [route_of(row) for row in rows]

    async def done_codes(self, person_id: int) -> frozenset[str]:
        """Templates the person has behind them, in any route."""
        rows = await current().all(
            select(_step.c.template)
            .join(_route, _route.c.id == _step.c.route_id)
            .where(_route.c.person_id == person_id, _step.c.status.in_([status.value for status in DONE]))
        )
        return frozenset(row.template for row in rows)

    async def create(self, route: Mapping[str, Any], steps: Sequence[Mapping[str, Any]]) -> None:
        """Keep a new draft; a second one made at the same moment changes nothing."""
        made = await current().write(
            insert_into(_route).values(**route).on_conflict_do_nothing().returning(_route.c.id)
        )
        route_id = made.scalar()
        if route_id is not None:
            await self.insert([{**step, "route_id": route_id} for step in steps])

    async def set_status(
        self, route_id: int, before: Collection[RouteStatus], after: RouteStatus, **values: Any
    ) -> bool:
        """Move the route on; False when it stands somewhere else already."""
        changed = await current().write(
            update(_route)
            .where(_route.c.id == route_id, _route.c.status.in_([status.value for status in before]))
            .values(status=after.value, **values)
        )
        return bool(changed.rowcount)

    async def close(self, route_id: int, person_id: int, now: datetime) -> bool:
        """A curator's mark on a walked route; False when it is there already."""
        changed = await current().write(
            update(_route)
            .where(
                _route.c.id == route_id,
                _route.c.status == RouteStatus.FINISHED.value,
                _route.c.closed_at.is_(None),
            )
            .values(closed_by=person_id, closed_at=now)
        )
        return bool(changed.rowcount)

    async def ask(self, route_id: int, question: str) -> bool:
        """Keep the question asked instead of an agreement; False when it is agreed already."""
        changed = await current().write(
            update(_route)
            .where(_route.c.id == route_id, _route.c.status == RouteStatus.WAITING.value)
            .values(question=question)
        )
        return bool(changed.rowcount)

    async def move(
        self, step_id: int, before: Collection[StepStatus], after: StepStatus, **values: Any
    ) -> bool:
        """Move a step on; False when it stands somewhere else already."""
        changed = await current().write(
            update(_step)
            .where(_step.c.id == step_id, _step.c.status.in_([status.value for status in before]))
            .values(status=after.value, **values)
        )
        return bool(changed.rowcount)

    async def start(self, step_ids: Collection[int]) -> None:
        """Planned steps become active."""
        await current().write(
            update(_step)
            .where(_step.c.id.in_(step_ids), _step.c.status == StepStatus.PLANNED.value)
            .values(status=StepStatus.ACTIVE.value)
        )

    async def place(self, step_id: int, **values: Any) -> None:
        """Another place or other dates."""
        await current().write(update(_step).where(_step.c.id == step_id).values(**values))

    async def insert(self, steps: Sequence[Mapping[str, Any]]) -> None:
        """New steps."""
        await current().write(insert(_step).values([dict(step) for step in steps]))

    async def delete(self, step_ids: Collection[int]) -> None:
        """Steps that nobody began leave no trace."""
        await current().write(
            delete(_step).where(_step.c.id.in_(step_ids), _step.c.status == StepStatus.PLANNED.value)
        )

    async def waiting(
        self, mentor_of: int, schools: Collection[int], limit: int, offset: int
    ) -> tuple[list[RouteRecord], int]:
        """Routes that wait for this mentor or these schools, the oldest first, and how many there are."""
        where = (
            _route.c.status == RouteStatus.WAITING.value,
            _route.c.person_id != mentor_of,
            or_(_is_mentee(mentor_of), _is_of_school(schools)),
        )
        total = await current().scalar(select(func.count()).select_from(_route).where(*where))
        rows = await current().all(
            select(*route_columns)
            .where(*where)
            .order_by(_route.c.taken_at, _route.c.id)
            .limit(limit)
            .offset(offset)
        )
        return [route_of(row) for row in rows], int(total)

    async def handed_in(self, mentor_of: int, schools: Collection[int]) -> int:
        """How many steps wait for this mentor or the curators of these schools."""
        asked = or_(
            and_(_step.c.asked == "mentor", _is_mentee(mentor_of)),
            and_(_step.c.asked == "curator", _is_of_school(schools)),
        )
        found = await current().scalar(
            select(func.count())
            .select_from(_step)
            .join(_route, _route.c.id == _step.c.route_id)
            .where(_step.c.status == StepStatus.SUBMITTED.value, _route.c.person_id != mentor_of, asked)
        )
        return int(found)

    async def lapsing(self, last_day: date, limit: int) -> list[tuple[StepRecord, RouteRecord]]:
        """Steps whose confirmer was waited for up to that day, the oldest first."""
        return await self._with_routes(
            _step.c.status == StepStatus.SUBMITTED.value, _step.c.answer_by <= last_day, limit=limit
        )

    async def to_remind(self, until: date, limit: int) -> list[tuple[StepRecord, RouteRecord]]:
        """Open steps due up to that day whose present due date has no reminders yet.

        Of ready sets also those whose day is still ahead: a thing of one day is said the day before.
        """
        is_open = _step.c.status.in_([status.value for status in OPEN])
        is_ahead = and_(_route.c.special.is_not(None), _step.c.status == StepStatus.PLANNED.value)
        return await self._with_routes(
            or_(is_open, is_ahead),
            _route.c.status != RouteStatus.PAUSED.value,
            _step.c.due_on <= until,
            or_(_step.c.reminded_due.is_(None), _step.c.reminded_due != _step.c.due_on),
            limit=limit,
        )

    async def _with_routes(
        self, *where: ColumnElement[bool], limit: int
    ) -> list[tuple[StepRecord, RouteRecord]]:
        rows = await current().all(
            select(*_STEP, *(column.label(f"{_PREFIX}{column.name}") for column in route_columns))
            .join(_route, _route.c.id == _step.c.route_id)
            .where(*where)
            .order_by(_step.c.answer_by, _step.c.due_on, _step.c.id)
            .limit(limit)
        )
        return [(_step_of(row), route_of(row, _PREFIX)) for row in rows]

    async def passed(self, before: date, limit: int) -> list[tuple[StepRecord, RouteRecord]]:
        """Open steps due before that day about which nothing was said since."""
        return await self._with_routes(
            _step.c.status.in_([status.value for status in OPEN]),
            _route.c.status != RouteStatus.PAUSED.value,
            _step.c.due_on < before,
            or_(_step.c.passed_due.is_(None), _step.c.passed_due != _step.c.due_on),
            limit=limit,
        )


def _is_mentee(mentor_id: int) -> ColumnElement[bool]:
    return exists().where(
        _pair.c.teacher_id == _route.c.person_id,
        _pair.c.mentor_id == mentor_id,
        _pair.c.status == "active",
        _pair.c.kind.in_(("main", "subject")),
    )


def _is_of_school(schools: Collection[int]) -> ColumnElement[bool]:
    return exists().where(
        _grant.c.person_id == _route.c.person_id,
        _grant.c.role == "teacher",
        _grant.c.status == "active",
        _grant.c.school_id.in_(schools),
    )


def route_of(row: AnyRow, prefix: str = "") -> RouteRecord:
    """A row of `route_columns` as the rules see it."""

    def of(name: str) -> Any:
        return getattr(row, prefix + name)

    return RouteRecord(
        id=of("id"),
        municipality_id=of("municipality_id"),
        person_id=of("person_id"),
        attempt_id=of("attempt_id"),
        status=RouteStatus(of("status")),
        axes=tuple(of("axes")),
        agreed_by=of("agreed_by"),
        question=of("question"),
        created_at=of("created_at"),
        taken_at=of("taken_at"),
        agreed_at=of("agreed_at"),
        finished_at=of("finished_at"),
        special=of("special"),
        anchor_on=of("anchor_on"),
        closed_at=of("closed_at"),
    )


def _step_of(row: AnyRow) -> StepRecord:
    submitted_at: datetime | None = row.submitted_at
    return StepRecord(
        id=row.id,
        route_id=row.route_id,
        template=row.template,
        place=row.place,
        title=row.title,
        confirmer=row.confirmer,
        hours=row.hours,
        start_on=row.start_on,
        due_on=row.due_on,
        reason=row.reason,
        status=StepStatus(row.status),
        revision=row.revision,
        question=row.question,
        comment=row.comment,
        decided_by=row.decided_by,
        answer_by=row.answer_by,
        submitted_at=submitted_at,
        closed_at=row.closed_at,
        because=row.because,
        asked=row.asked,
        homework_id=row.homework_id,
    )
