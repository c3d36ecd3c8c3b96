"""The mentor's mirrors: for the two of the pair alone."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Select, func, insert, select, update

from mentoring.mirrors import Mirror
from storage.schema import pairs, visits
from storage.turn import AnyRow, current

_mirror = visits.mirror
_sheet = visits.visit_sheet
_meeting = pairs.meeting


class MirrorStore:
    """Mirrors of pairs. Joins the current turn."""

    async def mirror(self, mirror_id: int) -> Mirror | None:
        """One mirror."""
        return await _one(select(_mirror).where(_mirror.c.id == mirror_id))

    async def open_of(self, pair_id: int) -> Mirror | None:
        """The one that is being answered."""
        return await _one(select(_mirror).where(_mirror.c.pair_id == pair_id, _mirror.c.status == "open"))

    async def last_of(self, pair_id: int) -> Mirror | None:
        """The newest finished one."""
        return await _one(
            select(_mirror)
            .where(_mirror.c.pair_id == pair_id, _mirror.c.status == "finished")
            .order_by(_mirror.c.finished_at.desc())
            .limit(1)
        )

    async def begin(self, mirror: Mirror, now: datetime) -> None:
        """A new one; its id is given by the table."""
        await current().write(
            insert(_mirror).values(
                municipality_id=mirror.municipality_id,
                pair_id=mirror.pair_id,
                teacher_id=mirror.teacher_id,
                mentor_id=mirror.mentor_id,
                questionnaire=mirror.questionnaire,
                version=mirror.version,
                started_at=now,
            )
        )

    async def write(self, mirror_id: int, answers: Mapping[str, int | None]) -> bool:
        """Keep answers while it is open."""
        return await self._while(mirror_id, "open", answers=dict(answers))

    async def finish(self, mirror_id: int, now: datetime) -> bool:
        """All is answered; once."""
        return await self._while(mirror_id, "open", status="finished", finished_at=now)

    async def drop(self, mirror_id: int, now: datetime) -> None:
        """Its questions were renewed before it was finished."""
        await self._while(mirror_id, "open", status="left", finished_at=now)

    async def let_in(self, mirror_id: int, at: datetime | None) -> bool:
        """Let it into the profile, or (None) out again."""
        return await self._while(mirror_id, "finished", used_at=at)

    async def _while(self, mirror_id: int, present: str, **values: object) -> bool:
        changed = await current().write(
            update(_mirror).where(_mirror.c.id == mirror_id, _mirror.c.status == present).values(**values)
        )
        return bool(changed.rowcount)

    async def visits_since(self, pair_id: int, since: datetime | None) -> int:
        """How many visits of the pair were written about (after `since`)."""
        query = (
            select(func.count())
            .select_from(_sheet.join(_meeting, _meeting.c.id == _sheet.c.meeting_id))
            .where(_meeting.c.pair_id == pair_id, _sheet.c.sent_at.is_not(None))
        )
        if since is not None:
            query = query.where(_sheet.c.sent_at > since)
        return int(await current().scalar(query) or 0)


async def _one(query: Select[tuple[object, ...]]) -> Mirror | None:
    row = await current().first(query)
    return _mirror_of(row) if row else None


def _mirror_of(row: AnyRow) -> Mirror:
    return Mirror(
        id=row.id,
        municipality_id=row.municipality_id,
        pair_id=row.pair_id,
        teacher_id=row.teacher_id,
        mentor_id=row.mentor_id,
        questionnaire=row.questionnaire,
        version=row.version,
        answers=row.answers or {},
        finished_at=row.finished_at,
        used_at=row.used_at,
    )
