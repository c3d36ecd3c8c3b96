"""What is said unasked about the mentor's mirror."""

from typing import Any

from handlers.deliveries.common import Render
from handlers.screens import mirrors as screens
from handlers.screens.screen import Screen
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases


async def done(recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """There is something to read; no word of it stands in the message."""
    return screens.told(await use.mirrors.read(recipient, params["mirror_id"]), t)


KINDS: dict[str, Render] = {"mirror_done": done}
