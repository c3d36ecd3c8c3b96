"""Attendance: a code on the screen, a QR, a list by names; a step that is an event closes by itself."""

import re
from datetime import timedelta

from sqlalchemy import select, update

from mentoring.people import Role
from storage.schema import gatherings, growth
from storage.turn import current
from tests.support.events import an_event, not_yet_in, signs_up
from tests.support.journeys import takes_route
from tests.support.messenger import Person
from tests.support.world import TUESDAY, World

MARK = gatherings.attendance
STEP = growth.route_step
TODAY = TUESDAY + timedelta(hours=1)
"""16:00 in Moscow, an hour from now."""


async def opens_room(vera: Person, event_id: int) -> str:
    """The methodologist at the event: its code."""
    await vera.says("/menu")
    await vera.taps_data(f"ev6:{event_id}")
    await vera.taps("Отметка присутствия")
    found = re.search(r"(\d{3}) (\d{3})", vera.screen.text)
    assert found, vera.screen.text
    return found[1] + found[2]


async def marks(world: World) -> list[tuple[bool, str]]:
    return [(row.present, row.how) for row in await world.rows(select(MARK).order_by(MARK.c.id))]


async def has_event_step(world: World, teacher: Person, template: str = "pr-6") -> int:
    """Her route runs; the first step of it is this event now, open."""
    await takes_route(world, teacher, "nd")
    title = world.app.use.programmes.of(world.municipality_id).library.step(template).title
    async with world.app.database.turn() as turn:
        await current().write(update(STEP).where(STEP.c.template == template).values(template="pr-9"))
        first = await current().scalar(select(STEP.c.id).order_by(STEP.c.place).limit(1))
        await current().write(
            update(STEP).where(STEP.c.id == first).values(template=template, title=title, status="active")
        )
        await turn.commit()
    return int(first)


async def step_status(world: World, step_id: int) -> str:
    return str((await world.rows(select(STEP.c.status).where(STEP.c.id == step_id)))[0].status)


async def test_six_digits_typed_anywhere_are_the_code_while_the_event_runs(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    vera = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")
    event_id = await an_event(world, vera, starts=TODAY)
    await signs_up(world, event_id, anna)
    await vera.says("/menu")
    await vera.taps_data(f"ev6:{event_id}")
    await vera.taps("Отметка присутствия")
    assert vera.sees("Код появится за полчаса до начала")
    await world.forward(minutes=70)
    await vera.taps_data(f"at1:{event_id}")
    digits = await opens_room(vera, event_id)
    assert vera.sees("Записались: 1 · Пришли: 0")
    await vera.taps("Код и QR на экран")
    assert any(message.get("photo") for message in vera.heard)

    await anna.says("/menu")
    await anna.taps_data(f"ev30:{event_id}")
    await anna.taps("Отметиться")
    assert anna.sees("Отметьтесь кодом с экрана: шесть цифр ответом")
    wrong = "000000" if digits != "000000" else "000001"
    await anna.says(wrong)
    assert anna.sees("Такого кода на экране нет")
    await anna.says(f"{digits[:3]} {digits[3:]}")
    assert anna.sees("Отмечено: «Класс, в котором слышно каждого», 2 часа.")
    await anna.says(digits)
    assert anna.sees("Уже отмечено")
    assert await marks(world) == [(True, "code")]
    await vera.taps("Обновить")
    assert vera.sees("Записались: 1 · Пришли: 1")

    await vera.taps("Другой код")
    await anna.says(digits)
    assert anna.sees("Код на экране уже другой")
    await vera.taps("Закрыть отметку")
    assert vera.sees("Отметка кодом закрыта")
    await anna.says(digits)
    assert anna.sees("Отметка там закрыта")


async def test_five_wrong_codes_are_a_pause_and_a_code_of_yesterday_says_so(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    vera = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")
    old = await an_event(world, vera, starts=TUESDAY - timedelta(minutes=10), title="Вчерашний семинар")
    yesterday = await opens_room(vera, old)
    await world.forward(days=1)
    await anna.says(yesterday)
    assert anna.sees("Это код события «Вчерашний семинар»")
    assert anna.sees("Время отметки прошло")

    event_id = await an_event(world, vera, starts=world.clock.now())
    digits = await opens_room(vera, event_id)
    for _ in range(5):
        await anna.says("111111" if digits != "111111" else "222222")
    assert anna.sees("Попробуйте через 10 минут")
    await anna.says(digits)
    assert anna.sees("Пять кодов подряд не подошли")
    assert await marks(world) == []
    await world.forward(minutes=11)
    await anna.says(digits)
    assert anna.sees("Отмечено")


async def test_a_form_that_waits_for_words_keeps_its_digits(world: World) -> None:
    vera = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")
    event_id = await an_event(world, vera, starts=TUESDAY)
    digits = await opens_room(vera, event_id)
    await vera.says("/menu")
    await vera.taps("События")
    await vera.taps("Новое событие")
    await vera.taps("курс")
    await vera.says(digits)
    assert await marks(world) == []
    assert not vera.sees("Отмечено")


async def test_the_qr_works_once_a_person_and_a_stranger_is_told_the_way(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    oleg = await world.enters(Role.MENTOR, name="Учебный Олег")
    passer = await world.stranger()
    vera = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")
    event_id = await an_event(world, vera, starts=TUESDAY, open_to_all=False, audience={"roles": ["teacher"]})
    await opens_room(vera, event_id)
    (token,) = [row.token for row in await world.rows(select(gatherings.event_code.c.token))]
    await anna.starts(f"at-{token}")
    assert anna.sees("Отмечено")
    await anna.starts(f"at-{token}")
    assert anna.sees("Уже отмечено")
    await oleg.starts(f"at-{token}")  # not invited, but in the room
    assert oleg.sees("Отмечено")
    await passer.starts(f"at-{token}")
    assert passer.sees("он отметит Вас в списке")
    await oleg.starts("at-nothing")
    assert oleg.sees("Такого кода на экране нет")
    assert await marks(world) == [(True, "link"), (True, "link")]


async def test_the_list_by_names_marks_those_without_a_phone_and_those_not_yet_in(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    boris = await world.enters(Role.TEACHER, name="Учебный Борис")
    vera = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")
    clara = await not_yet_in(world, "Учебная Клара")
    event_id = await an_event(world, vera, starts=TUESDAY)
    await signs_up(world, event_id, anna, boris)
    await anna.says("/menu")
    await anna.taps_data(f"at20:{event_id}")
    await anna.taps("Кода нет")
    assert anna.sees("ведущий увидит Вас в начале списка")
    await opens_room(vera, event_id)
    assert vera.sees("1 человек без кода просит отметить")
    await vera.taps("Список")
    assert vera.sees("без кода, просит отметить — Учебная Анна Сергеевна")
    await vera.taps("Учебная Анна Сергеевна", twice_at_once=True)
    await vera.taps("Все пришли")
    assert vera.sees("Записались: 2 · Пришли: 2")
    await vera.taps("✓ Учебный Борис")
    assert vera.sees("○ Учебный Борис")
    await vera.taps("Добавить")
    await vera.says("Нетакой")
    assert vera.sees("никого нет")
    await vera.says("клар")
    await vera.taps("Учебная Клара")
    assert vera.sees("✓ Учебная Клара, — (без записи)")
    rows = {row.person_id: row for row in await world.rows(select(MARK))}
    boss = (await world.actor(vera)).person_id
    assert rows[clara].how == "list"
    assert {row.marked_by for row in rows.values()} == {boss}
    await vera.taps("Назад")
    await vera.taps("Кто выступал")
    await vera.taps("Учебная Клара")
    assert vera.sees("Учебная Клара — выступающий")
    await vera.taps_data(f"at7:{event_id}:999999:0:1")
    assert not vera.sees("Список")
    assert len(await marks(world)) == 3
    await anna.taps_data(f"at6:{event_id}:0")  # a forged button
    assert not anna.sees("Учебный Борис")


async def test_a_step_that_is_this_event_closes_by_the_mark_and_waits_again_without_it(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    vera = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")
    step_id = await has_event_step(world, anna)
    event_id = await an_event(world, vera, starts=TUESDAY, audience={"axes": ["pr"]})
    digits = await opens_room(vera, event_id)
    await anna.says(digits)
    assert anna.sees("Засчитано: шаг «Что изменилось в экзамене и программе» закрыт")
    assert await step_status(world, step_id) == "confirmed"
    await vera.taps("Список")
    await vera.taps("✓ Учебная Анна Сергеевна")
    assert await step_status(world, step_id) in ("planned", "active")
    await vera.taps("Учебная Анна Сергеевна")
    assert await step_status(world, step_id) == "confirmed"


async def test_an_event_of_the_kind_alone_is_offered_and_one_tap_counts_it(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    vera = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")
    step_id = await has_event_step(world, anna)
    event_id = await an_event(world, vera, starts=TUESDAY)
    await anna.says(await opens_room(vera, event_id))
    assert anna.sees("Это может быть шагом Вашего маршрута")
    assert await step_status(world, step_id) == "active"
    await anna.taps("В шаг «Что изменилось в экза…»", twice_at_once=True)
    assert anna.sees("закрыт, подтверждения ждать не нужно")
    assert await step_status(world, step_id) == "confirmed"
    other = await an_event(world, vera, starts=TUESDAY, kind="contest", title="Конкурс")
    await anna.says(await opens_room(vera, other))
    assert not anna.sees("Засчитать?")


async def test_a_step_that_wants_something_brought_keeps_asking_for_it(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    vera = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")
    step_id = await has_event_step(world, anna, "mp-6")
    event_id = await an_event(world, vera, starts=TUESDAY, audience={"axes": ["mp"]})
    await anna.says(await opens_room(vera, event_id))
    assert anna.sees("Осталось принести: своя памятка — фото или ссылка")
    assert await step_status(world, step_id) == "active"
