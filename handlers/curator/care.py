"""A curator's fortnight, pairs by state, teachers without a mentor. Methodologists come here too."""

from datetime import date

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import care as taps
from handlers.filters import Known, On
from handlers.screens import care as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="curator.care")
router.callback_query.filter(Known())


@router.callback_query(On(taps.OpenFortnight))
async def fortnight(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """C1."""
    await show(tap, screens.fortnight(await use.care.fortnight(actor), actor.name, t))


@router.callback_query(On(taps.WalkFortnight))
async def walk(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Case by case, from where it was."""
    await show(tap, screens.walk(await use.care.begin(actor), t, actor.tz, _today(actor, use)))


@router.callback_query(On(taps.SkipCase))
async def skip(tap: CallbackQuery, data: taps.SkipCase, actor: Actor, use: UseCases, t: Translator) -> None:
    """Not this one now."""
    await show(tap, screens.walk(await use.care.skip(actor, data.place), t, actor.tz, _today(actor, use)))


@router.callback_query(On(taps.NothingChanged))
async def nothing(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """One tap."""
    await show(tap, screens.fortnight(await use.care.nothing_changed(actor), actor.name, t))


@router.callback_query(On(taps.OpenAlone))
async def alone(tap: CallbackQuery, data: taps.OpenAlone, actor: Actor, use: UseCases, t: Translator) -> None:
    """Teachers without a mentor for long."""
    page = await use.care.alone(actor, data.page)
    await show(tap, screens.alone(page, t, actor.tz, _today(actor, use)))


@router.callback_query(On(taps.PairStates))
async def states(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Pairs by state."""
    await show(tap, screens.states(await use.care.states(actor), t))


@router.callback_query(On(taps.PairsIn))
async def pairs(tap: CallbackQuery, data: taps.PairsIn, actor: Actor, use: UseCases, t: Translator) -> None:
    """Pairs in one state."""
    wanted = screens.states_of(data.state)
    if not wanted:
        raise NotFound("state")
    page = await use.care.pairs(actor, wanted, data.page)
    await show(tap, screens.pairs(data.state, page, t, actor.tz, _today(actor, use)))


@router.callback_query(On(taps.OpenPairCare))
async def pair(
    tap: CallbackQuery, data: taps.OpenPairCare, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One of them."""
    await show(tap, screens.pair(await use.care.pair(actor, data.pair_id), t, actor.tz, use.care.now()))


@router.callback_query(On(taps.OfferHelp))
async def offer(tap: CallbackQuery, data: taps.OfferHelp, actor: Actor, use: UseCases, t: Translator) -> None:
    """Both are asked whether help is wanted."""
    view = await use.care.offer_help(actor, data.pair_id)
    await show(tap, screens.pair(view, t, actor.tz, use.care.now()))


def _today(actor: Actor, use: UseCases) -> date:
    return use.care.now().astimezone(actor.tz).date()
