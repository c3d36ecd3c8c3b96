"""What is said unasked about routes and steps."""

from typing import Any, Final

from handlers.callbacks import routes as taps
from handlers.callbacks.closing import BeforeAfter
from handlers.callbacks.menu import OpenMeetings, OpenRoute
from handlers.deliveries.common import Render, less, why
from handlers.screens import confirming, step_notes
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.errors import NotAllowed
from mentoring.people import Actor
from mentoring.route_records import RouteStatus
from mentoring.routes import StepStatus
from mentoring.usecases.all import UseCases
from mentoring.usecases.route_views import StepCard

Params = dict[str, Any]
ROWS_WITH_LESS: Final = 5


async def submitted(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """A step to confirm; nothing when it is answered, renewed, or not this person's any more."""
    try:
        view = await use.routes.confirm.card(recipient, params["step_id"])
    except NotAllowed:
        return None
    if not view.is_asked or view.revision != params["revision"]:
        return None
    mirror = await use.mirrors.to_offer(recipient, view.person_id) if view.is_last else None
    return confirming.to_confirm(view, t, mirror=mirror)


async def waits(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The same step once more, the day before it closes by itself."""
    screen = await submitted(recipient, params, use, t)
    if screen is None:
        return None
    return Screen(
        why(screen.text, t("steps-why-waits"), t), rows(*screen.rows[:ROWS_WITH_LESS], less(params, t))
    )


async def confirmed(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The step is closed."""
    view = await use.routes.steps.answered(recipient, params["step_id"])
    if view.card.status is not StepStatus.CONFIRMED:
        return None
    return step_notes.note_confirmed(view, t, recipient.tz)


async def returned(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Something is to be added."""
    view = await use.routes.steps.answered(recipient, params["step_id"])
    if view.card.status is not StepStatus.RETURNED:
        return None
    return step_notes.note_returned(view, t)


async def lapsed(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Closed without an answer."""
    view = await use.routes.steps.answered(recipient, params["step_id"])
    if view.card.status is not StepStatus.UNCONFIRMED:
        return None
    return step_notes.note_lapsed(view, t, recipient.tz)


async def due(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The last day is near."""
    card = await use.routes.steps.card(recipient, params["step_id"])
    is_ahead = card.special is not None and card.status is StepStatus.PLANNED
    if not card.running or not (card.is_open or is_ahead):
        return None
    return Screen(
        why(step_notes.note_due(card, t), _reason(card, t), t),
        rows(
            Button(t("steps-open-next"), taps.ShowStep(card.id), style="primary"),
            (Button(t("steps-postpone"), taps.AskNewDate(card.id)), less(params, t)),
        ),
    )


def _reason(card: StepCard, t: Translator) -> Html:
    if card.room is not None:
        return t("sets-why-running", title=card.room)
    return t("steps-why-open")


async def passed(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The last day was; two good answers."""
    card = await use.routes.steps.card(recipient, params["step_id"])
    if not (card.running and card.is_open) or card.due >= card.today:
        return None
    drop = None if card.fixed else Button(t("steps-drop"), taps.AskDrop(card.id))
    return Screen(
        why(step_notes.note_passed(card, t), _reason(card, t), t),
        rows(
            Button(
                t("sets-to-the-end" if card.daily else "steps-postpone-week"),
                taps.PostponeWeek(card.id),
                style="primary",
            ),
            Button(t("steps-open"), taps.ShowStep(card.id)),
            drop,
            less(params, t),
        ),
    )


async def route_waiting(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """A route asks to be agreed."""
    try:
        view = await use.routes.agree.card(recipient, params["route_id"])
    except NotAllowed:
        return None
    return confirming.to_agree(view, t) if view.status is RouteStatus.WAITING else None


async def route_agreed(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Agreed."""
    view = await use.routes.agree.own_notice(recipient, params["route_id"])
    opens = Button(t("menu-route"), OpenRoute(), style="primary")
    return Screen(confirming.note_agreed(view, t), rows(opens))


async def route_question(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """A question about the route; nothing when it is agreed by now."""
    view = await use.routes.agree.own_notice(recipient, params["route_id"])
    if view.status is not RouteStatus.WAITING or not view.question:
        return None
    return Screen(
        confirming.note_question(view, params["by"], t),
        rows(
            Button(t("routes-edit"), taps.EditRoute(view.id), style="primary"),
            Button(t("steps-discuss"), OpenMeetings(0)),
            Button(t("menu-route"), OpenRoute()),
        ),
    )


async def route_walked(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """A walked route asks for its mark."""
    try:
        view = await use.routes.agree.card(recipient, params["route_id"])
    except NotAllowed:
        return None
    return None if view.is_closed else confirming.to_close(view, t)


async def route_closed(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The curator's mark."""
    view = await use.routes.agree.own_notice(recipient, params["route_id"])
    see = Button(t("closing-see"), BeforeAfter(view.id), style="primary")
    return Screen(confirming.note_closed(view, t), rows(see, Button(t("menu-route"), OpenRoute())))


KINDS: dict[str, Render] = {
    "step_submitted": submitted,
    "step_waits": waits,
    "step_confirmed": confirmed,
    "step_returned": returned,
    "step_lapsed": lapsed,
    "step_due": due,
    "step_passed": passed,
    "route_waiting": route_waiting,
    "route_agreed": route_agreed,
    "route_question": route_question,
    "route_walked": route_walked,
    "route_closed": route_closed,
}
