"""Somebody changes schools with a living pair, leaves, and comes back as the same person."""

from sqlalchemy import select

from mentoring.people import Role
from storage.schema import pairs, people
from tests.dialogues.entering import invited
from tests.dialogues.test_care import opens, paired, shows
from tests.support.world import World


async def test_a_transfer_keeps_the_pair_waits_for_the_new_curator_and_leaving_ends_it(world: World) -> None:
    old = await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school="Школа № 1")
    new = await world.enters(Role.CURATOR, name="Учебная Инна Павловна", school="Школа № 2")
    mentor = await world.enters(Role.MENTOR, name="Ясный Пётр Ильич", school="Школа № 1")
    teacher = await world.enters(Role.TEACHER, name="Учебная Анна Сергеевна", school="Школа № 1")
    pair = await paired(world, teacher, mentor, 3)
    actor = await world.actor(teacher)
    person, (one,) = actor.person_id, actor.schools(Role.TEACHER)
    (two,) = (await world.actor(new)).schools(Role.CURATOR)
    for data in (f"lv1:{person}:{one}:0", f"lv3:{person}:{one}:{two}:1", f"lv4:{person}:{one}:1"):
        await new.says("/menu")
        await new.taps_data(data)
        assert shows(new, "Этого больше нет"), "not of her school"
        await mentor.says("/menu")
        await mentor.taps_data(data)
        assert shows(mentor, "открыт для другой роли")
    await opens(old, "Моя школа", "Люди", "1", "Другая школа", "2")
    assert shows(old, "Сейчас: Школа № 1", "Будет: Школа № 2", "Пары и запросы: 1")
    await old.taps("Перевести, пары живут", twice_at_once=True)
    assert (await world.actor(teacher)).roles() == ()
    await world.ticks()
    await new.looks()
    assert new.sees("Учебная Анна Сергеевна · молодой педагог")
    await new.taps("Да, подтверждаю")
    assert (await world.actor(teacher)).schools(Role.TEACHER) == {two}
    kept = await world.rows(select(pairs.pair.c.status).where(pairs.pair.c.id == pair))
    assert kept[0].status == "active", "mentoring between schools goes on"
    await world.ticks()
    await teacher.looks()
    assert teacher.sees("Ваша школа в «Ростке» теперь: Школа № 2")
    # The new school lets her go; the mentor hears it calmly.
    await new.says("/menu")
    await new.taps_data(f"lv4:{person}:{two}:0")
    assert shows(new, "завершатся нейтральным сообщением")
    await new.taps("Да, больше не работает")
    kept = await world.rows(select(pairs.pair.c.status).where(pairs.pair.c.id == pair))
    assert kept[0].status == "closed"
    await world.ticks()
    await mentor.looks()
    assert mentor.sees("Наставничество завершено: коллега больше не участвует в программе")
    await teacher.says("/menu")
    assert shows(teacher, "не отмечены ни в одной школе")
    # A new link, the same person: no second consent, no second row.
    await teacher.starts(await invited(world, Role.TEACHER, "Школа № 1", uses=30))
    await teacher.taps(teacher.buttons[0])
    rows = await world.rows(
        select(people.person.c.status).where(
            people.person.c.family == "Учебная", people.person.c.id == person
        )
    )
    assert [row.status for row in rows] == ["active"]
    grants = (await world.actor(teacher)).grants
    assert [(grant.role, grant.school_id, grant.pending) for grant in grants] == [(Role.TEACHER, one, True)]
