"""A number and its evidence that are awaited."""

from aiogram.fsm.state import State, StatesGroup


class IndicatorForms(StatesGroup):
    """`code`, `kind`, `year`: of what; `value`: the number typed, once there is one."""

    value = State()
    evidence = State()
