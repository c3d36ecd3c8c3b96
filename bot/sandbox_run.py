"""The sandbox: the whole bot, a local Bot API server and a page with sample people, in one process."""

import asyncio
from datetime import timedelta
from pathlib import Path

import structlog
from aiohttp import web
from pydantic import SecretStr

import sandbox
from bot.app import App, build_app
from bot.clocks import SystemClock
from bot.runner import lock, wait_for_signal
from bot.sandbox_people import settle
from bot.settings import Settings
from sandbox.botapi.desk import ClockHooks
from sandbox.botapi.messenger import Messenger
from sandbox.botapi.server import build
from storage.clock import ClockStore
from storage.migrate import upgrade

log = structlog.get_logger()

TOKEN = "123456:SANDBOX"  # noqa: S105 - opens nothing but the sandbox's own server
PAGE = Path(sandbox.__file__).parent / "page"
DATABASE = Path("var/sandbox.db")


async def run_sandbox(settings: Settings, port: int) -> None:
    """Serve the page until a signal. Listens on loopback only; its files are `var/sandbox*`."""
    url = f"sqlite+aiosqlite:///{DATABASE}"
    held = lock(url)
    await upgrade(url)
    clock = SystemClock()
    app = build_app(_sandboxed(settings, url, port), clock=clock)
    await _restore_clock(app)
    messenger = Messenger(
        token=TOKEN, journal=DATABASE.with_name("sandbox-chats.jsonl"), now=lambda: clock.now().timestamp()
    )
    hooks = ClockHooks(now=clock.now, advance=lambda seconds: advance(app, seconds))
    runner = web.AppRunner(build(messenger, page_dir=PAGE, clock=hooks), shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        await app.prepare()
        await settle(app, messenger)
        await app.start()
        log.info("sandbox", page=f"http://127.0.0.1:{port}", stop="Ctrl+C")
        await wait_for_signal()
        await app.stop()
    finally:
        await runner.cleanup()
        if held is not None:
            held.close()


async def advance(app: App, seconds: float) -> None:
    """Move the sandbox's clock forward, keep the offset, and have the ticks look at once."""
    app.clock.offset += timedelta(seconds=seconds)
    async with app.database.turn() as turn:
        await ClockStore().save(round(app.clock.offset.total_seconds()))
        await turn.commit()
    await app.wake_ticks()
    await asyncio.sleep(0.3)


async def _restore_clock(app: App) -> None:
    async with app.database.turn():
        app.clock.offset = timedelta(seconds=await ClockStore().load())


def _sandboxed(settings: Settings, url: str, port: int) -> Settings:
    return settings.model_copy(
        update={
            "bot_token": SecretStr(TOKEN),
            "bot_api_url": f"http://127.0.0.1:{port}",
            "bot_proxy": None,
            "database_url": url,
            "run_mode": "polling",
            "private_texts": False,
            "owner_ids": (),
        }
    )
