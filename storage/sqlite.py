"""SQLite without a thread a connection: the few calls of aiosqlite that SQLAlchemy makes, run where they are.

aiosqlite crosses threads four times a statement; while the loop is busy each crossing waits for the
interpreter's lock (up to 5 ms), and the write lock is held meanwhile: 20 answers a second.
A statement of ours takes microseconds. What may take long does not block the loop: a commit (it waits for
the disk) runs in a thread, and a database locked by another process is asked again from the loop.
"""

import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final

PATIENCE_S: Final = 5.0
_PAUSE_S: Final = 0.02
_PRAGMAS: Final = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=0",
)


def connector(path: str) -> Callable[[], Awaitable["Connection"]]:
    """For `create_async_engine(async_creator=…)`."""

    async def connect() -> Connection:
        return Connection(_opened(path))

    return connect


def _opened(path: str) -> sqlite3.Connection:
    """Transactions are out of the driver's hands: its own default lost 162 of 200 parallel increments."""
    raw = sqlite3.connect(path, timeout=PATIENCE_S, isolation_level=None, check_same_thread=False)
    for pragma in _PRAGMAS:
        raw.execute(pragma)
    return raw


class Connection:
    """What SQLAlchemy's aiosqlite dialect asks of a connection."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._connection: sqlite3.Connection | None = raw
        self._raw = raw

    def cursor(self) -> "Cursor":
        return Cursor(self._raw)

    async def commit(self) -> None:
        if self._raw.in_transaction:
            await asyncio.get_running_loop().run_in_executor(None, self._raw.commit)

    async def rollback(self) -> None:
        if self._raw.in_transaction:
            self._raw.rollback()

    async def close(self) -> None:
        self.stop()

    def stop(self) -> None:
        self._connection = None
        self._raw.close()

    async def create_function(self, *arguments: Any, **options: Any) -> None:
        self._raw.create_function(*arguments, **options)


class Cursor:
    """What it asks of a cursor."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw
        self._cursor = raw.cursor()
        self.arraysize = 1

    async def __aenter__(self) -> "Cursor":
        return self

    @property
    def description(self) -> Any:
        return self._cursor.description

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._cursor.lastrowid

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> None:
        await self._patiently(lambda: self._cursor.execute(statement, parameters))

    async def executemany(self, statement: str, many: Sequence[Sequence[Any]]) -> None:
        await self._patiently(lambda: self._cursor.executemany(statement, many))

    async def fetchall(self) -> list[Any]:
        return self._cursor.fetchall()

    async def close(self) -> None:
        self._cursor.close()

    async def _patiently(self, ask: Callable[[], object]) -> None:
        """Another process may hold the database (a backup, `doctor`): ask again for five seconds."""
        deadline = time.monotonic() + PATIENCE_S
        while True:
            try:
                ask()
                return
            except sqlite3.OperationalError as error:
                busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not busy or self._raw.in_transaction or time.monotonic() > deadline:
                    raise
            await asyncio.sleep(_PAUSE_S)
