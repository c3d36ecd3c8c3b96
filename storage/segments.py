"""Saved audiences."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, func, select, true, update
from sqlalchemy.dialects import postgresql, sqlite

from mentoring.audiences import Audience, audience_from
from mentoring.usecases.segments import Segment
from storage.audience import belongs, is_connected
from storage.names import name_key
from storage.schema import announcements, people
from storage.turn import AnyRow, current

_segment = announcements.audience_segment
_person = people.person


class SegmentStore:
    """Joins the current turn."""

    async def page(
        self, municipality_id: int, by_area: bool, page: int, size: int
    ) -> tuple[list[Segment], int]:
        """By name; without `by_area` only those that name no area of growth. And how many there are."""
        wanted = (_segment.c.municipality_id == municipality_id, true() if by_area else ~_segment.c.by_area)
        rows = await current().all(
            select(_segment.c.id, _segment.c.name, _segment.c.audience)
            .where(*wanted)
            .order_by(_segment.c.name_key)
            .limit(size)
            .offset(page * size)
        )
        total = await current().scalar(select(func.count()).select_from(_segment).where(*wanted))
        return [_made(row) for row in rows], int(total)

    async def get(self, municipality_id: int, segment_id: int) -> Segment | None:
        """One of the municipality's."""
        row = await current().first(
            select(_segment.c.id, _segment.c.name, _segment.c.audience).where(
                _segment.c.id == segment_id, _segment.c.municipality_id == municipality_id
            )
        )
        return _made(row) if row else None

    async def add(
        self, municipality_id: int, name: str, audience: Audience, author_id: int, now: datetime
    ) -> int | None:
        """A new one; None when the name is taken."""
        make = (postgresql if current().dialect == "postgresql" else sqlite).insert(_segment)
        made = await current().write(
            make.values(
                municipality_id=municipality_id,
                name=name,
                name_key=name_key(name),
                audience=audience.as_dict(),
                by_area=bool(audience.axes),
                created_by=author_id,
                created_at=now,
            )
            .on_conflict_do_nothing(index_elements=[_segment.c.municipality_id, _segment.c.name_key])
            .returning(_segment.c.id)
        )
        found = made.scalar()
        return None if found is None else int(found)

    async def rename(self, segment_id: int, name: str) -> bool:
        """False when another one of the municipality has the name."""
        other = _segment.alias()
        taken = exists().where(
            other.c.municipality_id == _segment.c.municipality_id,
            other.c.name_key == name_key(name),
            other.c.id != segment_id,
        )
        changed = await current().write(
            update(_segment)
            .where(_segment.c.id == segment_id, ~taken)
            .values(name=name, name_key=name_key(name))
        )
        return bool(changed.rowcount)

    async def remove(self, segment_id: int) -> None:
        """Gone."""
        await current().write(delete(_segment).where(_segment.c.id == segment_id))

    async def reached(
        self, municipality_id: int, audiences: Sequence[Audience], school_year: int
    ) -> list[int]:
        """How many of each can be written to now: one statement for all of them."""
        if not audiences:
            return []
        held = [belongs(municipality_id, one, school_year) for one in audiences]
        row = await current().first(select(*(_number(one) for one in held)))
        return [int(number) for number in row or ()]


def _number(held: ColumnElement[bool]) -> Any:
    return select(func.count(_person.c.id)).where(held, is_connected()).scalar_subquery()


def _made(row: AnyRow) -> Segment:
    return Segment(row.id, row.name, audience_from(row.audience))
