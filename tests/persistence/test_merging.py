"""One school into another: every row of every table that names it goes over, on both databases."""

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Float, String, Table, UniqueConstraint, insert, select

from mentoring.people import Role
from mentoring.schools import Past
from storage.entry import EntryStore
from storage.merging import AUDIENCES, DOUBLES, KEPT, MergingStore, references
from storage.people import MunicipalityStore
from storage.schema import announcements, metadata, pairs, people
from storage.school_life import SchoolLifeStore
from storage.schools import SchoolStore
from storage.turn import Database, current
from storage.types import UtcDateTime

NOW = datetime(2026, 10, 13, 9, tzinfo=UTC)
schools, merging, life, entry = SchoolStore(), MergingStore(), SchoolLifeStore(), EntryStore()
school = people.school
number = count(1)


def naming_a_school() -> set[str]:
    """Every foreign key to the table of schools, from the metadata alone."""
    return {
        f"{table.name}.{column.name}"
        for table in metadata.tables.values()
        for column in table.columns
        for key in column.foreign_keys
        if key.target_fullname == "school.id"
    }


def some(column: Column[Any]) -> Any:
    """A value that the column takes, another one each time."""
    at, kind = next(number), column.type
    if isinstance(kind, UtcDateTime):
        return NOW
    if isinstance(kind, Date):
        return date(2026, 1 + at % 12, 1 + at % 27)
    if isinstance(kind, Boolean):
        return True
    if isinstance(kind, Float):
        return float(at)
    if isinstance(kind, JSON) or "JSON" in type(kind).__name__:
        return {}
    if isinstance(kind, String):
        return f"x{at}"[: kind.length or 40]
    return at


async def filled(table: Table, home: int, **given: Any) -> int:
    """A row of the table with everything it must have; rows it refers to are made."""
    values = dict(given)
    for column in table.columns:
        if column.name in values or column.primary_key:
            continue
        if column.name == "municipality_id":
            values[column.name] = home
        elif column.nullable or column.server_default is not None:
            continue
        elif column.foreign_keys:
            target = next(iter(column.foreign_keys)).column.table
            assert isinstance(target, Table)
            values[column.name] = await filled(target, home)
        else:
            values[column.name] = some(column)
    made = await current().write(insert(table).values(**values).returning(table.c.id))
    return int(made.scalar_one())


async def two_schools() -> tuple[int, int, int]:
    home = await MunicipalityStore().ensure("bugulma", "Учебный район", "Europe/Moscow", NOW)
    one, two = [await schools.add(home, name, "secondary", NOW) for name in ("Школа № 1", "Школа № 2")]
    return home, one, two


def test_every_reference_to_a_school_goes_over_or_is_kept_with_a_reason() -> None:
    goes = {f"{column.table.name}.{column.name}" for column in references()}
    assert goes | set(KEPT) == naming_a_school()
    assert not goes & set(KEPT)


def test_where_two_schools_may_say_the_same_one_gives_way() -> None:
    """A unique constraint over a school would stop a merge: the table must be known to it."""
    moved = {column.table.name: column.name for column in references()}
    unique = {
        table.name
        for table in metadata.tables.values()
        for group in (
            *(one for one in table.constraints if isinstance(one, UniqueConstraint)),
            *(one for one in table.indexes if one.unique),
        )
        if moved.get(table.name) in {column.name for column in group.columns}
    }
    assert unique == set(DOUBLES)


async def test_a_row_of_every_table_that_names_a_school_names_the_other_afterwards(
    database: Database,
) -> None:
    async with database.turn():
        home, one, two = await two_schools()
        rows = [
            (column, await filled(column.table, home, **{column.name: one}))  # type: ignore[arg-type]
            for column in references()
        ]
        assert await merging.merge(home, one, two, await filled(people.person, home), NOW)
        for column, row in rows:
            found = await current().scalar(select(column).where(column.table.c.id == row))
            assert found == two, column
        assert {column.table.name for column, _ in rows} >= {"role_grant", "invitation", "vacancy"}


async def test_conditions_and_a_mentors_ticks_follow_and_nothing_else_is_touched(database: Database) -> None:
    async with database.turn():
        home, one, two = await two_schools()
        three = await schools.add(home, "Школа № 3", "secondary", NOW)
        rows = {
            table: (
                await filled(table, home, audience={"schools": [one, three], "roles": ["teacher"]}),
                await filled(table, home, audience={"schools": [one, two]}),
                await filled(table, home, audience={"subjects": ["schools"]}),
            )
            for table in AUDIENCES
        }
        offer = await filled(pairs.mentor_offer, home, avoid=[f"s{one}", "p7", f"s{three}"])
        assert (await merging.contents(home, one, NOW)).conditions == 2 * len(AUDIENCES)
        assert await merging.merge(home, one, two, await filled(people.person, home), NOW)
        for table, (first, second, third) in rows.items():
            found = {
                row.id: row.audience for row in await current().all(select(table.c.id, table.c.audience))
            }
            assert found[first] == {"schools": sorted([two, three]), "roles": ["teacher"]}
            assert found[second] == {"schools": [two]}
            assert found[third] == {"subjects": ["schools"]}
        marks = await current().scalar(
            select(pairs.mentor_offer.c.avoid).where(pairs.mentor_offer.c.id == offer)
        )
        assert set(marks) == {f"s{two}", "p7", f"s{three}"}
        assert announcements.event in rows


async def test_a_role_held_in_both_schools_is_held_once_and_the_stronger_stands(database: Database) -> None:
    grant = people.role_grant
    async with database.turn():
        home, one, two = await two_schools()
        by = await filled(people.person, home)
        both, waits = [await filled(people.person, home, status="active") for _ in range(2)]
        for person, first, second in ((both, "active", "active"), (waits, "active", "pending")):
            await entry.grant(home, person, Role.TEACHER, one, first, NOW)
            await entry.grant(home, person, Role.TEACHER, two, second, NOW)
        await entry.grant(home, both, Role.MENTOR, one, "active", NOW)
        assert (await merging.contents(home, one, NOW)).people == 2
        assert await merging.merge(home, one, two, by, NOW)
        rows = await current().all(
            select(grant.c.person_id, grant.c.role, grant.c.school_id).where(grant.c.status == "active")
        )
        assert sorted(tuple(row) for row in rows) == sorted(
            [(both, "teacher", two), (both, "mentor", two), (waits, "teacher", two)]
        )


async def test_a_second_merge_changes_nothing_and_a_chain_leads_to_the_living_one(database: Database) -> None:
    async with database.turn():
        home, one, two = await two_schools()
        three = await schools.add(home, "Гимназия", "secondary", NOW)
        by = await filled(people.person, home)
        assert await merging.merge(home, one, two, by, NOW)
        assert not await merging.merge(home, one, two, by, NOW)
        assert not await merging.merge(home, two, one, by, NOW), "what is gone takes nobody in"
        assert not await merging.merge(home + 1, two, three, by, NOW), "another municipality's"
        assert await merging.merge(home, two, three, by, NOW)
        first = await schools.by_id(one)
        assert first is not None
        assert (first.merged_into, first.is_living) == (three, False)
        assert await schools.names(home) == ("Гимназия",)
        past = await life.history(three, 0, 5)
        assert [(line.what, line.name) for line in past.items] == [(Past.ABSORBED, "Школа № 2")]
        found = await life.found(home, "школа № 2", 0, 5)
        assert [(one.name, former) for one, former in found.items] == [("Гимназия", "Школа № 2")]
        await schools.rename(three, "Школа № 1", by, NOW)  # the name of the first is free again
        assert await schools.by_name(home, "школа №  1") is not None


async def test_only_an_empty_school_closes_and_its_links_close_with_it(database: Database) -> None:
    async with database.turn():
        home, one, two = await two_schools()
        by = await filled(people.person, home)
        await entry.grant(home, by, Role.TEACHER, one, "active", NOW)
        link = await filled(people.invitation, home, school_id=two)
        assert not await life.close(home, one, by, NOW)
        assert await life.close(home, two, by, NOW)
        assert not await life.close(home, two, by, NOW)
        revoked = await current().scalar(
            select(people.invitation.c.revoked_at).where(people.invitation.c.id == link)
        )
        assert revoked == NOW
        assert await schools.names(home) == ("Школа № 1",)
        assert await life.reopen(home, two, "Школа № 2", by, NOW)
        assert await schools.names(home) == ("Школа № 1", "Школа № 2")
