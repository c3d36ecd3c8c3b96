"""What is said unasked about the self-assessment."""

from typing import Any

from handlers.callbacks.assessment import StartForm
from handlers.callbacks.own_scale import BeginScale
from handlers.deliveries.common import Render, later, never, why
from handlers.screens import assessment as screens
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Translator
from mentoring.people import Actor, Role
from mentoring.questionnaire import Form
from mentoring.usecases.all import UseCases


async def unfinished(recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """The form waits where it was left; nothing is said when it is finished or its time is over."""
    found = await use.assessment.unfinished(params["attempt"])
    if found is None:
        return None
    left, started_at = found
    return screens.unfinished(left, started_at.astimezone(recipient.tz).date(), t, never(params, t))


async def full_form(recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """The full form after some weeks of work; nothing once it is begun."""
    view = await use.assessment.overview(recipient)
    if view.paused is not None or view.profile is None or view.profile.form is not Form.EXPRESS:
        return None
    text = t("assessment-time-full-last" if params.get("last") else "assessment-time-full", n=view.full)
    return Screen(
        why(text, t("assessment-why-full"), t),
        rows(_begin(Form.FULL, view.full, t), (later(params, t), never(params, t))),
    )


async def again(recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """The full form again, in winter and in May; nothing when it is begun or was just finished."""
    view = await use.assessment.overview(recipient)
    if view.paused is not None or view.full_from is not None:
        return None
    return Screen(
        why(t("assessment-time-again", n=view.full), t("assessment-why-again"), t),
        rows(_begin(Form.FULL, view.full, t), (later(params, t), never(params, t))),
    )


async def scale_again(
    recipient: Actor, params: dict[str, Any], use: UseCases, t: Translator
) -> Screen | None:
    """The mentor's own scale, half a year later; nothing when answered, or when there are no mentees."""
    if not recipient.has(Role.MENTOR):
        return None
    view = await use.assessment.scale.front(recipient)
    if view.paused is not None or view.again_from is not None:
        return None
    begin = Button(t("scale-again"), BeginScale(), style="primary")
    return Screen(
        why(t("scale-time-again"), t("scale-why-again"), t), rows(begin, (later(params, t), never(params, t)))
    )


def _begin(form: Form, number: int, t: Translator) -> Button:
    return Button(t("assessment-questions", n=number), StartForm(form.value), style="primary")


KINDS: dict[str, Render] = {
    "assessment_unfinished": unfinished,
    "assessment_full": full_form,
    "assessment_again": again,
    "scale_again": scale_again,
}
