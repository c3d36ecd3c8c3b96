"""Reading people with their roles, whole or page by page."""

from collections import defaultdict
from typing import Any

from sqlalchemy import Select, exists, func, select

from mentoring.people import Role
from mentoring.registration import FullName
from mentoring.roster import GrantFacts, GrantStatus, Page, PersonFacts, PersonStatus, pages_of
from storage.names import name_key
from storage.schema import people
from storage.turn import current

_person = people.person
_grant = people.role_grant
_school = people.school
_LIVE = ("pending", "active")
_SHOWN = ("new", "active", "expected")
_COLUMNS = (
    _person.c.id,
    _person.c.municipality_id,
    _person.c.family,
    _person.c.given,
    _person.c.status,
    _person.c.subjects,
    _person.c.start_year,
)


class RosterStore:
    """People as lists and cards show them. Joins the current turn."""

    async def facts(self, person_id: int) -> PersonFacts | None:
        """One person, whoever they are; the caller checks the municipality."""
        found = await self._with_grants(select(*_COLUMNS).where(_person.c.id == person_id))
        return found[0] if found else None

    async def of_school(self, school_id: int, page: int, size: int) -> Page[PersonFacts]:
        """People with a live role in the school, by name."""
        member = exists().where(
            _grant.c.person_id == _person.c.id, _grant.c.school_id == school_id, _grant.c.status.in_(_LIVE)
        )
        return await self._page(select(*_COLUMNS).where(member, _person.c.status.in_(_SHOWN)), page, size)

    async def found(self, municipality_id: int, typed: str, page: int, size: int) -> Page[PersonFacts]:
        """People of the municipality whose name begins with what was typed, ё and case aside."""
        start = name_key(typed)
        return await self._page(
            select(*_COLUMNS).where(
                _person.c.municipality_id == municipality_id,
                _person.c.status.in_(_SHOWN),
                _person.c.name_key.startswith(start, autoescape=True),
                _person.c.name_key != "",
            ),
            page,
            size,
        )

    async def in_municipality(
        self, municipality_id: int, roles: tuple[Role, ...], page: int, size: int
    ) -> Page[PersonFacts]:
        """People who hold one of the municipality's own roles."""
        holds = exists().where(
            _grant.c.person_id == _person.c.id,
            _grant.c.role.in_([role.value for role in roles]),
            _grant.c.status.in_(_LIVE),
        )
        return await self._page(
            select(*_COLUMNS).where(
                _person.c.municipality_id == municipality_id, _person.c.status.in_(_SHOWN), holds
            ),
            page,
            size,
        )

    async def waiting(
        self, municipality_id: int, schools: frozenset[int] | None, page: int, size: int
    ) -> Page[tuple[GrantFacts, PersonFacts]]:
        """Roles to be confirmed in `schools` (None: wherever no curator is), the oldest first."""
        query = (
            select(_grant.c.id, _grant.c.person_id)
            .join(_person, _person.c.id == _grant.c.person_id)
            .where(
                _grant.c.municipality_id == municipality_id,
                _grant.c.status == "pending",
                _person.c.status == "active",
            )
        )
        if schools is not None:
            query = query.where(_grant.c.school_id.in_(schools))
        else:
            query = query.where(~_has_curator(_grant.c.school_id))
        total = await current().scalar(select(func.count()).select_from(query.subquery()))
        number = min(page, pages_of(total, size) - 1)
        rows = await current().all(
            query.order_by(_grant.c.created_at, _grant.c.id).limit(size).offset(number * size)
        )
        people_by_id = {
            person.id: person
            for person in await self._with_grants(
                select(*_COLUMNS).where(_person.c.id.in_([row.person_id for row in rows]))
            )
        }
        items = tuple(
            (grant, people_by_id[row.person_id])
            for row in rows
            for grant in people_by_id[row.person_id].grants
            if grant.id == row.id
        )
        return Page(items, number, pages_of(total, size), total)

    async def counted(self, school_id: int) -> tuple[int, int]:
        """(people of the school, those of them who have not entered)."""
        rows = await current().all(
            select(_person.c.id, _person.c.status)
            .join(_grant, _grant.c.person_id == _person.c.id)
            .where(_grant.c.school_id == school_id, _grant.c.status.in_(_LIVE), _person.c.status.in_(_SHOWN))
            .distinct()
        )
        return len(rows), sum(row.status == PersonStatus.EXPECTED for row in rows)

    async def namesake(self, school_id: int, name: FullName) -> int | None:
        """Somebody of the school with the same name, if there is one."""
        found = await current().scalar(
            select(_person.c.id)
            .join(_grant, _grant.c.person_id == _person.c.id)
            .where(
                _grant.c.school_id == school_id,
                _grant.c.status.in_(_LIVE),
                _person.c.status.in_(_SHOWN),
                _person.c.name_key == name_key(name.in_order),
            )
        )
        return None if found is None else int(found)

    async def confirmers(self, municipality_id: int, school_id: int | None) -> tuple[int, ...]:
        """Who is asked about a newcomer: the school's curators, else the methodologists."""
        curators = await self._holders(municipality_id, Role.CURATOR, school_id) if school_id else ()
        return curators or await self._holders(municipality_id, Role.METHODOLOGIST, None)

    async def _holders(self, municipality_id: int, role: Role, school_id: int | None) -> tuple[int, ...]:
        where = [
            _grant.c.municipality_id == municipality_id,
            _grant.c.role == role.value,
            _grant.c.status == "active",
            _person.c.status == "active",
        ]
        if school_id is not None:
            where.append(_grant.c.school_id == school_id)
        rows = await current().all(
            select(_grant.c.person_id)
            .join(_person, _person.c.id == _grant.c.person_id)
            .where(*where)
            .distinct()
            .order_by(_grant.c.person_id)
        )
        return tuple(int(row[0]) for row in rows)

    async def _page(self, query: Select[Any], page: int, size: int) -> Page[PersonFacts]:
        total = await current().scalar(select(func.count()).select_from(query.subquery()))
        number = min(page, pages_of(total, size) - 1)
        ordered = query.order_by(_person.c.name_key, _person.c.id).limit(size).offset(number * size)
        return Page(tuple(await self._with_grants(ordered)), number, pages_of(total, size), total)

    async def _with_grants(self, query: Select[Any]) -> list[PersonFacts]:
        rows = await current().all(query)
        grants = await _grants_of([row.id for row in rows]) if rows else {}
        return [
            PersonFacts(
                id=row.id,
                municipality_id=row.municipality_id,
                family=row.family,
                given=row.given,
                status=PersonStatus(row.status),
                subjects=tuple(row.subjects or ()),
                start_year=row.start_year,
                grants=tuple(grants.get(row.id, ())),
            )
            for row in rows
        ]


def _has_curator(school_id: Any) -> Any:
    curator = _grant.alias()
    person = _person.alias()
    return exists().where(
        curator.c.school_id == school_id,
        curator.c.role == Role.CURATOR.value,
        curator.c.status == "active",
        person.c.id == curator.c.person_id,
        person.c.status == "active",
    )


async def _grants_of(person_ids: list[int]) -> dict[int, list[GrantFacts]]:
    rows = await current().all(
        select(
            _grant.c.person_id,
            _grant.c.id,
            _grant.c.role,
            _grant.c.status,
            _grant.c.school_id,
            _school.c.name,
            _grant.c.created_at,
        )
        .outerjoin(_school, _school.c.id == _grant.c.school_id)
        .where(_grant.c.person_id.in_(person_ids), _grant.c.status.in_(_LIVE))
        .order_by(_grant.c.id)
    )
    found: dict[int, list[GrantFacts]] = defaultdict(list)
    for row in rows:
        found[row.person_id].append(
            GrantFacts(
                row.id, Role(row.role), GrantStatus(row.status), row.school_id, row.name, row.created_at
            )
        )
    return found
