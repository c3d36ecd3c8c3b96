"""A series of meetings: one registration, homework as a step, a certificate from a share of attendance."""

from sqlalchemy import func, select

from mentoring.people import Role
from storage.schema import announcements, gatherings, growth
from storage.turn import current
from tests.support.journeys import takes_route
from tests.support.messenger import Person
from tests.support.world import World

EVENT = announcements.event
REGISTRATION = announcements.registration
DELIVERY = announcements.delivery
STEP = growth.route_step


async def a_series(vera: Person, *, capacity: str | None = None, count: str = "4") -> None:
    """A school of the young teacher: every second Thursday, 15:00."""
    await vera.says("/menu")
    await vera.taps("События")
    await vera.taps("Новое событие")
    await vera.taps("школа на год")
    await vera.says("Школа молодого педагога")
    await vera.says("Методический кабинет")
    await vera.says("2")
    await (vera.says(capacity) if capacity else vera.taps("Пропустить"))
    await vera.taps("70 %")
    await vera.taps("Пропустить")
    await vera.taps("Готово")
    await vera.taps("Пропустить")
    assert vera.sees("Теперь даты: первая и как часто")
    await vera.taps("Добавить занятия")
    await vera.says("15.10.2026 15:00")
    assert vera.sees("Первое: чт, 15 октября, 15:00")
    await vera.taps("Через неделю, чт")
    await vera.taps(count)
    assert vera.sees("чт, 29 октября, 15:00")
    await vera.taps(f"Добавить: {count}")


async def meetings(world: World) -> list[int]:
    rows = await world.rows(
        select(EVENT.c.id).where(EVENT.c.series_id.is_not(None)).order_by(EVENT.c.starts_at)
    )
    return [row.id for row in rows]


async def kinds_of(world: World, kind: str) -> int:
    return int((await world.rows(select(func.count()).where(DELIVERY.c.kind == kind)))[0][0])


async def test_a_series_from_its_first_date_to_the_certificate(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    vera = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")
    await takes_route(world, anna, "nd")
    await a_series(vera)
    assert vera.sees("Сертификат: 70 % занятий, это 3 из 4")
    await vera.taps("Опубликовать", twice_at_once=True)
    await world.ticks()
    assert anna.sees("Занятий: 4. чт, 15 октября, 15:00")
    assert anna.sees("Сертификат: 3 из 4 занятий")
    assert await kinds_of(world, "event_announced") == 2
    await anna.taps("Участвую", twice_at_once=True)
    assert anna.sees("Вы записаны")
    every = await meetings(world)
    going = select(func.count()).where(REGISTRATION.c.status == "going")
    assert (await world.rows(going))[0][0] == 1 + len(every)
    await anna.taps("Мои занятия")
    assert anna.sees("Было 0 из 4, для сертификата нужно 3. Впереди: 4.")
    await anna.taps("Все — в календарь")
    assert any((message.get("document") or {}).get("name") == "events.ics" for message in anna.heard)

    await vera.taps("Задания")
    await vera.taps("1")
    await vera.says("x" * 101)
    assert vera.sees("предел — 100")
    await vera.says("Начать урок с вопроса")
    assert vera.sees("Срок: до чт, 29 октября")
    await vera.taps("Отдать записавшимся", twice_at_once=True)
    assert vera.sees("В маршруте: 0")
    await world.ticks()
    assert anna.sees("домашнее задание до чт, 29 октября")
    await anna.taps("Взять в маршрут", twice_at_once=True)
    steps = await world.rows(select(STEP).where(STEP.c.homework_id.is_not(None)))
    assert [(step.title, step.confirmer, str(step.due_on)) for step in steps] == [
        ("Начать урок с вопроса", "organiser", "2026-10-29")
    ]
    open_steps = select(func.count()).where(STEP.c.status == "active")
    assert (await world.rows(open_steps))[0][0] <= 2
    await vera.says("/menu")
    await vera.taps_data(
        f"se1:{(await world.rows(select(EVENT.c.id).where(EVENT.c.share.is_not(None))))[0].id}:0"
    )
    assert vera.sees("задание: взяли 1, сделали 0")

    for number in every[:2]:
        await was_there(world, number, anna)
    await world.forward(days=46)
    hub = (await world.rows(select(EVENT.c.id).where(EVENT.c.share.is_not(None))))[0].id
    await anna.says("/menu")
    await anna.taps_data(f"se21:{hub}:0")
    assert anna.sees("Было 2 из 4, до сертификата нужно 3")
    assert await kinds_of(world, "series_certificate") == 0
    await anna.taps_data(f"se24:{hub}")
    assert anna.sees("Было 2 из 4, до сертификата нужно 3")
    await was_there(world, every[2], anna)
    await world.forward(hours=3)
    await world.ticks()
    assert await kinds_of(world, "series_certificate") == 1
    assert anna.sees("«Школа молодого педагога»: было 3 из 4, сертификат — готов")
    await anna.taps("Сертификат")
    assert anna.sees("№ 2026-0001")
    await anna.taps("Скачать PDF")
    assert any((message.get("document") or {}).get("name", "").endswith(".pdf") for message in anna.heard)
    await vera.says("/menu")
    await vera.taps_data(f"se9:{hub}:0")
    assert vera.sees("Учебная Анна Сергеевна — 3 из 4 ✓")
    await vera.taps("Сертификат 1")
    await vera.taps_data("ce5")
    await vera.says("2026-0001")
    assert vera.sees("«Школа молодого педагога»")


async def test_places_of_a_series_one_meeting_given_up_and_the_series_called_off(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    boris = await world.enters(Role.TEACHER, name="Учебный Борис Ильич")
    vera = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")
    await a_series(vera, capacity="1", count="3")
    await vera.taps("Опубликовать")
    await world.ticks()
    first, second, third = await meetings(world)
    await anna.says("/menu")
    await anna.taps_data(f"ev31:{second}")
    assert anna.sees("№ 2")
    assert anna.sees("Вы записаны")
    await boris.says("/menu")
    await boris.taps_data(f"ev31:{third}")
    assert boris.sees("Ваш номер в листе ожидания — 1")
    await anna.taps_data(f"ev32:{third}")
    assert await status(world, third, anna) == "cancelled"

    await vera.taps("Добавить занятия")
    await vera.says("10.12.2026 15:00")
    await vera.taps("Только это")
    await vera.taps("Добавить: 1", twice_at_once=True)
    await world.ticks()
    assert anna.sees("ещё одно занятие")
    fourth = (await meetings(world))[3]
    assert await status(world, fourth, anna) == "going"
    assert await status(world, third, anna) == "cancelled"

    hub = (await world.rows(select(EVENT.c.id).where(EVENT.c.share.is_not(None))))[0].id
    await anna.taps_data(f"ev32:{hub}")
    assert await status(world, first, anna) == "withdrawn"
    await world.ticks()
    assert boris.sees("Освободилось место")
    await boris.taps("Участвую")
    assert [await status(world, one, boris) for one in (first, second, third, fourth)] == ["going"] * 4

    await vera.says("/menu")
    await vera.taps_data(f"ev15:{hub}")
    await world.ticks()
    assert await kinds_of(world, "event_cancelled") == 1
    left = select(func.count()).where(EVENT.c.status == "published")
    assert (await world.rows(left))[0][0] == 0
    ahead = select(func.count()).where(
        DELIVERY.c.status == "pending", DELIVERY.c.kind.in_(("event_day_before", "event_two_hours"))
    )
    assert (await world.rows(ahead))[0][0] == 0


async def status(world: World, event_id: int, person: Person) -> str | None:
    actor = await world.actor(person)
    rows = await world.rows(
        select(REGISTRATION.c.status).where(
            REGISTRATION.c.event_id == event_id, REGISTRATION.c.person_id == actor.person_id
        )
    )
    return rows[0].status if rows else None


async def was_there(world: World, event_id: int, person: Person) -> None:
    actor = await world.actor(person)
    async with world.app.database.turn() as turn:
        await current().write(
            gatherings.attendance.insert().values(
                municipality_id=actor.municipality_id,
                event_id=event_id,
                person_id=actor.person_id,
                present=True,
                how="list",
                at=world.clock.now(),
            )
        )
        await turn.commit()
