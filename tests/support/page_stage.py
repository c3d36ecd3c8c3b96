"""A messenger with four people, the sandbox's page in a browser, and the bot's side in the test's hands."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from playwright.async_api import Locator, Page, ViewportSize, expect

import sandbox
from sandbox.botapi.desk import ClockHooks
from sandbox.botapi.messenger import Messenger
from sandbox.botapi.server import build

TOKEN = "123456:PAGE"
MONDAY = datetime(2026, 11, 23, 12, 4, tzinfo=UTC)  # 15:04 in Moscow
WIDE: ViewportSize = {"width": 1600, "height": 1000}
NARROW: ViewportSize = {"width": 360, "height": 740}
expect.set_options(timeout=15_000)

Json = dict[str, Any]


class Stage:
    """A messenger with four people in it, and the bot's side of it in the test's hands."""

    def __init__(self) -> None:
        self.now = MONDAY
        self.messenger = Messenger(token=TOKEN, journal=None, now=lambda: self.now.timestamp())
        clock = ClockHooks(now=lambda: self.now, advance=self.advance)
        self.app = build(self.messenger, page_dir=Path(sandbox.__file__).parent / "page", clock=clock)
        self.url = ""
        self.seen_update = 0
        labels = ("молодой педагог", "наставник", "методист", "куратор")
        names = ("Алина Учебная", "Пётр Ёлкин", "Гүзәл Әхмәтова", "Ольга Ивановна-Длинная")
        self.people = [
            self.messenger.person(name, label=label, group="Школа № 7", started=True).id
            for name, label in zip(names, labels, strict=True)
        ]
        self.teacher, self.mentor, self.methodologist, self.curator = self.people

    async def advance(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    async def open(self) -> None:
        self.runner = web.AppRunner(self.app, access_log=None, shutdown_timeout=0.2)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self.runner.addresses[0][1]}"
        self.client = aiohttp.ClientSession()
        await self.act("panes", users=self.people)

    async def close(self) -> None:
        await self.client.close()
        await self.runner.cleanup()

    async def act(self, name: str, **body: Any) -> Json:
        async with self.client.post(f"{self.url}/sandbox/{name}", json=body) as response:
            assert response.status == 200, await response.text()
            return dict(await response.json())

    async def bot(self, method: str, **params: Any) -> Any:
        async with self.client.post(f"{self.url}/bot{TOKEN}/{method}", json=params) as response:
            body = await response.json()
        assert body["ok"], body
        return body["result"]

    async def says(self, user: int, text: str, *rows: list[Json], **more: Any) -> int:
        markup = {"reply_markup": {"inline_keyboard": rows}} if rows else {}
        message = await self.bot("sendMessage", chat_id=user, text=text, **markup, **more)
        return int(message["message_id"])

    async def hears(self, kind: str) -> Json:
        """The next update of this kind; waits for it as a polling bot does."""
        while True:
            for update in await self.bot("getUpdates", offset=self.seen_update + 1, timeout=10):
                self.seen_update = update["update_id"]
                if kind in update:
                    return dict(update[kind])


def key(text: str, **more: Any) -> Json:
    return {"text": text, **(more or {"callback_data": text})}


async def opened(page: Page, stage: Stage) -> Callable[[int], Locator]:
    """The page with its panes; the result finds the pane of a person."""
    await page.goto(stage.url)
    await expect(page.locator(".pane").first).to_be_attached()
    return lambda user: page.locator(f'.pane[data-person="{user}"]')
