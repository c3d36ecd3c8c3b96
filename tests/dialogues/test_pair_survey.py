"""The end of a pair: thanks with counts, questions any of which may be skipped, never shown to the other."""

from datetime import timedelta

from sqlalchemy import select, update

from mentoring.people import Role
from storage.schema import pairs
from storage.turn import current
from tests.dialogues.test_pair_papers import KIRA
from tests.dialogues.test_pairs import ANNA, PETR, begins
from tests.support.world import World


async def ends_after_a_year(world: World) -> None:
    async with world.app.database.turn() as turn:
        await current().write(update(pairs.pair).values(active_at=world.clock.now() - timedelta(days=200)))
        await turn.commit()


async def answers(world: World) -> list[dict[str, object]]:
    return [row[0] for row in await world.rows(select(pairs.pair_survey.c.answers))]


async def test_seven_questions_each_kept_at_once_any_of_them_skipped(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await begins(world, teacher, mentor)
    await ends_after_a_year(world)
    await teacher.taps_data("pr16:1")
    assert teacher.sees("Маршрут и портфолио остаются у педагога")
    await teacher.taps("Ответить на 7 вопросов")
    assert teacher.sees("Другой стороне ответы не показываем; в сводке — от пяти человек")
    await teacher.taps("9")
    await teacher.taps("Пропустить")
    await teacher.taps("Разговор")
    await teacher.taps("Материалы")
    await teacher.taps("Прерваться")
    await teacher.taps("Ответить на 7 вопросов")
    assert teacher.sees("3 из 7"), "it goes on from the same place"
    assert "✓ Разговор" in teacher.buttons
    await teacher.taps("Дальше")
    await teacher.says("я" * 301)
    assert teacher.sees("Текст длиннее на 1 знак")
    await teacher.says("Начинаю урок с вопроса")
    await teacher.taps("Всего хватило")
    await teacher.taps("Дальше")
    await teacher.taps("Могу помогать новичкам")
    await teacher.taps("Пропустить")
    assert teacher.sees("Спасибо, записано. Ответы повлияют на то, как подбирают пары")
    assert "Стать наставником" in teacher.buttons
    kept = (await answers(world))[0]
    assert kept["1"] == 9
    assert kept["3"] == ["talk", "materials"]
    assert kept["2"] is None
    await mentor.taps_data("pr10:1")
    told = " ".join(one["text"] for one in mentor.messages)
    assert "Начинаю урок с вопроса" not in told
    await mentor.taps_data("sv2:1:1:11")
    assert mentor.sees("Этого больше нет или оно не здесь"), "no button offers an eleven"
    await mentor.taps_data("sv2:1:3:talk")
    assert mentor.sees("Этого больше нет или оно не здесь"), "the teacher's options are not the mentor's"


async def test_a_pair_that_ended_early_is_asked_three_questions(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await begins(world, teacher, mentor)
    await teacher.taps_data("sv1:1")
    assert teacher.sees("Этого больше нет или оно не здесь"), "nothing is asked of a living pair"
    await mentor.taps_data("pr16:1")
    await mentor.taps("Ответить на 3 вопроса")
    assert mentor.sees("Насколько продвинулась цель пары?")
    await mentor.taps("7")
    assert mentor.sees("2 из 3")
    await mentor.taps("Пропустить")
    assert mentor.sees("Что сказать тем, кто это организует?")
    await mentor.says("Сведите нас раньше")
    assert mentor.sees("Спасибо, записано")


async def test_a_summary_begins_with_five_people(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST, name=KIRA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    mentor_id = (await world.actor(mentor)).person_id
    for number in range(5):
        if number == 4:
            await methodologist.says("/menu")
            await methodologist.taps("Пары")
            await methodologist.taps("Опросы о парах")
            assert methodologist.sees("Молодые педагоги Скрыто: меньше пяти человек")
        teacher = await world.enters(Role.TEACHER, name=f"Учебная Вера{number} Львовна")
        person_id = (await world.actor(teacher)).person_id
        await finished(world, person_id, mentor_id, 6 + number)
    await methodologist.taps_data("sv4")
    assert methodologist.sees("Помогло: 8,0 из 10")
    assert methodologist.sees("Чаще помогало: разговор")
    assert methodologist.sees("Наставники Скрыто: меньше пяти человек")


async def finished(world: World, teacher_id: int, mentor_id: int, mark: int) -> None:
    now = world.clock.now()
    async with world.app.database.turn() as turn:
        made = await current().write(
            pairs.pair.insert()
            .values(
                municipality_id=world.municipality_id,
                teacher_id=teacher_id,
                mentor_id=mentor_id,
                status="closed",
                created_at=now,
                active_at=now - timedelta(days=200),
                closed_at=now,
            )
            .returning(pairs.pair.c.id)
        )
        await current().write(
            pairs.pair_survey.insert().values(
                municipality_id=world.municipality_id,
                pair_id=made.scalar_one(),
                person_id=teacher_id,
                side="teacher",
                answers={"1": mark, "3": ["talk"], "at": 8},
                started_at=now,
                finished_at=now,
            )
        )
        await turn.commit()
