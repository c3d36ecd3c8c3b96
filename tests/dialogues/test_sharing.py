"""A profile is opened to each apart, closed at once, and whoever reads it stands in its owner's log."""

from sqlalchemy import delete, select

from mentoring.people import Role
from storage.schema import growth, people
from storage.turn import current
from tests.support import forms
from tests.support.messenger import Person
from tests.support.world import World

GUZEL = "Учебная Гүзәл Рәшитовна"


async def owner_of(world: World, teacher: Person) -> int:
    return (await world.actor(teacher)).person_id


async def reads(world: World, reader: Person, teacher: Person) -> bool:
    await reader.says("/menu")
    await reader.taps_data(f"pf4:{await owner_of(world, teacher)}")
    return not reader.screen.text.startswith("Этот раздел открыт для другой роли")


async def test_each_audience_is_opened_and_closed_apart_and_at_once(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    curator = await world.enters(Role.CURATOR, name=GUZEL)
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Зоя Петровна")
    await forms.finished(world, teacher, score=2)
    await teacher.says("/menu")
    await teacher.taps_data("sh1")
    await teacher.taps("Открыть куратору")
    assert await reads(world, curator, teacher)
    assert not await reads(world, methodologist, teacher), "open to one is open to no other"
    await teacher.taps("Открыть методисту")
    assert await reads(world, methodologist, teacher)
    await teacher.taps("Закрыть от куратора")
    assert teacher.sees("Куратор: закрыт")
    assert teacher.sees("Методист: открыт")
    assert not await reads(world, curator, teacher), "closed at once"
    assert await reads(world, methodologist, teacher)
    await teacher.taps("Никому")
    assert not await reads(world, methodologist, teacher)


async def test_the_owner_sees_who_has_read_it_and_when(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    curator = await world.enters(Role.CURATOR, name=GUZEL)
    await forms.finished(world, teacher, score=2)
    await teacher.says("/mydata")
    await teacher.taps("Кто смотрел")
    assert teacher.sees("пока никто не открывал")
    await teacher.taps_data("sh2:curator")
    await curator.says("/menu")
    await curator.taps_data("sh6:curator:0")
    assert curator.sees("1. Учебная Анна Сергеевна")
    await curator.taps("1")
    assert curator.sees("Сильная сторона")
    await teacher.taps("Кто смотрел")
    assert teacher.sees("открывали 1 раз")
    assert teacher.sees(f"— куратор, {GUZEL}")
    await teacher.taps_data("sh4:curator")
    await curator.taps_data("sh6:curator:0")
    assert curator.sees("Открытых Вам профилей сейчас нет")


STAFF_TAPS = {
    Role.CURATOR: (
        "pe1",
        "pe8:{school}:0",
        "pe9:{person}",
        "sh6:curator:0",
        "pf4:{person}",
        "ag1:teacher:school:0",
    ),
    Role.METHODOLOGIST: (
        "td2",
        "pe2:0",
        "pe9:{person}",
        "sh6:methodologist:0",
        "pf4:{person}",
        "ag1:teacher:school:0",
    ),
}


async def test_staff_cannot_tell_who_has_not_assessed_from_who_has_not_shared(world: World) -> None:
    """Every screen about a teacher is the same, letter for letter, before and after she assessed herself."""
    teacher = await world.enters(Role.TEACHER)
    number = await owner_of(world, teacher)
    school = (await world.rows(select(people.school.c.id)))[0][0]
    staff = {
        role: await world.enters(role, name=f"Учебная {name} Ивановна")
        for role, name in ((Role.CURATOR, "Роза"), (Role.METHODOLOGIST, "Майя"))
    }

    async def all_screens() -> list[str]:
        seen = []
        for role, one in staff.items():
            await one.says("/menu")
            for tap in STAFF_TAPS[role]:
                await one.taps_data(tap.format(person=number, school=school))
                seen.append(f"{tap}: {one.screen}")
        return seen

    before = await all_screens()
    await forms.finished(world, teacher, score=2)
    assert await all_screens() == before
    async with world.app.database.turn() as turn:
        await current().write(delete(growth.answer))
        await current().write(delete(growth.attempt))
        await turn.commit()
    assert await all_screens() == before
