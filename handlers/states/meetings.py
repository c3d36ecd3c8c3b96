"""Texts awaited about meetings."""

from aiogram.fsm.state import State, StatesGroup


class MeetingForms(StatesGroup):
    """Beside them: `pair` for a topic, `meeting` for a time ahead or past."""

    topic = State()
    time = State()
    past = State()


class VisitForms(StatesGroup):
    """Beside them: `pair` and `focus` for the lesson; `meeting` and `part` for words on the sheet."""

    lesson = State()
    words = State()


class LogForms(StatesGroup):
    """Beside it: `meeting` and `line`."""

    words = State()
