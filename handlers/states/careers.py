"""A day of one's own that is awaited."""

from aiogram.fsm.state import State, StatesGroup


class CareerForms(StatesGroup):
    """`fact`: which day."""

    day = State()
