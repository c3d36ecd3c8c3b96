"""`python -m bot sandbox` as a process: its people, its panes, its end, and its second start."""

import asyncio
import socket
import sys
from pathlib import Path

import pytest

from tests.support.messenger import Person, Sandbox, screen_of
from tests.support.sandbox_process import STARTS_WITHIN, clean_environment, running

pytestmark = pytest.mark.process


def looked_at(sandbox: Sandbox, account: int) -> Person:
    """Somebody of the running sandbox, as the page sees them."""
    return Person(sandbox.line, account, str(account), None, 20.0)


def is_offered(person: Person, label: str) -> bool:
    """By any message since the first: a reminder of this hour may stand below the menu."""
    return any(label in screen_of(message).buttons for message in person.heard[1:])


async def test_a_newcomer_finds_two_hundred_people_and_four_open_chats(tmp_path: Path) -> None:
    async with running(tmp_path) as started, Sandbox.at(started.url) as sandbox:
        state = await started.state()
        assert len(state["people"]) >= 190
        assert len(state["panes"]) == 4
        labels = {person["id"]: person["label"] for person in state["people"]}
        assert [labels[pane] for pane in state["panes"]] == [
            "молодой педагог",
            "наставник",
            "методист",
            "куратор",
        ]
        assert "ещё не вошли" in labels.values()
        for pane in state["panes"]:
            person = looked_at(sandbox, pane)
            await person.waits_for("что откроем?")
            await person.says("/menu")
            await person.waits_until(lambda who=person: is_offered(who, "Настройки"), "the menu again")
        assert await started.end() == 0


async def test_a_second_start_keeps_the_chats_and_doubles_nobody(tmp_path: Path) -> None:
    async with running(tmp_path) as started, Sandbox.at(started.url) as sandbox:
        before = await started.state()
        anna = looked_at(sandbox, before["panes"][0])
        await anna.waits_for("что откроем?")
        said = [message["text"] for message in anna.messages]
    async with running(tmp_path) as started, Sandbox.at(started.url) as sandbox:
        after = await started.state()
        assert [person["id"] for person in after["people"]] == [person["id"] for person in before["people"]]
        assert after["panes"] == before["panes"]
        anna = looked_at(sandbox, anna.id)
        await anna.looks()
        assert [message["text"] for message in anna.messages][: len(said)] == said
        assert sum(message["text"] == "/start" for message in anna.messages) == 1


async def test_a_moved_clock_stays_moved_over_a_restart(tmp_path: Path) -> None:
    async with running(tmp_path) as started, Sandbox.at(started.url) as sandbox:
        clock = await sandbox.line.act("clock", {"advance_s": 86_400})
        assert clock["timezone"] == "Europe/Moscow"
        assert 86_000 < clock["offset_s"] < 87_000
    async with running(tmp_path) as started:
        kept = await started.state()
        assert 86_000 < kept["clock"]["offset_s"] < 87_000


async def test_a_taken_port_is_said_with_a_way_out(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "sandbox", "--port", str(port)),
            cwd=tmp_path,
            env=clean_environment(),
            stderr=asyncio.subprocess.PIPE,
        )
        async with asyncio.timeout(STARTS_WITHIN):
            _, errors = await process.communicate()
    assert process.returncode == 1
    assert f"--port {port + 1}" in errors.decode()
    assert "Traceback" not in errors.decode()
