"""One tap of the self-assessment costs one write transaction beside the inbox batch (`stack.md` 1)."""

import asyncio
from typing import Any

import pytest

from mentoring.people import Role
from storage.turn import Turn
from tests.support.world import World

CHANNEL = {"inbox", "inbox_chat", "tick"}
"""What the way in writes: the batch that is stored before it is acknowledged, the lease, the watchdog."""


async def test_a_tap_writes_in_one_transaction(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    teacher = await world.enters(Role.TEACHER)
    await teacher.says("/menu")
    await teacher.taps_data("as3:full")
    commits: list[set[str]] = []
    written: dict[int, set[str]] = {}
    write, commit = Turn.write, Turn.commit

    async def noted(turn: Turn, statement: Any, parameters: Any = None) -> Any:
        written.setdefault(id(turn), set()).add(getattr(getattr(statement, "table", None), "name", "?"))
        return await write(turn, statement, parameters)

    async def counted(turn: Turn) -> None:
        await commit(turn)
        commits.append(written.pop(id(turn), set()))

    await asyncio.sleep(0.3)
    monkeypatch.setattr(Turn, "write", noted)
    monkeypatch.setattr(Turn, "commit", counted)
    taps = 6
    for number in range(taps):
        await teacher.taps("АБВГ"[number % 4])
    ours = [tables for tables in commits if tables - CHANNEL]
    assert len([tables for tables in ours if "answer" in tables]) == taps, commits
    assert all("answer" in tables or tables <= CHANNEL | {"dialogue"} for tables in ours), commits
    assert len(ours) == taps, commits
