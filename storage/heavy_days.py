"""The heavy days of a school."""

from sqlalchemy import select, update

from storage.schema import people
from storage.turn import current

_school = people.school


class SchoolDayStore:
    """Joins the current turn."""

    async def read(self, municipality_id: int, school_id: int) -> tuple[str, tuple[str, ...]] | None:
        """(the school's name, its marked days as they are kept)."""
        row = await current().first(
            select(_school.c.name, _school.c.heavy_days).where(
                _school.c.id == school_id, _school.c.municipality_id == municipality_id
            )
        )
        return (str(row.name), tuple(row.heavy_days or ())) if row else None

    async def lock(self, school_id: int) -> None:
        """Whoever comes second waits: two curators never write over each other's day."""
        await current().write(update(_school).where(_school.c.id == school_id).values(name=_school.c.name))

    async def write(self, school_id: int, kept: tuple[str, ...]) -> None:
        """Keep them."""
        await current().write(update(_school).where(_school.c.id == school_id).values(heavy_days=list(kept)))
