"""Two processes on one PostgreSQL tell one list: within the limit together, nothing lost, nothing doubled."""

import asyncio
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, text

from storage.engine import create_engine
from storage.migrate import upgrade
from storage.schema import announcements, transport
from storage.turn import Database
from tests.process.test_delivery_kills import heard, plan
from tests.support.messenger import Sandbox
from tests.support.postgres import Postgres
from tests.support.process import Bot, Stage

pytestmark = [pytest.mark.process, pytest.mark.postgres]

ACCOUNTS = range(500_000, 500_160)
MODULE = "tests.support.speaker_process"
rows, speakers = announcements.delivery, transport.speaker


class Speaker(Bot):
    """One of the processes; its output in a file of its own."""

    def __init__(self, folder: Path, sandbox: Sandbox, url: str, name: str) -> None:
        super().__init__(folder, sandbox, MODULE, DATABASE_URL=url)
        self.output = folder / f"{name}.log"


async def emptied(url: str) -> None:
    database = Database(create_engine(url))
    async with database.engine.begin() as connection:
        await connection.execute(text("DROP SCHEMA public CASCADE"))
        await connection.execute(text("CREATE SCHEMA public"))
    await database.close()
    await upgrade(url)


async def asked(database: Database, statement: Any) -> list[Any]:
    async with database.turn() as turn:
        return await turn.all(statement)


async def states(database: Database) -> Counter[str]:
    found = await asked(database, select(rows.c.status, func.count()).group_by(rows.c.status))
    return Counter({row[0]: row[1] for row in found})


async def shares(database: Database) -> list[int]:
    return sorted(row[0] for row in await asked(database, select(speakers.c.permits)))


async def until(what: Any, pair: list[Speaker]) -> None:
    async with asyncio.timeout(90):
        while not await what():
            assert any(one.running for one in pair), [one.said for one in pair]
            await asyncio.sleep(0.05)


async def test_two_processes_share_the_limit_and_one_takes_over_from_the_other(
    tmp_path: Path, postgres: Postgres
) -> None:
    await emptied(postgres.url)
    async with Stage(tmp_path, database_url=postgres.url) as stage:
        pair = [Speaker(tmp_path, stage.sandbox, postgres.url, name) for name in ("one", "two")]
        database = Database(create_engine(postgres.url))
        try:
            for one in pair:
                await one.start()

            async def even() -> bool:
                return await shares(database) == [15, 15]

            await until(even, pair)
            await stage.sandbox.slows(60, 30)
            await stage.sandbox.limits(per_second=30)
            await plan(stage, "reminder", ACCOUNTS)

            async def half() -> bool:
                return sum((await heard(stage)).values()) > len(ACCOUNTS) // 2

            await until(half, pair)
            busy = await asked(database, select(func.count(func.distinct(rows.c.claim))))
            await pair[0].kill()

            async def over() -> bool:
                return not set(await states(database)) & {"pending", "claimed"}

            await until(over, pair)
            messages = await heard(stage)
            calls = await stage.sandbox.calls("sendmessage")
            found = await asked(database, select(rows.c.dedup_key, rows.c.status, rows.c.reason))
        finally:
            for one in pair:
                await one.kill()
            await database.close()
    doubted = {int(key.split(":")[1]) for key, _, reason in found if reason is not None}
    assert busy[0][0] == 2, "both had some in their hands"
    assert [call for call in calls if call["code"] == 429] == []
    assert set(messages) == set(ACCOUNTS)
    assert {account for account, number in messages.items() if number > 1} <= doubted
    assert len(doubted) <= 5
    assert pair[1].said.count("process_fell_silent") == 1
    assert {status for _, status, _ in found} == {"sent"}
