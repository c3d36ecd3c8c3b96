"""People, schools, invitations and roles on both databases."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from mentoring.invitations import State
from mentoring.people import Role
from mentoring.registration import FullName
from mentoring.roster import PersonStatus
from storage.entry import EntryStore
from storage.invitations import InvitationStore
from storage.people import MunicipalityStore, PeopleStore
from storage.roles import RoleStore
from storage.roster import RosterStore
from storage.schema import people
from storage.schools import SchoolStore
from storage.turn import Database, current

NOW = datetime(2026, 10, 13, 9, tzinfo=UTC)
entry, roster, roles, schools = EntryStore(), RosterStore(), RoleStore(), SchoolStore()
invitations = InvitationStore()


async def municipality() -> int:
    return await MunicipalityStore().ensure("bugulma", "Учебный район", "Europe/Moscow", NOW)


async def person(home: int, name: str, role: Role, school: int | None, status: str = "active") -> int:
    family, _, given = name.partition(" ")
    person_id = await entry.add_person(home, NOW, status=status)
    await entry.set_name(person_id, FullName(family, given))
    await entry.grant(home, person_id, role, school, "active", NOW)
    return person_id


async def test_names_sort_and_are_found_with_io_and_tatar_letters(database: Database) -> None:
    async with database.turn():
        home = await municipality()
        school = await schools.add(home, "Школа № 1", "secondary", NOW)
        for name in ("Яшина Анна", "Ёлкина Анна", "Елагина Инна", "Әхмәтова Гөлнар", "100% Шутка"):
            await person(home, name, Role.TEACHER, school)
        page = await roster.of_school(school, 0, 3)
        assert (page.total, page.pages) == (5, 2)
        assert [one.family for one in page.items][:3] == ["100%", "Елагина", "Ёлкина"]
        found = await roster.found(home, "ЕЛ", 0, 10)
        assert [one.family for one in found.items] == ["Елагина", "Ёлкина"]
        assert [one.family for one in (await roster.found(home, "әхм", 0, 10)).items] == ["Әхмәтова"]
        assert (await roster.found(home, "_", 0, 10)).total == 0
        assert (await roster.found(home, "100%", 0, 10)).total == 1
        assert (await roster.of_school(school, 99, 3)).number == 1, "a page that is gone is the last one"


async def test_a_role_is_held_once_in_a_school_and_once_in_the_municipality(database: Database) -> None:
    async with database.turn():
        home = await municipality()
        one, two = [await schools.add(home, name, "secondary", NOW) for name in ("Первая", "Вторая")]
        teacher = await person(home, "Учебная Анна", Role.TEACHER, one)
        assert not await entry.grant(home, teacher, Role.TEACHER, one, "pending", NOW)
        assert await entry.grant(home, teacher, Role.TEACHER, two, "pending", NOW)
        assert await entry.grant(home, teacher, Role.METHODOLOGIST, None, "active", NOW)
        assert not await entry.grant(home, teacher, Role.METHODOLOGIST, None, "active", NOW)
        facts = await roster.facts(teacher)
        assert facts is not None
        assert [(grant.role, grant.school) for grant in facts.grants] == [
            (Role.TEACHER, "Первая"),
            (Role.TEACHER, "Вторая"),
            (Role.METHODOLOGIST, None),
        ]


async def test_an_account_leads_to_one_person_and_moves(database: Database) -> None:
    async with database.turn() as turn:
        home = await municipality()
        one = await person(home, "Учебная Анна", Role.HEAD, None)
        two = await person(home, "Учебная Инна", Role.HEAD, None)
        await entry.link_account(home, one, 111, NOW)
        await entry.link_account(home, one, 222, NOW)
        store = PeopleStore()
        assert await store.actor_by_account("telegram", 111) is None
        actor = await store.actor_by_account("telegram", 222)
        assert actor is not None
        assert actor.person_id == one
        await turn.commit()
        with pytest.raises(IntegrityError):
            await entry.link_account(home, two, 222, NOW)


async def test_the_last_place_of_an_invitation_is_given_once(database: Database) -> None:
    async with database.turn():
        home = await municipality()
        number = await invitations.add(
            home, "h" * 64, role=Role.TEACHER, school_id=None, person_id=None, max_uses=2,
            expires_at=NOW + timedelta(days=1), created_by=None, now=NOW,
        )  # fmt: skip
        assert [await invitations.use(number, NOW) for _ in range(3)] == [True, True, False]
        found = await invitations.by_hash("h" * 64)
        assert found is not None
        assert found.state(NOW) is State.USED
        assert (await invitations.page(home, None, NOW, 0, 5)).total == 0


async def test_an_expired_or_revoked_invitation_is_not_counted(database: Database) -> None:
    async with database.turn():
        home = await municipality()
        number = await invitations.add(
            home, "h" * 64, role=Role.TEACHER, school_id=None, person_id=None, max_uses=2,
            expires_at=NOW + timedelta(days=1), created_by=None, now=NOW,
        )  # fmt: skip
        assert not await invitations.use(number, NOW + timedelta(days=1))
        assert await invitations.revoke(number, NOW)
        assert not await invitations.revoke(number, NOW)
        assert not await invitations.use(number, NOW)


async def test_the_last_methodologist_stays(database: Database) -> None:
    async with database.turn():
        home = await municipality()
        await person(home, "Учебная Ольга", Role.METHODOLOGIST, None)
        await person(home, "Учебная Анна", Role.METHODOLOGIST, None, status="expected")
        numbers = [row[0] for row in await current().all(select(people.role_grant.c.id))]
        assert not await roles.revoke(numbers[0], None, NOW), "who has not entered does not count"
        await person(home, "Учебная Инна", Role.METHODOLOGIST, None)
        assert await roles.revoke(numbers[0], None, NOW)
        assert not await roles.revoke(numbers[0], None, NOW)


async def test_newcomers_wait_for_their_curator_or_for_the_methodologist(database: Database) -> None:
    async with database.turn():
        home = await municipality()
        with_curator = await schools.add(home, "Первая", "secondary", NOW)
        without = await schools.add(home, "Вторая", "secondary", NOW)
        curator = await person(home, "Учебная Ольга", Role.CURATOR, with_curator)
        methodologist = await person(home, "Учебная Анна", Role.METHODOLOGIST, None)
        for school in (with_curator, without):
            newcomer = await entry.add_person(home, NOW, status="active")
            await entry.grant(home, newcomer, Role.TEACHER, school, "pending", NOW)
        assert await roster.confirmers(home, with_curator) == (curator,)
        assert await roster.confirmers(home, without) == (methodologist,)
        mine = await roster.waiting(home, frozenset({with_curator}), 0, 5)
        rest = await roster.waiting(home, None, 0, 5)
        assert [grant.school for grant, _ in mine.items] == ["Первая"]
        assert [grant.school for grant, _ in rest.items] == ["Вторая"]


async def test_a_pending_role_is_answered_once(database: Database) -> None:
    async with database.turn():
        home = await municipality()
        school = await schools.add(home, "Первая", "basic", NOW)
        curator = await person(home, "Учебная Ольга", Role.CURATOR, school)
        newcomer = await entry.add_person(home, NOW, status="active")
        await entry.grant(home, newcomer, Role.HEAD, None, "pending", NOW)
        facts = await roster.facts(newcomer)
        assert facts is not None
        number = facts.grants[0].id
        assert await roles.decide(number, "active", curator, NOW)
        assert not await roles.decide(number, "refused", curator, NOW)


async def test_an_expected_person_enters_once(database: Database) -> None:
    async with database.turn():
        home = await municipality()
        expected = await entry.add_person(home, NOW, status="expected")
        assert await entry.begin_entry(expected)
        assert not await entry.begin_entry(expected)
        assert await entry.finish_entry(expected, NOW)
        facts = await roster.facts(expected)
        assert facts is not None
        assert facts.status is PersonStatus.ACTIVE
        assert facts.full_name == ""


async def test_schools_are_the_same_whatever_the_spelling(database: Database) -> None:
    async with database.turn():
        home = await municipality()
        school = await schools.add(home, "Весёлая школа", "secondary", NOW)
        found = await schools.by_name(home, "  веселая  ШКОЛА ")
        assert found is not None
        assert found.id == school
        await schools.rename(school, "Школа № 2", None, NOW)
        assert await schools.names(home) == ("Школа № 2",)
        page = await schools.page(home, 0, 5)
        assert page.items[0].people == 0


async def test_a_draft_remembers_the_last_link_and_is_forgotten(database: Database) -> None:
    async with database.turn():
        home = await municipality()
        numbers = [
            await invitations.add(
                home, mark * 64, role=Role.TEACHER, school_id=None, person_id=None, max_uses=1,
                expires_at=NOW + timedelta(days=1), created_by=None, now=NOW,
            )
            for mark in "ab"
        ]  # fmt: skip
        for number in numbers:
            opened = await invitations.by_id(number)
            assert opened is not None
            await entry.keep_draft(555, opened, NOW)
        assert await entry.draft_of(555) == numbers[1]
        await entry.drop_drafts_before(NOW + timedelta(seconds=1))
        assert await entry.draft_of(555) is None
