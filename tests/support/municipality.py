"""A small municipality straight in the tables, for the contract suites of stores. All names are invented."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert

from storage.schema import people
from storage.turn import current

NOW = datetime(2026, 10, 13, 12, tzinfo=UTC)


@dataclass
class Municipality:
    """Call inside an open turn; `settle` comes first."""

    programme: str = "test"
    id: int = 0
    accounts: int = field(default=1000)

    async def settle(self) -> "Municipality":
        """The municipality itself."""
        self.id = await self._row(
            people.municipality_table, programme=self.programme, name="Учебный район", zone="Europe/Moscow"
        )
        return self

    async def school(self, name: str) -> int:
        """A school."""
        return await self._row(people.school, municipality_id=self.id, name=name, name_key=name.lower())

    async def person(
        self, role: str = "teacher", *, school: int | None = None, connected: bool = True, **known: Any
    ) -> int:
        """Somebody with one confirmed role; `known` are columns of the person."""
        name = known.get("given", "Учебный")
        person_id = await self._row(
            people.person,
            municipality_id=self.id,
            **{"given": name, "name_key": name.lower(), "status": "active", **known},
        )
        await self.grants(person_id, role, school=school)
        if connected:
            self.accounts += 1
            await self._row(
                people.channel_account,
                municipality_id=self.id,
                person_id=person_id,
                external_id=self.id * 100_000 + self.accounts,
            )
        return person_id

    async def grants(
        self, person_id: int, role: str, *, school: int | None = None, status: str = "active"
    ) -> None:
        """One more role."""
        await self._row(
            people.role_grant,
            municipality_id=self.id,
            person_id=person_id,
            role=role,
            school_id=school,
            status=status,
        )

    async def _row(self, table: Any, **values: Any) -> int:
        made = await current().write(insert(table).values(created_at=NOW, **values).returning(table.c.id))
        return int(made.scalar_one())
