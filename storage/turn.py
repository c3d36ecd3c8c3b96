"""The turn: one update (or tick item, or command) = one transaction.

Reads come first and see committed data; the write lock is taken at the first write and held until the
commit, which should be soon: nothing slow and no Bot API call belongs inside. A use case joins the turn of
its caller and never opens one: a second unit of work inside a turn would wait for its own write lock.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import Any

from sqlalchemy import CursorResult, Executable, Row
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

_current: ContextVar["Turn | None"] = ContextVar("turn", default=None)

AnyRow = Row[*tuple[Any, ...]]
"""A row of whatever columns the statement asks for."""

BeforeCommit = Callable[[], Awaitable[None]]


class TurnError(RuntimeError):
    """A turn was opened inside another, or storage was used outside any."""


class Turn:
    """A unit of work on one connection. Leaving it without `commit` is a rollback."""

    def __init__(self, connection: AsyncConnection, write_lock: asyncio.Lock | None) -> None:
        self._connection = connection
        self._write_lock = write_lock
        self._writing = False
        self._before_commit: list[BeforeCommit] = []

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._connection.dialect.name

    @property
    def writing(self) -> bool:
        """Whether anything was written since the last commit or undo."""
        return self._writing

    async def all(self, statement: Executable, parameters: Any = None) -> list[AnyRow]:
        """Rows of a read. Hot statements are built once, with named `parameters`."""
        return list((await self._connection.execute(statement, parameters)).all())

    async def first(self, statement: Executable, parameters: Any = None) -> AnyRow | None:
        """The first row of a read, if any."""
        return (await self._connection.execute(statement, parameters)).first()

    async def scalar(self, statement: Executable, parameters: Any = None) -> Any:
        """The first column of the first row of a read."""
        return (await self._connection.execute(statement, parameters)).scalar()

    async def write(self, statement: Executable, parameters: Any = None) -> CursorResult[Any]:
        """Run a statement that changes rows (or locks them), beginning the transaction if need be."""
        await self._begin()
        result = await self._connection.execute(statement, parameters)
        assert isinstance(result, CursorResult)
        return result

    def before_commit(self, step: BeforeCommit) -> None:
        """Have `step` write what was buffered, once, just before the next commit."""
        self._before_commit.append(step)

    async def commit(self) -> None:
        """Make everything written durable."""
        steps, self._before_commit = self._before_commit, []
        for step in steps:
            await step()
        await self._connection.commit()
        self._release()

    async def undo(self) -> None:
        """Drop everything written in this turn; the turn itself goes on."""
        self._before_commit.clear()
        await self._connection.rollback()
        self._release()

    async def _begin(self) -> None:
        if self._writing:
            return
        if self._write_lock is not None:
            await self._write_lock.acquire()
            try:
                await self._connection.exec_driver_sql("BEGIN IMMEDIATE")
            except BaseException:
                self._write_lock.release()
                raise
        self._writing = True

    def _release(self) -> None:
        if self._writing and self._write_lock is not None:
            self._write_lock.release()
        self._writing = False


class Database:
    """Opens turns on an engine. On SQLite writers of this process queue on one lock (p99 26 ms, not 333)."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._write_lock = asyncio.Lock() if engine.dialect.name == "sqlite" else None

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[Turn]:
        """Open the unit of work that `current()` finds.

        Raises:
            TurnError: when one is already open in this context.
        """
        if _current.get() is not None:
            raise TurnError("a turn is already open: join it, do not open a second one")
        async with self.engine.connect() as connection:
            turn = Turn(connection, self._write_lock)
            token = _current.set(turn)
            try:
                yield turn
            finally:
                _current.reset(token)
                await turn.undo()

    async def close(self) -> None:
        """Give all connections back."""
        await self.engine.dispose()


def current() -> Turn:
    """The turn that the caller opened.

    Raises:
        TurnError: outside any turn.
    """
    turn = _current.get()
    if turn is None:
        raise TurnError("storage is used outside a turn")
    return turn
