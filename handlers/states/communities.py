"""Texts that communities wait for. `id`: whose; what was typed before is kept beside it."""

from aiogram.fsm.state import State, StatesGroup


class CommunityForms(StatesGroup):
    """A name, a member, a meeting in three answers, a decision in three."""

    name = State()
    rename = State()
    member = State()
    about = State()
    when = State()
    place = State()
    moved = State()
    decision = State()
    who = State()
    due = State()
