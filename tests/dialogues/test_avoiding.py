"""«Кому помогать не смогу»: a mentor's own ticks, which nobody else ever sees."""

import pytest
from sqlalchemy import select

from mentoring.people import Role
from storage.schema import pairs
from tests.dialogues.test_pairs import ANNA, OLGA, PETR
from tests.support.world import World

INNA = "Учебная Инна Львовна"


async def test_a_ticked_teacher_and_a_ticked_school_are_not_brought_to_this_mentor(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    other = await world.enters(Role.TEACHER, name=INNA, school="Школа № 9")
    mentor = await world.enters(Role.MENTOR, name=PETR)
    methodologist = await world.enters(Role.METHODOLOGIST, name=OLGA)
    await teacher.says("/menu")
    for label in ("Наставник", "Подобрать", "Подходит", "Отправить без слов"):
        await teacher.taps(label)
    await world.ticks()
    await mentor.taps("Сейчас не могу")
    await mentor.says("/menu")
    for label in ("Сколько могу взять", "Кому помогать не смогу", "Учебная Анна Сергеевна"):
        await mentor.taps(label)
    assert "✓ Учебная Анна Сергеевна" in mentor.buttons
    assert INNA not in " ".join(mentor.buttons), "a mentor sees no list of people"
    await mentor.taps("Школы")
    await mentor.taps("Школа № 9")
    assert mentor.sees("Школы, где помогать не смогу: 1")
    row = (await world.rows(select(pairs.mentor_offer.c.avoid)))[0]
    assert [one[0] for one in row.avoid] == ["p", "s"]
    await teacher.taps_data("pr25")
    await teacher.taps("Разовый вопрос")
    assert teacher.sees("Сейчас некому помочь так"), "for an occasion a declined mentor could be asked again"
    await other.says("/menu")
    for label in ("Наставник", "Подобрать"):
        await other.taps(label)
    assert other.sees("Сейчас нет свободного наставника")
    await methodologist.taps_data(f"so3:{(await world.actor(other)).person_id}:main:0")
    assert methodologist.sees("Сейчас нет свободного наставника")
    await mentor.taps("Школа № 9")
    await other.taps_data("pr4:0")
    assert other.sees("Предлагаем наставника: Учебный Пётр Ильич")


@pytest.mark.parametrize("tap", ["av2:999", "av4:999:0"])
async def test_strangers_are_not_ticked_and_teachers_have_no_such_room(world: World, tap: str) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await mentor.taps_data(tap)
    assert mentor.sees("Этого больше нет или оно не здесь")
    await teacher.taps_data(tap)
    assert teacher.sees("открыт для другой роли")
