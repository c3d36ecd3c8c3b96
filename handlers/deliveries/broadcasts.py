"""What is said unasked about broadcasts."""

from typing import Any

from handlers.deliveries.common import Render
from handlers.screens import broadcasts as screens
from handlers.screens.screen import Screen
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.broadcast_views import Progress


async def message(actor: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """The message as its author wrote it."""
    return screens.post(await use.broadcasts.received(actor, params["broadcast_id"]), t)


async def again(actor: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """Once more, to who has not marked it; not to who did meanwhile."""
    one = await use.broadcasts.received(actor, params["broadcast_id"])
    if await use.broadcasts.has_marked(actor, one.id):
        return None
    return screens.again(one, t)


def progress(one: Progress, t: Translator) -> Screen:
    """The author's progress screen."""
    return screens.under_way(one.broadcast, t)


KINDS: dict[str, Render] = {"broadcast": message, "broadcast_again": again}
