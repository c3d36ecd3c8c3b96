"""The registry of personal columns: gathered from the tables themselves, so nothing can be forgotten.

A column says `info=personal("<column of the same row that names the person>")`. That column may be the
person's own id, a reference to a person, or a reference to a row that is somebody's (an answer is its
attempt's, the attempt is its person's).
"""

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from sqlalchemy import JSON, Column, ColumnElement, Table, false, null, or_, select

from storage.schema import metadata

OWNERS: Final = ("person_id", "owner_id", "teacher_id", "mentor_id")
"""Names of columns by which a row is somebody's."""

_PERSON: Final = "person"


@dataclass(frozen=True, slots=True)
class PersonalColumn:
    """Column `name` of `table` is personal data of whom `whose` leads to."""

    table: Table
    name: str
    whose: str

    @property
    def blank(self) -> Any:
        """What is left of it after an erasure."""
        column = self.table.c[self.name]
        if column.nullable:
            return null()
        if isinstance(column.type, JSON):
            return {} if "{}" in _default_of(column) else []
        return ""


@cache
def personal_columns() -> tuple[PersonalColumn, ...]:
    """Every personal column of every table."""
    return tuple(
        PersonalColumn(table, column.name, column.info["personal"])
        for table in metadata.sorted_tables
        for column in table.columns
        if "personal" in column.info
    )


@cache
def tables_of_people() -> tuple[Table, ...]:
    """Tables whose rows are somebody's, parents first."""
    return tuple(table for table in metadata.sorted_tables if _ways_of(table))


def owned(table: Table, person_id: int) -> ColumnElement[bool]:
    """Rows of the table that are this person's."""
    ways = [led_by(table, name, person_id) for name in _ways_of(table)]
    return or_(*ways) if ways else false()


def led_by(table: Table, whose: str, person_id: int) -> ColumnElement[bool]:
    """Rows whose column `whose` leads to this person."""
    column = table.c[whose]
    if table.name == _PERSON and whose == "id":
        return column == person_id
    target = _target_of(column)
    if target.name == _PERSON:
        return column == person_id
    return column.in_(select(target.c.id).where(owned(target, person_id)))


@cache
def _ways_of(table: Table) -> tuple[str, ...]:
    """Columns by which rows of the table are somebody's."""
    if table.name == _PERSON:
        return ("id",)
    own = tuple(name for name in OWNERS if name in table.c and _is_person(table.c[name]))
    if own:
        return own
    return tuple(sorted({column.info["personal"] for column in table.columns if "personal" in column.info}))


def _is_person(column: Column[Any]) -> bool:
    return any(key.column.table.name == _PERSON for key in column.foreign_keys)


def _target_of(column: Column[Any]) -> Table:
    key = next(iter(column.foreign_keys))
    table = key.column.table
    assert isinstance(table, Table)
    return table


def _default_of(column: Column[Any]) -> str:
    default: Any = column.server_default
    return str(default.arg) if default is not None else ""
