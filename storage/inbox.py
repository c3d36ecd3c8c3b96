"""The inbox: an update is stored before it is acknowledged, and applied by whoever leases its chat."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, delete, exists, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.schema import transport
from storage.turn import current

_inbox = transport.inbox
_chat = transport.inbox_chat
_WAITING = ("new", "applied")


@dataclass(frozen=True, slots=True)
class Incoming:
    """A raw update. `chat_id` is the private chat (= person's account) whose order it keeps."""

    bot_id: int
    update_id: int
    chat_id: int
    payload: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A stored update: `new` with its payload, or `applied` with the reply still to be sent."""

    bot_id: int
    update_id: int
    status: str
    payload: str | None
    reply: list[dict[str, Any]] | None
    attempts: int
    not_before: datetime | None


def _insert(table: Any) -> Any:
    """INSERT that knows ON CONFLICT in the turn's dialect."""
    return (postgresql if current().dialect == "postgresql" else sqlite).insert(table)


async def put(updates: Sequence[Incoming], now: datetime) -> int:
    """Store a batch; known updates are left alone. Returns how many were new."""
    values = [
        {
            "bot_id": u.bot_id,
            "update_id": u.update_id,
            "chat_id": u.chat_id,
            "payload": u.payload,
            "received_at": now,
        }
        for u in updates
    ]
    result = await current().write(_insert(_inbox).values(values).on_conflict_do_nothing())
    return int(result.rowcount)


async def claim_chat(owner: str, now: datetime, lease: timedelta) -> int | None:
    """Lease one chat that has something waiting; None when there is none (or another worker was faster)."""
    leased = exists().where(_chat.c.chat_id == _inbox.c.chat_id, _chat.c.lease_until > now)
    turn = current()
    chat_id = await turn.scalar(
        select(_inbox.c.chat_id)
        .where(_inbox.c.status.in_(_WAITING), ~leased)
        .order_by(_inbox.c.received_at, _inbox.c.update_id)
        .limit(1)
    )
    if chat_id is None:
        return None
    statement = _insert(_chat).values(chat_id=chat_id, owner=owner, lease_until=now + lease)
    result = await turn.write(
        statement.on_conflict_do_update(
            index_elements=[_chat.c.chat_id],
            set_={"owner": owner, "lease_until": now + lease},
            where=or_(_chat.c.lease_until.is_(None), _chat.c.lease_until <= now),
        )
    )
    return int(chat_id) if result.rowcount else None


async def waiting(chat_id: int, limit: int) -> list[Waiting]:
    """What waits in a chat, in order."""
    found = await current().all(
        select(
            _inbox.c.bot_id,
            _inbox.c.update_id,
            _inbox.c.status,
            _inbox.c.payload,
            _inbox.c.reply,
            _inbox.c.attempts,
            _inbox.c.not_before,
        )
        .where(_inbox.c.chat_id == chat_id, _inbox.c.status.in_(_WAITING))
        .order_by(_inbox.c.update_id)
        .limit(limit)
    )
    return [Waiting(*row) for row in found]


async def mark_applied(
    item: Waiting, chat_id: int, owner: str, reply: list[dict[str, Any]], now: datetime
) -> bool:
    """Join the turn's commit: done once, by the owner of the chat's lease. False: another took over."""
    mine = exists().where(_chat.c.chat_id == chat_id, _chat.c.owner == owner)
    result = await current().write(
        update(_inbox)
        .where(_key(item), _inbox.c.status == "new", mine)
        .values(
            status="applied" if reply else "answered",
            payload=None,
            reply=reply or None,
            applied_at=now,
            error=None,
        )
    )
    return bool(result.rowcount)


async def mark_answered(items: Sequence[Waiting]) -> None:
    """The replies of these updates are known to be sent."""
    for item in items:
        await current().write(update(_inbox).where(_key(item)).values(status="answered", reply=None))


async def mark_failed(item: Waiting, error: str, not_before: datetime | None) -> None:
    """One try more is spent; `not_before` None makes it a dead letter (kept for a person to look at)."""
    await current().write(
        update(_inbox)
        .where(_key(item))
        .values(
            attempts=_inbox.c.attempts + 1,
            error=error[:300],
            not_before=not_before,
            status=_inbox.c.status if not_before else "dead",
        )
    )


async def release(chat_id: int, owner: str, until: datetime | None = None) -> None:
    """Give the chat back; `until` keeps everyone off it until then (back-off of a failing update)."""
    await current().write(
        update(_chat)
        .where(_chat.c.chat_id == chat_id, _chat.c.owner == owner)
        .values(owner=None, lease_until=until)
    )


async def free_orphans() -> None:
    """Take back the leases of a process that died: on SQLite there is only one, and it is the caller.

    On PostgreSQL another living process may hold them; there they run out by themselves.
    """
    turn = current()
    if turn.dialect == "sqlite":
        held = _chat.c.owner.is_not(None)
        await turn.write(update(_chat).where(held).values(owner=None, lease_until=None))


async def forget_old(now: datetime) -> None:
    """Ids are kept 48 hours, dead letters seven days, idle chats a day."""
    turn = current()
    old = _inbox.c.received_at < now - timedelta(hours=48)
    await turn.write(delete(_inbox).where(_inbox.c.status == "answered", old))
    await turn.write(
        delete(_inbox).where(_inbox.c.status == "dead", _inbox.c.received_at < now - timedelta(days=7))
    )


async def counts() -> dict[str, int]:
    """How many updates are in each state."""
    found = await current().all(select(_inbox.c.status, func.count()).group_by(_inbox.c.status))
    return {row[0]: row[1] for row in found}


def _key(item: Waiting) -> Any:
    return and_(_inbox.c.bot_id == item.bot_id, _inbox.c.update_id == item.update_id)
