"""Texts and things awaited in the rooms of routes and steps."""

from aiogram.fsm.state import State, StatesGroup


class RouteForms(StatesGroup):
    """Beside each state only the step's or the route's number is kept."""

    bring = State()
    answer = State()
    new_date = State()
    return_question = State()
    comment = State()
    route_question = State()
    set_end = State()
    own_step = State()
