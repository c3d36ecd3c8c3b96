"""What is said unasked about matching: a large group has been computed."""

from typing import Any

from handlers.deliveries.common import Render
from handlers.screens import matching as screens
from handlers.screens.screen import Screen
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

Params = dict[str, Any]


async def ready(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The draft; nothing once it was published or replaced."""
    run = await use.matching.draft(recipient, params["run_id"])
    if run.status == "failed":
        return screens.failed(t)
    return screens.front(await use.matching.front(recipient), t) if run.status == "draft" else None


KINDS: dict[str, Render] = {"matching_ready": ready}
