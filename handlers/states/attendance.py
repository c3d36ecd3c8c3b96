"""What is awaited in the rooms of attendance."""

from aiogram.fsm.state import State, StatesGroup


class AttendanceForms(StatesGroup):
    """A name to be added to the list of `event`."""

    whom = State()


class FeedbackForms(StatesGroup):
    """A line about `event`."""

    line = State()


class CertificateForms(StatesGroup):
    """The number to be checked."""

    number = State()
