"""What is held about one person: counted, given out, ended, erased."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Table, delete, func, insert, null, or_, select, update

from mentoring.people import Role
from mentoring.usecases.meeting_words import Dropped
from mentoring.usecases.privacy import Held, Reader, Tie
from storage.personal import led_by, owned, personal_columns, tables_of_people
from storage.schema import announcements, growth, pairs, people, transport
from storage.turn import AnyRow, current

DELETED: Final = (
    "step_evidence",
    "step_code",
    "course_answer",
    "pulse",
    "pulse_choice",
    "career",
    "course_run",
    "answer",
    "sharing",
    "access_log",
    "mentor_offer",
    "channel_account",
    "event_feedback",
    "roadmap_proof",
)
"""Rows that mean nothing without their person; in other tables the row stays as a number, its words go."""

UNSAID: Final = frozenset({"token_hash", "dedup_key", "claim", "lease_until", "name_key", "municipality_id"})
"""Columns of the machinery, left out of what a person downloads."""

_account = people.channel_account
_grant = people.role_grant
_pair = pairs.pair
_meeting = pairs.meeting
_OPEN_PAIR: Final = ("proposed", "half", "active")
_OPEN_MEETING: Final = ("proposed", "confirmed")
READERS_SHOWN: Final = 3


class PrivacyStore:
    """Everything about one person, found by the registry. Joins the current turn."""

    async def held(self, person_id: int) -> Held:
        """How much there is, in numbers, and who has looked."""
        counts = [await _count(table, person_id) for table in (growth.answer, growth.route, pairs.pair)]
        meetings = await current().scalar(
            select(func.count())
            .select_from(_meeting)
            .where(_meeting.c.pair_id.in_(select(_pair.c.id).where(owned(_pair, person_id))))
        )
        return Held(counts[0], counts[1], counts[2], int(meetings or 0), await self._readers(person_id))

    async def everything(self, person_id: int) -> dict[str, list[dict[str, Any]]]:
        """All rows that are the person's, by table, as plain JSON values."""
        found: dict[str, list[dict[str, Any]]] = {}
        for table in tables_of_people():
            shown = [column for column in table.columns if column.name not in UNSAID]
            rows = await current().all(select(*shown).where(owned(table, person_id)))
            if rows:
                found[table.name] = [_plain(row) for row in rows]
        return found

    async def end_ties(self, person_id: int, now: datetime) -> list[Tie]:
        """Close pairs, call meetings off, free places at events; says who was at the other end."""
        mine = or_(_pair.c.teacher_id == person_id, _pair.c.mentor_id == person_id)
        rows = await current().all(
            select(_pair.c.id, _pair.c.municipality_id, _pair.c.teacher_id, _pair.c.mentor_id, _pair.c.status)
            .where(mine, _pair.c.status.in_(_OPEN_PAIR))
            .order_by(_pair.c.id)
        )
        ties = [await self._end(row, person_id, now) for row in rows]
        registration = announcements.registration
        await current().write(
            update(registration)
            .where(
                registration.c.person_id == person_id,
                registration.c.status.in_(("going", "waiting", "held")),
            )
            .values(status="cancelled", held_until=None)
        )
        return ties

    async def erase(self, person_id: int, now: datetime) -> None:
        """Delete or blank every personal column; what stays is a number without a name."""
        accounts = [
            int(row[0])
            for row in await current().all(
                select(_account.c.external_id).where(_account.c.person_id == person_id)
            )
        ]
        await self._stop_deliveries(person_id)
        for table in reversed(tables_of_people()):
            if table.name in DELETED:
                await current().write(delete(table).where(owned(table, person_id)))
            else:
                await _blank(table, person_id)
        await current().write(
            update(people.person)
            .where(people.person.c.id == person_id)
            .values(status="erased", left_at=now, show_username=False)
        )
        await self._revoke_invitations(person_id, now)
        await _forget_chats(accounts)

    async def _end(self, row: AnyRow, person_id: int, now: datetime) -> Tie:
        was_active = row.status == "active"
        status = "closed" if was_active else "withdrawn"
        await current().write(update(_pair).where(_pair.c.id == row.id).values(status=status, closed_at=now))
        await current().write(
            insert(pairs.pair_event).values(
                municipality_id=row.municipality_id, pair_id=row.id, status=status, at=now
            )
        )
        off = await current().write(
            update(_meeting)
            .where(_meeting.c.pair_id == row.id, _meeting.c.status.in_(_OPEN_MEETING))
            .values(status="cancelled", revision=_meeting.c.revision + 1, closed_at=now)
            .returning(_meeting.c.id, _meeting.c.revision, _meeting.c.starts_at, _meeting.c.was_at)
        )
        dropped = tuple(Dropped(one.id, one.revision, one.starts_at or one.was_at) for one in off.all())
        partner = row.mentor_id if row.teacher_id == person_id else row.teacher_id
        return Tie(row.id, row.municipality_id, partner, was_active, dropped)

    async def _readers(self, person_id: int) -> tuple[Reader, ...]:
        log = people.access_log
        rows = await current().all(
            select(func.min(_grant.c.role), log.c.at)
            .join_from(log, _grant, _grant.c.person_id == log.c.reader_id, isouter=True)
            .where(log.c.owner_id == person_id, log.c.what.like("profile%"))
            .group_by(log.c.id, log.c.at)
            .order_by(log.c.at.desc())
            .limit(READERS_SHOWN)
        )
        return tuple(Reader(Role(row[0]) if row[0] else None, row[1]) for row in rows)

    async def _stop_deliveries(self, person_id: int) -> None:
        delivery = announcements.delivery
        await current().write(
            update(delivery)
            .where(delivery.c.person_id == person_id, delivery.c.status == "pending")
            .values(status="cancelled", reason="erased")
        )

    async def _revoke_invitations(self, person_id: int, now: datetime) -> None:
        table = people.invitation
        await current().write(
            update(table)
            .where(table.c.person_id == person_id, table.c.revoked_at.is_(None))
            .values(revoked_at=now)
        )


async def _blank(table: Table, person_id: int) -> None:
    columns = [one for one in personal_columns() if one.table is table]
    for whose in dict.fromkeys(one.whose for one in columns):
        values = {one.name: one.blank for one in columns if one.whose == whose}
        await current().write(update(table).where(led_by(table, whose, person_id)).values(values))


async def _forget_chats(accounts: list[int]) -> None:
    """What the channel still holds of these chats; their numbers go with the inbox, after 48 hours."""
    if not accounts:
        return
    draft, inbox, dialogue = people.registration_draft, transport.inbox, transport.dialogue
    await current().write(delete(draft).where(draft.c.external_id.in_(accounts)))
    await current().write(
        delete(inbox).where(inbox.c.chat_id.in_(accounts), inbox.c.status.in_(("answered", "dead")))
    )
    await current().write(
        update(dialogue).where(dialogue.c.chat_id.in_(accounts)).values(state=None, kept=null())
    )


async def _count(table: Table, person_id: int) -> int:
    query = select(func.count()).select_from(table).where(owned(table, person_id))
    return int(await current().scalar(query) or 0)


def _plain(row: AnyRow) -> dict[str, Any]:
    return {name: _json_value(value) for name, value in _filled(row)}


def _filled(row: AnyRow) -> Iterable[tuple[str, Any]]:
    return ((name, value) for name, value in row._mapping.items() if value is not None)


def _json_value(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value
