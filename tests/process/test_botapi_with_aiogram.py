"""A real aiogram bot against the sandbox, and the vocabulary tests speak with it in: here and from afar."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)

from tests.support.messenger import Person, Sandbox, picture


def offer() -> InlineKeyboardMarkup:
    button = InlineKeyboardButton(text="Беру\u00a0пару", callback_data="pr1:1", style="primary")
    return InlineKeyboardMarkup(inline_keyboard=[[button]])


def dispatcher() -> Dispatcher:
    dp = Dispatcher()
    taken: set[int] = set()

    @dp.message(F.text.startswith("/start"))
    async def start(message: Message) -> None:
        await message.answer(f"<b>Здравствуйте</b>, {message.chat.first_name}", reply_markup=offer())

    @dp.message(F.document)
    async def document(message: Message, bot: Bot) -> None:
        content = await bot.download(message.document)
        await message.answer(f"получено {len(content.read())} Б")

    @dp.message(F.text == "радар")
    async def radar(message: Message) -> None:
        await message.answer_photo(BufferedInputFile(picture(side=400), "radar.png"), caption="Ваш профиль")

    @dp.callback_query()
    async def take(tap: CallbackQuery) -> None:
        first = tap.from_user.id not in taken
        taken.add(tap.from_user.id)
        if first:
            await tap.message.edit_text("Вы наставник")
        await tap.answer("Готово" if first else "Уже решено")

    return dp


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as running:
        api = TelegramAPIServer.from_base(running.url)
        bot = Bot(running.token, session=AiohttpSession(api=api))
        bot.default.parse_mode = "HTML"
        dp = dispatcher()
        polling = asyncio.ensure_future(dp.start_polling(bot, handle_signals=False, close_bot_session=True))
        yield running
        await dp.stop_polling()
        await polling


async def walks(anna: Person) -> None:
    await anna.starts("inv-1")
    assert anna.sees("Здравствуйте, Анна")
    assert anna.buttons == ("Беру пару",)
    with pytest.raises(AssertionError, match="no button"):
        await anna.taps("Отказаться")
    offered = anna.screen.message["id"]
    await anna.taps("Беру пару", twice_at_once=True)
    await anna.waits_for("Вы наставник")
    assert anna.buttons == ()
    await anna.taps_data("pr1:1", message=offered)
    assert anna.toast == "Уже решено"
    await anna.sends_file("план.docx", b"12345")
    await anna.waits_for("получено 5 Б")
    await anna.says("радар")
    assert (await anna.waits_for("Ваш профиль")).message["photo"]["w"] == 400
    with pytest.raises(AssertionError, match="never saw «Чудо»"):
        await anna.waits_for("Чудо", timeout=0)


async def test_a_conversation_in_this_process(sandbox: Sandbox) -> None:
    await walks(await sandbox.person("Анна Учебная"))


async def test_the_same_conversation_over_http(sandbox: Sandbox) -> None:
    async with Sandbox.at(sandbox.url) as far:
        await walks(await far.person("Анна Учебная"))


async def test_a_silent_bot_is_named(sandbox: Sandbox) -> None:
    anna = await sandbox.person("Анна Учебная")
    anna.patience = 0
    with pytest.raises(AssertionError, match="kept silent"):
        await anna.says("на это ответа нет")
