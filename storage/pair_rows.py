"""Rows of pairs as the rules see them, and the lines of their history."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, insert

from mentoring.pairs import OPEN, Pair, PairKind, PairStatus, Side
from mentoring.usecases.pair_records import PairRecord
from storage.facts import fact_of, facts_of
from storage.schema import pairs
from storage.turn import AnyRow, current

WAITING: Final = tuple(sorted(status.value for status in OPEN))
LIVING: Final = (*WAITING, PairStatus.ACTIVE.value)


async def note(municipality_id: int, pair_id: int, actor_id: int | None, status: str, now: datetime) -> None:
    """A line of history."""
    await current().write(
        insert(pairs.pair_event).values(
            municipality_id=municipality_id, pair_id=pair_id, actor_id=actor_id, status=str(status), at=now
        )
    )


async def records(query: Select[Any]) -> list[PairRecord]:
    """Pairs that a query finds."""
    return [record_of(row) for row in await current().all(query)]


def record_of(row: AnyRow) -> PairRecord:
    """A row of the table as the rules see it."""
    return PairRecord(
        pair=Pair(
            row.id,
            row.teacher_id,
            row.mentor_id,
            PairStatus(row.status),
            Side(row.agreed_side) if row.agreed_side else None,
            PairKind(row.kind),
        ),
        municipality_id=row.municipality_id,
        origin=row.origin,
        created_at=row.created_at,
        reasons=facts_of(row.reasons),
        gap=fact_of(row.gap) if row.gap else None,
        request=row.request,
        close_reason=row.close_reason,
        asked_at=row.asked_at,
        active_at=row.active_at,
        closed_at=row.closed_at,
        goal=row.goal,
        group_id=row.group_id,
        weeks=row.weeks,
        ends_at=row.ends_at,
        answer_by=row.answer_by,
        paused_at=row.paused_at,
        paused_until=row.paused_until,
        paused_side=Side(row.paused_side) if row.paused_side else None,
        word_by=row.word_by,
    )
