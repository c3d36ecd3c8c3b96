"""Whatever people send, wherever it arrives: an answer a person can use, nothing broken, nothing lost."""

import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from mentoring.people import Role
from storage.schema import growth, people, transport
from tests.dialogues.entering import invited
from tests.support.journeys import are_pair
from tests.support.messenger import Person
from tests.support.world import World

MEGABYTE = 1024 * 1024
Act = Callable[[Person], Awaitable[Any]]

THINGS: dict[str, Act] = {
    "a sticker": lambda one: one.sends_sticker(),
    "a voice message": lambda one: one.sends_voice(),
    "a photo": lambda one: one.sends_photo(),
    "an album": lambda one: one.sends_album([("a.png", b"1"), ("b.png", b"2")], kind="document"),
    "a file of one byte": lambda one: one.sends_file("пусто.docx", b"0"),
    "a file of 21 MB": lambda one: one.sends_file("большой.zip", bytes(21 * MEGABYTE)),
    "a contact": lambda one: one.sends_contact(),
    "4,097 characters": lambda one: one.says("ж" * 4097),
    "4,000 combining marks": lambda one: one.says("а" + "\u0301" * 4000),
    "marks of direction": lambda one: one.says("\u202eмирон\u202d \u200f\u2066Учебный\u2069"),
    "markup": lambda one: one.says('</b><a href="tg://user?id=1">Учебный</a> & "кавычки" <script>'),
    "an unknown command": lambda one: one.says("/drop_table"),
    "a date that does not exist": lambda one: one.says("31.02"),
    "yesterday": lambda one: one.says("вчера в 15"),
    "only a smile": lambda one: one.says("🙂"),
    "a huge number": lambda one: one.says("9" * 400),
    "a broken half of a surrogate pair": lambda one: one.says("Учебный \ufffd\ufeff\u0000Пётр"),
}


async def in_the_menu(world: World) -> Person:
    teacher = await world.enters(Role.TEACHER)
    await teacher.says("/menu")
    return teacher


async def at_a_question(world: World) -> Person:
    teacher = await in_the_menu(world)
    for label in ("Самооценка", "8 вопросов", "Начать"):
        await teacher.taps(label)
    return teacher


async def asked_for_a_name(world: World) -> Person:
    person = await world.stranger()
    await person.starts(await invited(world, Role.TEACHER, "Школа № 1", 100))
    for label in ("Продолжить", "Даю согласие"):
        await person.taps(label)
    return person


async def asked_for_a_title(world: World) -> Person:
    person = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")
    await person.says("/menu")
    for label in ("События", "Новое событие", "методический семинар"):
        await person.taps(label)
    return person


async def asked_for_a_date(world: World) -> Person:
    person = await asked_for_a_title(world)
    await person.says("Первый урок")
    return person


async def writing_a_broadcast(world: World) -> Person:
    person = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")
    await person.says("/menu")
    for label in ("Объявления", "Новое объявление"):
        await person.taps(label)
    return person


async def writing_to_the_mentor(world: World) -> Person:
    teacher = await world.enters(Role.TEACHER)
    await are_pair(world, teacher, await world.enters(Role.MENTOR, name="Учебный Пётр Ильич"))
    await teacher.says("/menu")
    for label in ("Наставник", "Написать"):
        await teacher.taps(label)
    return teacher


PLACES = [
    in_the_menu,
    at_a_question,
    asked_for_a_name,
    asked_for_a_title,
    asked_for_a_date,
    writing_a_broadcast,
    writing_to_the_mentor,
]


async def troubles(world: World) -> list[str]:
    """Updates whose handler stumbled, even once."""
    table = transport.inbox
    found = await world.rows(select(table.c.error).where(table.c.error.is_not(None)))
    return [str(row[0]) for row in found]


def usable(person: Person) -> bool:
    """The last words fit, and something can be tapped now, or it is said by an example what to write."""
    said = [message for message in person.heard if message["text"]]
    goes_on = any(message["buttons"] for message in said[-3:]) or "Пример" in said[-1]["text"]
    return len(said[-1]["text"]) <= 1500 and goes_on


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__.replace("_", " "))
async def test_anything_anywhere_gets_an_answer_one_can_go_on_from(
    world: World, place: Callable[[World], Awaitable[Person]]
) -> None:
    for thing, sends in THINGS.items():
        person = await place(world)
        before = len(person.heard)
        await sends(person)
        await world.settled()
        assert await troubles(world) == [], f"{thing} broke the bot"
        assert len(person.heard) > before, f"no answer to {thing}"
        assert usable(person), f"after {thing} there is no way on from:\n{person.screen}"


async def test_a_button_a_month_old_is_answered_with_how_things_are(world: World) -> None:
    teacher = await at_a_question(world)
    await world.forward(days=31)
    await teacher.taps("А")
    assert teacher.buttons
    assert await world.rows(select(growth.answer)) == []
    assert await troubles(world) == []


async def test_a_button_of_a_message_that_is_gone_is_answered_with_a_new_one(world: World) -> None:
    """Telegram sends such a message without content and with date 0."""
    teacher = await at_a_question(world)
    data = data_of(world, teacher, "А")
    await teacher.taps_data(data, message=987_654)
    assert "2 из 8" in teacher.screen
    assert len([message for message in teacher.heard if message["buttons"]]) == 1


async def test_a_forwarded_screen_serves_only_whom_it_belongs_to(world: World) -> None:
    teacher = await at_a_question(world)
    other = await world.enters(Role.TEACHER, name="Учебный Айрат Маратович")
    await other.says("/menu")
    data = data_of(world, teacher, "А")
    await teacher.forwards(to=other)
    forwarded = other.messages[-1]["id"]
    await other.taps_data(data, message=forwarded)
    assert await world.rows(select(growth.answer)) == [], "nobody answers for somebody else"
    assert "2 из 8" not in other.screen
    assert other.buttons
    assert await troubles(world) == []


async def test_one_question_tapped_at_once_on_two_letters_is_one_answer(world: World) -> None:
    teacher = await at_a_question(world)
    await teacher.taps("А", twice_at_once=True)
    assert len(await world.rows(select(growth.answer))) == 1
    assert "2 из 8" in teacher.screen


async def test_who_blocks_the_bot_in_the_middle_is_noted_and_welcomed_back(world: World) -> None:
    teacher = await at_a_question(world)
    other = await in_the_menu_as(world, "Учебный Айрат Маратович")
    await world.sandbox.breaks(
        "editMessageText", error_code=403, description="Forbidden: bot was blocked by the user"
    )
    await teacher.taps("А")
    since = select(people.channel_account.c.unreachable_since).where(
        people.channel_account.c.external_id == teacher.id
    )
    assert (await world.rows(since))[0][0] is not None
    await other.taps("Самооценка")
    assert other.sees("8 вопросов"), "the others notice nothing"
    await teacher.blocks()
    await teacher.unblocks()
    assert (await world.rows(since))[0][0] is None
    await teacher.says("/menu")
    assert teacher.buttons


async def in_the_menu_as(world: World, name: str) -> Person:
    person = await world.enters(Role.TEACHER, name=name)
    await person.says("/menu")
    return person


FROM = {"id": 700_000_500, "is_bot": False, "first_name": "Прохожий"}
GROUP = {"id": -100_500, "type": "supergroup", "title": "Учительская"}
STRANGE: dict[str, dict[str, Any]] = {
    "a word in a group": {
        "message": {"message_id": 1, "date": 1, "chat": GROUP, "from": FROM, "text": "/menu@rostok_bot"}
    },
    "a tap in a group": {
        "callback_query": {
            "id": "1",
            "from": FROM,
            "chat_instance": "1",
            "data": "hm1:",
            "message": {"message_id": 1, "date": 1, "chat": GROUP, "text": "…"},
        }
    },
    "the bot is added to a group": {
        "my_chat_member": {
            "chat": GROUP,
            "from": FROM,
            "date": 1,
            "old_chat_member": {"status": "left", "user": FROM},
            "new_chat_member": {"status": "member", "user": FROM},
        }
    },
    "an answer to somebody's poll": {
        "poll_answer": {"poll_id": "1", "user": FROM, "option_ids": [0], "option_persistent_ids": ["0"]}
    },
}


@pytest.mark.parametrize("update", STRANGE.values(), ids=STRANGE.keys())
async def test_what_is_not_said_in_a_private_chat_is_left_alone(world: World, update: dict[str, Any]) -> None:
    teacher = await in_the_menu(world)
    before = len(await world.sandbox.calls("sendmessage"))
    (kind, body), *_ = update.items()
    world.sandbox.messenger.updates.put(kind, json.loads(json.dumps(body)))
    await world.settled()
    assert len(await world.sandbox.calls("sendmessage")) == before, "no word in a group"
    assert await troubles(world) == []
    await teacher.taps("Самооценка")
    assert teacher.sees("8 вопросов")


async def test_editing_an_old_message_changes_nothing(world: World) -> None:
    teacher = await in_the_menu(world)
    await teacher.says("здравствуйте")
    shown = str(teacher.screen)
    own = next(message for message in teacher.messages if message["out"])
    await teacher.edits(own["id"], "/mydata")
    assert str(teacher.screen) == shown
    assert await troubles(world) == []


@pytest.mark.parametrize("payload", ["x" * 64, "-", "_", "0", "admin", "' OR 1=1 --"])
async def test_an_invented_invitation_is_refused_kindly(world: World, payload: str) -> None:
    stranger = await world.stranger()
    await stranger.says(f"/start {payload}")
    assert stranger.buttons or stranger.sees("приглашени")
    assert await troubles(world) == []
    assert await world.rows(select(people.person)) == []


async def test_a_clock_turned_back_an_hour_breaks_nothing(world: World) -> None:
    teacher = await at_a_question(world)
    world.clock.offset -= timedelta(hours=1)
    await teacher.taps("А")
    assert "2 из 8" in teacher.screen


def data_of(world: World, person: Person, label: str) -> str:
    """What a button of her screen carries, as a forger would know it."""
    message = world.sandbox.messenger.message_of(person.id, person.screen.message["id"])
    return str(next(b["callback_data"] for row in message.buttons or [] for b in row if b["text"] == label))
