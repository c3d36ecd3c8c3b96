"""`python -m tests.bench.reminders [--quick]`: how soon after its moment a reminder is at the messenger.

1,000 reminders due at one instant, then ten due every second, against a messenger with a strict window of 30
messages in any second and round trips of 80 ± 40 ms. Planning is measured in this process, over real rows.
Progress goes to standard error; the last line of standard output is one JSON object.
"""

import argparse
import asyncio
import json
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from sqlalchemy import insert, select

from bot.calendars import Calendars
from bot.clocks import SystemClock
from bot.ticking import MOST_BATCHES
from bot.wiring import Programmes, build_use_cases, planners
from mentoring.deliveries import Planner
from mentoring.reminders import Due
from mentoring.timing import Urgency
from storage.engine import create_engine
from storage.outbox import OutboxStore
from storage.people import MunicipalityStore
from storage.recipients import RecipientStore
from storage.schema import announcements, people
from storage.turn import Database, current
from tests.bench.audience import LIMIT_PER_S, enter
from tests.bench.broadcast import FIRST, JITTER_MS, RTT_MS
from tests.bench.crowd import percentile
from tests.support.town import PACK, Town

KIND = "partner_left"
"""A kind whose words need nothing but the row itself."""
AHEAD_S = 6.0
STEADY_PER_S = 10
PATIENCE_S = 300.0
PASSES = 3
"""Of every planner, over the same people: the last one has nothing new to plan."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How many are due at once, for how long ten a second are due, and for how many people is planned."""

    due: int
    steady_s: int
    planned: int


FULL = Plan(due=1000, steady_s=30, planned=100_000)
QUICK = Plan(due=240, steady_s=8, planned=4_000)


class Measurement:
    """One run."""

    def __init__(self, plan: Plan, progress: Progress) -> None:
        self.plan = plan
        self.progress = progress

    async def run(self) -> dict[str, Any]:
        with tempfile.TemporaryDirectory(prefix="rostok-bench-") as folder:
            async with Town(Path(folder) / "due", LOG_LEVEL="WARNING") as town:
                said = await self.said(town)
            async with Town(Path(folder) / "planning", LOG_LEVEL="WARNING") as town:
                planned = await self.planning(town)
        return {**said, **planned}

    async def said(self, town: Town) -> dict[str, Any]:
        """Everything due, from the row to the messenger."""
        steady = STEADY_PER_S * self.plan.steady_s
        accounts = range(FIRST, FIRST + self.plan.due + steady)
        await town.settle(1)
        await town.sandbox.line.act("crowd", {"first": accounts.start, "count": len(accounts)})
        await enter(town, accounts)
        await town.sandbox.slows(RTT_MS, JITTER_MS)
        await town.sandbox.limits(per_second=LIMIT_PER_S)
        await town.bot.start()
        at_once = accounts[: self.plan.due]
        moment = SystemClock().now() + timedelta(seconds=AHEAD_S)
        due = dict.fromkeys(at_once, moment)
        await remind(town, due)
        await self.until_said(town, f"{len(at_once)} due at one instant")
        begin = SystemClock().now() + timedelta(seconds=AHEAD_S)
        slow = {
            account: begin + timedelta(seconds=number / STEADY_PER_S)
            for number, account in enumerate(accounts[self.plan.due :])
        }
        await remind(town, slow)
        await self.until_said(town, f"{STEADY_PER_S} due every second")
        calls = [one for one in await town.sandbox.calls("sendmessage") if one["chat"] in accounts]
        heard = Counter(one["chat"] for one in calls if one["effect"])
        late = {one["chat"]: one["at"] - {**due, **slow}[one["chat"]].timestamp() for one in calls}
        await town.bot.stop()
        return {
            "due": len(at_once),
            "first_send_s": round(min(late[one] for one in at_once if one in late), 3),
            "all_sent_s": round(max(late[one] for one in at_once if one in late), 2),
            "steady_p99_s": round(percentile(sorted(late[one] for one in slow if one in late), 99), 3),
            "early": sum(delay < 0 for delay in late.values()),
            "lost": len(accounts) - len(heard),
            "duplicated": sum(number - 1 for number in heard.values()),
            "http_429": sum(one["code"] == 429 for one in calls),
        }

    async def until_said(self, town: Town, title: str) -> None:
        task = self.progress.add_task(title, total=None)
        async with asyncio.timeout(PATIENCE_S):
            while left := open_rows(town):
                assert town.bot.running, town.bot.said
                self.progress.update(task, completed=left)
                await asyncio.sleep(0.25)
        self.progress.update(task, total=1, completed=1)

    async def planning(self, town: Town) -> dict[str, Any]:
        """Processor time of planning one reminder for everybody from nothing, and of planning it again."""
        await town.settle(1)
        await enter(town, range(FIRST, FIRST + self.plan.planned))
        database, clock = Database(create_engine(town.database_url)), SystemClock()
        async with database.turn() as turn:
            home = await MunicipalityStore().ensure(PACK.code, PACK.municipality, PACK.timezone, clock.now())
            programmes = Programmes()
            programmes.put(home, PACK)
            outbox = OutboxStore(clock, RecipientStore(Calendars(programmes)))
            ids = [row[0] for row in await current().all(select(people.person.c.id))]
            at, until = clock.now() + timedelta(days=3), clock.now() + timedelta(days=4)
            dues = [Due(f"bench:{one}", KIND, Urgency.OPTIONAL, at, until, one) for one in ids]
            first, again = await cpu_ms(outbox, dues), await cpu_ms(outbox, dues)
            await turn.commit()
        use = build_use_cases(programmes, clock, frozenset(), cast("Any", None), cast("Any", None))
        rounds = [await round_ms(database, planners(use), clock.now()) for _ in range(PASSES)]
        await database.close()
        return {
            "plan_cpu_s": round(first / 1000, 2),
            "plan_pass_ms": round(rounds[-1], 1),
            "plan_ms_per_1000": round(first * 1000 / len(ids), 1),
            "plan_again_ms_per_1000": round(again * 1000 / len(ids), 1),
            "planned": len(ids),
        }


async def cpu_ms(outbox: OutboxStore, dues: list[Due]) -> float:
    """Processor milliseconds of one planning."""
    began = time.process_time()
    await outbox.plan_many(dues)
    return (time.process_time() - began) * 1000


async def round_ms(database: Database, asked: Sequence[Planner], now: datetime) -> float:
    """Processor milliseconds of asking every planner until it has nothing new, as the tick does."""
    began = time.process_time()
    for planner in asked:
        for _ in range(MOST_BATCHES):
            async with database.turn() as turn:
                planned = await planner.plan_due(now)
                await turn.commit()
            if not planned:
                break
    return (time.process_time() - began) * 1000


async def remind(town: Town, due: dict[int, datetime]) -> None:
    """One row for each account, due at its moment."""
    database, now = Database(create_engine(town.database_url)), SystemClock().now()
    known = people.channel_account.c
    async with database.turn() as turn:
        rows = await current().all(select(known.external_id, known.person_id, known.municipality_id))
        shared = {"kind": KIND, "cause": "bench:1", "params": {"was_active": True}, "optional": False}
        await current().write(
            insert(announcements.delivery),
            [
                {
                    "municipality_id": home,
                    "person_id": person,
                    "dedup_key": f"bench:{account}",
                    "not_before": due[account],
                    "created_at": now,
                    **shared,
                }
                for account, person, home in rows
                if account in due
            ],
        )
        await turn.commit()
    await database.close()


def open_rows(town: Town) -> int:
    """Rows that are not decided yet."""
    query = "SELECT count(*) FROM delivery WHERE status IN ('pending', 'claimed')"
    return int(town.select(query)[0][0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="at most 60 s")
    quick = parser.parse_args().quick
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed:.0f}"))
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True)) as progress:
        result = asyncio.run(Measurement(QUICK if quick else FULL, progress).run())
    print(json.dumps({"bench": "reminders", "quick": quick, **result}))


if __name__ == "__main__":
    main()
