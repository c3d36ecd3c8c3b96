"""Matching for the whole group: reviewed with reasons, told to nobody before it is published."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import event, func, select

from mentoring.people import Role
from mentoring.usecases.matching import MatchingUnavailable
from storage.schema import announcements, pairs, people
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
    assert methodologist.sees(
        "Предложено 2 пары. Без наставника — 1 педагог: у подходящих наставников нет мест"
    )
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
    assert methodologist.sees("Никто не остался один")
    await methodologist.taps("Предложить для всех")
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
        for data in (
            "mt1",
            "mt2",
            "mt9:0:0",
            "mt10:0:0",
            "mt11:1",
            "mt3:1:0",
            "mt12:1:0:1",
            "mt13:1:0:1",
            "mt4:1:0:1",
            "mt5:1:0",
            "mt6:1",
            "mt7:1",
            "mt8:0",
            "mt14:1:1",
            "mt15:1:1:1",
            "mt16:1:0",
            "mt17:1",
        ):
            await one.taps_data(data)
            assert one.sees("Этот раздел открыт для другой роли")
    assert await count(world, pairs.pair) == 0


async def test_a_failed_computation_changes_nothing_and_is_said(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, _, methodologist = await group(world, 1, 1)

    async def fails(*_: object) -> None:
        raise MatchingUnavailable

    monkeypatch.setattr(world.app.use.matching._matchmaker, "solve", fails)
    await proposes(methodologist)
    assert methodologist.sees("Подбор не получился")
    assert await count(world, pairs.matching_run) == 0


async def test_two_plain_questions_are_answered_by_taps(world: World) -> None:
    _, _, methodologist = await group(world, 1, 1)
    await methodologist.taps("Подбор пар")
    assert methodologist.sees("сначала как можно больше пар")
    assert methodologist.sees("Нынешние пары не трогаем")
    await methodologist.taps("Важнее: никто не один")
    assert methodologist.sees("предлагаем, только если совпало что-то важное")
    await methodologist.taps("Нынешние пары: не трогать")
    assert methodologist.sees("Пара продолжается, пока не согласятся на новую")
    await methodologist.taps("Предложить для всех")
    await methodologist.taps("Как подобрано")
    assert methodologist.sees("Искали лучшие пары")
    await methodologist.taps("К подбору")
    await methodologist.taps("Подобрать заново")
    assert methodologist.sees("предлагаем, только если совпало что-то важное"), "answers are remembered"


async def test_a_pinned_pair_stays_whatever_is_computed_later(world: World) -> None:
    _, _, methodologist = await group(world, 2, 2)
    await proposes(methodologist)
    await methodologist.taps("Смотреть по одной")
    await methodologist.taps("Закрепить")
    assert methodologist.sees("Пара 1 из 2 · закреплена")
    kept = methodologist.screen
    await methodologist.taps("К подбору")
    assert methodologist.sees("Пересчитайте остальных")
    await methodologist.taps("Пересчитать остальных")
    assert methodologist.sees("Предложено 2 пары")
    assert not methodologist.sees("Пересчитайте остальных")
    await methodologist.taps("Смотреть по одной")
    assert methodologist.screen == kept
    await methodologist.taps("Снять закрепление")
    assert not methodologist.sees("закреплена")


async def test_a_forbidden_pair_is_neither_published_nor_proposed_again(world: World) -> None:
    _, mentors, methodologist = await group(world, 1, 2)
    await proposes(methodologist)
    await methodologist.taps("Смотреть по одной")
    first, second = ("Алег", "Блег") if methodologist.sees("Алег") else ("Блег", "Алег")
    await methodologist.taps("Запретить")
    assert methodologist.sees("Пара 1 из 1 · запрещена")
    await methodologist.taps("К подбору")
    assert methodologist.sees("Предложено пока ничего")
    await methodologist.taps("Пересчитать остальных")
    await methodologist.taps("Смотреть по одной")
    assert methodologist.sees(second)
    assert not methodologist.sees(first)
    assert len(mentors) == 2


async def test_when_everybody_possible_is_forbidden_the_draft_says_so(world: World) -> None:
    _, _, methodologist = await group(world, 1, 1)
    await proposes(methodologist)
    await methodologist.taps("Смотреть по одной")
    await methodologist.taps("Запретить")
    await methodologist.taps("К подбору")
    await methodologist.taps("Пересчитать остальных")
    assert methodologist.sees("Без наставника — 1 педагог: пары запрещены Вами")
    assert methodologist.sees("Ближе всего помочь: снять запрет")


async def test_a_mentor_is_replaced_by_one_of_five_with_reasons(world: World) -> None:
    _, _, methodologist = await group(world, 2, 2)
    await proposes(methodologist)
    await methodologist.taps("Смотреть по одной")
    first = "Алег" if methodologist.sees("Алег") else "Блег"
    other = "Блег" if first == "Алег" else "Алег"
    await methodologist.taps("Заменить")
    assert methodologist.sees("Кто ещё мог бы помочь")
    assert methodologist.sees(f"1. Учебный {other} Ильич — ")
    await methodologist.taps("1")
    assert methodologist.sees("Предложено 2 пары")
    await methodologist.taps("Смотреть по одной")
    assert methodologist.sees(other)
    assert methodologist.sees("закреплена")


async def test_a_teacher_without_a_proposal_is_given_a_mentor_by_hand(world: World) -> None:
    _, _, methodologist = await group(world, 3, 2)
    await proposes(methodologist)
    await methodologist.taps("Без наставника")
    assert methodologist.sees("1. Учебная")
    lonely = methodologist.screen.text.split("1. ")[1].split(":")[0]
    await methodologist.taps("1")
    assert methodologist.sees(f"Педагог: {lonely}")
    await methodologist.taps("1")
    assert methodologist.sees("Предложено 2 пары")
    await methodologist.taps("Без наставника")
    assert not methodologist.sees(lonely)


async def test_people_who_changed_since_make_the_draft_stale(world: World) -> None:
    teachers, _, methodologist = await group(world, 2, 2)
    await proposes(methodologist)
    assert not methodologist.sees("что-то изменилось")
    await teachers[0].says("/menu")
    await teachers[0].taps("Наставник")
    await teachers[0].taps("Подобрать")
    await teachers[0].taps("Подходит")
    await teachers[0].taps("Отправить без слов")
    await methodologist.says("/menu")
    await methodologist.taps("Подбор пар")
    assert methodologist.sees("С тех пор у людей что-то изменилось")
    await methodologist.taps("Подобрать заново")
    await methodologist.taps("Предложить для всех")
    assert not methodologist.sees("что-то изменилось")


async def test_the_draft_tells_its_proof_its_prices_and_its_fairness(world: World) -> None:
    _, _, methodologist = await group(world, 6, 6)
    await proposes(methodologist)
    await methodologist.taps("Как подобрано")
    assert methodologist.sees("Проверено: лучше подобрать нельзя. Сравнили 36 возможных пар")
    assert methodologist.sees("Нагрузку делим поровну без потерь")
    await methodologist.taps("Кому досталось")
    assert methodologist.sees("6 из 6, совпадение")
    assert not methodologist.sees("Город и село"), "nobody has said where the school stands"
    await methodologist.taps("К подбору")
    assert methodologist.sees("Предложено 6 пар")


async def test_a_present_pair_is_kept_or_replaced_only_by_agreement(world: World) -> None:
    (teacher,), (mentor,), methodologist = await group(world, 1, 1)
    await proposes(methodologist)
    await methodologist.taps("Опубликовать")
    await methodologist.taps("Опубликовать 1")
    await world.ticks()
    await mentor.taps("Беру")
    await teacher.taps("Подходит")
    await methodologist.says("/menu")
    await methodologist.taps("Подбор пар")
    await methodologist.taps("Нынешние пары: не трогать")
    await methodologist.taps("Предложить для всех")
    assert methodologist.sees("1 нынешняя пара остаётся как есть")
    assert "Опубликовать" not in methodologist.buttons
    await methodologist.taps("Смотреть по одной")
    assert methodologist.sees("Пара 1 из 1 · уже есть")
    assert await statuses(world) == ["active"]


async def test_two_methodologists_change_one_draft_and_neither_change_is_lost(world: World) -> None:
    _, _, first = await group(world, 2, 2)
    second = await world.enters(Role.METHODOLOGIST, name="Учебная Зөһрә Айратовна")
    await proposes(first)
    await second.says("/menu")
    await second.taps("Подбор пар")
    await first.taps("Смотреть по одной")
    await second.taps("Смотреть по одной")
    await second.taps("Следующая")
    await first.taps("Закрепить")
    await second.taps("Не включать")
    await first.taps_data("mt3:1:0")
    assert first.sees("Пара 1 из 2 · закреплена")
    await first.taps("Следующая")
    assert first.sees("Пара 2 из 2 · не войдёт")


async def test_a_large_group_is_computed_aside_and_told_when_it_is_ready(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, _, methodologist = await group(world, 3, 2)
    monkeypatch.setattr(world.app.use.matching, "_at_once", 5)
    await proposes(methodologist)
    assert methodologist.sees("Считаю: 6 возможных пар")
    assert not methodologist.sees("Предложено")
    await methodologist.taps("Посмотреть, готово ли")
    assert methodologist.sees("Считаю: 6 возможных пар")
    await world.ticks()
    assert methodologist.sees("Предложено 2 пары")
    await methodologist.taps("Смотреть по одной")
    await methodologist.taps("Закрепить")
    await methodologist.taps("К подбору")
    await methodologist.taps("Пересчитать остальных")
    assert methodologist.sees("Считаю")
    await world.ticks()
    await methodologist.taps("Смотреть по одной")
    assert methodologist.sees("закреплена")
    assert await count(world, pairs.pair) == 0


async def test_a_large_group_that_cannot_be_computed_is_told_too(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, _, methodologist = await group(world, 1, 1)

    async def fails(*_: object) -> None:
        raise MatchingUnavailable

    monkeypatch.setattr(world.app.use.matching, "_at_once", 0)
    monkeypatch.setattr(world.app.use.matching._matchmaker, "solve", fails)
    await proposes(methodologist)
    await world.ticks()
    assert methodologist.sees("Подбор не получился")
    await methodologist.taps("К подбору")
    assert methodologist.sees("Подберём для всех сразу")


async def test_a_better_pair_is_proposed_while_the_present_one_goes_on(world: World) -> None:
    (teacher,), (mentor,), methodologist = await group(world, 1, 1)
    await proposes(methodologist)
    await methodologist.taps("Опубликовать")
    await methodologist.taps("Опубликовать 1")
    await world.ticks()
    await mentor.taps("Беру")
    await teacher.taps("Подходит")
    other = await world.enters(Role.MENTOR, name="Учебный Ёрген Карлович")
    await methodologist.says("/menu")
    await methodologist.taps("Подбор пар")
    await methodologist.taps("Нынешние пары: не трогать")
    await methodologist.taps("Предложить для всех")
    await methodologist.taps("Смотреть по одной")
    await methodologist.taps("Заменить")
    await methodologist.taps("1")
    await methodologist.taps("Опубликовать")
    await methodologist.taps("Опубликовать 1")
    assert await statuses(world) == ["active", "proposed"]
    await world.ticks()
    assert other.sees("Молодой педагог ищет наставника")
    await other.taps("Беру")
    await methodologist.says("/menu")
    await methodologist.taps("Подбор пар")
    await methodologist.taps("Просят замену: 1")
    assert methodologist.sees("Причина: при подборе нашлась более подходящая пара Подбор идёт")
    assert await statuses(world) == ["active", "half"], "the present pair goes on until both agree"
    await teacher.taps_data("pr7:2")
    assert await statuses(world) == ["closed", "active"]


async def test_days_of_rest_are_nobodys_silence_after_publishing_either() -> None:
    async with World(now=datetime(2026, 12, 30, 12, tzinfo=UTC)) as world:
        _, _, methodologist = await group(world, 1, 1)
        await proposes(methodologist)
        await methodologist.taps("Опубликовать")
        await methodologist.taps("Опубликовать 1")
        await world.forward(days=8)
        assert await statuses(world) == ["proposed"], "the holidays do not count"
        await world.forward(days=6)
        assert await statuses(world) == ["expired"]


async def test_town_and_village_stand_in_the_table_where_a_methodologist_has_said_so(world: World) -> None:
    for number in range(5):
        await world.enters(Role.TEACHER, name=f"Учебная{number} Анна", school="Школа № 1")
        await world.enters(Role.TEACHER, name=f"Учебная{number} Вера", school="Школа № 2")
    for number in range(6):
        await world.enters(Role.MENTOR, name=f"Учебный{number} Пётр", school="Школа № 1")
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Кира Павловна", school="Школа № 1")
    for number, place in (("1", "Город"), ("2", "Село")):
        await methodologist.says("/menu")
        await methodologist.taps("Люди и школы")
        await methodologist.taps(number)
        await methodologist.taps("Сведения и история")
        await methodologist.taps(place)
    await methodologist.says("/menu")
    await proposes(methodologist)
    await methodologist.taps("Как подобрано")
    await methodologist.taps("Кому досталось")
    assert methodologist.sees("Город и село")
    assert methodologist.sees("село: 1 из 5")
    assert methodologist.sees("город: 5 из 5, совпадение")


async def test_where_a_school_stands_is_said_by_a_methodologist_alone(world: World) -> None:
    curator = await world.enters(Role.CURATOR, name="Учебная Вера Ильинична")
    await curator.says("/menu")
    await curator.taps_data("pe31:1:town")
    assert await world.rows(select(people.school.c.locality)) == [(None,)]
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Кира Павловна")
    await methodologist.says("/menu")
    await methodologist.taps_data("pe31:1:moon")
    assert await world.rows(select(people.school.c.locality)) == [(None,)]


async def test_the_matching_asks_for_the_profiles_of_all_teachers_at_once(world: World) -> None:
    _, _, methodologist = await group(world, 4, 1)
    asked: list[str] = []
    event.listen(
        world.app.database.engine.sync_engine, "before_cursor_execute", lambda *told: asked.append(told[2])
    )
    await proposes(methodologist)
    assert sum("FROM attempt" in one for one in asked) == 1
