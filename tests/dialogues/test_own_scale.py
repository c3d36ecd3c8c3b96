"""The mentor's own scale: two minutes, words only, and nobody else's business."""

from datetime import UTC, datetime

from mentoring.people import Role
from tests.support import forms
from tests.support.messenger import Person
from tests.support.world import World


async def begins(mentor: Person) -> None:
    await mentor.says("/menu")
    await mentor.taps("Моя шкала")
    assert mentor.sees("видно только Вам")
    await mentor.taps("Начать")


async def test_six_questions_now_and_half_a_year_later_side_by_side(world: World) -> None:
    mentor = await world.enters(Role.MENTOR)
    scale = world.app.use.programmes.of(world.municipality_id).book.scale
    assert scale is not None
    await begins(mentor)
    assert mentor.sees("1 из 6 · Моё наставничество")
    assert mentor.sees("Что ближе к Вашему наставничеству?")
    await forms.scores(world, mentor, 1, 0, 2, None, 1, 2, asked=scale)
    assert mentor.sees("Договор о целях — цель есть у меня в голове")
    assert mentor.sees("Обратная связь — пока не было")
    assert "%" not in mentor.screen.text
    assert "было:" not in mentor.screen.text
    await mentor.says("/menu")
    await mentor.taps("Моя шкала")
    assert mentor.sees("Ответить снова стоит с")
    assert "Ответить снова" not in mentor.buttons
    await mentor.taps_data("ms2")
    assert mentor.sees("Следующую стоит начать с")
    await world.forward(days=181)
    await mentor.says("/menu")
    await mentor.taps("Моя шкала")
    await mentor.taps("Ответить снова")
    await forms.scores(world, mentor, 3, 0, 1, 2, 1, 2, asked=scale)
    assert mentor.sees("Договор о целях — цель, признак успеха и срок записаны вместе")
    assert mentor.sees("(было: цель есть у меня в голове)")
    assert mentor.sees("Слушание — советую сразу")
    assert len(mentor.screen.text) <= 900


async def test_a_paused_scale_goes_on_where_it_stopped(world: World) -> None:
    mentor = await world.enters(Role.MENTOR, Role.TEACHER)
    await mentor.says("/menu")
    await mentor.taps_data("ms2")
    await mentor.taps("А")
    await mentor.taps("Прерваться")
    await mentor.taps_data("ms1")
    assert mentor.sees("Сохранено: 1 из 6")
    await mentor.taps("Продолжить")
    assert mentor.sees("2 из 6")
    await mentor.taps_data("as2:express")
    await mentor.taps("Начать")
    assert mentor.sees("1 из 8"), "a teacher's form is another thing"


async def test_nobody_else_answers_or_sees_it(world: World) -> None:
    mentor = await world.enters(Role.MENTOR)
    teacher = await world.enters(Role.TEACHER, name="Учебный Айрат Маратович")
    await begins(mentor)
    await teacher.says("/menu")
    await teacher.taps_data("ms1")
    assert teacher.sees("Этот раздел открыт для другой роли")
    await teacher.taps_data("as4:1:scale1:0")
    assert teacher.sees("Этого больше нет или оно не здесь")


# --- May ---

MAY = datetime(2027, 5, 18, 12, 0, tzinfo=UTC)
SEPTEMBER = datetime(2026, 9, 20, 12, 0, tzinfo=UTC)


async def test_in_may_september_is_seen_again_in_three_columns() -> None:
    async with World(now=MAY) as world:
        teacher = await world.enters(Role.TEACHER)
        await forms.finished(world, teacher, score=2, at=SEPTEMBER)
        await forms.finished(world, teacher, score=2, at=MAY)
        await teacher.says("/menu")
        await teacher.taps("Самооценка")
        await teacher.taps("Начало года глазами мая")
        assert teacher.sees("1 из 12")
        assert teacher.sees("Как бы Вы теперь оценили себя в сентябре?")
        await forms.scores(world, teacher, *[1] * 12)
        assert teacher.sees("• сентябрь: уверенно")
        assert teacher.sees("• сентябрь глазами мая: зона роста")
        assert teacher.sees("• май: уверенно")
        assert teacher.sees("надёжный рост")
        assert "%" not in teacher.screen.text
        assert len(teacher.screen.text) <= 900
        await teacher.taps("Подробнее")
        assert teacher.sees("сентябрь глазами мая: зона роста, 33 %")
        await teacher.taps("К профилю")
        await teacher.taps("Начало года глазами мая")
        assert teacher.sees("• май: уверенно"), "asked once a year: the answer is shown"
        assert teacher.sees("Начало года глазами мая")


async def test_without_may_or_without_september_it_is_not_offered(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await forms.finished(world, teacher, score=2)
    await teacher.says("/menu")
    await teacher.taps("Самооценка")
    assert "Начало года глазами мая" not in teacher.buttons
    await teacher.taps_data("as17")
    assert teacher.sees("Этого больше нет или оно не здесь")
