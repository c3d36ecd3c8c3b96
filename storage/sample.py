"""A whole sample municipality at once, for the sandbox; and who is in it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, func, insert, select

from storage.names import name_key
from storage.schema import metadata, people
from storage.turn import current

_person = people.person
_account = people.channel_account
_grant = people.role_grant
_school = people.school

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Inhabitant:
    """A person as the page of the sandbox lists them. `account` None: has not entered."""

    person_id: int
    account: int | None
    username: str | None
    name: str
    roles: tuple[str, ...]
    school: str | None


async def home() -> tuple[int, str]:
    """The first municipality and its zone."""
    table = people.municipality_table
    row = await current().first(select(table.c.id, table.c.zone).order_by(table.c.id).limit(1))
    assert row is not None, "the municipality is made before its people"
    return int(row.id), str(row.zone)


async def is_empty() -> bool:
    """Whether nobody was ever here."""
    return not await current().scalar(select(func.count()).select_from(_person))


async def fill(municipality_id: int, tables: Mapping[str, Sequence[Row]]) -> dict[str, dict[int, int]]:
    """Insert rows of each table, in the given order; returns the real id of each row by its own number.

    A row's `id` is the story's own number; wherever another row refers to it, the real id is put. Values that
    are None are left to the column's default.
    """
    real: dict[str, dict[int, int]] = {"municipality": {municipality_id: municipality_id}}
    for name, rows in tables.items():
        table = metadata.tables[name]
        ready = [_ready(table, {"municipality_id": municipality_id, **row}, real) for row in rows]
        real[name] = await _insert(table, [row.get("id") for row in rows], ready)
    return real


async def inhabitants() -> list[Inhabitant]:
    """Everybody who has not left, in the order of coming."""
    rows = await current().all(
        select(
            _person.c.id,
            _person.c.family,
            _person.c.given,
            _account.c.external_id,
            _account.c.username,
            _grant.c.role,
            _school.c.name.label("school"),
        )
        .outerjoin(_account, (_account.c.person_id == _person.c.id) & _account.c.active)
        .outerjoin(_grant, (_grant.c.person_id == _person.c.id) & _grant.c.status.in_(("pending", "active")))
        .outerjoin(_school, _school.c.id == _grant.c.school_id)
        .where(_person.c.status.in_(("new", "active", "expected")))
        .order_by(_person.c.id, _grant.c.id)
    )
    by_person: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        by_person[row.id].append(row)
    return [_inhabitant(found) for found in by_person.values()]


def _inhabitant(rows: Sequence[Any]) -> Inhabitant:
    first = rows[0]
    return Inhabitant(
        person_id=first.id,
        account=first.external_id,
        username=first.username,
        name=" ".join(part for part in (first.family, first.given) if part),
        roles=tuple(dict.fromkeys(row.role for row in rows if row.role)),
        school=next((row.school for row in rows if row.school), None),
    )


def _ready(table: Table, row: Row, real: Mapping[str, Mapping[int, int]]) -> dict[str, Any]:
    """The row with real ids instead of the story's, and the key its name is found by."""
    ready = {key: value for key, value in row.items() if value is not None and key in table.c}
    ready.pop("id", None)
    for column in table.c:
        for target in column.foreign_keys:
            if column.name in ready:
                ready[column.name] = real[target.column.table.name][ready[column.name]]
    if "name_key" in table.c:
        ready["name_key"] = name_key(" ".join(_named(row)))
    return ready


def _named(row: Row) -> Iterable[str]:
    return (str(row[key]) for key in ("family", "given", "name") if row.get(key))


async def _insert(table: Table, own: Sequence[int | None], rows: Sequence[Row]) -> dict[int, int]:
    """Insert rows that fill the same columns together; returns the story's numbers with the real ids.

    Within one statement ids are given in the order of the rows.
    """
    alike: dict[frozenset[str], list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        alike[frozenset(row)].append(place)
    found: dict[int, int] = {}
    for places in alike.values():
        values = [dict(rows[place]) for place in places]
        if "id" not in table.c:
            await current().write(insert(table), values)
            continue
        made = await current().write(insert(table).returning(table.c.id), values)
        ids = sorted(made.scalars().all())
        found.update((number, id_) for place, id_ in zip(places, ids, strict=True) if (number := own[place]))
    return found
