"""Own dates of courses and category. Asked for one person by their own number; there is no other way in."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import String, and_, cast, exists, func, literal, or_, select, update

from mentoring.careers import Career
from mentoring.reminders import Who
from storage.outbox import insert_into
from storage.schema import announcements, careers, people
from storage.turn import current

_career = careers.career
_person = people.person
_grant = people.role_grant
_town = people.municipality_table
_event = announcements.event
_delivery = announcements.delivery
_FIELDS = tuple(Career.__dataclass_fields__)


class CareerStore:
    """One row a person. Joins the current turn."""

    async def of(self, person_id: int) -> tuple[Career, int | None]:
        """The card, and the year in which the person began to work."""
        row = await current().first(
            select(_person.c.start_year, *(_career.c[name] for name in _FIELDS))
            .outerjoin(_career, _career.c.person_id == _person.c.id)
            .where(_person.c.id == person_id)
        )
        if row is None:
            return Career(), None
        known = {name: getattr(row, name) for name in _FIELDS} | {"courses_booked": bool(row.courses_booked)}
        return Career(**known), row.start_year

    async def put(self, municipality_id: int, person_id: int, now: datetime, **values: Any) -> int:
        """Change the card; returns its new revision."""
        await current().write(
            insert_into(_career)
            .values(municipality_id=municipality_id, person_id=person_id, updated_at=now)
            .on_conflict_do_nothing(index_elements=[_career.c.person_id])
        )
        changed = await current().write(
            update(_career)
            .where(_career.c.person_id == person_id)
            .values(updated_at=now, revision=_career.c.revision + 1, **values)
            .returning(_career.c.revision)
        )
        return int(changed.scalar_one())

    async def courses_ahead(self, municipality_id: int, now: datetime) -> int:
        """Published courses that everybody may apply for."""
        found = await current().scalar(
            select(func.count()).where(
                _event.c.municipality_id == municipality_id,
                _event.c.status == "published",
                _event.c.kind == "course",
                _event.c.open_to_all,
                func.coalesce(_event.c.registration_until, _event.c.starts_at) > now,
            )
        )
        return int(found)

    async def leaving_youth(self, municipality_id: int, start_year: int, limit: int) -> list[Who]:
        """Young teachers who began in that year, gave no date of their own and have not been told."""
        told = and_(
            _delivery.c.cause == literal("young:") + cast(_person.c.id, String),
            or_(_delivery.c.status != "cancelled", _delivery.c.reason != "changed"),
        )
        own = and_(_career.c.person_id == _person.c.id, _career.c.young_until.is_not(None))
        rows = await current().all(
            select(_person.c.id, func.coalesce(_person.c.zone, _town.c.zone).label("zone"))
            .join(_town, _town.c.id == _person.c.municipality_id)
            .where(
                _person.c.municipality_id == municipality_id,
                _person.c.status == "active",
                _person.c.start_year == start_year,
                exists().where(
                    _grant.c.person_id == _person.c.id,
                    _grant.c.role == "teacher",
                    _grant.c.status == "active",
                ),
                ~exists().where(own),
                ~exists().where(told),
            )
            .order_by(_person.c.id)
            .limit(limit)
        )
        return [Who(row.id, ZoneInfo(row.zone)) for row in rows]

    async def municipalities(self) -> list[int]:
        """All there are."""
        return [int(row[0]) for row in await current().all(select(_town.c.id))]
