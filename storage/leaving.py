"""Who works in no school any more."""

from datetime import datetime

from sqlalchemy import exists, func, or_, select, update

from storage.schema import pairs, people
from storage.turn import current

_pair = pairs.pair
_person = people.person
_grant = people.role_grant


class LeavingStore:
    """Joins the current turn."""

    async def living_pairs(self, person_id: int) -> int:
        """Pairs and requests that go on."""
        found = await current().scalar(
            select(func.count())
            .select_from(_pair)
            .where(
                or_(_pair.c.teacher_id == person_id, _pair.c.mentor_id == person_id),
                _pair.c.status.in_(("proposed", "half", "active")),
            )
        )
        return int(found)

    async def leave(self, person_id: int, now: datetime) -> bool:
        """Nothing more is said to the person unasked; False while a role is held."""
        holds = exists().where(_grant.c.person_id == person_id, _grant.c.status.in_(("pending", "active")))
        changed = await current().write(
            update(_person)
            .where(_person.c.id == person_id, _person.c.status.in_(("active", "new")), ~holds)
            .values(status="left", left_at=now)
        )
        return bool(changed.rowcount)
