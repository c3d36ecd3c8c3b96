"""A school's heavy days, marked by its curator, and who lets them hold."""

from sqlalchemy import select

from mentoring.people import Role
from storage.schema import people
from tests.support.messenger import Person
from tests.support.world import World


async def heavy_for(world: World, person: Person) -> list[str]:
    actor = await world.actor(person)
    async with world.app.database.turn():
        store = world.app.use.deliveries._recipients  # the same reading the sender uses
        found = await store.of([actor.person_id], world.clock.now())
    return sorted(day.isoformat() for day in found[actor.person_id].listener.rules.heavy_days)


async def test_a_curator_marks_a_day_that_holds_for_those_who_let_it(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    kira = await world.enters(Role.CURATOR, name="Учебная Кира Львовна")
    other = await world.enters(Role.TEACHER, name="Учебная Ольга Петровна", school="Школа № 2")
    school = (await world.rows(select(people.school.c.id).where(people.school.c.name == "Школа № 1")))[0].id
    await kira.says("/menu")
    await kira.taps_data(f"hd1:{school}")
    assert kira.sees("можно отметить ещё 10")
    await kira.taps("Отметить день")
    await kira.taps("проверка школы")
    await kira.taps_data(f"hd4:{school}:inspection:20261020", times=2)
    assert kira.sees("20 октября — проверка школы")
    assert kira.sees("можно отметить ещё 9")
    assert await heavy_for(world, anna) == ["2026-10-20"]
    assert await heavy_for(world, other) == []
    await anna.says("/settings")
    await anna.taps("Тихие дни")
    await anna.taps("Виды тихих дней")
    await anna.taps_data("hd7:inspection:0")
    assert await heavy_for(world, anna) == []
    await anna.taps_data(f"hd4:{school}:inspection:20261021")
    assert await heavy_for(world, kira) == ["2026-10-20"], "a teacher marks nothing for the school"
    await kira.taps("Убрать 1")
    assert await heavy_for(world, kira) == []
