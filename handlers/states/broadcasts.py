"""What a broadcast waits for. `broadcast` is kept beside each."""

from aiogram.fsm.state import State, StatesGroup


class BroadcastForm(StatesGroup):
    """The message itself; the number of people where they are many; the moment, with `day` once chosen."""

    content = State()
    number = State()
    moment = State()
