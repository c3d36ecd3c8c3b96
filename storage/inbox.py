"""The inbox: an update is stored before it is acknowledged, and applied by whoever leases its chat."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, bindparam, delete, exists, func, or_, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from storage import dialogue
from storage.dialogue import Living
from storage.schema import transport
from storage.turn import current

_inbox = transport.inbox
_chat = transport.inbox_chat
_dialogue = transport.dialogue
_IS_WAITING = text("inbox.status IN ('new', 'applied')")
"""Word for word as in the index: with bound values SQLite would read the whole table instead."""

_APPLY = (
    update(_inbox)
    .where(
        _inbox.c.bot_id == bindparam("of_bot"),
        _inbox.c.update_id == bindparam("of_update"),
        _inbox.c.status == "new",
        exists().where(_chat.c.chat_id == bindparam("of_chat"), _chat.c.owner == bindparam("by")),
    )
    .values(
        status=bindparam("now_status"),
        payload=None,
        reply=bindparam("now_reply"),
        applied_at=bindparam("now"),
        error=None,
    )
)
"""Written for every update: built once."""


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


@dataclass(slots=True)
class Visit:
    """A leased chat: what waits in it, in order, and which message of it is the living one."""

    chat_id: int
    living: Living = field(default_factory=Living)
    items: list[Waiting] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Left:
    """A chat given back. `living` is told only when it changed; `until` keeps everybody off it until then."""

    chat_id: int
    answered: Sequence[Waiting] = ()
    living: Living | None = None
    until: datetime | None = None


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


async def claim(
    owner: str,
    now: datetime,
    lease: timedelta,
    *,
    chats: int,
    updates: int,
    besides: Collection[int] = (),
) -> list[Visit]:
    """Lease up to `chats` chats that wait longest, with up to `updates` updates of each.

    `besides`: chats that the owner holds already. A chat that somebody else was faster at is left out.
    """
    free = [row.chat_id for row in await current().all(free_chats(now, chats, besides))]
    if not free:
        return []
    statement = _insert(_chat).values(
        [{"chat_id": chat_id, "owner": owner, "lease_until": now + lease} for chat_id in free]
    )
    mine = await current().write(
        statement.on_conflict_do_update(
            index_elements=[_chat.c.chat_id],
            set_={"owner": owner, "lease_until": now + lease},
            where=or_(_chat.c.lease_until.is_(None), _chat.c.lease_until <= now),
        ).returning(_chat.c.chat_id)
    )
    return await _visits([row.chat_id for row in mine], updates)


def free_chats(now: datetime, limit: int, besides: Collection[int]) -> Select[tuple[int]]:
    """Chats that nobody holds, the longest waiting first."""
    leased = exists().where(_chat.c.chat_id == _inbox.c.chat_id, _chat.c.lease_until > now)
    return (
        select(_inbox.c.chat_id)
        .where(_IS_WAITING, ~leased, _inbox.c.chat_id.not_in(besides))
        .group_by(_inbox.c.chat_id)
        .order_by(func.min(_inbox.c.update_id))
        .limit(limit)
    )


async def _visits(chats: Sequence[int], updates: int) -> list[Visit]:
    place = func.row_number().over(partition_by=_inbox.c.chat_id, order_by=_inbox.c.update_id)
    first = (
        select(_inbox, place.label("place")).where(_IS_WAITING, _inbox.c.chat_id.in_(chats)).subquery("first")
    )
    found = await current().all(
        select(
            first.c.bot_id,
            first.c.update_id,
            first.c.status,
            first.c.payload,
            first.c.reply,
            first.c.attempts,
            first.c.not_before,
            first.c.chat_id,
            _dialogue.c.living_id,
            _dialogue.c.living_buried,
        )
        .outerjoin(_dialogue, _dialogue.c.chat_id == first.c.chat_id)
        .where(first.c.place <= updates)
        .order_by(first.c.update_id)
    )
    visits = {chat_id: Visit(chat_id) for chat_id in chats}
    for *item, chat_id, living_id, buried in found:
        visits[chat_id].living = Living(living_id, bool(buried))
        visits[chat_id].items.append(Waiting(*item))
    return list(visits.values())


async def mark_applied(
    item: Waiting, chat_id: int, owner: str, reply: list[dict[str, Any]], now: datetime
) -> bool:
    """Join the turn's commit: done once, by the owner of the chat's lease. False: another took over."""
    result = await current().write(
        _APPLY,
        {
            "of_bot": item.bot_id,
            "of_update": item.update_id,
            "of_chat": chat_id,
            "by": owner,
            "now_status": "applied" if reply else "answered",
            "now_reply": reply or None,
            "now": now,
        },
    )
    return bool(result.rowcount)


async def mark_answered(items: Sequence[Waiting]) -> None:
    """The replies of these updates are known to be sent."""
    if items:
        await current().write(
            update(_inbox)
            .where(
                _inbox.c.bot_id == items[0].bot_id, _inbox.c.update_id.in_([item.update_id for item in items])
            )
            .values(status="answered", reply=None)
        )


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


async def postpone(item: Waiting, not_before: datetime) -> None:
    """Later, without spending a try: it is not the update's fault."""
    await current().write(update(_inbox).where(_key(item)).values(not_before=not_before))


async def release(owner: str, left: Sequence[Left]) -> None:
    """Give chats back, with the answers known to be sent and the messages that are living now."""
    await mark_answered([item for each in left for item in each.answered])
    for each in left:
        if each.living is not None:
            await dialogue.save_living(each.chat_id, each.living)
    held = _chat.c.owner == owner
    now_free = [each.chat_id for each in left if each.until is None]
    if now_free:
        await current().write(
            update(_chat).where(held, _chat.c.chat_id.in_(now_free)).values(owner=None, lease_until=None)
        )
    for each in left:
        if each.until is not None:
            await current().write(
                update(_chat)
                .where(held, _chat.c.chat_id == each.chat_id)
                .values(owner=None, lease_until=each.until)
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
