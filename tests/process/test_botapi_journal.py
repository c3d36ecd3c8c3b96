"""The sandbox remembers its chats: after a restart, and after being killed."""

import json
import signal
import subprocess
import sys
from pathlib import Path

from tests.support.messenger import Sandbox, picture


async def test_a_restart_loses_nothing(tmp_path: Path) -> None:
    journal = tmp_path / "messenger.jsonl"
    async with Sandbox(journal=journal) as before:
        anna = await before.person("Анна Учебная", label="Педагог")
        await anna.starts(silence=True)
        await anna.sends_photo(picture(), "снимок", silence=True)
        rows = {"inline_keyboard": [[{"text": "Беру", "callback_data": "pr1:1"}]]}
        await before.call("sendMessage", chat_id=anna.id, text="было", reply_markup=rows)
        await before.call("editMessageText", chat_id=anna.id, message_id=3, text="стало", reply_markup=rows)
        await before.call("sendMessage", chat_id=anna.id, text="лишнее")
        await before.call("deleteMessage", chat_id=anna.id, message_id=4)
        await before.call("setMyCommands", commands=[{"command": "menu", "description": "Меню"}])
        await before.call("getUpdates", offset=2)
        shown, state = anna.messages, await before.line.ask("state", {})

    async with Sandbox(journal=journal) as after:
        assert await after.line.ask("state", {}) == state
        assert (await after.line.ask("chat", {"user": anna.id}))["messages"] == shown
        assert (await after.call("getMyCommands"))["result"] == [{"command": "menu", "description": "Меню"}]
        waiting = (await after.call("getUpdates"))["result"]
        assert [update["update_id"] for update in waiting] == [2]
        photo = waiting[0]["message"]["photo"][-1]["file_id"]
        assert (await after.call("getFile", file_id=photo))["ok"]
        sent = await after.call("sendMessage", chat_id=anna.id, text="дальше")
        assert sent["result"]["message_id"] == 5


async def test_a_torn_last_line_costs_only_itself(tmp_path: Path) -> None:
    journal = tmp_path / "messenger.jsonl"
    async with Sandbox(journal=journal) as before:
        await before.person("Анна Учебная")
    with journal.open("a", encoding="utf-8") as file:
        file.write('["user", {"id": 7000')
    async with Sandbox(journal=journal) as after:
        await after.person("Борис Учебный")
    async with Sandbox(journal=journal) as again:
        people = (await again.line.ask("state", {}))["people"]
        assert [person["name"] for person in people] == ["Анна Учебная", "Борис Учебный"]


def started(journal: Path) -> tuple["subprocess.Popen[str]", str]:
    command = [sys.executable, "-m", "sandbox.botapi", "--port", "0", "--journal", str(journal)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    return server, f"http://127.0.0.1:{json.loads(server.stdout.readline())['port']}"


async def test_a_killed_server_still_knows_what_it_had_answered(tmp_path: Path) -> None:
    server, base = started(tmp_path / "messenger.jsonl")
    async with Sandbox.at(base) as far:
        anna = await far.person("Анна Учебная")
        await anna.says("слышно?", silence=True)
        await far.call("sendMessage", chat_id=anna.id, text="слышно")
    server.send_signal(signal.SIGKILL)
    server.wait()
    server, base = started(tmp_path / "messenger.jsonl")
    async with Sandbox.at(base) as far:
        chat = await far.line.ask("chat", {"user": anna.id})
        assert [message["text"] for message in chat["messages"]] == ["слышно?", "слышно"]
        assert len((await far.call("getUpdates"))["result"]) == 1
    server.terminate()
    assert server.wait(5) == 0
