"""Migrations go up, down and up again with rows in them, on both databases, and equal the models."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, inspect, select
from sqlalchemy.ext.asyncio import create_async_engine

from storage.migrate import differences, downgrade, upgrade
from storage.schema import metadata, people
from storage.turn import Database

NOW = datetime(2026, 10, 13, 12, tzinfo=UTC)


@pytest.fixture
async def url(database: Database) -> str:
    """A database of each kind, emptied of the tables the fixture made."""
    async with database.engine.begin() as connection:
        await connection.run_sync(metadata.drop_all)
    return database.engine.url.render_as_string(hide_password=False)


async def put_rows(url: str) -> None:
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        place = insert(people.municipality_table).values(
            programme="x", name="Учебный район", zone="Europe/Moscow", created_at=NOW
        )
        await connection.execute(place)
        await connection.execute(
            insert(people.person).values(
                municipality_id=1, given="Ёлкина Әлфия", name_key="елкина әлфия", created_at=NOW
            )
        )
    await engine.dispose()


async def tables(url: str) -> set[str]:
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        names = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
    await engine.dispose()
    return set(names) - {"alembic_version"}


async def test_migrations_equal_the_models(url: str) -> None:
    await upgrade(url)
    assert await differences(url) == []


async def test_up_down_up_with_rows(url: str) -> None:
    await upgrade(url)
    await put_rows(url)
    await downgrade(url, "base")
    assert await tables(url) == set()
    await upgrade(url)
    assert await tables(url) == set(metadata.tables)
    await put_rows(url)


async def test_upgrading_twice_changes_nothing_and_keeps_rows(url: str) -> None:
    await upgrade(url)
    await put_rows(url)
    await upgrade(url)
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        assert (await connection.execute(select(people.person.c.given))).scalar_one() == "Ёлкина Әлфия"
    await engine.dispose()
