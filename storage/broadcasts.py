"""Broadcasts, what became of them, and who has read them."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, delete, exists, func, insert, or_, select, true, update
from sqlalchemy.dialects import postgresql, sqlite

from mentoring.audiences import audience_from
from mentoring.broadcasts import BroadcastStatus, Counts, Wave, content_from, counts_from
from mentoring.people import Role
from mentoring.usecases.broadcast_views import Broadcast, BroadcastLine
from storage.audience import is_connected, recipients
from storage.broadcast_changes import BroadcastChanges, wave_of
from storage.broadcast_readers import BroadcastReaders, has_not_read
from storage.bulk import Many, plan_for_all
from storage.schema import announcements, people
from storage.turn import AnyRow, current

_broadcast = announcements.broadcast
_delivery = announcements.delivery
_read = announcements.acknowledgement
_person = people.person
_grant = people.role_grant


class BroadcastStore(BroadcastChanges, BroadcastReaders):
    """Joins the current turn."""

    async def add(self, municipality_id: int, author_id: int, now: datetime) -> int:
        """An empty draft."""
        made = await current().write(
            insert(_broadcast)
            .values(municipality_id=municipality_id, author_id=author_id, created_at=now)
            .returning(_broadcast.c.id)
        )
        return int(made.scalar_one())

    async def get(self, municipality_id: int, broadcast_id: int) -> Broadcast | None:
        """The broadcast with what became of it."""
        row = await current().first(
            select(_broadcast).where(
                _broadcast.c.id == broadcast_id, _broadcast.c.municipality_id == municipality_id
            )
        )
        if row is None:
            return None
        counts = (await self._counts([broadcast_id]))[broadcast_id]
        return _made(row, counts, await wave_of(row.id, row.revision))

    async def change(self, broadcast_id: int, values: dict[str, Any], *, only: str | None = None) -> bool:
        """Write columns; with `only`, when the status is that. False when nothing changed."""
        held = true() if only is None else _broadcast.c.status == only
        changed = await current().write(
            update(_broadcast).where(_broadcast.c.id == broadcast_id, held).values(values)
        )
        return bool(changed.rowcount)

    async def remove_draft(self, broadcast_id: int) -> None:
        """Drop what was never sent."""
        await current().write(
            delete(_broadcast).where(_broadcast.c.id == broadcast_id, _broadcast.c.status == "draft")
        )

    async def page(self, municipality_id: int, page: int, size: int) -> tuple[list[BroadcastLine], int]:
        """Drafts first, then the newest; and how many there are."""
        wanted = and_(_broadcast.c.municipality_id == municipality_id)
        rows = await current().all(
            select(
                _broadcast.c.id,
                _broadcast.c.title,
                case((and_(_broadcast.c.status == "sending", ~_waits()), "done"), else_=_broadcast.c.status),
                _broadcast.c.send_at,
                _broadcast.c.created_at,
            )
            .where(wanted)
            .order_by(case((_broadcast.c.status == "draft", 0), else_=1), _broadcast.c.id.desc())
            .limit(size)
            .offset(page * size)
        )
        total = await current().scalar(select(func.count()).select_from(_broadcast).where(wanted))
        return [BroadcastLine(*row) for row in rows], int(total)

    # --- sending ---

    async def snapshot(self, one: Broadcast, school_year: int, not_before: datetime, now: datetime) -> int:
        """Everybody who is to get it, as of now, in one statement; how many."""
        many = Many(
            municipality_id=one.municipality_id,
            key=f"broadcast:{one.id}",
            kind="broadcast",
            cause=f"broadcast:{one.id}",
            lane="bulk",
            broadcast_id=one.id,
            not_before=not_before,
            now=now,
            params={"broadcast_id": one.id},
        )
        return await plan_for_all(many, recipients(one.municipality_id, one.audience, school_year))

    async def turn_waiting(self, broadcast_id: int, before: tuple[str, ...], after: str) -> int:
        """Hold back, let go or cancel what waits; how many rows."""
        changed = await current().write(
            update(_delivery)
            .where(_delivery.c.broadcast_id == broadcast_id, _delivery.c.status.in_(before))
            .values(status=after, reason=f"broadcast_{after}" if after != "pending" else None)
        )
        return int(changed.rowcount)

    async def go_on(self, one: Broadcast, school_year: int) -> None:
        """Let go of what is held, but for those who belong to the audience no longer."""
        held = (_delivery.c.broadcast_id == one.id, _delivery.c.status == "held")
        still = recipients(one.municipality_id, one.audience, school_year)
        await current().write(
            update(_delivery)
            .where(*held, _delivery.c.person_id.not_in(still))
            .values(status="cancelled", reason="left_audience")
        )
        await current().write(update(_delivery).where(*held).values(status="pending", reason=None))

    async def methodologists(self, municipality_id: int) -> tuple[int, ...]:
        """Who may write to the whole municipality now."""
        rows = await current().all(
            select(_person.c.id)
            .distinct()
            .join_from(_person, _grant, _grant.c.person_id == _person.c.id)
            .where(
                _person.c.municipality_id == municipality_id,
                _person.c.status == "active",
                _grant.c.role == Role.METHODOLOGIST.value,
                _grant.c.status == "active",
            )
            .order_by(_person.c.id)
        )
        return tuple(int(row[0]) for row in rows)

    async def next_due(self, now: datetime) -> Broadcast | None:
        """One that is set for a moment that has come."""
        return await self._first(_broadcast.c.status == "set", _broadcast.c.send_at <= now)

    async def next_unplanned(self) -> Broadcast | None:
        """One that was corrected or removed, with nothing planned yet."""
        return await self._first(_broadcast.c.revision > _broadcast.c.planned_revision)

    async def _first(self, *wanted: ColumnElement[bool]) -> Broadcast | None:
        row = await current().first(select(_broadcast).where(*wanted).order_by(_broadcast.c.id).limit(1))
        return None if row is None else await self.get(row.municipality_id, row.id)

    async def remind(self, one: Broadcast, not_before: datetime, now: datetime) -> int:
        """Plan one more message for everybody who got it and has not marked it; how many."""
        round_of = "again" if not one.reminded else f"again{one.reminded + 1}"
        many = Many(
            municipality_id=one.municipality_id,
            key=f"broadcast:{one.id}:{round_of}",
            kind="broadcast_again",
            cause=f"broadcast_again:{one.id}",
            lane="bulk",
            not_before=not_before,
            now=now,
            params={"broadcast_id": one.id},
        )
        unread = select(_person.c.id).where(has_not_read(one.id), is_connected())
        return await plan_for_all(many, unread)

    async def under_way(self) -> list[Broadcast]:
        """Broadcasts whose author watches their progress."""
        rows = await current().all(
            select(_broadcast).where(
                _broadcast.c.progress_message_id.is_not(None),
                or_(
                    and_(
                        _broadcast.c.status.in_(("sending", "paused")), _broadcast.c.started_at.is_not(None)
                    ),
                    _broadcast.c.revision > _broadcast.c.shown_revision,
                ),
            )
        )
        if not rows:
            return []
        counts = await self._counts([row.id for row in rows])
        return [_made(row, counts[row.id], await wave_of(row.id, row.revision)) for row in rows]

    # --- reading ---

    async def is_recipient(self, broadcast_id: int, person_id: int) -> bool:
        """Whether the person was to get it."""
        found = await current().scalar(
            select(_delivery.c.id)
            .where(_delivery.c.broadcast_id == broadcast_id, _delivery.c.person_id == person_id)
            .limit(1)
        )
        return found is not None

    async def mark_read(
        self, municipality_id: int, broadcast_id: int, person_id: int, now: datetime
    ) -> datetime:
        """When the person marked it first: now, or earlier."""
        make = (postgresql if current().dialect == "postgresql" else sqlite).insert(_read)
        await current().write(
            make.values(
                municipality_id=municipality_id, broadcast_id=broadcast_id, person_id=person_id, at=now
            ).on_conflict_do_nothing(index_elements=[_read.c.broadcast_id, _read.c.person_id])
        )
        marked = await current().scalar(
            select(_read.c.at).where(_read.c.broadcast_id == broadcast_id, _read.c.person_id == person_id)
        )
        assert isinstance(marked, datetime)
        return marked

    async def marked_at(self, broadcast_id: int, person_id: int) -> datetime | None:
        """When the person marked it."""
        found = await current().scalar(
            select(_read.c.at).where(_read.c.broadcast_id == broadcast_id, _read.c.person_id == person_id)
        )
        assert found is None or isinstance(found, datetime)
        return found

    async def _counts(self, ids: list[int]) -> dict[int, Counts]:
        states = await current().all(
            select(_delivery.c.broadcast_id, _delivery.c.status, func.count())
            .where(_delivery.c.broadcast_id.in_(ids))
            .group_by(_delivery.c.broadcast_id, _delivery.c.status)
        )
        marks = await current().all(
            select(_read.c.broadcast_id, func.count())
            .where(_read.c.broadcast_id.in_(ids))
            .group_by(_read.c.broadcast_id)
        )
        read = {int(row[0]): int(row[1]) for row in marks}
        return {
            one: counts_from({row[1]: int(row[2]) for row in states if row[0] == one}, read.get(one, 0))
            for one in ids
        }


def _waits() -> ColumnElement[bool]:
    return (
        exists()
        .where(
            _delivery.c.broadcast_id == _broadcast.c.id,
            _delivery.c.status.in_(("pending", "claimed", "held")),
        )
        .correlate(_broadcast)
    )


def _made(row: AnyRow, counts: Counts, wave: Wave) -> Broadcast:
    return Broadcast(
        id=row.id,
        municipality_id=row.municipality_id,
        author_id=row.author_id,
        title=row.title,
        content=content_from(row.content),
        audience=audience_from(row.audience),
        acknowledge=row.acknowledge,
        stored_status=BroadcastStatus(row.status),
        send_at=row.send_at,
        started_at=row.started_at,
        reminded_at=row.reminded_at,
        reminded=row.reminded,
        watcher_id=row.watcher_id or row.author_id,
        correction=(row.correction or {}).get("html"),
        revision=row.revision,
        planned_revision=row.planned_revision,
        removed_at=row.removed_at,
        progress_message_id=row.progress_message_id,
        progress_shown=row.progress_shown,
        counts=counts,
        wave=wave,
    )
