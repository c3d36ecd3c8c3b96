"""What the messenger remembers: people, their chats with the bot, messages and taps."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
Rows = list[list[Json]]


@dataclass(slots=True)
class User:
    """Somebody with a messenger account; `label` and `group` are for the page only."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    label: str = ""
    group: str = ""
    language_code: str = "ru"
    started: bool = False
    blocked: bool = False
    read_to: int = 0

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(slots=True)
class Message:
    """One message of a private chat; `content` keeps Bot API field names (text, photo, caption …)."""

    id: int
    chat: int
    out: bool  # said by the person, not by the bot
    date: int
    content: Json
    buttons: Rows | None = None
    reply_to: int | None = None
    album: str | None = None
    silent: bool = False
    edited: int = 0
    origin: Json | None = None  # forward_origin of a forwarded message
    inline: str | None = None  # inline_message_id of a message a person sent through the bot
    protected: bool = False

    @property
    def own(self) -> bool:
        """Whether the bot itself said it and so may edit it."""
        return not self.out and self.origin is None and self.inline is None


@dataclass(slots=True)
class Chat:
    """A private chat: its id is the person's id. `version` grows with every visible change."""

    user: User
    messages: dict[int, Message] = field(default_factory=dict)
    version: int = 0
    keyboard: Rows | None = None
    pinned: int | None = None


@dataclass(slots=True)
class Answer:
    """What the person sees after a tap: a toast, an alert window, or a link that opens."""

    text: str | None = None
    alert: bool = False
    url: str | None = None


@dataclass(slots=True)
class Query:
    """A callback or inline query waiting for the bot; `asked_at` is on the monotonic clock."""

    id: str
    user: int
    asked_at: float
    answer: "asyncio.Future[Any]"
