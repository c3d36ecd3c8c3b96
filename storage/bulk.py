"""One delivery for each of many people, planned by one statement: the snapshot of recipients."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Select, String, cast, literal, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.schema import announcements
from storage.turn import current

_delivery = announcements.delivery


@dataclass(frozen=True, slots=True)
class Many:
    """What all these deliveries share; each one's dedup key is `key` followed by `:p{person}`."""

    municipality_id: int
    key: str
    kind: str
    cause: str
    lane: str
    not_before: datetime
    now: datetime
    optional: bool = False
    broadcast_id: int | None = None
    useful_until: datetime | None = None
    params: dict[str, Any] = field(default_factory=dict)


async def plan_for_all(many: Many, people: Select[Any]) -> int:
    """Plan one delivery for each id that `people` selects; those planned already are left alone."""
    chosen = people.subquery()
    person_id = chosen.c[0]
    columns = {
        _delivery.c.municipality_id: many.municipality_id,
        _delivery.c.kind: many.kind,
        _delivery.c.cause: many.cause,
        _delivery.c.lane: many.lane,
        _delivery.c.optional: many.optional,
        _delivery.c.broadcast_id: many.broadcast_id,
        _delivery.c.params: many.params,
        _delivery.c.not_before: many.not_before,
        _delivery.c.useful_until: many.useful_until,
        _delivery.c.created_at: many.now,
    }
    rows = select(
        person_id,
        literal(f"{many.key}:p") + cast(person_id, String),
        *(literal(value, column.type) for column, value in columns.items()),
    ).where(person_id.is_not(None))
    insert = (postgresql if current().dialect == "postgresql" else sqlite).insert(_delivery)
    planned = await current().write(
        insert.from_select(
            [_delivery.c.person_id, _delivery.c.dedup_key, *columns], rows
        ).on_conflict_do_nothing(index_elements=[_delivery.c.dedup_key])
    )
    return max(int(planned.rowcount), 0)
