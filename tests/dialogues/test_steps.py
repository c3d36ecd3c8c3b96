"""One clear step: what to bring is taken as it is, confirmed in a tap, and never closes in silence."""

import asyncio

from sqlalchemy import delete, select, update

from mentoring.people import Role
from storage.schema import growth, people
from storage.turn import current
from tests.support import forms
from tests.support.journeys import are_pair, takes_route
from tests.support.messenger import Person
from tests.support.world import World

step = growth.route_step
evidence = growth.step_evidence
GOAL = "Через шесть недель дети сами назовут цель урока; признак — вопрос в конце; до декабря"


async def pair(world: World) -> tuple[Person, Person]:
    teacher = await world.enters(Role.TEACHER)
    mentor = await world.enters(Role.MENTOR, name="Учебный Тимур Ильич")
    await are_pair(world, teacher, mentor)
    await takes_route(world, teacher, "me", "ko")
    return teacher, mentor


async def brings_goal(teacher: Person, text: str = GOAL) -> None:
    await teacher.says("/menu")
    await teacher.taps("Мой шаг")
    await teacher.taps("Готово")
    await teacher.says(text)


async def first_step(world: World) -> tuple[str, ...]:
    columns = (step.c.status, step.c.question, step.c.comment)
    return tuple((await world.rows(select(*columns).order_by(step.c.place).limit(1)))[0])


async def becomes(world: World, code: str) -> int:
    """The first step asks for something else: it is turned into another one of the pack."""
    async with world.app.database.turn() as turn:
        await current().write(delete(step).where(step.c.template == code))
        await current().write(update(step).where(step.c.place == 0).values(template=code, title=code))
        await turn.commit()
    return int((await world.rows(select(step.c.id).where(step.c.place == 0)))[0][0])


async def test_my_step_is_one_thing_with_its_why_and_what_to_bring(world: World) -> None:
    teacher, _ = await pair(world)
    await teacher.taps("Мой шаг")
    assert teacher.sees("Договор о цели")
    assert teacher.sees("Сделать до: пт, 16 октября")
    assert teacher.sees("Что принести: цель в боте: фраза, признак, срок")
    assert teacher.sees("Начать за 10 минут:")
    assert teacher.buttons[0] == "Готово"


async def test_what_is_brought_is_confirmed_in_one_tap_and_the_teacher_hears(world: World) -> None:
    teacher, mentor = await pair(world)
    await brings_goal(teacher)
    assert teacher.sees("Принято: «Договор о цели». Наставник ответит до пн, 19 октября")
    assert teacher.sees("без подтверждения"), "what happens without an answer is said at once"
    await world.ticks()
    assert mentor.sees("Учебная Анна Сергеевна: шаг «Договор о цели»")
    assert mentor.sees("Принесено: «Через шесть недель дети сами назовут цель урока")
    await mentor.taps("Подтвердить", twice_at_once=True)
    assert mentor.sees("✓ Шаг подтверждён.")
    await world.ticks()
    assert teacher.sees("Шаг «Договор о цели» закрыт. 1 из")
    assert teacher.sees("Подтверждает наставник.")
    assert teacher.sees("Следующий — «")
    told = [m for m in teacher.heard if "Шаг «Договор о цели» закрыт" in m["text"]]
    assert len(told) == 1


async def test_a_few_words_go_with_the_confirmation(world: World) -> None:
    teacher, mentor = await pair(world)
    await brings_goal(teacher)
    await world.ticks()
    await mentor.taps("Открыть")
    await mentor.taps("Подтвердить и написать")
    await mentor.says("Признак назван точно")
    assert mentor.sees("✓ Шаг подтверждён.")
    await world.ticks()
    assert teacher.sees("Наставник: «Признак назван точно».")


async def test_sent_back_with_a_question_what_was_brought_is_kept_and_there_is_more_time(
    world: World,
) -> None:
    teacher, mentor = await pair(world)
    await brings_goal(teacher)
    await world.ticks()
    await mentor.taps("Вернуть с вопросом")
    await mentor.sends_sticker()
    assert mentor.sees("Здесь нужен текст.")
    await mentor.says("По какому признаку это будет видно?")
    assert mentor.sees("Шаг возвращён с вопросом: «По какому признаку это будет видно?»")
    await world.ticks()
    assert teacher.sees("Наставник просит дополнить «Договор о цели»")
    assert teacher.sees("Принесённое сохранено, новый срок — ср, 21 октября.")
    await teacher.taps("Ответить")
    await teacher.says("Вопрос задают сами дети")
    assert teacher.sees("Принято: «Договор о цели».")
    kept = [row.body for row in await world.rows(select(evidence.c.body).order_by(evidence.c.id))]
    assert kept == [GOAL, "Вопрос задают сами дети"]
    await world.ticks()
    await mentor.taps("Подтвердить")
    assert (await first_step(world))[0] == "confirmed"


async def test_an_older_button_does_not_confirm_what_was_not_seen(world: World) -> None:
    teacher, mentor = await pair(world)
    await brings_goal(teacher)
    await world.ticks()
    number, revision = (await world.rows(select(step.c.id, step.c.revision).where(step.c.place == 0)))[0]
    await mentor.taps("Вернуть с вопросом")
    await mentor.says("Что ещё?")
    await world.ticks()
    await teacher.taps("Ответить")
    await teacher.says("Вот ответ")
    await mentor.taps_data(f"sp14:{number}:{revision}")
    assert mentor.sees("Принесено: «Вот ответ»")
    assert (await first_step(world))[0] == "submitted"


async def test_two_curators_at_once_one_answers_and_the_other_sees_how_it_is(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    first = await world.enters(Role.CURATOR, name="Учебная Гүзәл Рәшитовна")
    second = await world.enters(Role.CURATOR, name="Учебная Вера Ильинична")
    await takes_route(world, teacher, "me", "ko")
    await brings_goal(teacher)
    assert teacher.sees("Куратор ответит до")
    await world.ticks()
    await asyncio.gather(first.taps("Подтвердить"), second.taps("Подтвердить"))
    assert first.sees("✓ Шаг подтверждён.")
    assert second.sees("✓ Шаг подтверждён.")
    await world.ticks()
    assert sum("закрыт. 1 из" in m["text"] for m in teacher.heard) == 1


async def test_without_anybody_to_ask_the_step_closes_at_once_and_counts(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await takes_route(world, teacher, "me", "ko")
    await brings_goal(teacher)
    assert teacher.sees("Шаг закрыт без подтверждения, он считается: 1 из")
    assert (await first_step(world))[0] == "unconfirmed"


async def test_somebody_else_may_not_answer(world: World) -> None:
    teacher, _ = await pair(world)
    other = await world.enters(Role.MENTOR, name="Учебный Пётр Ильич")
    await brings_goal(teacher)
    number, revision = (await world.rows(select(step.c.id, step.c.revision).where(step.c.place == 0)))[0]
    await other.says("/menu")
    for data in (f"sp14:{number}:{revision}", f"sp15:{number}", f"sp16:{number}", f"sp17:{number}"):
        await other.taps_data(data)
        assert other.sees("Этот раздел открыт для другой роли"), data
    await teacher.taps_data(f"sp14:{number}:{revision}")
    assert (await first_step(world))[0] == "submitted", "nobody confirms their own step"


async def test_the_wrong_thing_is_said_with_an_example_and_the_field_stays(world: World) -> None:
    teacher, _ = await pair(world)
    await becomes(world, "me-2")
    await teacher.taps("Мой шаг")
    await teacher.taps("Готово")
    await teacher.sends_sticker()
    assert teacher.sees("Здесь нужно другое: число или ответ словами, до 1000 знаков. Пример: 5, 20, 3.")
    await teacher.sends_file("план.docx", b"plan")
    assert teacher.sees("Здесь нужно другое")
    await teacher.says("а" * 1001)
    assert teacher.sees("Текст длиннее на 1 знак: предел — 1 000.") or teacher.sees("предел — 1000")
    await teacher.says("7, 25, 5")
    assert teacher.sees("Принято: «me-2»")


async def test_a_link_is_known_without_https(world: World) -> None:
    teacher, _ = await pair(world)
    await becomes(world, "me-5")
    await teacher.taps("Мой шаг")
    await teacher.taps("Готово")
    await teacher.says("просто слова")
    assert teacher.sees("Здесь нужно другое")
    await teacher.says("rutube.ru/video/123")
    assert teacher.sees("Принято: «me-5»")


async def test_a_photo_is_asked_about_before_it_goes_on(world: World) -> None:
    teacher, mentor = await pair(world)
    await becomes(world, "me-1")
    await teacher.taps("Мой шаг")
    await teacher.taps("Готово")
    await teacher.sends_photo(caption="План урока")
    assert teacher.sees("На фото видны дети? Тогда выберите другое: доска, плакат, задание.")
    await teacher.taps("Заменить фото")
    assert not await world.rows(select(evidence.c.id)), "a photo that is put aside leaves no trace"
    assert not await world.rows(select(people.stored_file.c.id))
    await teacher.sends_photo(caption="План урока")
    await teacher.taps("Детей нет")
    assert teacher.sees("Принято: «me-1»")
    await world.ticks()
    assert any(m["photo"] for m in mentor.messages)
    assert mentor.sees("Принесено: фото — «План урока»")
    await mentor.taps("Подтвердить")
    assert mentor.sees("✓ Шаг подтверждён.")


async def test_what_looks_like_a_childs_name_is_asked_about_softly(world: World) -> None:
    teacher, _ = await pair(world)
    await brings_goal(teacher, "Иванов П. назовёт цель урока сам")
    assert teacher.sees("В тексте, кажется, есть имя и фамилия.")
    await teacher.taps("Исправить")
    await teacher.says("Ученик 6 класса назовёт цель урока сам")
    assert teacher.sees("Принято: «Договор о цели».")
    bodies = [row.body for row in await world.rows(select(evidence.c.body))]
    assert bodies == ["Ученик 6 класса назовёт цель урока сам"]


async def test_a_soft_question_left_open_is_asked_again_and_what_was_sent_is_kept(world: World) -> None:
    teacher, _ = await pair(world)
    await brings_goal(teacher, "Иванов П. назовёт цель урока сам")
    await teacher.says("/menu")
    await teacher.taps("Мой шаг")
    await teacher.taps("Готово")
    assert teacher.sees("В тексте, кажется, есть имя и фамилия.")
    await teacher.taps("Это взрослый")
    assert teacher.sees("Принято: «Договор о цели».")


async def test_a_curator_finds_the_steps_that_wait_in_her_own_room(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    curator = await world.enters(Role.CURATOR, name="Учебная Гүзәл Рәшитовна")
    await takes_route(world, teacher, "me", "ko")
    await brings_goal(teacher)
    await curator.says("/menu")
    await curator.taps("Маршруты: согласие")
    await curator.taps("Шаги к подтверждению: 1")
    assert curator.sees("1. Ждёт подтверждения: «Договор о цели», Учебная Анна Сергеевна")
    await curator.taps("1. Посмотреть шаг")
    await curator.taps("Подтвердить")
    assert curator.sees("✓ Шаг подтверждён.")
    await curator.taps_data("td4:0")
    assert curator.sees("Шагов к подтверждению нет.")


async def test_an_adult_stays_as_written(world: World) -> None:
    teacher, _ = await pair(world)
    await brings_goal(teacher, "Посмотрим урок: Петрова М. ведёт его в среду")
    await teacher.taps("Это взрослый")
    assert teacher.sees("Принято: «Договор о цели».")


async def test_a_file_too_heavy_is_said_and_nothing_is_lost(world: World) -> None:
    teacher, _ = await pair(world)
    await becomes(world, "me-1")
    await teacher.taps("Мой шаг")
    await teacher.taps("Готово")
    await teacher.sends_file("тяжёлый.docx", bytes(20 * 1024 * 1024 + 1))
    assert teacher.sees("Файл 21 МБ, бот принимает до 20 МБ.")
    await teacher.sends_file("план.docx", b"plan")
    assert teacher.sees("Принято: «me-1»")


async def test_a_step_that_wants_only_a_mark_takes_one_tap(world: World) -> None:
    teacher, mentor = await pair(world)
    await becomes(world, "me-3")
    await teacher.taps("Мой шаг")
    await teacher.taps("Готово", twice_at_once=True)
    assert (await first_step(world))[0] == "submitted"
    await world.ticks()
    assert mentor.sees("Принесено: отметка о том, что сделано")


async def test_a_command_leaves_the_form_and_nothing_is_sent(world: World) -> None:
    teacher, _ = await pair(world)
    await teacher.taps("Мой шаг")
    await teacher.taps("Готово")
    await teacher.says("/menu")
    await teacher.says("это уже не ответ")
    assert (await first_step(world))[0] == "active"


async def test_another_date_by_a_week_by_the_calendar_and_typed(world: World) -> None:
    teacher, _ = await pair(world)
    await teacher.taps("Мой шаг")
    await teacher.taps("Перенести")
    await teacher.taps("На неделю")
    assert teacher.sees("Сделать до: пт, 23 октября")
    await teacher.taps("Перенести")
    await teacher.says("завтрак")
    assert teacher.sees("Не получилось понять дату «завтрак»")
    await teacher.says("20.10.2026")
    assert teacher.sees("Сделать до: вт, 20 октября")
    await teacher.taps("Перенести")
    await teacher.taps("Выбрать день")
    await teacher.taps("24")
    assert teacher.sees("Сделать до: сб, 24 октября")


async def test_a_day_off_is_refused_with_the_nearest_good_one(world: World) -> None:
    teacher, _ = await pair(world)
    await teacher.taps("Мой шаг")
    await teacher.taps("Перенести")
    await teacher.says("25.10.2026")
    assert teacher.sees("вс, 25 октября — выходной. Ближайший подходящий день — пн, 26 октября.")
    await teacher.taps("Перенести на 26.10")
    assert teacher.sees("Сделать до: пн, 26 октября")


async def test_the_last_day_is_reminded_of_and_after_it_both_answers_are_good(world: World) -> None:
    teacher, _ = await pair(world)
    await world.ticks()
    await world.forward(days=2, hours=2)
    assert teacher.sees("Шаг «Договор о цели» — до пт, 16 октября.")
    assert teacher.sees("Почему это пришло: шаг открыт")
    await world.forward(days=2)
    await world.forward(days=2)
    assert teacher.sees("Срок шага «Договор о цели» был пт, 16 октября.")
    await world.forward(days=1)
    assert sum("Срок шага «Договор о цели» был" in m["text"] for m in teacher.heard) == 1, "said once"
    await teacher.taps("Перенести на неделю")
    assert teacher.sees("Сделать до: вт, 27 октября")


async def test_unanswered_for_five_working_days_it_closes_counts_and_may_be_confirmed_later(
    world: World,
) -> None:
    teacher, mentor = await pair(world)
    await brings_goal(teacher)
    await world.ticks()
    await world.forward(days=6)
    assert (await first_step(world))[0] == "submitted", "Monday: the fifth working day is not over"
    await world.forward(days=2)
    assert (await first_step(world))[0] == "unconfirmed"
    assert teacher.sees("Шаг «Договор о цели» закрыт с пометкой «без подтверждения».")
    await mentor.taps("Подтвердить")
    assert mentor.sees("✓ Шаг подтверждён.")
    await world.ticks()
    assert teacher.sees("Шаг «Договор о цели» закрыт. 1 из")


async def test_after_the_goal_two_steps_run_and_a_third_waits_its_turn(world: World) -> None:
    teacher, _ = await pair(world)
    await brings_goal(teacher)
    rows = await world.rows(select(step.c.id, step.c.status).order_by(step.c.place))
    assert [row.status for row in rows[:4]] == ["submitted", "active", "active", "planned"]
    await teacher.taps_data(f"sp4:{rows[3].id}")
    assert teacher.sees("два шага уже идут")
    await teacher.taps_data("ro1")
    await teacher.taps_data(f"sp11:{rows[1].id}")
    await teacher.taps("Убрать шаг")
    after = await world.rows(select(step.c.status).order_by(step.c.place))
    assert [row.status for row in after[:4]] == ["submitted", "dropped", "active", "active"]


async def test_the_last_common_step_closes_the_route_with_its_numbers(world: World) -> None:
    teacher, mentor = await pair(world)
    await brings_goal(teacher)
    async with world.app.database.turn() as turn:
        outcome = (await turn.first(select(step.c.id).order_by(step.c.place.desc()))).id  # type: ignore[union-attr]
        await turn.write(
            update(step).where(step.c.id != outcome).values(status="confirmed", closed_at=world.clock.now())
        )
        await turn.write(update(step).where(step.c.id == outcome).values(status="active"))
        await turn.write(update(growth.route).values(axes=["me"]))
        await turn.commit()
    await teacher.taps_data("ro2")
    await teacher.taps("Готово")
    await teacher.taps("Урок и оценивание")
    await forms.scores(world, teacher, 2, 2, 2, 2, 2, 2)
    for label in ("Дальше", "Пока рано судить", "Передышку"):
        await teacher.taps(label)
    await world.ticks()
    await mentor.taps("Подтвердить")
    await world.ticks()
    assert teacher.sees("Маршрут пройден: закрыто шагов — ")
    await teacher.taps("Мой маршрут")
    assert teacher.sees("Маршрут пройден. Завершён 13 октября.")
    await teacher.taps("Новый маршрут")
    assert teacher.sees("Любой шаг можно заменить, убрать или передвинуть.")
    await teacher.taps("Беру маршрут")
    await teacher.taps("Прошлые маршруты")
    await teacher.taps("1")
    assert teacher.sees("Маршрут пройден. Завершён 13 октября.")
