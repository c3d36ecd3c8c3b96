"""A delivery becomes a screen, the screen becomes requests, their answers become an outcome.

The rows are read in a turn that ends before the first request. Nothing is written here: the scheduler's
worker records what came of it in a turn of its own.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any, Final

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import BufferedInputFile

from bot.alarm import Alarm
from bot.answers import MakeFile, copy_of, keyboard
from bot.buckets import Buckets
from bot.children import ComputeFailed
from bot.edits import carried_out
from bot.outcomes import SendError, is_dead_file, is_uncertain, outcome_of
from bot.parts import Part, Sent, parts_of
from handlers.deliveries import registry
from handlers.deliveries.common import NotYet
from handlers.screens import deliveries as screens
from handlers.screens.screen import Screen
from handlers.show import as_data
from locales.translator import translator
from mentoring.deliveries import Delivery, Outcome, Outgoing, Result
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from scheduler.pacer import Line
from storage.turn import Database

log = structlog.get_logger()

PATIENCE: Final = 8
"""Seconds that an answer is waited for: when every fourth is lost, the silent ones leave connections free."""
UPLOADING: Final = 30
"""The same for a file just made; far less than the lease of a claimed row."""
TRIES_IN_PLACE: Final = 5
"""For what follows a part that has been sent already."""

Request = Callable[[], Awaitable[Any]]


class Sender:
    """`scheduler.worker.Send` over Telegram."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        use: UseCases,
        make_file: MakeFile,
        alarm: Alarm,
        buckets: Buckets,
        *,
        private: bool,
    ) -> None:
        self._buckets = buckets
        self._private = private
        self._bot = bot
        self._database = database
        self._use = use
        self._make_file = make_file
        self._alarm = alarm

    async def __call__(self, message: Outgoing, line: Line) -> Result:
        """Render and send one message."""
        if message.first.kind in registry.EDITS:
            return await self._edited(message, line)
        try:
            screen, stale = await self._rendered(message)
        except Exception as error:
            log.error("delivery_not_rendered", delivery=message.first.id, exc_info=error)
            return await self._told(message, Result(Outcome.BROKEN, reason=type(error).__name__))
        if screen is None:
            return Result(Outcome.STALE)
        result = await _Speech(self._bot, self._make_file, self._buckets, message, line).say(screen)
        return await self._told(message, replace(result, stale=stale))

    async def _edited(self, message: Outgoing, line: Line) -> Result:
        """Messages of the past are changed; whose is still on its way waits for it."""
        first = message.first
        try:
            async with self._database.turn():
                recipient = await self._use.people.actor(first.person_id)
                if recipient is None:
                    return Result(Outcome.STALE)
                t = translator(recipient.locale, private=self._private)
                edits = await registry.edits(first, recipient, self._use, t)
        except NotYet:
            return Result(Outcome.UNWRITTEN, reason="on_its_way")
        except Exception as error:
            log.error("edit_not_rendered", delivery=first.id, exc_info=error)
            return await self._told(message, Result(Outcome.BROKEN, reason=type(error).__name__))
        if not edits:
            return Result(Outcome.STALE)
        return await self._told(message, await carried_out(edits, self._bot, message.account, line))

    async def _rendered(self, message: Outgoing) -> tuple[Screen | None, frozenset[int]]:
        async with self._database.turn():
            recipient = await self._use.people.actor(message.first.person_id)
            if recipient is None:
                return None, frozenset()
            return await self._screen(message, recipient)

    async def _screen(self, message: Outgoing, recipient: Actor) -> tuple[Screen | None, frozenset[int]]:
        t = translator(recipient.locale, private=self._private)
        if not message.is_digest:
            screen = await registry.message(message.first, recipient, self._use, t)
            if screen is not None and message.outage is not None:
                screen = screens.apology(screen, message.outage, recipient.tz, t)
            return screen, frozenset()
        said: list[tuple[Delivery, screens.Item]] = []
        for delivery in message.deliveries:
            item = await registry.item(delivery, recipient, self._use, t)
            if item is not None:
                said.append((delivery, item))
        stale = {one.id for one in message.deliveries} - {delivery.id for delivery, _ in said}
        if not said:
            return None, frozenset()
        items = [item for _, item in said]
        return screens.composed(recipient.name, items, said[0][0].id, t), frozenset(stale)

    async def _told(self, message: Outgoing, result: Result) -> Result:
        """Our own bugs are told to the owners."""
        key = {
            Outcome.REFUSED: "deliveries-alarm-refused",
            Outcome.BROKEN: "deliveries-alarm-broken",
        }.get(result.outcome)
        if key is not None:
            first = message.first
            log.error("delivery_failed", delivery=first.id, kind=first.kind, reason=result.reason)
            await self._alarm(key, kind=first.kind, delivery=str(first.id), reason=result.reason or "")
        return result


class DeadFile(Exception):
    """Nothing was sent: Telegram has lost a file of which there may be a copy."""


def _has_stored(attachment: dict[str, Any]) -> bool:
    return attachment["job"] == "file_id" and bool(attachment["payload"].get("stored"))


class _Speech:
    """One message on its way, part by part."""

    def __init__(
        self, bot: Bot, make_file: MakeFile, buckets: Buckets, message: Outgoing, line: Line
    ) -> None:
        self._bot = bot
        self._buckets = buckets
        self._make_file = make_file
        self._message = message
        self._line = line

    async def say(self, screen: Screen) -> Result:
        """Send every part; the one with the buttons gives its id to the ledger."""
        recorded = as_data(screen)
        try:
            return await self._say(recorded)
        except DeadFile:
            attachments = await self._from_copies(recorded["attachments"])
            return await self._say({**recorded, "attachments": attachments})

    async def _from_copies(self, attachments: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Our own copies instead of dead ids; a file without one is left out, the message goes."""
        found = []
        for one in attachments:
            if not _has_stored(one):
                found.append(one)
                continue
            copy = copy_of(one)
            try:
                content = await self._make_file(copy["job"], copy["payload"])
            except ComputeFailed as error:
                log.warning("file_left_out", reason=error.reason)
                continue
            found.append({**one, "payload": {"file_id": BufferedInputFile(content, copy["name"])}})
        return found

    async def _say(self, recorded: dict[str, Any]) -> Result:
        markup = keyboard(recorded["rows"])
        parts, extras = parts_of(recorded["text"], markup, recorded["attachments"])
        message_id: int | None = None
        ids: list[int] = []
        poll: str | None = None
        for number, part in enumerate(parts):
            try:
                sent = await self._patiently(part) if number else await self._request(part)
            except SendError as error:
                if not number and is_dead_file(error) and any(map(_has_stored, recorded["attachments"])):
                    raise DeadFile from error
                result = outcome_of(error)
                return Result(Outcome.UNCERTAIN, reason=result.reason) if number else result
            ids += sent.ids
            poll = sent.poll or poll
            if part.carries_text:
                message_id = sent.ids[0]
        await self._add(extras)
        also = tuple(one for one in ids if one != message_id)
        return Result(Outcome.SENT, message_id, also=also, poll=poll)

    async def _add(self, extras: Sequence[dict[str, Any]]) -> None:
        """Pictures and files made for the message: failing to add one is logged, not fatal."""
        for attachment in extras:
            try:
                content = await self._make_file(attachment["job"], attachment["payload"])
                await self._patiently(Part.made(attachment, content))
            except (*SendError, RuntimeError) as error:
                log.warning("extra_not_sent", job=attachment["job"], error=type(error).__name__)

    async def _patiently(self, part: Part) -> Sent:
        """A part after the first: what certainly was not sent is tried again on the spot."""
        for _ in range(TRIES_IN_PLACE - 1):
            try:
                return await self._request(part)
            except SendError as error:
                if outcome_of(error).outcome not in (Outcome.ASKED_TO_WAIT, Outcome.UNWRITTEN):
                    raise
        return await self._request(part)

    async def _request(self, part: Part) -> Sent:
        await self._buckets.take(self._message.account)
        async with self._line.request(part.weight) as permit:
            try:
                return await part.send(
                    self._bot,
                    self._message.account,
                    disable_notification=self._message.silent or None,
                    request_timeout=UPLOADING if part.is_upload else PATIENCE,
                )
            except SendError as error:
                if wait := getattr(error, "retry_after", None):
                    permit.refused(wait)
                elif is_uncertain(error):
                    permit.unanswered()
                elif isinstance(error, TelegramForbiddenError | TelegramBadRequest):
                    permit.unspent()
                raise
