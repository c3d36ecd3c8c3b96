"""The parent's side of `bot.compute`: heavy work outside the bot's process, one job at a time."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any

from bot.frames import PREFIX, Frame, lengths, pack, unpack

ROOT = Path(__file__).resolve().parent.parent
# Seconds of wall time. The first picture of a machine also builds matplotlib's list of fonts.
LIMITS: Mapping[str, float] = MappingProxyType(
    {
        "radar": 30,
        "strip": 30,
        "growth": 30,
        "heat": 30,
        "plan_fact": 30,
        "funnel": 30,
        "route_picture": 30,
        "timeline": 30,
        "qr": 20,
        "hall": 20,
        "ics": 20,
        "ics_all": 20,
        "paper": 30,
        "table": 60,
        "template_check": 12,
        "own_paper": 15,
        "template_example": 20,
        "photo": 30,
        "propose": 180,
    }
)
# The child opens pictures that strangers send: it gets no token and no database address.
_SAFE = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TZ", "LD_LIBRARY_PATH", "PYTHONPATH", "MPLCONFIGDIR")


class ComputeFailed(RuntimeError):
    """No result: `reason` is `timeout`, `crashed`, `closed`, or the error's class and place."""

    def __init__(self, job: str, reason: str) -> None:
        super().__init__(f"{job}: {reason}")
        self.job, self.reason = job, reason


class ComputeRefused(ComputeFailed):
    """The input cannot be worked on (`documents.errors.Refused`): tell the person who sent it."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a job gave: facts (JSON) or content (bytes of a file)."""

    facts: Mapping[str, Any]
    content: bytes


class ComputeChild:
    """Starts with the first job, ends after `idle_seconds` without one, is replaced after a crash.

    Jobs wait for each other in the order they came; waiting does not count against a job's limit.
    """

    def __init__(self, *, idle_seconds: float = 60.0, limits: Mapping[str, float] = LIMITS) -> None:
        self._idle_seconds = idle_seconds
        self._limits = limits
        self._turn = asyncio.Lock()
        self._process: Process | None = None
        self._ending: set[Process] = set()
        self._idle: asyncio.TimerHandle | None = None
        self._fonts: TemporaryDirectory[str] | None = None
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The running child, if there is one."""
        process = self._process
        return process.pid if process is not None and process.returncode is None else None

    async def run(self, job: str, payload: Mapping[str, object], body: bytes = b"") -> Made:
        """Have one job done. Raises `ComputeFailed`, or `ComputeRefused` when the input was bad."""
        async with self._turn:
            self._stop_idling()
            try:
                answer = await self._asked(job, payload, body)
            finally:
                self._start_idling()
        return _made(job, answer)

    async def close(self) -> None:
        """End the child at once; a job in work fails as `closed`."""
        self._closed = True
        self._stop_idling()
        self._drop()
        for process in tuple(self._ending):
            await process.wait()
        if self._fonts is not None:
            self._fonts.cleanup()

    async def _asked(self, job: str, payload: Mapping[str, object], body: bytes) -> Frame:
        limit = self._limits[job]
        request = pack({"job": job, "payload": payload, "cpu_seconds": limit}, body)
        try:
            async with asyncio.timeout(limit):
                return await self._exchanged(await self._running(job), request)
        except TimeoutError:
            self._drop()
            raise ComputeFailed(job, "timeout") from None
        except (OSError, EOFError, ValueError) as error:
            self._drop()
            raise ComputeFailed(job, "closed" if self._closed else "crashed") from error
        except asyncio.CancelledError:
            self._drop()  # an answer half read would be taken for the next one's
            raise

    async def _exchanged(self, process: Process, request: bytes) -> Frame:
        writer, reader = process.stdin, process.stdout
        if writer is None or reader is None:
            raise EOFError
        writer.write(request)
        await writer.drain()
        head, body = lengths(await reader.readexactly(PREFIX))
        return unpack(await reader.readexactly(head), await reader.readexactly(body))

    async def _running(self, job: str) -> Process:
        if self._closed:
            raise ComputeFailed(job, "closed")
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "bot.compute",
                stdin=PIPE,
                stdout=PIPE,
                cwd=ROOT,
                env=self._surroundings(),
            )
        return self._process

    def _surroundings(self) -> dict[str, str]:
        if self._fonts is None:
            self._fonts = TemporaryDirectory(prefix="rostok-fonts-", ignore_cleanup_errors=True)
        kept = {name: os.environ[name] for name in _SAFE if name in os.environ}
        # One thread each: the machine is small, and every idle thread of a library costs memory.
        single = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
        return {"MPLCONFIGDIR": self._fonts.name, **kept, **single}

    def _start_idling(self) -> None:
        if self.pid is not None:
            self._idle = asyncio.get_running_loop().call_later(self._idle_seconds, self._drop)

    def _stop_idling(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None

    def _drop(self) -> None:
        """Let the child go; between jobs it holds nothing worth a farewell."""
        process, self._process = self._process, None
        self._ending = {ended for ended in self._ending if ended.returncode is None}
        if process is not None and process.returncode is None:
            process.kill()
            self._ending.add(process)


def _made(job: str, answer: Frame) -> Made:
    if "refused" in answer.header:
        raise ComputeRefused(job, answer.header["refused"])
    if "failed" in answer.header:
        raise ComputeFailed(job, answer.header["failed"])
    return Made(answer.header["facts"], answer.body)
