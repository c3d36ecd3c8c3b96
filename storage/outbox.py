"""Planning and cancelling of deliveries, in the turn of their cause."""

from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlalchemy.dialects import postgresql, sqlite

from mentoring.clock import Clock
from storage.schema import announcements
from storage.turn import current

_delivery = announcements.delivery


class OutboxStore:
    """The rows behind everything said unasked."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def plan(
        self,
        *,
        municipality_id: int,
        person_id: int,
        key: str,
        kind: str,
        cause: str,
        params: dict[str, Any],
        not_before: datetime,
        useful_until: datetime | None = None,
        lane: str = "act",
        silent: bool = False,
        optional: bool = False,
    ) -> bool:
        """Plan one delivery; False when the key is planned already."""
        insert = (postgresql if current().dialect == "postgresql" else sqlite).insert(_delivery)
        result = await current().write(
            insert.values(
                municipality_id=municipality_id,
                person_id=person_id,
                dedup_key=key,
                kind=kind,
                cause=cause,
                params=params,
                not_before=not_before,
                useful_until=useful_until,
                lane=lane,
                silent=silent,
                optional=optional,
                created_at=self._clock.now(),
            ).on_conflict_do_nothing(index_elements=[_delivery.c.dedup_key])
        )
        return bool(result.rowcount)

    async def cancel(self, cause: str, reason: str, *, kinds: tuple[str, ...] | None = None) -> int:
        """Cancel what is still pending of a cause."""
        where = [_delivery.c.cause == cause, _delivery.c.status == "pending"]
        if kinds is not None:
            where.append(_delivery.c.kind.in_(kinds))
        result = await current().write(
            update(_delivery).where(*where).values(status="cancelled", reason=reason)
        )
        return int(result.rowcount)
