"""The month's digest for the head."""

from datetime import date
from typing import Any

from handlers.deliveries.common import Render, less, why
from handlers.screens import indicators as screens
from handlers.screens.screen import Screen, rows
from locales.translator import Translator
from mentoring.people import Actor, Role
from mentoring.usecases.all import UseCases


async def digest(recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """H4; nothing to one who is the head no longer."""
    if not recipient.has(Role.HEAD):
        return None
    view = await use.indicators.digest(recipient, date.fromisoformat(params["month"]))
    text, buttons = screens.digest(view, t)
    return Screen(why(text, t("indicators-digest-why"), t), rows(buttons, less(params, t)))


KINDS: dict[str, Render] = {"indicator_digest": digest}
