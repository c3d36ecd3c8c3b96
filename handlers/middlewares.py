"""Who is speaking: one read an update, before any handler."""

from collections.abc import Awaitable, Callable
from functools import cache
from inspect import signature
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, Message, TelegramObject, Update

from handlers.screens import menu as screens
from handlers.show import show
from locales.translator import translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class WhoSpeaks(BaseMiddleware):
    """Adds `actor` (None for a stranger), `account` (the messenger id) and `t` (their words)."""

    def __init__(self, use: UseCases, default_locale: str, *, private: bool) -> None:
        self._private = private
        self._use = use
        self._default_locale = default_locale

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Look the account up; updates without a person behind them pass with `actor` None."""
        assert isinstance(event, Update)
        speaker = data.get("event_from_user")
        actor = None
        if speaker is not None:
            actor = await self._use.people.actor_of("telegram", speaker.id)
        data["actor"] = actor
        data["account"] = speaker.id if speaker else None
        data["t"] = translator(actor.locale if actor else self._default_locale, private=self._private)
        return await handler(event, data)


class EnteredOnly(BaseMiddleware):
    """A handler that asks for `actor: Actor` only meets people who have entered.

    The signature decides: `actor: Actor | None` takes strangers too. Everybody else sees how to enter.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Show a stranger the way in."""
        if data.get("actor") is None and _needs_actor(data["handler"].callback):
            assert isinstance(event, Message | CallbackQuery)
            return await show(event, screens.home(None, data["t"]))
        return await handler(event, data)


@cache
def _needs_actor(callback: Callable[..., Any]) -> bool:
    asked = signature(callback).parameters.get("actor")
    return asked is not None and asked.annotation is Actor


class PrivateOnly(BaseMiddleware):
    """Messages and taps outside private chats are not ours to answer."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Drop group and channel chatter."""
        chat = data.get("event_chat")
        if chat is not None and chat.type != "private":
            return None
        return await handler(event, data)
