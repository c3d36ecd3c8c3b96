"""«Взять как шаг»: what the two agreed on becomes a step of the teacher's own route."""

from datetime import date

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks.meeting_logs import TakeLogStep
from handlers.callbacks.visits import TakeAdvice
from handlers.filters import On
from handlers.screens import route_edit as edit_screens
from handlers.screens import routes as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.route_views import RouteView

router = Router(name="teacher.agreed_steps")


@router.callback_query(On(TakeAdvice))
async def take_advice(
    tap: CallbackQuery, data: TakeAdvice, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The one thing to try after a lesson."""
    view = await use.visits.agree(actor, data.meeting_id)
    await _take(tap, view.sheet.advice or "", None, actor, use, t)


@router.callback_query(On(TakeLogStep))
async def take_log_step(
    tap: CallbackQuery, data: TakeLogStep, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The teacher's line of a log, until the next meeting."""
    words, until = await use.logs.step_for_me(actor, data.meeting_id)
    await _take(tap, words, until, actor, use, t)


async def _take(
    tap: CallbackQuery, words: str, until: date | None, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Into the route that is there, or the draft proposed now; without either it is said what is missing."""
    front = await use.routes.own.front(actor)
    if not isinstance(front, RouteView):
        await show(tap, screens.front(front, t, actor.tz), toast=t("visits-step-needs-route"))
        return
    route_id = await use.routes.edit.take_advice(actor, words, until)
    view = await use.routes.own.view(actor, route_id)
    await show(tap, edit_screens.steps(view, t), toast=t("visits-step-taken"))
