"""Texts awaited about vacancies."""

from aiogram.fsm.state import State, StatesGroup


class VacancyForms(StatesGroup):
    """Which text is awaited; beside it only the vacancy's number is kept."""

    hours = State()
    since = State()
