"""«Мои данные»: shown, downloaded, corrected, erased without a trace."""

import json

from sqlalchemy import insert, select, update

from mentoring.people import Role
from storage.schema import metadata, pairs, people, transport
from storage.turn import current
from tests.dialogues.entering import enter, invited
from tests.support.messenger import Person
from tests.support.world import World

SCHOOL = "Школа № 1"
NAME = "Следова Гөлнар Рәшит кызы"


async def entered(world: World) -> Person:
    person = await world.stranger()
    await enter(person, await invited(world, Role.TEACHER, SCHOOL, uses=30), NAME)
    return person


async def pair_of(world: World, teacher: Person, mentor: Person, status: str) -> int:
    one, two = await world.actor(teacher), await world.actor(mentor)
    async with world.app.database.turn() as turn:
        made = await current().write(
            insert(pairs.pair)
            .values(
                municipality_id=world.municipality_id,
                teacher_id=one.person_id,
                mentor_id=two.person_id,
                status=status,
                request="Прошу помочь: Следова",
                created_at=world.clock.now(),
            )
            .returning(pairs.pair.c.id)
        )
        number = int(made.scalar_one())
        await turn.commit()
    return number


async def all_said(world: World) -> str:
    rows = []
    for table in metadata.sorted_tables:
        if table.name not in ("inbox", "inbox_chat", "dialogue"):
            rows += [f"{table.name} {tuple(row)}" for row in await world.rows(select(table))]
    return "\n".join(rows)


async def test_what_is_held_is_said_and_downloaded(world: World) -> None:
    teacher = await entered(world)
    await teacher.says("/mydata")
    assert "Храним: имя, школу, роль" in teacher.screen
    assert "Смотрели Ваш профиль: никто" in teacher.screen
    await teacher.taps("Скачать")
    assert teacher.heard[-1]["document"]["name"] == "my-data.json"
    async with world.app.database.turn():
        document = json.loads(await world.app.use.privacy.export(await actor_of(world, teacher)))
    assert document["held"]["person"][0]["given"] == "Гөлнар Рәшит кызы"
    assert document["held"]["channel_account"][0]["external_id"] == teacher.id
    assert "Согласие на обработку персональных данных" in document["consent_text"]


async def actor_of(world: World, person: Person):  # type: ignore[no-untyped-def]
    actor = await world.app.use.people.actor_of("telegram", person.id)
    assert actor is not None
    return actor


async def test_erasing_is_asked_once_and_leaves_no_trace(world: World) -> None:
    teacher = await entered(world)
    mentor = await world.enters(Role.MENTOR, name="Ясный Пётр Ильич", school=SCHOOL)
    await pair_of(world, teacher, mentor, "active")
    before = await all_said(world)
    assert "Следова" in before
    assert str(teacher.id) in before
    await teacher.says("/mydata")
    await teacher.taps("Удалить мои данные")
    assert "в резервных копиях — до" in teacher.screen
    assert "Следова" in await all_said(world)
    await teacher.taps("Удалить навсегда")
    assert "Всего доброго" in teacher.screen
    after = await all_said(world)
    assert "Следова" not in after
    assert "Рәшит" not in after
    assert str(teacher.id) not in after
    said = await world.rows(select(transport.inbox.c.payload, transport.inbox.c.reply))
    assert not any("Следова" in str(row) for row in said)
    await teacher.says("/menu")
    assert "Вход — по приглашению школы" in teacher.screen


async def test_the_partner_hears_a_neutral_word_and_numbers_stay(world: World) -> None:
    teacher = await entered(world)
    mentor = await world.enters(Role.MENTOR, name="Ясный Пётр Ильич", school=SCHOOL)
    number = await pair_of(world, teacher, mentor, "active")
    await teacher.says("/mydata")
    for label in ("Отозвать согласие", "Удалить навсегда"):
        await teacher.taps(label)
    await world.ticks()
    await mentor.looks()
    assert mentor.sees("Наставничество завершено")
    rows = await world.rows(
        select(pairs.pair.c.status, pairs.pair.c.request).where(pairs.pair.c.id == number)
    )
    assert tuple(rows[0]) == ("closed", None)
    left = await world.rows(select(people.person.c.status).order_by(people.person.c.id))
    assert [row.status for row in left] == ["erased", "active"]
    grants = await world.rows(select(people.role_grant.c.status).order_by(people.role_grant.c.id))
    assert grants[0].status == "revoked"
    withdrawn = await world.rows(select(people.consent.c.withdrawn_at))
    assert withdrawn[0].withdrawn_at is not None


async def test_not_erasing_changes_nothing(world: World) -> None:
    teacher = await entered(world)
    await teacher.says("/mydata")
    for label in ("Удалить мои данные", "Не удалять"):
        await teacher.taps(label)
    assert "Храним:" in teacher.screen
    assert "Следова" in await all_said(world)


async def test_the_erased_person_may_enter_again_as_somebody_new(world: World) -> None:
    teacher = await entered(world)
    await teacher.says("/mydata")
    for label in ("Удалить мои данные", "Удалить навсегда"):
        await teacher.taps(label)
    await enter(teacher, await invited(world, Role.TEACHER, SCHOOL, uses=30), "Новая Анна Ивановна")
    assert "Готово, Анна Ивановна." in teacher.screen


async def test_the_last_methodologist_hands_over_first(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Ольга Петровна")
    await methodologist.says("/mydata")
    for label in ("Удалить мои данные", "Удалить навсегда"):
        await methodologist.taps(label)
    assert "Методист здесь один" in methodologist.screen
    assert (await world.actor(methodologist)).roles() == (Role.METHODOLOGIST,)


async def test_name_subjects_and_year_are_corrected_by_oneself(world: World) -> None:
    teacher = await entered(world)
    await teacher.says("/mydata")
    for label in ("Исправить", "Имя"):
        await teacher.taps(label)
    await teacher.says("Одна")
    assert "Нужны хотя бы фамилия и имя" in teacher.screen
    await teacher.says("Новая Гөлнар")
    assert "Гөлнар, сохранено." in teacher.screen
    async with world.app.database.turn() as turn:
        await turn.write(update(people.role_grant).values(status="active"))
        await turn.commit()
    await teacher.says("/mydata")
    for label in ("Исправить", "Год начала работы", "2024"):
        await teacher.taps(label)
    rows = await world.rows(select(people.person.c.family, people.person.c.start_year))
    assert tuple(rows[0]) == ("Новая", 2024)


async def test_my_consent_is_read_again_as_it_was_given(world: World) -> None:
    teacher = await entered(world)
    await teacher.says("/mydata")
    await teacher.taps("Моё согласие")
    assert "Согласие дано" in teacher.screen
    assert "контрольная сумма" in teacher.screen
    await teacher.taps("Дальше ›")
    assert len(teacher.screen.text) <= 900


async def test_a_stranger_has_nothing_to_erase(world: World) -> None:
    person = await world.stranger()
    await person.says("/mydata")
    assert "ничего не сохранено" in person.screen
    await person.taps_data("md7")
    assert "Вход — по приглашению школы" in person.screen
