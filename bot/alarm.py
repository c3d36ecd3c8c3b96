"""Telling the owners what only they can mend, and not more than once in ten minutes about one thing."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.callbacks.health import OpenState
from locales.translator import translator
from mentoring.clock import Clock

log = structlog.get_logger()
QUIET: Final = timedelta(minutes=10)
PATIENCE: Final = 5
"""Seconds: a start does not wait long for Telegram to hear about the last stop."""


class Alarm:
    """Speaks outside turns and deliveries: it must work when they do not."""

    def __init__(self, bot: Bot, owners: Sequence[int], locale: str, clock: Clock) -> None:
        self._bot = bot
        self._owners = owners
        self._t = translator(locale)
        self._clock = clock
        look = InlineKeyboardButton(text=self._t.plain("health-to-state"), callback_data=OpenState().pack())
        self._look = InlineKeyboardMarkup(inline_keyboard=[[look]])
        self._said: dict[str, datetime] = {}

    async def __call__(self, key: str, /, **facts: Any) -> None:
        """Say the text of `key` to every owner, unless it was said a moment ago. Raises nothing."""
        now = self._clock.now()
        last = self._said.get(key)
        if last is not None and abs(now - last) < QUIET:
            return
        self._said[key] = now
        for owner in self._owners:
            await self._tell(owner, self._t(key, **facts))

    async def _tell(self, owner: int, text: str) -> None:
        try:
            await self._bot.send_message(
                owner, text, parse_mode="HTML", reply_markup=self._look, request_timeout=PATIENCE
            )
        except TelegramAPIError as error:
            log.warning("owner_not_told", error=type(error).__name__)
