"""aiogram's FSM storage inside the turn: read once, buffered, written with the turn's commit."""

from collections.abc import Mapping
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

from storage import dialogue
from storage.turn import Turn, current


class _Buffer:
    """State and data of one chat during one turn."""

    def __init__(self, chat_id: int, loaded: dialogue.Dialogue) -> None:
        self.chat_id = chat_id
        self.state = loaded.state
        self.kept: dict[str, Any] = dict(loaded.kept or {})
        self.dirty = False

    async def flush(self) -> None:
        await dialogue.save_state(self.chat_id, self.state, self.kept or None)
        self.dirty = False


class TurnStorage(BaseStorage):
    """Keeps «which text am I waiting for» with the turn: a turn undone leaves the state as it was."""

    def __init__(self) -> None:
        self._buffers: dict[Turn, _Buffer] = {}

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Await this text (None: none)."""
        buffer = await self._changed(key)
        buffer.state = state.state if isinstance(state, State) else state
        if buffer.state is None:
            buffer.kept = {}

    async def get_state(self, key: StorageKey) -> str | None:
        """The text awaited."""
        return (await self._buffer(key)).state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Keep JSON-able values beside the state."""
        (await self._changed(key)).kept = dict(data)

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """The values kept beside the state."""
        return dict((await self._buffer(key)).kept)

    async def close(self) -> None:
        """Nothing is held between turns."""
        self._buffers.clear()

    def forget(self, turn: Turn) -> None:
        """The turn is over, or was undone."""
        self._buffers.pop(turn, None)

    async def _buffer(self, key: StorageKey) -> _Buffer:
        turn = current()
        if turn not in self._buffers:
            self._buffers[turn] = _Buffer(key.chat_id, await dialogue.load(key.chat_id))
        return self._buffers[turn]

    async def _changed(self, key: StorageKey) -> _Buffer:
        buffer = await self._buffer(key)
        if not buffer.dirty:
            buffer.dirty = True
            current().before_commit(buffer.flush)
        return buffer
