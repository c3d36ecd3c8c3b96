"""Logs of meetings: one row a meeting."""

from datetime import datetime

from sqlalchemy import insert, select, update

from mentoring.meeting_logs import TAPPED, HeldLine, LogLine, MeetingLog
from storage.schema import visits
from storage.turn import AnyRow, current

_log = visits.meeting_log


class LogStore:
    """Logs. Joins the current turn."""

    async def log(self, meeting_id: int) -> MeetingLog | None:
        """The log of a meeting, if one was begun."""
        row = await current().first(select(_log).where(_log.c.meeting_id == meeting_id))
        return log_of(row) if row else None

    async def write(self, municipality_id: int, author_id: int, log: MeetingLog, now: datetime) -> None:
        """Keep what was tapped."""
        values = {
            "axis": log.axis,
            "phrase": log.phrase,
            "next_on": log.next_on,
            "held": {"line": log.held.line.value, "text": log.held.text} if log.held else None,
            **{line.value: list(log.said(line)) for line in TAPPED},
        }
        changed = await current().write(
            update(_log).where(_log.c.meeting_id == log.meeting_id).values(**values)
        )
        if not changed.rowcount:
            whose = {"municipality_id": municipality_id, "author_id": author_id, "at": now}
            await current().write(insert(_log).values(meeting_id=log.meeting_id, **whose, **values))

    async def save(self, meeting_id: int, now: datetime) -> None:
        """Both may read it."""
        await current().write(
            update(_log)
            .where(_log.c.meeting_id == meeting_id, _log.c.saved_at.is_(None))
            .values(saved_at=now)
        )


def log_of(row: AnyRow) -> MeetingLog:
    """A row of the table."""
    return MeetingLog(
        meeting_id=row.meeting_id,
        axis=row.axis,
        lines={LogLine(line): tuple(getattr(row, line) or ()) for line in TAPPED},
        phrase=row.phrase,
        next_on=row.next_on,
        saved_at=row.saved_at,
        held=HeldLine(LogLine(row.held["line"]), row.held["text"]) if row.held else None,
    )
