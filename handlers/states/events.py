"""Which answer about an event is awaited."""

from aiogram.fsm.state import State, StatesGroup


class EventForm(StatesGroup):
    """Kept beside `answer`: `event`, `field`, and `day` (20261015) once a day was chosen; beside `guest`:
    `event` and what was `typed`.
    """

    answer = State()
    guest = State()
