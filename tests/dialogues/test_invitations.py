"""Invitations made, shown once, counted, revoked; the owner's first step."""

from datetime import timedelta

from sqlalchemy import func, select

from mentoring.invitations import hash_of
from mentoring.people import Role
from storage.schema import people
from tests.dialogues.entering import token_in
from tests.support.world import OWNER, World

SCHOOL = "Школа № 1"


async def test_the_owner_invites_the_first_methodologist(world: World) -> None:
    owner = await world.stranger("Владелец", id=OWNER)
    await owner.starts()
    assert "страница владельца" in owner.screen
    await owner.taps("Пригласить методиста")
    methodologist = await world.stranger()
    await methodologist.starts(token_in(owner))
    assert "Ваша роль: методист" in methodologist.screen
    for label in ("Продолжить", "Даю согласие"):
        await methodologist.taps(label)
    await methodologist.says("Учебная Ольга Петровна")
    assert "Люди и школы" in methodologist.screen
    again = await world.stranger()
    await again.starts(token_in(owner))
    assert "уже использована" in again.screen


async def test_the_owners_button_in_other_hands_is_refused(world: World) -> None:
    person = await world.stranger()
    await person.starts()
    await person.taps_data(f"iv2:{world.municipality_id}")
    await person.taps_data("iv3")
    rows = await world.rows(select(func.count()).select_from(people.invitation))
    assert rows[0][0] == 0


async def test_a_curator_makes_a_shared_link_with_a_card_to_print(world: World) -> None:
    curator = await world.enters(Role.CURATOR, school=SCHOOL)
    await curator.says("/menu")
    for label in ("Приглашения", "Пригласить", "Молодой педагог", "10"):
        await curator.taps(label)
        assert not curator.sees("в какую школу?"), "one school is no choice"
    token = token_in(curator)
    assert any(message.get("photo") for message in curator.heard) or "Приглашение готово" in str(
        curator.heard
    )
    rows = await world.rows(select(people.invitation.c.token_hash, people.invitation.c.max_uses))
    assert rows[0].token_hash == hash_of(token)
    assert rows[0].max_uses == 10
    teacher = await world.stranger()
    await teacher.starts(token)
    assert "Вас приглашает куратор" in teacher.screen


async def test_a_revoked_link_lets_nobody_in_and_those_inside_stay(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST)
    await world.enters(Role.TEACHER, school=SCHOOL)
    await world.enters(Role.TEACHER, school="Школа № 2")
    await methodologist.says("/menu")
    for label in ("Ещё", "Приглашения", "Пригласить", "Наставник", "1", "30"):
        await methodologist.taps(label)
    token = token_in(methodologist)
    await methodologist.taps("Все приглашения")
    assert methodologist.sees("вошли: 0 из 30")
    await methodologist.taps("1")
    await methodologist.taps("Отозвать")
    assert methodologist.sees("Открытых приглашений пока нет")
    person = await world.stranger()
    await person.starts(token)
    assert "отозвана" in person.screen


async def test_staff_links_are_for_one_and_end_in_thirty_days(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST)
    await methodologist.says("/menu")
    for label in ("Ещё", "Приглашения", "Пригласить", "Руководитель"):
        await methodologist.taps(label)
    assert methodologist.sees("Войти может один человек")
    rows = await world.rows(select(people.invitation.c.max_uses, people.invitation.c.expires_at))
    assert rows[0].max_uses == 1
    left = rows[0].expires_at - world.clock.now()
    assert timedelta(days=29) < left <= timedelta(days=30)


async def test_a_curator_cannot_forge_a_staff_link_or_another_school(world: World) -> None:
    curator = await world.enters(Role.CURATOR, school=SCHOOL)
    async with world.app.database.turn() as turn:
        other = await world.school("Чужая школа")
        await turn.commit()
    await curator.says("/menu")
    own = next(iter((await world.actor(curator)).schools(Role.CURATOR)))
    for data in (f"iv7:curator:{own}:1", "iv5:methodologist:0", f"iv7:teacher:{other}:30", "iv7:king:1:1"):
        await curator.taps_data(data)
    rows = await world.rows(select(func.count()).select_from(people.invitation))
    assert rows[0][0] == 0


async def test_a_teacher_has_no_invitations(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, school=SCHOOL)
    await teacher.says("/menu")
    await teacher.taps_data("iv1:0")
    assert "открыт для другой роли" in teacher.screen
