"""Filters: cheap ones first, since every handler tried costs time."""

from typing import Any

from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from handlers.taps import BadTap, Tap
from mentoring.people import Actor, Role


class On(Filter):
    """A tap of this kind; gives the handler its typed `data`."""

    def __init__(self, kind: type[Tap]) -> None:
        self.kind = kind
        self._start = f"{kind.prefix}:"

    async def __call__(self, tap: CallbackQuery) -> bool | dict[str, Any]:
        raw = tap.data or ""
        if raw != self.kind.prefix and not raw.startswith(self._start):
            return False
        try:
            return {"data": self.kind.unpack(raw)}
        except BadTap:
            return False


class Word(Filter):
    """A plain text message that is no command."""

    async def __call__(self, message: Message) -> bool:
        return message.text is not None and not message.text.startswith("/")


class Holds(Filter):
    """Someone holding one of the roles. It only chooses a handler: the right itself is the use case's."""

    def __init__(self, *roles: Role) -> None:
        self.roles = roles

    async def __call__(self, event: Any, actor: Actor | None = None) -> bool:
        return actor is not None and actor.has(*self.roles)


class Known(Filter):
    """Somebody who has entered; old buttons of a moved account and forged ones fall through."""

    async def __call__(self, event: Any, actor: Actor | None = None) -> bool:
        return actor is not None
