"""Groups: one mentor, two to six teachers. That a mentor has one open group, an index holds."""

from datetime import datetime
from typing import Any

from sqlalchemy import and_, exists, func, or_, select, update

from mentoring.pairs import GROUP_SIZE, PairKind, PairStatus
from mentoring.usecases.group_flow import Group
from mentoring.usecases.pair_records import PairRecord
from storage.outbox import insert_into
from storage.pair_rows import LIVING, record_of
from storage.schema import pairs
from storage.turn import AnyRow, current

_group = pairs.pair_group
_pair = pairs.pair


class GroupStore:
    """The table of groups. Joins the current turn."""

    async def add(
        self, municipality_id: int, mentor_id: int, goal: str, ends_at: datetime, by: int, now: datetime
    ) -> int | None:
        """A new group; None when the mentor has an open one."""
        statement = (
            insert_into(_group)
            .values(
                municipality_id=municipality_id,
                mentor_id=mentor_id,
                goal=goal,
                ends_at=ends_at,
                created_by=by,
                created_at=now,
            )
            .on_conflict_do_nothing()
            .returning(_group.c.id)
        )
        found = (await current().write(statement)).scalar()
        return None if found is None else int(found)

    async def group(self, group_id: int) -> Group | None:
        """One group."""
        row = await current().first(select(_group).where(_group.c.id == group_id))
        return _group_of(row) if row else None

    async def locked(self, group_id: int) -> Group | None:
        """The same, while nobody else can change it."""
        result = await current().write(
            update(_group).where(_group.c.id == group_id).values(goal=_group.c.goal).returning(_group)
        )
        row = result.first()
        return _group_of(row) if row else None

    async def mark(self, group_id: int, what: str, now: datetime) -> None:
        """`what`: agreed_at | begun_at | closed_at; the first time counts."""
        column = _group.c[what]
        await current().write(
            update(_group).where(_group.c.id == group_id, column.is_(None)).values({what: now})
        )

    async def living(self, group_id: int) -> list[PairRecord]:
        """Its members and those still asked, in the order of invitation."""
        rows = await current().all(
            select(_pair).where(_pair.c.group_id == group_id, _pair.c.status.in_(LIVING)).order_by(_pair.c.id)
        )
        return [record_of(row) for row in rows]

    async def narrowed(self, limit: int) -> list[Group]:
        """Open groups with fewer than two members; before the beginning, than two who could still be."""
        least = GROUP_SIZE[0]
        rows = await current().all(
            select(_group)
            .where(
                _group.c.closed_at.is_(None),
                or_(
                    and_(_group.c.begun_at.is_not(None), _count(PairStatus.ACTIVE.value) < least),
                    and_(_group.c.begun_at.is_(None), _count(*LIVING) < least),
                ),
            )
            .order_by(_group.c.id)
            .limit(limit)
        )
        return [_group_of(row) for row in rows]

    async def as_short(self, pair_id: int) -> bool:
        """The pair goes on as a short goal; False where these two have one already."""
        other = _pair.alias()
        taken = exists().where(
            other.c.teacher_id == _pair.c.teacher_id,
            other.c.mentor_id == _pair.c.mentor_id,
            other.c.kind == PairKind.SHORT.value,
            other.c.status.in_(LIVING),
        )
        result = await current().write(
            update(_pair)
            .where(_pair.c.id == pair_id, ~taken)
            .values(kind=PairKind.SHORT.value, group_id=None)
        )
        return bool(result.rowcount)

    async def leading(self, municipality_id: int) -> frozenset[int]:
        """Mentors with an open group."""
        rows = await current().all(
            select(_group.c.mentor_id).where(
                _group.c.municipality_id == municipality_id, _group.c.closed_at.is_(None)
            )
        )
        return frozenset(row.mentor_id for row in rows)


def _count(*statuses: str) -> Any:
    return (
        select(func.count())
        .select_from(_pair)
        .where(_pair.c.group_id == _group.c.id, _pair.c.status.in_(statuses))
        .scalar_subquery()
    )


def _group_of(row: AnyRow) -> Group:
    return Group(
        row.id,
        row.municipality_id,
        row.mentor_id,
        row.goal,
        row.ends_at,
        row.created_by,
        row.agreed_at,
        row.begun_at,
        row.closed_at,
    )
