"""A screen of a delivery as the requests it takes: a text, a file with a caption, or an album and a text."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from aiogram import Bot
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardMarkup,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    InputPollOption,
    LinkPreviewOptions,
    Message,
)

CAPTION: Final = 1024
ALBUM: Final = 10
_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
_TAGS: Final = re.compile(r"<[^>]+>")
_ALBUM_OF: Final[dict[str, Any]] = {
    "photo": InputMediaPhoto,
    "video": InputMediaVideo,
    "document": InputMediaDocument,
    "audio": InputMediaAudio,
}


WITHOUT_CAPTION: Final = ("video_note",)


@dataclass(frozen=True, slots=True)
class Sent:
    """What a request made: messages (an album is several), and the id of a poll."""

    ids: tuple[int, ...]
    poll: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One request. `kind`: text, copy, album, poll, or the kind of file as Telegram calls it."""

    kind: str
    content: Any = None
    text: str | None = None
    markup: InlineKeyboardMarkup | None = None
    carries_text: bool = field(default=False)

    @classmethod
    def made(cls, attachment: dict[str, Any], content: bytes) -> "Part":
        """A file just made."""
        file = BufferedInputFile(content, attachment["name"] or "file")
        return cls(attachment["kind"], file, attachment["caption"] or None)

    @property
    def weight(self) -> int:
        """As how many messages Telegram counts it."""
        return len(self.content) if self.kind == "album" else 1

    @property
    def is_upload(self) -> bool:
        """Whether bytes go with it."""
        return isinstance(self.content, BufferedInputFile)

    async def send(self, bot: Bot, chat: int, **how: Any) -> Sent:
        """Make the request. Raises whatever aiogram raises."""
        how["reply_markup"] = self.markup
        if self.kind == "text":
            said = await bot.send_message(
                chat, self.text or "", parse_mode="HTML", link_preview_options=_NO_PREVIEW, **how
            )
            return Sent((said.message_id,))
        if self.kind == "album":
            del how["reply_markup"]
            album = await bot.send_media_group(chat, self.content, **how)
            return Sent(tuple(one.message_id for one in album))
        if self.kind == "copy":
            copied = await bot.copy_message(chat, self.content["chat"], self.content["message"], **how)
            return Sent((copied.message_id,))
        if self.kind == "poll":
            return await self._poll(bot, chat, **how)
        send = getattr(bot, f"send_{self.kind}")
        if self.kind not in WITHOUT_CAPTION:
            how |= {"caption": self.text, "parse_mode": "HTML"}
        sent: Message = await send(chat, self.content, **how)
        return Sent((sent.message_id,))

    async def _poll(self, bot: Bot, chat: int, **how: Any) -> Sent:
        """Anonymous: who has chosen what is told to nobody, not even to this bot."""
        sent = await bot.send_poll(
            chat,
            self.content["question"],
            [InputPollOption(text=option) for option in self.content["options"]],
            is_anonymous=True,
            allows_multiple_answers=bool(self.content["multiple"]),
            **how,
        )
        return Sent((sent.message_id,), sent.poll.id if sent.poll else None)


def parts_of(
    text: str, markup: InlineKeyboardMarkup | None, attachments: Sequence[dict[str, Any]]
) -> tuple[list[Part], list[dict[str, Any]]]:
    """The requests of a message, and what is yet to be made and added to it.

    Attachments with job `file_id` (payload `file_id`, and `as` where it is neither photo nor document),
    job `copy` (payload `chat`, `message`) and job `poll` (payload `question`, `options`, `multiple`) are part
    of the message; any other job is an extra.
    """
    ready = [one for one in attachments if one["job"] in ("file_id", "copy", "poll")]
    extras = [one for one in attachments if one not in ready]
    if len(ready) == 1 and _takes_caption(ready[0]) and 0 < _length(text) <= CAPTION:
        return [
            Part(_kind(ready[0]), ready[0]["payload"]["file_id"], text, markup, carries_text=True)
        ], extras
    parts = [Part(one["job"], one["payload"]) for one in ready if one["job"] in ("copy", "poll")]
    parts += _files([one for one in ready if one["job"] == "file_id"])
    if text or not parts:
        parts.append(Part("text", None, text, markup, carries_text=True))
    else:
        last = parts[-1]
        parts[-1] = Part(last.kind, last.content, last.text, markup, carries_text=True)
    return parts, extras


def _takes_caption(attachment: dict[str, Any]) -> bool:
    return attachment["job"] == "file_id" and _kind(attachment) not in WITHOUT_CAPTION


def _files(files: Sequence[dict[str, Any]]) -> list[Part]:
    """Albums of what Telegram lets stand together (photos with videos, the others by kind), else singly."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for number, one in enumerate(files):
        kind = _kind(one)
        family = {"video": "photo"}.get(kind, kind) if kind in _ALBUM_OF else f"alone {number}"
        groups.setdefault(family, []).append(one)
    parts: list[Part] = []
    for group in groups.values():
        parts += [_album(group[at : at + ALBUM]) for at in range(0, len(group), ALBUM)]
    return parts


def _album(group: Sequence[dict[str, Any]]) -> Part:
    if len(group) == 1:
        return Part(_kind(group[0]), group[0]["payload"]["file_id"])
    return Part("album", [_ALBUM_OF[_kind(one)](media=one["payload"]["file_id"]) for one in group])


def _kind(attachment: dict[str, Any]) -> str:
    return str(attachment["payload"].get("as") or attachment["kind"])


def _length(text: str) -> int:
    """Characters as Telegram counts them: UTF-16 units of the text without its tags."""
    return len(html.unescape(_TAGS.sub("", text)).encode("utf-16-le")) // 2
