"""What is said unasked about lesson visits."""

from typing import Any

from handlers.deliveries.common import Render, less, why
from handlers.screens import visits as screens
from handlers.screens.screen import Screen, rows
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

Params = dict[str, Any]


async def ended(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The lesson is over: its sheet; nothing once it was sent or said that there was no visit."""
    view = await use.visits.view(recipient, params["meeting_id"])
    return screens.after_lesson(view, t) if screens.is_due(view) else None


async def feedback(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """A day later, once."""
    view = await use.visits.view(recipient, params["meeting_id"])
    if not screens.is_due(view):
        return None
    asked = screens.after_lesson(view, t, again=True)
    text = why(asked.text, t("visits-feedback-why"), t)
    return Screen(text, rows(*asked.rows, less(params, t)))


async def sheet(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """M15."""
    view = await use.visits.view(recipient, params["meeting_id"])
    return screens.sheet(view, t) if view.sheet.is_sent else None


async def reply(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The teacher's own words."""
    view = await use.visits.view(recipient, params["meeting_id"])
    return screens.sheet(view, t) if view.sheet.reply else None


KINDS: dict[str, Render] = {
    "visit_ended": ended,
    "visit_feedback": feedback,
    "meeting_sheet": sheet,
    "meeting_reply": reply,
}
