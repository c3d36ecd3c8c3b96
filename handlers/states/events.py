"""Which answer of an event's form is awaited."""

from aiogram.fsm.state import State, StatesGroup


class EventForm(StatesGroup):
    """Kept beside it: `event`, `field`, and `day` (20261015) once a day was chosen."""

    answer = State()
