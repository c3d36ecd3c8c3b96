"""Saying things: handlers only *record* what is to be shown; it is sent after the turn's commit."""

import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from aiogram.types import CallbackQuery, Message

from handlers.screens.screen import Screen

Call = dict[str, Any]
"""A recorded Bot API call as plain data: it is kept in the inbox row until it is known to be sent."""

_calls: ContextVar[list[Call] | None] = ContextVar("calls", default=None)


@contextmanager
def recording() -> Iterator[list[Call]]:
    """Collect the calls of one update."""
    calls: list[Call] = []
    token = _calls.set(calls)
    try:
        yield calls
    finally:
        _calls.reset(token)


def forget() -> None:
    """Drop what was recorded so far: its turn was undone."""
    _recorded().clear()


async def show(
    source: Message | CallbackQuery, screen: Screen, *, toast: str = "", alert: bool = False
) -> None:
    """Show a screen: a tap edits the message it came from, typed text gets a new message below.

    `toast` is a short word over the screen (plain text, at most 200 characters).
    """
    if isinstance(source, CallbackQuery):
        answer(source, toast, alert=alert)
        _record(screen, source.from_user.id, source.message.message_id if source.message else None)
    else:
        _record(screen, source.chat.id, None)


async def say(source: Message | CallbackQuery, screen: Screen) -> None:
    """Send a screen as a new message even after a tap (something that must stay as it is above)."""
    if isinstance(source, CallbackQuery):
        answer(source)
    chat = source.from_user.id if isinstance(source, CallbackQuery) else source.chat.id
    _record(screen, chat, None)


def answer(tap: CallbackQuery, toast: str = "", *, alert: bool = False) -> None:
    """Stop the tap's waiting sign, once a tap."""
    calls = _recorded()
    if any(call["op"] == "answer" and call["id"] == tap.id for call in calls):
        return
    text = html.unescape(re.sub(r"<[^>]+>", "", toast))[:200]
    calls.append({"op": "answer", "id": tap.id, "text": text, "alert": alert})


def copy_message(source: Message | CallbackQuery, from_chat: int, message_id: int) -> None:
    """Repeat a message (a file that someone brought) to the person."""
    chat = source.from_user.id if isinstance(source, CallbackQuery) else source.chat.id
    _recorded().append({"op": "copy", "chat": chat, "from": from_chat, "message": message_id})


def _record(screen: Screen, chat: int, message_id: int | None) -> None:
    _recorded().append({"op": "show", "chat": chat, "edit": message_id, **as_data(screen)})


def as_data(screen: Screen) -> dict[str, Any]:
    """A screen as plain data."""
    return {
        "text": screen.text,
        "rows": [
            [
                {
                    "text": button.label,
                    "data": button.tap.pack() if button.tap else None,
                    "url": button.url,
                    "copy": button.copy,
                    "style": button.style,
                }
                for button in row
            ]
            for row in screen.rows
        ],
        "attachments": [
            {"kind": a.kind, "job": a.job, "payload": a.payload, "name": a.name, "caption": a.caption}
            for a in screen.attachments
        ],
    }


def _recorded() -> list[Call]:
    calls = _calls.get()
    if calls is None:
        raise RuntimeError("show() is used outside an update")
    return calls
