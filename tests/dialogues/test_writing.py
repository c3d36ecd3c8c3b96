"""Words between the two of a pair, and with nobody else."""

from sqlalchemy import insert, select, update

from mentoring.people import Role
from storage.schema import announcements, pairs, people
from storage.turn import current
from tests.support.messenger import Person
from tests.support.world import World

ANNA, PETR = "Учебная Анна Сергеевна", "Учебный Пётр Ильич"


async def paired(world: World) -> tuple[Person, Person]:
    teacher = await world.enters(Role.TEACHER, name=ANNA, username="anna_u")
    mentor = await world.enters(Role.MENTOR, name=PETR, username="petr_u")
    ids = [(await world.actor(one)).person_id for one in (teacher, mentor)]
    now = world.clock.now()
    async with world.app.database.turn() as turn:
        await current().write(
            insert(pairs.pair).values(
                municipality_id=world.municipality_id,
                teacher_id=ids[0],
                mentor_id=ids[1],
                status="active",
                created_at=now,
                active_at=now,
            )
        )
        await turn.commit()
    for one in (teacher, mentor):
        await one.says("/menu")
    return teacher, mentor


async def shows(world: World, *who: Person) -> None:
    ids = [(await world.actor(one)).person_id for one in who]
    async with world.app.database.turn() as turn:
        await turn.write(update(people.person).where(people.person.c.id.in_(ids)).values(show_username=True))
        await turn.commit()


async def writes(one: Person, text: str) -> None:
    await one.taps("Наставник")
    await one.taps("Написать")
    await one.says(text)


async def test_words_are_relayed_and_answered_in_the_same_chat(world: World) -> None:
    teacher, mentor = await paired(world)
    await writes(teacher, "Можно спросить про <журнал>?")
    assert teacher.sees("Передано: Учебный Пётр Ильич")
    await world.ticks()
    assert mentor.sees("Учебная Анна Сергеевна пишет: Можно спросить про <журнал>?")
    await mentor.taps("Ответить")
    await mentor.says("Конечно, завтра")
    await world.ticks()
    assert teacher.sees("Учебный Пётр Ильич, наставник, пишет: Конечно, завтра")


async def test_the_chat_itself_opens_only_when_both_show_their_usernames(world: World) -> None:
    teacher, mentor = await paired(world)
    await shows(world, mentor)
    await teacher.taps("Наставник")
    await teacher.taps("Написать")
    assert "Открыть чат" not in teacher.buttons
    await shows(world, teacher)
    await teacher.taps("Не сейчас")
    await teacher.taps("Написать")
    assert "Открыть чат" in teacher.buttons


async def test_an_overlong_text_says_how_much_too_long_and_the_field_stays(world: World) -> None:
    teacher, mentor = await paired(world)
    await writes(teacher, "я" * 1001)
    assert teacher.sees("Текст длиннее на 1 знак: предел — 1 000")
    assert teacher.sees("Ничего не потеряно")
    await teacher.says("я" * 1000)
    assert teacher.sees("Передано")
    await world.ticks()
    assert mentor.sees("я" * 1000)


async def test_nobody_else_is_written_to(world: World) -> None:
    teacher, mentor = await paired(world)
    stranger = await world.enters(Role.TEACHER, name="Учебная Вера Львовна")
    await stranger.says("/menu")
    await stranger.taps_data(f"wr1:{(await world.actor(mentor)).person_id}")
    assert stranger.sees("Написать можно в паре")
    await stranger.says("Здравствуйте")
    rows = await world.rows(select(announcements.delivery.c.id))
    assert rows == []
    assert teacher.sees("что откроем?")


async def test_words_to_a_pair_that_has_ended_meanwhile_go_nowhere(world: World) -> None:
    teacher, mentor = await paired(world)
    await teacher.taps("Наставник")
    await teacher.taps("Написать")
    await mentor.taps_data("pr16:1")
    await teacher.says("Ещё вопрос")
    assert teacher.sees("Написать можно в паре")
    await world.ticks()
    assert not any("Ещё вопрос" in message["text"] for message in mentor.messages)


async def test_not_now_means_that_nothing_typed_later_is_relayed(world: World) -> None:
    teacher, mentor = await paired(world)
    await teacher.taps("Наставник")
    await teacher.taps("Написать")
    await teacher.taps("Не сейчас")
    await teacher.says("Это заметка для себя")
    assert await world.rows(select(announcements.delivery.c.id)) == []
    assert not any("заметка" in message["text"] for message in mentor.messages)
