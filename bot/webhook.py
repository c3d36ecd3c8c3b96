"""Updates pushed by Telegram: the same inbox as `bot.receive`, answered only after they are stored.

aiogram's own webhook view answers first and handles in the background: what is under way is lost with the
process. Here 200 means «it is in the database»; anything else makes Telegram bring the update again.
"""

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter
from aiohttp import web
from yarl import URL

from bot.introduction import FirstContact
from bot.receive import ALLOWED_UPDATES, RawUpdate, store, take_over
from bot.work import WorkerPool
from mentoring.clock import Clock
from storage.turn import Database

log = structlog.get_logger()

SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 a header's name
MOST_BYTES: Final = 1024 * 1024
"""Of one update; Telegram's own are a few kilobytes."""
LANES: Final = 40
"""Connections Telegram may hold at once."""
LOOK_EVERY_S: Final = 20.0
FIRST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 30.0
_FINGERPRINT: Final = 12


@dataclass(frozen=True, slots=True)
class Address:
    """Where Telegram is told to push: an https URL, and the secret it has to bring."""

    url: str
    secret: str

    @property
    def path(self) -> str:
        """The path to listen on."""
        return URL(self.url).path or "/"

    @property
    def told(self) -> str:
        """The URL as Telegram keeps it.

        Telegram never says which secret it holds, so the URL carries a fingerprint of it: a changed secret is
        a changed URL, and the webhook is set anew exactly then.
        """
        mark = sha256(self.secret.encode()).hexdigest()[:_FINGERPRINT]
        return str(URL(self.url).update_query(v=mark))


class Webhook:
    """Stands in for the poller: `start`, `stop`, and `receive` for the listener."""

    def __init__(
        self,
        address: Address,
        bot: Bot,
        database: Database,
        pool: WorkerPool,
        clock: Clock,
        first_contact: FirstContact,
        after_round: Callable[[], Awaitable[None]],
    ) -> None:
        self.address = address
        self._bot = bot
        self._database = database
        self._pool = pool
        self._clock = clock
        self._first_contact = first_contact
        self._after_round = after_round
        self._stopping = False
        self._task: asyncio.Task[None] | None = None
        self.reached = False
        """Telegram was reached once, and knows the address."""

    def start(self) -> None:
        """Introduce ourselves to Telegram, as often as it takes, and work from then on."""
        self._task = asyncio.create_task(self._run(), name="webhook")

    async def stop(self) -> None:
        """Take nothing more: Telegram brings it again, to us later or to another process. It stays set."""
        self._stopping = True
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def receive(self, request: web.Request) -> web.Response:
        """200 once the update is stored."""
        if not self._knows(request.headers.get(SECRET_HEADER, "")):
            return web.Response(status=401)
        update = _read(await request.read())
        if update is None:
            return web.Response(status=400)
        if self._stopping:
            return web.Response(status=503)
        try:
            await store(self._database, self._clock, self._bot.id, [update])
        except Exception as error:
            log.error("store_failed", exc_info=error)
            return web.Response(status=503)
        self._pool.wake()
        return web.Response()

    def _knows(self, brought: str) -> bool:
        """In constant time; what is not ASCII is simply wrong."""
        return hmac.compare_digest(
            brought.encode("utf-8", "surrogateescape"), self.address.secret.encode("utf-8")
        )

    async def _run(self) -> None:
        await self._introduced()
        while True:
            try:
                await self._after_round()
            except Exception as error:
                log.error("watchdog_failed", exc_info=error)
            await asyncio.sleep(LOOK_EVERY_S)

    async def _introduced(self) -> None:
        pause = FIRST_PAUSE_S
        while not self.reached:
            try:
                await self._first_contact()
                await self._register()
                self.reached = True
            except TelegramRetryAfter as refusal:
                await asyncio.sleep(refusal.retry_after)
            except TelegramAPIError as error:
                log.warning("telegram_not_reached", error=type(error).__name__, pause=pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE_S)
        await take_over(self._database)
        self._pool.start()

    async def _register(self) -> None:
        known = await self._bot.get_webhook_info()
        same_kinds = set(known.allowed_updates or ()) == set(ALLOWED_UPDATES)
        if known.url == self.address.told and same_kinds and known.max_connections == LANES:
            return
        await self._bot.set_webhook(
            self.address.told,
            secret_token=self.address.secret,
            allowed_updates=ALLOWED_UPDATES,
            max_connections=LANES,
            drop_pending_updates=False,
        )
        log.info("webhook_set", host=URL(self.address.url).host)


def _read(body: bytes) -> RawUpdate | None:
    """An update word for word, or None for anything else."""
    try:
        update: Any = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
        return None
    return update if len(update) > 1 and isinstance(update["update_id"], int) else None
