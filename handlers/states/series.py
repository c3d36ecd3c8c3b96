"""Which answer about a series is awaited."""

from aiogram.fsm.state import State, StatesGroup


class SeriesForm(StatesGroup):
    """Kept beside `first`: `event`, and `day` (20261015) once a day was chosen; beside `task`: `meeting`;
    beside `task_day`: `homework`.
    """

    first = State()
    task = State()
    task_day = State()
