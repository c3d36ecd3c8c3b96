"""SIGKILL while the bot speaks unasked: what is in doubt is a handful, and the ledger names each."""

import asyncio
from collections import Counter
from pathlib import Path

import pytest

import programmes.loader
from bot.clocks import SystemClock
from mentoring.people import Role
from storage.engine import create_engine
from storage.migrate import upgrade
from storage.people import MunicipalityStore
from storage.schema import announcements
from storage.turn import Database
from tests.support.process import Stage
from tests.support.rows import enrol, row
from tests.support.town import Town

pytestmark = pytest.mark.process

PACK = programmes.loader.shipped("bugulma")
LATENCY_MS = 120
IN_FLIGHT = 8
"""At 30 a second and 120 ms: five requests on their way, and some answers being written down."""


async def plan(stage: Stage, lane: str, accounts: range) -> None:
    """One delivery for each account, all due now."""
    await stage.sandbox.line.act("crowd", {"first": accounts.start, "count": len(accounts)})
    database = Database(create_engine(stage.database_url))
    now = SystemClock().now()
    async with database.turn() as turn:
        home = await MunicipalityStore().ensure(PACK.code, PACK.municipality, PACK.timezone, now)
        for account in accounts:
            person_id = await enrol(home, now, account, Role.TEACHER, name=f"Учебная Анна {account}")
            await row(
                announcements.delivery,
                home,
                now,
                dedup_key=f"told:{account}",
                cause="told:1",
                person_id=person_id,
                kind="partner_left",
                params={"was_active": True},
                lane=lane,
                optional=False,
                not_before=now,
            )
        await turn.commit()
    await database.close()


async def heard(stage: Stage) -> Counter[int]:
    """How many messages each account got."""
    calls = await stage.sandbox.calls("sendmessage")
    return Counter(call["chat"] for call in calls if call["effect"])


def ledger(town: Town) -> dict[int, tuple[str, str | None]]:
    """State and reason by account."""
    found = town.select("SELECT dedup_key, status, reason FROM delivery")
    return {int(key.split(":")[1]): (status, reason) for key, status, reason in found}


async def until_said(town: Town, number: int) -> None:
    async with asyncio.timeout(60):
        while sum((await heard(town)).values()) < number:
            assert town.bot.running, town.bot.said
            await asyncio.sleep(0.01)


async def until_closed(town: Town) -> None:
    async with asyncio.timeout(60):
        while {status for status, _ in ledger(town).values()} & {"pending", "claimed"}:
            assert town.bot.running, town.bot.said
            await asyncio.sleep(0.05)


async def killed_again_and_again(town: Town, moments: tuple[int, ...]) -> None:
    await town.sandbox.slows(LATENCY_MS)
    for moment in moments:
        await town.bot.start()
        await until_said(town, moment)
        await town.bot.kill()
    await town.sandbox.slows(0)
    await town.bot.start()
    await until_closed(town)


async def test_reminders_survive_kills_and_repeat_only_what_was_on_its_way(tmp_path: Path) -> None:
    accounts, kills = range(500_000, 500_060), (7, 25)
    async with Town(tmp_path) as town:
        await upgrade(town.database_url)
        await plan(town, "reminder", accounts)
        await killed_again_and_again(town, kills)
        messages, rows = await heard(town), ledger(town)
    doubted = {account for account, (_, reason) in rows.items() if reason is not None}
    assert set(messages) == set(accounts)
    assert {account for account, number in messages.items() if number > 1} <= doubted
    assert max(messages.values()) <= 2
    assert len(doubted) <= IN_FLIGHT * len(kills)


async def test_a_broadcast_survives_a_kill_and_repeats_nothing(tmp_path: Path) -> None:
    accounts, kills = range(500_000, 500_040), (15,)
    async with Town(tmp_path) as town:
        await upgrade(town.database_url)
        await plan(town, "bulk", accounts)
        await killed_again_and_again(town, kills)
        messages, rows = await heard(town), ledger(town)
    unknown = {account for account, (status, _) in rows.items() if status == "unknown"}
    assert max(messages.values()) == 1
    assert set(accounts) - set(messages) <= unknown
    assert len(unknown) <= IN_FLIGHT * len(kills)
    assert {status for status, _ in rows.values()} <= {"sent", "unknown"}
