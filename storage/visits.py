"""Observation sheets: one row a visit."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, update

from mentoring.visits import HeldWords, Part, Seen, Sheet
from storage.schema import pairs, visits
from storage.turn import AnyRow, current

_sheet = visits.visit_sheet
_meeting = pairs.meeting


class VisitStore:
    """Sheets of visits. Joins the current turn."""

    async def sheet(self, meeting_id: int) -> Sheet | None:
        """The sheet of a visit, if one was begun."""
        row = await current().first(select(_sheet).where(_sheet.c.meeting_id == meeting_id))
        return _sheet_of(row) if row else None

    async def begin(self, municipality_id: int, meeting_id: int, now: datetime) -> Sheet:
        """The sheet of a visit, made when there is none."""
        found = await self.sheet(meeting_id)
        if found is not None:
            return found
        await current().write(
            insert(_sheet).values(municipality_id=municipality_id, meeting_id=meeting_id, made_at=now)
        )
        return Sheet(meeting_id)

    async def write(self, sheet: Sheet) -> bool:
        """Keep what the mentor wrote; False once it was sent."""
        return await self._change(
            sheet.meeting_id,
            {
                "answers": {str(line): seen.value for line, seen in sheet.answers.items()},
                "strong": list(sheet.strong),
                "advice": sheet.advice,
                "held": _held(sheet.held),
            },
            sent=False,
        )

    async def send(self, meeting_id: int, now: datetime) -> bool:
        """Give it to the teacher; once."""
        return await self._change(meeting_id, {"sent_at": now}, sent=False)

    async def hold(self, meeting_id: int, held: HeldWords | None) -> bool:
        """Words of the teacher that wait for a soft question's answer."""
        return await self._change(meeting_id, {"held": _held(held)}, sent=True)

    async def answer(self, meeting_id: int, words: str, now: datetime) -> bool:
        """The teacher's own words; later ones take the place of earlier ones."""
        return await self._change(meeting_id, {"reply": words, "replied_at": now, "held": None}, sent=True)

    async def _change(self, meeting_id: int, values: Mapping[str, Any], *, sent: bool) -> bool:
        is_sent = _sheet.c.sent_at.is_not(None) if sent else _sheet.c.sent_at.is_(None)
        result = await current().write(
            update(_sheet).where(_sheet.c.meeting_id == meeting_id, is_sent).values(**values)
        )
        return bool(result.rowcount)

    async def last_focus(self, pair_id: int) -> str | None:
        """What the two looked at last time."""
        found = await current().scalar(
            select(_meeting.c.focus)
            .where(
                _meeting.c.pair_id == pair_id, _meeting.c.kind == "visit", _meeting.c.starts_at.is_not(None)
            )
            .order_by(_meeting.c.starts_at.desc())
            .limit(1)
        )
        return str(found) if found else None

    async def sent_in(self, pair_id: int) -> int:
        """How many visits of the pair have their sheet."""
        found = await current().scalar(
            select(func.count())
            .select_from(_sheet.join(_meeting, _meeting.c.id == _sheet.c.meeting_id))
            .where(_meeting.c.pair_id == pair_id, _sheet.c.sent_at.is_not(None))
        )
        return int(found or 0)


def _sheet_of(row: AnyRow) -> Sheet:
    return Sheet(
        meeting_id=row.meeting_id,
        answers={int(line): Seen(seen) for line, seen in (row.answers or {}).items()},
        strong=tuple(row.strong or ()),
        advice=row.advice,
        reply=row.reply,
        held=HeldWords(Part(row.held["part"]), row.held["text"]) if row.held else None,
        sent_at=row.sent_at,
        replied_at=row.replied_at,
    )


def _held(held: HeldWords | None) -> dict[str, str] | None:
    return {"part": held.part.value, "text": held.text} if held else None
