"""Applications of mentors, and the log of what was decided about them."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, insert, select, update

from mentoring.mentor_entry import Decision, Entry, entry_of
from mentoring.usecases.mentor_entry import Application, Logged
from storage.outbox import insert_into
from storage.schema import pairs, people
from storage.turn import current

_row = pairs.mentor_application
_event = pairs.application_event
_person = people.person


class MentorEntryStore:
    """One open application a person. Joins the current turn."""

    async def newest(self, person_id: int) -> Application | None:
        """The newest application of a person."""
        row = await current().first(
            select(_row).where(_row.c.person_id == person_id).order_by(_row.c.id.desc()).limit(1)
        )
        return _application(row) if row else None

    async def by_id(self, application_id: int) -> Application | None:
        """One application."""
        row = await current().first(select(_row).where(_row.c.id == application_id))
        return _application(row) if row else None

    async def begin(
        self, municipality_id: int, person_id: int, school_id: int | None, entry: Entry, now: datetime
    ) -> None:
        """A new draft; of two at once one is made."""
        await current().write(
            insert_into(_row)
            .values(
                municipality_id=municipality_id,
                person_id=person_id,
                school_id=school_id,
                status="draft",
                content=entry.as_json(),
                started_at=now,
            )
            .on_conflict_do_nothing()
        )

    async def write(self, application_id: int, entry: Entry) -> bool:
        """Keep an answer; False once the application is sent."""
        result = await current().write(
            update(_row)
            .where(_row.c.id == application_id, _row.c.status == "draft")
            .values(content=entry.as_json())
        )
        return bool(result.rowcount)

    async def move(self, application: Application, status: str, now: datetime, **values: Any) -> bool:
        """Another status, if it still is where it was seen."""
        result = await current().write(
            update(_row)
            .where(_row.c.id == application.id, _row.c.status == application.status)
            .values(status=status, **values)
        )
        return bool(result.rowcount)

    async def note(
        self, application: Application, actor_id: int, what: str, now: datetime, body: str | None = None
    ) -> None:
        """A line of the log."""
        await current().write(
            insert(_event).values(
                municipality_id=application.municipality_id,
                application_id=application.id,
                actor_id=actor_id,
                what=what,
                body=body,
                at=now,
            )
        )

    async def log(self, application_id: int) -> list[Logged]:
        """What happened, in order."""
        rows = await current().all(
            select(_event.c.what, _event.c.at, _event.c.body, _person.c.family, _person.c.given)
            .outerjoin(_person, _person.c.id == _event.c.actor_id)
            .where(_event.c.application_id == application_id)
            .order_by(_event.c.id)
        )
        return [
            Logged(row.what, row.at, " ".join(part for part in (row.family, row.given) if part), row.body)
            for row in rows
        ]

    async def waiting(
        self, municipality_id: int, schools: Collection[int] | None, page: int, size: int
    ) -> tuple[list[Application], int]:
        """Those that wait for a decision, the oldest first."""
        where = [_row.c.municipality_id == municipality_id, _row.c.status == "sent"]
        if schools is not None:
            where.append(_row.c.school_id.in_(schools))
        total = await current().scalar(select(func.count()).select_from(_row).where(*where))
        rows = await current().all(
            select(_row).where(*where).order_by(_row.c.sent_at, _row.c.id).limit(size).offset(page * size)
        )
        return [_application(row) for row in rows], int(total or 0)


def _application(row: Row[Any]) -> Application:
    return Application(
        row.id,
        row.municipality_id,
        row.person_id,
        row.school_id,
        row.status,
        entry_of(row.content or {}),
        Decision(row.decision) if row.decision else None,
        row.answer_by,
    )
