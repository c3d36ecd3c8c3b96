"""A route: proposed at once, changed without fear, taken in one tap, agreed in one more."""

from sqlalchemy import select

from mentoring.people import Role
from storage.schema import growth
from tests.support.journeys import are_pair, has_profile, takes_route
from tests.support.messenger import Person
from tests.support.world import World

step = growth.route_step


async def opens_route(person: Person) -> None:
    await person.says("/menu")
    await person.taps("Мой маршрут")


async def statuses(world: World) -> list[str]:
    rows = await world.rows(select(step.c.status).order_by(step.c.route_id, step.c.place))
    return [row.status for row in rows]


async def titles(world: World) -> list[str]:
    rows = await world.rows(
        select(step.c.title).where(step.c.status != "dropped").order_by(step.c.route_id, step.c.place)
    )
    return [row.title for row in rows]


async def test_without_a_profile_eight_questions_are_offered(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens_route(teacher)
    assert teacher.sees("Маршрута пока нет. Ответьте на 8 вопросов — 3 минуты, и он появится.")
    await teacher.taps("8 вопросов")
    assert teacher.sees("Это не проверка")


async def test_a_route_is_proposed_at_once_and_says_why(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await has_profile(world, teacher, "me", "ko")
    await opens_route(teacher)
    assert teacher.sees("1. Договор о цели — до пт, 16 октября")
    assert teacher.sees("Почему такие: зоны «Урок и оценивание» и «Общение».")
    assert 7 <= len(await titles(world)) <= 9
    await teacher.taps("Почему эти шаги")
    assert teacher.sees("проба на настоящем уроке")
    assert not teacher.sees("дефицит")


async def test_where_no_area_stands_out_the_person_chooses_an_axis(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await has_profile(world, teacher)
    await opens_route(teacher)
    assert teacher.sees("Маршрут можно собрать по интересу")
    await teacher.taps("Цифра и проекты")
    assert teacher.sees("Почему такие: зона «Цифра и проекты».")


async def test_taking_the_route_begins_it_and_a_second_tap_changes_nothing(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await has_profile(world, teacher, "me", "ko")
    await opens_route(teacher)
    await teacher.taps("Беру маршрут", twice_at_once=True)
    assert teacher.sees("Мой маршрут: шагов впереди — ")
    assert (await statuses(world)).count("active") == 1, "the goal comes first"


async def test_a_step_is_replaced_added_swapped_delayed_and_taken_out_and_each_change_is_kept(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER)
    await has_profile(world, teacher, "me", "ko")
    await opens_route(teacher)
    before = await titles(world)
    await teacher.taps("Изменить")
    await teacher.taps("2")
    await teacher.taps("Заменить")
    await teacher.taps("2")
    replaced = await titles(world)
    assert len(replaced) == len(before)
    assert len(set(before) - set(replaced)) == 1
    await teacher.taps("2")
    await teacher.taps("Позже")
    swapped = await titles(world)
    apart = [place for place, title in enumerate(replaced) if swapped[place] != title]
    assert len(apart) == 2
    assert swapped[apart[0]] == replaced[apart[1]]
    await teacher.taps("3")
    await teacher.taps("Убрать")
    assert teacher.sees("Остальное от этого не сломается.")
    await teacher.taps("Убрать шаг")
    assert len(await titles(world)) == len(before) - 1
    await teacher.taps("Добавить шаг")
    await teacher.taps("1")
    assert len(await titles(world)) == len(before)
    assert (await titles(world))[-1] == "Было — стало"


async def test_a_step_that_is_in_every_route_can_only_be_moved(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await has_profile(world, teacher, "me", "ko")
    await opens_route(teacher)
    await teacher.taps("Изменить")
    await teacher.taps("1")
    assert teacher.sees("Этот шаг есть в каждом маршруте: его можно только передвинуть.")
    assert "Убрать" not in teacher.buttons
    await teacher.taps("На неделю позже")
    assert teacher.sees("До: пт, 23 октября")


async def test_what_a_route_lacks_is_said_softly(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await has_profile(world, teacher, "me")
    await opens_route(teacher)
    await teacher.taps("Изменить")
    for _ in range(2):
        await teacher.taps("2")
        await teacher.taps("Убрать")
        await teacher.taps("Убрать шаг")
    assert teacher.sees("Шагов меньше пяти: маршрут получится коротким.")


async def test_the_mentor_agrees_in_one_tap_and_the_teacher_hears(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    mentor = await world.enters(Role.MENTOR, name="Учебный Тимур Ильич")
    await are_pair(world, teacher, mentor)
    await takes_route(world, teacher, "me", "ko")
    assert teacher.sees("Шаги уже идут; согласует наставник.")
    await world.ticks()
    assert mentor.sees("Маршрут на согласование. Педагог: Учебная Анна Сергеевна")
    assert mentor.sees("Самооценку Вы видите, только если её открыли.")
    await mentor.taps("Согласовать")
    assert mentor.sees("Согласован: наставник.")
    await world.ticks()
    assert teacher.sees("Маршрут согласован. Согласует наставник")


async def test_a_second_curator_sees_that_it_is_agreed_already(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    first = await world.enters(Role.CURATOR, name="Учебная Гүзәл Рәшитовна")
    second = await world.enters(Role.CURATOR, name="Учебная Вера Ильинична")
    await takes_route(world, teacher, "me", "ko")
    await world.ticks()
    assert first.sees("Маршрут на согласование.")
    assert second.sees("Маршрут на согласование.")
    await first.taps("Согласовать")
    await second.taps("Согласовать")
    assert second.sees("Согласован: куратор.")
    agreed = await world.rows(select(growth.route.c.agreed_by))
    assert agreed[0].agreed_by == (await world.actor(first)).person_id


async def test_a_question_about_the_route_reaches_the_teacher_and_too_long_a_one_is_not_lost(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER)
    curator = await world.enters(Role.CURATOR, name="Учебная Гүзәл Рәшитовна")
    await takes_route(world, teacher, "me", "ko")
    await curator.says("/menu")
    await curator.taps("Маршруты: согласие")
    assert curator.sees("1. Учебная Анна Сергеевна")
    await curator.taps("1")
    await curator.taps("Написать вопрос")
    await curator.says("а" * 501)
    assert curator.sees("Текст длиннее на 1 знак: предел — 500.")
    await curator.says("Может быть, сначала шаг про общение?")
    assert curator.sees("Ваш вопрос: «Может быть, сначала шаг про общение?»")
    await world.ticks()
    assert teacher.sees("Куратор спрашивает о маршруте: «Может быть, сначала шаг про общение?»")


async def test_a_curator_of_another_school_neither_sees_nor_agrees_the_route(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    stranger = await world.enters(Role.CURATOR, name="Учебный Пётр Ильич", school="Школа № 2")
    await takes_route(world, teacher, "me", "ko")
    await stranger.says("/menu")
    await stranger.taps("Маршруты: согласие")
    assert stranger.sees("Маршрутов на согласование нет.")
    for data in ("ro20:1", "ro22:1", "ro21:1"):
        await stranger.taps_data(data)
        assert stranger.sees("Этот раздел открыт для другой роли")
    rows = await world.rows(select(growth.route.c.status))
    assert rows[0].status == "waiting"


async def test_somebody_elses_route_and_step_are_not_there(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    other = await world.enters(Role.TEACHER, name="Учебный Айрат Маратович")
    await takes_route(world, teacher, "me", "ko")
    await other.says("/menu")
    for data in ("ro4:1", "ro6:1", "ro10:2", "ro16:2", "sp1:1", "sp2:1", "sp6:1", "sp12:1"):
        await other.taps_data(data)
        assert other.sees("Этого больше нет или оно не здесь"), data


async def test_a_pending_teacher_keeps_the_draft_until_the_school_confirms(world: World) -> None:
    from sqlalchemy import update

    from storage.schema import people
    from storage.turn import current

    teacher = await world.enters(Role.TEACHER)
    await has_profile(world, teacher, "me", "ko")
    async with world.app.database.turn() as turn:
        await current().write(update(people.role_grant).values(status="pending"))
        await turn.commit()
    await teacher.says("/menu")
    await teacher.taps_data("ro1")
    await teacher.taps("Беру маршрут")
    assert teacher.sees("Маршрут сохранён. Взять его можно, когда школа подтвердит Вашу роль")


async def test_a_mentor_sees_how_a_teachers_route_goes_and_never_why(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    mentor = await world.enters(Role.MENTOR, name="Учебный Тимур Ильич")
    await are_pair(world, teacher, mentor)
    owner = (await world.actor(teacher)).person_id
    await has_profile(world, teacher, "me", "ko")
    await opens_route(teacher)
    await mentor.says("/menu")
    await mentor.taps_data(f"ro9:{owner}")
    assert mentor.sees("Учебная Анна Сергеевна: маршрута пока нет."), "a draft is the teacher's alone"
    await teacher.taps("Беру маршрут")
    await mentor.taps_data(f"ro9:{owner}")
    assert mentor.sees("Шагов впереди: ")
    assert "Урок и оценивание" not in mentor.screen.text


async def test_the_route_comes_as_a_picture_too(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await takes_route(world, teacher, "me", "ko")
    await teacher.taps("Картинкой")
    await teacher.waits_until(lambda: any(m["photo"] for m in teacher.messages), "the picture")


async def test_a_draft_that_lay_about_is_dated_anew_in_its_own_order(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await has_profile(world, teacher, "me", "ko")
    await opens_route(teacher)
    await teacher.taps("Изменить")
    await teacher.taps("2")
    await teacher.taps("Позже")
    order = await titles(world)
    await world.forward(days=40)
    await opens_route(teacher)
    assert teacher.sees("1. Договор о цели — до чт, 26 ноября")
    assert await titles(world) == order


async def test_a_newer_profile_offers_to_make_the_draft_anew(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await has_profile(world, teacher, "me", "ko")
    await opens_route(teacher)
    await world.forward(days=1)
    await has_profile(world, teacher, "cp")
    await opens_route(teacher)
    assert teacher.sees("Есть новый профиль: маршрут можно собрать заново.")
    await teacher.taps("Собрать заново")
    assert teacher.sees("Почему такие: зона «Цифра и проекты».")
