"""The processes that speak unasked, on the database's own clock."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Float, cast, delete, false, func, select, text, update

from mentoring.speakers import Speaker
from storage.outbox import insert_into
from storage.schema import announcements, transport
from storage.turn import current

_speaker = transport.speaker
_COLUMNS = (_speaker.c.name, _speaker.c.permits, _speaker.c.since, _speaker.c.until, _speaker.c.left)


class SpeakerStore:
    """Joins the current turn."""

    async def lock(self) -> None:
        """Until the commit nobody else deals: two newcomers would each be given the same rest."""
        if current().dialect == "postgresql":
            await current().write(text("LOCK TABLE speaker IN SHARE ROW EXCLUSIVE MODE"))
        else:
            await current().write(update(_speaker).where(false()).values(permits=0))

    async def now(self) -> float:
        """Seconds on the clock that all processes share."""
        return float(await current().scalar(select(_clock())))

    async def all(self) -> list[Speaker]:
        """Every process that is known, the dead too."""
        return [Speaker(*row) for row in await current().all(select(*_COLUMNS))]

    async def put(self, one: Speaker) -> None:
        """Write what a process holds."""
        held = {"permits": one.permits, "until": one.until, "left": one.left}
        await current().write(
            insert_into(_speaker)
            .values(name=one.name, since=one.since, **held)
            .on_conflict_do_update(index_elements=[_speaker.c.name], set_=held)
        )

    async def forget(self, names: Collection[str]) -> None:
        """Drop processes that are gone."""
        await current().write(delete(_speaker).where(_speaker.c.name.in_(names)))

    async def free_claims(self, names: Collection[str]) -> int:
        """End the leases of what dead processes had claimed; how many rows that were."""
        rows = announcements.delivery
        freed = await current().write(
            update(rows)
            .where(rows.c.status == "claimed", rows.c.claim.in_(names))
            .values(claim=None, lease_until=rows.c.created_at)
        )
        return int(freed.rowcount)


def _clock() -> Any:
    if current().dialect == "postgresql":
        return cast(func.extract("epoch", func.clock_timestamp()), Float)
    return (func.julianday("now") - 2440587.5) * 86400.0
