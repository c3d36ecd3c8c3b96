"""A fortnight of a curator, help for a quiet pair, the methodologist's «Сегодня» about schools."""

from datetime import timedelta

from sqlalchemy import select, update

from mentoring.people import Role
from storage.schema import announcements, pairs, people, schools
from tests.support import rows
from tests.support.messenger import Person
from tests.support.world import World


def shows(person: Person, *texts: str) -> bool:
    said = person.screen.text.replace("\N{NO-BREAK SPACE}", " ")
    return all(text in said for text in texts)


async def opens(person: Person, *labels: str) -> None:
    await person.says("/menu")
    for label in labels:
        await person.taps(label)


async def paired(world: World, teacher: Person, mentor: Person, days: int) -> int:
    """An active pair that began so long ago and has marked no meeting."""
    now = world.clock.now()
    ids = [(await world.actor(one)).person_id for one in (teacher, mentor)]
    async with world.app.database.turn() as turn:
        made = await rows.row(
            pairs.pair,
            world.municipality_id,
            now,
            teacher_id=ids[0],
            mentor_id=ids[1],
            status="active",
            active_at=now - timedelta(days=days),
        )
        await turn.commit()
    return made


async def test_a_curators_fortnight_case_by_case(world: World) -> None:
    curator = await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school="Школа № 1")
    mentor = await world.enters(Role.MENTOR, name="Ясный Пётр Ильич", school="Школа № 1")
    quiet = await world.enters(Role.TEACHER, name="Учебная Анна Сергеевна", school="Школа № 1")
    alone = await world.enters(Role.TEACHER, name="Учебная Вера Павловна", school="Школа № 1")
    elsewhere = await world.enters(Role.TEACHER, name="Чужая Инна Павловна", school="Школа № 2")
    await paired(world, quiet, mentor, 16)
    ids = [(await world.actor(one)).person_id for one in (alone, elsewhere)]
    async with world.app.database.turn() as turn:
        grant = people.role_grant
        long_ago = world.clock.now() - timedelta(days=20)
        await turn.write(update(grant).where(grant.c.person_id.in_(ids)).values(created_at=long_ago))
        await turn.commit()
    await opens(curator, "Моя школа")
    assert shows(curator, "Пары без документов: 1", "без наставника дольше 14 дней: 1", "встречи: 1")
    await curator.taps("Без наставника: 1")
    assert shows(curator, "Учебная Вера Павловна")
    assert not shows(curator, "Чужая")
    await opens(curator, "Моя школа", "Дела на две недели")
    assert shows(curator, "3 дела, не больше 10 минут")
    await curator.taps("Начать с первого")
    assert shows(curator, "1 из 3", "Отметить документы пары: Учебная Анна Сергеевна")
    await curator.taps("Пропустить", twice_at_once=True)
    assert shows(curator, "2 из 3", "Без наставника с", "Учебная Вера Павловна"), "a second tap skips nothing"
    await curator.taps("Открыть карточку")
    assert shows(curator, "Учебная Вера Павловна · в программе")
    # It remembers where it was; what was dealt with leaves the list.
    await opens(curator, "Моя школа", "Дела на две недели")
    assert shows(curator, "просмотрено и отложено: 1")
    await curator.taps("Продолжить")
    assert shows(curator, "2 из 3")
    await curator.taps("Пропустить")
    assert shows(curator, "3 из 3", "Давно не отмечались встречи: Учебная Анна Сергеевна")
    await curator.taps("Открыть пару")
    assert shows(curator, "Учебная Анна Сергеевна — Ясный Пётр Ильич")
    await curator.taps("Предложить помощь", twice_at_once=True)
    assert shows(curator, "Помощь предложена обоим")
    await world.ticks()
    for one in (quiet, mentor):
        await one.looks()
        assert [one.sees("Если нужна помощь"), one.sees("отвечать не обязательно")] == [True, True]
    sent = await world.rows(
        select(announcements.delivery.c.id).where(announcements.delivery.c.kind == "pair_help")
    )
    assert len(sent) == 2, "once a fortnight, however often it is tapped"
    await opens(curator, "Моя школа", "Дела на две недели", "Продолжить", "Пропустить")
    assert shows(curator, "Всё просмотрено", "остаются в списке: 3")
    await curator.taps("Все дела")
    assert shows(curator, "Дела этих двух недель отмечены")
    assert (await world.rows(select(schools.curator_round)))[0].done_at is not None


async def test_the_fortnight_comes_by_itself_and_no_changes_is_one_tap(world: World) -> None:
    curator = await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school="Школа № 1")
    mentor = await world.enters(Role.MENTOR, name="Ясный Пётр Ильич", school="Школа № 1")
    teacher = await world.enters(Role.TEACHER, name="Учебная Анна Сергеевна", school="Школа № 1")
    await paired(world, teacher, mentor, 16)
    await world.ticks()
    await world.forward(hours=1, minutes=10)
    await curator.looks()
    assert curator.sees("2 дела, не больше 10 минут")
    assert curator.sees("Почему это пришло: раз в две недели у куратора")
    await curator.taps("Изменений нет")
    assert shows(curator, "Дела этих двух недель отмечены")
    await world.forward(days=10)
    await curator.looks()
    said = await world.rows(
        select(announcements.delivery.c.status).where(announcements.delivery.c.kind == "curator_fortnight")
    )
    assert [row.status for row in said] == ["sent"], "not twice a fortnight"


async def test_today_of_a_methodologist_opens_the_very_rooms(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Кира Павловна")
    mentor = await world.enters(Role.MENTOR, name="Ясный Пётр Ильич", school="Школа № 1")
    teacher = await world.enters(Role.TEACHER, name="Учебная Анна Сергеевна", school="Школа № 1")
    stranger = await world.enters(Role.CURATOR, name="Учебная Инна Павловна", school="Школа № 2")
    number = await paired(world, teacher, mentor, 22)
    await opens(methodologist, "Сегодня")
    assert shows(
        methodologist,
        "1. Пары без документов: 1",
        "2. Давно не отмечались встречи: 1 пара",
        "3. Школы без куратора: 1",
        "4. Состав на месяц пока не подтвердили: 2 школы",
    )
    await methodologist.taps("3")
    assert shows(methodologist, "Школы без куратора: 1", "1. Школа № 1")
    await opens(methodologist, "Сегодня", "2")
    assert shows(methodologist, "Возможно, нужна помощь: 1", "Учебная Анна Сергеевна — Ясный Пётр Ильич")
    await opens(methodologist, "Пары", "Пары по состояниям")
    assert shows(methodologist, "21 день без встреч — 1", "14 дней без встреч — 0", "Всего: 1")
    await methodologist.taps("21 день без встреч")
    await methodologist.taps("1")
    assert shows(methodologist, "последняя отметка")
    # A curator of another school, and somebody who is no curator, get nothing of it by forged taps.
    for data in (f"cf8:{number}", f"cf9:{number}"):
        await stranger.says("/menu")
        await stranger.taps_data(data)
        assert shows(stranger, "Этого больше нет"), data
    for data in ("cf6", "cf7:help:0", "cf5:0", "cf1", f"cf9:{number}", "cf7:nonsense:0"):
        await teacher.says("/menu")
        await teacher.taps_data(data)
        assert shows(teacher, "открыт для другой роли") or data.startswith("cf7:non"), data
    assert not await world.rows(
        select(announcements.delivery.c.id).where(announcements.delivery.c.kind == "pair_help")
    )
