"""Matching for the whole group: reviewed with reasons, told to nobody before it is published."""

import pytest
from sqlalchemy import func, select

from mentoring.people import Role
from mentoring.usecases.matching import MatchingUnavailable
from storage.schema import announcements, pairs
from tests.support.messenger import Person
from tests.support.world import World

delivery = announcements.delivery


async def group(world: World, teachers: int, mentors: int) -> tuple[list[Person], list[Person], Person]:
    letters = "абвгде"
    found = [
        await world.enters(Role.TEACHER, name=f"Учебная {letters[n].upper()}нна Сергеевна")
        for n in range(teachers)
    ]
    helping = [
        await world.enters(Role.MENTOR, name=f"Учебный {letters[n].upper()}лег Ильич") for n in range(mentors)
    ]
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Гүзәл Рәшитовна")
    await methodologist.says("/menu")
    return found, helping, methodologist


async def proposes(methodologist: Person) -> None:
    await methodologist.taps("Подбор пар")
    await methodologist.taps("Предложить для всех")


async def count(world: World, table: object) -> int:
    return int((await world.rows(select(func.count()).select_from(table)))[0][0])  # type: ignore[arg-type]


async def statuses(world: World) -> list[str]:
    return [row[0] for row in await world.rows(select(pairs.pair.c.status).order_by(pairs.pair.c.id))]


async def test_everybody_is_matched_and_nobody_hears_before_publishing(world: World) -> None:
    teachers, mentors, methodologist = await group(world, 3, 2)
    await proposes(methodologist)
    assert methodologist.sees("Предложено 2 пары. Без наставника — 1 педагог: у наставников нет мест")
    assert methodologist.sees("Ближе всего помочь: ещё одно место у наставника")
    assert methodologist.sees("Пока Вы не нажмёте «Опубликовать», никто ничего не получит")
    await world.ticks()
    assert await count(world, pairs.pair) == 0
    assert await count(world, delivery) == 0
    await methodologist.taps("Смотреть по одной")
    assert methodologist.sees("Пара 1 из 2")
    assert methodologist.sees("• одна школа")
    await methodologist.taps("Опубликовать")
    assert methodologist.sees("Опубликовать 2 пары? Предложение получат 4 человека")
    assert await count(world, pairs.pair) == 0
    await methodologist.taps("Опубликовать 2")
    assert methodologist.sees("Опубликовано: 2 пары")
    await world.ticks()
    assert await statuses(world) == ["proposed", "proposed"]
    assert sum(one.sees("Предлагаем наставника") for one in teachers) == 2
    assert all(one.sees("Молодой педагог ищет наставника") for one in mentors)


async def test_a_pair_begins_when_both_agree_whoever_comes_first(world: World) -> None:
    (teacher,), (mentor,), methodologist = await group(world, 1, 1)
    await proposes(methodologist)
    await methodologist.taps("Опубликовать")
    await methodologist.taps("Опубликовать 1")
    await world.ticks()
    await mentor.taps("Беру")
    assert mentor.sees("Пара начнётся, когда согласится и педагог")
    assert await statuses(world) == ["half"]
    await mentor.taps_data("pr7:1")
    assert await statuses(world) == ["half"], "one person's two agreements are one"
    await teacher.taps("Подходит")
    assert teacher.sees("Наставничество началось")
    await world.ticks()
    assert mentor.sees("Наставничество началось")
    assert await statuses(world) == ["active"]


async def test_publishing_twice_shows_that_it_is_done(world: World) -> None:
    _, _, methodologist = await group(world, 1, 1)
    await proposes(methodologist)
    await methodologist.taps("Опубликовать")
    await methodologist.taps("Опубликовать 1", twice_at_once=True)
    assert methodologist.sees("уже опубликован")
    assert await count(world, pairs.pair) == 1
    await methodologist.taps_data("mt4:1:0:1")
    await methodologist.taps_data("mt7:1")
    assert await count(world, pairs.pair) == 1


async def test_an_excluded_pair_is_not_published_and_may_be_taken_in_again(world: World) -> None:
    _, _, methodologist = await group(world, 2, 2)
    await proposes(methodologist)
    await methodologist.taps("Смотреть по одной")
    await methodologist.taps("Не включать")
    assert methodologist.sees("Пара 1 из 2 · не войдёт")
    await methodologist.taps("Следующая")
    await methodologist.taps("Не включать")
    await methodologist.taps("Включить")
    await methodologist.taps("Опубликовать")
    await methodologist.taps("Опубликовать 1")
    assert methodologist.sees("Опубликовано: 1 пара")
    assert await count(world, pairs.pair) == 1


async def test_a_teacher_who_found_a_mentor_meanwhile_is_left_out_and_counted(world: World) -> None:
    teachers, mentors, methodologist = await group(world, 1, 2)
    await proposes(methodologist)
    await teachers[0].says("/menu")
    await teachers[0].taps("Наставник")
    await teachers[0].taps("Подобрать")
    await teachers[0].taps("Подходит")
    await teachers[0].taps("Отправить без слов")
    await methodologist.taps("Опубликовать")
    await methodologist.taps("Опубликовать 1")
    assert methodologist.sees("Не вошла 1 пара")
    assert await statuses(world) == ["half"]
    assert len(mentors) == 2


async def test_the_teacher_looks_at_others_instead(world: World) -> None:
    (teacher,), (first, second), methodologist = await group(world, 1, 2)
    await proposes(methodologist)
    await methodologist.taps("Опубликовать")
    await methodologist.taps("Опубликовать 1")
    await world.ticks()
    await first.taps("Беру")
    await teacher.taps("Показать других")
    assert await statuses(world) == ["declined"]
    await world.ticks()
    assert first.sees("продолжит с другим коллегой")
    await teacher.taps("Подобрать")
    assert "Учебный Блег Ильич" in teacher.screen
    assert not second.sees("Молодой педагог")


async def test_matching_anew_replaces_the_draft_and_old_buttons_say_so(world: World) -> None:
    _, _, methodologist = await group(world, 1, 1)
    await proposes(methodologist)
    await methodologist.taps("Подобрать заново")
    await methodologist.taps_data("mt7:1")
    assert methodologist.sees("заменён новым")
    assert await count(world, pairs.pair) == 0


async def test_the_reason_for_a_change_is_for_the_methodologists_eyes(world: World) -> None:
    (teacher,), (mentor,), methodologist = await group(world, 1, 1)
    await proposes(methodologist)
    await methodologist.taps("Опубликовать")
    await methodologist.taps("Опубликовать 1")
    await world.ticks()
    await mentor.taps("Беру")
    await teacher.taps("Подходит")
    await teacher.taps_data("pr12:1")
    await teacher.says("Сложно <договориться>")
    await methodologist.says("/menu")
    await methodologist.taps("Подбор пар")
    await methodologist.taps("Просят замену: 1")
    assert methodologist.sees("Причина: Сложно <договориться> Подбор идёт.")
    await world.ticks()
    assert not any("договориться" in message["text"] for message in mentor.messages)


async def test_only_a_methodologist_matches(world: World) -> None:
    teachers, mentors, methodologist = await group(world, 1, 1)
    await proposes(methodologist)
    for one in (teachers[0], mentors[0]):
        await one.says("/menu")
        for data in ("mt1", "mt2", "mt3:1:0", "mt4:1:0:1", "mt5:1:0", "mt6:1", "mt7:1", "mt8:0"):
            await one.taps_data(data)
            assert one.sees("Этот раздел открыт для другой роли")
    assert await count(world, pairs.pair) == 0


async def test_a_failed_computation_changes_nothing_and_is_said(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, _, methodologist = await group(world, 1, 1)

    async def fails(*_: object) -> None:
        raise MatchingUnavailable

    monkeypatch.setattr(world.app.use.matching._matchmaker, "propose", fails)
    await proposes(methodologist)
    assert methodologist.sees("Подбор не получился")
    assert await count(world, pairs.matching_run) == 0
