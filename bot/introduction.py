"""First contact with Telegram: who am I, and which commands does the menu show."""

from collections.abc import Awaitable, Callable

from aiogram import Bot, Dispatcher
from aiogram.types import BotCommand

from locales.translator import LOCALES, translator

FirstContact = Callable[[], Awaitable[None]]

_COMMANDS = ("menu", "help", "settings", "mydata", "cancel")


def introduction(bot: Bot, dispatcher: Dispatcher, default_locale: str) -> FirstContact:
    """What the poller does once, before it asks for updates."""

    async def introduce() -> None:
        me = await bot.get_me()
        dispatcher["bot_username"] = me.username or ""
        for locale in LOCALES:
            t = translator(locale)
            commands = [
                BotCommand(command=c, description=t.plain("menu-command", command=c)) for c in _COMMANDS
            ]
            await bot.set_my_commands(commands, language_code=None if locale == default_locale else locale)

    return introduce
