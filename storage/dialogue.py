"""Dialogue state of a chat: which text is awaited, and its living message."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.schema import transport
from storage.turn import current

_table = transport.dialogue
_LOAD = select(_table.c.state, _table.c.kept).where(_table.c.chat_id == bindparam("chat_id"))
"""Asked for every update: built once."""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """What a chat is in the middle of."""

    state: str | None = None
    kept: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Living:
    """The message whose buttons are live. `buried`: the bot sent a picture or file below it since."""

    message_id: int | None = None
    buried: bool = False


async def load(chat_id: int) -> Dialogue:
    """The dialogue of a chat, empty if there was none."""
    row = await current().first(_LOAD, {"chat_id": chat_id})
    return Dialogue(*row) if row else Dialogue()


async def save_state(chat_id: int, state: str | None, kept: dict[str, Any] | None) -> None:
    """Keep which text is awaited."""
    await _save(chat_id, {"state": state, "kept": kept})


async def save_living(chat_id: int, living: Living) -> None:
    """Keep which message is the living one."""
    await _save(chat_id, {"living_id": living.message_id, "living_buried": living.buried})


async def _save(chat_id: int, values: dict[str, Any]) -> None:
    changed = await current().write(update(_table).where(_table.c.chat_id == chat_id).values(values))
    if not changed.rowcount:
        insert = (postgresql if current().dialect == "postgresql" else sqlite).insert(_table)
        await current().write(
            insert.values(chat_id=chat_id, **values).on_conflict_do_update(
                index_elements=[_table.c.chat_id], set_=values
            )
        )
