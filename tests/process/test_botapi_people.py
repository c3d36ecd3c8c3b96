"""The people's side over HTTP: what the page and tests in other processes rely on."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest

from sandbox.botapi.desk import ClockHooks
from tests.support.messenger import Sandbox

Json = dict[str, Any]


class Hands:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)

    async def advance(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    hands = Hands()
    clock = ClockHooks(now=lambda: hands.moment, advance=hands.advance)
    async with Sandbox(clock=clock, now=lambda: hands.moment.timestamp()) as running:
        yield running


@pytest.fixture
async def page(sandbox: Sandbox) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(sandbox.url) as client:
        yield client


async def ask(page: aiohttp.ClientSession, path: str) -> Json:
    async with page.get(f"/sandbox/{path}") as response:
        body: Json = await response.json()
        return body


async def act(page: aiohttp.ClientSession, path: str, **body: Any) -> Json:
    async with page.post(f"/sandbox/{path}", json=body) as response:
        answer: Json = await response.json()
        return answer


ROWS = {
    "inline_keyboard": [
        [
            {"text": "Беру", "callback_data": "pr1:1", "style": "primary"},
            {"text": "Сайт", "url": "https://example.org/"},
        ],
        [
            {"text": "Войти", "url": "https://t.me/rostok_bot?start=inv_1"},
            {"text": "Код", "copy_text": {"text": "42"}},
            {"text": "Искать", "switch_inline_query_current_chat": "урок"},
        ],
    ]
}


async def test_the_state_names_the_bot_the_people_and_the_clock(
    sandbox: Sandbox, page: aiohttp.ClientSession
) -> None:
    await act(page, "person", name="Анна Учебная", username="anna", label="Педагог", group="Школа № 1")
    state = await ask(page, "state")
    assert state["bot"]["username"] == "rostok_bot"
    assert state["clock"]["now_iso"] == "2026-09-01T09:00:00+00:00"
    assert state["people"] == [
        {
            "id": 700000001,
            "name": "Анна Учебная",
            "username": "anna",
            "label": "Педагог",
            "group": "Школа № 1",
            "started": False,
            "blocked": False,
            "unread": 0,
        }
    ]
    assert state["panes"] == [700000001]


async def test_a_message_is_shown_with_its_buttons_by_kind(
    sandbox: Sandbox, page: aiohttp.ClientSession
) -> None:
    anna = await sandbox.person("Анна", started=True)
    text = "<b>Пара</b>\n<i>1 < 2</i> <tg-spoiler>тайна</tg-spoiler>".replace("1 <", "1 &lt;")
    await sandbox.call("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML", reply_markup=ROWS)
    [message] = (await ask(page, f"chat/{anna.id}"))["messages"]
    assert message["html"] == '<b>Пара</b><br><i>1 &lt; 2</i> <span class="spoiler">тайна</span>'
    assert (message["out"], message["text"]) == (False, "Пара\n1 < 2 тайна")
    buttons = [button for row in message["buttons"] for button in row]
    assert [button["kind"] for button in buttons] == ["callback", "url", "start", "copy", "switch_inline"]
    assert [(button["row"], button["col"]) for button in buttons] == [(0, 0), (0, 1), (1, 0), (1, 1), (1, 2)]
    assert buttons[0]["style"] == "primary"


async def test_each_kind_of_button_does_what_it_says(sandbox: Sandbox, page: aiohttp.ClientSession) -> None:
    anna = await sandbox.person("Анна", started=True)
    await sandbox.call("sendMessage", chat_id=anna.id, text="x", reply_markup=ROWS)
    place = {"user": anna.id, "message": 1}
    tap = asyncio.ensure_future(act(page, "tap", **place, row=0, col=0))
    [update] = (await sandbox.call("getUpdates", timeout=10))["result"]
    query = update["callback_query"]["id"]
    await sandbox.call("answerCallbackQuery", callback_query_id=query, text="Вы наставник", show_alert=True)
    assert await tap == {"toast": "Вы наставник", "alert": True, "url": None, "answered": True}
    assert (await act(page, "tap", **place, row=0, col=1))["url"] == "https://example.org/"
    await act(page, "tap", **place, row=1, col=0)
    assert anna.messages[-1]["text"] == "/start inv_1"
    assert "error" in await act(page, "tap", **place, row=7, col=0)
    silent = await act(page, "tap", **place, row=0, col=0, wait_s=0)
    assert (silent["answered"], silent["toast"]) == (False, None)


async def test_a_long_chat_is_read_page_by_page(sandbox: Sandbox, page: aiohttp.ClientSession) -> None:
    anna = await sandbox.person("Анна", started=True)
    for at in range(1, 8):
        await sandbox.call("sendMessage", chat_id=anna.id, text=str(at))
    last = await ask(page, f"chat/{anna.id}?limit=3")
    assert ([m["id"] for m in last["messages"]], last["more"]) == ([5, 6, 7], True)
    first = await ask(page, f"chat/{anna.id}?limit=5&before=5")
    assert ([m["id"] for m in first["messages"]], first["more"]) == ([1, 2, 3, 4], False)
    assert (await ask(page, "state"))["people"][0]["unread"] == 7
    await act(page, "read", user=anna.id)
    assert (await ask(page, "state"))["people"][0]["unread"] == 0


async def test_events_tell_what_happens_in_every_chat(sandbox: Sandbox, page: aiohttp.ClientSession) -> None:
    anna = await sandbox.person("Анна", started=True)
    async with page.get("/sandbox/events") as stream:
        await stream.content.readline()
        place = {"chat_id": anna.id, "message_id": 1}
        await sandbox.call("sendChatAction", chat_id=anna.id, action="typing")
        await sandbox.call("sendMessage", chat_id=anna.id, text="раз")
        await sandbox.call("editMessageText", **place, text="два")
        await sandbox.call("deleteMessage", **place)
        await act(page, "clock", advance_s=3600)
        heard: list[Json] = []
        while len(heard) < 5:
            line = await asyncio.wait_for(stream.content.readline(), 5)
            if line.startswith(b"data:"):
                heard.append(json.loads(line[5:]))
    assert [event["kind"] for event in heard] == ["typing", "message", "edit", "delete", "clock"]
    assert {event.get("user", anna.id) for event in heard} == {anna.id}
    assert [heard[at]["message"]["text"] for at in (1, 2)] == ["раз", "два"]
    assert heard[3]["id"] == 1
    assert heard[4]["clock"]["now_iso"] == "2026-09-01T10:00:00+00:00"


async def test_the_clock_goes_where_it_is_told(sandbox: Sandbox, page: aiohttp.ClientSession) -> None:
    moved = await act(page, "clock", to_iso="2026-09-02T12:00:00+03:00")
    assert moved["now_iso"] == "2026-09-02T09:00:00+00:00"
    anna = await sandbox.person("Анна", started=True)
    sent = await sandbox.call("sendMessage", chat_id=anna.id, text="x")
    assert sent["result"]["date"] == int(datetime(2026, 9, 2, 9, tzinfo=UTC).timestamp())


FOREIGN = [{"Host": "rostok.evil.example"}, {"Origin": "https://evil.example"}, {"Origin": "null"}]


@pytest.mark.parametrize("headers", FOREIGN)
async def test_other_sites_in_the_same_browser_are_refused(
    sandbox: Sandbox, page: aiohttp.ClientSession, headers: dict[str, str]
) -> None:
    async with page.get("/sandbox/state", headers=headers) as response:
        assert response.status == 403
    async with page.post("/sandbox/person", json={"name": "x"}, headers=headers) as response:
        assert response.status == 403


async def test_the_page_is_served_beside_the_api(tmp_path: Any) -> None:
    from aiohttp import web

    from sandbox.botapi.messenger import Messenger
    from sandbox.botapi.server import build

    (tmp_path / "index.html").write_text("<p>Росток", encoding="utf-8")
    runner = web.AppRunner(build(Messenger(), page_dir=tmp_path))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    async with aiohttp.ClientSession(base) as client:
        for path in ("/", "/static/index.html"):
            async with client.get(path) as response:
                assert await response.text() == "<p>Росток"
    await runner.cleanup()


async def test_a_reply_keyboard_stays_with_the_chat_until_removed(
    sandbox: Sandbox, page: aiohttp.ClientSession
) -> None:
    anna = await sandbox.person("Анна", started=True)
    keys = {"keyboard": [["Да", {"text": "Телефон", "request_contact": True}]]}
    await sandbox.call("sendMessage", chat_id=anna.id, text="x", reply_markup=keys)
    shown = (await ask(page, f"chat/{anna.id}"))["keyboard"]
    assert shown == [[{"text": "Да", "contact": False}, {"text": "Телефон", "contact": True}]]
    await sandbox.call("sendMessage", chat_id=anna.id, text="x", reply_markup={"remove_keyboard": True})
    assert (await ask(page, f"chat/{anna.id}"))["keyboard"] is None


async def test_inline_mode_from_question_to_a_message_the_bot_may_edit(
    sandbox: Sandbox, page: aiohttp.ClientSession
) -> None:
    anna, boris = await sandbox.person("Анна", started=True), await sandbox.person("Борис", started=True)
    asked = asyncio.ensure_future(act(page, "inline", user=anna.id, query="урок"))
    [update] = (await sandbox.call("getUpdates", timeout=10))["result"]
    number = update["inline_query"]["id"]
    article: Json = {"type": "article", "id": "7", "title": "Открытый урок"}
    bad = await sandbox.call("answerInlineQuery", inline_query_id=number, results=[article])
    said = "Bad Request: can't parse inline query result: Input message content is not specified"
    assert bad["description"] == said
    article["input_message_content"] = {"message_text": "<b>Урок</b>", "parse_mode": "HTML"}
    article["reply_markup"] = {"inline_keyboard": [[{"text": "Подробно", "callback_data": "pc1:7"}]]}
    assert (await sandbox.call("answerInlineQuery", inline_query_id=number, results=[article]))["ok"]
    assert [result["title"] for result in (await asked)["results"]] == ["Открытый урок"]
    await act(page, "choose", user=anna.id, query="урок", result="7", to_user=boris.id)
    assert boris.screen.buttons == ("Подробно",)
    tap = asyncio.ensure_future(boris.taps("Подробно"))
    updates = (await sandbox.call("getUpdates", offset=update["update_id"] + 1))["result"]
    while not any("callback_query" in update for update in updates):
        updates = (await sandbox.call("getUpdates", timeout=1))["result"]
    query = next(update["callback_query"] for update in updates if "callback_query" in update)
    await sandbox.call("editMessageText", inline_message_id=query["inline_message_id"], text="Открыто")
    await sandbox.call("answerCallbackQuery", callback_query_id=query["id"])
    assert (await tap).text == "Открыто"
