"""What failed is counted alike on both databases, and tried again only as it was shown."""

from datetime import timedelta

from sqlalchemy import insert, select, update

from mentoring.usecases.health import Failure
from storage.health import HealthStore
from storage.schema import announcements, transport
from tests.persistence.test_deliveries import TUESDAY, Post
from tests.persistence.test_deliveries import post as post

rows, inbox = announcements.delivery, transport.inbox
store = HealthStore()


async def fail(post: Post, key: str, reason: str) -> None:
    async with post.database.turn() as turn:
        await turn.write(update(rows).where(rows.c.dedup_key == key).values(status="failed", reason=reason))
        await turn.commit()


async def failures(post: Post) -> list[Failure]:
    async with post.database.turn():
        return await store.failures()


async def test_failures_are_grouped_and_a_line_is_retried_as_it_was_shown(post: Post) -> None:
    anna = await post.person()
    for number in range(4):
        await post.plan(anna, f"pair:{number}:asked", lane="bulk")
    for number, reason in enumerate(("too long", "too long", "no rights")):
        await fail(post, f"pair:{number}:asked", reason)
    found = await failures(post)
    assert {(one.reason, one.count) for one in found} == {("too long", 2), ("no rights", 1)}
    shown = next(one for one in found if one.reason == "too long")
    await fail(post, "pair:3:asked", "too long")
    async with post.database.turn() as turn:
        assert await store.retry(shown, post.clock.now()) == 2
        assert await store.retry(shown, post.clock.now()) == 0
        await turn.commit()
    assert await post.status("pair:0:asked") == ("pending", None)
    assert (await post.status("pair:3:asked"))[0] == "failed", "it failed after the look"
    left = await failures(post)
    async with post.database.turn() as turn:
        for one in left:
            assert await store.put_away(one, post.clock.now()) == 1
        await turn.commit()
    assert await failures(post) == []
    assert (await post.status("pair:2:asked"))[0] == "failed"


async def test_dead_updates_are_grouped_by_their_exception_and_dropped_with_their_words(post: Post) -> None:
    async with post.database.turn() as turn:
        for number, error in enumerate(("AAAAAA KeyError", "BBBBBB KeyError", "CCCCCC TypeError")):
            payload = None if number else "{}"
            at = TUESDAY - timedelta(hours=number)
            known = {"bot_id": 1, "chat_id": 5, "status": "dead", "received_at": at, "attempts": 5}
            await turn.write(insert(inbox).values(update_id=number, payload=payload, error=error, **known))
        await turn.commit()
    found = await failures(post)
    assert [(one.reason, one.count) for one in found] == [("KeyError", 2), ("TypeError", 1)]
    async with post.database.turn() as turn:
        assert (await store.counts(TUESDAY, TUESDAY)).waiting == 0
        assert await store.retry(found[0], TUESDAY) == 2
        assert await store.put_away(found[1], TUESDAY) == 1
        states = await turn.all(select(inbox.c.update_id, inbox.c.status).order_by(inbox.c.update_id))
        assert [tuple(row) for row in states] == [(0, "new"), (1, "applied")], "only a reply was missing"
        counts = await store.counts(TUESDAY, TUESDAY)
    assert (counts.waiting, counts.last_tick, counts.processes) == (1, None, 0)
