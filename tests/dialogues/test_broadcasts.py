"""Broadcasts: write, choose whom, look, send, watch, stop, and the truth afterwards."""

import pytest
from sqlalchemy import func, insert, select, update

from bot.app import build_app
from mentoring.broadcasts import NumberNeeded
from mentoring.errors import NotAllowed, NotFound
from mentoring.people import Role
from sandbox.operator import SAMPLE
from storage.schema import announcements, people
from tests.support.messenger import Person, picture
from tests.support.world import World

BROADCAST = announcements.broadcast
DELIVERY = announcements.delivery
MARK = announcements.acknowledgement


async def methodologist(world: World) -> Person:
    return await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")


async def writes(person: Person, text: str = "Совещание переносится на пятницу") -> None:
    """A new broadcast with this text, up to the audience."""
    await begins(person)
    await person.says(text)
    await person.taps("Дальше: кому")


async def begins(person: Person) -> None:
    await person.says("/menu")
    await person.taps("Объявления")
    await person.taps("Новое объявление")


async def only_teachers(person: Person) -> None:
    await person.taps("Роли")
    await person.taps("молодые педагоги")
    await person.taps("К условиям")


async def sends(world: World, person: Person, number: int) -> None:
    """From the audience on: look, then send."""
    await person.taps("Готово")
    await world.ticks()
    await person.taps(f"Отправить {number}")
    await world.ticks()


async def lays_down(world: World, person: Person) -> None:
    """All of the person's roles are revoked."""
    person_id = (await world.actor(person)).person_id
    async with world.app.database.turn() as turn:
        grants = people.role_grant
        await turn.write(update(grants).where(grants.c.person_id == person_id).values(status="revoked"))
        await turn.commit()


async def held_up(world: World) -> None:
    """What is planned from now on stays planned: the messenger asks for an hour of silence."""
    world.app.ticking.worker._pacer.pause(3600)


async def let_go(world: World) -> None:
    """The silence is over."""
    pacer = world.app.ticking.worker._pacer
    pacer._paused_until = 0.0
    pacer.wake()
    await world.ticks()


async def number_of(world: World) -> int:
    return int((await world.rows(select(func.max(BROADCAST.c.id))))[0][0])


async def states(world: World) -> dict[str, int]:
    rows = await world.rows(
        select(DELIVERY.c.status, func.count())
        .where(DELIVERY.c.broadcast_id.is_not(None))
        .group_by(DELIVERY.c.status)
    )
    return {row[0]: row[1] for row in rows}


async def crowd(world: World, number: int) -> None:
    """So many teachers with accounts nobody reads."""
    async with world.app.database.turn() as turn:
        for at in range(number):
            made = await turn.write(
                insert(people.person)
                .values(
                    municipality_id=world.municipality_id,
                    given=f"Учебный {at}",
                    name_key=f"учебный {at}",
                    status="active",
                    created_at=world.clock.now(),
                )
                .returning(people.person.c.id)
            )
            person_id = made.scalar_one()
            shared = {"municipality_id": world.municipality_id, "person_id": person_id}
            await turn.write(
                insert(people.channel_account).values(
                    external_id=900_000_000 + at, created_at=world.clock.now(), **shared
                )
            )
            await turn.write(
                insert(people.role_grant).values(role="teacher", created_at=world.clock.now(), **shared)
            )
        await turn.commit()


async def test_a_text_reaches_exactly_the_chosen_and_the_author_sees_the_truth(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    blocked = await world.enters(Role.TEACHER, name="Учебный Пётр")
    mentor = await world.enters(Role.MENTOR, name="Учебная Нина")
    vera = await methodologist(world)
    await writes(vera)
    await only_teachers(vera)
    assert vera.sees("Дойдёт до 2 человек")
    await vera.taps("Готово")
    assert vera.sees("Ниже — так это увидят")
    assert vera.sees("Кому: молодые педагоги")
    await world.ticks()
    assert vera.heard[-1]["text"] == "Совещание переносится на пятницу"
    await world.sandbox.breaks("sendMessage", error_code=403, chat=blocked.id)
    await vera.taps("Отправить 2")
    await world.ticks()
    assert teacher.sees("Совещание переносится на пятницу")
    assert not mentor.heard
    assert vera.sees("доставлено 1 из 2")
    assert vera.sees("Бот остановлен человеком: 1")


async def test_formatting_stays_and_markup_in_the_text_stays_text(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await writes(vera, "a < b & c > d")
    await only_teachers(vera)
    await sends(world, vera, 1)
    assert teacher.screen.text == "a < b & c > d"


async def test_a_second_send_finds_the_progress_and_nothing_goes_twice(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await writes(vera)
    await only_teachers(vera)
    await vera.taps("Готово")
    await world.ticks()
    await vera.taps("Отправить 1", twice_at_once=True)
    await world.ticks()
    number = await number_of(world)
    await vera.taps_data(f"bc11:{number}:0")
    await world.ticks()
    assert vera.sees("доставлено 1 из 1")
    assert len([one for one in teacher.heard if one["text"].startswith("Совещание")]) == 1


async def test_the_mark_is_kept_once_and_the_others_are_reminded_once(world: World) -> None:
    reads = await world.enters(Role.TEACHER)
    forgets = await world.enters(Role.TEACHER, name="Учебный Пётр")
    vera = await methodologist(world)
    await writes(vera)
    await only_teachers(vera)
    await vera.taps("Готово")
    await vera.taps("Без «Ознакомлен(а)»")
    await world.ticks()
    await vera.taps("Отправить 2")
    await world.ticks()
    assert reads.sees("Отметка в боте не заменяет подпись")
    await reads.taps("Ознакомлен(а)", twice_at_once=True)
    assert reads.sees("Отмечено")
    assert reads.sees("Совещание переносится на пятницу")
    assert (await world.rows(select(func.count()).select_from(MARK)))[0][0] == 1
    await vera.says("/menu")
    await vera.taps("Объявления")
    await vera.taps("1")
    assert vera.sees("Ознакомлены: 1")
    await vera.taps("Список")
    assert vera.sees("1. Школа № 1 — 1")
    assert not vera.sees("Пётр")
    await vera.taps("1")
    assert vera.sees("Школа № 1 — ещё не отметились: 1")
    assert vera.sees("○ Учебный Пётр")
    assert not vera.sees("○ Учебная Анна Сергеевна")
    await vera.taps("Назад")
    await vera.taps("Напомнить остальным")
    await world.ticks()
    assert forgets.sees("Напоминаем")
    assert not reads.sees("Напоминаем")
    assert "Напомнить остальным" not in vera.buttons
    for by, times in ((0, 1), (25, 2), (25, 2)):
        await world.forward(hours=by)
        await vera.taps_data(f"bc17:{await number_of(world)}")
        await world.ticks()
        assert len([one for one in forgets.heard if "Напоминаем" in one["text"]]) == times


async def test_the_author_s_look_marks_nothing(world: World) -> None:
    await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await writes(vera)
    await only_teachers(vera)
    await vera.taps("Готово")
    await vera.taps("Без «Ознакомлен(а)»")
    await vera.taps("Прислать мне")
    await world.ticks()
    await vera.taps("Ознакомлен(а)", message=vera.heard[-1]["id"])
    assert vera.toast == "Так это увидят другие. Ваша отметка здесь не нужна."
    assert not await world.rows(select(MARK.c.id))


async def test_a_photo_comes_with_its_caption_and_the_mark_under_it(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await begins(vera)
    await vera.sends_photo(caption="Афиша семинара")
    await vera.taps("Дальше: кому")
    await only_teachers(vera)
    await vera.taps("Готово")
    await vera.taps("Без «Ознакомлен(а)»")
    await world.ticks()
    await vera.taps("Отправить 1")
    await world.ticks()
    assert teacher.sees("Афиша семинара")
    await teacher.taps("Ознакомлен(а)")
    assert teacher.sees("Отмечено")


async def test_an_album_is_gathered_into_one_and_answered_once(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await begins(vera)
    await vera.sends_album([(f"{n}.png", picture()) for n in range(3)], "Три снимка доски")
    assert len([one for one in vera.heard if "Принято" in one["text"]]) == 1
    (kept,) = await world.rows(select(BROADCAST.c.content))
    assert len(kept.content["parts"]) == 3
    await vera.taps("Дальше: кому")
    await only_teachers(vera)
    await sends(world, vera, 1)
    assert teacher.sees("Три снимка доски")
    assert len(teacher.heard) >= 3


async def test_a_new_message_takes_the_place_of_the_old_and_a_sticker_is_refused(world: World) -> None:
    vera = await methodologist(world)
    await begins(vera)
    await vera.sends_sticker()
    assert vera.sees("Такое не разослать")
    await vera.says("Первое")
    await vera.says("Второе")
    (kept,) = await world.rows(select(BROADCAST.c.content, BROADCAST.c.title))
    assert kept.title == "Второе"
    await vera.says("д" * 3801)
    assert vera.sees("Текст длиннее на 1 знак: предел — 3")
    (kept,) = await world.rows(select(BROADCAST.c.title))
    assert kept.title == "Второе"


async def test_a_draft_waits_in_the_list_with_all_that_was_chosen(world: World) -> None:
    await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await writes(vera)
    await only_teachers(vera)
    await vera.says("/menu")
    await vera.taps("Объявления")
    assert vera.sees("1. Черновик: Совещание переносится на пятницу")
    await vera.taps("1")
    assert vera.sees("Кому: молодые педагоги")


async def test_it_is_set_for_later_and_can_be_stopped_before(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await writes(vera)
    await only_teachers(vera)
    await vera.taps("Готово")
    await vera.taps("Когда")
    await vera.says("завтра 10:00")
    assert vera.sees("Когда: завтра, ср, 14 октября, 10:00")
    await vera.taps("Отправить 1")
    assert vera.sees("уйдёт завтра, ср, 14 октября, 10:00")
    await world.ticks()
    assert not teacher.heard
    assert vera.sees("Сейчас таких: 1")
    await vera.taps("Не отправлять")
    assert vera.sees("Объявление вернётся в черновики")
    await vera.taps("Не отправлять")
    assert vera.sees("Когда: сразу")
    await world.forward(days=1)
    assert not teacher.heard
    assert await states(world) == {}


async def test_what_is_set_for_the_night_comes_in_the_morning(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await writes(vera)
    await only_teachers(vera)
    await vera.taps("Готово")
    await vera.taps("Когда")
    await vera.says("сегодня 23:30")
    assert vera.sees("Когда: завтра, ср, 14 октября, 08:00")
    await vera.taps("Отправить 1")
    await world.forward(hours=9)
    assert not teacher.heard
    await world.forward(hours=8, minutes=10)
    assert teacher.sees("Совещание")


async def test_paused_it_waits_resumed_it_goes_on_with_those_who_still_belong(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    leaves = await world.enters(Role.TEACHER, name="Учебный Пётр")
    vera = await methodologist(world)
    await writes(vera)
    await only_teachers(vera)
    await vera.taps("Готово")
    await held_up(world)
    await vera.taps("Отправить 2")
    await vera.taps("Пауза")
    assert vera.sees("На паузе")
    await let_go(world)
    assert not teacher.heard
    await lays_down(world, leaves)
    await vera.taps("Продолжить")
    await world.ticks()
    assert teacher.sees("Совещание")
    assert not leaves.heard
    assert vera.sees("доставлено 1 из 2")


async def test_more_than_five_hundred_are_sent_only_after_their_number_is_typed(world: World) -> None:
    await crowd(world, 501)
    vera = await methodologist(world)
    await writes(vera)
    await only_teachers(vera)
    await vera.taps("Готово")
    await vera.taps("Отправить 501")
    assert vera.sees("напишите число 501 ответом")
    await vera.says("500")
    assert vera.sees("Число другое")
    assert (await world.rows(select(BROADCAST.c.status)))[0][0] == "draft"
    await vera.says("501")
    assert vera.sees("Число верное")
    actor, number = await world.actor(vera), await number_of(world)
    async with world.app.database.turn():
        with pytest.raises(NumberNeeded):
            await world.app.use.broadcasts.send(actor, number, 1)


async def test_rights_are_asked_in_the_use_case_and_another_municipality_is_not_there(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await writes(vera)
    number = await number_of(world)
    await teacher.taps_data(f"bc11:{number}:0", message=1)
    assert (await world.rows(select(BROADCAST.c.status)))[0][0] == "draft"
    use = world.app.use.broadcasts
    stranger, author = await world.actor(teacher), await world.actor(vera)
    async with world.app.database.turn():
        with pytest.raises(NotAllowed):
            await use.send(stranger, number, 1)
        with pytest.raises(NotFound):
            await use.mark_read(stranger, number)
    async with world.app.database.turn() as turn:
        other = await turn.write(
            insert(people.municipality_table)
            .values(
                programme="other", name="Учебный район", zone="Europe/Moscow", created_at=world.clock.now()
            )
            .returning(people.municipality_table.c.id)
        )
        await turn.write(update(BROADCAST).values(municipality_id=other.scalar_one()))
        await turn.commit()
    async with world.app.database.turn():
        with pytest.raises(NotFound):
            await use.open(author, number)


async def test_a_voice_message_is_passed_on(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    vera = await methodologist(world)
    await begins(vera)
    await vera.sends_voice()
    assert vera.sees("Принято: «файлы без подписи»")
    await vera.taps("Дальше: кому")
    await only_teachers(vera)
    await sends(world, vera, 1)
    assert teacher.heard[-1]["voice"]
    assert vera.sees("Объявление «без названия»: доставлено 1 из 1")


async def test_in_private_mode_the_list_has_no_names() -> None:
    async with World(private_texts=True) as world:
        await world.enters(Role.TEACHER, name="Учебный Пётр")
        vera = await methodologist(world)
        await writes(vera)
        await only_teachers(vera)
        await vera.taps("Готово")
        await vera.taps("Без «Ознакомлен(а)»")
        await world.ticks()
        await vera.taps("Отправить 1")
        await world.ticks()
        await vera.taps("Список")
        await vera.taps("1")
        assert vera.sees("○ Педагог №")
        assert not vera.sees("Пётр")


async def test_a_command_is_never_taken_for_the_broadcast(world: World) -> None:
    vera = await methodologist(world)
    await begins(vera)
    await vera.says("/settings")
    (kept,) = await world.rows(select(BROADCAST.c.content))
    assert kept.content == {}


async def test_a_restart_in_the_middle_goes_on_and_repeats_nothing(world: World) -> None:
    people = [await world.enters(Role.TEACHER, name=f"Учебный {n}") for n in range(3)]
    vera = await methodologist(world)
    await writes(vera)
    await only_teachers(vera)
    await vera.taps("Готово")
    await held_up(world)
    await vera.taps("Отправить 3")
    first = (await world.actor(people[0])).person_id
    async with world.app.database.turn() as turn:
        await turn.write(
            update(DELIVERY)
            .where(DELIVERY.c.person_id == first, DELIVERY.c.broadcast_id.is_not(None))
            .values(status="sent", sent_at=world.clock.now())
        )
        await turn.commit()
    await world.app.stop()
    world.app = build_app(world.app.settings, clock=world.clock, operator=SAMPLE)
    await world.app.start()
    await let_go(world)
    assert not people[0].heard
    assert all(person.sees("Совещание") for person in people[1:])
    assert await states(world) == {"sent": 3}
