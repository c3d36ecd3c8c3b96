"""Updates pushed to a webhook: signed, in order within a chat, until taken."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from tests.support.messenger import Sandbox


class Receiver:
    """A bot's own server; `refusals` first answers are 500, then 200 with `answer`."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.secrets: set[str | None] = set()
        self.refusals = 0
        self.answer: dict[str, Any] | None = None
        self.news = asyncio.Condition()

    async def take(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        async with self.news:
            self.news.notify_all()
            if self.refusals:
                self.refusals -= 1
                return web.Response(status=500)
            self.texts.append(update["message"]["text"])
        return web.json_response(self.answer) if self.answer else web.Response()

    async def heard(self, count: int) -> list[str]:
        async with asyncio.timeout(10), self.news:
            await self.news.wait_for(lambda: len(self.texts) >= count)
        return self.texts


@asynccontextmanager
async def receiving() -> AsyncIterator[tuple[Receiver, str]]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield receiver, f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(webhook_retry_s=0.01) as running:
        yield running


async def test_refused_updates_come_again_in_order_and_signed(sandbox: Sandbox) -> None:
    anna = await sandbox.person("Анна Учебная")
    await anna.says("до вебхука", silence=True)
    async with receiving() as (receiver, url):
        receiver.refusals = 2
        assert (await sandbox.call("setWebhook", url=url, secret_token="s3cret"))["ok"]
        for word in ("раз", "два"):
            await anna.says(word, silence=True)
        assert await receiver.heard(3) == ["до вебхука", "раз", "два"]
        assert receiver.secrets == {"s3cret"}
        info = (await sandbox.call("getWebhookInfo"))["result"]
        assert (info["url"], info["pending_update_count"]) == (url, 0)
        assert info["last_error_message"].startswith("Wrong response from the webhook: 500")


async def test_the_answer_may_be_a_method_call(sandbox: Sandbox) -> None:
    anna = await sandbox.person("Анна Учебная")
    async with receiving() as (receiver, url):
        receiver.answer = {"method": "sendMessage", "chat_id": anna.id, "text": "сразу"}
        await sandbox.call("setWebhook", url=url)
        await anna.says("раз", silence=True)
        await anna.waits_for("сразу")


async def test_a_webhook_excludes_polling(sandbox: Sandbox) -> None:
    poll = asyncio.ensure_future(sandbox.call("getUpdates", timeout=30))
    while sandbox.messenger.updates.waiter is None:
        await asyncio.sleep(0)
    await sandbox.call("setWebhook", url="http://127.0.0.1:9/hook")
    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"
    assert (await sandbox.call("getUpdates"))["description"] == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    await sandbox.call("deleteWebhook")
    assert (await sandbox.call("getUpdates"))["ok"]


BAD = [
    ({"secret_token": "ключ"}, "Bad Request: secret token contains unallowed characters"),
    ({"secret_token": "x" * 257}, "Bad Request: secret token is too long"),
]


@pytest.mark.parametrize(("params", "said"), BAD)
async def test_a_bad_secret_is_refused(sandbox: Sandbox, params: dict[str, str], said: str) -> None:
    assert (await sandbox.call("setWebhook", url="http://127.0.0.1:9/", **params))["description"] == said
