"""What is awaited in «Было — стало»."""

from aiogram.fsm.state import State, StatesGroup


class ClosingForms(StatesGroup):
    """One phrase; beside it the step's number, the question's, and a phrase that was asked about."""

    phrase = State()
