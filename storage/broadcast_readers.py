"""Who has not marked a broadcast, and whom it did not reach: by school, then by name."""

from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, select

from mentoring.usecases.broadcast_views import Missed, SchoolCount, Unread
from storage.audience import a_role, a_school
from storage.schema import announcements, people
from storage.turn import current

_delivery = announcements.delivery
_read = announcements.acknowledgement
_person = people.person
_grant = people.role_grant
_school = people.school
_broadcast = announcements.broadcast


class BroadcastReaders:
    """Joins the current turn."""

    async def schools(
        self, broadcast_id: int, what: Missed, page: int, size: int
    ) -> tuple[list[SchoolCount], int, int]:
        """A page of schools with their numbers, how many schools, and how many people."""
        counted = _by_school(broadcast_id, what)
        rows = await current().all(
            select(counted.c.school, _school.c.name, counted.c.people)
            .join_from(counted, _school, _school.c.id == counted.c.school, isouter=True)
            .order_by(_school.c.name_key.is_(None), _school.c.name_key)
            .limit(size)
            .offset(page * size)
        )
        totals = await current().first(
            select(func.count(), func.coalesce(func.sum(counted.c.people), 0)).select_from(counted)
        )
        assert totals is not None
        return [SchoolCount(*row) for row in rows], int(totals[0]), int(totals[1])

    async def of_school(
        self, broadcast_id: int, what: Missed, school_id: int, page: int, size: int
    ) -> tuple[list[Unread], SchoolCount]:
        """A page of people of a school, by name; a school of another municipality has neither."""
        wanted = and_(_missed(broadcast_id, what), _school_of() == school_id)
        rows = await current().all(
            select(_person.c.id, a_role(), _person.c.family, _person.c.given, a_school())
            .where(wanted)
            .order_by(_person.c.name_key, _person.c.id)
            .limit(size)
            .offset(page * size)
        )
        total = await current().scalar(select(func.count()).select_from(_person).where(wanted))
        name = await current().scalar(
            select(_school.c.name)
            .join(_broadcast, _broadcast.c.municipality_id == _school.c.municipality_id)
            .where(_school.c.id == school_id, _broadcast.c.id == broadcast_id)
        )
        found = [Unread(row[0], row[1] or "", " ".join(filter(None, row[2:4])), row[4]) for row in rows]
        return found, SchoolCount(school_id, name, int(total))


def has_not_read(broadcast_id: int) -> ColumnElement[bool]:
    """Whether `person` got it and has not marked it."""
    marked = exists().where(_read.c.broadcast_id == broadcast_id, _read.c.person_id == _person.c.id)
    return and_(_delivery_is(broadcast_id, ("sent", "unknown")), ~marked)


def _missed(broadcast_id: int, what: Missed) -> ColumnElement[bool]:
    if what is Missed.UNREAD:
        return has_not_read(broadcast_id)
    return _delivery_is(broadcast_id, ("blocked", "failed", "unknown"))


def _delivery_is(broadcast_id: int, states: tuple[str, ...]) -> ColumnElement[bool]:
    return exists().where(
        _delivery.c.broadcast_id == broadcast_id,
        _delivery.c.person_id == _person.c.id,
        _delivery.c.status.in_(states),
    )


def _school_of() -> ColumnElement[int]:
    """One school of `person`; 0 for who works in none."""
    of = select(func.min(_grant.c.school_id)).where(
        _grant.c.person_id == _person.c.id, _grant.c.status == "active"
    )
    return func.coalesce(of.correlate(_person).scalar_subquery(), 0)


def _by_school(broadcast_id: int, what: Missed) -> Any:
    missed = (
        select(_school_of().label("school"))
        .select_from(_person)
        .where(_missed(broadcast_id, what))
        .subquery()
    )
    return select(missed.c.school, func.count().label("people")).group_by(missed.c.school).subquery("counted")
