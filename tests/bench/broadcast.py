"""`python -m tests.bench.broadcast [--quick]`: how near the limit a broadcast runs; what is lost or repeated.

3,000 recipients of whom 5 % stopped the bot; a messenger with a strict window of 30 messages in any second
(a refused request sends no message and is not counted in it) and round trips of 80 ± 40 ms. The messenger
and the bot are processes of their own, the rows are real. The keys without a prefix tell of this one.

`fast_`: round trips of 4 ms at most. `slow_`: of a second, with every fourth request never answered (half of
those were carried out), and a second round for those in doubt. `kills`: SIGKILL at moments drawn over the
list, and a second round; `repeats_max` is the most that one of them repeated, `repeats_unnamed` how many of
the repeated the ledger does not name. `memory_`: what a list of 100,000 adds to the bot's memory.
`all_sends_share`: requests of whatever answer a second, as a share of the limit. `peer_`: the published
packages, where they are installed (nothing here installs them).

Progress goes to standard error; the last line of standard output is one JSON object.
"""

import argparse
import asyncio
import json
import math
import random
import tempfile
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from tests.bench.audience import (
    LIMIT_PER_S,
    Told,
    announce,
    enter,
    heard,
    ledger,
    second_round,
    told,
    waiting,
)
from tests.bench.crowd import OpenLoop, form, percentile
from tests.support.town import Teacher, Town

BLOCKED_EVERY = 20
RTT_MS, JITTER_MS = 80, 40
FAST_MS, FAST_JITTER_MS = 2, 2
SLOW_MS, SLOW_JITTER_MS = 1000, 100
SILENT_SHARE = 0.25
FIRST, FIRST_FAST, FIRST_OF_MANY = 800_000, 900_000, 1_000_000
ANSWERING, TAPS_PER_S = 20, 5
PATIENCE_S = 300.0
WARM_UP_S = 2.0
PEERS = ("aiogram_broadcaster", "aiogram_broadcast")


@dataclass(frozen=True, slots=True)
class Plan:
    """How many people hear each broadcast, and how often the bot is killed while it speaks."""

    recipients: int
    fast: int
    slow: int
    killed: int
    kills: int
    many: int
    many_s: float
    alone_s: float


FULL = Plan(recipients=3000, fast=1500, slow=1500, killed=1500, kills=20, many=100_000, many_s=30, alone_s=20)
QUICK = Plan(recipients=240, fast=120, slow=60, killed=80, kills=2, many=20_000, many_s=2, alone_s=3)


class Measurement:
    """One run; `result` collects the keys."""

    def __init__(self, plan: Plan, progress: Progress, chance: random.Random) -> None:
        self.plan = plan
        self.progress = progress
        self.chance = chance

    async def run(self) -> dict[str, Any]:
        with tempfile.TemporaryDirectory(prefix="rostok-bench-") as folder:
            async with Town(Path(folder) / "speed", LOG_LEVEL="WARNING") as town:
                speed = await self.speed(town)
            async with (
                Town(Path(folder) / "slow", LOG_LEVEL="WARNING") as far,
                Town(Path(folder) / "kills", LOG_LEVEL="WARNING") as killed,
            ):
                for town in (far, killed):
                    await town.settle(1)
                async with asyncio.TaskGroup() as group:
                    slow = group.create_task(self.slow(far))
                    kills = group.create_task(self.kills(killed))
        peers = {f"peer_{name}": None for name in PEERS if find_spec(name) is None}
        return {**speed, **slow.result(), **kills.result(), **peers}

    async def speed(self, town: Town) -> dict[str, Any]:
        """Broadcasts without a fault; people go on answering their questionnaires during the first."""
        answering = await town.settle(3 * ANSWERING)
        await town.sandbox.slows(RTT_MS, JITTER_MS)
        accounts = range(FIRST, FIRST + self.plan.recipients)
        await self.prepare(town, accounts)
        await town.bot.start()
        await self.replies(town, answering[:ANSWERING], WARM_UP_S)
        quiet = await self.replies(town, answering[ANSWERING : 2 * ANSWERING], self.plan.alone_s)
        await town.sandbox.limits(per_second=LIMIT_PER_S)
        seconds = min(self.plan.recipients / LIMIT_PER_S * 0.8, 47 * ANSWERING / TAPS_PER_S)
        async with asyncio.TaskGroup() as group:
            replying = group.create_task(self.replies(town, answering[2 * ANSWERING :], seconds))
            main = await self.broadcast(town, accounts, "people hear it")
        result = {**self.main_keys(main), **reply_keys(quiet, replying.result())}
        return {**result, **await self.fast(town), **await self.memory(town)}

    def main_keys(self, main: Told) -> dict[str, Any]:
        return {
            "recipients": len(main.accounts),
            "rtt_ms": RTT_MS,
            "limit_per_s": LIMIT_PER_S,
            "share_of_limit": main.share_of_limit,
            "all_sends_share": main.all_sends_share,
            "http_429": main.refused,
            "lost": main.lost,
            "uncertain": len(main.in_doubt),
            "duplicated": main.duplicated,
            "blocked": main.blocked,
        }

    async def fast(self, town: Town) -> dict[str, Any]:
        """The same over a very short way."""
        await asyncio.sleep(1)  # the strict window of the one before is over
        await town.sandbox.slows(FAST_MS, FAST_JITTER_MS)
        accounts = range(FIRST_FAST, FIRST_FAST + self.plan.fast)
        await self.prepare(town, accounts)
        quick = await self.broadcast(town, accounts, "over a short way")
        return {
            "fast_recipients": len(accounts),
            "fast_rtt_ms": FAST_MS,
            "fast_share_of_limit": quick.share_of_limit,
            "fast_http_429": quick.refused,
            "fast_lost": quick.lost,
        }

    async def memory(self, town: Town) -> dict[str, Any]:
        """A list that takes an hour begins; after a while the bot is looked at and stopped."""
        before = peak_rss_mb(town)
        accounts = range(FIRST_OF_MANY, FIRST_OF_MANY + self.plan.many)
        reachable = int(2 * LIMIT_PER_S * self.plan.many_s) + 200
        await town.sandbox.line.act("crowd", {"first": accounts.start, "count": reachable})
        await enter(town, accounts)
        broadcast = await announce(town, accounts)
        task = self.progress.add_task("a long list", total=self.plan.many_s)
        until = time.monotonic() + self.plan.many_s
        while (left := until - time.monotonic()) > 0:
            self.progress.update(task, completed=self.plan.many_s - left)
            await asyncio.sleep(0.25)
        rows = waiting(town, broadcast)
        after = peak_rss_mb(town)
        await town.bot.stop()
        return {"memory_rows": rows, "memory_added_mb": after - before, "peak_rss_mb": after}

    async def slow(self, town: Town) -> dict[str, Any]:
        """A second away, every fourth request without an answer; then those in doubt once more."""
        accounts = range(FIRST, FIRST + self.plan.slow)
        await self.prepare(town, accounts)
        await town.sandbox.slows(SLOW_MS, SLOW_JITTER_MS)
        await town.sandbox.limits(per_second=LIMIT_PER_S)
        never = {"times": 10**6, "chance": SILENT_SHARE / 2}
        for mode in ("hang", "hang_after"):
            await town.sandbox.breaks("sendMessage", mode=mode, **never)
        await town.bot.start()
        broadcast = await announce(town, accounts)
        await self.until(town, broadcast, len(accounts), "a second away", "pending")
        while await second_round(town, broadcast) or waiting(town, broadcast):
            await asyncio.sleep(0.25)
        found = await told(town, accounts, broadcast)
        await town.bot.stop()
        return {
            "slow_recipients": len(accounts),
            "slow_rtt_ms": SLOW_MS,
            "slow_silent_share": SILENT_SHARE,
            "slow_share_of_limit": found.share_of_limit,
            "slow_http_429": found.refused,
            "slow_lost": found.lost,
            "slow_uncertain": len(found.in_doubt),
            "slow_duplicated": found.duplicated,
            "slow_unnamed": len(set(twice(found)) - found.in_doubt),
        }

    async def kills(self, town: Town) -> dict[str, Any]:
        """SIGKILL at moments drawn uniformly over the list; a kill leaves what was under way in doubt."""
        accounts = range(FIRST, FIRST + self.plan.killed)
        await self.prepare(town, accounts)
        await town.sandbox.slows(RTT_MS, JITTER_MS)
        await town.sandbox.limits(per_second=LIMIT_PER_S)
        broadcast = await announce(town, accounts)
        reachable = len(accounts) - len(accounts) // BLOCKED_EVERY
        moments = sorted(self.chance.sample(range(1, reachable), self.plan.kills))
        doubts = [await self.kill_at(town, moment, broadcast) for moment in moments]
        await town.bot.start()
        await self.until(town, broadcast, len(accounts), "the rest of the list")
        first_round = await told(town, accounts, broadcast)
        await second_round(town, broadcast)
        await self.until(town, broadcast, len(accounts), "those in doubt")
        found = await told(town, accounts, broadcast)
        repeated = twice(found)
        return {
            "kills": self.plan.kills,
            "kills_lost": found.lost,
            "kills_uncertain": len(first_round.in_doubt),
            "kills_duplicated": found.duplicated,
            "kills_duplicated_before_second_round": first_round.duplicated,
            "repeats_max": max((len(repeated & doubt) for doubt in doubts), default=0),
            "repeats_allowed": math.ceil(LIMIT_PER_S * RTT_MS / 1000),
            "repeats_unnamed": len(repeated - found.in_doubt),
        }

    async def kill_at(self, town: Town, moment: int, broadcast: int) -> set[int]:
        """Kill the bot so many messages in, and a bit of a round trip later; whom that leaves in doubt."""
        await town.bot.start()
        async with asyncio.timeout(PATIENCE_S):
            while await heard(town) < moment and waiting(town, broadcast):
                assert town.bot.running, town.bot.said
                await asyncio.sleep(0.01)
        await asyncio.sleep(self.chance.uniform(0, RTT_MS / 1000))
        await town.bot.kill()
        return {one for one, (status, _) in ledger(town, broadcast).items() if status == "claimed"}

    async def prepare(self, town: Town, accounts: range) -> None:
        """The people stand in the tables; every twentieth stopped the bot, which it has yet to learn."""
        await town.sandbox.line.act("crowd", {"first": accounts.start, "count": len(accounts)})
        await enter(town, accounts)
        fault = {"error_code": 403, "description": "Forbidden: bot was blocked by the user"}
        for account in accounts[::BLOCKED_EVERY]:
            await town.sandbox.breaks("sendMessage", chat=account, times=1_000, **fault)

    async def broadcast(self, town: Town, accounts: range, title: str) -> Told:
        """One broadcast from its first to its last message."""
        broadcast = await announce(town, accounts)
        await self.until(town, broadcast, len(accounts), title)
        return await told(town, accounts, broadcast)

    async def replies(self, town: Town, teachers: list[Teacher], seconds: float) -> list[float]:
        """Delays of answers to people who tap meanwhile, in milliseconds, sorted."""
        loop = OpenLoop(town, [form([teacher]) for teacher in teachers], TAPS_PER_S, seconds)
        return await loop.delays_ms()

    async def until(self, town: Town, broadcast: int, total: int, title: str, *states: str) -> None:
        """Until no row of the broadcast waits (or is in one of `states`)."""
        task = self.progress.add_task(title, total=total)
        async with asyncio.timeout(PATIENCE_S):
            while open_rows := waiting(town, broadcast, *states):
                assert town.bot.running, town.bot.said
                self.progress.update(task, completed=total - open_rows)
                await asyncio.sleep(0.25)
        self.progress.update(task, completed=total)


def twice(found: Told) -> set[int]:
    """Who heard it more than once."""
    return {account for account, number in found.heard.items() if number > 1}


def reply_keys(quiet: list[float], meanwhile: list[float]) -> dict[str, Any]:
    """How much later people are answered while a broadcast goes on."""
    alone, loaded = percentile(quiet, 95), percentile(meanwhile, 95)
    return {"reply_p95_ms": round(alone, 1), "reply_p95_added_ms": round(loaded - alone, 1)}


def peak_rss_mb(town: Town) -> int:
    """The most memory the bot's process ever held."""
    assert town.bot.process is not None
    status = Path(f"/proc/{town.bot.process.pid}/status").read_text()
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) // 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="at most 60 s")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    options = parser.parse_args()
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed:.0f}"))
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True)) as progress:
        plan = QUICK if options.quick else FULL
        result = asyncio.run(Measurement(plan, progress, random.Random(options.seed)).run())
    print(json.dumps({"bench": "broadcast", "quick": options.quick, "seed": options.seed, **result}))


if __name__ == "__main__":
    main()
