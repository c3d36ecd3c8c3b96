"""What is said unasked after an event."""

from typing import Any

from handlers.callbacks.attendance import MyMark
from handlers.deliveries.common import Render, less, why
from handlers.screens import event_feedback as screens
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

Params = dict[str, Any]


async def feedback(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """One word; not to those who have said it, or whose mark was taken back."""
    view = await use.feedback.own(actor, params["event_id"])
    if view.said is not None or not view.open:
        return None
    return Screen(
        why(screens.question(view, t), t("feedback-why"), t),
        rows(
            screens.words(view.event.id, t),
            (Button(t("feedback-mark"), MyMark(view.event.id)), less(params, t)),
        ),
    )


KINDS: dict[str, Render] = {"event_feedback": feedback}
