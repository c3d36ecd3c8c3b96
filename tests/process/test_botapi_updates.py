"""The sandbox gives updates the way Telegram does: in order, again until acknowledged, to one reader."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from sandbox.botapi.inline_mode import choose, inline_query
from sandbox.botapi.polls import vote
from tests.support.messenger import Sandbox, picture


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as running:
        yield running


async def texts(sandbox: Sandbox, **params: Any) -> list[str]:
    body = await sandbox.call("getUpdates", **params)
    return [update["message"]["text"] for update in body["result"]]


async def test_what_was_not_acknowledged_comes_again(sandbox: Sandbox) -> None:
    anna = await sandbox.person("Анна Учебная")
    for word in ("один", "два", "три"):
        await anna.says(word, silence=True)
    assert await texts(sandbox) == ["один", "два", "три"]
    assert await texts(sandbox) == ["один", "два", "три"]
    first = (await sandbox.call("getUpdates", limit=1))["result"][0]["update_id"]
    assert await texts(sandbox, offset=first + 1) == ["два", "три"]
    assert await texts(sandbox, offset=-1) == ["три"]
    assert await texts(sandbox, offset=first) == ["три"]


async def test_a_waiting_reader_is_woken_at_once(sandbox: Sandbox) -> None:
    anna = await sandbox.person("Анна Учебная")
    reader = asyncio.ensure_future(texts(sandbox, timeout=30))
    while sandbox.messenger.updates.waiter is None:
        await asyncio.sleep(0)
    await anna.says("Здравствуйте", silence=True)
    assert await asyncio.wait_for(reader, 5) == ["Здравствуйте"]


async def test_a_second_reader_ends_the_first(sandbox: Sandbox) -> None:
    first = asyncio.ensure_future(sandbox.call("getUpdates", timeout=30))
    while sandbox.messenger.updates.waiter is None:
        await asyncio.sleep(0)
    assert (await sandbox.call("getUpdates", timeout=0))["ok"]
    assert await asyncio.wait_for(first, 5) == {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    }


async def test_kinds_nobody_asked_for_are_never_queued(sandbox: Sandbox) -> None:
    anna = await sandbox.person("Анна Учебная", started=True)
    await sandbox.call("getUpdates", allowed_updates=["my_chat_member"])
    await anna.says("не услышат", silence=True)
    await anna.blocks()
    kinds = [set(update) - {"update_id"} for update in (await sandbox.call("getUpdates"))["result"]]
    assert kinds == [{"my_chat_member"}]


async def test_a_foreign_token_opens_nothing(sandbox: Sandbox) -> None:
    sandbox.token = "654321:OTHER"
    assert await sandbox.call("getMe") == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_an_unknown_method_is_named_so_and_case_does_not_matter(sandbox: Sandbox) -> None:
    assert (await sandbox.call("GETme"))["result"]["username"] == "rostok_bot"
    body = await sandbox.call("sendMessages")
    assert (body["error_code"], body["description"]) == (404, "Not Found: method not found")


async def test_every_kind_of_update_is_one_aiogram_understands(sandbox: Sandbox) -> None:
    from aiogram.types import Update

    anna = await sandbox.person("Анна Учебная", username="anna_u")
    boris = await sandbox.person("Борис", started=True)
    messenger = sandbox.messenger
    await anna.starts("inv-1", silence=True)
    await anna.says("смотрите https://ya.ru и @boris", silence=True)
    await anna.sends_photo(picture(side=700), "подпись", silence=True)
    await anna.sends_album([("a.pdf", b"1"), ("b.pdf", b"2")], "два", kind="document", silence=True)
    await anna.sends_voice(silence=True)
    await anna.sends_sticker(silence=True)
    await anna.sends_contact(silence=True)
    buttons = {"inline_keyboard": [[{"text": "Беру", "callback_data": "pr1:1", "style": "primary"}]]}
    said = (await sandbox.call("sendMessage", chat_id=anna.id, text="пара", reply_markup=buttons))["result"]
    await anna.says("ответ", reply_to=said["message_id"], silence=True)
    await anna.edits(1, "исправлено")
    shown = messenger.forward(anna.id, said["message_id"], boris.id)
    messenger.tap(boris.id, shown.id, 0, 0)
    messenger.tap_data(anna.id, 100500, "forged")
    await anna.forwards(message=said["message_id"])
    poll = await sandbox.call(
        "sendPoll", chat_id=anna.id, question="?", options=["да", "нет"], is_anonymous=False
    )
    vote(messenger, anna.id, poll["result"]["message_id"], [1])
    inline_query(messenger, anna.id, "открытый урок")
    result = {"id": "1", "content": {"text": "Практика"}, "buttons": buttons["inline_keyboard"]}
    through = choose(messenger, anna.id, "открытый урок", result)
    messenger.tap(anna.id, through.id, 0, 0)
    await anna.blocks()
    await anna.unblocks()

    raw = (await sandbox.call("getUpdates"))["result"]
    kinds = {Update.model_validate(update).event_type for update in raw}
    assert kinds == {
        "message",
        "edited_message",
        "callback_query",
        "poll",
        "poll_answer",
        "inline_query",
        "chosen_inline_result",
        "my_chat_member",
    }
    assert [update["update_id"] for update in raw] == list(range(1, len(raw) + 1))
    albums = {u["message"]["media_group_id"] for u in raw if "media_group_id" in u.get("message", {})}
    assert len(albums) == 1
