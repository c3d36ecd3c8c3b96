"""The baseline: aiogram as its own documentation begins, making the same two calls for a tap and no more."""

import asyncio
import logging
import os
from itertools import count

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

dispatcher = Dispatcher()
numbers = count()

KEYBOARD = InlineKeyboardMarkup(
    inline_keyboard=[
        [InlineKeyboardButton(text=letter, callback_data=f"as4:1:me1:{letter}") for letter in "АБВГ"],
        [InlineKeyboardButton(text="Пока не было", callback_data="as4:1:me1:")],
        [
            InlineKeyboardButton(text="Назад", callback_data="as5:1:me1"),
            InlineKeyboardButton(text="Прерваться", callback_data="as6:1"),
        ],
    ]
)
QUESTION = "<b>{} из 48 · Урок и оценивание</b>\n\nКак Вы заканчиваете урок?\n\n" + "\n\n".join(
    f"<b>{letter}</b> Подвожу итог вместе с учениками, спрашиваю, что удалось, и записываю, к чему вернуться"
    for letter in "АБВГ"
)


@dispatcher.callback_query()
async def answer(tap: CallbackQuery) -> None:
    await tap.answer()
    assert isinstance(tap.message, Message)
    await tap.message.edit_text(QUESTION.format(next(numbers)), parse_mode="HTML", reply_markup=KEYBOARD)


async def main() -> None:
    server = TelegramAPIServer.from_base(os.environ["BOT_API_URL"])
    await dispatcher.start_polling(Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=server)))


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    asyncio.run(main())
