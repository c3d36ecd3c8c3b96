"""Live progress of broadcasts: the author's message is edited while the ledger moves."""

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError

from bot.answers import keyboard
from handlers.deliveries import broadcasts
from handlers.show import as_data
from locales.translator import translator
from mentoring.usecases import broadcast_views
from mentoring.usecases.all import UseCases
from storage.people import PeopleStore
from storage.turn import Database

log = structlog.get_logger()


class Progress:
    """Edits what `use.broadcasts.progress_due()` names; edits take no permit of the pacer."""

    def __init__(self, bot: Bot, database: Database, use: UseCases) -> None:
        self._bot = bot
        self._database = database
        self._use = use

    async def __call__(self) -> None:
        """Show each change once; one that cannot be shown is tried at the next tick."""
        async with self._database.turn():
            due = await self._use.broadcasts.progress_due()
        for one in due:
            if await self._shown(one):
                async with self._database.turn() as turn:
                    await self._use.broadcasts.progress_shown(one)
                    await turn.commit()

    async def _shown(self, one: broadcast_views.Progress) -> bool:
        async with self._database.turn():
            author = await self._use.people.actor(one.person_id)
            account = await PeopleStore().account_of(one.person_id)
        if author is None or account is None:
            return True
        screen = as_data(broadcasts.progress(one, author, translator(author.locale)))
        try:
            await self._bot.edit_message_text(
                screen["text"],
                chat_id=account,
                message_id=one.message_id,
                reply_markup=keyboard(screen["rows"]),
                parse_mode="HTML",
            )
        except (TelegramBadRequest, TelegramForbiddenError) as error:
            log.info("progress_not_shown", reason=error.message)
        except TelegramAPIError as error:
            log.warning("progress_waits", error=type(error).__name__)
            return False
        return True
