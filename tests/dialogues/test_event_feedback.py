"""One word after an event: asked once at a decent hour, counted from five up, never whose it is."""

from datetime import timedelta

from sqlalchemy import func, insert, select

from mentoring.people import Role
from storage.schema import announcements, gatherings
from storage.turn import current
from tests.support.events import an_event
from tests.support.messenger import Person
from tests.support.world import TUESDAY, World

DELIVERY = announcements.delivery


async def were_there(world: World, event_id: int, *people: Person) -> None:
    for person in people:
        actor = await world.actor(person)
        async with world.app.database.turn() as turn:
            await current().write(
                insert(gatherings.attendance).values(
                    municipality_id=actor.municipality_id,
                    event_id=event_id,
                    person_id=actor.person_id,
                    present=True,
                    how="code",
                    at=world.clock.now(),
                )
            )
            await turn.commit()


async def asked(world: World) -> int:
    query = select(func.count()).where(DELIVERY.c.kind == "event_feedback")
    return int((await world.rows(query))[0][0])


async def test_one_tap_after_the_event_and_one_line_and_never_asked_again(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    away = await world.enters(Role.TEACHER, name="Учебный Борис")
    vera = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")
    event_id = await an_event(world, vera, starts=TUESDAY - timedelta(hours=1, minutes=50))
    await were_there(world, event_id, anna)
    await world.ticks()
    assert not anna.heard  # it is still going on
    await world.forward(minutes=40)  # 15:40, a decent hour
    assert anna.sees("Вы отмечены: «Класс, в котором слышно каждого», 2 часа. Как было?")
    assert anna.sees("Почему это пришло")
    assert not away.heard
    await anna.taps("Местами", twice_at_once=True)
    assert anna.sees("Спасибо: «Класс, в котором слышно каждого» — местами")
    await anna.taps("Добавить строку")
    await anna.says("о" * 201)
    assert anna.sees("Текст длиннее на 1 знак")
    await anna.says("Мешал Иванов Петя")
    assert anna.sees("есть имя и фамилия")
    await anna.says("Больше времени на пробы")
    assert anna.sees("Ваша строка: Больше времени на пробы")
    await world.forward(days=2)
    assert await asked(world) == 1
    await away.says("/menu")
    await away.taps_data(f"ef1:{event_id}:useful")
    assert not away.sees("Спасибо")


async def test_the_organiser_sees_counts_from_five_up_and_nobodys_name(world: World) -> None:
    vera = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")
    event_id = await an_event(world, vera, starts=TUESDAY - timedelta(hours=1))
    people = [await world.enters(Role.TEACHER, name=f"Учебный Участник{n}") for n in range(5)]
    await were_there(world, event_id, *people)
    for place, person in enumerate(people):
        await person.says("/menu")
        await person.taps_data(f"ef1:{event_id}:{'useful' if place else 'not_mine'}")
        if place == 0:
            await person.taps("Добавить строку")
            await person.says("Громче микрофон")
        if place == 3:
            await vera.says("/menu")
            await vera.taps_data(f"ef4:{event_id}")
            assert vera.sees("Пока 4 отклика")
            assert not vera.sees("Громче микрофон")
    await vera.taps_data(f"ef4:{event_id}")
    assert vera.sees("5 откликов")
    assert vera.sees("Полезно: 4")
    assert vera.sees("Не для меня: 1")
    assert vera.sees("— Громче микрофон")
    assert not vera.sees("Участник")
    await people[0].taps_data(f"ef4:{event_id}")
    assert not people[0].sees("5 откликов")
