"""Alembic's entry: its own engine, with SQLite's foreign keys off.

A batch rebuild with `foreign_keys=ON` deletes the children of the rebuilt table; the keys are checked
after the migrations instead (`storage.migrate`).
"""

from collections.abc import Callable
from typing import Any, Literal

from alembic import context
from sqlalchemy import JSON, BigInteger

from storage.schema import metadata
from storage.types import UtcDateTime


def render(kind: str, item: Any, autogen: Any) -> str | Literal[False]:
    """Our own column types keep their names in migrations."""
    if kind != "type":
        return False
    name = next((n for n, known in NAMES.items() if known(item)), None)
    if name is None:
        return False
    autogen.imports.add("from storage.types import Id, Json, UtcDateTime")
    return name


NAMES: dict[str, Callable[[Any], bool]] = {
    "UtcDateTime()": lambda item: isinstance(item, UtcDateTime),
    "Json": lambda item: isinstance(item, JSON) and "postgresql" in item._variant_mapping,
    "Id": lambda item: isinstance(item, BigInteger) and "sqlite" in item._variant_mapping,
}

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    compare_type=True,
    render_item=render,
)
with context.begin_transaction():
    context.run_migrations()
