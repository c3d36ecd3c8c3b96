"""Running for long: lock, migrate, start, wait for a signal, stop cleanly."""

import asyncio
import fcntl
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import IO

import structlog

from bot.app import App, build_app
from bot.listen import Listener
from bot.settings import Settings, sqlite_path
from storage.migrate import upgrade

log = structlog.get_logger()


class AlreadyRunning(SystemExit):
    """A second `run` on one SQLite file: two writers would fight over it."""


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


def lock(url: str) -> IO[str] | None:
    """Hold the SQLite file for this process.

    Raises:
        AlreadyRunning: when another process holds it.
    """
    path = sqlite_path(url)
    if path is None:
        return None
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = Path(f"{path}.lock").open("w")  # noqa: SIM115 - held for the life of the process
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        handle.close()
        raise AlreadyRunning(f"{path} is in use by another running bot; stop it first") from None
    return handle


async def wait_for_signal() -> None:
    """Return on SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await stop.wait()
