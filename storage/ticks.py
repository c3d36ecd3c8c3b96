"""When each tick was last seen alive."""

from datetime import datetime

from sqlalchemy import select

from storage.outbox import insert_into
from storage.schema import transport
from storage.turn import current

_tick = transport.tick


class TickStore:
    """One row a tick, shared by all processes of a deployment."""

    async def last(self, name: str) -> datetime | None:
        """When it ran last; None when it never did."""
        found: datetime | None = await current().scalar(select(_tick.c.last_at).where(_tick.c.name == name))
        return found

    async def beat(self, name: str, now: datetime) -> None:
        """It runs."""
        await current().write(
            insert_into(_tick)
            .values(name=name, last_at=now)
            .on_conflict_do_update(index_elements=[_tick.c.name], set_={"last_at": now})
        )
