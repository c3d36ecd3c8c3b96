"""`python -m bot sandbox` as a process of its own, in a folder of its own."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

ROOT = Path(__file__).parents[2]
STARTS_WITHIN = 60.0
ENDS_WITHIN = 15.0
SECRETS = ("BOT_TOKEN", "DATABASE_URL", "OWNER_IDS", "PROGRAMME")


@asynccontextmanager
async def running(folder: Path, **environment: str) -> AsyncIterator["Running"]:
    """The sandbox in a folder of its own, answering; stopped by SIGTERM."""
    port = free_port()
    with (folder / "errors.txt").open("ab") as errors:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "sandbox", "--port", str(port)),
            cwd=folder,
            env={**clean_environment(), **environment},
            stdout=asyncio.subprocess.DEVNULL,
            stderr=errors,
        )
    started = Running(process, f"http://127.0.0.1:{port}", folder)
    try:
        await started.answers()
        yield started
    finally:
        await started.end()


def clean_environment() -> dict[str, str]:
    """Nothing of the developer's own bot reaches the sandbox."""
    kept = {name: value for name, value in os.environ.items() if name not in SECRETS}
    return {**kept, "PYTHONPATH": str(ROOT)}


class Running:
    """A sandbox that runs beside the test."""

    def __init__(self, process: asyncio.subprocess.Process, url: str, folder: Path) -> None:
        self.process = process
        self.url = url
        self.folder = folder

    async def answers(self) -> None:
        async with asyncio.timeout(STARTS_WITHIN), aiohttp.ClientSession() as http:
            while True:
                assert self.process.returncode is None, (self.folder / "errors.txt").read_text()
                try:
                    async with http.get(self.url) as page:
                        assert page.status == 200
                        return
                except aiohttp.ClientConnectionError:
                    await asyncio.sleep(0.1)

    async def state(self) -> dict[str, Any]:
        async with aiohttp.ClientSession() as http, http.get(f"{self.url}/sandbox/state") as answer:
            found: dict[str, Any] = await answer.json()
            return found

    async def end(self) -> int:
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            async with asyncio.timeout(ENDS_WITHIN):
                return await self.process.wait()
        except TimeoutError:
            self.process.kill()
            await self.process.wait()
            raise


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
