"""Young teachers who have had no mentor for long."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import String, cast, exists, func, literal, or_, select

from mentoring.reminders import Who
from storage.schema import announcements, pairs, people
from storage.turn import current
from storage.types import UtcDateTime

_person = people.person
_grant = people.role_grant
_town = people.municipality_table
_pair = pairs.pair
_delivery = announcements.delivery


class NoPairStore:
    """Joins the current turn."""

    async def alone(self, after: datetime, until: datetime, limit: int) -> list[tuple[Who, datetime]]:
        """Who has been without a main pair since a moment between the two, and was not told since."""
        ended = (
            select(func.max(_pair.c.closed_at, type_=UtcDateTime))
            .where(_pair.c.teacher_id == _person.c.id, _pair.c.kind == "main", _pair.c.active_at.is_not(None))
            .scalar_subquery()
        )
        since = func.coalesce(ended, func.min(_grant.c.created_at), type_=UtcDateTime)
        zone = func.coalesce(_person.c.zone, _town.c.zone).label("zone")
        living = exists().where(
            _pair.c.teacher_id == _person.c.id,
            _pair.c.kind == "main",
            _pair.c.status.in_(("proposed", "half", "active")),
        )
        told = exists().where(
            _delivery.c.cause == literal("nopair:") + cast(_person.c.id, String),
            _delivery.c.created_at > after,
        )
        ended_lately = exists().where(
            _pair.c.teacher_id == _person.c.id, _pair.c.kind == "main", _pair.c.closed_at > after
        )
        rows = await current().all(
            select(_person.c.id, zone, since.label("since"))
            .join(_grant, _grant.c.person_id == _person.c.id)
            .join(_town, _town.c.id == _person.c.municipality_id)
            .where(
                _grant.c.role == "teacher",
                _grant.c.status == "active",
                or_(_grant.c.created_at > after, ended_lately),  # few: the rest is left aside early
                _person.c.status == "active",
                ~living,
                ~told,
            )
            .group_by(_person.c.id, zone)
            .having(since > after, since <= until)
            .order_by(_person.c.id)
            .limit(limit)
        )
        return [(Who(row.id, ZoneInfo(row.zone)), row.since) for row in rows]
