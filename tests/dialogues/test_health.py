"""The owner looks at the bot itself: what waits, what failed, and another try for it."""

import json
from datetime import timedelta

from sqlalchemy import insert, select, update

from mentoring.people import Role
from storage.schema import announcements, transport
from tests.support.world import OWNER, World

rows, inbox = announcements.delivery, transport.inbox
WORDS = "Учебные слова, которых владелец не видит"


async def plan(world: World, account: int, key: str) -> None:
    async with world.app.database.turn() as turn:
        actor = await world.app.use.people.actor_of("telegram", account)
        assert actor is not None
        await world.app.use.outbox.plan(
            municipality_id=world.municipality_id,
            person_id=actor.person_id,
            key=key,
            kind="partner_left",
            cause="pair:1",
            params={"was_active": True},
            not_before=world.clock.now(),
        )
        await turn.commit()


async def states(world: World) -> dict[str, str]:
    return {row[0]: row[1] for row in await world.rows(select(rows.c.dedup_key, rows.c.status))}


async def test_what_could_not_be_said_is_listed_without_words_and_goes_out_on_a_second_try(
    world: World,
) -> None:
    owner = await world.stranger("Владелец", id=OWNER)
    await owner.starts()
    teachers = [await world.enters(Role.TEACHER, name=f"Учебная Анна {n}") for n in ("Первая", "Вторая")]
    refusal = {
        "error_code": 400,
        "description": f"Bad Request: can't parse entities: unsupported start tag {WORDS}",
    }
    for number, one in enumerate(teachers):
        await world.sandbox.breaks("sendMessage", chat=one.id, times=1, **refusal)
        await plan(world, one.id, f"told:{number}")
    await world.ticks()
    assert set((await states(world)).values()) == {"failed"}
    assert "Telegram не принимает" in owner.screen
    await owner.taps("Состояние бота")
    assert owner.sees("Не удалось отправить: 2")
    await owner.taps("Неудачи: 2")
    assert owner.sees("1. ")
    await owner.taps("1")
    assert owner.sees("can't parse entities")
    assert WORDS not in str(owner.heard)
    assert "Анна" not in owner.screen
    await owner.taps("Попробовать снова")
    assert owner.sees("Отправить снова 2 сообщения")
    await owner.taps("Да, снова: 2", twice_at_once=True)
    assert set((await states(world)).values()) == {"pending"}
    await world.ticks()
    assert await states(world) == {"told:0": "sent", "told:1": "sent"}
    for one in teachers:
        said = [message for message in one.heard if "наставни" in str(message).lower()]
        assert len(said) == 1, "the same key: said once"


async def test_what_is_put_away_is_seen_no_more_and_old_buttons_show_what_is_now(world: World) -> None:
    owner = await world.stranger("Владелец", id=OWNER)
    await owner.starts()
    teacher = await world.enters(Role.TEACHER)
    await plan(world, teacher.id, "told:1")
    async with world.app.database.turn() as turn:
        await turn.write(update(rows).values(status="failed", reason="message is too long"))
        await turn.commit()
    await owner.taps("Состояние бота")
    await owner.taps("Неудачи: 1")
    await owner.taps("1")
    card = owner.buttons
    await owner.taps("Убрать")
    assert owner.sees("Убрано: 1.")
    assert owner.sees("Неудач нет")
    assert await states(world) == {"told:1": "failed"}, "what happened is not rewritten"
    assert card
    number = (await world.rows(select(rows.c.id)))[0][0]
    for data in (f"hl5:d:{number}", f"hl6:d:{number}", f"hl3:d:{number}", f"hl4:u:{number}", "hl5:x:1"):
        await owner.taps_data(data)
        assert owner.sees("Неудач нет"), data
    assert await states(world) == {"told:1": "failed"}


async def test_what_a_person_did_in_vain_is_served_when_its_reason_is_gone(world: World) -> None:
    owner = await world.stranger("Владелец", id=OWNER)
    await owner.starts()
    teacher = await world.enters(Role.TEACHER)
    chat = {"id": teacher.id, "type": "private"}
    sender = {"id": teacher.id, "is_bot": False, "first_name": WORDS}
    command = {"type": "bot_command", "offset": 0, "length": 5}
    said = {"message_id": 1, "date": 1, "chat": chat, "from": sender, "text": "/help", "entities": [command]}
    async with world.app.database.turn() as turn:
        await turn.write(
            insert(inbox).values(
                bot_id=world.app.bot.id,
                update_id=10**9,
                chat_id=teacher.id,
                status="dead",
                payload=json.dumps({"update_id": 10**9, "message": said}),
                attempts=5,
                error="A1B2C3 ZeroDivisionError",
                received_at=world.clock.now() - timedelta(hours=3),
            )
        )
        await turn.commit()
    await owner.taps("Состояние бота")
    await owner.taps("Неудачи: 1")
    assert owner.sees("ZeroDivisionError")
    assert owner.sees("3 часа назад")
    await owner.taps("1")
    assert WORDS not in owner.screen
    await owner.taps("Попробовать снова")
    await owner.taps("Да, снова: 1")
    await teacher.waits_for("ведёт от первого рабочего дня")
    await world.settled()
    assert {row[0] for row in await world.rows(select(inbox.c.status))} == {"answered"}


async def test_nobody_else_sees_any_of_it(world: World) -> None:
    head = await world.enters(Role.HEAD)
    for data in ("hl1", "hl2:0", "hl3:d:1", "hl4:d:1", "hl5:d:1", "hl6:d:1"):
        await head.taps_data(data)
        assert not head.sees("Состояние бота"), data
        assert not head.sees("Неудач"), data
