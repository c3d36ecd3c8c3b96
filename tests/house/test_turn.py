"""One update, one turn, one transaction."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, select

from storage.schema import people
from storage.turn import Database, TurnError, current

NOW = datetime(2026, 10, 13, 12, tzinfo=UTC)
TABLE = people.municipality_table
ROW = {"programme": "x", "name": "Учебный район", "zone": "Europe/Moscow", "created_at": NOW}


async def test_a_second_unit_of_work_inside_a_turn_is_refused(database: Database) -> None:
    async with database.turn():
        with pytest.raises(TurnError):
            async with database.turn():
                pass


async def test_storage_outside_a_turn_is_refused() -> None:
    with pytest.raises(TurnError):
        current()


async def test_leaving_without_commit_keeps_nothing(database: Database) -> None:
    async with database.turn() as turn:
        await turn.write(insert(TABLE).values(ROW))
    async with database.turn() as turn:
        assert await turn.all(select(TABLE)) == []


async def test_undo_drops_what_was_written_and_the_turn_goes_on(database: Database) -> None:
    async with database.turn() as turn:
        await turn.write(insert(TABLE).values(ROW))
        await turn.undo()
        await turn.write(insert(TABLE).values({**ROW, "programme": "y"}))
        await turn.commit()
    async with database.turn() as turn:
        assert [row.programme for row in await turn.all(select(TABLE))] == ["y"]


async def test_buffered_steps_join_the_commit_and_are_dropped_by_undo(database: Database) -> None:
    ran: list[str] = []

    async def step() -> None:
        ran.append("step")

    async with database.turn() as turn:
        turn.before_commit(step)
        await turn.undo()
        await turn.commit()
        turn.before_commit(step)
        await turn.commit()
    assert ran == ["step"]


async def test_a_cancelled_turn_frees_the_write_lock(database: Database) -> None:
    async def broken() -> None:
        async with database.turn() as turn:
            await turn.write(insert(TABLE).values(ROW))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await broken()
    async with database.turn() as turn:
        await turn.write(insert(TABLE).values(ROW))
        await turn.commit()
