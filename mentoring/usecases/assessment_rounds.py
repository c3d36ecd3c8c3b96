"""What time brings to self-assessment: reminders, each once or twice and then silence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol

from mentoring.assessment_dues import LAST_HELPS, SCALE_HELPS, Sat, again_dues, full_dues, scale_dues, window
from mentoring.ports import Outbox
from mentoring.reminders import Due, Who, assessment_dues
from mentoring.scoring import TermRules

BATCH: Final = 200
YEAR: Final = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """An open attempt and the last sign of life in it."""

    attempt_id: int
    who: Who
    last_answer: datetime
    expires_at: datetime


class DueStore(Protocol):
    """Who may have to be reminded."""

    async def left_open(self, now: datetime, limit: int) -> list[LeftOpen]: ...
    async def without_full(self, now: datetime, weeks: tuple[int, int], limit: int) -> list[Sat]: ...
    async def last_finished(
        self, form: str, since: datetime, until: datetime, key: tuple[str, str] | None, limit: int
    ) -> list[Sat]: ...


class AssessmentRounds:
    """Asked by the ticks. Idempotent by keys; the terms are those all packs share."""

    def __init__(self, store: DueStore, outbox: Outbox, terms: TermRules) -> None:
        self._store = store
        self._outbox = outbox
        self._terms = terms

    async def plan(self, now: datetime) -> int:
        """How many new reminders were planned."""
        return await self._plan(
            [*await self._unfinished(now), *await self._full(now), *await self._again(now)]
        )

    async def _plan(self, dues: Sequence[Due]) -> int:
        known = await self._outbox.known([due.key for due in dues]) if dues else set()
        new = [due for due in dues if due.key not in known]
        return await self._outbox.plan_many(new) if new else 0

    async def _unfinished(self, now: datetime) -> list[Due]:
        """The evening after the last answer, unless it was asked for, and the fifth day."""
        found = await self._store.left_open(now, BATCH)
        dues = {
            one.attempt_id: assessment_dues(one.attempt_id, one.who, one.last_answer, one.expires_at, now)
            for one in found
        }
        asked = (
            await self._outbox.known([key for one in found for key in _asked(one, now)]) if found else set()
        )
        return [
            due
            for one in found
            for due in dues[one.attempt_id]
            if not asked.intersection(_asked(one, due.wanted))
        ]

    async def _full(self, now: datetime) -> list[Due]:
        first, last = self._terms.full_after_weeks[0], self._terms.remind_full_after_weeks
        weeks = (first, last + LAST_HELPS.days // 7 + 1)
        return _flat(
            full_dues(sat, self._terms, now) for sat in await self._store.without_full(now, weeks, BATCH)
        )

    async def _again(self, now: datetime) -> list[Due]:
        days = self._terms.scale_again_days
        since = now - timedelta(days=days) - SCALE_HELPS
        scales = await self._store.last_finished("scale", since, now - timedelta(days=days), None, BATCH)
        dues = _flat(scale_dues(sat, self._terms, now) for sat in scales)
        found = window(now.date())
        if found is None:
            return dues
        until = now - timedelta(days=self._terms.full_again_days)
        key = ("assessagain:", f":{now.year}{found[0]}:p")
        sats = await self._store.last_finished("full", now - YEAR, until, key, BATCH)
        return dues + _flat(again_dues(sat, self._terms, now) for sat in sats)


def _asked(one: LeftOpen, at: datetime) -> list[str]:
    """Keys of a reminder the person asked for, on the evening of that moment."""
    return [f"assessment:{one.attempt_id}:asked:{one.who.day_of(at):%Y%m%d}"]


def _flat(parts: Iterable[list[Due]]) -> list[Due]:
    return [due for part in parts for due in part]
