"""A teacher's own route: proposed, changed, taken."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import routes as taps
from handlers.callbacks.menu import OpenRoute
from handlers.filters import On
from handlers.screens import route_edit as edit_screens
from handlers.screens import route_sets as set_screens
from handlers.screens import routes as screens
from handlers.screens.screen import Screen
from handlers.show import show
from handlers.states.routes import RouteForms
from handlers.teacher.closing import router as closing_router
from handlers.teacher.steps import router as steps_router
from locales.translator import Translator
from mentoring.errors import TooLong
from mentoring.people import Actor
from mentoring.route_editing import NamesChild, StepUnnamed
from mentoring.usecases.all import UseCases
from mentoring.usecases.route_views import RouteView

router = Router(name="teacher.routes")
router.include_router(steps_router)
router.include_router(closing_router)


@router.callback_query(On(OpenRoute))
async def open_route(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """The route, or one proposed now."""
    await show(tap, screens.front(await use.routes.own.front(actor), t, actor.tz))


@router.callback_query(On(taps.TakeRoute))
async def take(tap: CallbackQuery, data: taps.TakeRoute, actor: Actor, use: UseCases, t: Translator) -> None:
    """Begin at once."""
    view = await use.routes.own.take(actor, data.route_id)
    await show(tap, screens.running(view, t), toast=t("routes-taken"))


@router.callback_query(On(taps.WhySteps))
async def why(tap: CallbackQuery, data: taps.WhySteps, actor: Actor, use: UseCases, t: Translator) -> None:
    """Why these steps."""
    await show(tap, screens.why(await use.routes.own.view(actor, data.route_id), t))


@router.callback_query(On(taps.RoutePicture))
async def picture(
    tap: CallbackQuery, data: taps.RoutePicture, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The route again, with its picture below."""
    view = await use.routes.own.view(actor, data.route_id)
    screen = screens.front(await use.routes.own.front(actor), t, actor.tz)
    await show(tap, Screen(screen.text, screen.rows, (screens.picture(view.steps, view.done, t),)))


@router.callback_query(On(taps.ChooseAxis))
async def choose_axis(
    tap: CallbackQuery, data: taps.ChooseAxis, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A route of one's own interest."""
    await show(tap, screens.front(await use.routes.own.propose_for(actor, data.axis), t, actor.tz))


@router.callback_query(On(taps.ProposeAnew))
async def propose_anew(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """From the newest profile."""
    await show(tap, screens.front(await use.routes.own.propose_anew(actor), t, actor.tz))


@router.callback_query(On(taps.OpenPastRoutes))
async def past(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Routes that were walked."""
    await show(tap, set_screens.past(await use.routes.own.past(actor), t, actor.tz))


@router.callback_query(On(taps.OpenPastRoute))
async def past_one(
    tap: CallbackQuery, data: taps.OpenPastRoute, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One of them."""
    view = await use.routes.own.past_one(actor, data.route_id)
    await show(tap, screens.walked(view, t, actor.tz, only_look=True))


@router.callback_query(On(taps.AskHours))
async def ask_hours(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """How many hours a week?"""
    view = await use.routes.own.front(actor)
    screen = screens.ask_hours(view, t) if isinstance(view, RouteView) else screens.front(view, t, actor.tz)
    await show(tap, screen)


@router.callback_query(On(taps.SetHours))
async def set_hours(
    tap: CallbackQuery, data: taps.SetHours, actor: Actor, use: UseCases, t: Translator
) -> None:
    """So many; the draft is laid out anew."""
    view = await use.routes.own.set_hours(actor, data.tenths / 10)
    await show(tap, screens.front(view, t, actor.tz), toast=t("routes-hours-kept"))


@router.callback_query(On(taps.RefineRoute))
async def refine(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """From the newest profile; what is done stays."""
    view = await use.routes.own.refine(actor)
    await show(tap, screens.running(view, t), toast=t("routes-refined"))


# --- changing it ---


@router.callback_query(On(taps.EditRoute))
async def edit(tap: CallbackQuery, data: taps.EditRoute, actor: Actor, use: UseCases, t: Translator) -> None:
    """Which step?"""
    await show(tap, edit_screens.steps(await use.routes.own.view(actor, data.route_id), t))


@router.callback_query(On(taps.EditStep))
async def edit_step(
    tap: CallbackQuery, data: taps.EditStep, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What to do with it?"""
    await show(tap, edit_screens.step(await use.routes.edit.card(actor, data.step_id), t))


@router.callback_query(On(taps.OfferReplacements))
async def offer_replacements(
    tap: CallbackQuery, data: taps.OfferReplacements, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What may stand in for it."""
    await show(
        tap, edit_screens.choices(await use.routes.edit.replacements(actor, data.step_id, data.page), t)
    )


@router.callback_query(On(taps.ReplaceStep))
async def replace_step(
    tap: CallbackQuery, data: taps.ReplaceStep, actor: Actor, use: UseCases, t: Translator
) -> None:
    """This one instead."""
    await _changed(tap, await use.routes.edit.replace(actor, data.step_id, data.code), actor, use, t)


@router.callback_query(On(taps.OfferAdditions))
async def offer_additions(
    tap: CallbackQuery,
    data: taps.OfferAdditions,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """What may be added; words are awaited no longer."""
    await state.clear()
    await show(tap, edit_screens.choices(await use.routes.edit.additions(actor, data.page), t))


@router.callback_query(On(taps.AddStep))
async def add_step(
    tap: CallbackQuery, data: taps.AddStep, actor: Actor, use: UseCases, t: Translator
) -> None:
    """This one too."""
    await _changed(tap, await use.routes.edit.add(actor, data.code), actor, use, t)


@router.callback_query(On(taps.NameOwnStep))
async def name_own(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """In one's own words."""
    await use.routes.edit.additions(actor, 0)
    await state.set_state(RouteForms.own_step)
    await show(tap, edit_screens.name_own(t))


@router.message(StateFilter(RouteForms.own_step), ~F.text.startswith("/"))
async def own_named(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """The words become a step; what does not do is said, and the question stands."""
    try:
        route_id = await use.routes.edit.add_own(actor, message.text or "")
    except TooLong as error:
        said = t("steps-too-long", over=error.over, limit=error.limit)
        await show(message, edit_screens.name_own(t, said))
        return
    except NamesChild:
        await show(message, edit_screens.name_own(t, t("steps-held-name")))
        return
    except StepUnnamed:
        await show(message, edit_screens.name_own(t, t("errors-step-unnamed")))
        return
    await state.clear()
    await show(message, edit_screens.steps(await use.routes.own.view(actor, route_id), t))


@router.callback_query(On(taps.AskRemoval))
async def ask_removal(
    tap: CallbackQuery, data: taps.AskRemoval, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Asked once."""
    await show(tap, edit_screens.ask_removal(await use.routes.edit.card(actor, data.step_id), t))


@router.callback_query(On(taps.RemoveStep))
async def remove_step(
    tap: CallbackQuery, data: taps.RemoveStep, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Out of the route."""
    await _changed(tap, await use.routes.edit.remove(actor, data.step_id), actor, use, t)


@router.callback_query(On(taps.SwapStep))
async def swap_step(
    tap: CallbackQuery, data: taps.SwapStep, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Earlier or later by one place."""
    await _changed(tap, await use.routes.edit.swap(actor, data.step_id, later=data.later), actor, use, t)


async def _changed(tap: CallbackQuery, route_id: int, actor: Actor, use: UseCases, t: Translator) -> None:
    room = await use.routes.sets.room(actor, route_id)
    if room is None:
        screen = edit_screens.steps(await use.routes.own.view(actor, route_id), t)
    else:
        screen = set_screens.after_change(room, t)
    await show(tap, screen, toast=t("routes-changed"))
