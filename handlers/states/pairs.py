"""Texts awaited about pairs."""

from aiogram.fsm.state import State, StatesGroup


class PairForms(StatesGroup):
    """`mentor`, `kind` and `weeks` for help, `teacher` too where staff propose it; else `pair`."""

    request = State()
    reason = State()
    help = State()
    goal = State()
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


class GroupForms(StatesGroup):
    """A group that staff begin: `mentor`, then `goal`, then `until`, then `picked`."""

    goal = State()
    until = State()
    members = State()
