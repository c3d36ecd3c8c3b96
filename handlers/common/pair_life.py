"""A pause, one more year and notice, by either of the two of a pair."""

from datetime import date, datetime, timedelta

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import pairs as taps
from handlers.filters import On, Word
from handlers.screens import pair_life as screens
from handlers.screens import pairs as pair_screens
from handlers.show import show
from handlers.states.pairs import PairForms
from handlers.widgets.typed_date import Asks, misread
from locales.translator import Translator
from mentoring.dates import (
    DateDoesNotExist,
    DateInFuture,
    DateInPast,
    DateNotUnderstood,
    DateTooFar,
    parse_typed,
)
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.pair_views import PairView

router = Router(name="common.pair_life")
BAD_DATES = (DateNotUnderstood, DateDoesNotExist, DateInPast, DateInFuture, DateTooFar)
SEPTEMBER = 9
LONGEST = 1200
"""More than any pause: a forged number must not overflow a date."""


@router.callback_query(On(taps.AskPause))
async def ask_pause(
    tap: CallbackQuery, data: taps.AskPause, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Until when?"""
    view = await use.pairs.view(actor, data.pair_id)
    if not view.is_active:
        await _card(tap, view, actor, use, t)
        return
    await state.set_state(PairForms.pause)
    await state.set_data({"pair": data.pair_id})
    await show(tap, screens.ask_pause(data.pair_id, t))


@router.callback_query(On(taps.PauseFor))
async def pause_for(
    tap: CallbackQuery, data: taps.PauseFor, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """So many days, or until September."""
    await state.clear()
    today = _local(actor, use).date()
    asked = today + timedelta(days=min(data.days, LONGEST))
    until = _september(today) if data.days == taps.UNTIL_SEPTEMBER else asked
    await _card(tap, await use.pair_life.pause(actor, data.pair_id, until), actor, use, t)


@router.message(StateFilter(PairForms.pause), Word())
async def pause_typed(
    message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Until a typed day; what cannot be read is said, and the field stays."""
    pair_id = int((await state.get_data())["pair"])
    local = _local(actor, use)
    try:
        typed = parse_typed(message.text or "", local)
    except BAD_DATES as error:
        await show(
            message,
            screens.ask_pause(pair_id, t, misread(error, local.date(), t, offered=False, asks=Asks.DAY).text),
        )
        return
    if typed.day <= local.date():
        await show(message, screens.ask_pause(pair_id, t, t("pause-too-soon")))
        return
    await state.clear()
    await _card(message, await use.pair_life.pause(actor, pair_id, typed.day), actor, use, t)


@router.callback_query(On(taps.ResumePair))
async def resume(
    tap: CallbackQuery, data: taps.ResumePair, actor: Actor, use: UseCases, t: Translator
) -> None:
    """We go on."""
    await _card(tap, await use.pair_life.resume(actor, data.pair_id), actor, use, t)


@router.callback_query(On(taps.ProlongPair))
async def prolong(
    tap: CallbackQuery, data: taps.ProlongPair, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Two more weeks, or one more year; a notice is taken back by it."""
    view = await use.pair_life.prolong(actor, data.pair_id)
    await _card(tap, view, actor, use, t, toast=t("life-prolonged"))


@router.callback_query(On(taps.GiveNotice))
async def give_notice(
    tap: CallbackQuery, data: taps.GiveNotice, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The mentor stops, on the first day the law permits."""
    await _card(tap, await use.pair_life.give_notice(actor, data.pair_id), actor, use, t)


async def _card(
    source: Message | CallbackQuery,
    view: PairView,
    actor: Actor,
    use: UseCases,
    t: Translator,
    toast: str = "",
) -> None:
    programme = use.programmes.of(actor.municipality_id)
    await show(source, pair_screens.pair(view, programme, t, actor.tz), toast=toast)


def _local(actor: Actor, use: UseCases) -> datetime:
    return use.pair_life.now().astimezone(actor.tz).replace(tzinfo=None)


def _september(today: date) -> date:
    return today.replace(year=today.year + (today.month >= SEPTEMBER), month=SEPTEMBER, day=1)
