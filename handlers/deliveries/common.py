"""What every message that comes unasked shares: its reason, and the ways to hear less of it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from handlers.callbacks.deliveries import SayLater, SayLess, SwitchKind
from handlers.screens.screen import Button, Screen
from locales.translator import Html, Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

Render = Callable[[Actor, dict[str, Any], UseCases, Translator], Awaitable[Screen | None]]
"""(recipient, params, use, t) -> the message; None when there is nothing to say any more.

`params` are those planned, with the row's `delivery_id` added. It runs in a turn that is never committed.
"""

Line = Callable[[Actor, dict[str, Any], UseCases, Translator], Awaitable[str | None]]
"""The same in one line of a digest (HTML), for kinds whose first sentence does not do."""


class NotYet(Exception):
    """What is to be edited is still on its way: ask again a moment later."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A message of the past becomes this screen; without a screen it goes, and `also` with it.

    Only its text (or caption) and buttons change: files stay as they were sent. `caption`: what to try first.
    """

    message_id: int
    screen: Screen | None = None
    also: tuple[int, ...] = ()
    caption: bool = False


Edits = Callable[[Actor, dict[str, Any], UseCases, Translator], Awaitable[tuple[Edit, ...]]]
"""(recipient, params, use, t) -> what is to be edited, the message that counts first; raises NotYet."""


def why(text: str, reason: str, t: Translator) -> Html:
    """The text with «Почему это пришло: …» below it. Both are HTML, as the translator makes them."""
    return Html(f"{text}\n\n{t('deliveries-why', reason=Html(reason))}")


def later(params: Mapping[str, Any], t: Translator) -> Button:
    """[Позже]"""
    return Button(t("deliveries-later"), SayLater(params["delivery_id"]))


def less(params: Mapping[str, Any], t: Translator) -> Button:
    """[Реже]"""
    return Button(t("deliveries-less"), SayLess(params["delivery_id"]))


def never(params: Mapping[str, Any], t: Translator) -> Button:
    """[Не напоминать]: switches this kind off at once."""
    return Button(t("deliveries-never"), SwitchKind(params["delivery_id"], 0, False))
