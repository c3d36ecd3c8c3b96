"""The question of the private pulse."""

from typing import Any

from handlers.deliveries.common import Render
from handlers.screens import pulse as screens
from handlers.screens.screen import Screen
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases


async def ask(recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """«Как прошла неделя?»; nothing when she has said no meanwhile."""
    if not await use.pulse.wants(recipient):
        return None
    return screens.ask(params["day"], t, first=not (await use.pulse.own(recipient)).is_on)


KINDS: dict[str, Render] = {"pulse": ask}
