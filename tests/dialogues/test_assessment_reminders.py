"""Of self-assessment the bot speaks rarely: an evening after stopping, a month later, in winter, in May."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from mentoring.people import Role
from mentoring.questionnaire import Form
from storage.schema import announcements
from tests.support import forms
from tests.support.messenger import Person
from tests.support.world import World

table = announcements.delivery


async def days(world: World, number: int) -> None:
    for _ in range(number):
        await world.forward(days=1)


async def sent(world: World, *kinds: str) -> list[str]:
    rows = await world.rows(
        select(table.c.kind, table.c.status).where(table.c.kind.in_(kinds)).order_by(table.c.id)
    )
    return [kind for kind, status in rows if status == "sent"]


async def test_a_form_left_open_is_remembered_on_the_evening_after_and_on_the_fifth_day_only(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER)
    await teacher.says("/menu")
    await teacher.taps_data("as3:full")
    await teacher.taps("А")
    await days(world, 12)
    assert await sent(world, "assessment_unfinished") == ["assessment_unfinished"] * 2
    await teacher.waits_for("Самооценка ждёт на вопросе 2 из 48")
    await teacher.taps("Продолжить")
    assert teacher.sees("2 из 48")


async def test_the_full_form_is_proposed_after_four_weeks_once_more_after_twelve_then_silence(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER)
    await forms.finished(world, teacher, Form.EXPRESS, 1)
    await world.forward(days=26)
    assert await sent(world, "assessment_full") == []
    await days(world, 6)
    assert await sent(world, "assessment_full") == ["assessment_full"]
    assert teacher.sees("Полная самооценка заменит предварительный профиль — 48 вопросов")
    await world.forward(days=48)
    await days(world, 9)
    assert teacher.sees("Больше о ней не напомним")
    for _ in range(4):
        await world.forward(days=30)
    assert await sent(world, "assessment_full") == ["assessment_full"] * 2


async def test_whoever_took_the_full_form_at_once_hears_nothing_until_winter(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await forms.finished(world, teacher, Form.EXPRESS, 1)
    await forms.finished(world, teacher, Form.FULL, 1)
    await days(world, 5)
    await world.forward(days=40)
    assert await sent(world, "assessment_full", "assessment_again") == []


async def test_in_the_winter_window_and_in_may_it_is_worth_looking_again() -> None:
    async with World(now=datetime(2027, 1, 18, 12, 0, tzinfo=UTC)) as world:
        teacher: Person = await world.enters(Role.TEACHER)
        await forms.finished(world, teacher, Form.FULL, 1, at=world.clock.now() - timedelta(days=100))
        await world.forward(days=1)
        assert await sent(world, "assessment_again") == []
        await days(world, 4)
        assert await sent(world, "assessment_again") == ["assessment_again"]
        assert teacher.sees("прежние ответы не показываем")
        await world.forward(days=60)
        await days(world, 3)
        assert await sent(world, "assessment_again") == ["assessment_again"], "not between the windows"
        await world.forward(days=48)
        await days(world, 4)
        assert await sent(world, "assessment_again") == ["assessment_again"] * 2


async def test_the_mentors_scale_comes_back_after_half_a_year_once(world: World) -> None:
    mentor = await world.enters(Role.MENTOR)
    scale = world.app.use.programmes.of(world.municipality_id).book.scale
    assert scale is not None
    await mentor.says("/menu")
    await mentor.taps_data("ms2")
    await forms.scores(world, mentor, 1, 1, 1, 1, 1, 1, asked=scale)
    await world.forward(days=178)
    assert await sent(world, "scale_again") == []
    await days(world, 6)
    assert await sent(world, "scale_again") == ["scale_again"]
    await mentor.taps("Ответить снова")
    assert mentor.sees("1 из 6")
