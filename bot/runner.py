"""Running for long: lock, migrate, start, wait for a signal, stop cleanly."""

import asyncio
import signal
from collections.abc import Awaitable, Callable

import structlog

from bot.app import App, build_app
from bot.listen import Listener
from bot.lock import lock
from bot.settings import Settings
from storage.migrate import upgrade

log = structlog.get_logger()


async def run(settings: Settings, *, ready: Callable[[App], Awaitable[None]] | None = None) -> None:
    """Run the bot until SIGTERM or SIGINT."""
    held = lock(settings.database_url)
    try:
        await upgrade(settings.database_url)
        app = build_app(settings)
        listener = Listener(app)
        await listener.open()
        await app.start()
        if ready is not None:
            await ready(app)
        log.info("started", programme=settings.programme)
        await wait_for_signal()
        log.info("stopping")
        listener.health.begin_stop()
        await app.stop()
        await listener.close()
        log.info("stopped")
    finally:
        if held is not None:
            held.close()


async def wait_for_signal() -> None:
    """Return on SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await stop.wait()
