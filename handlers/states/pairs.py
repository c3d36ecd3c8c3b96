"""Texts awaited about pairs."""

from aiogram.fsm.state import State, StatesGroup


class PairForms(StatesGroup):
    """Beside them: `mentor` for the request, `kind` and `weeks` for other help, `pair` for the rest."""

    request = State()
    reason = State()
    help = State()
    pause = State()


class PaperForms(StatesGroup):
    """Documents of a pair: `pair`, `kind`, `day`."""

    day = State()
    number = State()
    term = State()


class EntryForms(StatesGroup):
    """Words of a mentor's application; which ones, the application itself knows."""

    words = State()


class SurveyForms(StatesGroup):
    """A phrase of the survey: `pair`."""

    phrase = State()
