"""The month's list in one tap, and vacancies: asked of the curator, seen by the methodologist."""

from datetime import UTC, datetime

from sqlalchemy import select

from mentoring.people import Role
from storage.schema import people, schools
from tests.support.messenger import Person
from tests.support.world import World

MAY = datetime(2027, 5, 14, 12, 0, tzinfo=UTC)
"""A Friday in the second round, 15:00 in Moscow."""
DECEMBER = datetime(2026, 12, 2, 12, 0, tzinfo=UTC)
"""The second working day of a month."""


def shows(person: Person, *texts: str) -> bool:
    return all(text in person.screen for text in texts)


async def opens(person: Person, *labels: str) -> None:
    await person.says("/menu")
    for label in labels:
        await person.taps(label)


async def test_the_list_of_the_month_is_right_in_one_tap() -> None:
    async with World(now=DECEMBER) as world:
        curator = await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school="Школа № 1")
        stranger = await world.enters(Role.CURATOR, name="Учебная Инна Павловна", school="Школа № 2")
        methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Кира Павловна")
        await world.ticks()
        await world.ticks()
        await world.forward(hours=1, minutes=10)
        await curator.looks()
        said = "\n".join(message["text"] for message in curator.heard)
        assert said.count("Состав школы на декабрь: Школа № 1") == 1
        one = (await world.rows(select(people.school.c.id).where(people.school.c.name == "Школа № 1")))[0].id
        for data in (f"sl9:{one}", f"sl10:{one}:202612"):
            await stranger.says("/menu")
            await stranger.taps_data(data)
            assert shows(stranger, "Этого больше нет")
        await methodologist.says("/menu")
        await methodologist.taps_data("sl11:0")
        assert shows(methodologist, "Состав на декабрь пока не подтвердили: 2 школы")
        await opens(curator, "Моя школа", "Состав на этот месяц")
        await curator.taps_data(f"sl10:{one}:202611")
        assert shows(curator, "Если список верный — одно касание"), "a button of another month"
        await curator.taps("Состав подтверждён", twice_at_once=True)
        assert curator.sees("Состав подтверждён ср, 2 декабря")
        assert [row.period.isoformat() for row in await world.rows(select(schools.school_answer))] == [
            "2026-12-01"
        ]
        await methodologist.taps_data("sl11:0")
        assert shows(methodologist, "Состав на декабрь пока не подтвердили: 1 школа", "Школа № 2")
        await world.forward(days=1)
        await curator.looks()
        said = "\n".join(message["text"] for message in curator.heard)
        assert said.count("Состав школы на декабрь: Школа № 1") == 1


async def test_a_vacancy_is_asked_for_typed_seen_and_filled() -> None:
    async with World(now=MAY) as world:
        curator = await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school="Школа № 1")
        methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Кира Павловна")
        await world.ticks()
        await world.forward(hours=1, minutes=10)
        await curator.looks()
        assert curator.sees("Кого ищет школа: Школа № 1? В списке вакансий нет.")
        await opens(curator, "Моя школа", "Вакансии", "Добавить вакансию", "Начальные классы")
        await curator.says("полторы ставки")
        assert shows(curator, "Не получилось понять часы «полторы ставки»", "Начальные классы")
        await curator.sends_sticker()
        assert shows(curator, "часы не указаны")
        await methodologist.says("/menu")
        await methodologist.taps_data("va12:0:1")
        assert shows(methodologist, "Вакансии без часов: 1", "Начальные классы · часы не указаны · Школа № 1")
        await curator.taps("Часы")
        await curator.says("18,5 ч")
        await curator.taps("С какого дня")
        await curator.says("послепослезавтрева")
        assert curator.sees("Не получилось понять дату")
        await curator.says("01.09.2027")
        await curator.taps("Жильё есть")
        assert shows(curator, "18,5 ч в неделю", "1\N{NO-BREAK SPACE}сентября 2027", "Жильё: предоставляется")
        await curator.taps("Назад")
        await curator.taps("Всё верно")
        assert curator.sees("Список подтверждён пт, 14 мая")
        await opens(methodologist, "Люди и школы", "Вакансии")
        assert shows(
            methodologist, "Открытые вакансии: 1", "18,5 ч в неделю · с 1\N{NO-BREAK SPACE}сентября 2027"
        )
        await methodologist.taps("Таблица")
        assert methodologist.sees("Таблица открытых вакансий ниже: 1")
        stranger = await world.enters(Role.CURATOR, name="Учебная Инна Павловна", school="Школа № 2")
        one = (await world.rows(select(schools.vacancy.c.id)))[0].id
        for data in (f"va4:{one}", f"va6:{one}:90", f"va8:{one}:20270901", f"va9:{one}:0", f"va10:{one}:0"):
            await stranger.says("/menu")
            await stranger.taps_data(data)
            assert shows(stranger, "Этого больше нет"), data
        await stranger.taps_data("va13")
        assert shows(stranger, "открыт для другой роли")
        await curator.taps_data(f"va4:{one}")
        await curator.taps("Человек найден")
        assert shows(curator, "Открытых вакансий в списке нет")
        await curator.taps_data(f"va6:{one}:90")
        kept = (await world.rows(select(schools.vacancy)))[0]
        assert (kept.status, kept.hours) == ("filled", 18.5), "what is closed is not changed"
