"""An update is stored before it is acknowledged, applied once, and its reply survives a crash."""

from datetime import UTC, datetime, timedelta

from storage import inbox
from storage.inbox import Incoming
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


async def claim(database: Database, owner: str, now: datetime = NOW) -> int | None:
    async with database.turn() as turn:
        chat = await inbox.claim_chat(owner, now, LEASE)
        await turn.commit()
        return chat


async def test_telegram_repeating_a_batch_changes_nothing(database: Database) -> None:
    assert await put(database, incoming(1), incoming(2)) == 2
    assert await put(database, incoming(1), incoming(2), incoming(3)) == 1


async def test_a_chat_is_served_by_one_worker_at_a_time(database: Database) -> None:
    await put(database, incoming(1), incoming(2))
    assert await claim(database, "first") == 7
    assert await claim(database, "second") is None


async def test_a_chat_of_a_dead_worker_is_taken_over_after_its_lease(database: Database) -> None:
    await put(database, incoming(1))
    await claim(database, "dead")
    assert await claim(database, "heir", NOW + LEASE + timedelta(seconds=1)) == 7


async def test_updates_of_a_chat_come_in_order(database: Database) -> None:
    await put(database, incoming(5), incoming(3), incoming(4), incoming(9, chat_id=8))
    async with database.turn():
        assert [item.update_id for item in await inbox.waiting(7, 10)] == [3, 4, 5]


async def test_only_the_lease_holder_may_apply(database: Database) -> None:
    await put(database, incoming(1))
    await claim(database, "mine")
    async with database.turn() as turn:
        item = (await inbox.waiting(7, 1))[0]
        assert not await inbox.mark_applied(item, 7, "other", REPLY, NOW)
        assert await inbox.mark_applied(item, 7, "mine", REPLY, NOW)
        assert not await inbox.mark_applied(item, 7, "mine", REPLY, NOW)
        await turn.commit()


async def test_a_committed_reply_waits_until_it_is_known_to_be_sent(database: Database) -> None:
    await put(database, incoming(1))
    await claim(database, "mine")
    async with database.turn() as turn:
        item = (await inbox.waiting(7, 1))[0]
        await inbox.mark_applied(item, 7, "mine", REPLY, NOW)
        await turn.commit()
    async with database.turn() as turn:
        left = (await inbox.waiting(7, 1))[0]
        assert (left.status, left.reply, left.payload) == ("applied", REPLY, None)
        await inbox.mark_answered([left])
        await turn.commit()
    async with database.turn():
        assert await inbox.waiting(7, 1) == []


async def test_a_poison_update_becomes_a_dead_letter_and_frees_the_chat(database: Database) -> None:
    await put(database, incoming(1), incoming(2))
    async with database.turn() as turn:
        first, second = await inbox.waiting(7, 2)
        await inbox.mark_failed(first, "boom", NOW + timedelta(seconds=1))
        await inbox.mark_failed(first, "boom", None)
        await turn.commit()
    async with database.turn():
        assert [item.update_id for item in await inbox.waiting(7, 5)] == [second.update_id]
        assert await inbox.counts() == {"dead": 1, "new": 1}


async def test_a_chat_in_back_off_is_left_alone_until_then(database: Database) -> None:
    await put(database, incoming(1))
    await claim(database, "mine")
    async with database.turn() as turn:
        await inbox.release(7, "mine", NOW + timedelta(seconds=8))
        await turn.commit()
    assert await claim(database, "next") is None
    assert await claim(database, "next", NOW + timedelta(seconds=9)) == 7


async def test_old_answered_ids_are_forgotten_and_dead_letters_kept_a_week(database: Database) -> None:
    await put(database, incoming(1), incoming(2))
    async with database.turn() as turn:
        first, second = await inbox.waiting(7, 2)
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
