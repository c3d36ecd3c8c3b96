"""`python -m tests.bench.broadcast [--quick]`: how near the limit a broadcast runs; what is lost or repeated.

3,000 recipients of whom 5 % stopped the bot; a messenger with a strict window of 30 messages in any second
and round trips of 80 ± 40 ms. The messenger and the bot are processes of their own, the rows are real.
Progress goes to standard error; the last line of standard output is one JSON object.
"""

import argparse
import asyncio
import json
import math
import random
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from sqlalchemy import insert

from bot.clocks import SystemClock
from storage.broadcasts import BroadcastStore
from storage.engine import create_engine
from storage.people import MunicipalityStore
from storage.schema import announcements, people
from storage.turn import Database, current
from tests.bench.crowd import OpenLoop, form, percentile
from tests.support.town import PACK, Teacher, Town

LIMIT_PER_S = 30
BLOCKED_SHARE = 0.05
RTT_MS, JITTER_MS = 80, 40
FIRST = 800_000
ANSWERING, TAPS_PER_S = 20, 5
PATIENCE_S = 300.0
WARM_UP_S = 3.0
TOLD = "Совещание переносится на пятницу. Учебные данные."


@dataclass(frozen=True, slots=True)
class Plan:
    """How many people, and how often the bot is killed while it speaks."""

    recipients: int
    recipients_killed: int
    kills: int
    alone_s: float


FULL = Plan(recipients=3000, recipients_killed=1500, kills=20, alone_s=20)
QUICK = Plan(recipients=360, recipients_killed=180, kills=2, alone_s=5)


@dataclass(frozen=True, slots=True)
class Told:
    """What one broadcast came to: messages by account, and the ledger's word for each account."""

    heard: Counter[int]
    first_at: float
    last_at: float
    rows: dict[int, tuple[str, str | None]]
    refused: int

    @property
    def share_of_limit(self) -> float:
        """Distinct recipients reached in a second, as a share of the limit."""
        return len(self.heard) / max(0.001, self.last_at - self.first_at) / LIMIT_PER_S

    @property
    def in_doubt(self) -> set[int]:
        return {one for one, (status, reason) in self.rows.items() if status == "unknown" or reason}

    def lost(self, accounts: range) -> list[int]:
        """Neither received nor listed as anything that an author could see."""
        listed = {one for one, (status, _) in self.rows.items() if status in ("blocked", "failed", "unknown")}
        return [one for one in accounts if one not in self.heard and one not in listed]


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
            async with Town(Path(folder) / "kills", LOG_LEVEL="WARNING") as town:
                kills = await self.kills(town)
        return {**speed, **kills}

    async def speed(self, town: Town) -> dict[str, Any]:
        """One broadcast without a fault, while people go on answering their questionnaires."""
        accounts = range(FIRST, FIRST + self.plan.recipients)
        answering = await town.settle(3 * ANSWERING)
        await self.prepare(town, accounts)
        await town.bot.start()
        await self.replies(town, answering[:ANSWERING], WARM_UP_S)
        quiet = await self.replies(town, answering[ANSWERING : 2 * ANSWERING], self.plan.alone_s)
        await town.sandbox.limits(per_second=LIMIT_PER_S)
        await announce(town, accounts)
        seconds = min(self.plan.recipients / LIMIT_PER_S * 0.8, 47 * ANSWERING / TAPS_PER_S)
        async with asyncio.TaskGroup() as group:
            replying = group.create_task(self.replies(town, answering[2 * ANSWERING :], seconds))
            group.create_task(self.until_said(town, accounts, "people hear it"))
        rss = peak_rss_mb(town)
        told = await self.told(town, accounts)
        await town.bot.stop()
        return {
            "recipients": len(accounts),
            "rtt_ms": RTT_MS,
            "limit_per_s": LIMIT_PER_S,
            "share_of_limit": round(told.share_of_limit, 3),
            "http_429": told.refused,
            "lost": len(told.lost(accounts)),
            "uncertain": len(told.in_doubt),
            "duplicated": sum(number - 1 for number in told.heard.values()),
            "blocked": sum(status == "blocked" for status, _ in told.rows.values()),
            "peak_rss_mb": rss,
            "reply_p95_ms": round(percentile(quiet, 95), 1),
            "reply_p95_added_ms": round(percentile(replying.result(), 95) - percentile(quiet, 95), 1),
        }

    async def kills(self, town: Town) -> dict[str, Any]:
        """SIGKILL at moments drawn uniformly over the list; a kill may leave what was in flight in doubt."""
        accounts = range(FIRST, FIRST + self.plan.recipients_killed)
        await town.settle(1)
        await self.prepare(town, accounts)
        await town.sandbox.limits(per_second=LIMIT_PER_S)
        await announce(town, accounts)
        reachable = len(accounts) - len(accounts) // round(1 / BLOCKED_SHARE)
        moments = sorted(self.chance.sample(range(1, reachable), self.plan.kills))
        task = self.progress.add_task("kills while it speaks", total=self.plan.kills)
        for moment in moments:
            await town.bot.start()
            await self.until_heard(town, moment)
            await asyncio.sleep(self.chance.uniform(0, RTT_MS / 1000))
            await town.bot.kill()
            self.progress.advance(task)
        await town.bot.start()
        await self.until_said(town, accounts, "the rest of the list")
        told = await self.told(town, accounts)
        repeated = {account: number for account, number in told.heard.items() if number > 1}
        return {
            "kills": self.plan.kills,
            "kills_lost": len(told.lost(accounts)),
            "kills_uncertain": len(told.in_doubt),
            "kills_duplicated": sum(number - 1 for number in repeated.values()),
            "repeats_max": max(Counter(repeated.values()), default=1) - 1,
            "repeats_allowed": math.ceil(LIMIT_PER_S * RTT_MS / 1000) * self.plan.kills,
            "repeats_unnamed": len(set(repeated) - told.in_doubt),
            "all_sends_share": round(sum(told.heard.values()) / max(1, len(told.heard)), 4),
        }

    async def prepare(self, town: Town, accounts: range) -> None:
        """The people stand in the tables; every twentieth stopped the bot, which it has yet to learn."""
        await town.sandbox.line.act("crowd", {"first": accounts.start, "count": len(accounts)})
        await enter(town, accounts)
        for account in accounts[:: round(1 / BLOCKED_SHARE)]:
            fault = {"error_code": 403, "description": "Forbidden: bot was blocked by the user"}
            await town.sandbox.breaks("sendMessage", chat=account, times=1_000, **fault)
        await town.sandbox.slows(RTT_MS, JITTER_MS)

    async def replies(self, town: Town, teachers: list[Teacher], seconds: float) -> list[float]:
        """Delays of answers to people who tap meanwhile, in milliseconds, sorted."""
        loop = OpenLoop(town, [form([teacher]) for teacher in teachers], TAPS_PER_S, seconds)
        return await loop.delays_ms()

    async def until_said(self, town: Town, accounts: range, title: str) -> None:
        """Until no row of the broadcast waits."""
        task = self.progress.add_task(title, total=len(accounts))
        async with asyncio.timeout(PATIENCE_S):
            while open_rows := waiting(town):
                assert town.bot.running, town.bot.said
                self.progress.update(task, completed=len(accounts) - open_rows)
                await asyncio.sleep(0.25)
        self.progress.update(task, completed=len(accounts))

    async def until_heard(self, town: Town, number: int) -> None:
        """Until so many messages came through, or nothing is left to say."""
        async with asyncio.timeout(PATIENCE_S):
            while await heard(town) < number and waiting(town):
                assert town.bot.running, town.bot.said
                await asyncio.sleep(0.01)

    async def told(self, town: Town, accounts: range) -> Told:
        calls = [call for call in await town.sandbox.calls("sendmessage") if call["chat"] in accounts]
        reached = [call for call in calls if call["effect"]]
        return Told(
            heard=Counter(call["chat"] for call in reached),
            first_at=min(call["mono"] for call in reached),
            last_at=max(call["mono"] for call in reached),
            rows=ledger(town),
            refused=sum(call["code"] == 429 for call in calls),
        )


async def enter(town: Town, accounts: range) -> None:
    """Teachers with accounts, a thousand rows at a time."""
    database, now = Database(create_engine(town.database_url)), SystemClock().now()
    async with database.turn() as turn:
        home = await MunicipalityStore().ensure(PACK.code, PACK.municipality, PACK.timezone, now)
        own = {"municipality_id": home, "created_at": now}
        made = await current().write(
            insert(people.person).returning(people.person.c.id),
            [
                {"given": f"Учебный {a}", "name_key": f"учебный {a}", "status": "active", **own}
                for a in accounts
            ],
        )
        ids = sorted(row[0] for row in made)
        pairs = zip(ids, accounts, strict=True)
        await current().write(
            insert(people.channel_account),
            [{"person_id": one, "external_id": account, **own} for one, account in pairs],
        )
        await current().write(
            insert(people.role_grant), [{"person_id": one, "role": "teacher", **own} for one in ids]
        )
        await turn.commit()
    await database.close()


async def announce(town: Town, accounts: range) -> None:
    """The broadcast begins: its row and its recipients, in one transaction as the author's tap does it."""
    database, now = Database(create_engine(town.database_url)), SystemClock().now()
    store = BroadcastStore()
    async with database.turn() as turn:
        home = await MunicipalityStore().ensure(PACK.code, PACK.municipality, PACK.timezone, now)
        author = await current().scalar(people.person.select().with_only_columns(people.person.c.id).limit(1))
        made = await current().write(
            insert(announcements.broadcast)
            .values(
                municipality_id=home,
                author_id=author,
                title=TOLD,
                content={"html": TOLD, "album": None, "parts": []},
                status="sending",
                created_at=now,
                started_at=now,
            )
            .returning(announcements.broadcast.c.id)
        )
        one = await store.get(home, int(made.scalar_one()))
        assert one is not None
        await store.snapshot(one, now.year, now, now)
        await turn.commit()
    await database.close()


def waiting(town: Town) -> int:
    """Rows of the broadcast that are not decided yet."""
    query = "SELECT count(*) FROM delivery WHERE kind = 'broadcast' AND status IN ('pending', 'claimed')"
    return int(town.select(query)[0][0])


async def heard(town: Town) -> int:
    """Messages that reached somebody so far."""
    counters = await town.sandbox.line.ask("counters", {})
    return sum(chat.get("sendmessage", 0) for chat in counters["chats"].values())


def ledger(town: Town) -> dict[int, tuple[str, str | None]]:
    """State and reason by account."""
    found = town.select(
        "SELECT a.external_id, d.status, d.reason FROM delivery d"
        " JOIN channel_account a ON a.person_id = d.person_id WHERE d.kind = 'broadcast'"
    )
    return {int(account): (status, reason) for account, status, reason in found}


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
