"""Messages of the past are edited or deleted. No permit is spent: the one in hand goes back unused."""

from collections.abc import Sequence
from typing import Any, Final

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import LinkPreviewOptions

from bot.answers import keyboard
from bot.outcomes import SendError, outcome_of
from handlers.deliveries.common import Edit
from handlers.show import as_data
from mentoring.deliveries import Outcome, Result
from scheduler.pacer import Line

PATIENCE: Final = 15
_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
_SAME: Final = ("message is not modified",)
_OTHER_SHAPE: Final = ("there is no text in the message", "there is no caption in the message")
_GONE: Final = (
    "message to edit not found",
    "message can't be edited",
    "message can't be deleted",
    "message_id_invalid",
)
_AGAIN: Final = (Outcome.ASKED_TO_WAIT, Outcome.UNWRITTEN)


async def carried_out(edits: Sequence[Edit], bot: Bot, chat: int, line: Line) -> Result:
    """Do them all; the outcome is that of the first, unless something has to be tried again."""
    results: list[Result] = []
    for edit in edits:
        result = await _one(edit, bot, chat, line)
        if result.outcome in _AGAIN:
            return result
        results.append(result)
    return results[0]


async def _one(edit: Edit, bot: Bot, chat: int, line: Line) -> Result:
    try:
        await (_removed(edit, bot, chat) if edit.screen is None else _changed(edit, bot, chat))
    except SendError as error:
        if wait := getattr(error, "retry_after", None):
            line.refused(wait)
        return _outcome(error, edit)
    return Result(Outcome.SENT, edit.message_id)


def _outcome(error: Exception, edit: Edit) -> Result:
    if isinstance(error, TelegramBadRequest):
        if _says(error, _SAME):
            return Result(Outcome.SENT, edit.message_id)
        if _says(error, _GONE):
            return Result(Outcome.GONE)
    result = outcome_of(error)
    if result.outcome is Outcome.UNCERTAIN:
        return Result(Outcome.UNWRITTEN, reason=result.reason)
    return result


async def _removed(edit: Edit, bot: Bot, chat: int) -> None:
    """One that is not there any more is what was wanted."""
    try:
        await bot.delete_message(chat, edit.message_id, request_timeout=PATIENCE)
    except TelegramBadRequest as error:
        if not _says(error, ("message to delete not found",)):
            raise
    if edit.also:
        await bot.delete_messages(chat, list(edit.also), request_timeout=PATIENCE)


async def _changed(edit: Edit, bot: Bot, chat: int) -> None:
    try:
        await _written(edit, bot, chat, caption=edit.caption)
    except TelegramBadRequest as error:
        if not _says(error, _OTHER_SHAPE):
            raise
        await _written(edit, bot, chat, caption=not edit.caption)


async def _written(edit: Edit, bot: Bot, chat: int, *, caption: bool) -> None:
    assert edit.screen is not None
    said = as_data(edit.screen)
    how: dict[str, Any] = {
        "chat_id": chat,
        "message_id": edit.message_id,
        "reply_markup": keyboard(said["rows"]),
        "parse_mode": "HTML",
        "request_timeout": PATIENCE,
    }
    if caption:
        await bot.edit_message_caption(caption=said["text"], **how)
    else:
        await bot.edit_message_text(said["text"], link_preview_options=_NO_PREVIEW, **how)


def _says(error: TelegramBadRequest, known: Sequence[str]) -> bool:
    return any(words in error.message.lower() for words in known)
