"""«Как прошла неделя?»: offered once, every second Friday afterwards, visible to nobody, erased."""

from sqlalchemy import select

from mentoring.people import Role
from storage.privacy import PrivacyStore
from storage.schema import announcements, pulse
from tests.support.journeys import are_pair
from tests.support.world import World

mark = pulse.pulse
delivery = announcements.delivery


async def questions(world: World) -> int:
    return len(await world.rows(select(delivery.c.id).where(delivery.c.kind == "pulse")))


async def test_the_first_answer_opts_in_and_the_next_question_comes_in_two_weeks(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await world.forward(days=9, hours=23)
    assert await questions(world) == 0, "ten days in the house first"
    await world.forward(days=6, hours=4)
    assert await questions(world) == 1
    await world.forward(hours=22)  # Friday, 30 October, 16:00 on the wall
    assert teacher.sees("Как прошла неделя? 1 — очень тяжело, 5 — легко.")
    assert teacher.sees("Если ответите, будем спрашивать раз в две недели")
    await teacher.taps("4", twice_at_once=True)
    assert teacher.toast == "Записано. Видите это только Вы."
    assert teacher.sees("30.10 4 ▂▃▅▆")
    await world.forward(days=7)
    assert await questions(world) == 1, "every second Friday"
    await world.forward(days=7)
    assert await questions(world) == 2
    assert teacher.sees("Как прошла неделя?")
    assert not teacher.sees("Если ответите")


async def test_no_means_no_and_silence_is_asked_once_more(world: World) -> None:
    loud = await world.enters(Role.TEACHER)
    silent = await world.enters(Role.TEACHER, name="Учебный Айрат Маратович")
    await world.forward(days=16)
    await world.forward(days=1, hours=1)
    await loud.taps("Не спрашивать")
    assert loud.sees("Ответ не увидит никто, кроме Вас.")
    assert silent.sees("Как прошла неделя?")
    await world.forward(days=28)
    assert await questions(world) == 3, "silence is asked once more, a no never"
    await world.forward(days=28)
    assert await questions(world) == 3
    await loud.taps("Спрашивать по пятницам")
    await world.forward(days=7)
    assert await questions(world) == 4


async def test_three_low_marks_offer_people_once_and_tell_nobody(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    mentor = await world.enters(Role.MENTOR, name="Учебный Тимур Ильич")
    staff = await world.enters(Role.CURATOR, Role.METHODOLOGIST, Role.HEAD, name="Учебная Вера Ильинична")
    await are_pair(world, teacher, mentor)
    await teacher.says("/menu")
    for day in (20261011, 20261012):
        await teacher.taps_data(f"pu2:{day}:1")
        assert not teacher.sees("Три отметки подряд")
    await teacher.taps_data("pu2:20261013:2")
    assert teacher.sees("Если хочется поговорить: психолог школы, профсоюз, наставник.")
    assert teacher.sees("Бот никому об этом не сообщает.")
    await teacher.taps("Спасибо, не сейчас")
    await teacher.taps_data("pu2:20261013:1")
    assert not teacher.sees("Три отметки подряд"), "once"
    await world.ticks()
    kinds = {row.kind for row in await world.rows(select(delivery.c.kind))}
    assert not any("pulse" in kind for kind in kinds), "nothing is said to anybody"
    for person in (mentor, staff):
        await person.says("/menu")
        for data in ("pu1", "pu2:20261013:5"):
            await person.taps_data(data)
            assert not person.sees("11.10"), "only one's own"
    owner, reader = await world.actor(teacher), await world.actor(staff)
    async with world.app.database.turn():
        hers = await PrivacyStore().everything(owner.person_id)
        theirs = await PrivacyStore().everything(reader.person_id)
    assert sorted(row["mark"] for row in hers["pulse"]) == [1, 1, 1]
    assert [row["mark"] for row in theirs["pulse"]] == [5], "her own tap, nobody else's"


async def test_marks_are_erased_on_wish_and_with_the_person(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await teacher.says("/menu")
    await teacher.taps_data("pu2:20261013:3")
    await teacher.taps("Стереть все отметки")
    assert teacher.sees("Вернуть их будет нельзя.")
    await teacher.taps("Стереть все отметки")
    assert not await world.rows(select(mark))
    await teacher.taps_data("pu2:20261013:3")
    person = (await world.actor(teacher)).person_id
    async with world.app.database.turn() as turn:
        await PrivacyStore().erase(person, world.clock.now())
        await turn.commit()
    for table in (pulse.pulse, pulse.pulse_choice):
        assert not await world.rows(select(table))


async def test_forged_marks_and_days_are_refused_politely(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await teacher.says("/menu")
    for data in ("pu2:20261013:6", "pu2:20261014:3", "pu2:20250101:3", "pu2:1:1"):
        await teacher.taps_data(data)
        assert teacher.sees("Этого больше нет"), data
    assert not await world.rows(select(mark))
