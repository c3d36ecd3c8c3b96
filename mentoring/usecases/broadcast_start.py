"""When a broadcast begins: the moment its recipients, and its author's right, are looked at."""

from typing import Any

from mentoring.broadcasts import BroadcastStatus
from mentoring.clock import Clock
from mentoring.ports import Outbox
from mentoring.usecases.audience import school_year
from mentoring.usecases.broadcast_views import Broadcast, Broadcasts


class BroadcastStarts:
    """Begins what is due and plans what was changed. Runs in its caller's turn."""

    def __init__(self, broadcasts: Broadcasts, outbox: Outbox, clock: Clock) -> None:
        self._broadcasts = broadcasts
        self._outbox = outbox
        self._clock = clock

    async def begin(self, one: Broadcast, values: dict[str, Any]) -> bool:
        """Its recipients are those of this moment. False when somebody was faster."""
        if one.stored_status not in (BroadcastStatus.DRAFT, BroadcastStatus.SET):
            return False
        now = self._clock.now()
        begun = {**values, "status": BroadcastStatus.SENDING.value, "started_at": now}
        if not await self._broadcasts.change(one.id, begun, only=one.stored_status.value):
            return False
        await self._broadcasts.snapshot(one, school_year(now), now, now)
        return True

    async def one_due(self) -> bool:
        """Begin one whose moment has come, or plan one change; False when there is nothing to do.

        A change is planned in a later turn than it was written in: whatever is rendered from now on has the
        new words, and what had the old ones is sent, or on its way, and gets an edit.
        """
        now = self._clock.now()
        if (one := await self._broadcasts.next_due(now)) is not None:
            await self._begin_or_hold(one)
            return True
        if (one := await self._broadcasts.next_unplanned()) is not None:
            await self._broadcasts.change(one.id, {"planned_revision": one.revision})
            await self._broadcasts.plan_wave(one, now)
            return True
        return False

    async def _begin_or_hold(self, one: Broadcast) -> None:
        allowed = await self._broadcasts.methodologists(one.municipality_id)
        if one.author_id in allowed:
            await self.begin(one, {})
        elif await self._broadcasts.change(one.id, {"status": BroadcastStatus.HELD.value}, only="set"):
            for person_id in allowed:
                await self._ask(one, person_id)

    async def _ask(self, one: Broadcast, person_id: int) -> None:
        await self._outbox.plan(
            municipality_id=one.municipality_id,
            person_id=person_id,
            key=f"broadcast_held:{one.id}:{one.send_at:%Y%m%d%H%M}:p{person_id}",
            kind="broadcast_held",
            cause=f"broadcast_held:{one.id}",
            params={"broadcast_id": one.id},
            not_before=self._clock.now(),
        )
