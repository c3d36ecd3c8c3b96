"""Documents of article 351.8: dates and numbers by taps, a list of what is missing, reminders of the end."""

from sqlalchemy import select

from mentoring.people import Role
from storage.schema import announcements, pairs
from tests.dialogues.test_pairs import ANNA, OLGA, PETR, begins
from tests.support.world import World

KIRA = "Учебная Кира Павловна"


async def test_a_curator_marks_the_papers_of_a_pair_by_taps_and_by_one_typed_line(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    curator = await world.enters(Role.CURATOR, name=KIRA)
    await begins(world, teacher, mentor)
    await curator.says("/menu")
    await curator.taps("Пары")
    await curator.taps("Пары без документов: 1")
    assert curator.sees(
        "1. Учебная Анна Сергеевна — Учебный Пётр Ильич: письменное согласие, доп. соглашение, приказ, срок"
    )
    assert curator.sees("Согласие в боте — предварительное")
    await curator.taps("1")
    await curator.taps("Согласие")
    await curator.taps("вт, 13.10")
    await curator.taps("Без номера")
    assert curator.sees("✓ письменное согласие: вт, 13 октября")
    await curator.taps("Приказ")
    await curator.says("№ 12-ОД от 33.10")
    assert curator.sees("33.10"), "what is wrong is said"
    await curator.says("№ 12-ОД от 09.10.2026")
    assert curator.sees("✓ приказ: № 12-ОД от пт, 9 октября")
    await curator.taps("Доп. соглашение")
    await curator.says("12.10.2026")
    await curator.says("№" + "7" * 50)
    assert curator.sees("Текст длиннее на 11 знаков"), "the field stays"
    await curator.says("7/3")
    await curator.taps("Срок")
    await curator.taps("До 31.05.2027")
    assert curator.sees("✓ срок: до пн, 31 мая 2027 года") or curator.sees("✓ срок: до пн, 31 мая")
    await curator.taps("Оплата установлена")
    assert curator.sees("✓ оплата установлена")
    await curator.taps("К списку")
    assert curator.sees("У всех пар документы отмечены")
    row = (await world.rows(select(pairs.pair_paper)))[0]
    assert (row.order_no, row.agreement_no, row.is_paid) == ("12-ОД", "7/3", True)


async def test_the_end_of_the_term_is_told_to_the_two_and_the_curator_30_and_7_days_before(
    world: World,
) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    curator = await world.enters(Role.CURATOR, name=KIRA)
    await begins(world, teacher, mentor)
    await curator.taps_data("pp6:1")
    for typed in ("25.11.2026", "27.11.2026", "25.11.2026", "25.11.2026"):
        await curator.says(typed)
        await curator.taps_data("pp6:1")
        await world.forward(minutes=1)
    for days in (13, 1, 22, 1):
        await world.forward(days=days, hours=1)
    delivery = announcements.delivery
    said = await world.rows(
        select(delivery.c.person_id, delivery.c.status).where(delivery.c.kind == "agreement_ends")
    )
    sent = [row for row in said if row.status == "sent"]
    assert len(sent) == 6, "another day and the first one again: it is reminded of, once"
    assert {row.status for row in said} == {"sent", "cancelled"}
    assert any("заканчивается срок наставничества по соглашению" in one["text"] for one in mentor.heard)
    assert any("новую дату отметьте здесь" in one["text"] for one in curator.heard)


async def test_a_pair_that_has_ended_says_nothing_about_its_term(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    curator = await world.enters(Role.CURATOR, name=KIRA)
    await begins(world, teacher, mentor)
    await curator.taps_data("pp6:1")
    await curator.says("25.11.2026")
    await teacher.taps_data("pr16:1")
    for days in (13, 24):
        await world.forward(days=days)
    delivery = announcements.delivery
    said = await world.rows(select(delivery.c.status).where(delivery.c.kind == "agreement_ends"))
    assert {row[0] for row in said} == {"cancelled"}
    await curator.taps_data("pp1:0")
    assert curator.sees("У всех пар документы отмечены")


async def test_another_schools_curator_and_a_stranger_to_the_pair_see_nothing(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name=ANNA)
    mentor = await world.enters(Role.MENTOR, name=PETR)
    await begins(world, teacher, mentor)
    other = await world.enters(Role.CURATOR, name=KIRA, school="Школа № 9")
    stranger = await world.enters(Role.MENTOR, name=OLGA)
    await other.taps_data("pp1:0")
    assert other.sees("У всех пар документы отмечены")
    for person in (other, stranger):
        for tap in ("pp2:1", "pp7:1:20270531", "pp8:1:1", "pp5:1:order:20261012"):
            await person.taps_data(tap)
            assert person.sees("Этого больше нет или оно не здесь")
    await mentor.taps_data("pp8:1:1")
    assert mentor.sees("Этого больше нет или оно не здесь"), "the two read, the school writes"
    assert await world.rows(select(pairs.pair_paper)) == []
