"""Updates come in: stored first, acknowledged after. aiogram's own polling confirms before handling."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramConflictError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods.base import Response, TelegramMethod

from bot.introduction import FirstContact
from bot.work import WorkerPool
from mentoring.clock import Clock
from storage import inbox
from storage.inbox import Incoming
from storage.turn import Database

log = structlog.get_logger()

ALLOWED_UPDATES = [
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "inline_query",
    "poll",
]
_LONG_POLL = 25


RawUpdate = dict[str, Any]


class RawUpdates(TelegramMethod[list[RawUpdate]]):
    """getUpdates as it comes: it is stored word for word, and read by the worker that applies it."""

    __returning__ = list[RawUpdate]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int
    allowed_updates: list[str]


_KEPT = Response[list[RawUpdate]]
"""Held, or pydantic would build the model again for every batch."""


class Poller:
    """Our own getUpdates loop over the inbox."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        pool: WorkerPool,
        clock: Clock,
        first_contact: FirstContact,
        after_round: Callable[[], Awaitable[None]],
    ) -> None:
        self._bot = bot
        self._first_contact: FirstContact | None = first_contact
        self._database = database
        self._pool = pool
        self._clock = clock
        self._after_round = after_round
        self._offset: int | None = None
        self._stopping = False
        self._task: asyncio.Task[None] | None = None
        self.reached = False
        """Telegram was reached once."""

    def start(self) -> None:
        """Start receiving, and working as soon as Telegram was reached once."""
        self._task = asyncio.create_task(self._run(), name="poller")

    async def stop(self) -> None:
        """Stop receiving; what was fetched is stored already."""
        self._stopping = True
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        pause = 1.0
        while not self._stopping:
            try:
                await self._after_round()
                await self._once()
                pause = 1.0
            except TelegramRetryAfter as refusal:
                await asyncio.sleep(refusal.retry_after)
            except TelegramConflictError:
                if not await self._left_webhook():
                    log.error(
                        "another_bot_polls", hint="a second copy runs with this token; stop one of them"
                    )
                    await asyncio.sleep(5)
            except (TelegramNetworkError, TelegramServerError) as error:
                log.warning("receive_failed", error=type(error).__name__, pause=pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30)
            except Exception as error:
                log.error("store_failed", exc_info=error)
                await asyncio.sleep(pause)

    async def _left_webhook(self) -> bool:
        """A webhook of earlier days stands in the way of polling: it is taken away, nothing is dropped."""
        try:
            if not (await self._bot.get_webhook_info()).url:
                return False
            await self._bot.delete_webhook(drop_pending_updates=False)
        except TelegramAPIError as error:
            log.warning("webhook_not_taken_away", error=type(error).__name__)
            return False
        log.info("webhook_taken_away", hint="RUN_MODE=polling, and a webhook was set")
        return True

    async def _once(self) -> None:
        if self._first_contact is not None:
            await self._first_contact()
            self._first_contact = None
            await take_over(self._database)
            self.reached = True
            self._pool.start()
        updates = await self._bot(
            RawUpdates(offset=self._offset, timeout=_LONG_POLL, allowed_updates=ALLOWED_UPDATES),
            request_timeout=_LONG_POLL + 10,
        )
        if not updates:
            return
        await store(self._database, self._clock, self._bot.id, updates)
        self._offset = updates[-1]["update_id"] + 1
        self._pool.wake()


async def take_over(database: Database) -> None:
    """What a dead process held is free again."""
    async with database.turn() as turn:
        await inbox.free_orphans()
        await turn.commit()


async def store(database: Database, clock: Clock, bot_id: int, updates: list[RawUpdate]) -> None:
    """Put a batch into the inbox in one commit. Only then may it be acknowledged."""
    incoming = [Incoming(bot_id, u["update_id"], chat_of(u), _dump(u)) for u in updates]
    async with database.turn() as turn:
        await inbox.put(incoming, clock.now())
        await turn.commit()


def chat_of(update: RawUpdate) -> int:
    """The chat in whose order an update belongs: a person's private chat, else the group, else 0."""
    event: Any = next((value for key, value in update.items() if key != "update_id"), {})
    chat = event.get("chat") or (event.get("message") or {}).get("chat")
    person = event.get("from") or event.get("user")
    return int((chat or person or {"id": 0})["id"])


def _dump(update: RawUpdate) -> str:
    return json.dumps(update, ensure_ascii=False, separators=(",", ":"))
