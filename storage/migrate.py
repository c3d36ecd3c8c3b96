"""Migrations, run from code: `upgrade`, `downgrade`, `differences` between the models and the database."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from storage.schema import metadata

_HERE = Path(__file__).parent / "migrations"


class BrokenKeys(RuntimeError):
    """After a migration some rows point at nothing."""


async def upgrade(url: str, revision: str = "head") -> None:
    """Bring the database to `revision`. Idempotent.

    Raises:
        BrokenKeys: on SQLite, when foreign keys do not hold afterwards.
    """
    await _run(url, lambda config: command.upgrade(config, revision))


async def downgrade(url: str, revision: str) -> None:
    """Take the database back to `revision` (`base`: empty)."""
    await _run(url, lambda config: command.downgrade(config, revision))


async def differences(url: str) -> list[Any]:
    """What `metadata` has and the database has not, or the reverse; empty when migrations are complete."""
    engine = create_async_engine(url)
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(_compare)
    finally:
        await engine.dispose()


async def is_newest(url: str) -> bool:
    """Whether the database has the newest shape. Raises: SQLAlchemyError, when it does not open."""
    engine = create_async_engine(url)
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(_is_newest)
    finally:
        await engine.dispose()


def _is_newest(connection: Connection) -> bool:
    known = set(MigrationContext.configure(connection).get_current_heads())
    return known == set(ScriptDirectory(str(_HERE)).get_heads())


async def _run(url: str, step: Callable[[Config], None]) -> None:
    engine = create_async_engine(url)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(lambda sync: step(config_for(sync)))
            await connection.run_sync(_check_keys)
    finally:
        await engine.dispose()


def config_for(connection: Connection) -> Config:
    """Alembic's configuration on an open connection."""
    config = Config()
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.set_main_option("script_location", str(_HERE))
    config.attributes["connection"] = connection
    return config


def _compare(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, metadata))


def _check_keys(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise BrokenKeys(f"{len(broken)} rows point at nothing, first in table {broken[0][0]}")
