"""Answering for a teacher's step: confirm, or send back with a question."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import routes as taps
from handlers.filters import On
from handlers.screens import confirming as screens
from handlers.show import show
from handlers.states.routes import RouteForms
from locales.translator import Html, Translator
from mentoring.errors import TooLong
from mentoring.people import Actor
from mentoring.routes import StepStatus
from mentoring.usecases.all import UseCases

router = Router(name="mentor.steps")
NOT_A_COMMAND = ~F.text.startswith("/")


@router.callback_query(On(taps.OpenMenteeRoute))
async def mentee_route(
    tap: CallbackQuery, data: taps.OpenMenteeRoute, actor: Actor, use: UseCases, t: Translator
) -> None:
    """How a teacher's route goes."""
    await show(tap, screens.others(await use.routes.agree.mentee(actor, data.person_id), t))


@router.callback_query(On(taps.OpenToConfirm))
async def open_step(
    tap: CallbackQuery,
    data: taps.OpenToConfirm,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """What was brought, whole."""
    await state.clear()
    view = await use.routes.confirm.card(actor, data.step_id)
    mirror = await use.mirrors.to_offer(actor, view.person_id) if view.is_last else None
    await show(tap, screens.to_confirm(view, t, whole=True, mirror=mirror))


@router.callback_query(On(taps.ConfirmStep))
async def confirm(
    tap: CallbackQuery, data: taps.ConfirmStep, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One tap."""
    view = await use.routes.confirm.confirm(actor, data.step_id, data.revision)
    said = t("steps-confirmed-now") if view.status is StepStatus.CONFIRMED else ""
    mirror = await use.mirrors.to_offer(actor, view.person_id) if view.is_last else None
    await show(tap, screens.settled(view, t, mirror=mirror), toast=said)


@router.callback_query(On(taps.ConfirmWithWords))
async def ask_words(
    tap: CallbackQuery,
    data: taps.ConfirmWithWords,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """A few words with the confirmation."""
    view = await use.routes.confirm.card(actor, data.step_id)
    if not view.may_confirm:
        await show(tap, screens.settled(view, t))
        return
    await state.set_state(RouteForms.comment)
    await state.set_data({"step": data.step_id, "revision": view.revision})
    await show(tap, screens.ask_words(view, t))


@router.callback_query(On(taps.ReturnStep))
async def ask_return(
    tap: CallbackQuery,
    data: taps.ReturnStep,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """What is missing?"""
    view = await use.routes.confirm.card(actor, data.step_id)
    if not view.is_asked:
        await show(tap, screens.settled(view, t))
        return
    await state.set_state(RouteForms.return_question)
    await state.set_data({"step": data.step_id})
    await show(tap, screens.ask_return(view, t))


@router.message(StateFilter(RouteForms.return_question), NOT_A_COMMAND)
async def send_back(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """The question goes to the teacher; what was brought is kept."""
    step_id = int((await state.get_data())["step"])
    if not message.text:
        await _again(message, t("steps-words-only"), step_id, t)
        return
    try:
        view = await use.routes.confirm.send_back(actor, step_id, message.text)
    except TooLong as error:
        await _again(message, t("steps-too-long", over=error.over, limit=error.limit), step_id, t)
        return
    await state.clear()
    await show(message, screens.settled(view, t))


@router.message(StateFilter(RouteForms.comment), NOT_A_COMMAND)
async def confirm_with_words(
    message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """The step is closed with these words."""
    kept = await state.get_data()
    step_id = int(kept["step"])
    if not message.text:
        await _again(message, t("steps-words-only"), step_id, t)
        return
    try:
        view = await use.routes.confirm.confirm(actor, step_id, int(kept["revision"]), message.text)
    except TooLong as error:
        await _again(message, t("steps-too-long", over=error.over, limit=error.limit), step_id, t)
        return
    await state.clear()
    await show(message, screens.settled(view, t))


async def _again(message: Message, text: Html, step_id: int, t: Translator) -> None:
    await show(message, screens.retyping(text, taps.OpenToConfirm(step_id), t))
