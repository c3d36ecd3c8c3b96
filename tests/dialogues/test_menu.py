"""The menu works everywhere and destroys nothing; what nobody understood is answered politely."""

import pytest

from mentoring.people import Role
from tests.support.world import World


async def test_a_stranger_sees_what_the_bot_is_and_the_open_calendar(world: World) -> None:
    stranger = await world.stranger()
    await stranger.says("/menu")
    assert stranger.sees("Вход — по приглашению школы")
    assert "Календарь" in stranger.buttons


async def test_a_teacher_opens_the_menu(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await teacher.says("/menu")
    assert teacher.sees("что откроем?")
    assert {"Мой шаг", "Мой маршрут", "Самооценка", "Наставник"} <= set(teacher.buttons)


async def test_two_roles_are_two_tabs_of_one_person(world: World) -> None:
    both = await world.enters(Role.MENTOR, Role.METHODOLOGIST)
    await both.says("/menu")
    await both.taps("Я — методист")
    assert "Объявления" in both.buttons
    await both.taps("Я — наставник")
    assert "Мои педагоги" in both.buttons


async def test_a_tap_edits_the_living_message_and_typed_text_makes_a_new_one(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await teacher.says("/menu")
    first = teacher.screen.message["id"]
    await teacher.taps("Помощь")
    assert teacher.screen.message["id"] == first
    await teacher.says("здравствуйте")
    assert teacher.screen.message["id"] != first
    old = next(message for message in teacher.messages if message["id"] == first)
    assert not old["buttons"], "the old buttons are stripped"


@pytest.mark.parametrize(
    "data", ["", "zz9:1", "hm1", "hm1:x:y", "ro2:5", "\u202e" * 20, "as1:99999999999999999999"]
)
async def test_a_forged_or_forgotten_button_answers_with_the_present_state(world: World, data: str) -> None:
    teacher = await world.enters(Role.TEACHER)
    await teacher.says("/menu")
    await teacher.taps_data(data or "0")
    assert teacher.sees("Эта кнопка — из старого сообщения")
    assert "Мой шаг" in teacher.buttons


async def test_a_double_tap_is_answered_twice_and_breaks_nothing(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await teacher.says("/menu")
    await teacher.taps("Помощь", twice_at_once=True)
    assert teacher.sees("«Росток» ведёт")


async def test_stickers_voices_and_endless_texts_are_taken_calmly(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    for act in (teacher.sends_sticker(), teacher.sends_voice(), teacher.sends_photo()):
        await act
        assert teacher.sees("Такое сообщение здесь не нужно")
    await teacher.says("а\u0301" * 4000)
    assert teacher.sees("Сейчас ответ текстом не нужен")


async def test_a_name_with_markup_stays_text(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, name="Учебный <b>Ильяс</b> & Ко")
    await teacher.says("/menu")
    assert teacher.sees("<b>Ильяс</b> & Ко, что откроем?")


async def test_telegram_refusing_for_a_while_delays_the_answer_and_loses_nothing(world: World) -> None:
    teacher = await world.enters(Role.TEACHER)
    await world.sandbox.breaks("sendMessage", times=1, error_code=429, retry_after=1)
    await world.sandbox.breaks("sendMessage", times=2, error_code=500)
    await teacher.says("/menu")
    assert teacher.sees("что откроем?")


async def test_someone_who_blocked_the_bot_is_known_as_unreachable(world: World) -> None:
    from sqlalchemy import select

    from storage.schema import people

    teacher = await world.enters(Role.TEACHER)
    await teacher.says("/menu")
    await teacher.blocks()
    since = people.channel_account.c.unreachable_since
    assert (await world.rows(select(since)))[0][0] is not None
    await teacher.unblocks()
    assert (await world.rows(select(since)))[0][0] is None
