"""What is said unasked about mentors' applications."""

from typing import Any

from handlers.deliveries.common import Render
from handlers.screens import mentor_entry as screens
from handlers.screens.screen import Screen
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

Params = dict[str, Any]


async def asked(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """A form waits; nothing once it was decided or taken back."""
    view = await use.mentor_entry.card(recipient, params["application_id"])
    return screens.asked(view, t, recipient.tz) if view.application.status == "sent" else None


async def decision(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """What came of it."""
    view = await use.mentor_entry.mine(recipient)
    return screens.decided(view, t) if view and view.application.status == "decided" else None


KINDS: dict[str, Render] = {"mentor_application": asked, "mentor_decision": decision}
