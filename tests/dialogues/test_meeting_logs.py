"""After a meeting: five taps make the log, the teacher reads it, nobody else; and before it, a question."""

from datetime import UTC, date, datetime

from sqlalchemy import delete, insert, select, update

from mentoring.people import Role
from storage.schema import growth, pairs, visits
from tests.dialogues.test_meetings import agreed, paired
from tests.support.journeys import takes_route
from tests.support.messenger import Person
from tests.support.world import World

log = visits.meeting_log


async def held(world: World) -> tuple[Person, Person]:
    teacher, mentor = await agreed(world)
    await world.forward(days=2, hours=1)
    await mentor.taps("Да, состоялась")
    return teacher, mentor


async def test_five_taps_make_a_log_that_the_teacher_reads_once_it_is_saved(world: World) -> None:
    teacher, mentor = await held(world)
    await mentor.taps("Итог в пять касаний")
    for number in range(1, 5):
        assert mentor.sees(f"{number} из 5")
        await mentor.taps("1")
        await mentor.taps("Дальше")
    await teacher.taps_data("lg1:1")
    assert teacher.sees("Итог записывает наставник")
    await mentor.taps("Через 1 неделю")
    assert mentor.sees("Получается: стало спокойнее")
    assert mentor.sees("Снова встречаемся: чт, 22 октября")
    await mentor.taps("Сохранить", twice_at_once=True)
    assert mentor.sees("Его видят двое")
    await world.ticks()
    assert teacher.sees("Шаг педагога: один приём на уроке")


async def test_the_teachers_line_becomes_a_step_until_the_next_meeting(world: World) -> None:
    teacher, mentor = await held(world)
    await takes_route(world, teacher, "me")
    await mentor.taps("Итог в пять касаний")
    await mentor.taps_data("lg3:1:teacher_step")
    await mentor.taps("1")
    await mentor.taps_data("lg6:1:7")
    await teacher.taps_data("lg9:1")
    assert teacher.sees("Итог записывает наставник")
    await mentor.taps("Сохранить")
    assert "Взять как шаг" not in mentor.buttons
    await mentor.taps_data("lg9:1")
    assert mentor.sees("Итог записывает наставник")
    await world.ticks()
    await teacher.taps("Взять как шаг", twice_at_once=True)
    assert teacher.sees("один приём на уроке")
    step = growth.route_step
    rows = await world.rows(select(step.c.title, step.c.due_on).where(step.c.template.like("own-%")))
    assert [tuple(one) for one in rows] == [("один приём на уроке", date(2026, 10, 22))]


async def test_variants_follow_the_axis_and_own_words_are_kept(world: World) -> None:
    _, mentor = await held(world)
    await mentor.taps("Итог в пять касаний")
    await mentor.taps("Варианты по теме")
    await mentor.taps("Общение")
    assert mentor.sees("начинает с хорошего")
    await mentor.taps("2")
    await mentor.taps("Своё…")
    await mentor.says("о" * 130)
    assert mentor.sees("120")
    await mentor.says("Сидоров К. больше не спорит")
    assert mentor.sees("Похоже на имя ребёнка: «Сидоров К. больше не спорит»")
    await mentor.taps("Написать без имени")
    await mentor.says("Споров стало меньше")
    assert mentor.sees("Своё: Споров стало меньше")
    kept = (await world.rows(select(log.c.works)))[0][0]
    assert kept == ["начинает с хорошего", "Споров стало меньше"]


async def test_words_that_wait_for_an_answer_outlive_a_cancel(world: World) -> None:
    teacher, mentor = await held(world)
    await mentor.taps("Итог в пять касаний")
    await mentor.taps("Своё…")
    await mentor.says("Сидоров К. больше не спорит")
    await mentor.says("/cancel")
    await teacher.taps_data("lg8:1")
    assert teacher.sees("Итог записывает наставник")
    await mentor.taps_data("lg1:1")
    assert mentor.sees("Похоже на имя ребёнка: «Сидоров К. больше не спорит»")
    await mentor.taps("Это не о ребёнке", twice_at_once=True)
    assert (await world.rows(select(log.c.works, log.c.held)))[0] == (["Сидоров К. больше не спорит"], None)
    assert "Похоже" not in mentor.screen


async def test_nobody_else_reads_or_writes_it(world: World) -> None:
    teacher, _ = await held(world)
    stranger = await world.enters(Role.CURATOR, Role.MENTOR, name="Учебная Ольга Олеговна")
    await stranger.says("/menu")
    for tap in ("lg1:1", "lg2:1:works:0", "lg3:1:all", "lg4:1:works", "lg5:1:ko", "lg6:1:7", "lg7:1"):
        await stranger.taps_data(tap)
        assert stranger.sees("Эта кнопка не из Вашего разговора"), tap
        await teacher.taps_data(tap)
        assert teacher.sees("Итог записывает наставник"), tap
    assert await world.rows(select(log.c.id)) == []


async def test_the_evening_before_the_first_meeting_brings_the_mentor_a_question(world: World) -> None:
    teacher, mentor = await agreed(world)
    await world.forward(days=1, hours=3, minutes=1)
    assert mentor.sees("Что бы Вы хотели, чтобы через шесть недель было по-другому?")
    assert not teacher.sees("Вопрос для начала")


async def asked_at(world: World, mentor: Person, *earlier: datetime, at: datetime) -> str:
    """The question that a meeting at `at` begins with, after meetings at these moments."""
    actor, meeting = await world.actor(mentor), pairs.meeting
    async with world.app.database.turn() as turn:
        await turn.write(delete(meeting))
        row = {
            "municipality_id": world.municipality_id,
            "pair_id": 1,
            "proposed_by": actor.person_id,
            "topic": "Урок",
            "minutes": 20,
            "created_at": world.clock.now(),
        }
        for moment in earlier:
            await turn.write(insert(meeting).values(**row, status="held", starts_at=moment))
        made = await turn.write(
            insert(meeting).values(**row, status="confirmed", starts_at=at).returning(meeting.c.id)
        )
        view = await world.app.use.meetings.view(actor, int(made.scalar_one()))
        return await world.app.use.meetings.prompt(view)


async def test_the_question_knows_the_calendar_and_the_term_and_nothing_of_how_she_feels(
    world: World,
) -> None:
    _, mentor = await paired(world)

    def day(month: int, number: int) -> datetime:
        return datetime(2026, month, number, 15, tzinfo=UTC)

    async def asked(*earlier: datetime, at: datetime) -> str:
        return await asked_at(world, mentor, *earlier, at=at)

    assert await asked(at=day(10, 27)) == "Что бы Вы хотели, чтобы через шесть недель было по-другому?"
    assert await asked(day(10, 13), at=day(10, 20)) == "Что оставим в этой четверти?"
    assert await asked(day(10, 13), at=day(10, 27)) == "Что удалось, несмотря ни на что?"
    assert await asked(day(10, 27), at=day(11, 10)) == "Чему можно научить коллегу?"
    assert await asked(day(10, 13), at=day(11, 10)) == "Какой самый маленький шаг возможен завтра?"
    async with world.app.database.turn() as turn:
        await turn.write(update(pairs.pair).values(ends_at=day(11, 20)))
        await turn.commit()
    assert await asked(day(10, 27), at=day(11, 10)) == "Что из этого теперь Ваше?"
    assert await asked(day(10, 13), at=day(10, 20)) == "Что оставим в этой четверти?", "the end is far"
