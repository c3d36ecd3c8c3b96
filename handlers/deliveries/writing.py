"""Words relayed between the two of a pair."""

from typing import Any

from handlers.deliveries.common import Render
from handlers.screens import writing as screens
from handlers.screens.screen import Screen
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.writing import NotPaired


async def relay(recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """Nothing is relayed when the pair has ended meanwhile."""
    try:
        talk = await use.writing.talk(recipient, params["from"])
    except NotPaired:
        return None
    return screens.relayed(talk, params["text"], t)


KINDS: dict[str, Render] = {"writing_relay": relay}
