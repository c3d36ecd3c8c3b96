"""Curators confirm, methodologists keep schools, roles change hands, accounts move."""

from sqlalchemy import func, insert, select

from mentoring.people import Role
from storage.schema import pairs, people
from tests.dialogues.entering import enter, invited, token_in
from tests.support.messenger import Person
from tests.support.world import World

SCHOOL = "Школа № 1"
grant = people.role_grant


async def status_of(world: World, person: Person, role: Role) -> list[str]:
    account = people.channel_account
    rows = await world.rows(
        select(grant.c.status)
        .join(account, account.c.person_id == grant.c.person_id)
        .where(account.c.external_id == person.id, grant.c.role == role.value)
        .order_by(grant.c.id)
    )
    return [row.status for row in rows]


async def newcomer(world: World, school: str = SCHOOL) -> Person:
    person = await world.stranger()
    await enter(person, await invited(world, Role.TEACHER, school, uses=30), "Учебная Гөлнар Рәшит кызы")
    return person


async def test_a_curator_hears_of_a_newcomer_and_confirms_in_one_tap(world: World) -> None:
    curator = await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school=SCHOOL)
    teacher = await newcomer(world)
    await world.ticks()
    await curator.looks()
    assert curator.sees("Учебная Гөлнар Рәшит кызы · молодой педагог")
    await curator.taps("Да, подтверждаю")
    assert await status_of(world, teacher, Role.TEACHER) == ["active"]
    await world.ticks()
    await teacher.looks()
    assert teacher.sees("Роль подтверждена: молодой педагог")
    await teacher.says("/menu")
    assert "Мой шаг" in teacher.buttons


async def test_without_a_curator_the_methodologist_is_asked(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST)
    teacher = await newcomer(world)
    await world.ticks()
    await methodologist.looks()
    await methodologist.taps("Да, подтверждаю")
    assert await status_of(world, teacher, Role.TEACHER) == ["active"]


async def test_the_second_tap_and_the_second_curator_see_what_stands(world: World) -> None:
    one = await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school=SCHOOL)
    two = await world.enters(Role.CURATOR, name="Учебная Инна Павловна", school=SCHOOL)
    teacher = await newcomer(world)
    await world.ticks()
    for curator in (one, two):
        await curator.looks()
    await one.taps("Да, подтверждаю")
    await two.taps("Да, подтверждаю")
    assert two.sees("Уже подтверждено")
    assert await status_of(world, teacher, Role.TEACHER) == ["active"]


async def test_not_our_person_is_asked_once_and_said_calmly(world: World) -> None:
    curator = await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school=SCHOOL)
    teacher = await newcomer(world)
    await curator.says("/menu")
    for label in ("Моя школа", "Подтвердить: 1", "1", "Не наш человек"):
        await curator.taps(label)
    assert await status_of(world, teacher, Role.TEACHER) == ["pending"]
    await curator.taps("Да, не из нашей")
    assert await status_of(world, teacher, Role.TEACHER) == ["refused"]
    await world.ticks()
    await teacher.looks()
    assert teacher.sees("не подтверждена")


async def test_a_curator_of_another_school_can_neither_see_nor_confirm(world: World) -> None:
    await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school=SCHOOL)
    stranger = await world.enters(Role.CURATOR, name="Учебная Инна Павловна", school="Другая школа")
    teacher = await newcomer(world)
    number = (await world.rows(select(grant.c.id).where(grant.c.status == "pending")))[0].id
    person = (await world.actor(teacher)).person_id
    await stranger.says("/menu")
    for data in (f"pe5:{number}", f"pe6:{number}", f"pe7:{number}:1", f"pe9:{person}", f"iv10:{person}"):
        await stranger.taps_data(data)
        assert "Этого больше нет" in stranger.screen
    assert await status_of(world, teacher, Role.TEACHER) == ["pending"]


async def test_a_teacher_can_do_none_of_it(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, school=SCHOOL)
    other = await newcomer(world)
    number = (await world.rows(select(grant.c.id).where(grant.c.status == "pending")))[0].id
    person = (await world.actor(other)).person_id
    await teacher.says("/menu")
    for data in ("pe1", "pe2:0", f"pe6:{number}", f"pe9:{person}", "pe21:0", f"pe27:{person}:head:0"):
        await teacher.taps_data(data)
        assert "открыт для другой роли" in teacher.screen, data
    assert await status_of(world, other, Role.TEACHER) == ["pending"]


async def test_a_person_expected_by_name_skips_the_name_on_entering(world: World) -> None:
    curator = await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school=SCHOOL)
    await curator.says("/menu")
    for label in ("Моя школа", "Добавить человека", "Молодой педагог", "Согласие есть"):
        await curator.taps(label)
    await curator.says("Анна")
    assert "Нужны хотя бы фамилия и имя" in curator.screen
    await curator.says("Учебная Анна Ивановна")
    assert curator.sees("Приглашение готово: Учебная Анна Ивановна")
    await curator.says("/menu")
    for label in ("Моя школа", "Люди"):
        await curator.taps(label)
    assert "Учебная Анна Ивановна · молодой педагог · ещё не вошёл" in curator.screen
    teacher = await world.stranger()
    await teacher.starts(token_in(curator))
    for label in ("Продолжить", "Даю согласие"):
        await teacher.taps(label)
    assert "Что Вы преподаёте?" in teacher.screen
    for label in ("Начальные классы", "Готово", "2026"):
        await teacher.taps(label)
    assert "Готово, Анна Ивановна." in teacher.screen
    assert await status_of(world, teacher, Role.TEACHER) == ["active"], "a personal link needs no second word"
    counted = await world.rows(select(func.count()).select_from(people.person))
    assert counted[0][0] == 2


async def test_without_a_written_consent_no_name_is_kept(world: World) -> None:
    curator = await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school=SCHOOL)
    await curator.says("/menu")
    for label in ("Моя школа", "Добавить человека", "Наставник", "Без имени", "Начальные классы"):
        await curator.taps(label)
    rows = await world.rows(
        select(people.person.c.family, people.person.c.given, people.person.c.subjects).where(
            people.person.c.status == "expected"
        )
    )
    assert [tuple(row) for row in rows] == [(None, None, ["primary"])]
    mentor = await world.stranger()
    await mentor.starts(token_in(curator))
    for label in ("Продолжить", "Даю согласие"):
        await mentor.taps(label)
    assert "Как Вас зовут?" in mentor.screen


async def test_who_was_listed_and_came_by_the_schools_link_is_one_person(world: World) -> None:
    curator = await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school=SCHOOL)
    mentor = await world.enters(Role.MENTOR, name="Ясный Пётр Ильич", school=SCHOOL)
    await curator.says("/menu")
    for label in ("Моя школа", "Добавить человека", "Молодой педагог", "Согласие есть"):
        await curator.taps(label)
    await curator.says("Учебная Гөлнар Рәшит кызы")
    listed = (await world.rows(select(people.person.c.id).where(people.person.c.status == "expected")))[0].id
    async with world.app.database.turn() as turn:
        mentor_id = (await world.app.use.people.actor_of("telegram", mentor.id)).person_id  # type: ignore[union-attr]
        await turn.write(
            insert(pairs.pair).values(
                municipality_id=world.municipality_id,
                teacher_id=listed,
                mentor_id=mentor_id,
                status="active",
                created_at=world.clock.now(),
            )
        )
        await turn.commit()
    teacher = await newcomer(world)
    await curator.says("/menu")
    for label in ("Моя школа", "Подтвердить: 1", "1", "Да, это из списка"):
        await curator.taps(label)
    person_id = (await world.actor(teacher)).person_id
    rows = await world.rows(select(pairs.pair.c.teacher_id, pairs.pair.c.status))
    assert tuple(rows[0]) == (person_id, "active")
    left = await world.rows(
        select(people.person.c.status, people.person.c.family).where(people.person.c.id == listed)
    )
    assert tuple(left[0]) == ("erased", None)
    await curator.says("/menu")
    for label in ("Моя школа", "Люди"):
        await curator.taps(label)
    assert curator.screen.text.count("Учебная Гөлнар") == 1
    old_link = await world.stranger()
    await old_link.starts(token_in(curator))
    assert "отозвана" in old_link.screen


async def test_a_lost_account_is_moved_and_old_buttons_die(world: World) -> None:
    curator = await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school=SCHOOL)
    old = await world.enters(Role.TEACHER, name="Учебная Анна Ивановна", school=SCHOOL)
    person_id = (await world.actor(old)).person_id
    await old.says("/menu")
    await curator.says("/menu")
    for label in ("Моя школа", "Люди", "1", "Новый телефон"):
        await curator.taps(label)
    new = await world.stranger()
    await new.starts(token_in(curator))
    assert "для переноса входа" in new.screen
    await new.taps("Перенести вход сюда")
    assert (await world.actor(new)).person_id == person_id
    await old.taps("Мой маршрут")
    assert "Вход — по приглашению школы" in old.screen
    await old.says("/menu")
    assert "Мой шаг" not in old.buttons


async def test_a_personal_link_opened_from_anothers_account_moves_nothing(world: World) -> None:
    curator = await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school=SCHOOL)
    await world.enters(Role.TEACHER, name="Учебная Анна Ивановна", school=SCHOOL)
    other = await world.enters(Role.MENTOR, name="Учебный Пётр Ильич", school=SCHOOL)
    await curator.says("/menu")
    for label in ("Моя школа", "Люди", "1", "Новый телефон"):
        await curator.taps(label)
    before = (await world.actor(other)).person_id
    await other.starts(token_in(curator))
    assert "для другого человека" in other.screen
    assert (await world.actor(other)).person_id == before


async def test_a_curator_cannot_take_over_a_methodologist(world: World) -> None:
    curator = await world.enters(Role.CURATOR, name="Учебная Ольга Петровна", school=SCHOOL)
    methodologist = await world.enters(
        Role.METHODOLOGIST, Role.MENTOR, name="Учебная Анна Ивановна", school=SCHOOL
    )
    person = (await world.actor(methodologist)).person_id
    await curator.says("/menu")
    await curator.taps_data(f"iv10:{person}")
    rows = await world.rows(select(func.count()).select_from(people.invitation))
    assert rows[0][0] == 0


async def test_schools_are_added_renamed_and_searched(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Ольга Петровна")
    await methodologist.says("/menu")
    await methodologist.taps("Люди и школы")
    assert "Школ пока нет" in methodologist.screen
    await methodologist.taps("Добавить школу")
    await methodologist.sends_sticker()
    assert "Как называется школа?" in methodologist.screen
    await methodologist.says("МБОУ <b>«СОШ № 7»</b>")
    assert "МБОУ <b>«СОШ № 7»</b> — какая это организация?" in methodologist.screen
    await methodologist.taps("ООШ")
    assert "основная школа" in methodologist.screen
    await methodologist.taps("Село")
    assert "основная школа · село" in methodologist.screen
    assert {"Город", "✓ Село"} <= set(methodologist.buttons)
    await methodologist.taps("Переименовать")
    await methodologist.says("Гимназия № 7")
    assert "Гимназия № 7" in methodologist.screen
    assert methodologist.sees("раньше называлась «МБОУ <b>«СОШ № 7»</b>»")
    await methodologist.taps("Назад")
    await methodologist.taps("Все школы")
    await methodologist.taps("Найти школу")
    await methodologist.says("сош № 7")
    assert methodologist.sees("Гимназия № 7 · раньше: МБОУ <b>«СОШ № 7»</b>")
    await methodologist.taps("Назад")
    await methodologist.taps("Добавить школу")
    await methodologist.says("гимназия  № 7")
    assert "уже есть" in methodologist.screen
    await methodologist.says("Лицей № 2")
    assert "какая это организация" in methodologist.screen


async def test_people_are_found_by_the_beginning_of_a_name_whatever_the_case(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Ольга Петровна")
    for name in ("Ёлкина Анна", "Елкин Пётр", "Ямщикова Инна", "Һади Сафа"):
        await world.enters(Role.TEACHER, name=name, school=SCHOOL)
    await methodologist.says("/menu")
    for label in ("Люди и школы", "Найти человека"):
        await methodologist.taps(label)
    await methodologist.says("ЕЛК")
    assert "Елкин Пётр" in methodologist.screen
    assert "Ёлкина Анна" in methodologist.screen
    await methodologist.says("һади")
    assert "Һади Сафа" in methodologist.screen
    await methodologist.says("%")
    assert "никого нет" in methodologist.screen


async def test_roles_are_given_and_taken_on_a_screen(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Ольга Петровна")
    teacher = await world.enters(Role.TEACHER, name="Ясная Анна Ивановна", school=SCHOOL)
    await methodologist.says("/menu")
    for label in ("Люди и школы", "1", "Люди", "1", "Роли", "Дать роль", "Наставник", "1"):
        await methodologist.taps(label)
    assert await status_of(world, teacher, Role.MENTOR) == ["active"]
    assert "2. наставник" in methodologist.screen
    await methodologist.taps("2")
    await methodologist.taps("Снять роль")
    assert await status_of(world, teacher, Role.MENTOR) == ["active"], "asked once more"
    await methodologist.taps("Снять роль")
    assert await status_of(world, teacher, Role.MENTOR) == ["revoked"]
    await world.ticks()
    await teacher.looks()
    assert teacher.sees("завершена")


async def test_the_last_methodologist_cannot_go_but_can_hand_over(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Ольга Петровна")
    heir = await world.enters(Role.MENTOR, name="Ясный Пётр Ильич", school=SCHOOL)
    await methodologist.says("/menu")
    for label in ("Люди и школы", "Сотрудники", "1", "Роли", "1", "Снять роль", "Снять роль"):
        await methodologist.taps(label)
    assert "Методист здесь один" in methodologist.screen
    await methodologist.says("/menu")
    for label in ("Люди и школы", "Сотрудники", "1", "Роли", "1", "Передать роль"):
        await methodologist.taps(label)
    await methodologist.says("Ясн")
    for label in ("1", "Передать роль"):
        await methodologist.taps(label)
    assert "Роль передана" in methodologist.screen
    assert await status_of(world, heir, Role.METHODOLOGIST) == ["active"]
    assert await status_of(world, methodologist, Role.METHODOLOGIST) == ["revoked"]
    assert (await world.actor(methodologist)).roles() == ()


async def test_a_copied_button_does_nothing_in_a_strangers_hands(world: World) -> None:
    teacher = await newcomer(world)
    number = (await world.rows(select(grant.c.id).where(grant.c.status == "pending")))[0].id
    stranger = await world.stranger()
    await stranger.starts()
    for data in (f"pe6:{number}", f"pe7:{number}:1", "iv7:teacher:1:1"):
        await stranger.taps_data(data)
    assert await status_of(world, teacher, Role.TEACHER) == ["pending"]
