"""The real bot and the messenger's server as processes of their own: started, heard, killed.

async with Stage(folder) as stage:          # a server; the bot is down
    await stage.bot.start()
    await stage.bot.kill()                  # SIGKILL
    seconds = await stage.bot.stop()        # SIGTERM
"""

import asyncio
import json
import os
import signal
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.support.messenger import Sandbox

ROOT = Path(__file__).parents[2]
TOKEN = "123456:SANDBOX"
START_S = 60.0


class Child:
    """A Python process in `folder` (`.env` and `var/` are looked up there) with its output in a file."""

    def __init__(self, folder: Path, *arguments: str, **environment: str) -> None:
        self.folder = folder
        self.arguments = arguments
        self.environment = environment
        self.output = folder / f"{arguments[0]}.log"
        self.process: asyncio.subprocess.Process | None = None

    async def spawn(self) -> None:
        """Start it. Output of earlier lives is kept above."""
        with self.output.open("ab") as output:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                *self.arguments,
                cwd=self.folder,
                env={
                    "PATH": os.environ["PATH"],
                    "PYTHONPATH": str(ROOT),
                    "MPLCONFIGDIR": str(self.folder),
                    **self.environment,
                },
                stdout=output,
                stderr=asyncio.subprocess.STDOUT,
            )

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.returncode is None

    @property
    def cpu_s(self) -> float:
        """Seconds of processor time it has used, as Linux counts them."""
        assert self.process is not None
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def said(self) -> str:
        """Everything it printed and logged."""
        return self.output.read_text() if self.output.exists() else ""

    async def kill(self) -> None:
        """SIGKILL: no word, no clean-up."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> float:
        """SIGTERM; the seconds until it was gone."""
        began = time.monotonic()
        await self._end(signal.SIGTERM)
        return time.monotonic() - began

    async def exit_code(self, within: float = START_S) -> int:
        """Wait until it ends by itself."""
        assert self.process is not None
        async with asyncio.timeout(within):
            return await self.process.wait()

    async def _end(self, number: signal.Signals) -> None:
        if self.process is not None and self.running:
            self.process.send_signal(number)
            async with asyncio.timeout(START_S):
                await self.process.wait()


class Server(Child):
    """`python -m sandbox.botapi` on a free port."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "sandbox.botapi", "--token", TOKEN)
        self.url = ""

    async def start(self) -> None:
        """Until it listens."""
        await self.spawn()
        async with asyncio.timeout(START_S):
            while not self.said.endswith("\n"):
                assert self.running, f"no server: {self.said}"
                await asyncio.sleep(0.02)
        self.url = f"http://127.0.0.1:{json.loads(self.said)['port']}"


class Bot(Child):
    """`python -m bot run` (or another bot's module) against a server."""

    def __init__(self, folder: Path, sandbox: Sandbox, *module: str, **environment: str) -> None:
        known = {"BOT_TOKEN": TOKEN, "BOT_API_URL": sandbox.url}
        super().__init__(folder, *(module or ("bot", "run")), **{**known, **environment})
        self.sandbox = sandbox

    async def start(self) -> None:
        """Until it has introduced itself to the server; a moment later it asks for updates."""
        before = await self._introduced()
        await self.spawn()
        async with asyncio.timeout(START_S):
            while await self._introduced() == before:
                assert self.running, f"the bot did not start:\n{self.said}"
                await asyncio.sleep(0.02)

    async def _introduced(self) -> int:
        return len(await self.sandbox.calls("getme"))


class Stage:
    """A server process, a database and a bot that is down; all gone at the end."""

    def __init__(self, folder: Path, *, database_url: str | None = None, **environment: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.database_url = database_url or f"sqlite+aiosqlite:///{folder / 'town.db'}"
        self.environment = environment
        self.server = Server(folder)
        self.sandbox: Sandbox
        self.bot: Bot

    async def __aenter__(self) -> Self:
        await self.server.start()
        self.sandbox = Sandbox.at(self.server.url, token=TOKEN)
        await self.sandbox.__aenter__()
        self.bot = Bot(self.folder, self.sandbox, DATABASE_URL=self.database_url, **self.environment)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.bot.kill()
        await self.sandbox.__aexit__(kind, error, trace)
        await self.server.stop()
