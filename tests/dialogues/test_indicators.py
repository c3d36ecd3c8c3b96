"""The head's page, a curator's own school, and numbers a methodologist enters."""

from datetime import UTC, datetime

from mentoring.people import Role
from storage.schema import announcements, indicators
from tests.support.messenger import Person
from tests.support.world import World


async def schools(world: World, *sizes: int) -> list[Person]:
    """So many teachers a school."""
    return [
        await world.enters(Role.TEACHER, name=f"Учебная {at} {number}", school=f"Школа № {at + 1}")
        for at, size in enumerate(sizes)
        for number in range(size)
    ]


async def test_a_head_reads_eight_numbers_and_schools_of_five(world: World) -> None:
    head = await world.enters(Role.HEAD, name="Учебный Пётр Ильич")
    await schools(world, 6, 5, 2)
    curator = await world.enters(Role.CURATOR, name="Учебная Роза Ивановна", school="Школа № 3")
    await world.forward(hours=4)
    await world.ticks()
    await head.says("/menu")
    await head.taps("Показатели")
    assert head.sees("1. Молодых педагогов: 13"), head.screen.text
    assert head.sees("2. С наставником: 0 %")
    assert head.sees("4. Курсы за три года: скрыто, мало людей")
    await head.taps("Что требует внимания")
    assert head.sees("Молодых педагогов без наставника: 13")
    assert head.sees("Школ без куратора: 2")
    await head.taps("К показателям")
    await head.taps("По школам")
    assert head.sees("3. Школа № 3 · педагогов: 2 · с наставником: скрыто"), head.screen.text
    assert head.screen.text.count("с наставником: скрыто") == 2, "a neighbour is hidden with it"
    assert head.screen.text.count("с наставником: 0 %") == 1
    await head.taps("3")
    assert head.sees("С наставником: скрыто, мало людей")
    await head.taps("К показателям")
    await head.taps("Путь педагогов")
    assert head.sees("В программе: 13")
    assert head.sees("Прошли самооценку: 5"), "nobody has: told as «at most five»"
    await head.waits_until(lambda: any(m["photo"] for m in head.messages), "the funnel")
    await head.taps("К показателям")
    await head.taps("Скачать")
    await head.taps("XLSX")
    await head.waits_until(lambda: any(m["document"] for m in head.messages), "the table")
    for data in ("in7:mentored:plan:2026", "in7:mentored:fact:2026", "in4:999", "in6:nothing", "ia6:exe"):
        await head.taps_data(data)
        assert head.sees("Этого больше нет") or head.sees("открыт для другой роли"), (data, head.screen.text)
    await curator.says("/menu")
    await curator.taps_data("in1")
    assert curator.sees("Это Ваша школа: числа точные")
    assert curator.sees("С наставником: 0 %")
    await curator.taps_data("in3:0")
    assert curator.sees("открыт для другой роли"), curator.screen.text


async def test_a_methodologist_enters_a_plan_with_evidence_and_corrects_it(world: World) -> None:
    await schools(world, 6)
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Зоя Петровна")
    await world.forward(hours=4)
    await world.ticks()
    await methodologist.says("/menu")
    await methodologist.taps("Самооценка: числа")
    await methodologist.taps("Показатели")
    await methodologist.taps("Все показатели")
    await methodologist.taps("2")
    await methodologist.taps("План на 2026")
    await methodologist.says("семьдесят")
    assert methodologist.sees("Не получилось понять число «семьдесят»")
    await methodologist.says("170")
    assert methodologist.sees("Нужны проценты от 0 до 100, например 91,3")
    await methodologist.says("70 %")
    await methodologist.says("слово " * 200)
    assert methodologist.sees("предел — 500")
    await methodologist.says("Приказ № 7 <b>")
    assert methodologist.sees("Сейчас: 0 % (план 70) ⚠ ниже"), methodologist.screen.text
    await methodologist.taps("План на 2026")
    await methodologist.says("5")
    await methodologist.taps("Без основания", twice_at_once=True)
    assert methodologist.sees("(план 5) ○ рядом"), methodologist.screen.text
    rows = await world.rows(indicators.indicator_entry.select())
    assert [(one.value, one.evidence) for one in rows] == [(70, "Приказ № 7 <b>"), (5, None)]
    await methodologist.taps("История")
    assert methodologist.sees("план 2026: 70 %")
    assert methodologist.sees("(потом исправлено)")
    await methodologist.taps("К показателю")
    await methodologist.taps("К показателям")
    assert methodologist.sees("2. С наставником: 0 % (план 5) ○ рядом")


async def test_a_month_comes_once_to_the_head_on_a_working_day() -> None:
    async with World(now=datetime(2026, 10, 30, 9, 0, tzinfo=UTC)) as world:
        head = await world.enters(Role.HEAD, name="Учебный Пётр Ильич")
        await schools(world, 6)
        await world.ticks()
        await world.forward(days=3, hours=5)  # Monday 2 November, 17:00 in Moscow
        await world.ticks()
        await head.looks()
        await world.ticks()
        rows = await world.rows(
            announcements.delivery.select().where(announcements.delivery.c.kind == "indicator_digest")
        )
        assert [row.params["month"] for row in rows] == ["2026-10-01"]
        assert rows[0].not_before.weekday() < 5
