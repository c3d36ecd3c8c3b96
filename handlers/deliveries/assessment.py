"""What is said unasked about the self-assessment."""

from typing import Any

from handlers.deliveries.common import Render, never
from handlers.screens import assessment as screens
from handlers.screens.screen import Screen
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases


async def unfinished(recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """The form waits where it was left; nothing is said when it is finished or its time is over."""
    found = await use.assessment.unfinished(params["attempt"])
    if found is None:
        return None
    left, started_at = found
    return screens.unfinished(left, started_at.astimezone(recipient.tz).date(), t, never(params, t))


KINDS: dict[str, Render] = {"assessment_unfinished": unfinished}
