"""The sandbox: the whole bot, a local Bot API server and a page with sample people, in one process."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog
from aiohttp import web
from pydantic import SecretStr

import sandbox
from bot.app import App, build_app
from bot.clocks import SystemClock
from bot.lock import lock
from bot.runner import wait_for_signal
from bot.sandbox_people import settle
from bot.settings import Settings
from sandbox.botapi.desk import ClockHooks
from sandbox.botapi.messenger import Messenger
from sandbox.botapi.server import DESK, build
from sandbox.operator import SAMPLE
from storage import inbox, sample
from storage.clock import ClockStore
from storage.migrate import upgrade

log = structlog.get_logger()

TOKEN = "123456:SANDBOX"  # noqa: S105 - opens nothing but the sandbox's own server
PAGE = Path(sandbox.__file__).parent / "page"
FOLDER = Path("var")
HOST = "127.0.0.1"
PATIENCE = 20.0
"""Seconds after which a moved clock is reported even if the bot is still at work."""


def database_of(programme: str) -> Path:
    """Each municipality's sandbox has a file of its own; the usual one's is `var/sandbox.db`."""
    usual = Settings.model_fields["programme"].default
    return FOLDER / ("sandbox.db" if programme == usual else f"sandbox-{programme}.db")


async def run_sandbox(settings: Settings, port: int) -> None:
    """Serve the page until a signal. Listens on loopback only; its files are `var/sandbox*`."""
    url = f"sqlite+aiosqlite:///{database_of(settings.programme)}"
    held = lock(url)
    try:
        await upgrade(url)
        clock = SystemClock()
        app = build_app(_sandboxed(settings, url, port), clock=clock, operator=SAMPLE)
        await Stage(app, port).play()
    finally:
        if held is not None:
            held.close()


@dataclass(slots=True)
class Stage:
    """The bot beside its messenger."""

    app: App
    port: int
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))

    async def play(self) -> None:
        """From the first word to the signal."""
        await self._prepare()
        messenger = Messenger(
            token=TOKEN,
            journal=_journal(self.app.settings),
            now=lambda: self.app.clock.now().timestamp(),
        )
        site = build(messenger, page_dir=PAGE, clock=ClockHooks(now=self.now, advance=self.advance))
        site[DESK].panes = await settle(self.app, messenger)
        runner = web.AppRunner(site, shutdown_timeout=1)
        await runner.setup()
        try:
            await self._listen(runner)
            await self.app.start()
            log.info("sandbox", page=f"http://{HOST}:{self.port}", stop="Ctrl+C")
            await wait_for_signal()
            await self.app.stop()
        finally:
            await runner.cleanup()

    def now(self) -> datetime:
        """The moved clock in the municipality's zone."""
        return self.app.clock.now().astimezone(self.zone)

    async def advance(self, seconds: float) -> None:
        """Move the clock, keep the offset, and wait until all that fell due has been said."""
        self.app.clock.offset += timedelta(seconds=seconds)
        async with self.app.database.turn() as turn:
            await ClockStore().save(round(self.app.clock.offset.total_seconds()))
            await turn.commit()
        await self.app.wake_ticks()
        try:
            async with asyncio.timeout(PATIENCE):
                await self._settled()
        except TimeoutError:
            log.warning("still_at_work", after_s=PATIENCE)

    async def _prepare(self) -> None:
        await self.app.prepare()
        async with self.app.database.turn():
            self.app.clock.offset = timedelta(seconds=await ClockStore().load())
            self.zone = ZoneInfo((await sample.home())[1])

    async def _listen(self, runner: web.AppRunner) -> None:
        try:
            await web.TCPSite(runner, HOST, self.port).start()
        except OSError as error:
            await self.app.stop()
            raise SystemExit(
                f"Port {self.port} is taken; another one: python -m bot sandbox --port {self.port + 1}"
            ) from error

    async def _settled(self) -> None:
        """Until nothing that people said or pressed is stored unanswered."""
        while self.app.pool.busy or await self._is_waiting():  # noqa: ASYNC110 - rows tell, no event does
            await asyncio.sleep(0.02)

    async def _is_waiting(self) -> bool:
        async with self.app.database.turn():
            counts = await inbox.counts()
        return bool(counts.get("new") or counts.get("applied"))


def _journal(settings: Settings) -> Path:
    """The chats lie beside the database."""
    database = database_of(settings.programme)
    return database.with_name(f"{database.stem}-chats.jsonl")


def _sandboxed(settings: Settings, url: str, port: int) -> Settings:
    return settings.model_copy(
        update={
            "bot_token": SecretStr(TOKEN),
            "bot_api_url": f"http://{HOST}:{port}",
            "bot_proxy": None,
            "database_url": url,
            "run_mode": "polling",
            "private_texts": False,
            "owner_ids": (),
        }
    )
