"""One chat is not flooded, and does not slow the others down."""

import asyncio
from bisect import bisect_left

from bot.buckets import BURST, REMEMBERED, Buckets
from tests.support.virtual_time import run

PERSON, GROUP = 500, -100_500


def moments(chat: int, number: int, at_once: bool = True) -> list[float]:
    """When so many messages to a chat went out."""

    async def story() -> list[float]:
        buckets, said = Buckets(), []

        async def say() -> None:
            await buckets.take(chat)
            said.append(asyncio.get_running_loop().time())

        if at_once:
            await asyncio.gather(*(say() for _ in range(number)))
        else:
            for _ in range(number):
                await say()
        return said

    return run(story())


def most_within(seconds: float, said: list[float]) -> int:
    return max(bisect_left(said, at + seconds - 1e-6) - number for number, at in enumerate(said))


def test_a_burst_of_twenty_and_then_one_a_second() -> None:
    for at_once in (True, False):
        said = moments(PERSON, 80, at_once)
        assert said[BURST - 1] == 0
        assert said[-1] == 60
        assert most_within(1, said[BURST:]) == 1


def test_a_group_hears_twenty_at_once_and_then_twenty_a_minute() -> None:
    said = moments(GROUP, 60)
    assert said[BURST - 1] == 0
    assert most_within(60, said[BURST:]) <= 20
    assert said[-1] == 120


def test_one_chat_does_not_hold_another_up_and_who_was_quiet_may_burst_again() -> None:
    async def story() -> float:
        buckets, loop = Buckets(), asyncio.get_running_loop()
        flood = asyncio.gather(*(buckets.take(PERSON) for _ in range(100)))
        await asyncio.sleep(0)
        for _ in range(BURST):
            await buckets.take(PERSON + 1)
        assert loop.time() == 0
        await flood
        await asyncio.sleep(BURST)
        before = loop.time()
        for _ in range(BURST):
            await buckets.take(PERSON)
        return loop.time() - before

    assert run(story()) == 0


def test_full_buckets_are_forgotten_and_those_in_use_are_not() -> None:
    async def story() -> tuple[int, float]:
        buckets, loop = Buckets(), asyncio.get_running_loop()
        for _ in range(BURST):
            await buckets.take(PERSON)
        for chat in range(10 * REMEMBERED):
            await buckets.take(1_000_000 + chat)
            if chat % 1000 == 0:
                await asyncio.sleep(1.5)
        size, before = len(buckets._buckets), loop.time()
        for _ in range(BURST):
            await buckets.take(PERSON)
        return size, loop.time() - before

    size, waited = run(story())
    assert size <= 2 * REMEMBERED
    assert waited > 0
