"""The count on the screen and the recipients are the same people, on both databases."""

from datetime import timedelta
from itertools import chain, combinations

import pytest
from sqlalchemy import insert

from mentoring.audiences import Audience, Facts, includes, years_of_work
from mentoring.people import Role
from mentoring.usecases.audience import Reach, reach_of
from mentoring.usecases.segments import Segment
from storage.audience import AudienceStore, recipients
from storage.event_lists import EventLists
from storage.schema import growth, people
from storage.segments import SegmentStore
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


async def finishes(
    here: Municipality,
    person: int,
    *areas: str,
    minutes: int = 0,
    reason: str = "low",
    reliable: bool | None = True,
) -> None:
    """A profile with these areas, so many minutes after the first one."""
    at = NOW + timedelta(minutes=minutes)
    found = [{"axis": axis, "reason": reason, "items": []} for axis in areas]
    await current().write(
        insert(growth.attempt).values(
            municipality_id=here.id, person_id=person, questionnaire="rostok", version="1", form="full",
            seed="x", status="finished", result={"areas": found}, reliable=reliable,
            started_at=at, finished_at=at, expires_at=at,
        )
    )  # fmt: skip


ME = Audience(axes=frozenset({"me"}))


async def test_an_area_of_growth_is_that_of_the_newest_unhurried_profile(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        has, had, tends, hurried, again = [await here.person() for _ in range(5)]
        await here.person()
        await finishes(here, has, "ko", "me")
        await finishes(here, had, "me")
        await finishes(here, had, "ko", minutes=1)
        await finishes(here, tends, "me", reason="developing")
        await finishes(here, hurried, "me", reliable=False)
        await finishes(here, again, "ko")
        await finishes(here, again, "me", minutes=1, reliable=None)
        assert await ids(here.id, ME) == {has, again}
        assert await ids(here.id, Audience(axes=frozenset({"me", "ko"}))) == {has, had, again}
        lists = EventLists()
        assert [await lists.has_area(one, ME.axes) for one in (has, had, again)] == [True, False, True]
        assert await lists.belongs(had, ME, YEAR), "who may see an event does not depend on it"


async def test_the_number_of_an_area_moves_by_five_finished_forms_at_once(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        seen = []
        for number in range(14):
            await finishes(here, await here.person(), "me" if number % 2 else "ko", minutes=number)
            seen.append(await STORE.having(here.id, ME.axes))
        assert seen == [(0, 0)] * 4 + [(2, 5)] * 5 + [(5, 10)] * 5


async def test_no_narrowing_tells_who_has_the_area(database: Database) -> None:
    """Two towns that differ in nothing but whose area it is look the same through every audience."""
    subjects = ("mathematics", "music")
    shown = []
    for town, has in (("one", range(6)), ("other", range(9, 15))):
        async with database.turn():
            here = await Municipality(town).settle()
            schools = [await here.school(f"Школа {number}") for number in range(4)]
            for number in range(15):
                person = await here.person(
                    school=schools[min(number % 5, 3)],
                    subjects=[subjects[number % 2]],
                    start_year=2020 + number % 3,
                )
                await finishes(here, person, "me" if number in has else "ko", minutes=number)
            several = chain.from_iterable(combinations(schools, size) for size in range(5))
            asked = [
                Audience(axes=ME.axes, schools=frozenset(some), subjects=frozenset(taught), years_to=years)
                for some in several
                for taught in ((), subjects[:1])
                for years in (None, 4)
            ]
            shown.append([await reach_of(STORE, here.id, one, YEAR) for one in asked])
    assert shown[0] == shown[1]
    assert {one.area for one in shown[0]} == {5}
    assert all(one.by_area for one in shown[0])


async def test_saved_audiences_have_one_name_each_and_live_counts(database: Database) -> None:
    store = SegmentStore()
    async with database.turn():
        here, there = await Municipality().settle(), await Municipality("other").settle()
        author = await here.person("methodologist")
        teachers = Audience(roles=frozenset({Role.TEACHER}))
        first = await store.add(here.id, "Ёлки", teachers, author, NOW)
        assert first is not None
        assert await store.add(here.id, "ЕЛКИ", ME, author, NOW) is None
        assert await store.add(there.id, "Ёлки", ME, author, NOW) is not None
        second = await store.add(here.id, "По зоне роста", ME, author, NOW)
        assert second is not None
        assert not await store.rename(second, "елки")
        assert await store.rename(first, "ёлки")
        assert await store.page(here.id, False, 0, 6) == ([Segment(first, "ёлки", teachers)], 1)
        assert (await store.page(here.id, True, 0, 6))[1] == 2
        assert await store.reached(here.id, [teachers, Audience()], YEAR) == [0, 1]
        await here.person()
        assert await store.reached(here.id, [teachers, Audience()], YEAR) == [1, 2]
        assert await store.get(there.id, first) is None
        await store.remove(first)
        assert await store.get(here.id, first) is None
