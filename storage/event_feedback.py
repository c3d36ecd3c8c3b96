"""One word after an event. Of the line's owner nothing leaves this file."""

from collections import defaultdict
from datetime import datetime

from sqlalchemy import String, cast, exists, func, literal, select, update
from sqlalchemy.dialects import postgresql, sqlite

from mentoring.attendance import Gathering
from mentoring.usecases.event_feedback import Said, ToAsk
from storage.attendance import gathering_of
from storage.schema import announcements, gatherings
from storage.turn import AnyRow, current

_event = announcements.event
_delivery = announcements.delivery
_mark = gatherings.attendance
_said = gatherings.event_feedback


class FeedbackStore:
    """Joins the current turn."""

    async def own(self, event_id: int, person_id: int) -> tuple[Said, str | None] | None:
        """A person's own answer."""
        row = await current().first(
            select(_said).where(_said.c.event_id == event_id, _said.c.person_id == person_id)
        )
        return (Said(row.said), row.line) if row else None

    async def say(self, event: Gathering, person_id: int, said: Said, now: datetime) -> None:
        """Keep a word; another one takes its place, the line stays."""
        make = (postgresql if current().dialect == "postgresql" else sqlite).insert(_said)
        await current().write(
            make.values(
                municipality_id=event.municipality_id,
                event_id=event.id,
                person_id=person_id,
                said=said.value,
                at=now,
            ).on_conflict_do_update(
                index_elements=[_said.c.event_id, _said.c.person_id], set_={"said": said.value, "at": now}
            )
        )

    async def write(self, event_id: int, person_id: int, line: str) -> bool:
        """Keep the line; False without a word before it."""
        changed = await current().write(
            update(_said)
            .where(_said.c.event_id == event_id, _said.c.person_id == person_id)
            .values(line=line or None)
        )
        return bool(changed.rowcount)

    async def counts(self, event_id: int) -> dict[Said, int]:
        """How many said what."""
        rows = await current().all(
            select(_said.c.said, func.count()).where(_said.c.event_id == event_id).group_by(_said.c.said)
        )
        return {Said(row[0]): int(row[1]) for row in rows}

    async def lines(self, event_id: int) -> list[str]:
        """The lines alone."""
        rows = await current().all(
            select(_said.c.line).where(_said.c.event_id == event_id, _said.c.line.is_not(None))
        )
        return [str(row[0]) for row in rows]

    async def to_ask(self, since: datetime, until: datetime) -> list[ToAsk]:
        """Published events that began in that time, with those who were there and were not asked yet."""
        key = (
            literal("event:")
            + cast(_event.c.id, String)
            + literal(":feedback:p")
            + cast(_mark.c.person_id, String)
        )
        rows = await current().all(
            select(_event, _mark.c.person_id)
            .join(_mark, _mark.c.event_id == _event.c.id)
            .where(
                _event.c.status == "published",
                _event.c.starts_at > since,
                _event.c.starts_at < until,
                _mark.c.present,
                ~exists().where(_delivery.c.dedup_key == key),
            )
        )
        grouped: dict[int, list[AnyRow]] = defaultdict(list)
        for row in rows:
            grouped[row.id].append(row)
        return [
            ToAsk(gathering_of(found[0]), tuple(int(row.person_id) for row in found))
            for found in grouped.values()
        ]
