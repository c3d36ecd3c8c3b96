"""Texts that the roadmap waits for."""

from aiogram.fsm.state import State, StatesGroup


class RoadmapForms(StatesGroup):
    """`id`: whose: a row's (title, term, person, drop) or a part's (proof, word, back, part_term)."""

    title = State()
    term = State()
    part_term = State()
    person = State()
    drop = State()
    proof = State()
    word = State()
    back = State()
