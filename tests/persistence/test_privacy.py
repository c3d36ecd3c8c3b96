"""Erasure by the registry: whatever table is added, nothing personal survives it."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    LargeBinary,
    String,
    Table,
    func,
    insert,
    select,
)

from mentoring.consents import DOCUMENT
from storage.consents import ConsentStore
from storage.names import name_key
from storage.personal import personal_columns, tables_of_people
from storage.privacy import DELETED, PrivacyStore
from storage.schema import metadata, people
from storage.turn import Database, current
from storage.types import UtcDateTime

NOW = datetime(2026, 10, 13, 9, tzinfo=UTC)
MARK = "Следова"
ACCOUNT = 700_123_456_789


class Graph:
    """One row of every table that is somebody's, each personal column filled with a mark."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}
        self.number = 0

    async def fill(self, mark: str, account: int) -> int:
        for table in metadata.sorted_tables:
            if table.name not in ("inbox", "inbox_chat"):
                await self.add(table, mark, account)
        return self.ids["person"]

    async def add(self, table: Table, mark: str, account: int) -> None:
        filled = [column for column in table.columns if column.name != "id"]
        values = {column.name: self.value(column, mark, account) for column in filled}
        made = await current().write(insert(table).values(values).returning(*table.primary_key.columns))
        self.ids[table.name] = made.scalar() if "id" in table.c else 0

    def value(self, column: Column[Any], mark: str, account: int) -> Any:
        self.number += 1
        target = next((key.column.table.name for key in column.foreign_keys), None)
        if target is not None:
            return None if column.nullable and target not in self.ids else self.ids[target]
        personal = "personal" in column.info
        if column.name in ("external_id", "chat_id"):
            return account
        if isinstance(column.type, UtcDateTime):
            return NOW
        if isinstance(column.type, JSON):
            return [mark] if personal else []
        if isinstance(column.type, Boolean):
            return True
        if isinstance(column.type, LargeBinary):
            return b"file"
        if isinstance(column.type, String):
            text = mark if personal else f"{column.name}-{self.number}"
            return text[: column.type.length] if column.type.length else text
        if isinstance(column.type, Date):
            return date(2026, 10, 13)
        if column.type.python_type in (int, float):
            return 1987 if personal else 1
        raise AssertionError(f"no value for {column}")


async def everything_said() -> str:
    texts = []
    for table in metadata.sorted_tables:
        texts += [f"{table.name}: {tuple(row)}" for row in await current().all(select(table))]
    return "\n".join(texts)


async def test_no_personal_column_survives_an_erasure(database: Database) -> None:
    async with database.turn():
        person_id = await Graph().fill(MARK, ACCOUNT)
        before = await everything_said()
        assert before.count(MARK) >= 10
        assert str(ACCOUNT) in before
        await PrivacyStore().erase(person_id, NOW)
        after = await everything_said()
        assert MARK not in after
        assert str(ACCOUNT) not in after.replace(f"dialogue: ({ACCOUNT}", "")
        for one in personal_columns():
            rows = await current().all(select(one.table.c[one.name]))
            assert all(row[0] in (None, "", [], {}) for row in rows), f"{one.table.name}.{one.name}"


async def test_another_persons_rows_are_left_alone(database: Database) -> None:
    async with database.turn():
        graph = Graph()
        await graph.fill(MARK, ACCOUNT)
        stranger = (
            await current().write(
                insert(people.person)
                .values(
                    municipality_id=graph.ids["municipality"], name_key=name_key("Другая"), created_at=NOW
                )
                .returning(people.person.c.id)
            )
        ).scalar_one()
        before = await everything_said()
        await PrivacyStore().erase(stranger, NOW)
        assert (await everything_said()).count(MARK) == before.count(MARK)


async def test_numbers_without_a_name_stay(database: Database) -> None:
    async with database.turn():
        person_id = await Graph().fill(MARK, ACCOUNT)
        await PrivacyStore().erase(person_id, NOW)
        for table in tables_of_people():
            left = await current().scalar(select(func.count()).select_from(table))
            assert left == (0 if table.name in DELETED else 1), table.name


async def test_the_export_holds_every_personal_column(database: Database) -> None:
    async with database.turn():
        person_id = await Graph().fill(MARK, ACCOUNT)
        held = await PrivacyStore().everything(person_id)
        for one in personal_columns():
            if one.name != "name_key":
                assert one.name in held[one.table.name][0], f"{one.table.name}.{one.name}"
        assert "token_hash" not in held["invitation"][0]


async def test_a_consent_keeps_its_text_once_and_may_be_withdrawn(database: Database) -> None:
    async with database.turn():
        graph = Graph()
        person_id = await graph.fill(MARK, ACCOUNT)
        municipality, consents = graph.ids["municipality"], ConsentStore()
        await consents.withdraw(person_id, NOW)
        assert await consents.of(person_id) is None
        first = await consents.text_id(municipality, DOCUMENT, "1", "Согласие", NOW)
        assert await consents.text_id(municipality, DOCUMENT, "1", "Согласие", NOW) == first
        assert await consents.text_id(municipality, DOCUMENT, "1", "Согласие.", NOW) != first
        await consents.give(municipality, person_id, first, NOW)
        given = await consents.of(person_id)
        assert given is not None
        assert (given.body, len(given.digest), given.given_at) == ("Согласие", 64, NOW)
