"""The ledger says of each person what the server saw, through every kind of answer and a clean stop."""

from pathlib import Path

import pytest

from storage.migrate import upgrade
from tests.process.test_delivery_kills import heard, ledger, plan, until_closed, until_said
from tests.support.town import Town

pytestmark = pytest.mark.process

ACCOUNTS = range(500_000, 500_048)
BLOCKED, REFUSED, LOST, UNANSWERED = (set(range(500_000 + first, 500_048, 16)) for first in (1, 5, 9, 13))
"""Who stopped the bot; whom Telegram refuses; two kinds of no answer: nothing came, or it was heard."""


async def break_it(town: Town) -> None:
    stopped = {"error_code": 403, "description": "Forbidden: bot was blocked by the user"}
    refused = {"error_code": 400, "description": "Bad Request: message is too long"}
    for accounts, fault in (
        (BLOCKED, stopped),
        (REFUSED, refused),
        (LOST, {"mode": "drop"}),
        (UNANSWERED, {"mode": "after"}),
    ):
        for account in accounts:
            await town.sandbox.breaks("sendMessage", chat=account, times=1, **fault)


async def test_the_ledger_equals_what_the_server_saw_and_a_clean_stop_leaves_nothing_in_doubt(
    tmp_path: Path,
) -> None:
    async with Town(tmp_path) as town:
        await upgrade(town.database_url)
        await plan(town, "bulk", ACCOUNTS)
        await break_it(town)
        await town.sandbox.slows(80, 40)
        await town.bot.start()
        await until_said(town, 15)
        await town.bot.stop()
        at_rest, messages_at_rest = ledger(town), await heard(town)
        await town.sandbox.slows(0)
        await town.bot.start()
        await until_closed(town)
        rows, messages = ledger(town), await heard(town)
    assert {status for status, _ in at_rest.values()} >= {"sent", "pending"}, "stopped in the middle"
    assert "claimed" not in {status for status, _ in at_rest.values()}
    of = {
        state: {account for account, (status, _) in rows.items() if status == state}
        for state in ("sent", "blocked", "failed", "unknown")
    }
    assert {one for one, (status, _) in at_rest.items() if status == "unknown"} <= LOST | UNANSWERED
    assert {one for one, (status, _) in at_rest.items() if status == "sent"} == set(
        messages_at_rest
    ) - UNANSWERED
    assert of["blocked"] == BLOCKED
    assert of["failed"] == REFUSED
    assert of["unknown"] == LOST | UNANSWERED, "no answer came: both are named, none is sent again"
    assert of["sent"] == set(messages) - UNANSWERED
    assert sum(map(len, of.values())) == len(ACCOUNTS)
    assert max(messages.values()) == 1
