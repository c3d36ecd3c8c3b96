"""A route by need: hours a week, what was marked, and what changes after the full form."""

from sqlalchemy import select, update

from mentoring.people import Role
from storage.schema import growth, people
from storage.turn import current
from tests.support.journeys import are_pair, has_profile, takes_route
from tests.support.messenger import Person
from tests.support.world import World

step = growth.route_step
attempt = growth.attempt


async def opens_route(person: Person) -> None:
    await person.says("/menu")
    await person.taps("Мой маршрут")


async def marked(world: World, attempt_id: int, form: str, **items: str) -> None:
    """The profile says which items told most."""
    areas = [{"axis": axis, "reason": "low", "items": [item]} for axis, item in items.items()]
    result = {"words": {}, "strength": None, "areas": areas, "unknown": []}
    async with world.app.database.turn() as turn:
        changed = update(attempt).where(attempt.c.id == attempt_id).values(result=result, form=form)
        await current().write(changed)
        await turn.commit()


async def test_hours_a_week_are_asked_once_and_lay_the_draft_out_anew(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await has_profile(world, teacher, "me", "ko")
    await opens_route(teacher)
    assert teacher.sees("Пока считаем около 1,5 часа в неделю.")
    ends = [row.due_on for row in await world.rows(select(step.c.due_on).order_by(step.c.place))]
    await teacher.taps("Часы в неделю")
    await teacher.taps("0,5 ч")
    assert not teacher.sees("Пока считаем")
    longer = [row.due_on for row in await world.rows(select(step.c.due_on).order_by(step.c.place))]
    assert longer[-1] > ends[-1], "fewer hours make a longer and calmer route"
    rows = await world.rows(select(people.person.c.hours_a_week))
    assert rows[0].hours_a_week == 0.5


async def test_forged_hours_change_nothing(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await has_profile(world, teacher, "me", "ko")
    await opens_route(teacher)
    await teacher.taps_data("ro25:9999")
    assert teacher.sees("Этого больше нет или оно не здесь")


async def test_a_step_says_because_of_what_it_is_there_and_to_its_owner_only(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    attempt_id = await has_profile(world, teacher, "me", "ko")
    await marked(world, attempt_id, "express", me="me2", ko="ko1")
    await opens_route(teacher)
    assert teacher.sees("Предварительно, по 8 вопросам")
    await teacher.taps("Почему эти шаги")
    assert teacher.sees("Урок и оценивание: распределение времени урока")
    await teacher.taps("К маршруту")
    await teacher.taps("Беру маршрут")
    rows = await world.rows(select(step.c.id).where(step.c.because == "me2"))
    await teacher.taps_data(f"sp1:{rows[0].id}")
    assert teacher.sees("Потому что: Урок и оценивание: распределение времени урока")


async def test_after_the_full_form_the_route_is_refined_and_what_is_done_stays(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await takes_route(world, teacher, "me")
    async with world.app.database.turn() as turn:
        await current().write(update(step).where(step.c.place < 2).values(status="confirmed"))
        await turn.commit()
    done = await world.rows(select(step.c.template).where(step.c.status == "confirmed"))
    await world.forward(days=40)
    attempt_id = await has_profile(world, teacher, "ko", "sp")
    await marked(world, attempt_id, "full", ko="ko1", sp="sp1")
    await opens_route(teacher)
    assert teacher.sees("Есть полный профиль: маршрут можно уточнить. Сделанное и начатое останется.")
    await teacher.taps("Уточнить маршрут", twice_at_once=True)
    assert not teacher.sees("Есть полный профиль")
    rows = await world.rows(select(step.c.template, step.c.status).order_by(step.c.place))
    assert {row.template for row in done} <= {row.template for row in rows if row.status == "confirmed"}
    assert any(row.template.startswith("sp-") for row in rows)
    assert rows[-1].template == "outcome"


async def test_a_step_in_ones_own_words_joins_the_route_and_names_no_child(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await has_profile(world, teacher, "me")
    await opens_route(teacher)
    await teacher.taps("Изменить")
    await teacher.taps("2")
    await teacher.taps("Убрать")
    await teacher.taps("Убрать шаг")
    await teacher.taps("Добавить шаг")
    await teacher.taps("Свой шаг")
    await teacher.says("а" * 101)
    assert teacher.sees("Текст длиннее на 1 знак: предел — 100.")
    await teacher.says("Поговорить: Иванов Петя")
    await teacher.says("…")
    assert teacher.sees("Нужно хотя бы одно слово")
    await teacher.says("Провести один урок в парке")
    assert teacher.sees("Провести один урок в парке — до")
    await teacher.taps("Беру маршрут")
    rows = await world.rows(select(step.c.id, step.c.confirmer).where(step.c.template == "own-1"))
    assert rows[0].confirmer == "mentor"
    await teacher.taps_data(f"sp1:{rows[0].id}")
    assert teacher.sees("Провести один урок в парке")


async def test_a_mentors_screens_lead_back_to_their_lists(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    mentor = await world.enters(Role.MENTOR, name="Учебный Тимур Ильич")
    await are_pair(world, teacher, mentor)
    await mentor.says("/menu")
    await mentor.taps_data("ro9:1")
    assert mentor.sees("маршрута пока нет")
    assert "Маршруты: согласие" in mentor.buttons
    await takes_route(world, teacher, "me")
    await world.ticks()
    await mentor.taps("Согласовать")
    assert "К списку" in mentor.buttons
    await mentor.taps("К списку")
    assert mentor.sees("Маршрутов на согласование нет.")
