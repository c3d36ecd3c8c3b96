"""What the owner sees of the bot itself, and another try for what failed."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import and_, case, delete, func, literal_column, or_, select, update

from mentoring.usecases.health import Counts, Failure
from storage.schema import announcements, transport
from storage.turn import current

_delivery, _broadcast = announcements.delivery, announcements.broadcast
_inbox, _tick, _speaker = transport.inbox, transport.tick, transport.speaker
_NOTHING: Final[Any] = literal_column("''")
_CODE: Final[Any] = literal_column("8")
"""Written out: a parameter would make PostgreSQL take SELECT and GROUP BY for two things. A dead update's
`error` is the code that the person was told, a space, and the class of the exception.
"""


class HealthStore:
    """Joins the current turn."""

    async def counts(self, now: datetime, doubted_since: datetime) -> Counts:
        """Everything the owner's screen counts, in one read."""
        status = _delivery.c.status
        row = await current().first(
            select(
                select(func.max(_tick.c.last_at)).scalar_subquery(),
                _number(_speaker, ~_speaker.c.left),
                _number(_inbox, _inbox.c.status == "new"),
                _number(_delivery, status == "pending", _delivery.c.not_before <= now),
                _number(_delivery, status == "claimed"),
                _number(_delivery, status == "unknown", _delivery.c.not_before >= doubted_since),
            )
        )
        assert row is not None
        return Counts(*row)

    async def failures(self) -> list[Failure]:
        """Deliveries that failed by kind and reason, dead updates by the class of their exception."""
        said = await current().all(
            select(
                func.max(_delivery.c.id),
                _delivery.c.kind,
                _REASON,
                func.count(),
                func.min(_delivery.c.not_before),
                func.max(_delivery.c.not_before),
            )
            .where(_FAILED)
            .group_by(_delivery.c.kind, _REASON)
        )
        done = await current().all(
            select(
                func.max(_inbox.c.update_id),
                _ERROR,
                func.count(),
                func.min(_inbox.c.received_at),
                func.max(_inbox.c.received_at),
            )
            .where(_inbox.c.status == "dead")
            .group_by(_ERROR)
        )
        found = [Failure("d", *row) for row in said]
        found += [Failure("u", number, "", *rest) for number, *rest in done]
        return sorted(found, key=lambda one: (one.last, one.number), reverse=True)

    async def retry(self, one: Failure, now: datetime) -> int:
        """Back to where it was before the first try, if it still is what it was."""
        if one.what == "u":
            again = case((_inbox.c.payload.is_(None), "applied"), else_="new")
            values: dict[str, Any] = {"status": again, "attempts": 0, "not_before": None}
            changed = await current().write(update(_inbox).where(*_alike(one)).values(values))
            return int(changed.rowcount)
        open_to = select(_broadcast.c.id).where(
            _broadcast.c.status.in_(("sending", "done")), _broadcast.c.removed_at.is_(None)
        )
        changed = await current().write(
            update(_delivery)
            .where(
                *_alike(one), or_(_delivery.c.broadcast_id.is_(None), _delivery.c.broadcast_id.in_(open_to))
            )
            .values(status="pending", reason=None, attempts=0, not_before=now)
        )
        return int(changed.rowcount)

    async def put_away(self, one: Failure, now: datetime) -> int:
        """A delivery stays failed, as its broadcast's numbers say; a dead update goes with its words."""
        if one.what == "u":
            changed = await current().write(delete(_inbox).where(*_alike(one)))
        else:
            changed = await current().write(update(_delivery).where(*_alike(one)).values(put_away_at=now))
        return int(changed.rowcount)


_FAILED: Final = and_(_delivery.c.status == "failed", _delivery.c.put_away_at.is_(None))
_REASON: Final = func.coalesce(_delivery.c.reason, _NOTHING)
_ERROR: Final = func.substr(func.coalesce(_inbox.c.error, _NOTHING), _CODE)


def _number(table: Any, *where: Any) -> Any:
    return select(func.count()).select_from(table).where(*where).scalar_subquery()


def _alike(one: Failure) -> tuple[Any, ...]:
    """The line as it was shown: what failed since then is another look."""
    if one.what == "u":
        return (_inbox.c.status == "dead", one.reason == _ERROR, _inbox.c.received_at <= one.last)
    return (_FAILED, _delivery.c.kind == one.kind, one.reason == _REASON, _delivery.c.id <= one.number)
