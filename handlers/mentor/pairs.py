"""A mentor's readiness and teachers; answers to a proposal, and the end of a pair, by either of the two."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers.callbacks import pairs as taps
from handlers.callbacks.menu import OpenOffer, OpenTeachers
from handlers.filters import On
from handlers.screens import offers as offer_screens
from handlers.screens import pair_life as life_screens
from handlers.screens import pairs as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.errors import NotFound
from mentoring.pairs import PairStatus, Side
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.offers import Pause, TooManyStrengths

router = Router(name="mentor.pairs")


@router.callback_query(On(taps.AgreePair))
async def agree(tap: CallbackQuery, data: taps.AgreePair, actor: Actor, use: UseCases, t: Translator) -> None:
    """«Подходит» or «Беру»."""
    before = await use.pairs.view(actor, data.pair_id)
    view = await use.pairs.agree(actor, data.pair_id)
    if view.is_active and not before.is_active:
        await show(tap, screens.begun(view, t, actor.tz))
        return
    await show(tap, screens.pair(view, use.programmes.of(actor.municipality_id), t, actor.tz))


@router.callback_query(On(taps.DeclinePair))
async def decline(
    tap: CallbackQuery, data: taps.DeclinePair, actor: Actor, use: UseCases, t: Translator
) -> None:
    """«Показать других» of a teacher, «Сейчас не могу» of a mentor."""
    view = await use.pairs.decline(actor, data.pair_id)
    programme = use.programmes.of(actor.municipality_id)
    if view.pair.status is not PairStatus.DECLINED:
        await show(tap, screens.pair(view, programme, t, actor.tz))
    elif view.side is Side.MENTOR:
        await show(tap, screens.declined(t))
    else:
        await show(tap, screens.front(await use.pairs.front(actor), programme, t, actor.tz))


@router.callback_query(On(taps.OpenPair))
async def open_pair(
    tap: CallbackQuery, data: taps.OpenPair, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """As it is now; a text that was awaited («Не сейчас») is awaited no longer."""
    await state.clear()
    view = await use.pairs.view(actor, data.pair_id)
    await show(tap, screens.pair(view, use.programmes.of(actor.municipality_id), t, actor.tz))


@router.callback_query(On(taps.AskEnd))
async def ask_end(tap: CallbackQuery, data: taps.AskEnd, actor: Actor, use: UseCases, t: Translator) -> None:
    """Asked once; a pair that is over is shown as it is. A mentor with papers gives notice (M18)."""
    view = await use.pairs.view(actor, data.pair_id)
    if view.is_active and view.needs_notice:
        await show(tap, life_screens.stop(view, use.pair_life.earliest_end(actor), t))
        return
    programme = use.programmes.of(actor.municipality_id)
    screen = screens.ask_end(view, t) if view.is_active else screens.pair(view, programme, t, actor.tz)
    await show(tap, screen)


@router.callback_query(On(taps.EndPair))
async def end_pair(
    tap: CallbackQuery, data: taps.EndPair, actor: Actor, use: UseCases, t: Translator
) -> None:
    """M17."""
    view = await use.pairs.end(actor, data.pair_id)
    await show(tap, screens.pair(view, use.programmes.of(actor.municipality_id), t, actor.tz))


@router.callback_query(On(OpenTeachers))
async def open_teachers(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """«Мои педагоги»."""
    await show(tap, offer_screens.teachers(await use.pairs.teachers(actor, 0), t, actor.tz))


@router.callback_query(On(taps.TeachersPage))
async def teachers_page(
    tap: CallbackQuery, data: taps.TeachersPage, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Another page."""
    await show(tap, offer_screens.teachers(await use.pairs.teachers(actor, data.page), t, actor.tz))


@router.callback_query(On(OpenOffer))
async def open_offer(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """«Сколько могу взять»."""
    view = await use.offers.mine(actor)
    await show(tap, offer_screens.offer(view, use.programmes.of(actor.municipality_id), t, actor.tz))


@router.callback_query(On(taps.SetCapacity))
async def set_capacity(
    tap: CallbackQuery, data: taps.SetCapacity, actor: Actor, use: UseCases, t: Translator
) -> None:
    """So many at once."""
    view = await use.offers.take(actor, data.capacity)
    await show(tap, offer_screens.offer(view, use.programmes.of(actor.municipality_id), t, actor.tz))


@router.callback_query(On(taps.OpenStrengths))
async def open_strengths(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Strong in what?"""
    view = await use.offers.mine(actor)
    await show(tap, offer_screens.strengths(view, use.programmes.of(actor.municipality_id), t))


@router.callback_query(On(taps.ToggleStrength))
async def toggle_strength(
    tap: CallbackQuery, data: taps.ToggleStrength, actor: Actor, use: UseCases, t: Translator
) -> None:
    """An axis, or not; one too many is said over the same list."""
    toast = ""
    try:
        view = await use.offers.toggle_strength(actor, data.axis)
    except TooManyStrengths as error:
        view, toast = await use.offers.mine(actor), t.plain("errors-too-many-strengths", limit=error.limit)
    screen = offer_screens.strengths(view, use.programmes.of(actor.municipality_id), t)
    await show(tap, screen, toast=toast, alert=bool(toast))


@router.callback_query(On(taps.OpenFormats))
async def open_formats(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """How to meet?"""
    await show(tap, offer_screens.formats(await use.offers.mine(actor), t))


@router.callback_query(On(taps.ToggleFormat))
async def toggle_format(
    tap: CallbackQuery, data: taps.ToggleFormat, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A way of meeting, or not."""
    await show(tap, offer_screens.formats(await use.offers.toggle_format(actor, data.code), t))


@router.callback_query(On(taps.OpenNotice))
async def open_notice(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """How long before?"""
    await show(tap, offer_screens.notice(await use.offers.mine(actor), t))


@router.callback_query(On(taps.SetNotice))
async def set_notice(
    tap: CallbackQuery, data: taps.SetNotice, actor: Actor, use: UseCases, t: Translator
) -> None:
    """So many hours, kept at once."""
    await show(tap, offer_screens.notice(await use.offers.set_notice(actor, data.hours), t))


@router.callback_query(On(taps.OpenPause))
async def open_pause(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """For how long?"""
    await show(tap, offer_screens.pause(await use.offers.mine(actor), t))


@router.callback_query(On(taps.SetPause))
async def set_pause(
    tap: CallbackQuery, data: taps.SetPause, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A pause, or its end."""
    if data.choice not in set(Pause):
        raise NotFound("pause")
    view = await use.offers.pause(actor, Pause(data.choice))
    if data.choice != Pause.OFF:
        await use.pairs.pass_on_waiting(actor)
    await show(tap, offer_screens.offer(view, use.programmes.of(actor.municipality_id), t, actor.tz))
