"""The count on the screen and the recipients are the same people, on both databases."""

import pytest

from mentoring.audiences import Audience, Facts, includes, years_of_work
from mentoring.people import Role
from mentoring.usecases.audience import Reach
from storage.audience import AudienceStore, recipients
from storage.schema import people
from storage.turn import Database, current
from tests.support.municipality import NOW, Municipality

YEAR = 2026
STORE = AudienceStore()


async def ids(municipality_id: int, audience: Audience) -> set[int]:
    return {int(row[0]) for row in await current().all(recipients(municipality_id, audience, YEAR))}


async def test_only_connected_people_of_the_municipality_are_reached(database: Database) -> None:
    async with database.turn():
        here, there = await Municipality().settle(), await Municipality("other").settle()
        anna = await here.person()
        await here.person(connected=False, status="expected")
        await here.person(status="left")
        stopped = await here.person()
        await current().write(
            people.channel_account.update()
            .where(people.channel_account.c.person_id == stopped)
            .values(unreachable_since=NOW)
        )
        await there.person()
        assert await ids(here.id, Audience()) == {anna}
        assert await STORE.reach(here.id, Audience(), YEAR) == Reach(reached=1, missing=2)


async def test_a_pending_role_is_nobody_yet(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        person = await here.person("mentor")
        await here.grants(person, "teacher", status="pending")
        assert await ids(here.id, Audience(roles=frozenset({Role.TEACHER}))) == set()
        assert await ids(here.id, Audience(roles=frozenset({Role.MENTOR}))) == {person}


async def test_a_role_counts_in_the_school_chosen(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        first, second = await here.school("Школа 1"), await here.school("Школа 2")
        person = await here.person("teacher", school=first)
        await here.grants(person, "mentor", school=second)
        teachers_of_second = Audience(roles=frozenset({Role.TEACHER}), schools=frozenset({second}))
        assert await ids(here.id, teachers_of_second) == set()
        assert await ids(here.id, Audience(schools=frozenset({second}))) == {person}


async def test_communities_and_growth_areas_never_mean_everybody(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        await here.person()
        assert await ids(here.id, Audience(axes=frozenset({"me"}))) == set()
        assert await ids(here.id, Audience(communities=frozenset({1}))) == set()


@pytest.mark.parametrize(
    "audience",
    [
        Audience(),
        Audience(roles=frozenset({Role.TEACHER})),
        Audience(roles=frozenset({Role.TEACHER, Role.MENTOR})),
        Audience(years_to=0),
        Audience(years_from=3),
        Audience(years_from=1, years_to=2),
        Audience(subjects=frozenset({"mathematics"})),
        Audience(subjects=frozenset({"mathematics", "music"}), roles=frozenset({Role.MENTOR})),
        Audience(positions=frozenset({"teacher"})),
        Audience(subjects=frozenset({"chess"})),
    ],
)
async def test_sql_chooses_whom_the_rules_choose(database: Database, audience: Audience) -> None:
    known = [
        (Role.TEACHER, 2026, ["mathematics"], "teacher"),
        (Role.TEACHER, 2024, ["music", "mathematics"], None),
        (Role.TEACHER, None, [], "teacher"),
        (Role.MENTOR, 2010, ["music"], "psychologist"),
        (Role.MENTOR, 2030, ["mathematics"], None),
        (Role.CURATOR, 2023, ["art"], "teacher"),
    ]
    async with database.turn():
        here = await Municipality().settle()
        wanted = set()
        for role, start, subjects, position in known:
            person = await here.person(role.value, start_year=start, subjects=subjects, position=position)
            years = None if start is None else years_of_work(start, YEAR)
            facts = Facts(frozenset({role}), years, frozenset(subjects), position=position)
            wanted |= {person} if includes(audience, facts) else set()
        assert await ids(here.id, audience) == wanted
