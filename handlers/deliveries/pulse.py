"""The question of the private pulse."""

from dataclasses import replace
from typing import Any

from handlers.deliveries.common import Render, why
from handlers.screens import pulse as screens
from handlers.screens.screen import Screen
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases


async def ask(recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """«Как прошла неделя?»; nothing when she has said no meanwhile."""
    if not await use.pulse.wants(recipient):
        return None
    first = not (await use.pulse.own(recipient)).is_on
    asked = screens.ask(params["day"], t, first=first)
    return replace(asked, text=why(asked.text, t("pulse-why", first=str(first).lower()), t))


KINDS: dict[str, Render] = {"pulse": ask}
