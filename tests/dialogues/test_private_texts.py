"""PRIVATE_TEXTS: messages carry no third person's name, and no school beside a subject."""

from collections.abc import AsyncIterator

import pytest

from mentoring.people import Role
from tests.support.messenger import Person
from tests.support.world import World

FAMILIES = ("Тайная", "Скрытный")


@pytest.fixture
async def discreet() -> AsyncIterator[World]:
    """A bot as it runs outside the sandbox."""
    async with World(private_texts=True) as world:
        yield world


def everything(person: Person) -> str:
    words = [message["text"] for message in person.heard]
    labels = [b["text"] for m in person.heard for row in m["buttons"] or [] for b in row]
    return "\n".join([*words, *labels])


async def test_a_pair_begins_and_meets_without_a_name_in_any_message(discreet: World) -> None:
    teacher = await discreet.enters(Role.TEACHER, name="Тайная Анна Сергеевна")
    mentor = await discreet.enters(Role.MENTOR, name="Скрытный Пётр Ильич")
    await teacher.says("/menu")
    await teacher.taps("Наставник")
    await teacher.taps("Подобрать")
    await teacher.taps("Подходит")
    await teacher.says("Помогите начать")
    await discreet.ticks()
    await mentor.taps("Беру")
    await discreet.ticks()
    assert teacher.sees("Наставничество началось")
    await mentor.says("/menu")
    await mentor.taps("Мои педагоги")
    await mentor.says("/menu")
    await mentor.taps("Встречи")
    assert mentor.sees("№")
    for family in FAMILIES:
        assert family not in everything(teacher)
        assert family not in everything(mentor)
    assert "Анна Сергеевна" not in everything(mentor)
    await teacher.says("/menu")
    assert teacher.sees("Анна Сергеевна, что откроем?"), "one's own name is one's own"
