"""The text awaited for the other one of a pair."""

from aiogram.fsm.state import State, StatesGroup


class WritingForms(StatesGroup):
    """Beside it: `person`, to whom it goes."""

    words = State()
