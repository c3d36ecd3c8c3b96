"""However long the way to Telegram is, no second ever holds more messages than the limit."""

import asyncio
import random
from bisect import bisect_left
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.pacer import SILENCE, Line, Pacer, Permit
from tests.support.virtual_time import run


@dataclass
class Telegram:
    """Counts arrivals as a strict server does: in any one second, wherever it begins.

    `way` is one way's least, `jitter` how much longer it may be, `blocked` the share of people who are told
    nothing because they stopped the bot, `silent` the share of requests that are never answered.
    """

    way: float
    jitter: float = 0.0
    back: float | None = None
    blocked: float = 0.0
    silent: float = 0.0
    counts_refusals: bool = False
    limit: int | None = None
    arrivals: list[float] = field(default_factory=list)
    refused: list[float] = field(default_factory=list)
    in_flight: int = 0
    most_in_flight: int = 0
    chance: random.Random = field(default_factory=lambda: random.Random(7))

    async def answer(self, permit: Permit) -> None:
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        await asyncio.sleep(self._takes(self.way))
        fate = self.chance.random()
        now = asyncio.get_running_loop().time()
        if self.limit is not None and sum(at > now - 1 for at in self.arrivals) >= self.limit:
            self.refused.append(now)
            permit.refused(1)
        elif fate < self.blocked:
            self.arrivals += [now] if self.counts_refusals else []
            permit.unspent()
        else:
            self.arrivals.append(now)
        if fate > 1 - self.silent:
            await asyncio.sleep(8)
            permit.unanswered()
        await asyncio.sleep(self._takes(self.way if self.back is None else self.back))
        self.in_flight -= 1

    def _takes(self, way: float) -> float:
        return way + self.chance.uniform(0, self.jitter)

    def busiest_second(self) -> int:
        ordered = sorted(self.arrivals)
        return max(bisect_left(ordered, at + 1 - 1e-9) - number for number, at in enumerate(ordered))

    def per_second(self) -> float:
        return (len(self.arrivals) - 1) / (max(self.arrivals) - min(self.arrivals))


async def crowd(
    telegram: Telegram, rate: float, messages: int, pacer: Pacer | None = None, work: float = 0
) -> None:
    """Send so many messages through one pacer, as fast as it lets; `work`: seconds before each request."""
    pacer = pacer or Pacer(rate)

    async def send(line: Line) -> None:
        await asyncio.sleep(work)
        async with line.request() as permit:
            await telegram.answer(permit)
        line.close()

    async with asyncio.TaskGroup() as tasks:
        for _ in range(messages):
            line = Line(pacer, await pacer.acquire())
            tasks.create_task(send(line))


@pytest.mark.parametrize("work", [0, 0.012])
def test_nearly_the_whole_limit_at_eighty_milliseconds(work: float) -> None:
    telegram = Telegram(way=0.02, jitter=0.04, blocked=0.05)
    run(crowd(telegram, 30, 2000, work=work))
    assert telegram.busiest_second() <= 30
    assert telegram.per_second() >= 0.93 * 30


def test_the_whole_limit_when_the_way_is_short() -> None:
    telegram = Telegram(way=0.001, jitter=0.001, blocked=0.05)
    run(crowd(telegram, 30, 2000, work=0.012))
    assert telegram.busiest_second() <= 30
    assert telegram.per_second() >= 0.98 * 30


def test_a_second_away_and_a_quarter_never_answered() -> None:
    telegram = Telegram(way=0.48, jitter=0.04, silent=0.25)
    run(crowd(telegram, 30, 3000, work=0.012))
    assert telegram.busiest_second() <= 30
    assert telegram.per_second() >= 0.75 * 30


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
    back=st.floats(0.001, 0.6),
    jitter=st.floats(0, 1),
    work=st.floats(0, 0.3),
    blocked=st.sampled_from([0, 0.05, 0.6]),
    silent=st.sampled_from([0, 0.25]),
    seed=st.integers(0, 99),
)
def test_no_second_is_over_the_limit(
    rate: float, way: float, back: float, jitter: float, work: float, blocked: float, silent: float, seed: int
) -> None:
    telegram = Telegram(way, jitter * way, back, blocked, silent, chance=random.Random(seed))
    run(crowd(telegram, rate, int(rate * 12) + 3, work=work))
    assert not telegram.arrivals or telegram.busiest_second() <= max(1, rate)


def test_refused_requests_that_count_after_all_are_soon_learnt() -> None:
    telegram = Telegram(way=0.02, jitter=0.04, blocked=0.3, counts_refusals=True, limit=30)
    run(crowd(telegram, 30, 3000))
    assert 1 <= len(telegram.refused) <= 8
    assert telegram.busiest_second() <= 30
    assert telegram.per_second() >= 0.75 * 30


def test_a_limit_lower_than_the_settings_is_hardly_ever_hit() -> None:
    telegram = Telegram(way=0.02, jitter=0.04, limit=27)
    run(crowd(telegram, 30, 3000))
    minutes = max(telegram.arrivals) / 60
    assert len(telegram.refused) <= 5 * minutes
    assert telegram.per_second() >= 0.7 * 27


def test_a_way_that_becomes_long_is_learnt() -> None:
    async def story() -> Telegram:
        pacer, far = Pacer(30), Telegram(way=0.5)
        for telegram, messages in ((Telegram(way=0.002), 300), (Telegram(way=0.5), 700), (far, 500)):
            await crowd(telegram, 30, messages, pacer)
        return far

    assert run(story()).per_second() > 0.9 * 30


def test_a_way_that_becomes_short_at_once_is_learnt() -> None:
    async def story() -> Telegram:
        pacer, near = Pacer(30), Telegram(way=0.001, limit=30)
        await crowd(Telegram(way=0.3), 30, 1000, pacer)
        await crowd(near, 30, 1000, pacer)
        return near

    assert run(story()).refused == []


def test_when_telegram_asks_for_silence_nobody_speaks() -> None:
    async def story() -> tuple[float, float]:
        pacer = Pacer(30)
        async with Line(pacer, await pacer.acquire()).request() as permit:
            permit.refused(17)
        assert pacer.try_acquire() is None
        line = Line(pacer, await pacer.acquire())
        async with line.request():
            return pacer.time(), pacer.paused_for

    spoke_at, still_paused = run(story())
    assert spoke_at == pytest.approx(17)
    assert still_paused == 0


def test_a_request_without_an_answer_gives_its_permit_back_after_a_while() -> None:
    async def story() -> float:
        pacer = Pacer(1)
        async with Line(pacer, await pacer.acquire()).request() as permit:
            permit.unanswered()
        async with Line(pacer, await pacer.acquire()).request():
            return pacer.time()

    least, _ = SILENCE
    assert run(story()) == pytest.approx(least + 1, abs=0.01)


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
        async with Line(pacer, await pacer.acquire()).request():
            return pacer.time()

    assert run(story()) == pytest.approx(1, abs=0.01)


def test_an_album_counts_as_many_messages_as_it_has_pictures() -> None:
    async def story() -> list[float]:
        pacer, moments = Pacer(10), []
        for weight in (6, 1, 6):
            line = Line(pacer, await pacer.acquire())
            async with line.request(weight):
                moments.append(pacer.time())
            line.close()
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
            line = Line(pacer, await pacer.acquire())
            async with line.request():
                await asyncio.sleep(0.05)
            line.close()

    assert run(story()) < 3
