"""Schools of a municipality."""

from datetime import datetime

from sqlalchemy import ColumnElement, ScalarSelect, exists, func, insert, select, update

from mentoring.roster import Page, Place, School, pages_of
from storage.names import name_key
from storage.schema import people, schools
from storage.turn import AnyRow, current

_school = people.school
_grant = people.role_grant
_person = people.person
SCHOOL_COLUMNS = (
    _school.c.id,
    _school.c.municipality_id,
    _school.c.name,
    _school.c.kind,
    _school.c.locality,
    _school.c.low_results,
    _school.c.merged_into_id,
    _school.c.closed_at,
)


class SchoolStore:
    """Schools by id, by name, page by page. Joins the current turn."""

    async def by_id(self, school_id: int) -> School | None:
        """The school, of whatever municipality."""
        row = await current().first(select(*SCHOOL_COLUMNS).where(_school.c.id == school_id))
        return school_of(row) if row else None

    async def by_name(self, municipality_id: int, name: str) -> School | None:
        """The school of that name, ё, case and spaces aside."""
        row = await current().first(
            select(*SCHOOL_COLUMNS).where(
                _school.c.municipality_id == municipality_id, _school.c.name_key == name_key(name)
            )
        )
        return school_of(row) if row else None

    async def names(self, municipality_id: int) -> tuple[str, ...]:
        """All names, in order."""
        rows = await current().all(
            select(_school.c.name).where(*living_in(municipality_id)).order_by(_school.c.name_key)
        )
        return tuple(str(row[0]) for row in rows)

    async def page(self, municipality_id: int, page: int, size: int) -> Page[School]:
        """Schools by name, with how many people each has."""
        where = living_in(municipality_id)
        total = int(await current().scalar(select(func.count()).select_from(_school).where(*where)) or 0)
        number = min(page, pages_of(total, size) - 1)
        rows = await current().all(
            select(*SCHOOL_COLUMNS, _people_count().label("people"))
            .where(*where)
            .order_by(_school.c.name_key, _school.c.id)
            .limit(size)
            .offset(number * size)
        )
        return Page(tuple(school_of(row) for row in rows), number, pages_of(total, size), total)

    async def some(self, school_ids: frozenset[int]) -> tuple[School, ...]:
        """These schools, by name, with how many people each has."""
        rows: list[AnyRow] = await current().all(
            select(*SCHOOL_COLUMNS, _people_count().label("people"))
            .where(_school.c.id.in_(school_ids))
            .order_by(_school.c.name_key)
        )
        return tuple(school_of(row) for row in rows)

    async def add(self, municipality_id: int, name: str, kind: str, now: datetime) -> int:
        """A new school; the name's uniqueness is the caller's to check first."""
        made = await current().write(
            insert(_school)
            .values(
                municipality_id=municipality_id, name=name, name_key=name_key(name), kind=kind, created_at=now
            )
            .returning(_school.c.id)
        )
        return int(made.scalar_one())

    async def rename(self, school_id: int, name: str, by: int | None, now: datetime) -> None:
        """Another name for the same school; the old one stays in its history, where search finds it."""
        old = await current().first(
            select(_school.c.municipality_id, _school.c.name).where(_school.c.id == school_id)
        )
        if old is None or old.name == name:
            return
        await current().write(
            update(_school).where(_school.c.id == school_id).values(name=name, name_key=name_key(name))
        )
        await remember(old.municipality_id, school_id, "renamed", by, now, name=old.name)

    async def set_kind(self, school_id: int, kind: str) -> None:
        """What kind of school it is."""
        await current().write(update(_school).where(_school.c.id == school_id).values(kind=kind))

    async def set_place(self, school_id: int, place: Place) -> None:
        """Town or village."""
        await current().write(update(_school).where(_school.c.id == school_id).values(locality=place.value))


def living_in(municipality_id: int) -> tuple[ColumnElement[bool], ...]:
    """Schools that are neither merged nor closed."""
    return (
        _school.c.municipality_id == municipality_id,
        _school.c.merged_into_id.is_(None),
        _school.c.closed_at.is_(None),
    )


async def remember(
    municipality_id: int,
    school_id: int,
    what: str,
    by: int | None,
    now: datetime,
    *,
    name: str | None = None,
    other_id: int | None = None,
) -> None:
    """A line of the school's history."""
    await current().write(
        insert(schools.school_event).values(
            municipality_id=municipality_id,
            school_id=school_id,
            what=what,
            name=name,
            name_key=name_key(name) if name else None,
            other_id=other_id,
            actor_id=by,
            at=now,
        )
    )


def school_of(row: AnyRow) -> School:
    """A row of `SCHOOL_COLUMNS`, with `people` where they were counted."""
    known = row._mapping
    place = Place(row.locality) if row.locality in set(Place) else None
    return School(
        row.id,
        row.municipality_id,
        row.name,
        row.kind,
        place,
        int(known.get("people", 0)),
        bool(row.low_results),
        row.merged_into_id,
        row.closed_at is not None,
    )


def _people_count() -> ScalarSelect[int]:
    return (
        select(func.count(func.distinct(_grant.c.person_id)))
        .where(
            _grant.c.school_id == _school.c.id,
            _grant.c.status.in_(("pending", "active")),
            exists().where(
                _person.c.id == _grant.c.person_id, _person.c.status.in_(("new", "active", "expected"))
            ),
        )
        .correlate(_school)
        .scalar_subquery()
    )
