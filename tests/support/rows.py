"""People put straight into the tables, as if they had entered before the test began. Inside an open turn."""

from datetime import datetime
from typing import Any

from sqlalchemy import insert, select

from mentoring.people import SCHOOL_ROLES, Role
from storage.names import name_key
from storage.schema import people
from storage.turn import current


async def row(table: Any, municipality_id: int, now: datetime, **values: Any) -> int:
    """A row of a municipality's table; returns its id."""
    if "created_at" in table.c:
        values["created_at"] = now
    made = await current().write(
        insert(table).values(municipality_id=municipality_id, **values).returning(table.c.id)
    )
    return int(made.scalar_one())


async def school(municipality_id: int, now: datetime, name: str) -> int:
    """The school of that name, made when it is not there."""
    found = await current().scalar(select(people.school.c.id).where(people.school.c.name == name))
    return (
        int(found)
        if found
        else await row(people.school, municipality_id, now, name=name, name_key=name_key(name))
    )


async def enrol(
    municipality_id: int,
    now: datetime,
    account: int,
    *roles: Role,
    name: str = "Учебная Анна Сергеевна",
    school_name: str = "Школа № 1",
    username: str | None = None,
    subjects: tuple[str, ...] = ("mathematics",),
    start_year: int = 2026,
) -> int:
    """A person with a messenger account and confirmed roles; returns the person's id."""
    family, _, given = name.partition(" ")
    person_id = await row(
        people.person,
        municipality_id,
        now,
        family=family,
        given=given or family,
        name_key=name_key(name),
        status="active",
        subjects=list(subjects),
        start_year=start_year,
        entered_at=now,
    )
    await row(
        people.channel_account,
        municipality_id,
        now,
        person_id=person_id,
        external_id=account,
        username=username,
    )
    for role in roles:
        at_school = await school(municipality_id, now, school_name) if role in SCHOOL_ROLES else None
        await row(
            people.role_grant, municipality_id, now, person_id=person_id, role=role.value, school_id=at_school
        )
    return person_id
