"""A few counts for those who watch over the bot."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import case, func, select

from storage.schema import announcements, transport
from storage.turn import current
from storage.types import UtcDateTime

_inbox = transport.inbox
_delivery = announcements.delivery
_DAY: Final = timedelta(hours=24)
_WAITING: Final = ("new", "applied")


@dataclass(frozen=True, slots=True)
class Gauges:
    """`lag_s`: age of the oldest update that waits, in seconds."""

    updates: dict[str, int]
    lag_s: float
    deliveries: dict[str, int]
    retried: int


async def read_gauges(now: datetime) -> Gauges:
    """Three reads."""
    turn = current()
    updates = await turn.all(select(_inbox.c.status, func.count()).group_by(_inbox.c.status))
    oldest = await turn.scalar(
        select(func.min(_inbox.c.received_at, type_=UtcDateTime)).where(_inbox.c.status.in_(_WAITING))
    )
    deliveries = await turn.all(
        select(
            _delivery.c.status,
            func.count(),
            func.coalesce(func.sum(case((_delivery.c.attempts > 1, 1), else_=0)), 0),
        )
        .where(_delivery.c.created_at > now - _DAY)
        .group_by(_delivery.c.status)
    )
    return Gauges(
        {row[0]: int(row[1]) for row in updates},
        max(0.0, (now - oldest).total_seconds()) if oldest else 0.0,
        {row[0]: int(row[1]) for row in deliveries},
        sum(int(row[2]) for row in deliveries),
    )
