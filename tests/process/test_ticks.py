"""Claim, send, record: whatever dies in between, nothing is lost in silence and hardly anything repeats."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from mentoring.deliveries import Delivery, Outage, Outcome, Outgoing, Result
from mentoring.usecases.deliveries import Claimed
from scheduler.engine import Engine
from scheduler.heartbeat import Heartbeat
from scheduler.pacer import Line, Pacer
from scheduler.ticks import Tick
from scheduler.watchdog import Watchdog
from scheduler.worker import DeliveryWorker
from tests.support.virtual_time import run

NOW = datetime(2026, 10, 13, 12, 0, tzinfo=UTC)


def message(number: int, lane: str = "reminder", account: int | None = None) -> Outgoing:
    delivery = Delivery(
        number, 1, number, "step_due", f"step:{number}", {}, lane, False, False, 0, None, NOW, None
    )
    return Outgoing((delivery,), account or 500 + number, silent=False)


@asynccontextmanager
async def turns() -> AsyncIterator[Any]:
    async def commit() -> None:
        return None

    yield SimpleNamespace(commit=commit)


@dataclass
class Rows:
    """A ledger in memory."""

    waiting: list[Outgoing]
    recorded: list[tuple[int, Outcome]] = field(default_factory=list)
    most_claimed: int = 0
    fails: bool = False

    async def claim(self, limit: int, owner: str, *, busy: Collection[int] = ()) -> Claimed:
        taken, self.waiting = self.waiting[:limit], self.waiting[limit:]
        self.most_claimed = max(self.most_claimed, len(busy) + len(taken))
        return Claimed(tuple(taken), len(taken))

    async def record(self, message: Outgoing, result: Result, owner: str) -> None:
        if self.fails:
            raise ConnectionError("the database is away")
        self.recorded.append((message.first.id, result.outcome))


class Telegram:
    """Answers after 80 ms, or as told for single messages."""

    def __init__(self, **answers: Callable[[], Awaitable[Result]]) -> None:
        self.answers = answers
        self.heard: list[tuple[float, int]] = []

    async def __call__(self, message: Outgoing, line: Line) -> Result:
        async with line.request() as permit:
            self.heard.append((asyncio.get_running_loop().time(), message.first.id))
            special = self.answers.pop(f"m{message.first.id}", None)
            if special is not None:
                result = await special()
                if result.outcome is Outcome.ASKED_TO_WAIT:
                    permit.refused(5)
                return result
            await asyncio.sleep(0.08)
        return Result(Outcome.SENT, message_id=9000 + message.first.id)


def test_everything_due_is_sent_and_written_down() -> None:
    async def story() -> Rows:
        rows = Rows([message(number) for number in range(100)])
        await DeliveryWorker(turns, rows, Telegram(), Pacer(30)).run()
        return rows

    rows = run(story())
    assert sorted(rows.recorded) == [(number, Outcome.SENT) for number in range(100)]


def test_no_more_is_claimed_than_is_on_its_way() -> None:
    async def story() -> Rows:
        rows = Rows([message(number) for number in range(200)])
        await DeliveryWorker(turns, rows, Telegram(), Pacer(30)).run()
        return rows

    in_flight, just_answered = 4, 4
    assert run(story()).most_claimed <= in_flight + just_answered


def test_when_telegram_asks_to_wait_every_lane_is_silent() -> None:
    async def wait() -> Result:
        return Result(Outcome.ASKED_TO_WAIT)

    async def story() -> list[tuple[float, int]]:
        telegram = Telegram(m2=wait)
        rows = Rows([message(number, lane="act") for number in range(8)])
        await DeliveryWorker(turns, rows, telegram, Pacer(30)).run()
        return telegram.heard

    heard = run(story())
    asked_at = next(at for at, number in heard if number == 2)
    assert not [at for at, _ in heard if asked_at + 0.2 < at < asked_at + 5]
    assert len(heard) == 8


def test_one_persons_messages_come_in_their_order() -> None:
    async def slow() -> Result:
        await asyncio.sleep(3)
        return Result(Outcome.SENT)

    async def story() -> list[tuple[int, Outcome]]:
        rows = Rows([message(1, account=500), message(2, account=500), message(3)])
        await DeliveryWorker(turns, rows, Telegram(m1=slow), Pacer(30)).run()
        return rows.recorded

    assert [number for number, _ in run(story())] == [3, 1, 2]


def test_a_message_that_breaks_does_not_stop_the_others() -> None:
    async def broken() -> Result:
        raise ZeroDivisionError

    async def story() -> Rows:
        rows = Rows([message(number) for number in range(3)])
        await DeliveryWorker(turns, rows, Telegram(m1=broken), Pacer(30)).run()
        return rows

    assert dict(run(story()).recorded) == {0: Outcome.SENT, 1: Outcome.BROKEN, 2: Outcome.SENT}


def test_a_record_that_fails_is_left_to_the_lease_and_the_ticks_go_on() -> None:
    async def story() -> Rows:
        rows = Rows([message(1)], fails=True)
        worker = DeliveryWorker(turns, rows, Telegram(), Pacer(30))
        await worker.run()
        rows.fails, rows.waiting = False, [message(2)]
        await worker.run()
        return rows

    assert run(story()).recorded == [(2, Outcome.SENT)]


def test_at_the_end_what_is_on_its_way_is_finished_and_nothing_new_begins() -> None:
    async def story() -> tuple[Rows, bool]:
        rows = Rows([message(number) for number in range(100)])
        worker = DeliveryWorker(turns, rows, Telegram(), Pacer(30))
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(worker.run())
            await asyncio.sleep(0.2)
            finished = await worker.drain(deadline=10)
        return rows, finished

    rows, finished = run(story())
    assert finished
    assert len(rows.recorded) + len(rows.waiting) == 100
    assert rows.waiting


def test_a_request_that_never_ends_does_not_hold_the_end_up() -> None:
    async def never() -> Result:
        await asyncio.sleep(10_000)
        raise AssertionError

    async def story() -> tuple[Rows, bool, float]:
        rows = Rows([message(1)])
        worker = DeliveryWorker(turns, rows, Telegram(m1=never), Pacer(30))
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(worker.run())
            await asyncio.sleep(0.2)
            finished = await worker.drain(deadline=10)
        return rows, finished, asyncio.get_running_loop().time()

    rows, finished, at = run(story())
    assert not finished
    assert rows.recorded == []
    assert at < 11


def test_what_is_late_because_the_bot_was_down_says_so() -> None:
    async def story() -> list[Outage | None]:
        said: list[Outage | None] = []

        async def send(message: Outgoing, line: Line) -> Result:
            said.append(message.outage)
            return Result(Outcome.SENT)

        worker = DeliveryWorker(turns, Rows([message(1), message(2, lane="bulk")]), send, Pacer(30))
        worker.outage = Outage(NOW - timedelta(hours=1), NOW + timedelta(hours=2))
        await worker.run()
        worker = DeliveryWorker(turns, Rows([message(3)]), send, Pacer(30))
        worker.outage = Outage(NOW - timedelta(hours=3), NOW - timedelta(hours=2))
        await worker.run()
        return said

    late, bulk, later = run(story())
    assert late is not None
    assert bulk is None
    assert later is None


class Beats:
    """The watchdog's row."""

    def __init__(self, last: datetime | None = None) -> None:
        self.at = last
        self.written = 0

    async def last(self, name: str) -> datetime | None:
        return self.at

    async def beat(self, name: str, now: datetime) -> None:
        self.at = now
        self.written += 1


async def test_a_silence_of_more_than_a_minute_is_noticed_at_the_start() -> None:
    clock = SimpleNamespace(now=lambda: NOW)
    assert await Heartbeat(turns, Beats(None), clock).first() is None
    assert await Heartbeat(turns, Beats(NOW - timedelta(seconds=59)), clock).first() is None
    since = NOW - timedelta(hours=3)
    assert await Heartbeat(turns, Beats(since), clock).first() == Outage(since, NOW)


async def test_the_watchdog_is_written_at_most_every_twenty_seconds() -> None:
    clock = SimpleNamespace(at=NOW)
    clock.now = lambda: clock.at
    beats = Beats()
    heart = Heartbeat(turns, beats, clock)
    for _ in range(60):
        await heart.beat()
        clock.at += timedelta(seconds=1)
    assert beats.written == 3


def test_a_tick_that_hangs_is_told_once_and_its_end_too() -> None:
    async def story() -> list[str]:
        told: list[str] = []
        loop = asyncio.get_running_loop()

        async def tell(key: str) -> None:
            told.append(key)

        heart = Heartbeat(turns, Beats(), SimpleNamespace(now=lambda: NOW), loop.time)
        telegram_asks_to_wait = SimpleNamespace(seconds=0.0)
        watchdog = Watchdog(heart, tell, lambda: telegram_asks_to_wait.seconds)

        async def hangs() -> Result:
            await asyncio.sleep(300)
            return Result(Outcome.SENT)

        async def send() -> None:
            await heart.beat()
            if loop.time() < 1:
                await hangs()

        async def looks() -> None:
            for _ in range(20):
                await asyncio.sleep(25)
                await watchdog.look()

        engine = Engine([Tick("send", 1, send)])
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(looks())
            for _ in range(3):
                await engine.run_now()
            await asyncio.sleep(40)
            await engine.run_now()
            telegram_asks_to_wait.seconds = 90.0
        return told

    assert run(story())[:2] == ["deliveries-alarm-stopped", "deliveries-alarm-again"]


def test_a_long_list_is_no_silence_and_neither_is_what_telegram_asks_for() -> None:
    async def story() -> tuple[list[str], float]:
        told: list[str] = []
        loop = asyncio.get_running_loop()

        async def tell(key: str) -> None:
            told.append(key)

        pacer, heart = Pacer(1), Heartbeat(turns, Beats(), SimpleNamespace(now=lambda: NOW), loop.time)
        watchdog = Watchdog(heart, tell, lambda: pacer.paused_for)
        worker = DeliveryWorker(turns, Rows([message(number) for number in range(150)]), Telegram(), pacer)
        worker.alive = heart.beat
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(worker.run())
            while not running.done():
                await asyncio.sleep(25)
                await watchdog.look()
        pacer.pause(500)
        await asyncio.sleep(200)
        await watchdog.look()
        return told, loop.time()

    told, at = run(story())
    assert told == []
    assert at > 300


class Counter:
    """A tick that takes as long as it is told to."""

    def __init__(self, takes: float = 0, fails: bool = False) -> None:
        self.runs = 0
        self.at_once = 0
        self.most_at_once = 0
        self.takes = takes
        self.fails = fails

    async def __call__(self) -> None:
        self.runs += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(self.takes)
        self.at_once -= 1
        if self.fails:
            raise ZeroDivisionError


def test_a_tick_that_fails_comes_again_and_spoils_no_other() -> None:
    async def story() -> tuple[int, int]:
        bad, good = Counter(fails=True), Counter()
        engine = Engine([Tick("bad", 3600, bad), Tick("good", 3600, good)])
        for _ in range(3):
            await engine.run_now()
        return bad.runs, good.runs

    assert run(story()) == (3, 3)


def test_a_tick_never_runs_twice_at_once_but_looks_again_when_woken() -> None:
    async def story() -> Counter:
        slow = Counter(takes=5)
        engine = Engine([Tick("slow", 3600, slow)])
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(engine.run_now())
            await asyncio.sleep(1)
            engine.wake()
            engine.wake()
        return slow

    slow = run(story())
    assert slow.runs == 2
    assert slow.most_at_once == 1


async def test_ticks_run_by_themselves_at_once_and_when_woken() -> None:
    counter = Counter()
    engine = Engine([Tick("send", 3600, counter)])
    engine.start()
    async with asyncio.timeout(10):
        while counter.runs < 1:
            await asyncio.sleep(0.005)
        engine.wake()
        while counter.runs < 2:
            await asyncio.sleep(0.005)
    assert await engine.drain()
    runs = counter.runs
    await engine.run_now()
    assert counter.runs == runs


def test_the_end_waits_for_a_tick_but_not_for_ever() -> None:
    async def story(takes: float) -> bool:
        engine = Engine([Tick("slow", 3600, Counter(takes=takes))])
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(engine.run_now())
            await asyncio.sleep(0.1)
            finished = await engine.drain(deadline=10)
            running.cancel()
        return finished

    assert run(story(5))
    assert not run(story(100))
