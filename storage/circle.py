"""Who stands around a teacher: mentors of living pairs, curators of her schools."""

from typing import Any

from sqlalchemy import String, and_, func, literal, select, union_all, update

from mentoring.route_records import Around
from storage.schema import announcements, pairs, people
from storage.turn import AnyRow, current

_person = people.person
_grant = people.role_grant
_school = people.school
_pair = pairs.pair
_event = announcements.event
_registration = announcements.registration
_hers = _grant.alias("hers")
_theirs = _grant.alias("theirs")
_IN = ("active", "expected")


class CircleStore:
    """Around one person, in four short reads."""

    async def around(self, person_id: int) -> Around | None:
        """The person and whoever may answer her; None when there is no such person."""
        row = await current().first(_facts(person_id))
        if row is None:
            return None
        near = await current().all(_schools_and_curators(person_id))
        mentors = await current().all(
            select(_pair.c.mentor_id).where(
                _pair.c.teacher_id == person_id,
                _pair.c.status == "active",
                _pair.c.kind.in_(("main", "subject")),
            )
        )
        town = await current().all(_of_the_municipality(person_id, row.municipality_id))
        return _around(row, near, frozenset(int(found[0]) for found in mentors), town)

    async def set_hours(self, person_id: int, hours: float) -> None:
        """How many hours a week the person has for a route."""
        await current().write(update(_person).where(_person.c.id == person_id).values(hours_a_week=hours))


def _facts(person_id: int) -> Any:
    return (
        select(
            _person.c.id,
            _person.c.municipality_id,
            _person.c.family,
            _person.c.given,
            _person.c.zone,
            _person.c.class_teacher,
            _person.c.position,
            _person.c.subjects,
            _person.c.start_year,
            _person.c.hours_a_week,
            people.municipality_table.c.zone.label("home_zone"),
        )
        .join(people.municipality_table, people.municipality_table.c.id == _person.c.municipality_id)
        .where(_person.c.id == person_id)
    )


def _schools_and_curators(person_id: int) -> Any:
    curates = and_(
        _theirs.c.school_id == _hers.c.school_id, _theirs.c.role == "curator", _theirs.c.status == "active"
    )
    return (
        select(_hers.c.school_id, _school.c.saturday, _person.c.id.label("curator_id"))
        .select_from(_hers)
        .join(_school, _school.c.id == _hers.c.school_id)
        .outerjoin(_theirs, curates)
        .outerjoin(_person, and_(_person.c.id == _theirs.c.person_id, _person.c.status.in_(_IN)))
        .where(
            _hers.c.person_id == person_id,
            _hers.c.role == "teacher",
            _hers.c.status.in_(("pending", "active")),
        )
    )


def _of_the_municipality(person_id: int, municipality_id: int) -> Any:
    """Methodologists, and the authors of the newest events the person signed up for."""
    methodologists = (
        select(literal("methodologist", String).label("what"), _theirs.c.person_id.label("id"))
        .join(_person, _person.c.id == _theirs.c.person_id)
        .where(
            _theirs.c.municipality_id == municipality_id,
            _theirs.c.role == "methodologist",
            _theirs.c.status == "active",
            _person.c.status == "active",
        )
    )
    newest = (
        select(_event.c.created_by)
        .join(_registration, _registration.c.event_id == _event.c.id)
        .where(
            _registration.c.person_id == person_id,
            _registration.c.status == "going",
            _event.c.status == "published",
        )
        .order_by(func.coalesce(_event.c.starts_at, _event.c.registration_until).desc(), _event.c.id.desc())
        .limit(1)
        .subquery("newest")
    )
    organisers = select(literal("organiser", String), newest.c.created_by)
    return union_all(methodologists, organisers)


def _around(row: AnyRow, near: list[AnyRow], mentors: frozenset[int], town: list[AnyRow]) -> Around:
    given = row.given or ""
    return Around(
        person_id=row.id,
        municipality_id=row.municipality_id,
        name=given,
        full_name=" ".join(part for part in (row.family, given) if part),
        zone=row.zone or row.home_zone,
        schools=frozenset(one.school_id for one in near),
        saturday=all(one.saturday for one in near),
        class_teacher=bool(row.class_teacher),
        mentors=mentors,
        curators=frozenset(one.curator_id for one in near if one.curator_id is not None),
        methodologists=frozenset(one.id for one in town if one.what == "methodologist"),
        organisers=frozenset(one.id for one in town if one.what == "organiser"),
        position=row.position,
        subjects=tuple(row.subjects or ()),
        start_year=row.start_year,
        hours_a_week=row.hours_a_week,
    )
