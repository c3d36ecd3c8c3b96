"""Whom to wish something on 2 March and 5 October."""

from collections import defaultdict
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import String, case, cast, exists, func, literal, select

from mentoring.people import Role
from mentoring.reminders import Who
from mentoring.wishes import Feast, Wished
from storage.audience import is_connected
from storage.schema import announcements, pairs, people
from storage.turn import AnyRow, current

_person = people.person
_grant = people.role_grant
_school = people.school
_town = people.municipality_table
_pair = pairs.pair
_meeting = pairs.meeting
_delivery = announcements.delivery


class WishStore:
    """Joins the current turn."""

    async def municipalities(self) -> list[int]:
        """All of them."""
        rows = await current().all(select(_town.c.id).order_by(_town.c.id))
        return [int(row[0]) for row in rows]

    async def waiting(self, feast: Feast, year: int, municipality_id: int, limit: int) -> list[Wished]:
        """People with a confirmed role who can be told and have no wish of this feast and year yet."""
        told = exists().where(
            _delivery.c.dedup_key == literal(f"wish:{feast}:{year}:p") + cast(_person.c.id, String)
        )
        living = (_pair.c.status == "active", _pair.c.kind.in_(("main", "subject")))
        in_pair = exists().where(
            (_pair.c.teacher_id == _person.c.id) | (_pair.c.mentor_id == _person.c.id), *living
        )
        where = [
            _person.c.municipality_id == municipality_id,
            _person.c.status == "active",
            _grant.c.status == "active",
            is_connected(),
            ~told,
        ]
        if feast is Feast.MENTORS:
            where.append(in_pair)
        chosen = (
            select(_person.c.id)
            .join(_grant, _grant.c.person_id == _person.c.id)
            .where(*where)
            .group_by(_person.c.id)
            .order_by(_person.c.id)
            .limit(limit)
        )
        rows = await current().all(
            select(
                _person.c.id,
                func.coalesce(_person.c.zone, _town.c.zone).label("zone"),
                _grant.c.role,
                _school.c.saturday,
                case((in_pair, 1), else_=0).label("paired"),
            )
            .join(_grant, _grant.c.person_id == _person.c.id)
            .join(_town, _town.c.id == _person.c.municipality_id)
            .outerjoin(_school, _school.c.id == _grant.c.school_id)
            .where(_person.c.id.in_(chosen.scalar_subquery()), _grant.c.status == "active")
            .order_by(_person.c.id)
        )
        found: dict[int, list[AnyRow]] = defaultdict(list)
        for row in rows:
            found[int(row.id)].append(row)
        return [_wished(person_id, facts) for person_id, facts in found.items()]

    async def held(self, mentor_id: int, since: date) -> tuple[int, int]:
        """Meetings and visits of this mentor that took place."""
        begin = datetime.combine(since, time(), UTC)
        visit = case((_meeting.c.kind == "visit", 1), else_=0)
        row = await current().first(
            select(func.count(), func.coalesce(func.sum(visit), 0))
            .select_from(_meeting.join(_pair, _pair.c.id == _meeting.c.pair_id))
            .where(_pair.c.mentor_id == mentor_id, _meeting.c.status == "held", _meeting.c.starts_at >= begin)
        )
        assert row is not None
        return int(row[0]) - int(row[1]), int(row[1])

    async def mentor_of(self, person_id: int) -> int | None:
        """The mentor of the living main pair, else of another living one."""
        main_first = case((_pair.c.kind == "main", 0), else_=1)
        found = await current().scalar(
            select(_pair.c.mentor_id)
            .where(_pair.c.teacher_id == person_id, _pair.c.status == "active")
            .order_by(main_first, _pair.c.id)
            .limit(1)
        )
        return None if found is None else int(found)

    async def start_year(self, person_id: int) -> int | None:
        """The year of the first lesson."""
        found = await current().scalar(select(_person.c.start_year).where(_person.c.id == person_id))
        return None if found is None else int(found)


def _wished(person_id: int, facts: list[AnyRow]) -> Wished:
    return Wished(
        Who(person_id, ZoneInfo(facts[0].zone)),
        frozenset(Role(row.role) for row in facts),
        all(row.saturday is not False for row in facts),
        bool(facts[0].paired),
    )
