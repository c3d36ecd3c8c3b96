"""Several processes, one limit: whoever joins, leaves, stands still or dies, no second holds more than it."""

import asyncio
import random
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from mentoring.speakers import ECHO_S, LEASE_S, Speaker, dealt
from scheduler.pacer import Line, Pacer, whole
from scheduler.shared import SharedRate
from tests.domain.test_pacer import Telegram
from tests.support.virtual_time import run

RATE = 30


@dataclass
class Rows:
    """The ledger that all processes share; `down`: nobody reaches it."""

    speakers: dict[str, Speaker] = field(default_factory=dict)
    freed: list[str] = field(default_factory=list)
    down: set[str] = field(default_factory=set)
    alone: asyncio.Lock = field(default_factory=asyncio.Lock)

    @asynccontextmanager
    async def turn(self, name: str) -> AsyncIterator[Any]:
        async def commit() -> None:
            return None

        if name in self.down:
            raise ConnectionError("the database is away")
        async with self.alone:
            await asyncio.sleep(0.01)
            yield SimpleNamespace(commit=commit)

    async def lock(self) -> None:
        assert self.alone.locked()

    async def now(self) -> float:
        return 1_000_000 + asyncio.get_running_loop().time()

    async def all(self) -> list[Speaker]:
        return list(self.speakers.values())

    async def put(self, one: Speaker) -> None:
        self.speakers[one.name] = one

    async def forget(self, names: Collection[str]) -> None:
        for name in names:
            self.speakers.pop(name, None)

    async def free_claims(self, names: Collection[str]) -> int:
        self.freed += names
        return 0


class Process:
    """Renews every second and always has something to say."""

    def __init__(self, name: str, rows: Rows, telegram: Telegram) -> None:
        self.name = name
        self.rows = rows
        self.telegram = telegram
        self.told: list[str] = []
        self.pacer = Pacer(RATE, alone=False)
        turns = lambda: rows.turn(name)  # noqa: E731
        self.shared = SharedRate(name, whole(RATE), turns, rows, self.pacer, self._tell)
        self.frozen = False
        self.said = 0
        self._tasks: list[asyncio.Task[None]] = []

    async def _tell(self, key: str) -> None:
        self.told.append(key)

    def start(self) -> None:
        begin = asyncio.create_task  # noqa: TID251 - a process to be killed: a task group would wait for it
        self._tasks = [begin(self._renews()), begin(self._speaks())]

    async def _renews(self) -> None:
        while True:
            if not self.frozen:
                with suppress(ConnectionError):
                    await self.shared.renew()
            await asyncio.sleep(1)

    async def _speaks(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            while True:
                line = Line(self.pacer, await self.pacer.acquire())
                tasks.create_task(self._say(line))

    async def _say(self, line: Line) -> None:
        async with line.request() as permit:
            await self.telegram.answer(permit)
            self.said += 1
        line.close()

    async def dies(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def leaves(self) -> None:
        await self.dies()
        await self.shared.leave(drained=True)


def busy(telegram: Telegram, since: float, until: float) -> float:
    """Messages a second in this stretch."""
    return sum(since <= at < until for at in telegram.arrivals) / (until - since)


def test_two_share_the_limit_and_use_nearly_all_of_it() -> None:
    async def story() -> tuple[Telegram, list[int]]:
        rows, telegram = Rows(), Telegram(way=0.02, jitter=0.04, blocked=0.05)
        pair = [Process(name, rows, telegram) for name in "ab"]
        for one in pair:
            one.start()
        await asyncio.sleep(60)
        for one in pair:
            await one.dies()
        return telegram, [one.said for one in pair]

    telegram, said = run(story())
    assert telegram.busiest_second() <= RATE
    assert busy(telegram, 10, 60) >= 0.92 * RATE
    assert min(said) >= 0.4 * sum(said)


def test_a_newcomer_waits_until_the_others_have_come_down() -> None:
    async def story() -> tuple[Telegram, Process, Process]:
        rows, telegram = Rows(), Telegram(way=0.02, jitter=0.04)
        first, second = Process("a", rows, telegram), Process("b", rows, telegram)
        first.start()
        await asyncio.sleep(10)
        second.start()
        await asyncio.sleep(20)
        for one in (first, second):
            await one.dies()
        return telegram, first, second

    telegram, first, second = run(story())
    assert telegram.busiest_second() <= RATE
    assert busy(telegram, 1, 10) >= 0.92 * RATE, "alone it has everything"
    assert second.said >= 0.4 * 17 * RATE, "and soon they have half each"
    assert first.told == second.told == []


def test_the_share_of_the_dead_goes_to_the_living_who_take_up_its_messages_and_say_so_once() -> None:
    async def story() -> tuple[Telegram, Rows, list[Process], float]:
        rows, telegram = Rows(), Telegram(way=0.02, jitter=0.04)
        group = [Process(name, rows, telegram) for name in "abc"]
        for one in group:
            one.start()
        await asyncio.sleep(20)
        await group[0].dies()
        died_at = asyncio.get_running_loop().time()
        await asyncio.sleep(40)
        for one in group[1:]:
            await one.dies()
        return telegram, rows, group[1:], died_at

    telegram, rows, living, died_at = run(story())
    assert telegram.busiest_second() <= RATE
    assert busy(telegram, died_at + LEASE_S + ECHO_S + 3, died_at + 40) >= 0.92 * RATE
    assert rows.freed == ["a"]
    assert [key for one in living for key in one.told] == ["deliveries-alarm-process"]


def test_who_leaves_politely_gives_everything_back_within_seconds_and_alarms_nobody() -> None:
    async def story() -> tuple[Telegram, Process, float]:
        rows, telegram = Rows(), Telegram(way=0.02, jitter=0.04)
        first, second = Process("a", rows, telegram), Process("b", rows, telegram)
        for one in (first, second):
            one.start()
        await asyncio.sleep(15)
        await first.leaves()
        left_at = asyncio.get_running_loop().time()
        await asyncio.sleep(30)
        await second.dies()
        return telegram, second, left_at

    telegram, second, left_at = run(story())
    assert telegram.busiest_second() <= RATE
    assert busy(telegram, left_at + 4, left_at + 30) >= 0.92 * RATE
    assert second.told == []


@pytest.mark.parametrize("cut_off", [True, False])
def test_who_is_cut_off_from_the_database_falls_silent_before_the_others_take_over(cut_off: bool) -> None:
    async def story() -> tuple[Telegram, int]:
        rows, telegram = Rows(), Telegram(way=0.02, jitter=0.04)
        first, second = Process("a", rows, telegram), Process("b", rows, telegram)
        for one in (first, second):
            one.start()
        await asyncio.sleep(15)
        if cut_off:
            rows.down.add("a")
        first.frozen = not cut_off
        await asyncio.sleep(LEASE_S + 1)
        said = first.said
        await asyncio.sleep(15)
        silent = first.said - said
        rows.down.clear()
        first.frozen = False
        await asyncio.sleep(20)
        assert first.said > said + 100, "it comes back into its share"
        for one in (first, second):
            await one.dies()
        return telegram, silent

    telegram, silent = run(story())
    assert silent == 0
    assert telegram.busiest_second() <= RATE


@pytest.mark.parametrize("seed", [0, 1, 3, 4, 6, 7])
def test_whatever_happens_no_second_is_over_the_limit(seed: int) -> None:
    async def story() -> Telegram:
        chance = random.Random(seed)
        rows, telegram = Rows(), Telegram(way=0.02, jitter=chance.choice([0.01, 0.3]), silent=0.02)
        living: list[Process] = []
        for number in range(25):
            match chance.choice("jjdlfc"):
                case "j" if len(living) < 5:
                    living.append(Process(f"p{number}", rows, telegram))
                    living[-1].start()
                case "d" if living:
                    await living.pop(chance.randrange(len(living))).dies()
                case "l" if living:
                    await living.pop(chance.randrange(len(living))).leaves()
                case "f" if living:
                    one = chance.choice(living)
                    one.frozen = not one.frozen
                case "c" if living:
                    rows.down ^= {chance.choice(living).name}
            await asyncio.sleep(chance.choice([0.3, 1, 4, 12]))
        for one in living:
            await one.dies()
        return telegram

    telegram = run(story())
    assert len(telegram.arrivals) > 200
    assert telegram.busiest_second() <= RATE


def test_shares_are_equal_and_what_is_left_over_goes_to_the_eldest() -> None:
    known = [Speaker(name, 0, since, 100) for since, name in enumerate("abcd")]
    assert [dealt(one.name, 0, 30, known, 50).fair for one in known] == [8, 8, 7, 7]
    assert dealt("new", 0, 30, known, 50).fair == 6
    assert dealt("new", 0, 3, known, 50).fair == 0


def test_nobody_is_given_what_another_still_holds() -> None:
    known = [Speaker("a", 30, 1, 100)]
    assert dealt("b", 0, 30, known, 50).held == 0
    assert dealt("b", 0, 30, known, 100 + ECHO_S - 0.1).held == 0
    assert dealt("b", 0, 30, known, 100 + ECHO_S).held == 30
    assert dealt("a", 22, 30, [*known, Speaker("b", 0, 2, 100)], 50).held == 22, "what is in use stays"
