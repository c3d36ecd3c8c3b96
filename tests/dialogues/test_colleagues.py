"""A colleague confirms by a one-time code: once, a stranger too, and never sees why the step is there."""

import re

from sqlalchemy import inspect, select, update

from mentoring.people import Role
from storage.schema import growth, people, transport
from storage.turn import current
from tests.support.journeys import are_pair, takes_route
from tests.support.messenger import Person
from tests.support.world import World

step = growth.route_step
code = growth.step_code


async def has_step(world: World, teacher: Person, template: str) -> int:
    """Her route runs; its first step is this one now, open."""
    await takes_route(world, teacher, "nd")
    async with world.app.database.turn() as turn:
        await current().write(update(step).where(step.c.template == template).values(template="pr-9"))
        first = await current().first(select(step.c.id).order_by(step.c.place).limit(1))
        assert first is not None
        title = world.app.use.programmes.of(world.municipality_id).library.step(template).title
        await current().write(
            update(step).where(step.c.id == first.id).values(template=template, title=title, status="active")
        )
        await turn.commit()
    return int(first.id)


async def shows_code(world: World, teacher: Person) -> tuple[int, str, str]:
    """The step's number, the link's payload, the six digits."""
    step_id = await has_step(world, teacher, "nd-8")
    await teacher.taps_data(f"sp1:{step_id}")
    assert teacher.sees("Подтверждает: коллега — по одноразовому коду")
    await teacher.taps("Готово")
    await teacher.says("Три правки: часы, формулировка цели, список работ")
    assert teacher.sees("Подтверждает коллега — по коду, до пн, 19 октября")
    await teacher.taps("Код для коллеги")
    return (step_id, *on_screen(teacher))


def on_screen(teacher: Person) -> tuple[str, str]:
    text = teacher.screen.text
    link = re.search(r"start=(col-[\w-]+)", text)
    digits = re.search(r"(\d{3}) (\d{3})", text)
    assert link, text
    assert digits, text
    return link[1], digits[1] + digits[2]


async def status(world: World, step_id: int) -> str:
    return str((await world.rows(select(step.c.status).where(step.c.id == step_id)))[0].status)


async def test_a_stranger_confirms_by_the_link_and_nothing_of_theirs_is_kept(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    step_id, payload, _ = await shows_code(world, teacher)
    colleague = await world.stranger("Посторонняя Зухра")
    await colleague.says(f"/start {payload}")
    assert colleague.sees("Анна Сергеевна: «Обмен рабочими программами»")
    for secret in ("Учебная", "Документы и права", "зон", "Три правки", "Школа"):
        assert not colleague.sees(secret), secret
    await colleague.taps("Да, было", twice_at_once=True)
    assert await status(world, step_id) == "confirmed"
    await world.ticks()
    assert teacher.sees("Подтверждает коллега.")
    for table in (people.channel_account, people.registration_draft):
        assert not await world.rows(select(table).where(table.c.external_id == colleague.id))
    async with world.app.database.turn():
        kept = [dict(row._mapping) for row in await current().all(select(code))]
    assert str(colleague.id) not in str(kept)
    assert transport.inbox.c.payload is not None
    assert inspect(code).c.keys() == [
        "id", "municipality_id", "step_id", "code", "token", "said",
        "created_at", "expires_at", "revoked_at", "used_at",
    ]  # fmt: skip


async def test_a_code_is_good_for_one_answer(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    _, payload, digits = await shows_code(world, teacher)
    first, second = await world.stranger("Первый"), await world.stranger("Второй")
    await first.says(f"/start {payload}")
    await second.says(f"/start {payload}")
    await first.taps("Да, было")
    await second.taps("Да, было")
    assert second.sees("По этому коду уже ответили. Второй раз не нужно.")
    await second.says(digits)
    assert second.sees("Такого кода нет.")


async def test_a_colleague_of_the_bot_types_six_digits_and_nobody_is_a_colleague_of_oneself(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER)
    colleague = await world.enters(Role.TEACHER, name="Учебный Айрат Маратович")
    step_id, payload, digits = await shows_code(world, teacher)
    await teacher.says(f"/start {payload}")
    assert teacher.sees("Этот код — для коллеги")
    await teacher.taps_data(f"cc5:{payload.removeprefix('col-')}:1")
    assert teacher.sees("Этот код — для коллеги")
    await colleague.says("/menu")
    await colleague.taps("Самооценка")
    await colleague.taps("8 вопросов")
    await colleague.taps("Начать")
    await colleague.taps("А")
    await colleague.taps("Назад")
    await colleague.says(f"{digits[:3]} {digits[3:]}")
    await colleague.taps("Да, было")
    assert colleague.sees("Спасибо, шаг подтверждён.")
    assert await status(world, step_id) == "confirmed"


async def test_wrong_codes_lead_to_a_closed_door(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    step_id, payload, digits = await shows_code(world, teacher)
    guesser = await world.stranger()
    wrong = "000000" if digits != "000000" else "111111"
    for _ in range(5):
        await guesser.says(wrong)
        assert guesser.sees("Такого кода нет.")
    await guesser.says(digits)
    assert guesser.sees("Попробуйте через час")
    await guesser.says(f"/start {payload[:-3]}AAA")
    assert guesser.sees("Такого кода нет.")
    assert await status(world, step_id) == "submitted"


async def test_another_code_ends_the_first_and_an_honest_no_harms_nobody(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    step_id, old, _ = await shows_code(world, teacher)
    await teacher.taps("Другой код")
    new, _ = on_screen(teacher)
    colleague = await world.stranger()
    await colleague.says(f"/start {old}")
    assert colleague.sees("Этот код больше не нужен.")
    await colleague.says(f"/start {new}")
    await colleague.taps("Не могу подтвердить")
    assert await status(world, step_id) == "submitted"
    await teacher.taps_data(f"cc1:{step_id}")
    assert teacher.sees("По прошлому коду ответили «не могу подтвердить».")
    await teacher.taps("Закрыть без подтверждения")
    assert await status(world, step_id) == "unconfirmed"


async def test_unanswered_it_closes_by_itself_and_a_late_yes_lifts_the_mark(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    step_id, payload, _ = await shows_code(world, teacher)
    await world.forward(days=8)
    assert await status(world, step_id) == "unconfirmed"
    colleague = await world.stranger()
    await colleague.says(f"/start {payload}")
    await colleague.taps("Да, было")
    assert await status(world, step_id) == "confirmed"
    await world.forward(days=14)
    await colleague.says(f"/start {payload}")
    assert colleague.sees("По этому коду уже ответили.")


async def test_codes_of_somebody_elses_step_are_not_there(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    other = await world.enters(Role.TEACHER, name="Учебный Айрат Маратович")
    step_id, _, _ = await shows_code(world, teacher)
    await other.says("/menu")
    for prefix in ("cc1", "cc2", "cc3", "cc4"):
        await other.taps_data(f"{prefix}:{step_id}")
        assert other.sees("Этого больше нет или оно не здесь"), prefix
    assert await status(world, step_id) == "submitted"


async def test_a_methodologist_answers_for_the_town_and_the_card_says_so(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    mentor = await world.enters(Role.MENTOR, name="Учебный Тимур Ильич")
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Ильинична")
    await are_pair(world, teacher, mentor)
    step_id = await has_step(world, teacher, "pr-1")
    await teacher.taps_data(f"sp1:{step_id}")
    assert teacher.sees("руководитель районного объединения (в боте отвечает методист)")
    await teacher.taps("Готово")
    await teacher.says("Дроби; задачи на движение")
    assert teacher.sees("Методист ответит до пн, 19 октября")
    await world.ticks()
    assert methodologist.sees("Учебная Анна Сергеевна: шаг")
    assert not mentor.sees("Дроби")
    await methodologist.says("/menu")
    await methodologist.taps("Сегодня")
    assert methodologist.sees("Шаги к подтверждению: 1")
    await methodologist.taps("1")
    await methodologist.taps("1. Посмотреть шаг")
    await methodologist.taps("Вернуть с вопросом")
    await methodologist.says("Какая из двух тем труднее?")
    await world.ticks()
    assert teacher.sees("Методист просит дополнить")


async def test_whoever_is_asked_hears_once_more_the_day_before_and_never_after_answering(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER)
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Ильинична")
    step_id = await has_step(world, teacher, "pr-1")
    await teacher.taps_data(f"sp2:{step_id}")
    await teacher.says("Дроби; задачи на движение")
    await world.ticks()
    await world.forward(days=4, hours=2)
    assert methodologist.sees("Почему это пришло: завтра шаг закроется без подтверждения")
    await methodologist.taps("Подтвердить")
    assert await status(world, step_id) == "confirmed"
