"""`python -m tests.bench.updates [--quick]`: how many answers a second, how soon, and are any lost.

50 people answer the questionnaire. The messenger, the bot and the people are three processes. The baseline,
bare aiogram making the same two calls for a tap, is measured in the same run against the same server.
Progress goes to standard error; the last line of standard output is one JSON object.
"""

import argparse
import asyncio
import json
import random
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from tests.bench.crowd import ClosedLoop, OpenLoop, form, percentile
from tests.support.process import Bot
from tests.support.town import FIRST, JITTER_MS, LATENCY_MS, Answer, Teacher, Town, answers

PEOPLE = 50
STEADY_PER_S = 50
HEADROOM = 0.8
QUEUED_PEOPLE, QUEUED_EACH = 25, 8


@dataclass(frozen=True, slots=True)
class Plan:
    """How long each part takes, in seconds, and how many kills there are."""

    warm_up: float
    baseline: float
    closed: float
    steady: float
    kills: int
    rosters: int


FULL = Plan(warm_up=5, baseline=15, closed=25, steady=30, kills=6, rosters=9)
QUICK = Plan(warm_up=2, baseline=3, closed=4, steady=4, kills=1, rosters=4)


class Measurement:
    """One run; `result` collects the keys."""

    def __init__(self, plan: Plan, progress: Progress) -> None:
        self.plan = plan
        self.progress = progress
        self.result: dict[str, Any] = {}
        self.lost: list[str] = []
        self.doubled: list[str] = []

    async def run(self) -> dict[str, Any]:
        with tempfile.TemporaryDirectory(prefix="rostok-bench-") as folder:
            async with Town(Path(folder) / "speed", LOG_LEVEL="WARNING") as town:
                await self.speed(town)
            async with Town(Path(folder) / "kills", LOG_LEVEL="WARNING") as town:
                await self.kills(town)
        return {**self.result, "lost": len(self.lost), "doubled": len(self.doubled)}

    async def speed(self, town: Town) -> None:
        """Baseline, closed loop, steady rate: one server, the bots one after the other."""
        task = self.progress.add_task("people settle", total=None)
        first = await town.settle(PEOPLE)
        rosters = [await self.roster(town, n) for n in range(self.plan.rosters)]
        self.progress.update(task, total=1, completed=1)
        self.result["same_calls_per_s"] = await self.baseline(town, first)
        town.waiting = 0  # those were for the other bot
        await town.bot.start()
        closed, steady = rosters[:-1], rosters[-1]
        tapped = await self.closed(town, [list(queue) for queue in zip(*closed, strict=True)])
        self.result["ratio"] = round(self.result["bot_per_s"] / self.result["same_calls_per_s"], 3)
        tapped += await self.steady(town, steady)
        await town.bot.stop()
        await self.judge(town, tapped)

    async def roster(self, town: Town, number: int) -> list[Teacher]:
        """Fifty more accounts: a person who has answered everything goes on as somebody else."""
        return await town.settle(PEOPLE, FIRST + (number + 1) * PEOPLE)

    async def baseline(self, town: Town, teachers: list[Teacher]) -> float:
        bare = Bot(town.folder, town.sandbox, "tests.bench.bare")
        await bare.start()
        people = [form([teacher] * 100) for teacher in teachers]
        loop = self.loop(town, bare, people, self.plan.baseline, "bare aiogram, the same calls")
        rate = await loop.rate()
        self.result["same_calls_cpu_ms"] = round(loop.cpu_ms, 2)
        await bare.stop()
        return round(rate, 1)

    async def closed(self, town: Town, queues: list[list[Teacher]]) -> list[Answer]:
        people = [form(queue) for queue in queues]
        loop = self.loop(town, town.bot, people, self.plan.closed, "the bot, every answer durable")
        self.result["bot_per_s"] = round(await loop.rate(), 1)
        self.result["bot_cpu_ms"] = round(loop.cpu_ms, 2)
        await town.until_idle()
        return loop.tapped

    async def steady(self, town: Town, teachers: list[Teacher]) -> list[Answer]:
        """At 50 a second, or at what this machine holds when that is less."""
        per_second = min(STEADY_PER_S, round(self.result["bot_per_s"] * HEADROOM))
        task = self.progress.add_task(f"steady {per_second} a second", total=None)
        seconds = min(self.plan.steady, PEOPLE * 47 / per_second)
        loop = OpenLoop(town, [form([teacher]) for teacher in teachers], per_second, seconds)
        delays = await loop.delays_ms()
        self.progress.update(task, total=1, completed=1)
        self.result["p50_ms"] = round(percentile(delays, 50), 1)
        self.result["p99_ms"] = round(percentile(delays, 99), 1)
        self.result["steady_per_s"] = per_second
        return loop.tapped

    async def kills(self, town: Town) -> None:
        """200 queued answers, SIGKILL at moments drawn uniformly over the busy interval."""
        chance = random.Random()
        tapped = list(answers(await town.settle(QUEUED_PEOPLE), QUEUED_EACH))
        await town.queue(tapped)
        await town.sandbox.slows(LATENCY_MS, JITTER_MS)
        task = self.progress.add_task("kills in the middle of 200 answers", total=None)
        moments = sorted(chance.sample(range(len(tapped) - QUEUED_PEOPLE), self.plan.kills))
        in_flight = await town.killed_at(moments, chance)
        await town.bot.start()
        await town.until_idle()
        self.progress.update(task, total=1, completed=1)
        self.result["kills"] = len(moments)
        self.result["kills_between_commit_and_send"] = sum(map(bool, in_flight))
        await self.judge(town, tapped)

    async def judge(self, town: Town, tapped: list[Answer]) -> None:
        found = await town.judge(tapped)
        self.lost += found.lost
        self.doubled += found.doubled

    def loop(
        self, town: Town, bot: Bot, people: list[Iterator[Answer]], seconds: float, title: str
    ) -> ClosedLoop:
        return ClosedLoop(town, bot, people, self.plan.warm_up, seconds, self.bar(title))

    def bar(self, title: str) -> Any:
        task = self.progress.add_task(title, total=None)
        return lambda count: self.progress.update(task, completed=count)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="at most 60 s")
    quick = parser.parse_args().quick
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed:.0f}"))
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True)) as progress:
        measurement = Measurement(QUICK if quick else FULL, progress)
        result = asyncio.run(measurement.run())
    for problem in measurement.lost + measurement.doubled:
        Console(stderr=True).print(problem)
    print(json.dumps({"bench": "updates", "quick": quick, "people": PEOPLE, **result}))


if __name__ == "__main__":
    main()
