"""Codes of events and marks of attendance."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from mentoring.attendance import EventCode, Gathering, How, Mark, Part
from mentoring.audiences import audience_from
from mentoring.people import Actor, Role
from mentoring.usecases.attendance_views import Candidate, Counts, Sitter
from storage.audience import a_role, a_school
from storage.names import name_key
from storage.outbox import insert_into
from storage.schema import announcements, communities, gatherings, people
from storage.turn import AnyRow, current

_event = announcements.event
_registration = announcements.registration
_code = gatherings.event_code
_community = communities.community
_mark = gatherings.attendance
_person = people.person
_COMING = ("going", "waiting")
_HERE = ("new", "active", "expected")


class AttendanceStore:
    """Joins the current turn. A second mark of one person changes the first, never adds another."""

    async def event(self, municipality_id: int, event_id: int) -> Gathering | None:
        """The event, as marks need it."""
        row = await current().first(
            select(_event).where(_event.c.id == event_id, _event.c.municipality_id == municipality_id)
        )
        return gathering_of(row) if row else None

    async def keeps(self, actor: Actor, event_id: int) -> bool:
        """Whether the event is a meeting of a community that the actor leads, or of the actor's school."""
        leads = _community.c.leader_id == actor.person_id
        schools = sorted(actor.schools(Role.CURATOR))
        mine = or_(leads, _community.c.school_id.in_(schools)) if schools else leads
        found = select(_event.c.id).join(_community, _community.c.id == _event.c.community_id)
        where = (_event.c.id == event_id, _event.c.municipality_id == actor.municipality_id)
        return await current().scalar(found.where(*where, mine)) is not None

    async def began(self, municipality_id: int, since: datetime, now: datetime) -> list[Gathering]:
        """Published events that began lately or begin within the hour."""
        rows = await current().all(
            select(_event).where(
                _event.c.municipality_id == municipality_id,
                _event.c.status == "published",
                _event.c.starts_at >= since,
                _event.c.starts_at <= now,
            )
        )
        return [gathering_of(row) for row in rows]

    async def close(self, event_id: int, at: datetime | None) -> None:
        """Nobody marks themselves any more; None: again."""
        await current().write(update(_event).where(_event.c.id == event_id).values(marks_closed_at=at))

    # --- codes ---

    async def code(self, event_id: int) -> EventCode | None:
        """The living code."""
        return await self._code(_code.c.event_id == event_id, _code.c.revoked_at.is_(None))

    async def by_digits(self, municipality_id: int, digits: str) -> EventCode | None:
        """A code by its digits: a living one first, else the newest."""
        return await self._code(_code.c.municipality_id == municipality_id, _code.c.code == digits)

    async def by_token(self, municipality_id: int, token: str) -> EventCode | None:
        """The code behind a link."""
        return await self._code(_code.c.municipality_id == municipality_id, _code.c.token == token)

    async def _code(self, *where: ColumnElement[bool]) -> EventCode | None:
        dead = case((_code.c.revoked_at.is_(None), 0), else_=1)
        row = await current().first(select(_code).where(*where).order_by(dead, _code.c.id.desc()).limit(1))
        if row is None:
            return None
        return EventCode(row.id, row.event_id, row.code, row.token, row.revoked_at is not None)

    async def make(
        self, event: Gathering, author_id: int, code: str, token: str, now: datetime, until: datetime
    ) -> bool:
        """Keep a new code; False when these digits live somewhere else."""
        made = await current().write(
            insert_into(_code)
            .values(
                municipality_id=event.municipality_id,
                event_id=event.id,
                code=code,
                token=token,
                created_by=author_id,
                created_at=now,
                expires_at=until,
            )
            .on_conflict_do_nothing()
        )
        return bool(made.rowcount)

    async def revoke(self, event_id: int, now: datetime) -> None:
        """No code of the event works any more."""
        await current().write(
            update(_code)
            .where(_code.c.event_id == event_id, _code.c.revoked_at.is_(None))
            .values(revoked_at=now)
        )

    async def free(self, code: str, now: datetime) -> None:
        """Digits whose hours are over may be another event's."""
        await current().write(
            update(_code)
            .where(_code.c.code == code, _code.c.expires_at <= now, _code.c.revoked_at.is_(None))
            .values(revoked_at=now)
        )

    # --- marks ---

    async def mark(self, event_id: int, person_id: int) -> Mark | None:
        """A person's row."""
        row = await current().first(
            select(_mark).where(_mark.c.event_id == event_id, _mark.c.person_id == person_id)
        )
        return _mark_of(row) if row else None

    async def put(
        self,
        event: Gathering,
        person_id: int,
        *,
        present: bool,
        how: How,
        by: int | None,
        now: datetime,
    ) -> bool:
        """Keep a mark; False when the person's row said so already (a second tap)."""
        make = (postgresql if current().dialect == "postgresql" else sqlite).insert(_mark)
        values = {"present": present, "how": how.value, "marked_by": by, "at": now}
        made = await current().write(
            make.values(
                municipality_id=event.municipality_id, event_id=event.id, person_id=person_id, **values
            ).on_conflict_do_update(
                index_elements=[_mark.c.event_id, _mark.c.person_id],
                set_=values,
                where=or_(
                    _mark.c.present != literal(present),
                    and_(~_mark.c.present, _mark.c.how != how.value),
                ),
            )
        )
        return bool(made.rowcount)

    async def count_for(self, event_id: int, person_id: int, step_id: int | None) -> None:
        """The step this attendance counts for."""
        await self._change(event_id, person_id, {"step_id": step_id})

    async def set_part(self, event_id: int, person_id: int, part: Part) -> None:
        """As whom the person was there."""
        await self._change(event_id, person_id, {"part": part.value})

    async def _change(self, event_id: int, person_id: int, values: dict[str, Any]) -> None:
        await current().write(
            update(_mark).where(_mark.c.event_id == event_id, _mark.c.person_id == person_id).values(values)
        )

    async def counts(self, event_id: int) -> Counts:
        """Registered, came, came without a registration, wait for a mark by hand."""
        coming = select(_registration.c.person_id).where(
            _registration.c.event_id == event_id, _registration.c.status == "going"
        )
        registered = await current().scalar(select(func.count()).select_from(coming.subquery()))
        row = await current().first(
            select(
                func.coalesce(func.sum(case((_mark.c.present, 1), else_=0)), 0),
                func.coalesce(
                    func.sum(case((and_(_mark.c.present, _mark.c.person_id.not_in(coming)), 1), else_=0)), 0
                ),
                func.coalesce(
                    func.sum(case((and_(~_mark.c.present, _mark.c.how == How.ASKED.value), 1), else_=0)), 0
                ),
            ).where(_mark.c.event_id == event_id)
        )
        assert row is not None
        return Counts(int(registered or 0), int(row[0]), int(row[1]), int(row[2]))

    async def sitters(
        self, event_id: int, page: int, size: int, *, came: bool = False
    ) -> tuple[list[Sitter], int]:
        """Who signed up or came, those who ask for a mark first, then by name. `came`: only those."""
        join = _person.outerjoin(
            _registration,
            and_(_registration.c.person_id == _person.c.id, _registration.c.event_id == event_id),
        ).outerjoin(_mark, and_(_mark.c.person_id == _person.c.id, _mark.c.event_id == event_id))
        wanted = (
            _mark.c.present if came else or_(_registration.c.status.in_(_COMING), _mark.c.id.is_not(None))
        )
        asks = and_(~_mark.c.present, _mark.c.how == How.ASKED.value)
        rows = await current().all(
            select(
                _person.c.id,
                a_role().label("role"),
                _person.c.family,
                _person.c.given,
                a_school().label("school"),
                _registration.c.status,
                _mark.c.present,
                _mark.c.how,
                _mark.c.part,
                _mark.c.at,
            )
            .select_from(join)
            .where(wanted)
            .order_by(case((asks, 0), else_=1), _person.c.name_key, _person.c.id)
            .limit(size)
            .offset(page * size)
        )
        total = await current().scalar(select(func.count()).select_from(join).where(wanted))
        return [_sitter(row) for row in rows], int(total or 0)

    async def expected(self, event_id: int) -> list[int]:
        """Those who signed up and are not marked as present."""
        here = select(_mark.c.person_id).where(_mark.c.event_id == event_id, _mark.c.present)
        rows = await current().all(
            select(_registration.c.person_id).where(
                _registration.c.event_id == event_id,
                _registration.c.status == "going",
                _registration.c.person_id.not_in(here),
            )
        )
        return [int(row[0]) for row in rows]

    async def is_here(self, municipality_id: int, person_id: int) -> bool:
        """Whether somebody of that number is of this municipality and has not left."""
        found = await current().scalar(
            select(_person.c.id).where(
                _person.c.id == person_id,
                _person.c.municipality_id == municipality_id,
                _person.c.status.in_(_HERE),
            )
        )
        return found is not None

    async def candidates(self, municipality_id: int, words: str, limit: int) -> list[Candidate]:
        """People whose name begins so, those of a list who have not entered too."""
        key = name_key(words).replace("%", "").replace("_", "")
        rows = await current().all(
            select(
                _person.c.id,
                a_role().label("role"),
                _person.c.family,
                _person.c.given,
                a_school().label("school"),
            )
            .where(
                _person.c.municipality_id == municipality_id,
                _person.c.status.in_(_HERE),
                or_(_person.c.name_key.like(f"{key}%"), _person.c.name_key.like(f"% {key}%")),
            )
            .order_by(_person.c.name_key, _person.c.id)
            .limit(limit)
        )
        return [Candidate(row.id, row.role or "", _full(row), row.school) for row in rows]


def gathering_of(row: AnyRow) -> Gathering:
    """A row of `event`."""
    return Gathering(
        id=row.id,
        municipality_id=row.municipality_id,
        kind=row.kind,
        title=row.title,
        status=row.status,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        hours=row.hours,
        organiser=row.organiser,
        axes=audience_from(row.audience).axes,
        closed_at=row.marks_closed_at,
        community_id=row.community_id,
    )


def _mark_of(row: AnyRow) -> Mark:
    return Mark(row.person_id, row.present, How(row.how), Part(row.part), row.step_id, row.at)


def _sitter(row: AnyRow) -> Sitter:
    return Sitter(
        person_id=row.id,
        role=row.role or "",
        name=_full(row),
        school=row.school,
        registered=row.status in _COMING,
        present=bool(row.present),
        asked=row.how == How.ASKED.value and not row.present,
        part=Part(row.part) if row.part else Part.LISTENER,
        at=row.at,
    )


def _full(row: AnyRow) -> str:
    return " ".join(part for part in (row.family, row.given) if part)
