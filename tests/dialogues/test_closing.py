"""«Было — стало»: the axes once more, two questions, the mentor confirms, the curator closes, and thanks."""

from datetime import timedelta

from sqlalchemy import insert, select, update

from mentoring.people import Role
from programmes.loader import load
from storage.schema import growth, pairs, visits
from storage.turn import current
from tests.support import forms
from tests.support.journeys import are_pair
from tests.support.messenger import Person
from tests.support.world import World

step = growth.route_step
route = growth.route
evidence = growth.step_evidence


async def at_the_end(world: World, teacher: Person, *axes: str) -> int:
    """Her route of these axes is walked up to its last step, which is open; returns that step."""
    await forms.finished(world, teacher, score=1)
    await teacher.says("/menu")
    await teacher.taps("Мой маршрут")
    await teacher.taps("Беру маршрут")
    async with world.app.database.turn() as turn:
        last = step.c.template == "outcome"
        await current().write(update(route).values(axes=list(axes)))
        await current().write(update(step).where(~last).values(status="confirmed"))
        await current().write(update(step).where(last).values(status="active"))
        await turn.commit()
    await world.forward(days=41)
    return int((await world.rows(select(step.c.id).where(last)))[0].id)


async def begins(teacher: Person, step_id: int) -> None:
    await teacher.taps_data(f"sp1:{step_id}")
    await teacher.taps("Готово")


async def status_of(world: World, step_id: int) -> str:
    return str((await world.rows(select(step.c.status).where(step.c.id == step_id)))[0].status)


async def test_six_questions_two_answers_the_mentor_the_curator_and_thanks(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    mentor = await world.enters(Role.MENTOR, name="Учебный Тимур Ильич")
    curator = await world.enters(Role.CURATOR, name="Учебная Гүзәл Рәшитовна")
    await are_pair(world, teacher, mentor)
    step_id = await at_the_end(world, teacher, "me")
    await begins(teacher, step_id)
    assert teacher.sees("Прежних ответов не показываем")
    await teacher.taps("Урок и оценивание")
    await forms.scores(world, teacher, 2, 2, 2, 2, 2, 2)
    await teacher.taps("Дальше")
    assert teacher.sees("Вопрос 1 из 2. Что теперь получается лучше?")
    await teacher.taps("Спокойнее на уроке", twice_at_once=True)
    assert teacher.sees("Вопрос 2 из 2.")
    await teacher.says("Хочу попробовать парную работу")
    assert teacher.sees("Урок и оценивание: зона роста → уверенно. Надёжный рост.")
    assert teacher.sees("Наставник ответит до")
    assert not teacher.sees("%")
    assert any(said["photo"] for said in teacher.heard if said.get("photo")), "the same as a picture"
    await world.ticks()
    assert mentor.sees("Спокойнее на уроке")
    assert mentor.sees("Хочу попробовать парную работу")
    assert not mentor.sees("зона роста"), "the profile is not shared"
    assert "Зеркало наставника" not in mentor.buttons, "nothing was seen in lessons yet"
    await mentor.taps("Подтвердить")
    await world.ticks()
    assert teacher.sees("Маршрут пройден")
    assert teacher.sees("Спасибо за эту работу. Дальше — как удобно")
    await teacher.taps("Было — стало")
    assert teacher.sees("зона роста → уверенно")
    assert curator.sees("Маршрут пройден. Педагог: Учебная Анна Сергеевна")
    assert not curator.sees("Хочу попробовать")
    await curator.taps("Закрыть маршрут", twice_at_once=True)
    assert curator.sees("Завершён.")
    await world.ticks()
    assert teacher.sees("Куратор ставит отметку: маршрут закрыт")
    kept = (await world.rows(select(route)))[0]
    assert (kept.status, kept.closed_by) == ("finished", (await world.actor(curator)).person_id)


async def visited(world: World) -> None:
    """The mentor wrote about a lesson of the teacher."""
    now = world.clock.now()
    whose = {"municipality_id": world.municipality_id}
    async with world.app.database.turn() as turn:
        visit = insert(pairs.meeting).values(
            **whose,
            pair_id=1,
            kind="visit",
            status="held",
            topic="5 класс",
            minutes=45,
            starts_at=now - timedelta(days=1),
            proposed_by=2,
            created_at=now,
        )
        made = await turn.write(visit.returning(pairs.meeting.c.id))
        sheet = insert(visits.visit_sheet).values(
            **whose, meeting_id=made.scalar_one(), made_at=now, sent_at=now
        )
        await turn.write(sheet)
        await turn.commit()


async def fills_mirror(world: World, mentor: Person) -> None:
    """«А» to everything."""
    await mentor.taps("Зеркало наставника")
    await mentor.taps("Начать")
    asked = load("bugulma").questionnaire
    for item in asked.mirror_ids:
        place = next(at for at, one in enumerate(asked.printed_mirror(item, "2")) if one.score == 0)
        await mentor.taps_data(f"mi3:1:{item}:{place}")


async def test_the_mentors_view_stands_beside_when_the_teacher_let_it_in(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    mentor = await world.enters(Role.MENTOR, name="Учебный Тимур Ильич")
    await are_pair(world, teacher, mentor)
    step_id = await at_the_end(world, teacher, "me")
    await visited(world)
    await begins(teacher, step_id)
    await teacher.taps("Урок и оценивание")
    await forms.scores(world, teacher, 2, 2, 2, 2, 2, 2)
    await teacher.taps("Дальше")
    await teacher.taps("Спокойнее на уроке")
    await teacher.taps("Передышку")
    assert teacher.sees("зона роста → уверенно. Надёжный рост.")
    assert not teacher.sees("Глазами наставника")
    await world.ticks()
    assert mentor.sees("Если хотите, дополните взгляд педагога своим")
    assert not mentor.sees("Урок и оценивание"), "no axis is named to the mentor"
    await mentor.taps("Подтвердить")
    assert mentor.sees("✓ Шаг подтверждён."), "the mirror is no condition"
    await fills_mirror(world, mentor)
    await world.ticks()
    await teacher.taps_data("cl5:1")
    assert not teacher.sees("Глазами наставника"), "not before she lets it in"
    await teacher.taps_data("mi6:1:1")
    await teacher.taps_data("cl5:1")
    assert teacher.sees("зона роста → уверенно. Надёжный рост. Глазами наставника: зона роста.")
    await mentor.taps_data(f"sp16:{step_id}")
    assert mentor.sees("Было — стало")
    assert "Зеркало наставника" not in mentor.buttons, "it is filled in"
    await mentor.taps_data("cl5:1")
    assert not mentor.sees("Глазами наставника")


async def test_an_axis_may_be_left_but_not_all_of_them(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    step_id = await at_the_end(world, teacher, "me", "ko")
    await begins(teacher, step_id)
    await teacher.taps_data(f"cl2:{step_id}")
    assert teacher.sees("По шесть вопросов, около двух минут на тему."), "nothing is measured yet"
    await teacher.taps_data(f"cl3:{step_id}:0:1")
    assert teacher.sees("По шесть вопросов, около двух минут на тему.")
    await teacher.taps("Урок и оценивание")
    await forms.scores(world, teacher, 1, 1, 1, 1, 1, 1)
    await teacher.taps("Дальше")
    assert teacher.sees("Урок и оценивание: зона роста → зона роста. Разница в пределах погрешности.")
    await teacher.taps("Остальное не сейчас")
    await teacher.taps("Пока рано судить")
    await teacher.taps("Передышку")
    assert teacher.sees("Маршрут пройден: закрыто")
    assert await status_of(world, step_id) == "unconfirmed", "nobody is there to confirm it"


async def test_it_goes_on_after_an_interruption_and_a_name_is_asked_about(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    step_id = await at_the_end(world, teacher, "me")
    await begins(teacher, step_id)
    await teacher.taps("Урок и оценивание")
    await forms.scores(world, teacher, 2, 2, 2, 2, 2, 2)
    await teacher.taps("Дальше")
    await teacher.says("а" * 301)
    assert teacher.sees("Текст длиннее на 1 знак: предел — 300.")
    await teacher.taps("Исправить")
    await teacher.says("Иванов Пётр начал отвечать")
    assert teacher.sees("Если это ученик, замените")
    await teacher.taps("Это взрослый")
    assert teacher.sees("Вопрос 2 из 2.")
    await teacher.says("/menu")
    await teacher.taps("Мой шаг")
    await teacher.taps("Готово")
    assert teacher.sees("Вопрос 2 из 2."), "the first answer is kept"
    await teacher.taps("Новую тему")
    bodies = [row.body for row in await world.rows(select(evidence.c.body).order_by(evidence.c.id))]
    assert bodies == ["Иванов Пётр начал отвечать", "Новую тему"]
    await teacher.taps_data(f"cl3:{step_id}:1:2")
    assert teacher.sees("Этого больше нет")
    assert len(await world.rows(select(evidence))) == 2


async def test_the_closing_of_somebody_else_is_not_there_and_a_mentor_closes_no_route(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    mentor = await world.enters(Role.MENTOR, name="Учебный Тимур Ильич")
    other = await world.enters(Role.TEACHER, name="Учебный Айрат Маратович")
    await are_pair(world, teacher, mentor)
    step_id = await at_the_end(world, teacher, "me")
    await other.says("/menu")
    for data in (f"cl2:{step_id}", f"cl3:{step_id}:0:1", "cl5:1"):
        await other.taps_data(data)
        assert other.sees("Этого больше нет или оно не здесь"), data
    await mentor.says("/menu")
    await mentor.taps_data("cl6:1")
    assert mentor.sees("Этот раздел открыт для другой роли")
    assert (await world.rows(select(route.c.closed_at)))[0].closed_at is None
