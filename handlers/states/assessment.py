"""Where a typed letter means another question than the next one."""

from aiogram.fsm.state import State, StatesGroup


class AssessmentForms(StatesGroup):
    """Beside it: the attempt and the item one has gone back to."""

    again = State()
