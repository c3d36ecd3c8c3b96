"""However long the way to Telegram is, no second ever holds more messages than the limit."""

import asyncio
import random
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.pacer import SILENCE, Line, Pacer
from tests.support.virtual_time import run


@dataclass
class Telegram:
    """Counts arrivals as a strict server does: in any one second, wherever it begins."""

    way: float
    jitter: float = 0.0
    arrivals: list[float] = field(default_factory=list)
    in_flight: int = 0
    most_in_flight: int = 0
    chance: random.Random = field(default_factory=lambda: random.Random(7))

    async def answer(self) -> None:
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        await asyncio.sleep(self.way + self.chance.uniform(0, self.jitter))
        self.arrivals.append(asyncio.get_running_loop().time())
        await asyncio.sleep(self.way + self.chance.uniform(0, self.jitter))
        self.in_flight -= 1

    def busiest_second(self) -> int:
        ordered = sorted(self.arrivals)
        return max(sum(start <= at < start + 1 - 1e-9 for at in ordered) for start in ordered)

    def per_second(self) -> float:
        return (len(self.arrivals) - 1) / (max(self.arrivals) - min(self.arrivals))


async def crowd(telegram: Telegram, rate: float, messages: int, pacer: Pacer | None = None) -> None:
    """Send so many messages through one pacer, as fast as it lets."""
    pacer = pacer or Pacer(rate)

    async def send(line: Line) -> None:
        async with line.request():
            await telegram.answer()

    async with asyncio.TaskGroup() as tasks:
        for _ in range(messages):
            line = Line(pacer, await pacer.acquire())
            tasks.create_task(send(line))


def test_ninety_percent_of_the_limit_at_eighty_milliseconds() -> None:
    telegram = Telegram(way=0.04)
    run(crowd(telegram, 30, 900))
    assert telegram.busiest_second() <= 30
    assert telegram.per_second() >= 0.9 * 30


def test_a_hard_kill_can_repeat_only_a_few() -> None:
    telegram = Telegram(way=0.04)
    run(crowd(telegram, 30, 300))
    assert telegram.most_in_flight <= 4


def test_a_slow_start_does_not_open_the_gates() -> None:
    async def story() -> Telegram:
        slow, quick, pacer = Telegram(way=1), Telegram(way=0.04), Pacer(30)
        for telegram, messages in ((slow, 10), (quick, 100)):
            await crowd(telegram, 30, messages, pacer)
        return quick

    assert run(story()).most_in_flight <= 4


@settings(max_examples=30, deadline=None)
@given(
    rate=st.sampled_from([0.5, 1, 7, 30]),
    way=st.floats(0.001, 0.6),
    jitter=st.floats(0, 1),
    seed=st.integers(0, 99),
)
def test_no_second_is_over_the_limit(rate: float, way: float, jitter: float, seed: int) -> None:
    telegram = Telegram(way, jitter * way, chance=random.Random(seed))
    run(crowd(telegram, rate, int(rate * 4) + 3))
    assert telegram.busiest_second() <= max(1, rate)


def test_when_telegram_asks_for_silence_nobody_speaks() -> None:
    async def story() -> tuple[float, float]:
        pacer = Pacer(30)
        async with Line(pacer, await pacer.acquire()).request() as permit:
            permit.refused(17)
        assert pacer.try_acquire() is None
        await pacer.acquire()
        return pacer.time(), pacer.paused_for

    spoke_at, still_paused = run(story())
    assert spoke_at == pytest.approx(17)
    assert still_paused == 0


def test_a_request_without_an_answer_gives_its_permit_back_after_three_seconds() -> None:
    async def story() -> float:
        pacer = Pacer(1)
        async with Line(pacer, await pacer.acquire()).request() as permit:
            permit.unanswered()
        await pacer.acquire()
        return pacer.time()

    assert run(story()) == pytest.approx(SILENCE)


def test_a_permit_that_was_not_needed_is_free_at_once() -> None:
    async def story() -> float:
        pacer = Pacer(1)
        Line(pacer, await pacer.acquire()).close()
        await pacer.acquire()
        return pacer.time()

    assert run(story()) == 0


def test_a_failing_request_does_not_lose_its_permit() -> None:
    async def story() -> float:
        pacer = Pacer(1)
        with pytest.raises(ZeroDivisionError):
            async with Line(pacer, await pacer.acquire()).request():
                raise ZeroDivisionError
        await pacer.acquire()
        return pacer.time()

    assert run(story()) == pytest.approx(1, abs=0.01)


def test_an_album_counts_as_many_messages_as_it_has_pictures() -> None:
    async def story() -> list[float]:
        pacer, moments = Pacer(10), []
        for weight in (6, 1, 6):
            async with Line(pacer, await pacer.acquire()).request(weight):
                moments.append(pacer.time())
        return moments

    first, single, second = run(story())
    assert first == single == 0
    assert second == pytest.approx(1, abs=0.01)


def test_an_album_is_not_kept_waiting_by_a_crowd_of_single_messages() -> None:
    async def story() -> float:
        pacer = Pacer(10)
        async with asyncio.TaskGroup() as tasks:
            crowd = tasks.create_task(singles(pacer))
            line = Line(pacer, await pacer.acquire())
            async with line.request(9):
                waited = pacer.time()
            crowd.cancel()
        return waited

    async def singles(pacer: Pacer) -> None:
        for _ in range(1000):
            async with Line(pacer, await pacer.acquire()).request():
                await asyncio.sleep(0.05)

    assert run(story()) < 3
