"""An update is stored before it is acknowledged, applied once, and its reply survives a crash."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from storage import inbox
from storage.dialogue import Living
from storage.inbox import Incoming, Left, Visit, Waiting
from storage.turn import Database

NOW = datetime(2026, 10, 13, 12, tzinfo=UTC)
LEASE = timedelta(seconds=60)
REPLY = [{"op": "answer", "id": "1"}]


def incoming(update_id: int, chat_id: int = 7) -> Incoming:
    return Incoming(1, update_id, chat_id, "{}")


async def put(database: Database, *updates: Incoming) -> int:
    async with database.turn() as turn:
        new = await inbox.put(updates, NOW)
        await turn.commit()
        return new


async def claim(database: Database, owner: str, now: datetime = NOW, **more: Any) -> list[Visit]:
    async with database.turn() as turn:
        visits = await inbox.claim(owner, now, LEASE, **{"chats": 5, "updates": 10, **more})
        await turn.commit()
        return visits


def chats(visits: list[Visit]) -> list[int]:
    return sorted(visit.chat_id for visit in visits)


async def waiting(database: Database) -> list[Waiting]:
    """What anybody would find, long after every lease."""
    visits = await claim(database, "reader", NOW + timedelta(days=1))
    return [item for visit in visits for item in visit.items]


async def test_telegram_repeating_a_batch_changes_nothing(database: Database) -> None:
    assert await put(database, incoming(1), incoming(2)) == 2
    assert await put(database, incoming(1), incoming(2), incoming(3)) == 1


async def test_a_chat_is_served_by_one_worker_at_a_time(database: Database) -> None:
    await put(database, incoming(1), incoming(2))
    assert chats(await claim(database, "first")) == [7]
    assert await claim(database, "second") == []


async def test_a_chat_of_a_dead_worker_is_taken_over_after_its_lease(database: Database) -> None:
    await put(database, incoming(1))
    await claim(database, "dead")
    assert chats(await claim(database, "heir", NOW + LEASE + timedelta(seconds=1))) == [7]


async def test_a_restarted_bot_does_not_wait_for_its_own_dead_leases(database: Database) -> None:
    await put(database, incoming(1))
    await claim(database, "dead")
    async with database.turn() as turn:
        await inbox.free_orphans()
        alone = turn.dialect == "sqlite"
        await turn.commit()
    assert chats(await claim(database, "heir")) == ([7] if alone else [])


async def test_a_restart_does_not_cut_a_back_off_short(database: Database) -> None:
    await put(database, incoming(1))
    await claim(database, "mine")
    async with database.turn() as turn:
        await inbox.release("mine", [Left(7, until=NOW + timedelta(seconds=8))])
        await inbox.free_orphans()
        await turn.commit()
    assert await claim(database, "mine") == []


async def test_updates_of_a_chat_come_in_order_and_not_all_at_once(database: Database) -> None:
    await put(database, incoming(5), incoming(3), incoming(4), incoming(9, chat_id=8))
    visits = {visit.chat_id: visit for visit in await claim(database, "mine", updates=2)}
    assert [item.update_id for item in visits[7].items] == [3, 4]
    assert [item.update_id for item in visits[8].items] == [9]


async def test_who_waits_longest_is_served_first(database: Database) -> None:
    await put(database, incoming(5, chat_id=7), incoming(3, chat_id=8), incoming(4, chat_id=9))
    assert chats(await claim(database, "mine", chats=2)) == [8, 9]
    assert chats(await claim(database, "mine", besides={7})) == []


async def test_the_living_message_of_a_chat_comes_with_the_visit(database: Database) -> None:
    await put(database, incoming(1))
    (visit,) = await claim(database, "mine")
    assert visit.living == Living()
    async with database.turn() as turn:
        await inbox.release("mine", [Left(7, living=Living(55))])
        await turn.commit()
    assert [visit.living for visit in await claim(database, "next")] == [Living(55)]


async def test_only_the_lease_holder_may_apply(database: Database) -> None:
    await put(database, incoming(1))
    (visit,) = await claim(database, "mine")
    async with database.turn() as turn:
        (item,) = visit.items
        assert not await inbox.mark_applied(item, 7, "other", REPLY, NOW)
        assert await inbox.mark_applied(item, 7, "mine", REPLY, NOW)
        assert not await inbox.mark_applied(item, 7, "mine", REPLY, NOW)
        await turn.commit()


async def test_a_committed_reply_waits_until_it_is_known_to_be_sent(database: Database) -> None:
    await put(database, incoming(1))
    (visit,) = await claim(database, "mine")
    async with database.turn() as turn:
        await inbox.mark_applied(visit.items[0], 7, "mine", REPLY, NOW)
        await turn.commit()
    (left,) = await waiting(database)
    assert (left.status, left.reply, left.payload) == ("applied", REPLY, None)
    async with database.turn() as turn:
        await inbox.release("reader", [Left(7, answered=[left])])
        await turn.commit()
    assert await waiting(database) == []


async def test_a_poison_update_becomes_a_dead_letter_and_frees_the_chat(database: Database) -> None:
    await put(database, incoming(1), incoming(2))
    (visit,) = await claim(database, "mine")
    first, second = visit.items
    async with database.turn() as turn:
        await inbox.mark_failed(first, "boom", NOW + timedelta(seconds=1))
        await inbox.mark_failed(first, "boom", None)
        await turn.commit()
    assert [item.update_id for item in await waiting(database)] == [second.update_id]
    async with database.turn():
        assert await inbox.counts() == {"dead": 1, "new": 1}


async def test_a_reply_that_telegram_did_not_take_is_kept_without_spending_a_try(database: Database) -> None:
    await put(database, incoming(1))
    (visit,) = await claim(database, "mine")
    async with database.turn() as turn:
        await inbox.postpone(visit.items[0], NOW + timedelta(seconds=10))
        await turn.commit()
    (left,) = await waiting(database)
    assert (left.attempts, left.not_before) == (0, NOW + timedelta(seconds=10))


async def test_a_chat_in_back_off_is_left_alone_until_then(database: Database) -> None:
    await put(database, incoming(1))
    await claim(database, "mine")
    async with database.turn() as turn:
        await inbox.release("mine", [Left(7, until=NOW + timedelta(seconds=8))])
        await turn.commit()
    assert await claim(database, "next") == []
    assert chats(await claim(database, "next", NOW + timedelta(seconds=9))) == [7]


async def test_old_answered_ids_are_forgotten_and_dead_letters_kept_a_week(database: Database) -> None:
    await put(database, incoming(1), incoming(2))
    (visit,) = await claim(database, "mine")
    first, second = visit.items
    async with database.turn() as turn:
        await inbox.mark_answered([first])
        await inbox.mark_failed(second, "boom", None)
        await inbox.forget_old(NOW + timedelta(hours=49))
        await turn.commit()
    async with database.turn() as turn:
        assert await inbox.counts() == {"dead": 1}
        await inbox.forget_old(NOW + timedelta(days=8))
        await turn.commit()
    async with database.turn():
        assert await inbox.counts() == {}


async def test_waiting_updates_are_found_by_their_index(database: Database) -> None:
    async with database.turn() as turn:
        if turn.dialect != "sqlite":
            pytest.skip("PostgreSQL chooses by the table's size")
        query = inbox.free_chats(NOW, 5, ()).compile(compile_kwargs={"literal_binds": True})
        plan = await turn.all(text(f"EXPLAIN QUERY PLAN {query}"))
    assert any("ix_inbox_waiting" in str(line) for line in plan), plan
