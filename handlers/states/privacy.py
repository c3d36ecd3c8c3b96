"""Texts awaited on the pages of one's own data."""

from aiogram.fsm.state import State, StatesGroup


class PrivacyForms(StatesGroup):
    """Which text is awaited."""

    name = State()
