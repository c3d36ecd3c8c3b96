"""What mentors say about their own readiness."""

from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from mentoring.usecases.pair_records import Offer
from storage.outbox import insert_into
from storage.schema import pairs
from storage.turn import current

_offer = pairs.mentor_offer


class OfferStore:
    """One row a mentor. Joins the current turn."""

    async def of(self, person_id: int) -> Offer | None:
        """The offer, if the mentor has made one."""
        row = await current().first(select(_offer).where(_offer.c.person_id == person_id))
        if row is None:
            return None
        return Offer(
            person_id=row.person_id,
            capacity=row.capacity,
            strengths=tuple(row.strengths or ()),
            formats=tuple(row.formats or ()),
            paused_until=row.paused_until,
            kinds=tuple(row.kinds or ()),
            selection=row.selection,
            offered_until=row.offered_until,
            notice_hours=row.notice_hours,
        )

    async def ensure(self, municipality_id: int, person_id: int, now: datetime) -> None:
        """Make the offer when it is not there yet."""
        await ensure_offer(municipality_id, person_id, now)

    async def change(self, person_id: int, now: datetime, **values: Any) -> None:
        """Write what the mentor changed."""
        await current().write(
            update(_offer).where(_offer.c.person_id == person_id).values(updated_at=now, **values)
        )


async def ensure_offer(municipality_id: int, person_id: int, now: datetime) -> None:
    """The row that a mentor's seats are counted under; two at once make one."""
    await current().write(
        insert_into(_offer)
        .values(municipality_id=municipality_id, person_id=person_id, updated_at=now)
        .on_conflict_do_nothing(index_elements=[_offer.c.person_id])
    )
