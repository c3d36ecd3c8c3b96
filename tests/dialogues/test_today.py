"""«Сегодня»: what waits, with one action each; nothing waits, and it says so."""

from datetime import timedelta
from typing import Any

from sqlalchemy import insert, update

from mentoring.people import Role
from storage.schema import announcements, pairs, people
from storage.turn import current
from tests.support.journeys import are_pair, takes_route
from tests.support.messenger import Person
from tests.support.world import World


async def opens_today(person: Person) -> None:
    await person.says("/menu")
    await person.taps("Сегодня")


async def put(world: World, table: Any, **values: Any) -> None:
    async with world.app.database.turn() as turn:
        await current().write(
            insert(table).values(
                municipality_id=world.municipality_id, created_at=world.clock.now(), **values
            )
        )
        await turn.commit()


async def write(world: World, statement: Any) -> None:
    async with world.app.database.turn() as turn:
        await current().write(statement)
        await turn.commit()


async def test_a_mentor_without_anything_to_do_is_told_so(world: World) -> None:
    mentor = await world.enters(Role.MENTOR)
    await opens_today(mentor)
    assert mentor.sees("На сегодня всё.")


async def test_a_mentor_sees_steps_routes_and_the_next_meeting_with_an_action_each(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    mentor = await world.enters(Role.MENTOR, name="Учебный Тимур Ильич")
    pair_id = await are_pair(world, teacher, mentor)
    await takes_route(world, teacher, "me", "ko")
    await teacher.taps("Мой шаг")
    await teacher.taps("Готово")
    await teacher.says("Цель урока назовут сами дети")
    meeting = {
        "pair_id": pair_id,
        "topic": "Цель и признак",
        "proposed_by": (await world.actor(mentor)).person_id,
    }
    tomorrow = world.clock.now() + timedelta(hours=20)
    await put(world, pairs.meeting, status="confirmed", starts_at=tomorrow, **meeting)
    await put(world, pairs.meeting, status="confirmed", starts_at=tomorrow + timedelta(days=5), **meeting)
    await opens_today(mentor)
    assert mentor.sees("Сегодня: 3 дела")
    assert mentor.sees("1. Ждёт подтверждения: «Договор о цели», Учебная Анна Сергеевна")
    assert mentor.sees("2. Согласовать маршрут: Учебная Анна Сергеевна")
    assert mentor.sees("3. Встреча завтра, ср, 14 октября, 11:00: Цель и признак")
    await mentor.taps("1. Посмотреть шаг")
    await mentor.taps("Подтвердить")
    await opens_today(mentor)
    assert mentor.sees("Сегодня: 2 дела")


async def test_a_request_waits_until_the_mentor_answers_and_never_longer(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    mentor = await world.enters(Role.MENTOR, name="Учебный Тимур Ильич")
    pair_id = await are_pair(world, teacher, mentor)
    await write(world, update(pairs.pair).values(status="half", agreed_side="teacher"))
    await opens_today(mentor)
    assert mentor.sees("1. Просит стать наставником: Учебная Анна Сергеевна")
    await write(world, update(pairs.pair).where(pairs.pair.c.id == pair_id).values(agreed_side="mentor"))
    await opens_today(mentor)
    assert mentor.sees("На сегодня всё.")


async def test_other_mentors_cases_are_not_mine(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    mentor = await world.enters(Role.MENTOR, name="Учебный Тимур Ильич")
    other = await world.enters(Role.MENTOR, name="Учебный Пётр Ильич")
    await are_pair(world, teacher, mentor)
    await takes_route(world, teacher, "me", "ko")
    await opens_today(other)
    assert other.sees("На сегодня всё.")


async def test_many_cases_page(world: World) -> None:
    mentor = await world.enters(Role.MENTOR, name="Учебный Тимур Ильич")
    for number in range(6):
        teacher = await world.enters(Role.TEACHER, name=f"Учебная{number} Анна")
        await are_pair(world, teacher, mentor)
    await write(world, update(pairs.pair).values(status="proposed"))
    await opens_today(mentor)
    assert mentor.sees("Сегодня: 6 дел")
    await mentor.taps("Ещё ›")
    assert mentor.sees("Учебная5 Анна")


async def test_a_methodologist_without_anything_to_do_is_told_so(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST)
    await opens_today(methodologist)
    assert methodologist.sees("Ничего срочного.")


async def test_where_nothing_is_urgent_the_next_date_is_named(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST)
    author = (await world.actor(methodologist)).person_id
    at = world.clock.now() + timedelta(days=3)
    await put(
        world,
        announcements.event,
        kind="seminar",
        title="Семинар",
        status="published",
        starts_at=at,
        created_by=author,
    )
    await opens_today(methodologist)
    assert methodologist.sees("Ничего срочного. Следующая дата: 16 октября, «Семинар».")


async def test_a_methodologist_sees_what_only_she_can_act_on(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Гүзәл Рәшитовна")
    await world.enters(Role.TEACHER)
    alone = (await world.actor(await world.enters(Role.TEACHER, name="Учебный Айрат Маратович"))).person_id
    await write(
        world, update(people.role_grant).where(people.role_grant.c.person_id != alone).values(status="active")
    )
    grant = people.role_grant
    await write(world, update(grant).where(grant.c.person_id == alone).values(status="pending"))
    author = (await world.actor(methodologist)).person_id
    await put(world, announcements.event, kind="seminar", title="Семинар", created_by=author)
    await put(world, announcements.broadcast, author_id=author, title="Приказ")
    await opens_today(methodologist)
    assert methodologist.sees("1. Подтвердить человека: Учебный Айрат Маратович")
    assert methodologist.sees("2. Школы без куратора: 1")
    assert methodologist.sees("3. Состав на месяц пока не подтвердили: 1 школа")
    assert methodologist.sees("4. Черновик события: «Семинар»")
    assert methodologist.sees("5. Черновик объявления: «Приказ»")
    assert not methodologist.sees("Без наставника"), "fourteen days are not over"
    await world.forward(days=15)
    await opens_today(methodologist)
    assert methodologist.sees("2. Без наставника дольше 14 дней: 1 педагог")


async def test_those_without_a_mentor_are_one_case_and_leave_room_for_others(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Гүзәл Рәшитовна")
    for number in range(12):
        await world.enters(Role.TEACHER, name=f"Учебная{number} Анна")
    author = (await world.actor(methodologist)).person_id
    await put(world, announcements.event, kind="seminar", title="Семинар", created_by=author)
    await world.forward(days=15)
    await opens_today(methodologist)
    assert methodologist.sees("Сегодня: 4 дела")
    assert methodologist.sees("1. Без наставника дольше 14 дней: 12 педагогов")
    assert methodologist.sees("4. Черновик события: «Семинар»")
    await methodologist.taps("1")
    assert methodologist.sees("Без наставника: 12 педагогов")


async def test_where_a_curator_is_the_person_is_the_curators_to_confirm(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Гүзәл Рәшитовна")
    await world.enters(Role.CURATOR, name="Учебная Вера Ильинична")
    teacher = (await world.actor(await world.enters(Role.TEACHER))).person_id
    grant = people.role_grant
    await write(world, update(grant).where(grant.c.person_id == teacher).values(status="pending"))
    await opens_today(methodologist)
    assert methodologist.sees("Сегодня: 1 дело")
    assert methodologist.sees("1. Состав на месяц пока не подтвердили: 1 школа")
    assert not methodologist.sees("Подтвердить человека")


async def test_people_whom_messages_do_not_reach_are_one_case(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST)
    person_id = (await world.actor(methodologist)).person_id
    for number in range(2):
        await put(
            world,
            announcements.delivery,
            dedup_key=f"k{number}",
            person_id=person_id,
            kind="step_due",
            cause="step:1",
            status="failed",
            not_before=world.clock.now(),
        )
    await opens_today(methodologist)
    assert methodologist.sees("1. Сообщения не доходят: 1 человек за неделю")


async def test_the_room_is_closed_to_others(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await teacher.says("/menu")
    for data in ("td1", "td2", "td3:0"):
        await teacher.taps_data(data)
        assert teacher.sees("Этот раздел открыт для другой роли"), data
