"""Recorded calls become Bot API requests, after the commit that recorded them.

Answers to a person's own update take no permit of the pacer: they obey `retry_after` and a per-chat bucket.
Every call may be repeated after a crash, so each is written to bear it: a repeated edit is «message is not
modified», which counts as shown.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods.base import Response
from aiogram.types import (
    BufferedInputFile,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    MessageId,
)

from bot.buckets import Buckets
from bot.children import ComputeFailed
from bot.outcomes import is_dead_file
from handlers.show import Call
from storage.dialogue import Living

log = structlog.get_logger()
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
TRIES = 6
TIMEOUT_S = 15
"""Silence for so long counts as a lost connection; pictures and files have the library's minute."""
_KEPT = (Response[bool], Response[Message | bool], Response[Message], Response[MessageId])
"""pydantic forgets a generic model nobody holds and builds it again, 3 ms each time: these are held."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Which message is now the living one, and whether the person can be reached."""

    living: Living
    unreachable: bool = False


MakeFile = Callable[[str, dict[str, Any]], Awaitable[bytes]]


class Answers:
    """Performs recorded calls of one chat in order."""

    def __init__(self, bot: Bot, make_file: MakeFile, buckets: Buckets) -> None:
        self._bot = bot
        self._buckets = buckets
        self._make_file = make_file

    async def perform(self, calls: list[Call], living: Living) -> Shown:
        """Send what was recorded. `living` is the message whose buttons are live before it.

        A living message that a picture has buried is not edited, where nobody would look: it is said anew
        below.

        Raises:
            TelegramNetworkError, TelegramServerError: when Telegram could not be reached in several tries;
                the caller keeps the reply and tries again later.
        """
        shown = Shown(living)
        for call in calls:
            try:
                shown = await self._perform(call, shown)
            except TelegramForbiddenError:
                return Shown(shown.living, unreachable=True)
        return shown

    async def _perform(self, call: Call, shown: Shown) -> Shown:
        if call["op"] == "answer":
            await self._answer(call)
            return shown
        if call["op"] == "copy":
            await self._copy(call)
            return Shown(Living(shown.living.message_id, buried=True))
        message_id = await self._show(call, shown.living)
        for attachment in call["attachments"]:
            await self._attach(call["chat"], attachment)
        return Shown(Living(message_id, buried=bool(call["attachments"])))

    async def _show(self, call: Call, living: Living) -> int:
        edited, living_id = call["edit"], living.message_id
        in_sight = edited is not None and not (living.buried and edited == living_id)
        if in_sight and await self._edit(call, edited):
            if living_id is not None and living_id != edited:
                await self._strip(call["chat"], living_id)
            return int(edited)
        message = await self._say(
            call["chat"],
            lambda: self._bot.send_message(
                call["chat"],
                call["text"],
                reply_markup=keyboard(call["rows"]),
                parse_mode="HTML",
                link_preview_options=_NO_PREVIEW,
                request_timeout=TIMEOUT_S,
            ),
        )
        for old in {living_id, edited} - {None}:
            await self._strip(call["chat"], old)
        return int(message.message_id)

    async def _edit(self, call: Call, message_id: int) -> bool:
        try:
            await _patiently(
                lambda: self._bot.edit_message_text(
                    call["text"],
                    chat_id=call["chat"],
                    message_id=message_id,
                    reply_markup=keyboard(call["rows"]),
                    parse_mode="HTML",
                    link_preview_options=_NO_PREVIEW,
                    request_timeout=TIMEOUT_S,
                )
            )
        except TelegramBadRequest as error:
            if "message is not modified" in error.message:
                return True
            if "can't parse entities" in error.message or "too long" in error.message:
                raise
            return False
        return True

    async def _answer(self, call: Call) -> None:
        try:
            await _patiently(
                lambda: self._bot.answer_callback_query(
                    call["id"],
                    text=call["text"] or None,
                    show_alert=call["alert"] or None,
                    request_timeout=TIMEOUT_S,
                )
            )
        except TelegramBadRequest:
            log.debug("tap_too_old")

    async def _copy(self, call: Call) -> None:
        try:
            await self._say(
                call["chat"],
                lambda: self._bot.copy_message(call["chat"], call["from"], call["message"]),
            )
        except TelegramBadRequest:
            log.info("copy_refused")

    async def _strip(self, chat: int, message_id: int | None) -> None:
        try:
            await _patiently(lambda: self._bot.edit_message_reply_markup(chat_id=chat, message_id=message_id))
        except TelegramBadRequest:
            log.debug("nothing_to_strip")

    async def _attach(self, chat: int, attachment: dict[str, Any]) -> None:
        """Pictures and files are extras with a text equivalent: failing to make one is logged, not fatal."""
        job, payload = attachment["job"], attachment["payload"]
        try:
            content = payload["file_id"] if job == "file_id" else await self._made(attachment)
        except ComputeFailed as error:
            log.warning("attachment_failed", job=job, reason=error.reason)
            await self._apologise(chat, payload.get("sorry"))
            return
        caption = attachment["caption"] or None
        try:
            if attachment["kind"] == "photo":
                await self._say(
                    chat, lambda: self._bot.send_photo(chat, content, caption=caption, parse_mode="HTML")
                )
            else:
                await self._say(
                    chat, lambda: self._bot.send_document(chat, content, caption=caption, parse_mode="HTML")
                )
        except TelegramBadRequest as error:
            if job == "file_id" and payload.get("stored") and is_dead_file(error):
                await self._attach(chat, copy_of(attachment))
            else:
                log.warning("attachment_refused", job=job, error=error.message)

    async def _apologise(self, chat: int, words: str | None) -> None:
        """Where a file was all that was asked for, its absence is said (`sorry` of the payload)."""
        if words:
            await self._say(chat, lambda: self._bot.send_message(chat, words, parse_mode="HTML"))

    async def _say(self, chat: int, request: Callable[[], Awaitable[Any]]) -> Any:
        """One more message in a chat, when the chat may hear it."""
        await self._buckets.take(chat)
        return await _patiently(request)

    async def _made(self, attachment: dict[str, Any]) -> BufferedInputFile:
        content = await self._make_file(attachment["job"], attachment["payload"])
        return BufferedInputFile(content, attachment["name"] or "file")


def copy_of(attachment: dict[str, Any]) -> dict[str, Any]:
    """The same file from our own disk."""
    payload = {"stored": attachment["payload"]["stored"]}
    return {**attachment, "job": "stored_copy", "payload": payload, "name": attachment["name"] or "photo.jpg"}


def keyboard(rows: list[list[dict[str, Any]]]) -> InlineKeyboardMarkup | None:
    """Buttons as Telegram takes them."""
    if not rows:
        return None
    return InlineKeyboardMarkup(inline_keyboard=[[_button(b) for b in row] for row in rows])


def _button(button: dict[str, Any]) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        text=button["text"],
        callback_data=button["data"],
        url=button["url"],
        copy_text=CopyTextButton(text=button["copy"]) if button["copy"] else None,
        style=button["style"],
    )


async def _patiently(request: Callable[[], Awaitable[Any]]) -> Any:
    """Repeat what Telegram asked to: 429 after `retry_after`, 5xx and lost connections with back-off."""
    for attempt in range(TRIES):
        try:
            return await request()
        except TelegramRetryAfter as refusal:
            await asyncio.sleep(refusal.retry_after)
        except (TelegramNetworkError, TelegramServerError):
            if attempt == TRIES - 1:
                raise
            await asyncio.sleep(min(0.2 * 2**attempt, 3))
    raise TelegramNetworkError(method=None, message="429 again and again")  # type: ignore[arg-type]
