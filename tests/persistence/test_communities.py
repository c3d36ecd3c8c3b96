"""Communities on both databases: members, audiences of their meetings, decisions, and what erasure leaves."""

from datetime import timedelta
from typing import Any

from sqlalchemy import func, select, update

from mentoring.audiences import Audience
from mentoring.communities import Community, Membership
from mentoring.people import Actor, Grant, Role
from storage.attendance import AttendanceStore
from storage.audience import AudienceStore
from storage.communities import CommunityStore
from storage.privacy import PrivacyStore
from storage.schema import announcements, people
from storage.turn import Database, current
from tests.support import rows
from tests.support.municipality import NOW, Municipality

STORE = CommunityStore()


async def community(here: Municipality, author: int, **values: Any) -> Community:
    usual = {"kind": "district_union", "title": "РМО математики"}
    made = await STORE.add(here.id, author, NOW, **(usual | values))
    found = await STORE.one(here.id, made, author)
    assert found is not None
    return found


async def test_a_membership_is_asked_for_taken_left_and_asked_again(database: Database) -> None:
    async with database.turn():
        here, there = await Municipality().settle(), await Municipality("other").settle()
        anna, leader = await here.person("teacher"), await here.person("mentor")
        one = await community(here, leader)
        again = (Membership.LEFT, Membership.REFUSED)
        assert await STORE.put(one, anna, Membership.ASKED, anna, NOW, *again)
        assert not await STORE.put(one, anna, Membership.ASKED, anna, NOW, *again)
        assert await STORE.put(one, anna, Membership.MEMBER, leader, NOW, Membership.ASKED)
        assert not await STORE.put(one, anna, Membership.REFUSED, leader, NOW, Membership.ASKED)
        found = await STORE.one(here.id, one.id, anna)
        assert found is not None
        assert (found.members, found.asked, found.mine) == (1, 0, Membership.MEMBER)
        reach = await AudienceStore().reach(here.id, Audience(communities=frozenset({one.id})), 2026)
        assert reach.reached + reach.missing == 1
        assert await STORE.put(one, anna, Membership.LEFT, anna, NOW, Membership.MEMBER)
        assert not await STORE.put(one, anna, Membership.LEFT, anna, NOW, Membership.MEMBER)
        reach = await AudienceStore().reach(here.id, Audience(communities=frozenset({one.id})), 2026)
        assert reach.reached + reach.missing == 0
        assert await STORE.put(one, anna, Membership.ASKED, anna, NOW, *again)
        assert await STORE.one(there.id, one.id, anna) is None
        assert await AudienceStore().communities(here.id) == ((one.id, one.title),)
        assert await AudienceStore().communities(there.id) == ()


async def test_lists_are_paged_by_name_and_ones_own_keep_the_closed(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        anna = await here.person("teacher")
        made = [await community(here, anna, title=title) for title in ("Ёлка", "Ель", "Астра")]
        page, total = await STORE.page(here.id, anna, 0, 2, own=False)
        assert ([one.title for one in page], total) == (["Астра", "Ёлка"], 3)
        assert await STORE.page(here.id, anna, 0, 9, own=True) == ([], 0)
        await STORE.put(made[0], anna, Membership.MEMBER, anna, NOW)
        await STORE.change(made[0].id, closed_at=NOW)
        own, _ = await STORE.page(here.id, anna, 0, 9, own=True)
        assert [one.title for one in own] == ["Ёлка"]
        assert (await STORE.page(here.id, anna, 0, 9, own=False))[1] == 2


async def test_a_leader_keeps_the_list_of_the_own_meetings_alone(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        school, other = await here.school("Школа 1"), await here.school("Школа 2")
        leader, curator = await here.person("mentor"), await here.person("curator", school=school)
        one = await community(here, leader, leader_id=leader, school_id=school)
        tomorrow = NOW + timedelta(days=1)
        known = {"status": "published", "created_by": leader, "starts_at": tomorrow}
        event = await rows.row(announcements.event, here.id, NOW, kind="meeting", title="Заседание", **known)
        strange = await rows.row(announcements.event, here.id, NOW, kind="course", title="Курс", **known)
        await STORE.bind(event, one.id)

        def actor(person_id: int, *grants: Grant) -> Actor:
            return Actor(person_id, here.id, "", "Europe/Moscow", "ru", "active", grants)

        marks = AttendanceStore()
        assert await marks.keeps(actor(leader), event)
        assert await marks.keeps(actor(curator, Grant(Role.CURATOR, school)), event)
        assert not await marks.keeps(actor(curator, Grant(Role.CURATOR, other)), event)
        assert not await marks.keeps(actor(leader), strange)
        (ahead,) = await STORE.meetings(one.id, NOW, 9, ahead=True)
        assert (ahead.id, ahead.title, ahead.came) == (event, "Заседание", 0)
        assert await STORE.meetings(one.id, NOW, 9, ahead=False) == []
        assert await STORE.meeting(here.id, strange) is None


async def test_an_erased_member_is_counted_no_more_and_decisions_stay(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        anna = await here.person("teacher")
        one = await community(here, anna, leader_id=anna)
        await STORE.put(one, anna, Membership.MEMBER, anna, NOW)
        number = await STORE.decide(one, None, "Собрать критерии", anna, NOW)
        assert await STORE.link_row(number, await _row(here)) is True
        assert await STORE.link_row(number, await _row(here)) is False
        assert "community_member" in await PrivacyStore().everything(anna)
        await PrivacyStore().erase(anna, NOW)
        found = await STORE.one(here.id, one.id, 0)
        assert found is not None
        assert (found.members, found.leader_id, found.leader) == (0, None, "")
        members = select(func.count()).select_from(people.person).where(people.person.c.status == "erased")
        assert await current().scalar(members) == 1
        decided = await STORE.decision(here.id, number)
        assert decided is not None
        assert (decided.body, decided.row_status) == ("Собрать критерии", "proposed")


async def _row(here: Municipality) -> int:
    from storage.schema import roadmap

    made = await rows.row(roadmap.row, here.id, NOW, number=1, title="Собрать критерии")
    await current().write(update(roadmap.row).where(roadmap.row.c.id == made).values(status="proposed"))
    return made
