"""When each tick was last seen alive."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import create_async_engine

from storage.outbox import insert_into
from storage.schema import transport
from storage.turn import current
from storage.types import UtcDateTime

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


async def last_tick(url: str) -> datetime | None:
    """The newest tick of any process on that database. Raises: SQLAlchemyError, when it does not open."""
    engine = create_async_engine(url)
    try:
        async with engine.connect() as connection:
            found: datetime | None = await connection.scalar(
                select(func.max(_tick.c.last_at, type_=UtcDateTime))
            )
            return found
    finally:
        await engine.dispose()
