"""Micro-courses: ten cards, five questions with the reason at once, and the step they close."""

import re

from sqlalchemy import select, update

from mentoring.people import Role
from storage.schema import growth, learning
from storage.turn import current
from tests.support.journeys import has_profile
from tests.support.messenger import Person
from tests.support.pack import bugulma
from tests.support.world import World

answer = learning.course_answer
run = learning.course_run
COURSE = bugulma().microcourse("nd_my_list")


async def opens(person: Person, number: int = 1) -> None:
    await person.says("/menu")
    await person.taps("Микрокурсы")
    await person.taps(str(number))


async def reads_to_the_questions(person: Person) -> None:
    for _ in range(9):
        await person.taps("Дальше ›")
    await person.taps("К пяти вопросам")


async def answers(person: Person, question: int, *, rightly: bool) -> None:
    """Taps the letter in front of the wanted words."""
    asked = COURSE.questions[question]
    words = asked.answer if rightly else asked.options[asked.right % 4]
    shown = " ".join(person.screen.text.split())
    found = re.search(rf"([АБВГ])\. {re.escape(words)}", shown, re.IGNORECASE)
    assert found, f"«{words}» is not in «{shown}»"
    await person.taps(found[1])


async def answers_all(person: Person, wrong: int) -> None:
    for question in range(5):
        await answers(person, question, rightly=question >= wrong)
        await person.taps("Следующий вопрос" if question < 4 else "Итог")


async def runs(world: World) -> list[tuple[str, int | None]]:
    return [(row.status, row.right) for row in await world.rows(select(run).order_by(run.c.id))]


async def test_cards_are_leafed_on_one_message_and_the_course_is_left_where_it_was(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher)
    assert teacher.sees("Мой перечень документов · 1 из 10")
    assert teacher.sees("Общие сведения, не юридическая консультация. Порядок Вашей школы важнее.")
    await teacher.taps("Дальше ›")
    await teacher.taps("Дальше ›")
    assert teacher.sees("Ведёте внеурочную деятельность — добавляется журнал")
    await opens(teacher)
    assert teacher.sees("· 3 из 10"), "resumed"
    await teacher.taps("‹ Назад")
    await teacher.taps("Все микрокурсы")
    assert teacher.sees("1. Мой перечень документов — карточка 2 из 10")


async def test_the_right_answer_and_the_reason_come_at_once_and_the_first_answer_stays(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher)
    await reads_to_the_questions(teacher)
    assert teacher.sees("Сколько документов в перечне у предметника")
    await answers(teacher, 0, rightly=False)
    assert teacher.sees("Ваш ответ: пять.")
    assert teacher.sees("Верный ответ: два — рабочая программа и журнал учёта успеваемости.")
    await teacher.taps_data("mc5:1:0:1")
    assert teacher.sees("Ваш ответ: пять."), "a second thought does not change what was answered"
    await world.settled()
    await opens(teacher)
    assert teacher.sees("2 из 5"), "the questions go on where they were left"
    kept = await world.rows(select(answer))
    assert [(row.question, row.correct) for row in kept] == [(0, False)]


async def test_four_of_five_are_enough_and_three_are_not(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher)
    await reads_to_the_questions(teacher)
    await answers_all(teacher, wrong=2)
    assert teacher.sees("верно 3 из 5. Чтобы закончить курс, нужно четыре.")
    assert await runs(world) == [("short", 3)]
    await teacher.taps("Ещё раз")
    await reads_to_the_questions(teacher)
    await answers_all(teacher, wrong=1)
    assert teacher.sees("верно 4 из 5. ✓ Микрокурс пройден.")
    assert await runs(world) == [("short", 3), ("passed", 4)]
    await teacher.taps("Все микрокурсы")
    assert teacher.sees("1. Мой перечень документов — ✓ пройден 13 октября")


async def test_somebody_elses_run_is_not_there(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    other = await world.enters(Role.TEACHER, name="Учебный Айрат Маратович")
    await opens(teacher)
    await other.says("/menu")
    for data in ("mc4:1", "mc5:1:0:1", "mc2:unknown"):
        await other.taps_data(data)
        assert other.sees("Этого больше нет или оно не здесь"), data
    assert not await world.rows(select(answer))


async def with_step(world: World, teacher: Person, template: str) -> int:
    """Her running route holds this step, open now."""
    await has_profile(world, teacher, "nd")
    await teacher.says("/menu")
    await teacher.taps("Мой маршрут")
    await teacher.taps("Беру маршрут")
    step = growth.route_step
    async with world.app.database.turn() as turn:
        first = await current().first(select(step.c.id).order_by(step.c.place).limit(1))
        assert first is not None
        clash = update(step).where(step.c.template == template).values(template="pr-9")
        await current().write(clash)
        await current().write(
            update(step)
            .where(step.c.id == first.id)
            .values(template=template, title="Мой перечень документов", status="active", confirmer="bot")
        )
        await turn.commit()
    return int(first.id)


async def test_the_step_of_a_course_is_closed_by_its_five_questions_and_by_no_mark(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    step_id = await with_step(world, teacher, "nd-1")
    await teacher.taps_data(f"sp1:{step_id}")
    assert teacher.sees("Подтверждает: бот")
    await teacher.taps_data(f"sp3:{step_id}")
    assert teacher.sees("1 из 10"), "a forged mark opens the course"
    await teacher.taps_data(f"sp1:{step_id}")
    await teacher.taps("Открыть микрокурс")
    await reads_to_the_questions(teacher)
    await answers_all(teacher, wrong=0)
    assert teacher.sees("Шаг «Мой перечень документов» закрыт: 1 из ")
    row = (await world.rows(select(growth.route_step).where(growth.route_step.c.id == step_id)))[0]
    assert row.status == "confirmed"


async def test_a_course_passed_earlier_closes_the_step_at_once(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await opens(teacher)
    await reads_to_the_questions(teacher)
    await answers_all(teacher, wrong=0)
    step_id = await with_step(world, teacher, "nd-1")
    await teacher.taps_data(f"sp1:{step_id}")
    await teacher.taps("Открыть микрокурс")
    assert teacher.sees("✓ Шаг закрыт.")


async def test_the_course_stands_beside_the_step_it_helps_with(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    step_id = await with_step(world, teacher, "nd-3")
    await teacher.taps_data(f"sp1:{step_id}")
    await teacher.taps("Микрокурс по теме")
    assert teacher.sees("Порядок при травме, конфликте, жалобе · 1 из 10")
