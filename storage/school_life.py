"""The history of schools, search by old names, ШНОР, closing."""

from datetime import datetime
from typing import Any

from sqlalchemy import exists, func, or_, select, update

from mentoring.roster import Page, School, pages_of
from mentoring.schools import Past, PastLine
from storage.merging import freed
from storage.names import name_key
from storage.schema import people, schools
from storage.schools import SCHOOL_COLUMNS, living_in, remember, school_of
from storage.turn import current

_school = people.school
_grant = people.role_grant
_invitation = people.invitation
_past = schools.school_event
_LIVE = ("pending", "active")


class SchoolLifeStore:
    """Joins the current turn."""

    async def history(self, school_id: int, page: int, size: int) -> Page[PastLine]:
        """What happened, the newest first."""
        mine = _past.c.school_id == school_id
        total = int(await current().scalar(select(func.count()).select_from(_past).where(mine)))
        number = min(page, pages_of(total, size) - 1)
        rows = await current().all(
            select(_past.c.what, _past.c.name, _past.c.at)
            .where(mine)
            .order_by(_past.c.at.desc(), _past.c.id.desc())
            .limit(size)
            .offset(number * size)
        )
        lines = tuple(PastLine(Past(row.what), row.name, row.at) for row in rows)
        return Page(lines, number, pages_of(total, size), total)

    async def found(
        self, municipality_id: int, typed: str, page: int, size: int
    ) -> Page[tuple[School, str | None]]:
        """Living schools with that in the name or in a former one (then it is given), by name."""
        part = name_key(typed)
        former = (
            select(func.min(_past.c.name))
            .where(
                _past.c.school_id == _school.c.id,
                _past.c.what.in_((Past.RENAMED.value, Past.ABSORBED.value)),
                _past.c.name_key.contains(part, autoescape=True),
            )
            .correlate(_school)
            .scalar_subquery()
        )
        now_called = _school.c.name_key.contains(part, autoescape=True)
        query = (
            select(*SCHOOL_COLUMNS, former.label("former"), now_called.label("now_called"))
            .where(*living_in(municipality_id), or_(now_called, former.is_not(None)))
            .order_by(_school.c.name_key, _school.c.id)
        )
        total = int(await current().scalar(select(func.count()).select_from(query.subquery())))
        number = min(page, pages_of(total, size) - 1)
        rows = await current().all(query.limit(size).offset(number * size))
        items = tuple((school_of(row), None if row.now_called else row.former) for row in rows)
        return Page(items, number, pages_of(total, size), total)

    async def flag(
        self, municipality_id: int, school_id: int, low_results: bool, by: int, now: datetime
    ) -> bool:
        """Say whether it is a ШНОР; False when that was said already."""
        changed = await current().write(
            update(_school)
            .where(
                _school.c.id == school_id,
                *living_in(municipality_id),
                _school.c.low_results.is_not(low_results),
            )
            .values(low_results=low_results)
        )
        if changed.rowcount:
            what = Past.FLAGGED if low_results else Past.UNFLAGGED
            await remember(municipality_id, school_id, what.value, by, now)
        return bool(changed.rowcount)

    async def close(self, municipality_id: int, school_id: int, by: int, now: datetime) -> bool:
        """Nobody works there any more; False when somebody does, or it is gone already."""
        works = exists().where(_grant.c.school_id == _school.c.id, _grant.c.status.in_(_LIVE))
        changed = await current().write(
            update(_school)
            .where(_school.c.id == school_id, *living_in(municipality_id), ~works)
            .values(closed_at=now, name_key=freed(school_id))
        )
        if not changed.rowcount:
            return False
        await self._revoke(_invitation.c.school_id == school_id, now)
        await current().write(
            update(schools.vacancy)
            .where(schools.vacancy.c.school_id == school_id, schools.vacancy.c.status == "open")
            .values(status="removed", closed_at=now)
        )
        await remember(municipality_id, school_id, Past.CLOSED.value, by, now)
        return True

    async def reopen(self, municipality_id: int, school_id: int, name: str, by: int, now: datetime) -> bool:
        """It was closed by mistake; its name must be free, which the caller checks."""
        changed = await current().write(
            update(_school)
            .where(
                _school.c.id == school_id,
                _school.c.municipality_id == municipality_id,
                _school.c.merged_into_id.is_(None),
                _school.c.closed_at.is_not(None),
            )
            .values(closed_at=None, name_key=name_key(name))
        )
        if changed.rowcount:
            await remember(municipality_id, school_id, Past.OPENED.value, by, now)
        return bool(changed.rowcount)

    async def _revoke(self, which: Any, now: datetime) -> None:
        await current().write(
            update(_invitation).where(which, _invitation.c.revoked_at.is_(None)).values(revoked_at=now)
        )
