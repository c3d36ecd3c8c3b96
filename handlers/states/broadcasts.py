"""What a broadcast waits for. `broadcast` is kept beside each."""

from aiogram.fsm.state import State, StatesGroup


class BroadcastForm(StatesGroup):
    """The message; the number of people where they are many; the moment, with `day`; corrected words."""

    content = State()
    number = State()
    moment = State()
    correction = State()
