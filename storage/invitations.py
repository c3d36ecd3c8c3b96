"""Invitations; the token itself is never here."""

from datetime import datetime

from sqlalchemy import func, insert, or_, select, update

from mentoring.invitations import Invitation
from mentoring.people import Role
from mentoring.roster import Page, pages_of
from storage.schema import people
from storage.turn import AnyRow, current

_table = people.invitation
_COLUMNS = (
    _table.c.id,
    _table.c.municipality_id,
    _table.c.role,
    _table.c.school_id,
    _table.c.person_id,
    _table.c.max_uses,
    _table.c.used,
    _table.c.expires_at,
    _table.c.revoked_at,
    _table.c.created_by,
)


class InvitationStore:
    """Who may enter, and as whom. Joins the current turn."""

    async def add(
        self,
        municipality_id: int,
        token_hash: str,
        *,
        role: Role | None,
        school_id: int | None,
        person_id: int | None,
        max_uses: int,
        expires_at: datetime,
        created_by: int | None,
        now: datetime,
    ) -> int:
        """A new invitation; returns its id."""
        made = await current().write(
            insert(_table)
            .values(
                municipality_id=municipality_id,
                token_hash=token_hash,
                role=role.value if role else None,
                school_id=school_id,
                person_id=person_id,
                max_uses=max_uses,
                expires_at=expires_at,
                created_by=created_by,
                created_at=now,
            )
            .returning(_table.c.id)
        )
        return int(made.scalar_one())

    async def by_hash(self, token_hash: str) -> Invitation | None:
        """The invitation behind a token."""
        row = await current().first(select(*_COLUMNS).where(_table.c.token_hash == token_hash))
        return _invitation(row) if row else None

    async def by_id(self, invitation_id: int) -> Invitation | None:
        """The invitation a draft remembers."""
        row = await current().first(select(*_COLUMNS).where(_table.c.id == invitation_id))
        return _invitation(row) if row else None

    async def use(self, invitation_id: int, now: datetime) -> bool:
        """Count one entry; False when the last place went to somebody else meanwhile."""
        changed = await current().write(
            update(_table)
            .where(
                _table.c.id == invitation_id,
                _table.c.revoked_at.is_(None),
                _table.c.expires_at > now,
                or_(_table.c.max_uses.is_(None), _table.c.used < _table.c.max_uses),
            )
            .values(used=_table.c.used + 1)
        )
        return bool(changed.rowcount)

    async def revoke(self, invitation_id: int, now: datetime) -> bool:
        """Let nobody in by it any more; False when it was revoked before."""
        changed = await current().write(
            update(_table)
            .where(_table.c.id == invitation_id, _table.c.revoked_at.is_(None))
            .values(revoked_at=now)
        )
        return bool(changed.rowcount)

    async def revoke_personal(self, person_id: int, now: datetime) -> None:
        """Earlier personal links of a person stop working when a new one is made."""
        await current().write(
            update(_table)
            .where(_table.c.person_id == person_id, _table.c.revoked_at.is_(None))
            .values(revoked_at=now)
        )

    async def page(
        self, municipality_id: int, schools: frozenset[int] | None, now: datetime, page: int, size: int
    ) -> Page[Invitation]:
        """Invitations that still let people in, the newest first (`schools` None: of the municipality)."""
        where = [
            _table.c.municipality_id == municipality_id,
            _table.c.revoked_at.is_(None),
            _table.c.expires_at > now,
            or_(_table.c.max_uses.is_(None), _table.c.used < _table.c.max_uses),
        ]
        if schools is not None:
            where.append(_table.c.school_id.in_(schools))
        total = int(await current().scalar(select(func.count()).select_from(_table).where(*where)) or 0)
        number = min(page, pages_of(total, size) - 1)
        rows = await current().all(
            select(*_COLUMNS).where(*where).order_by(_table.c.id.desc()).limit(size).offset(number * size)
        )
        return Page(tuple(_invitation(row) for row in rows), number, pages_of(total, size), total)


def _invitation(row: AnyRow) -> Invitation:
    return Invitation(
        id=row.id,
        municipality_id=row.municipality_id,
        role=Role(row.role) if row.role else None,
        school_id=row.school_id,
        person_id=row.person_id,
        max_uses=row.max_uses,
        used=row.used,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        created_by=row.created_by,
    )
