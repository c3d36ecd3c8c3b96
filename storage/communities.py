"""Communities, members, meetings and decisions. Counted and paged here."""

from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, and_, exists, func, insert, or_, select, update

from mentoring.communities import Community, Decision, Membership
from mentoring.reminders import Who
from mentoring.usecases.communities import MeetingLine, Member
from storage.audience import a_role, a_school
from storage.names import name_key
from storage.outbox import insert_into
from storage.schema import announcements, communities, gatherings, people, roadmap
from storage.turn import AnyRow, current

_community = communities.community
_member = communities.member
_decision = communities.decision
_event = announcements.event
_mark = gatherings.attendance
_person = people.person
_grant = people.role_grant
_school = people.school
_town = people.municipality_table
_HERE: Final = ("active", "expected")


class CommunityStore:
    """Joins the current turn."""

    async def page(
        self, municipality_id: int, reader_id: int, page: int, size: int, *, own: bool
    ) -> tuple[list[Community], int]:
        """By name; `own`: those the reader belongs to or leads, closed ones too."""
        mine = exists().where(
            _member.c.community_id == _community.c.id,
            _member.c.person_id == reader_id,
            _member.c.status == Membership.MEMBER.value,
        )
        where = or_(mine, _community.c.leader_id == reader_id) if own else _community.c.closed_at.is_(None)
        found = _communities(reader_id).where(_community.c.municipality_id == municipality_id, where)
        total = await current().scalar(select(func.count()).select_from(found.subquery()))
        rows = await current().all(
            found.order_by(_community.c.name_key, _community.c.id).limit(size).offset(page * size)
        )
        return [_made(row) for row in rows], int(total)

    async def one(self, municipality_id: int, community_id: int, reader_id: int) -> Community | None:
        """One of them."""
        row = await current().first(
            _communities(reader_id).where(
                _community.c.id == community_id, _community.c.municipality_id == municipality_id
            )
        )
        return _made(row) if row else None

    async def add(self, municipality_id: int, author_id: int, now: datetime, **values: Any) -> int:
        """A new one."""
        made = await current().write(
            insert(_community)
            .values(
                municipality_id=municipality_id,
                created_by=author_id,
                created_at=now,
                name_key=name_key(values["title"]),
                **values,
            )
            .returning(_community.c.id)
        )
        return int(made.scalar_one())

    async def change(self, community_id: int, **values: Any) -> None:
        """Another name, subject, leader, or its end."""
        if "title" in values:
            values["name_key"] = name_key(values["title"])
        await current().write(update(_community).where(_community.c.id == community_id).values(**values))

    async def put(
        self,
        community: Community,
        person_id: int,
        status: Membership,
        by: int,
        now: datetime,
        *of: Membership,
    ) -> bool:
        """A membership, new or changed from one of these; False where it stands otherwise."""
        values = {"status": status.value, "decided_by": by, "at": now}
        if status is not Membership.LEFT:
            made = await current().write(
                insert_into(_member)
                .values(
                    municipality_id=community.municipality_id,
                    community_id=community.id,
                    person_id=person_id,
                    **values,
                )
                .on_conflict_do_nothing(index_elements=[_member.c.community_id, _member.c.person_id])
            )
            if made.rowcount:
                return True
        changed = await current().write(
            update(_member)
            .where(
                _member.c.community_id == community.id,
                _member.c.person_id == person_id,
                _member.c.status.in_([one.value for one in of]),
            )
            .values(**values)
        )
        return bool(changed.rowcount)

    async def members(
        self, community_id: int, status: Membership, page: int, size: int
    ) -> tuple[list[Member], int]:
        """By name; who left the programme is not shown."""
        where = and_(
            _member.c.community_id == community_id,
            _member.c.status == status.value,
            _person.c.status.in_((*_HERE, "new")),
        )
        found = (
            select(
                _person.c.id,
                _person.c.family,
                _person.c.given,
                a_role().label("role"),
                a_school().label("school"),
                _member.c.status,
            )
            .join_from(_member, _person, _person.c.id == _member.c.person_id)
            .where(where)
        )
        total = await current().scalar(select(func.count()).select_from(found.subquery()))
        rows = await current().all(
            found.order_by(_person.c.name_key, _person.c.id).limit(size).offset(page * size)
        )
        return [
            Member(row.id, _named(row), row.role or "", row.school or "", Membership(row.status))
            for row in rows
        ], int(total)

    async def keepers(self, community: Community) -> list[Who]:
        """Who answers those who ask: the leader; without one the school's curators or the methodologists."""
        if community.leader_id is not None:
            leader = await self.who(community.leader_id)
            return [leader] if leader else []
        held = (
            and_(_grant.c.role == "curator", _grant.c.school_id == community.school_id)
            if community.school_id is not None
            else _grant.c.role == "methodologist"
        )
        holds = exists().where(_grant.c.person_id == _person.c.id, _grant.c.status == "active", held)
        rows = await current().all(
            _whos()
            .where(_person.c.municipality_id == community.municipality_id, holds)
            .order_by(_person.c.id)
        )
        return [Who(row.id, ZoneInfo(row.zone)) for row in rows]

    async def who(self, person_id: int) -> Who | None:
        """Somebody who can be told."""
        row = await current().first(_whos().where(_person.c.id == person_id))
        return Who(row.id, ZoneInfo(row.zone)) if row else None

    async def is_here(self, municipality_id: int, person_id: int) -> bool:
        """Somebody of the municipality."""
        where = (
            _person.c.id == person_id,
            _person.c.municipality_id == municipality_id,
            _person.c.status.in_(_HERE),
        )
        return bool(await current().scalar(select(exists().where(*where))))

    # --- meetings ---

    async def bind(self, event_id: int, community_id: int) -> None:
        """The event is a meeting of the community, and no business of the open calendar."""
        await current().write(
            update(_event)
            .where(_event.c.id == event_id)
            .values(community_id=community_id, open_to_all=False, level="municipality")
        )

    async def meetings(
        self, community_id: int, now: datetime, limit: int, *, ahead: bool
    ) -> list[MeetingLine]:
        """Ahead the nearest first, behind the newest first."""
        which = _event.c.starts_at >= now if ahead else _event.c.starts_at < now
        order = _event.c.starts_at if ahead else _event.c.starts_at.desc()
        rows = await current().all(
            _meetings()
            .where(_event.c.community_id == community_id, _event.c.status == "published", which)
            .order_by(order)
            .limit(limit)
        )
        return [MeetingLine(*row) for row in rows]

    async def meeting(self, municipality_id: int, event_id: int) -> MeetingLine | None:
        """One of them."""
        row = await current().first(
            _meetings().where(
                _event.c.id == event_id,
                _event.c.municipality_id == municipality_id,
                _event.c.community_id.is_not(None),
            )
        )
        return MeetingLine(*row) if row else None

    # --- decisions ---

    async def decide(
        self, community: Community, event_id: int | None, body: str, by: int, now: datetime
    ) -> int:
        """A new one."""
        made = await current().write(
            insert(_decision)
            .values(
                municipality_id=community.municipality_id,
                community_id=community.id,
                event_id=event_id,
                body=body,
                written_by=by,
                at=now,
            )
            .returning(_decision.c.id)
        )
        return int(made.scalar_one())

    async def decision(self, municipality_id: int, decision_id: int) -> Decision | None:
        """One of them."""
        row = await current().first(
            _decisions().where(_decision.c.id == decision_id, _decision.c.municipality_id == municipality_id)
        )
        return _decided(row) if row else None

    async def decisions(self, community_id: int, page: int, size: int) -> tuple[list[Decision], int]:
        """The newest first."""
        where = _decision.c.community_id == community_id
        total = await current().scalar(select(func.count()).select_from(_decision).where(where))
        rows = await current().all(
            _decisions().where(where).order_by(_decision.c.id.desc()).limit(size).offset(page * size)
        )
        return [_decided(row) for row in rows], int(total)

    async def change_decision(self, decision_id: int, **values: Any) -> None:
        """Who, and by when."""
        await current().write(update(_decision).where(_decision.c.id == decision_id).values(**values))

    async def link_row(self, decision_id: int, row_id: int) -> bool:
        """It is proposed for the roadmap: once."""
        changed = await current().write(
            update(_decision)
            .where(_decision.c.id == decision_id, _decision.c.row_id.is_(None))
            .values(row_id=row_id)
        )
        return bool(changed.rowcount)


def _communities(reader_id: int) -> Select[Any]:
    def number(status: Membership) -> ColumnElement[int]:
        own = _member.alias()
        someone = people.person.alias()
        return (
            select(func.count())
            .select_from(own)
            .join(someone, someone.c.id == own.c.person_id)
            .where(
                own.c.community_id == _community.c.id,
                own.c.status == status.value,
                someone.c.status.in_((*_HERE, "new")),
            )
            .correlate(_community)
            .scalar_subquery()
        )

    mine = (
        select(_member.c.status)
        .where(_member.c.community_id == _community.c.id, _member.c.person_id == reader_id)
        .correlate(_community)
        .scalar_subquery()
    )
    leads = and_(_person.c.id == _community.c.leader_id, _person.c.status.in_(_HERE))
    return (
        select(
            _community,
            _school.c.name.label("school"),
            _person.c.family,
            _person.c.given,
            _person.c.id.label("leads"),
            number(Membership.MEMBER).label("members"),
            number(Membership.ASKED).label("asked"),
            mine.label("mine"),
        )
        .outerjoin(_school, _school.c.id == _community.c.school_id)
        .outerjoin(_person, leads)
    )


def _meetings() -> Select[Any]:
    came = (
        select(func.count())
        .select_from(_mark)
        .where(_mark.c.event_id == _event.c.id, _mark.c.present)
        .correlate(_event)
        .scalar_subquery()
    )
    return select(
        _event.c.id, _event.c.community_id, _event.c.title, _event.c.starts_at, _event.c.status, came
    )


def _decisions() -> Select[Any]:
    return select(_decision, roadmap.row.c.status.label("row_status")).outerjoin(
        roadmap.row, roadmap.row.c.id == _decision.c.row_id
    )


def _whos() -> Select[Any]:
    return (
        select(_person.c.id, func.coalesce(_person.c.zone, _town.c.zone).label("zone"))
        .join(_town, _town.c.id == _person.c.municipality_id)
        .where(_person.c.status == "active")
    )


def _made(row: AnyRow) -> Community:
    return Community(
        id=row.id,
        municipality_id=row.municipality_id,
        kind=row.kind,
        title=row.title,
        school_id=row.school_id,
        school=row.school or "",
        subject=row.subject,
        leader_id=row.leads,
        leader=_named(row),
        members=int(row.members),
        asked=int(row.asked),
        mine=Membership(row.mine) if row.mine else None,
        closed_at=row.closed_at,
    )


def _decided(row: AnyRow) -> Decision:
    return Decision(
        row.id,
        row.community_id,
        row.event_id,
        row.body,
        row.who or "",
        row.due_on,
        row.row_id,
        row.row_status,
        row.at,
    )


def _named(row: AnyRow) -> str:
    return " ".join(part for part in (row.family, row.given) if part)
