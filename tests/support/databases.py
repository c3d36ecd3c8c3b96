"""Empty databases with all tables, made once a process and copied for each test."""

import shutil
import tempfile
from functools import cache
from itertools import count
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from storage.schema import metadata

_TEMPLATE = "rostok_template"
_numbers = count(1)


@cache
def sqlite_template() -> Path:
    """A file to copy."""
    path = Path(tempfile.mkdtemp(prefix="rostok-")) / "template.db"
    engine = create_engine(f"sqlite:///{path}")
    metadata.create_all(engine)
    engine.dispose()
    return path


def sqlite_copy(path: Path) -> str:
    """URL of a new database with empty tables."""
    shutil.copy(sqlite_template(), path)
    return f"sqlite+aiosqlite:///{path}"


class PostgresDatabases:
    """Databases of one server, each a copy of one with all tables: a tenth of the time of making them."""

    def __init__(self, server_url: str) -> None:
        self._server = make_url(server_url)
        self._has_template = False

    async def fresh(self) -> str:
        """URL of a new database with empty tables."""
        if not self._has_template:
            await self._make_template()
        name = f"test_{next(_numbers)}"
        await self._command(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}")
        return self._url(name)

    async def drop(self, url: str) -> None:
        """Nobody may be connected any more, and who still is goes."""
        await self._command(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    async def _make_template(self) -> None:
        for line in ("fsync = off", "full_page_writes = off", "synchronous_commit = off"):
            await self._command(f"ALTER SYSTEM SET {line}")  # a test's rows need not survive the machine
        await self._command("SELECT pg_reload_conf()")
        await self._command(f"CREATE DATABASE {_TEMPLATE}")
        engine = create_async_engine(self._url(_TEMPLATE))
        async with engine.begin() as connection:
            await connection.run_sync(metadata.create_all)
        await engine.dispose()
        self._has_template = True

    async def _command(self, statement: str) -> None:
        engine = create_async_engine(self._server, isolation_level="AUTOCOMMIT")
        async with engine.connect() as connection:
            await connection.execute(text(statement))
        await engine.dispose()

    def _url(self, name: str) -> str:
        return self._server.set(database=name).render_as_string(hide_password=False)
