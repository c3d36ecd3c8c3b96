"""Broadcasts in storage: the snapshot of recipients, holding back, counting, marks."""

import asyncio
from datetime import datetime

from sqlalchemy import insert, select, update

from mentoring.audiences import Audience
from mentoring.broadcasts import BroadcastStatus, Content, Wave, added_up
from mentoring.people import Role
from mentoring.usecases.broadcast_start import BroadcastStarts
from mentoring.usecases.broadcast_views import Broadcast, Missed
from storage.broadcasts import BroadcastStore
from storage.outbox import OutboxStore
from storage.schema import announcements
from storage.turn import Database, current
from tests.support.municipality import NOW, Municipality

STORE = BroadcastStore()
DELIVERY = announcements.delivery
LATER = datetime.fromisoformat("2026-10-14T07:00:00+00:00")


class Stopped:
    """A clock that stands still."""

    def now(self) -> datetime:
        return NOW


async def written(here: Municipality, author: int, audience: Audience) -> Broadcast:
    number = await STORE.add(here.id, author, NOW)
    values = {"content": Content("Текст").as_dict(), "audience": audience.as_dict(), "status": "sending"}
    await STORE.change(number, {**values, "title": "Текст", "acknowledge": True})
    return await again(here, number)


async def again(here: Municipality, number: int) -> Broadcast:
    found = await STORE.get(here.id, number)
    assert found is not None
    return found


async def becomes(person: int, status: str) -> None:
    await current().write(update(DELIVERY).where(DELIVERY.c.person_id == person).values(status=status))


async def test_the_snapshot_is_exactly_the_audience_and_made_once(database: Database) -> None:
    async with database.turn() as turn:
        here = await Municipality().settle()
        teachers = [await here.person("teacher") for _ in range(3)]
        author = await here.person("methodologist")
        one = await written(here, author, Audience(roles=frozenset({Role.TEACHER})))
        assert await STORE.snapshot(one, 2026, LATER, NOW) == 3
        assert await STORE.snapshot(one, 2026, LATER, NOW) == 0
        rows = await turn.all(select(DELIVERY).order_by(DELIVERY.c.person_id))
        assert [row.person_id for row in rows] == teachers
        assert {(row.lane, row.optional, row.broadcast_id) for row in rows} == {("bulk", False, one.id)}
        assert {row.not_before for row in rows} == {LATER}
        assert rows[0].dedup_key == f"broadcast:{one.id}:p{teachers[0]}"


async def test_somebody_who_comes_later_is_not_among_the_recipients(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        author = await here.person("methodologist")
        one = await written(here, author, Audience())
        await STORE.snapshot(one, 2026, NOW, NOW)
        late = await here.person("teacher")
        assert await STORE.is_recipient(one.id, author)
        assert not await STORE.is_recipient(one.id, late)


async def test_states_are_counted_and_stopping_leaves_what_is_in_flight(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        people = [await here.person() for _ in range(6)]
        one = await written(here, people[0], Audience())
        await STORE.snapshot(one, 2026, NOW, NOW)
        for person, status in zip(people, ("sent", "blocked", "failed", "unknown", "claimed"), strict=False):
            await becomes(person, status)
        counts = (await again(here, one.id)).counts
        assert (counts.sent, counts.blocked, counts.failed, counts.unclear, counts.waiting) == (1, 1, 1, 1, 2)
        assert await STORE.turn_waiting(one.id, ("pending",), "held") == 1
        assert (await again(here, one.id)).counts.waiting == 2
        assert await STORE.turn_waiting(one.id, ("pending", "held"), "cancelled") == 1
        counts = (await again(here, one.id)).counts
        assert (counts.waiting, counts.cancelled) == (1, 1)


async def test_a_mark_keeps_its_first_moment(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        person = await here.person()
        one = await written(here, person, Audience())
        assert await STORE.mark_read(here.id, one.id, person, NOW) == NOW
        assert await STORE.mark_read(here.id, one.id, person, LATER) == NOW
        assert (await again(here, one.id)).counts.acknowledged == 1
        assert await STORE.marked_at(one.id, person) == NOW


async def test_only_those_who_got_it_and_did_not_mark_it_are_reminded_and_listed(database: Database) -> None:
    async with database.turn() as turn:
        here = await Municipality().settle()
        school = await here.school("Школа № 1")
        marked, silent, blocked = [
            await here.person(given=name, school=school) for name in ("Ёлкина", "Әхмәтова", "Ҡара")
        ]
        one = await written(here, marked, Audience())
        await STORE.snapshot(one, 2026, NOW, NOW)
        await becomes(marked, "sent")
        await becomes(silent, "sent")
        await becomes(blocked, "blocked")
        await STORE.mark_read(here.id, one.id, marked, NOW)
        assert await STORE.remind(one, NOW, NOW) == 1
        assert await STORE.remind(one, NOW, NOW) == 0
        (row,) = await turn.all(select(DELIVERY.c.person_id).where(DELIVERY.c.kind == "broadcast_again"))
        assert row.person_id == silent
        (at,), schools, total = await STORE.schools(one.id, Missed.UNREAD, 0, 10)
        assert ((at.id, at.name, at.people), schools, total) == ((school, "Школа № 1", 1), 1, 1)
        lines, at = await STORE.of_school(one.id, Missed.UNREAD, school, 0, 10)
        assert ([(line.name, line.school) for line in lines], at.people) == ([("Әхмәтова", "Школа № 1")], 1)
        lines, _ = await STORE.of_school(one.id, Missed.UNREACHED, school, 0, 10)
        assert [line.person_id for line in lines] == [blocked]


async def test_a_school_of_another_municipality_is_never_named(database: Database) -> None:
    """Its number in a forged button leads to nobody, and to no name."""
    async with database.turn():
        here = await Municipality().settle()
        there = await Municipality(programme="elsewhere").settle()
        foreign = await there.school("Чужая школа")
        one = await written(here, await here.person(), Audience())
        lines, at = await STORE.of_school(one.id, Missed.UNREAD, foreign, 0, 10)
    assert (lines, at.name, at.people) == ([], None, 0)


async def test_the_list_says_done_when_nothing_waits(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        author = await here.person()
        one = await written(here, author, Audience())
        await STORE.snapshot(one, 2026, NOW, NOW)
        (line,), _ = await STORE.page(here.id, 0, 5)
        assert line.status == "sending"
        await becomes(author, "sent")
        (line,), _ = await STORE.page(here.id, 0, 5)
        assert line.status == "done"
        assert (await again(here, one.id)).status is BroadcastStatus.DONE


async def test_only_a_watched_one_that_is_under_way_shows_progress(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        one = await written(here, await here.person(), Audience())
        assert await STORE.under_way() == []
        await STORE.change(one.id, {"progress_message_id": 5, "started_at": NOW})
        assert [found.id for found in await STORE.under_way()] == [one.id]
        await STORE.change(one.id, {"status": "done"})
        assert await STORE.under_way() == []
        assert await STORE.revise(await again(here, one.id), {})
        assert [found.id for found in await STORE.under_way()] == [one.id]


async def test_two_who_press_send_at_once_begin_it_once(database: Database) -> None:
    async with database.turn() as turn:
        here = await Municipality().settle()
        both = [await here.person("methodologist") for _ in range(2)]
        for _ in range(3):
            await here.person("teacher")
        number = await STORE.add(here.id, both[0], NOW)
        values = {"content": Content("Текст").as_dict(), "audience": Audience().as_dict()}
        await STORE.change(number, values)
        await turn.commit()

    async def presses(person: int) -> bool:
        async with database.turn() as turn:
            draft = await again(here, number)
            starts = BroadcastStarts(STORE, OutboxStore(Stopped(), None), Stopped())  # type: ignore[arg-type]
            begun = await starts.begin(draft, {"author_id": person})
            await turn.commit()
            return begun

    begun = await asyncio.gather(*(presses(person) for person in both))
    assert sorted(begun) == [False, True]
    async with database.turn():
        one = await again(here, number)
        assert one.author_id == both[begun.index(True)]
        assert one.counts.waiting == 5


async def test_a_wave_edits_what_was_said_and_a_newer_one_takes_its_place(database: Database) -> None:
    async with database.turn() as turn:
        here = await Municipality().settle()
        got, sending, waits, unclear = [await here.person() for _ in range(4)]
        one = await written(here, got, Audience())
        await STORE.snapshot(one, 2026, NOW, NOW)
        for person, status in ((got, "sent"), (sending, "claimed"), (unclear, "unknown")):
            await becomes(person, status)
        assert await STORE.remind(one, NOW, NOW) == 2
        assert await STORE.revise(one, {"title": "Иначе"})
        assert not await STORE.revise(one, {"title": "Второе касание"})
        first = await again(here, one.id)
        found = await STORE.next_unplanned()
        assert found is not None
        assert found.id == one.id
        assert await STORE.plan_wave(first, NOW) == 2
        assert await STORE.plan_wave(first, NOW) == 0
        assert (await again(here, one.id)).wave == Wave(waiting=2)
        await STORE.change(one.id, {"planned_revision": 1})
        assert await STORE.next_unplanned() is None
        assert await STORE.revise(first, {"removed_at": NOW})
        second = await again(here, one.id)
        assert await STORE.plan_wave(second, NOW) == 2
        rows = await turn.all(
            select(DELIVERY).where(DELIVERY.c.lane == "edit").order_by(DELIVERY.c.kind, DELIVERY.c.person_id)
        )
        assert [(row.person_id, row.kind, row.status) for row in rows] == [
            (got, "broadcast_correction", "cancelled"),
            (sending, "broadcast_correction", "cancelled"),
            (got, "broadcast_removal", "pending"),
            (sending, "broadcast_removal", "pending"),
        ]
        assert (await STORE.copies(second, sending, 2))[1]
        assert not (await STORE.copies(second, waits, 2))[1]


async def test_votes_are_kept_by_copy_and_nobody_s(database: Database) -> None:
    async with database.turn() as turn:
        here = await Municipality().settle()
        one = await written(here, await here.person(), Audience())
        copies = announcements.poll_copy
        for poll in ("a", "b"):
            await turn.write(
                insert(copies).values(poll_id=poll, municipality_id=here.id, broadcast_id=one.id)
            )
        assert await STORE.vote("a", [1, 0])
        assert await STORE.vote("a", [0, 1])
        assert not await STORE.vote("stranger", [1, 0])
        assert sorted(await STORE.votes(one.id)) == [[], [0, 1]]
        assert added_up(await STORE.votes(one.id), 2) == (0, 1)
