"""The ledger of everything said unasked: claimed by lease, sent once, closed with what happened."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, Update, and_, delete, exists, func, or_, select, update

from mentoring.deliveries import BULK, LANES, SNOOZED, Delivery
from mentoring.delivery_rules import Entry
from mentoring.usecases.deliveries import LEASE
from storage.outbox import insert_into
from storage.schema import announcements, people
from storage.turn import AnyRow, current

_delivery = announcements.delivery
_COLUMNS: Final = tuple(
    _delivery.c[name]
    for name in (
        "id",
        "municipality_id",
        "person_id",
        "kind",
        "cause",
        "params",
        "lane",
        "optional",
        "silent",
        "attempts",
        "reason",
        "not_before",
        "useful_until",
    )
)


class DeliveryStore:
    """Joins the current turn. Any number of processes may claim: a row is had by one of them."""

    async def due_lanes(self, now: datetime) -> tuple[str, ...]:
        """Lanes in which something is due; the cheap question of every tick."""
        row = await current().first(select(*(exists(_due(lane, now)) for lane in LANES)))
        assert row is not None
        return tuple(lane for lane, some in zip(LANES, row, strict=True) if some)

    async def claim(
        self, lane: str, limit: int, *, owner: str, now: datetime, lease_until: datetime
    ) -> list[Delivery]:
        """Take what is due in a lane, the earliest first."""
        ids = _due(lane, now).order_by(_delivery.c.not_before, _delivery.c.id).limit(limit)
        return await self._take(ids, owner, lease_until)

    async def claim_companions(
        self,
        person_ids: Collection[int],
        *,
        now: datetime,
        until: datetime,
        owner: str,
        lease_until: datetime,
    ) -> list[Delivery]:
        """Take what joins these people's messages: optional ones before `until`, snoozed ones by now."""
        snoozed = and_(_delivery.c.reason == SNOOZED, _delivery.c.not_before <= now)
        ids = select(_delivery.c.id).where(
            _delivery.c.status == "pending",
            _delivery.c.lane.in_(LANES),
            _delivery.c.not_before <= until,
            _delivery.c.person_id.in_(person_ids),
            or_(_delivery.c.optional, snoozed),
        )
        return await self._take(ids, owner, lease_until)

    async def _take(self, ids: Select[Any], owner: str, lease_until: datetime) -> list[Delivery]:
        if current().dialect == "postgresql":
            # Picked once: as a plain subquery PostgreSQL may run it again for each row that it looks at, and
            # every run skips what is locked by now, so that more rows are taken than the limit says.
            picked = ids.with_for_update(skip_locked=True).cte("picked").prefix_with("MATERIALIZED")
            ids = select(picked.c.id)
        taken = await current().write(
            update(_delivery)
            .where(_delivery.c.id.in_(ids), _delivery.c.status == "pending")
            .values(status="claimed", claim=owner, lease_until=lease_until)
            .returning(*_COLUMNS)
        )
        found = [_read(row) for row in taken.all()]
        return sorted(found, key=lambda one: (one.not_before, one.id))

    async def lapsed(self, now: datetime, *, busy: Collection[int], limit: int = 50) -> list[Delivery]:
        """Claimed rows whose lease is over, but for those that this process is `busy` with."""
        rows = await current().all(
            select(*_COLUMNS)
            .where(
                *_lapsed(now),
                _delivery.c.id.not_in(busy),
            )
            .limit(limit)
        )
        return [_read(row) for row in rows]

    async def free_orphans(self, now: datetime) -> None:
        """End the leases of a process that died: on SQLite there is only one, and it is the caller.

        On PostgreSQL another living process may hold them; there they run out by themselves.
        """
        if current().dialect == "sqlite":
            claimed = _delivery.c.status == "claimed"
            await current().write(update(_delivery).where(claimed).values(lease_until=now))

    async def close_lapsed(self, delivery_id: int, entry: Entry, now: datetime) -> bool:
        """Write what a lapsed row becomes; False when another process did."""
        written = await current().write(_write(entry).where(_delivery.c.id == delivery_id, *_lapsed(now)))
        return bool(written.rowcount)

    async def record(self, delivery_ids: Sequence[int], entry: Entry, owner: str) -> int:
        """Write what happened to rows that `owner` claimed; returns how many still were its own."""
        mine = (_delivery.c.status == "claimed", _delivery.c.claim == owner)
        written = await current().write(_write(entry).where(_delivery.c.id.in_(delivery_ids), *mine))
        return int(written.rowcount)

    async def keep_poll(self, delivery: Delivery, poll_id: str) -> None:
        """A recipient's copy of a poll, to be counted; the author's own look is not."""
        if delivery.lane != BULK:
            return
        await current().write(
            insert_into(announcements.poll_copy)
            .values(
                poll_id=poll_id,
                municipality_id=delivery.municipality_id,
                broadcast_id=delivery.params["broadcast_id"],
            )
            .on_conflict_do_nothing(index_elements=[announcements.poll_copy.c.poll_id])
        )

    async def find(self, delivery_id: int, person_id: int) -> Delivery | None:
        """A delivery of this person."""
        row = await current().first(
            select(*_COLUMNS).where(_delivery.c.id == delivery_id, _delivery.c.person_id == person_id)
        )
        return None if row is None else _read(row)

    async def of_same_message(self, delivery_id: int, person_id: int) -> list[Delivery]:
        """All that was said in one message with it, the earliest first."""
        message = select(_delivery.c.message_id).where(
            _delivery.c.id == delivery_id, _delivery.c.person_id == person_id
        )
        rows = await current().all(
            select(*_COLUMNS)
            .where(_delivery.c.person_id == person_id, _delivery.c.message_id == message.scalar_subquery())
            .order_by(_delivery.c.not_before, _delivery.c.id)
        )
        return [_read(row) for row in rows]

    async def say_later(self, delivery: Delivery, at: datetime, now: datetime) -> bool:
        """Plan it once more, for the moment the person chose; False when that is planned already."""
        planned = await current().write(
            insert_into(_delivery)
            .values(
                municipality_id=delivery.municipality_id,
                person_id=delivery.person_id,
                dedup_key=f"later:{delivery.id}:{at:%Y%m%d%H}",
                kind=delivery.kind,
                cause=delivery.cause,
                params=dict(delivery.params),
                lane="reminder",
                optional=False,
                reason=SNOOZED,
                not_before=at,
                useful_until=delivery.useful_until,
                created_at=now,
            )
            .on_conflict_do_nothing(index_elements=[_delivery.c.dedup_key])
        )
        return bool(planned.rowcount)

    async def switched_off(self, person_id: int) -> list[str]:
        """Kinds this person does not want."""
        found = await current().scalar(
            select(people.person.c.switched_off).where(people.person.c.id == person_id)
        )
        return list(found or ())

    async def switch_off(self, person_id: int, kinds: Sequence[str]) -> None:
        """Keep the kinds this person does not want."""
        await current().write(
            update(people.person).where(people.person.c.id == person_id).values(switched_off=list(kinds))
        )

    async def counts(self) -> dict[str, int]:
        """How many rows are in each state; cancelled ones by reason (`cancelled:late`)."""
        rows = await current().all(
            select(_delivery.c.status, _delivery.c.reason, func.count()).group_by(
                _delivery.c.status, _delivery.c.reason
            )
        )
        counted: dict[str, int] = {}
        for status, reason, number in rows:
            name = f"{status}:{reason}" if status == "cancelled" else status
            counted[name] = counted.get(name, 0) + number
        return counted

    async def forget_old(self, before: datetime) -> int:
        """Closed rows that nobody asks about any more; those of broadcasts stay with their broadcast."""
        gone = await current().write(
            delete(_delivery).where(
                _delivery.c.status.not_in(("pending", "claimed")),
                _delivery.c.broadcast_id.is_(None),
                _delivery.c.not_before < before,
            )
        )
        return int(gone.rowcount)


def _due(lane: str, now: datetime) -> Select[Any]:
    return select(_delivery.c.id).where(
        _delivery.c.status == "pending", _delivery.c.lane == lane, _delivery.c.not_before <= now
    )


def _lapsed(now: datetime) -> tuple[Any, ...]:
    """The lease is over, or so far ahead that it was given before the clock jumped back."""
    until = _delivery.c.lease_until
    return _delivery.c.status == "claimed", or_(until <= now, until > now + 2 * LEASE)


def _write(entry: Entry) -> Update:
    values: dict[str, Any] = {
        "status": entry.status,
        "reason": entry.reason,
        "claim": None,
        "lease_until": None,
    }
    if entry.not_before is not None:
        values["not_before"] = entry.not_before
    if entry.sent_at is not None:
        values |= {"sent_at": entry.sent_at, "message_id": entry.message_id, "also": list(entry.also) or None}
    if entry.spends_try:
        values["attempts"] = _delivery.c.attempts + 1
    return update(_delivery).values(values)


def _read(row: AnyRow) -> Delivery:
    return Delivery(*row)
