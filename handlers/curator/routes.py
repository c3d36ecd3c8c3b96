"""Agreeing routes: one tap, or a question."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import routes as taps
from handlers.callbacks.closing import CloseRoute
from handlers.callbacks.menu import OpenAgree
from handlers.filters import On
from handlers.screens import confirming as screens
from handlers.show import show
from handlers.states.routes import RouteForms
from locales.translator import Html, Translator
from mentoring.errors import TooLong
from mentoring.people import Actor
from mentoring.route_records import RouteStatus
from mentoring.usecases.all import UseCases

router = Router(name="curator.routes")


@router.callback_query(On(OpenAgree))
async def waiting(tap: CallbackQuery, data: OpenAgree, actor: Actor, use: UseCases, t: Translator) -> None:
    """Routes that wait."""
    await show(tap, screens.waiting(await use.routes.agree.waiting(actor, data.page), t))


@router.callback_query(On(taps.OpenOthersRoute))
async def open_route(
    tap: CallbackQuery,
    data: taps.OpenOthersRoute,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """Its steps and dates."""
    await state.clear()
    await show(tap, screens.others(await use.routes.agree.card(actor, data.route_id), t))


@router.callback_query(On(taps.AgreeRoute))
async def agree(
    tap: CallbackQuery, data: taps.AgreeRoute, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One tap; a second one shows how it stands."""
    view = await use.routes.agree.agree(actor, data.route_id)
    said = t("routes-agreed-now") if view.status is RouteStatus.AGREED else ""
    await show(tap, screens.others(view, t), toast=said)


@router.callback_query(On(CloseRoute))
async def close(tap: CallbackQuery, data: CloseRoute, actor: Actor, use: UseCases, t: Translator) -> None:
    """A walked route gets its mark."""
    view = await use.routes.agree.close(actor, data.route_id)
    said = t("closing-closed-now") if view.is_closed else ""
    await show(tap, screens.others(view, t), toast=said)


@router.callback_query(On(taps.AskAboutRoute))
async def ask(
    tap: CallbackQuery,
    data: taps.AskAboutRoute,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """A question instead."""
    view = await use.routes.agree.card(actor, data.route_id)
    if view.status is not RouteStatus.WAITING:
        await show(tap, screens.others(view, t))
        return
    await state.set_state(RouteForms.route_question)
    await state.set_data({"route": data.route_id})
    await show(tap, screens.ask_about_route(view, t))


@router.message(StateFilter(RouteForms.route_question), ~F.text.startswith("/"))
async def send_question(
    message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Only the teacher reads it."""
    route_id = int((await state.get_data())["route"])
    if not message.text:
        await _again(message, t("steps-words-only"), route_id, t)
        return
    try:
        view = await use.routes.agree.ask(actor, route_id, message.text)
    except TooLong as error:
        await _again(message, t("steps-too-long", over=error.over, limit=error.limit), route_id, t)
        return
    await state.clear()
    await show(message, screens.others(view, t))


async def _again(message: Message, text: Html, route_id: int, t: Translator) -> None:
    await show(message, screens.retyping(text, taps.OpenOthersRoute(route_id), t))
