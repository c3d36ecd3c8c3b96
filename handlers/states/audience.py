"""What the audience builder waits for. `what` and `id` are kept beside each."""

from aiogram.fsm.state import State, StatesGroup


class AudienceForm(StatesGroup):
    """Something typed into a part (`part`); the name of a saved audience (`segment`: of which one)."""

    typed = State()
    name = State()
