"""Help beside the main mentor, a pause that is no end, and ends that come by themselves."""

from datetime import UTC, date, datetime

from sqlalchemy import select, update

from mentoring.people import Role
from storage.schema import announcements, pairs
from storage.turn import current
from tests.dialogues.test_pairs import ANNA, OLGA, PETR, begins, statuses
from tests.support.messenger import Person
from tests.support.world import World


async def opens_help(teacher: Person) -> None:
    await teacher.says("/menu")
    await teacher.taps("Наставник")
    await teacher.taps("Ещё помощь")


async def kinds(world: World) -> list[tuple[str, str]]:
    table = pairs.pair.c
    return [tuple(row) for row in await world.rows(select(table.kind, table.status).order_by(table.id))]


async def history(world: World) -> list[str]:
    table = pairs.pair_event.c
    return [row[0] for row in await world.rows(select(table.status).order_by(table.id))]


async def test_a_question_takes_no_seat_and_ends_by_itself_with_a_warm_line(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await opens_help(teacher)
    assert teacher.sees("Разовый вопрос — одна беседа с опытным коллегой")
    await teacher.taps("Разовый вопрос")
    assert teacher.sees("Ответит на разовый вопрос: Учебный Пётр Ильич")
    await teacher.taps("Подходит")
    await teacher.says("Как начать родительское собрание?")
    await world.ticks()
    assert mentor.sees("Разовый вопрос: Учебная Анна Сергеевна")
    assert mentor.sees("Приказ для этого не нужен, место наставника не занимается")
    await mentor.taps("Беру")
    assert mentor.sees("Разовый вопрос: договорились")
    other = await world.enters(Role.TEACHER, name="Учебная Вера Львовна")
    await begins(world, other, mentor)
    assert await kinds(world) == [("question", "active"), ("main", "active")], "the seat is still free"
    await world.forward(days=15)
    assert await kinds(world) == [("question", "closed"), ("main", "active")]
    await world.forward(hours=20)
    assert any("Что получилось, остаётся с Вами" in one["text"] for one in teacher.heard)
    assert any("Ваше время помогло коллеге" in one["text"] for one in mentor.heard)


async def test_a_short_goal_runs_its_weeks_and_may_have_two_more_within_six(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await opens_help(teacher)
    await teacher.taps("Короткая цель")
    await teacher.taps("На 3 недели")
    await teacher.says("Провести один урок с работой в группах")
    await world.ticks()
    assert mentor.sees("Просьба о короткой цели, на 3 недели")
    await mentor.taps("Беру")
    assert mentor.sees("Закончится вт, 3 ноября, отчёта не нужно")
    await mentor.taps_data("pr10:1")
    assert mentor.sees("Цель: Провести один урок с работой в группах")
    for _ in range(3):
        await mentor.taps_data("pr32:1")
    assert mentor.sees("до вт, 24 ноября"), "six weeks, never more"
    assert "Ещё 2 недели" not in mentor.buttons
    await world.forward(days=43)
    assert await statuses(world) == ["closed"]


async def test_a_subject_mentor_comes_from_another_school_beside_the_main_one(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    main = await world.enters(Role.MENTOR, name=PETR)
    await begins(world, teacher, main)
    await world.enters(Role.MENTOR, name="Учебный Сосед Ильич")
    await world.enters(Role.MENTOR, name="Учебный Химик Ильич", school="Школа № 3", subjects=("chemistry",))
    await opens_help(teacher)
    await teacher.taps("Наставник по предмету")
    assert teacher.sees("В других школах сейчас нет свободного наставника по Вашему предмету")
    subject = await world.enters(Role.MENTOR, name=OLGA, school="Школа № 2")
    await opens_help(teacher)
    await teacher.taps("Наставник по предмету")
    assert teacher.sees("Наставник по предмету, из другой школы: Учебная Ольга Олеговна")
    await teacher.taps("Подходит")
    await teacher.taps("Отправить без слов")
    await world.ticks()
    assert subject.sees("быть вторым наставником, по предмету")
    await subject.taps("Беру")
    assert await kinds(world) == [("main", "active"), ("subject", "active")]
    await opens_help(teacher)
    assert teacher.sees("Наставник по предмету: Учебная Ольга Олеговна")
    await teacher.taps("Наставник по предмету")
    assert teacher.sees("Наставник уже есть или запрос ждёт ответа")


async def test_a_pause_is_no_end_it_is_silent_and_asks_by_itself_whether_to_go_on(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    helper = await world.enters(Role.MENTOR, name=OLGA, school="Школа № 2")
    await begins(world, teacher, mentor)
    await mentor.taps_data("pr10:1")
    await mentor.taps("Пауза")
    await mentor.says("вчера")
    assert mentor.sees("уже прошло. Напишите другую дату"), "no question without a button to answer it"
    assert mentor.sees("Причину не спрашиваем")
    await mentor.says("32.13")
    assert mentor.sees("До какого дня отдохнуть?"), "the field stays"
    await mentor.says("16.11.2026")
    assert mentor.sees("Пауза до пн, 16 ноября")
    assert "Предложить время" not in mentor.buttons
    await world.ticks()
    assert teacher.sees("Это не завершение: маршрут, часы и договорённости сохраняются")
    await teacher.taps("Помощь на это время")
    assert teacher.sees("Поможет с короткой целью: Учебная Ольга Олеговна"), "not the one who rests"
    assert helper
    for days in (15, 14, 4):
        await world.forward(days=days)
    delivery = announcements.delivery
    said = [row[0] for row in await world.rows(select(delivery.c.kind).where(delivery.c.status == "sent"))]
    assert "pair_quiet" not in said
    assert not [kind for kind in said if kind == "pair_pause_over"]
    for _ in range(2):
        await world.forward(days=1)
    assert mentor.sees("Пауза закончилась")
    await mentor.taps("Продолжаем")
    await world.ticks()
    assert teacher.sees("Пара снова работает")
    assert await statuses(world) == ["active"]
    assert await history(world) == ["half", "active", "paused", "resumed"]


async def test_nobody_answers_after_a_pause_and_the_pair_simply_goes_on(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await begins(world, teacher, mentor)
    await teacher.taps_data("pr30:1:14")
    assert teacher.sees("Пауза до")
    for days in (14, 1, 7, 1):
        await world.forward(days=days)
    assert await history(world) == ["half", "active", "paused", "resumed"]
    row = (await world.rows(select(pairs.pair.c.paused_until, pairs.pair.c.status)))[0]
    assert tuple(row) == (None, "active")


async def test_with_papers_notice_ends_the_pair_on_the_first_lawful_day(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await begins(world, teacher, mentor)
    async with world.app.database.turn() as turn:
        await current().write(
            pairs.pair_paper.insert().values(
                municipality_id=world.municipality_id,
                pair_id=1,
                order_no="12-ОД",
                order_on=date(2026, 10, 13),
                updated_at=datetime(2026, 10, 13, 12, tzinfo=UTC),
            )
        )
        await turn.commit()
    await mentor.taps_data("pr15:1")
    assert mentor.sees("при подаче сегодня наставничество закончится не раньше пт, 16 октября")
    await mentor.taps("Подаю сегодня")
    assert mentor.sees("Уведомление отмечено: наставничество закончится пт, 16 октября")
    await mentor.taps("Отозвать уведомление")
    assert "Уведомление отмечено" not in mentor.screen
    await mentor.taps("Завершить пару")
    await mentor.taps("Подаю сегодня")
    await teacher.taps_data("pr10:1")
    assert "Уведомление" not in teacher.screen, "the teacher hears neutral words, when it comes"
    await world.forward(days=2)
    assert await statuses(world) == ["active"]
    await world.forward(days=2)
    assert await statuses(world) == ["closed"]
    await teacher.taps_data("pr10:1")
    assert teacher.sees("Наставничество завершено")


async def test_in_may_both_are_asked_once_whether_the_pair_goes_on(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await begins(world, teacher, mentor)
    async with world.app.database.turn() as turn:
        await current().write(update(pairs.pair).values(active_at=datetime(2026, 10, 13, tzinfo=UTC)))
        await turn.commit()
    await world.forward(days=(date(2027, 5, 13) - date(2026, 10, 13)).days)
    for _ in range(2):
        await world.forward(days=1)
    delivery = announcements.delivery
    asked = await world.rows(select(delivery.c.status).where(delivery.c.kind == "pair_may"))
    assert [row[0] for row in asked] == ["sent", "sent"]
    assert any("Учебный год заканчивается" in one["text"] for one in teacher.heard)
    await teacher.taps_data("pr30:1:0")
    assert teacher.sees("Пауза до ср, 1 сентября")


async def test_a_group_takes_six_and_no_seat(world: World) -> None:
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await mentor.says("/menu")
    for number in range(1, 8):
        teacher = await world.enters(Role.TEACHER, name=f"Учебная Вера{number} Львовна")
        await opens_help(teacher)
        await teacher.taps("Группа, 2–6 человек")
        assert teacher.sees("Ведёт группу из 2–6 педагогов: Учебный Пётр Ильич")
        await teacher.taps("Подходит")
        await teacher.taps("Отправить без слов")
        await mentor.taps_data(f"pr7:{number}")
    assert mentor.sees("Сейчас у Вас 6 из 6")
    assert await kinds(world) == [("group", "active")] * 6 + [("group", "half")]
    anna = await world.enters(Role.TEACHER, name=ANNA)
    await begins(world, anna, mentor)
    assert (await kinds(world))[-1] == ("main", "active"), "the seat is still free"
