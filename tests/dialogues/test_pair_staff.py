"""A curator or a methodologist proposes a mentor: both are asked, other schools stay closed."""

from datetime import timedelta

from sqlalchemy import insert, select, update

from mentoring.people import Role
from storage.schema import pairs
from tests.dialogues.test_pair_help import history, kinds
from tests.dialogues.test_pairs import ANNA, OLGA, PETR, asks, begins
from tests.support.journeys import are_pair
from tests.support.messenger import Person
from tests.support.world import World

KIRA, MARIA = "Учебная Кира Павловна", "Учебная Мария Игоревна"


async def opens(staff: Person) -> None:
    await staff.says("/menu")
    await staff.taps("Пары")
    await staff.taps("Предложить наставника")
    await staff.taps("1")


async def test_a_curator_proposes_a_main_mentor_and_both_are_asked(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    curator = await world.enters(Role.CURATOR, name=KIRA)
    await opens(curator)
    await curator.taps("Основной наставник")
    assert curator.sees("Наставник для педагога: Учебная Анна Сергеевна")
    assert curator.sees("Учебный Пётр Ильич")
    assert curator.sees("• общий предмет — Математика")
    await curator.taps("Предложить обоим")
    assert curator.sees("Наставник: Учебный Пётр Ильич — ждём ответа до")
    assert "Основной наставник" not in curator.buttons
    await world.ticks()
    assert teacher.sees("Предлагаем наставника: Учебный Пётр Ильич")
    assert mentor.sees("Молодой педагог ищет наставника: Учебная Анна Сергеевна")
    await teacher.taps("Подходит")
    assert await kinds(world) == [("main", "half")]
    await mentor.taps("Беру")
    assert await kinds(world) == [("main", "active")]
    assert await history(world) == ["proposed", "half", "active"]


async def test_staff_see_how_often_the_two_met_and_never_about_what(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    curator = await world.enters(Role.CURATOR, name=KIRA)
    pair_id = await are_pair(world, teacher, mentor)
    now = world.clock.now()
    row = {
        "municipality_id": world.municipality_id,
        "pair_id": pair_id,
        "proposed_by": (await world.actor(mentor)).person_id,
        "created_at": now,
        "topic": "Трудный класс",
    }
    held = (("meeting", "held", 1), ("meeting", "held", 40), ("visit", "held", 2), ("visit", "missed", 3))
    async with world.app.database.turn() as turn:
        for kind, status, days in held:
            values = {**row, "kind": kind, "status": status, "starts_at": now - timedelta(days=days)}
            await turn.write(insert(pairs.meeting).values(values))
        await turn.commit()
    await opens(curator)
    assert curator.sees("За месяц: встречи — 1, уроки — 1; всего: 2 и 1.")
    assert not curator.sees("Трудный класс")


async def test_a_methodologist_proposes_a_short_goal_with_its_words_from_the_card_of_a_person(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    methodologist = await world.enters(Role.METHODOLOGIST, name=MARIA)
    await methodologist.says("/menu")
    await methodologist.taps_data(f"pe9:{await _person(world, teacher)}")
    await methodologist.taps("Предложить наставника")
    await methodologist.taps("Короткая цель")
    await methodologist.taps("На 3 недели")
    await methodologist.says("ц" * 201)
    assert methodologist.sees("Текст длиннее на 1 знак"), "the field stays"
    await methodologist.says("Провести урок с работой в группах")
    assert methodologist.sees("Короткая цель: Учебный Пётр Ильич — ждём ответа до")
    await world.ticks()
    assert teacher.sees("Поможет с короткой целью: Учебный Пётр Ильич")
    assert teacher.sees("Цель: Провести урок с работой в группах")
    assert mentor.sees("Просьба о короткой цели, на 3 недели")
    assert mentor.sees("Цель: Провести урок с работой в группах")
    await mentor.taps("Беру")
    await teacher.taps("Подходит")
    assert await kinds(world) == [("short", "active")]


async def test_a_proposal_nobody_has_answered_is_taken_back_and_one_that_was_is_not(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    await world.enters(Role.MENTOR, name=PETR)
    curator = await world.enters(Role.CURATOR, name=KIRA)
    await opens(curator)
    await curator.taps("Основной наставник")
    await curator.taps("Предложить обоим")
    await curator.taps("Отозвать: Учебный Пётр Ил…")
    await world.ticks()
    assert await kinds(world) == [("main", "withdrawn")]
    assert not teacher.heard
    await curator.taps("Основной наставник")
    await curator.taps("Предложить обоим")
    await world.ticks()
    await teacher.taps("Подходит")
    await curator.taps_data("so5:2")
    assert await kinds(world) == [("main", "withdrawn"), ("main", "half")], "it belongs to the two now"
    async with world.app.database.turn() as turn:
        await turn.write(update(pairs.pair).values(answer_by=None))
        await turn.commit()
    await curator.taps_data("so5:2")
    assert curator.sees("ждём ответа до пт, 16 октября"), "a proposal of matching has no day of its own"


async def test_a_second_mentor_is_from_another_school_and_no_second_main_one_is_proposed(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    main = await world.enters(Role.MENTOR, name=PETR)
    curator = await world.enters(Role.CURATOR, name=KIRA)
    await begins(world, teacher, main)
    number = await _person(world, teacher)
    await curator.taps_data(f"so3:{number}:main:0")
    assert curator.sees("Такая пара уже есть или ждём ответа")
    await curator.taps_data(f"so3:{number}:subject:0")
    assert curator.sees("В других школах сейчас нет свободного наставника")
    far = await world.enters(Role.MENTOR, name=OLGA, school="Школа № 2")
    await curator.taps_data(f"so3:{number}:subject:0")
    await curator.taps("Предложить обоим")
    await world.ticks()
    assert far.sees("Учебная Анна Сергеевна")
    assert await kinds(world) == [("main", "active"), ("subject", "proposed")]


async def test_a_curator_of_another_school_a_mentor_and_a_teacher_are_refused(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    stranger = await world.enters(Role.CURATOR, name=KIRA, school="Школа № 2")
    number, asked = await _person(world, teacher), await _person(world, mentor)
    for tap in (f"so2:{number}", f"so3:{number}:main:0", f"so4:{number}:main:{asked}"):
        await stranger.taps_data(tap)
        assert stranger.sees("Этого больше нет или оно не здесь"), tap
        for other in (teacher, mentor):
            await other.taps_data(tap)
            assert other.sees("Этот раздел открыт для другой роли"), tap
    curator = await world.enters(Role.CURATOR, name=OLGA)
    await opens(curator)
    await curator.taps("Основной наставник")
    await curator.taps("Предложить обоим")
    await stranger.taps_data("so5:1")
    assert await kinds(world) == [("main", "proposed")]
    await curator.taps_data(f"so4:{number}:main:{asked}")
    assert len(await world.rows(select(pairs.pair.c.id))) == 1, "a second tap finds the first proposal"


async def test_a_request_refused_with_nobody_left_is_in_today_and_a_mentor_is_proposed_from_there(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    methodologist = await world.enters(Role.METHODOLOGIST, name=MARIA)
    await asks(teacher)
    await world.ticks()
    await mentor.taps("Сейчас не могу")
    await methodologist.says("/menu")
    await methodologist.taps("Сегодня")
    assert methodologist.sees("Учебная Анна Сергеевна")
    assert "Пётр" not in methodologist.screen, "who refused is shown to nobody"
    await methodologist.taps("1")
    await methodologist.taps("Предложить наставника")
    assert methodologist.sees("Какую помощь предложить?")


async def _person(world: World, person: Person) -> int:
    return (await world.actor(person)).person_id


async def test_the_methodologist_hears_of_a_proposal_that_did_not_come_about(world: World) -> None:
    await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    curator = await world.enters(Role.CURATOR, name=KIRA)
    methodologist = await world.enters(Role.METHODOLOGIST, name=MARIA)
    await opens(curator)
    await curator.taps("Основной наставник")
    await curator.taps("Предложить обоим")
    await world.ticks()
    await _today(methodologist)
    assert not methodologist.sees("не сложилась")
    await mentor.taps("Сейчас не могу")
    await _today(methodologist)
    assert methodologist.sees("Предложенная пара не сложилась: Учебная Анна Сергеевна")
    assert not methodologist.sees("Учебный Пётр"), "who said no is not told"
    await methodologist.taps("1")
    await methodologist.taps("Предложить наставника")
    assert methodologist.sees("Учебная Анна Сергеевна")
    await world.forward(days=15)
    await _today(methodologist)
    assert not methodologist.sees("не сложилась")
    assert methodologist.sees("Без наставника дольше 14 дней: 1 педагог")


async def _today(methodologist: Person) -> None:
    await methodologist.says("/menu")
    await methodologist.taps("Сегодня")
