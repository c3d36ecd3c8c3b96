"""The sandbox's clock offset, kept in its own database."""

from sqlalchemy import insert, select, update

from storage.schema import transport
from storage.turn import current

_table = transport.clock_offset


class ClockStore:
    """One number: how far the sandbox's clock runs ahead, in seconds."""

    async def load(self) -> int:
        """The offset; 0 when none was kept."""
        found = await current().scalar(select(_table.c.seconds).where(_table.c.id == 1))
        return int(found or 0)

    async def save(self, seconds: int) -> None:
        """Keep the offset."""
        changed = await current().write(update(_table).where(_table.c.id == 1).values(seconds=seconds))
        if not changed.rowcount:
            await current().write(insert(_table).values(id=1, seconds=seconds))
