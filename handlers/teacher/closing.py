"""The last step of a route: six questions an axis, two of reflection, what changed."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import closing as taps
from handlers.filters import On, Word
from handlers.screens import closing as screens
from handlers.screens import steps as step_screens
from handlers.show import show
from handlers.states.closing import ClosingForms
from locales.translator import Translator
from mentoring.errors import NotFound, TooLong
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.route_closing import Closed, Closing, NamesChild
from mentoring.usecases.route_views import StepCard

router = Router(name="teacher.closing")


@router.callback_query(On(taps.GoOnClosing))
async def go_on(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """The next axis or question; elsewhere «Мой шаг»."""
    view = await use.routes.closing.of_route(actor)
    if view is None:
        await state.clear()
        await show(tap, step_screens.mine(await use.routes.own.my_step(actor), t, actor.tz))
    else:
        await page(tap, view, t, state, axes_done=view.told > 0)


@router.callback_query(On(taps.SkipAxes))
async def skip(
    tap: CallbackQuery, data: taps.SkipAxes, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """To the questions."""
    view = await use.routes.closing.view(actor, data.step_id)
    await page(tap, view, t, state, axes_done=True)


@router.callback_query(On(taps.TellClosing))
async def tell(
    tap: CallbackQuery, data: taps.TellClosing, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """A ready answer."""
    if not (data.number < 2 and data.choice < screens.CHOICES):
        raise NotFound("question")
    phrase = screens.choice_words(data.number, data.choice, t)
    view = await use.routes.closing.tell(actor, data.step_id, data.number, phrase, is_adult=True)
    await page(tap, view, t, state, axes_done=True)


@router.callback_query(On(taps.ClosingAdult))
async def adult(
    tap: CallbackQuery, data: taps.ClosingAdult, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """The phrase that was asked about goes on."""
    kept = await state.get_data()
    phrase = str(kept.get("phrase", "")) if kept.get("step") == data.step_id else ""
    view = await use.routes.closing.tell(actor, data.step_id, data.number, phrase, is_adult=True)
    await page(tap, view, t, state, axes_done=True)


@router.message(StateFilter(ClosingForms.phrase), Word())
async def typed(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """One phrase of one's own."""
    kept = await state.get_data()
    step_id, number = int(kept["step"]), int(kept["number"])
    try:
        view = await use.routes.closing.tell(actor, step_id, number, message.text or "")
    except TooLong as error:
        await show(message, screens.too_long(t("steps-too-long", over=error.over, limit=error.limit), t))
        return
    if isinstance(view, NamesChild):
        await state.update_data(phrase=message.text)
        await show(message, screens.names_child(step_id, number, t))
    else:
        await page(message, view, t, state, axes_done=True)


@router.callback_query(On(taps.BeforeAfter))
async def before_after(
    tap: CallbackQuery, data: taps.BeforeAfter, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What changed with a route."""
    await show(tap, screens.changed(await use.routes.closing.before_and_after(actor, data.route_id), t))


async def page(
    source: Message | CallbackQuery,
    view: Closing | Closed | NamesChild | StepCard,
    t: Translator,
    state: FSMContext,
    *,
    axes_done: bool = False,
) -> None:
    """The screen of what comes next; only a question leaves something awaited."""
    await state.clear()
    match view:
        case Closing():
            if not view.left or axes_done:
                await state.set_state(ClosingForms.phrase)
                await state.set_data({"step": view.step_id, "number": view.told})
            await show(source, screens.page(view, t, axes_done=axes_done))
        case Closed():
            await show(source, screens.closed(view, t))
        case StepCard():
            await show(source, step_screens.card(view, t))
        case NamesChild():
            raise NotFound("phrase")
