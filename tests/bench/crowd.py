"""How the people of a benchmark behave: in a closed loop, or at a steady rate whatever the bot does."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from statistics import quantiles

from tests.support.messenger import Json
from tests.support.process import Child
from tests.support.town import ITEMS, Answer, Teacher, Town

LAST = len(ITEMS) - 1
"""Answers of one teacher before the form would be finished (a profile and a picture are not measured)."""
PATIENCE_S = 30.0
Seen = Callable[[int], None]


def form(teachers: list[Teacher]) -> Iterator[Answer]:
    """Answers of one after another teacher, each in order."""
    for teacher in teachers:
        for number in range(LAST):
            yield Answer(teacher, number, number % 4)


class ClosedLoop:
    """Everybody taps again as soon as the tap before was answered, for `seconds` after a warm-up."""

    def __init__(
        self,
        town: Town,
        bot: Child,
        people: list[Iterator[Answer]],
        warm_up: float,
        seconds: float,
        seen: Seen,
    ) -> None:
        self.town = town
        self.bot = bot
        self.people = people
        self.warm_up = warm_up
        self.seconds = seconds
        self.seen = seen
        self.tapped: list[Answer] = []
        self.answered_at: list[float] = []
        self.cpu_ms = 0.0
        """Processor time of the bot for one answer: steadier than the rate when the machine is shared."""

    async def rate(self) -> float:
        """Answers a second, the cold start left out."""
        began, ended = time.monotonic() + self.warm_up, time.monotonic() + self.warm_up + self.seconds
        async with asyncio.TaskGroup() as group:
            for person in self.people:
                group.create_task(self._taps(person, ended))
            await asyncio.sleep(self.warm_up)
            used = self.bot.cpu_s
            await asyncio.sleep(self.seconds)
            used = self.bot.cpu_s - used
        answered = sum(began <= at <= ended for at in self.answered_at)
        self.cpu_ms = 1000 * used / max(1, answered)
        return answered / self.seconds

    async def _taps(self, answers: Iterator[Answer], until: float) -> None:
        while time.monotonic() < until:
            answer = next(answers)
            self.tapped.append(answer)
            if not await self.town.tap(answer, PATIENCE_S):
                raise RuntimeError("a tap was left unanswered")
            self.answered_at.append(time.monotonic())
            self.seen(len(self.answered_at))


class OpenLoop:
    """`per_second` taps, evenly; nobody waits for the bot."""

    def __init__(self, town: Town, people: list[Iterator[Answer]], per_second: float, seconds: float) -> None:
        self.town = town
        self.people = people
        self.per_second = per_second
        self.count = int(per_second * seconds)
        self.tapped: list[Answer] = []
        self.tapped_at: dict[int, list[float]] = defaultdict(list)

    async def delays_ms(self) -> list[float]:
        """From each tap to the moment the next screen was at the messenger, sorted."""
        before = len(await self.town.sandbox.calls())
        began = time.monotonic()
        async with asyncio.TaskGroup() as taps:
            for number in range(self.count):
                await asyncio.sleep(max(0.0, began + number / self.per_second - time.monotonic()))
                answer = next(self.people[number % len(self.people)])
                self.tapped.append(answer)
                self.tapped_at[answer.teacher.account].append(time.monotonic())
                taps.create_task(self.town.tap(answer, PATIENCE_S))
        await self.town.until_idle()
        return self._delays((await self.town.sandbox.calls())[before:])

    def _delays(self, calls: list[Json]) -> list[float]:
        shown: dict[int, list[float]] = defaultdict(list)
        for call in calls:
            if call["method"] == "editmessagetext" and call["effect"]:
                shown[call["chat"]].append(call["mono"])
        return sorted(
            (there - here) * 1000
            for account, taps in self.tapped_at.items()
            for here, there in zip(taps, shown[account], strict=False)
        )


def percentile(sorted_values: list[float], percent: int) -> float:
    return quantiles(sorted_values, n=100, method="inclusive")[percent - 1]
