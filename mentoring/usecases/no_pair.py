"""Fourteen days without a mentor: the teacher hears once that one can be asked for."""

from datetime import datetime
from typing import Final, Protocol

from mentoring.ports import Outbox
from mentoring.reminders import NO_PAIR, NO_PAIR_HELPS, Who, no_pair_due

BATCH: Final = 200


class Alone(Protocol):
    """Who has no mentor (`storage.no_pair`)."""

    async def alone(self, after: datetime, until: datetime, limit: int) -> list[tuple[Who, datetime]]: ...


class NoPairRounds:
    """Asked by the ticks. Curators and methodologists see the number in their own rooms."""

    def __init__(self, alone: Alone, outbox: Outbox) -> None:
        self._alone = alone
        self._outbox = outbox

    async def plan_due(self, now: datetime) -> int:
        """One batch (`mentoring.deliveries.Planner`)."""
        found = await self._alone.alone(now - NO_PAIR - NO_PAIR_HELPS, now - NO_PAIR, BATCH)
        return await self._outbox.plan_many(no_pair_due(who, since, now) for who, since in found)
