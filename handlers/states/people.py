"""Texts awaited in the rooms of people."""

from aiogram.fsm.state import State, StatesGroup


class PeopleForms(StatesGroup):
    """Which text is awaited; beside it only ids are kept."""

    expected_name = State()
    school_name = State()
    new_school_name = State()
    search = State()
    heir = State()
    school_search = State()
