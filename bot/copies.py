"""Copies of the files people bring: made after the commit, kept a year; Telegram's ids are only a cache."""

import asyncio
import os
import tempfile
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final

import structlog
from aiogram import Bot

from bot.children import ComputeChild, ComputeFailed, ComputeRefused
from mentoring.clock import Clock
from storage.files import DueCopy, FileCopies
from storage.turn import Database

log = structlog.get_logger()

MOST_BYTES: Final = 20 * 1024 * 1024
RETENTION: Final = timedelta(days=365)
BATCH: Final = 10
PATIENCE: Final = 30
"""Seconds that a download may take."""
BACK_OFF: Final = timedelta(minutes=5)
"""Before the second try; each further one waits four times as long."""
MOST_TRIES: Final = 5
PICTURES: Final = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".tif", ".tiff")


class Unkeepable(Exception):
    """No other try would help: too heavy, or a picture that cannot be cleaned."""


class Copies:
    """The folder of copies, by hash. Nothing here is said to anybody: a failure is tried again, or let be."""

    def __init__(self, folder: Path, bot: Bot, child: ComputeChild, database: Database, clock: Clock) -> None:
        self._folder = folder
        self._bot = bot
        self._child = child
        self._database = database
        self._clock = clock
        self._rows = FileCopies()
        self._alone = asyncio.Lock()  # what is written and not recorded yet is not swept away

    async def make(self) -> None:
        """A copy of everything that has none; the same again does no harm."""
        async with self._alone:
            for due in await self._due():
                await self._one(due)

    async def tidy(self) -> None:
        """Forget copies of a year ago; remove what no row refers to (erased people, files put aside)."""
        async with self._alone:
            async with self._database.turn() as turn:
                await self._rows.forget(self._clock.now() - RETENTION)
                await turn.commit()
            names = await asyncio.to_thread(self._names)
            async with self._database.turn():
                known = await self._rows.known(names)
            await asyncio.to_thread(self._remove, [name for name in names if name not in known])

    async def content(self, stored_id: int) -> bytes:
        """The copy of a file.

        Raises:
            ComputeFailed: there is none.
        """
        async with self._database.turn():
            sha = await self._rows.sha_of(stored_id)
        try:
            return await asyncio.to_thread((self._folder / (sha or "none")).read_bytes)
        except OSError as error:
            raise ComputeFailed("stored_copy", "no_copy") from error

    # --- steps of the above ---

    async def _due(self) -> list[DueCopy]:
        now = self._clock.now()
        async with self._database.turn():
            return await self._rows.due(now, now - RETENTION, MOST_TRIES, BATCH)

    async def _one(self, due: DueCopy) -> None:
        try:
            content = await self._clean(due, await self._downloaded(due))
            sha = await asyncio.to_thread(self._write, content)
        except Exception as error:  # noqa: BLE001 - only its class is told: its words may hold the token
            final = isinstance(error, Unkeepable | ComputeRefused)
            log.warning("copy_not_made", file=due.id, error=type(error).__name__)
            await self._failed(due, MOST_TRIES if final else due.tries + 1)
            return
        async with self._database.turn() as turn:
            await self._rows.kept(due, sha, len(content))
            await turn.commit()

    async def _failed(self, due: DueCopy, tries: int) -> None:
        async with self._database.turn() as turn:
            await self._rows.failed(due.id, tries, self._clock.now() + BACK_OFF * 4**due.tries)
            await turn.commit()

    async def _downloaded(self, due: DueCopy) -> bytes:
        target = _Bounded()
        await self._bot.download(due.file_id, destination=target, timeout=PATIENCE)
        return target.getvalue()

    async def _clean(self, due: DueCopy, content: bytes) -> bytes:
        """A picture loses where and when it was taken, a picture sent as a file too."""
        is_picture = due.kind == "photo" or (due.mime or "").startswith("image/")
        if is_picture or (due.name or "").lower().endswith(PICTURES):
            return (await self._child.run("photo", {}, content)).content
        return content

    def _write(self, content: bytes) -> str:
        """Whole or not at all, for the bot's own eyes (0600)."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        sha = sha256(content).hexdigest()
        handle, name = tempfile.mkstemp(dir=self._folder)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(self._folder / sha)
        return sha

    def _names(self) -> list[str]:
        return [one.name for one in self._folder.iterdir()] if self._folder.is_dir() else []

    def _remove(self, names: list[str]) -> None:
        for name in names:
            (self._folder / name).unlink(missing_ok=True)


class _Bounded(BytesIO):
    """Takes no more than a file may weigh."""

    def write(self, piece: bytes, /) -> int:  # type: ignore[override]
        if self.tell() + len(piece) > MOST_BYTES:
            raise Unkeepable
        return super().write(piece)
