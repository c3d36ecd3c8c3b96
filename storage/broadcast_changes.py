"""Corrections and removals of what was sent: a wave of edits, one a person."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select, update

from mentoring.broadcasts import Wave, wave_from
from mentoring.deliveries import EDIT
from mentoring.usecases.broadcast_views import Broadcast, Copy
from storage.bulk import Many, plan_for_all
from storage.schema import announcements
from storage.turn import current

_broadcast = announcements.broadcast
_delivery = announcements.delivery
_copy = announcements.poll_copy


async def wave_of(broadcast_id: int, revision: int) -> Wave:
    """What became of the last change."""
    if not revision:
        return Wave()
    rows = await current().all(
        select(_delivery.c.status, _delivery.c.reason, func.count())
        .where(_delivery.c.cause == _cause(broadcast_id, revision))
        .group_by(_delivery.c.status, _delivery.c.reason)
    )
    return wave_from({(row[0], row[1] or ""): int(row[2]) for row in rows})


class BroadcastChanges:
    """Joins the current turn."""

    async def revise(self, one: Broadcast, values: dict[str, Any]) -> bool:
        """Write a correction or removal; False when somebody was faster."""
        changed = await current().write(
            update(_broadcast)
            .where(_broadcast.c.id == one.id, _broadcast.c.revision == one.revision)
            .values(revision=one.revision + 1, correction=None, **values)
        )
        return bool(changed.rowcount)

    async def plan_wave(self, one: Broadcast, now: datetime) -> int:
        """One edit for everybody who got it, or is getting it this moment; how many.

        Edits of an earlier wave that nobody has begun are dropped: the later words are the only ones wanted.
        """
        await current().write(
            update(_delivery)
            .where(
                _delivery.c.cause.in_([_cause(one.id, earlier) for earlier in range(1, one.revision)]),
                _delivery.c.status == "pending",
            )
            .values(status="cancelled", reason="newer")
        )
        many = Many(
            municipality_id=one.municipality_id,
            key=f"broadcast:{one.id}:v{one.revision}",
            kind="broadcast_removal" if one.removed_at else "broadcast_correction",
            cause=_cause(one.id, one.revision),
            lane=EDIT,
            not_before=now,
            now=now,
            params={"broadcast_id": one.id, "revision": one.revision},
        )
        whom = select(_delivery.c.person_id).distinct()
        return await plan_for_all(
            many, whom.where(_said(one.id), _delivery.c.status.in_(("sent", "claimed")))
        )

    async def deletable(self, broadcast_id: int, since: datetime) -> int:
        """How many got it after this moment."""
        found = await current().scalar(
            select(func.count()).where(
                _delivery.c.broadcast_id == broadcast_id,
                _delivery.c.status == "sent",
                _delivery.c.sent_at > since,
            )
        )
        return int(found)

    async def copies(self, one: Broadcast, person_id: int, revision: int) -> tuple[tuple[Copy, ...], bool]:
        """What a person got; and whether something is on its way, older than this revision's edit."""
        earlier = [_cause(one.id, number) for number in range(1, revision)]
        rows = await current().all(
            select(
                _delivery.c.cause,
                _delivery.c.broadcast_id,
                _delivery.c.status,
                _delivery.c.message_id,
                _delivery.c.also,
            )
            .where(_delivery.c.person_id == person_id, or_(_said(one.id), _delivery.c.cause.in_(earlier)))
            .order_by(_delivery.c.id)
        )
        copies = tuple(
            Copy(row.broadcast_id is None, row.status, row.message_id, tuple(row.also or ()))
            for row in rows
            if row.cause not in earlier and row.status == "sent" and row.message_id is not None
        )
        return copies, any(row.status == "claimed" for row in rows)

    async def votes(self, broadcast_id: int) -> list[list[int]]:
        """How often each option is chosen, in every copy of the poll."""
        rows = await current().all(select(_copy.c.votes).where(_copy.c.broadcast_id == broadcast_id))
        return [list(row[0]) for row in rows]

    async def vote(self, poll_id: str, votes: list[int]) -> bool:
        """Keep the present state of a copy of a poll; False when it is nobody's."""
        kept = await current().write(update(_copy).where(_copy.c.poll_id == poll_id).values(votes=votes))
        return bool(kept.rowcount)


def _cause(broadcast_id: int, revision: int) -> str:
    return f"broadcast_fix:{broadcast_id}:{revision}"


def _said(broadcast_id: int) -> ColumnElement[bool]:
    """Deliveries that said it: the broadcast and its reminders, not the author's own looks."""
    again = and_(
        _delivery.c.cause == f"broadcast_again:{broadcast_id}", _delivery.c.kind == "broadcast_again"
    )
    return or_(_delivery.c.broadcast_id == broadcast_id, again)
