"""Fixtures that any test may ask for."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from bot.logs import configure
from storage.engine import create_engine
from storage.turn import Database
from tests.support.databases import PostgresDatabases, sqlite_copy
from tests.support.postgres import Postgres

if TYPE_CHECKING:
    from tests.support.world import World


configure("human", "INFO")
settings.register_profile("shared", deadline=None)  # two loaded cores are no reason to fail
settings.load_profile("shared")


@pytest.fixture
async def world() -> "AsyncIterator[World]":
    """A whole bot with its messenger (aiogram costs seconds to import: only those who ask pay)."""
    from tests.support.world import World

    async with World() as running:
        yield running


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A real PostgreSQL server, started once a test process."""
    with Postgres() as server:
        yield server


@pytest.fixture(scope="session")
def postgres_databases(postgres: Postgres) -> PostgresDatabases:
    """Copies of one set of tables on that server."""
    return PostgresDatabases(postgres.url)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database of each kind with all tables: the contract suite runs on both."""
    if request.param == "sqlite":
        opened = Database(create_engine(sqlite_copy(tmp_path / "test.db")))
        yield opened
        await opened.close()
        return
    databases: PostgresDatabases = request.getfixturevalue("postgres_databases")
    url = await databases.fresh()
    opened = Database(create_engine(url))
    yield opened
    await opened.close()
    await databases.drop(url)
