"""What mentors say about their own readiness."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final

from sqlalchemy import func, select, update

from mentoring.usecases.pair_records import Offer
from storage.outbox import insert_into
from storage.schema import pairs, people
from storage.turn import current

_offer = pairs.mentor_offer
PERSON: Final = "p"
SCHOOL: Final = "s"


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
            avoids=avoided(row.avoid, PERSON),
            avoid_schools=avoided(row.avoid, SCHOOL),
            notice_hours=row.notice_hours,
        )

    async def ensure(self, municipality_id: int, person_id: int, now: datetime) -> None:
        """Make the offer when it is not there yet."""
        await ensure_offer(municipality_id, person_id, now)

    async def avoid(
        self, person_id: int, persons: Collection[int], schools: Collection[int], now: datetime
    ) -> None:
        """Whom and where the mentor cannot help; nobody else reads it."""
        marks = [f"{PERSON}{one}" for one in sorted(persons)] + [f"{SCHOOL}{one}" for one in sorted(schools)]
        await self.change(person_id, now, avoid=marks)

    async def asked_by(self, mentor_id: int, limit: int) -> list[int]:
        """Teachers who have asked this mentor or were proposed, the newest first."""
        pair = pairs.pair
        rows = await current().all(
            select(pair.c.teacher_id)
            .join(people.person, people.person.c.id == pair.c.teacher_id)
            .where(pair.c.mentor_id == mentor_id, people.person.c.status == "active")
            .group_by(pair.c.teacher_id)
            .order_by(func.max(pair.c.id).desc())
            .limit(limit)
        )
        return [row.teacher_id for row in rows]

    async def change(self, person_id: int, now: datetime, **values: Any) -> None:
        """Write what the mentor changed."""
        await current().write(
            update(_offer).where(_offer.c.person_id == person_id).values(updated_at=now, **values)
        )


def avoided(kept: Collection[str] | None, what: str) -> frozenset[int]:
    """Persons or schools among the marks of `mentor_offer.avoid`."""
    return frozenset(int(one[1:]) for one in kept or () if one[0] == what)


async def ensure_offer(municipality_id: int, person_id: int, now: datetime) -> None:
    """The row that a mentor's seats are counted under; two at once make one."""
    await current().write(
        insert_into(_offer)
        .values(municipality_id=municipality_id, person_id=person_id, updated_at=now)
        .on_conflict_do_nothing(index_elements=[_offer.c.person_id])
    )
