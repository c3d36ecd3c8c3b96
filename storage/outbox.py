"""Planning and cancelling of deliveries, in the turn of their cause."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, Protocol

from sqlalchemy import Table, select, update
from sqlalchemy.dialects import postgresql, sqlite

from mentoring.clock import Clock
from mentoring.deliveries import SECOND_ROUND, Due, Recipient
from mentoring.delivery_rules import planned
from mentoring.roster import PersonStatus
from storage.schema import announcements, people
from storage.turn import current

_delivery = announcements.delivery
_AT_ONCE: Final = 1000
"""Rows of one INSERT: half of what either database takes as parameters."""
_BESIDE: Final = timedelta(hours=2)
"""Nearer to each other than this two reminders about one thing are one."""


class Recipients(Protocol):
    """Whom they are for (`storage.recipients`)."""

    async def of(
        self, person_ids: Collection[int], now: datetime, *, with_heard: bool = True
    ) -> dict[int, Recipient]: ...


class OutboxStore:
    """The rows behind everything said unasked."""

    def __init__(self, clock: Clock, recipients: Recipients) -> None:
        self._clock = clock
        self._recipients = recipients

    async def plan(
        self,
        *,
        municipality_id: int,
        person_id: int,
        key: str,
        kind: str,
        cause: str,
        params: dict[str, Any],
        not_before: datetime,
        useful_until: datetime | None = None,
        lane: str = "act",
        silent: bool = False,
        optional: bool = False,
    ) -> bool:
        """Plan one delivery for exactly that moment; False when the key is planned already.

        Nothing is planned for somebody who is expected and has not entered.
        """
        status = select(people.person.c.status).where(people.person.c.id == person_id)
        if await current().scalar(status) == PersonStatus.EXPECTED.value:
            return False
        result = await current().write(
            insert_into(_delivery)
            .values(
                municipality_id=municipality_id,
                person_id=person_id,
                dedup_key=key,
                kind=kind,
                cause=cause,
                params=params,
                not_before=not_before,
                useful_until=useful_until,
                lane=lane,
                silent=silent,
                optional=optional,
                created_at=self._clock.now(),
            )
            .on_conflict_do_nothing(index_elements=[_delivery.c.dedup_key])
        )
        return bool(result.rowcount)

    async def plan_many(
        self, dues: Iterable[Due], *, cause: str | None = None, about: datetime | None = None
    ) -> int:
        """Plan what the rules want said, each at its person's decent moment; returns how many rows are new.

        `cause` is by default the first two words of each key (`meeting:17`). `about`: the moment that acts
        are about, if within the next day they may come in quiet hours (silently). A due that has no decent
        moment left gets a row too, cancelled as late: it is counted, and not considered again. Nothing is
        planned for somebody who is expected and has not entered.
        """
        wanted = list(dues)
        return sum(
            [
                await self._plan_some(wanted[start : start + _AT_ONCE], cause, about)
                for start in range(0, len(wanted), _AT_ONCE)
            ]
        )

    async def _plan_some(self, dues: Sequence[Due], cause: str | None, about: datetime | None) -> int:
        now = self._clock.now()
        recipients = await self._recipients.of({due.person_id for due in dues}, now)
        rows = [
            self._row(due, recipients[due.person_id], now, cause, about)
            for due in dues
            if due.person_id in recipients and recipients[due.person_id].entered
        ]
        if not rows:
            return 0
        _say_once(rows)
        new = insert_into(_delivery).on_conflict_do_nothing(index_elements=[_delivery.c.dedup_key])
        # Rows as parameters, not as VALUES: SQLAlchemy would compile each of the thousand rows anew.
        made = await current().write(new.returning(_delivery.c.id), rows)
        return len(made.all())

    def _row(
        self, due: Due, recipient: Recipient, now: datetime, cause: str | None, about: datetime | None
    ) -> dict[str, Any]:
        plan = planned(due, recipient, now, about)
        return {
            "municipality_id": recipient.municipality_id,
            "person_id": due.person_id,
            "dedup_key": plan.key,
            "kind": due.kind,
            "cause": cause or plan.cause,
            "params": dict(due.params),
            "lane": plan.lane,
            "optional": plan.optional,
            "silent": plan.silent,
            "not_before": plan.not_before or now,
            "useful_until": due.useful_until,
            "status": "pending" if plan.not_before else "cancelled",
            "reason": None if plan.not_before else "late",
            "created_at": now,
        }

    async def cancel(self, cause: str, reason: str, *, kinds: tuple[str, ...] | None = None) -> int:
        """Cancel what is still pending of a cause."""
        where = [_delivery.c.cause == cause, _delivery.c.status == "pending"]
        if kinds is not None:
            where.append(_delivery.c.kind.in_(kinds))
        result = await current().write(
            update(_delivery).where(*where).values(status="cancelled", reason=reason)
        )
        return int(result.rowcount)

    async def waiting(self, cause: str, kind: str) -> dict[int, dict[str, Any]]:
        """Params of what has not been said yet of a cause, by person; what is being sent counts as unsaid."""
        rows = await current().all(
            select(_delivery.c.person_id, _delivery.c.params)
            .where(
                _delivery.c.cause == cause,
                _delivery.c.kind == kind,
                _delivery.c.status.in_(("pending", "claimed")),
            )
            .order_by(_delivery.c.id.desc())
        )
        return {int(row.person_id): dict(row.params) for row in rows}

    async def cancel_keys(self, keys: Sequence[str], reason: str) -> int:
        """Cancel pending ones by key."""
        where = (_delivery.c.dedup_key.in_(keys), _delivery.c.status == "pending")
        result = await current().write(
            update(_delivery).where(*where).values(status="cancelled", reason=reason)
        )
        return int(result.rowcount)

    async def second_round(self, cause: str) -> int:
        """Send once more what may have arrived or not: the author's own decision about a broadcast."""
        where = (
            _delivery.c.cause == cause,
            _delivery.c.status == "unknown",
            _delivery.c.reason != SECOND_ROUND,
        )
        result = await current().write(
            update(_delivery)
            .where(*where)
            .values(status="pending", reason=SECOND_ROUND, not_before=self._clock.now())
        )
        return int(result.rowcount)

    async def known(self, keys: Sequence[str]) -> set[str]:
        """Those of the keys that are planned already, whatever became of them."""
        rows = await current().all(select(_delivery.c.dedup_key).where(_delivery.c.dedup_key.in_(keys)))
        return {str(row[0]) for row in rows}


def _say_once(rows: Sequence[dict[str, Any]]) -> None:
    """Of reminders about one thing that were moved beside each other the first is said, the others counted.

    An event of a Sunday, or a meeting early on a Monday: the evening before and two hours before are both
    Saturday at six.
    """
    last: dict[tuple[int, str], datetime] = {}
    for row in sorted(rows, key=lambda one: one["not_before"]):
        if row["status"] != "pending" or row["lane"] != "reminder" or row["optional"]:
            continue
        about = (row["person_id"], row["cause"])
        before = last.get(about)
        if before is not None and row["not_before"] - before < _BESIDE:
            row |= {"status": "cancelled", "reason": "together"}
        else:
            last[about] = row["not_before"]


def insert_into(table: Table) -> Any:
    """INSERT that knows ON CONFLICT in the turn's dialect."""
    return (postgresql if current().dialect == "postgresql" else sqlite).insert(table)
