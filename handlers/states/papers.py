"""What papers wait for."""

from aiogram.fsm.state import State, StatesGroup


class TemplateForm(StatesGroup):
    """A template as a file; `kind` is kept beside it."""

    file = State()
