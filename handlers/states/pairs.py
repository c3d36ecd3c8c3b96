"""Texts awaited about pairs."""

from aiogram.fsm.state import State, StatesGroup


class PairForms(StatesGroup):
    """Beside them: `mentor` for the request, `pair` for the reason."""

    request = State()
    reason = State()
