"""«Курсы и категория»: typed by the person, reminded in time, seen by nobody else."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from mentoring.careers import Fact, months_after, wanted_on
from mentoring.people import Role
from storage.schema import announcements, careers
from tests.support.messenger import Person
from tests.support.world import World

table = announcements.delivery


async def planned(world: World, kind: str) -> list[tuple[str, str]]:
    """Day and status of every row of a kind, in the order they were planned."""
    rows = await world.rows(select(table).where(table.c.kind == kind).order_by(table.c.id))
    return [(f"{row.not_before:%Y-%m-%d}", row.status) for row in rows]


async def room(person: Person) -> None:
    await person.says("/settings")
    await person.taps("Курсы и категория")


async def test_courses_are_reminded_after_two_years_and_nine_months(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await room(teacher)
    assert teacher.sees("Последние курсы: не отмечены")
    await teacher.taps("Курсы")
    await teacher.says("когда-то весной")
    assert teacher.sees("Не получилось понять дату «когда-то весной»")
    await teacher.says("15.02.2024")
    assert teacher.sees("Право на следующие — раз в три года, до 15 февраля 2027")
    assert await planned(world, "career_course") == [("2026-11-14", "pending")]  # the 15th is a Sunday
    await teacher.taps("Курсы")
    await teacher.says("20.02.2024")
    await teacher.taps("Курсы")
    await teacher.says("15.02.2024")  # back to the first day: planned anew
    assert [status for _, status in await planned(world, "career_course")] == [
        "cancelled",
        "cancelled",
        "pending",
    ]
    await world.forward(days=32, hours=3, minutes=5)
    await teacher.looks()
    assert teacher.sees("Анна Сергеевна, последние курсы закончены 15 февраля 2024")
    assert teacher.sees("Подходящих программ в календаре пока нет.")
    assert teacher.sees("Почему это пришло: прошло 2 года 9 месяцев.")
    await teacher.taps("Запись уже есть")
    assert teacher.sees("Запись на следующие уже есть")


async def test_a_category_with_an_end_and_fitness_for_the_post(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, Role.MENTOR)
    await room(teacher)
    await teacher.taps("Соответствие")
    await teacher.says("20.04.2022")
    assert teacher.sees("Соответствие должности: до 20 апреля 2027")
    assert await planned(world, "career_compliance") == [("2026-10-20", "pending")]
    await teacher.taps("Категория")
    await teacher.taps("первая категория")
    assert teacher.sees("Категории, установленные с 1 сентября 2023 года, действуют без срока.")
    assert await planned(world, "career_compliance") == [("2026-10-20", "cancelled")]
    await teacher.taps("Есть срок")
    await teacher.says("20.02.2027")
    assert teacher.sees("Категория: первая категория, до 20 февраля 2027")
    assert not teacher.sees("Соответствие")
    await world.forward(days=7, hours=2)
    await teacher.looks()
    assert teacher.sees("категория «первая категория» действует до 20 февраля 2027")
    await teacher.taps("Курсы и категория")
    await teacher.taps("Категория")
    await teacher.taps("Категории нет")
    assert teacher.sees("Соответствие должности: до 20 апреля 2027")
    assert (await world.rows(select(careers.career)))[0].category is None


async def test_the_young_years_end_by_the_rule_or_by_ones_own_day() -> None:
    async with World(now=datetime(2027, 6, 17, 12, 0, tzinfo=UTC)) as world:
        by_rule = await world.enters(Role.TEACHER, name="Учебная Анна Сергеевна", start_year=2024)
        own = await world.enters(Role.TEACHER, name="Учебная Вера Павловна", start_year=2024)
        later = await world.enters(Role.TEACHER, name="Учебная Ольга Петровна", start_year=2025)
        await world.ticks()
        await room(own)
        assert own.sees("Молодой педагог: до 31 августа (первые 3 года работы)")
        await own.taps("Молодой педагог")
        await own.says("31.12.2028")
        await world.ticks()
        await world.ticks()
        found = [status for _, status in await planned(world, "career_young")]
        assert sorted(found) == ["cancelled", "pending", "pending"]
        await room(later)
        await later.taps("Молодой педагог")
        await later.taps("Убрать дату")
        assert (await planned(world, "career_young"))[-1][1] == "pending"  # by the rule, next year
        await world.forward(days=13, hours=3, minutes=40)
        for person in (by_rule, own, later):
            await person.looks()
        assert by_rule.sees("Молодым педагогом по правилам муниципалитета Вы считаетесь до 31 августа")
        assert not own.sees("считаетесь")
        assert not later.sees("считаетесь")
        (told,) = [text for one in by_rule.heard if "считаетесь" in (text := one["text"])]
        assert "собрали напоминания в одно сообщение" in told  # with the question of the week


async def test_forged_taps_and_a_day_of_the_wrong_side_are_answered(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await room(teacher)
    for data in ("ow2:salary", "ow3:salary", "ow4:none", "ow4:genius"):
        await teacher.taps_data(data)
        assert teacher.sees("Этого больше нет")
    await room(teacher)
    await teacher.taps("Курсы")
    await teacher.says("15.02.2028")
    assert teacher.sees("ещё не наступило")
    await teacher.taps("Убрать дату")
    assert teacher.sees("Последние курсы: не отмечены")
    assert await planned(world, "career_course") == []


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2024, 2, 29), 36, date(2027, 2, 28)),
        (date(2027, 5, 31), -6, date(2026, 11, 30)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2027, 1, 1), -1, date(2026, 12, 1)),
    ],
)
def test_months_are_counted_by_the_calendar(day: date, months: int, then: date) -> None:
    assert months_after(day, months) == then


def test_each_reminder_has_its_own_distance() -> None:
    end = date(2027, 8, 31)
    assert [wanted_on(fact, end) for fact in Fact] == [
        date(2027, 5, 31),
        date(2027, 4, 30),
        date(2027, 2, 28),
        end - timedelta(days=60),
    ]
