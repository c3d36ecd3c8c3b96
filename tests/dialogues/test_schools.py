"""Schools: one into another, closed, found by an old name; nobody but the methodologist changes them."""

from sqlalchemy import select

from mentoring.people import Role
from storage.schema import people
from tests.support.messenger import Person
from tests.support.world import World

school = people.school


async def number_of(world: World, name: str) -> int:
    return int((await world.rows(select(school.c.id).where(school.c.name == name)))[0].id)


def shows(person: Person, *texts: str) -> bool:
    return all(text in person.screen for text in texts)


async def opens(person: Person, *labels: str) -> None:
    await person.says("/menu")
    for label in labels:
        await person.taps(label)


async def test_two_schools_become_one_with_everything_of_theirs(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Кира Павловна")
    curator = await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school="Школа № 1")
    teacher = await world.enters(Role.TEACHER, name="Учебная Анна Сергеевна", school="Школа № 1")
    other = await world.enters(Role.CURATOR, name="Учебная Инна Павловна", school="Школа № 2")
    one, two = [await number_of(world, f"Школа № {number}") for number in (1, 2)]
    await opens(curator, "Моя школа")
    await opens(methodologist, "Люди и школы", "1", "Сведения и история", "Объединить")
    assert shows(methodologist, "В какую школу она войдёт?")
    assert "1" not in methodologist.buttons, "not into itself"
    await methodologist.taps("2")
    assert shows(methodologist, "«Школа № 1» войдёт в школу «Школа № 2»", "люди: 2", "Обратного хода нет")
    assert (await world.rows(select(school.c.merged_into_id)))[0].merged_into_id is None, "only shown so far"
    await methodologist.taps("Объединить школы", twice_at_once=True)
    assert shows(methodologist, "вошла школа «Школа № 1»")
    actor = await world.actor(teacher)
    assert actor.schools(Role.TEACHER) == {two}
    # An old button of the school that is gone opens the school it became.
    await curator.taps_data(f"pe3:{one}")
    assert shows(curator, "Школа № 2", "Людей: 3")
    assert not shows(curator, "Школа № 1")
    await opens(other, "Моя школа")
    assert shows(other, "Людей: 3")
    await opens(methodologist, "Люди и школы", "Найти школу")
    await methodologist.says("№ 1")
    assert shows(methodologist, "Школа № 2 · раньше: Школа № 1")
    # It can be looked at, and nothing is changed by what was left behind.
    await methodologist.taps_data(f"sl1:{one}:0")
    assert shows(methodologist, "вошла в другую школу", "вошла в школу «Школа № 2»")
    for data in (
        f"sl2:{one}:1",
        f"sl6:{one}:{one}:1",
        f"sl6:{two}:{one}:1",
        f"sl6:{two}:{two}:1",
        "sl5:99:0",
    ):
        await methodologist.taps_data(data)
        assert not shows(methodologist, "Школы объединены: всё перешло сразу.") or data.startswith(
            f"sl6:{one}"
        )
    states = await world.rows(select(school.c.merged_into_id, school.c.low_results).order_by(school.c.id))
    assert [tuple(row) for row in states] == [(two, False), (None, False)]


async def test_a_school_with_people_stays_an_empty_one_closes_and_opens(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Кира Павловна")
    curator = await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school="Школа № 1")
    await opens(methodologist, "Люди и школы", "1", "Сведения и история", "Отметить ШНОР")
    assert shows(methodologist, "· ШНОР", "отмечена как ШНОР")
    await methodologist.taps("Закрыть школу")
    assert shows(methodologist, "1 человек в списке")
    one = await number_of(world, "Школа № 1")
    await methodologist.taps_data(f"sl3:{one}:1")
    assert shows(methodologist, "В школе ещё 1 человек")
    for data in (f"sl1:{one}:0", f"sl2:{one}:0", f"sl3:{one}:1", f"sl4:{one}", f"sl5:{one}:0"):
        await curator.says("/menu")
        await curator.taps_data(data)
        assert shows(curator, "открыт для другой роли"), data
    assert (await world.rows(select(school.c.low_results)))[0].low_results
    await opens(methodologist, "Люди и школы", "Добавить школу")
    await methodologist.says("Новая школа")
    await methodologist.taps("СОШ")
    await methodologist.taps("Закрыть школу")
    await methodologist.taps("Да, закрыть")
    assert shows(methodologist, "· закрыта")
    await opens(methodologist, "Люди и школы")
    assert not shows(methodologist, "Новая школа")
    two = await number_of(world, "Новая школа")
    await methodologist.taps_data(f"pe10:{two}")
    await methodologist.taps_data(f"pe12:{two}:teacher")
    await methodologist.says("Учебная Вера Ильинична")
    assert shows(methodologist, "Этого больше нет"), "nobody is put into a closed school"
    await methodologist.taps_data(f"sl4:{two}")
    assert shows(methodologist, "открыта снова")
