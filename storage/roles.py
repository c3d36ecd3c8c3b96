"""Changing roles: every change is conditional on what the role is now."""

from datetime import datetime

from sqlalchemy import exists, or_, select, update

from mentoring.people import Role
from mentoring.usecases.roles import GrantRow
from storage.schema import people
from storage.turn import current

_grant = people.role_grant
_person = people.person
_municipality = people.municipality_table


class RoleStore:
    """Roles by id. Joins the current turn."""

    async def by_id(self, grant_id: int) -> GrantRow | None:
        """The role, live or not, of whatever municipality."""
        row = await current().first(
            select(
                _grant.c.id,
                _grant.c.municipality_id,
                _grant.c.person_id,
                _grant.c.role,
                _grant.c.school_id,
                _grant.c.status,
                _grant.c.created_at,
            ).where(_grant.c.id == grant_id)
        )
        return GrantRow(row[0], row[1], row[2], Role(row[3]), *row[4:]) if row else None

    async def decide(self, grant_id: int, status: str, by: int, now: datetime) -> bool:
        """Answer a pending role; False when it was answered before."""
        changed = await current().write(
            update(_grant)
            .where(_grant.c.id == grant_id, _grant.c.status == "pending")
            .values(status=status, decided_by=by, decided_at=now)
        )
        return bool(changed.rowcount)

    async def revoke(self, grant_id: int, by: int | None, now: datetime) -> bool:
        """Take a live role away; False when it is gone already, or the last methodologist would go."""
        other, person = _grant.alias(), _person.alias()
        somebody_else = exists().where(
            other.c.municipality_id == _grant.c.municipality_id,
            other.c.role == Role.METHODOLOGIST.value,
            other.c.status == "active",
            other.c.person_id != _grant.c.person_id,
            person.c.id == other.c.person_id,
            person.c.status == "active",
        )
        await self._lock_municipality_of(grant_id)
        changed = await current().write(
            update(_grant)
            .where(
                _grant.c.id == grant_id,
                _grant.c.status.in_(("pending", "active")),
                or_(_grant.c.role != Role.METHODOLOGIST.value, somebody_else),
            )
            .values(status="revoked", decided_by=by, decided_at=now)
        )
        return bool(changed.rowcount)

    async def _lock_municipality_of(self, grant_id: int) -> None:
        """Two methodologists who take each other's role at once must not both succeed."""
        if current().dialect == "postgresql":
            owner = select(_grant.c.municipality_id).where(_grant.c.id == grant_id).scalar_subquery()
            await current().write(
                select(_municipality.c.id).where(_municipality.c.id == owner).with_for_update()
            )
