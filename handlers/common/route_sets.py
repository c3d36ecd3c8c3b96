"""Ready sets: the teacher's beside the route, the mentor's own school."""

from datetime import date

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import route_sets as taps
from handlers.filters import On, Word
from handlers.screens import route_sets as screens
from handlers.show import show
from handlers.states.routes import RouteForms
from handlers.widgets.calendar import day_of
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
from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.route_sets import EndRefused

router = Router(name="common.route_sets")
BAD_DATES = (DateNotUnderstood, DateDoesNotExist, DateInPast, DateInFuture, DateTooFar)


@router.callback_query(On(taps.OpenSets))
async def everything(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Sets for special times."""
    await show(tap, screens.everything(await use.routes.sets.all(actor), t))


@router.callback_query(On(taps.OpenSet))
async def open_set(
    tap: CallbackQuery, data: taps.OpenSet, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """One of them; a day is awaited no longer."""
    await state.clear()
    await show(tap, screens.front(await use.routes.sets.front(actor, data.code), t))


@router.callback_query(On(taps.BeginSet))
async def begin(tap: CallbackQuery, data: taps.BeginSet, actor: Actor, use: UseCases, t: Translator) -> None:
    """Today."""
    await show(tap, screens.front(await use.routes.sets.begin(actor, data.code), t))


# --- counted back from a day ---


@router.callback_query(On(taps.AskSetEnd))
async def ask_end(
    tap: CallbackQuery, data: taps.AskSetEnd, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Which day?"""
    view = await use.routes.sets.ask_end(actor, data.code)
    await state.set_state(RouteForms.set_end)
    await state.set_data({"set": data.code})
    await show(tap, screens.ask_end(view, t, actor.tz))


@router.callback_query(On(taps.LeafSetEnd))
async def leaf_end(
    tap: CallbackQuery, data: taps.LeafSetEnd, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A page of days."""
    view = await use.routes.sets.ask_end(actor, data.code)
    await show(tap, screens.days(view, day_of(data.day) or view.today, t))


@router.callback_query(On(taps.SetEnd))
async def end_chosen(
    tap: CallbackQuery, data: taps.SetEnd, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """That day."""
    await _dates(tap, data.code, _day(data.day), actor, use, t, state)


@router.message(StateFilter(RouteForms.set_end), Word())
async def end_typed(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """A typed day."""
    code = str((await state.get_data())["set"])
    now = use.routes.now().astimezone(actor.tz).replace(tzinfo=None)
    try:
        typed = parse_typed(message.text or "", now)
    except BAD_DATES as error:
        await show(message, screens.end_misread(misread(error, now.date(), t, asks=Asks.DAY), code, t))
        return
    await _dates(message, code, typed.day, actor, use, t, state)


async def _dates(
    source: Message | CallbackQuery,
    code: str,
    day: date,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    try:
        view = await use.routes.sets.dates(actor, code, day)
    except EndRefused as error:
        today = use.routes.now().astimezone(actor.tz).date()
        await show(source, screens.end_refused(code, error.day, today, t))
        return
    await state.clear()
    await show(source, screens.dates(view, t))


@router.callback_query(On(taps.BeginDatedSet))
async def begin_dated(
    tap: CallbackQuery, data: taps.BeginDatedSet, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Counted back from that day."""
    view = await use.routes.sets.begin(actor, data.code, _day(data.day), short=data.short)
    await show(tap, screens.front(view, t))


def _day(code: int) -> date:
    """Raises: NotFound, for a forged number."""
    found = day_of(code)
    if found is None:
        raise NotFound("day")
    return found


# --- stopping and going on ---


@router.callback_query(On(taps.PauseSet))
async def pause(tap: CallbackQuery, data: taps.PauseSet, actor: Actor, use: UseCases, t: Translator) -> None:
    """It stands still."""
    view = await use.routes.sets.pause(actor, data.route_id)
    await show(tap, screens.running(view, t), toast=t("sets-paused-now"))


@router.callback_query(On(taps.GoOnWithSet))
async def go_on(
    tap: CallbackQuery, data: taps.GoOnWithSet, actor: Actor, use: UseCases, t: Translator
) -> None:
    """It goes on from today."""
    await show(tap, screens.front(await use.routes.sets.go_on(actor, data.route_id), t))


@router.callback_query(On(taps.AskLeaveSet))
async def ask_leave(
    tap: CallbackQuery, data: taps.AskLeaveSet, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Asked once."""
    await show(tap, screens.ask_leave(await use.routes.sets.view(actor, data.route_id), t))


@router.callback_query(On(taps.LeaveSet))
async def leave(tap: CallbackQuery, data: taps.LeaveSet, actor: Actor, use: UseCases, t: Translator) -> None:
    """Put away; what it would be stands there again."""
    await show(tap, screens.offer(await use.routes.sets.leave(actor, data.route_id), t))


@router.callback_query(On(taps.EditSet))
async def edit(tap: CallbackQuery, data: taps.EditSet, actor: Actor, use: UseCases, t: Translator) -> None:
    """Which thing to change?"""
    await show(tap, screens.edit(await use.routes.sets.view(actor, data.route_id), t))


@router.callback_query(On(taps.OpenPast))
async def past(tap: CallbackQuery, data: taps.OpenPast, actor: Actor, use: UseCases, t: Translator) -> None:
    """What is behind."""
    await show(tap, screens.past(await use.routes.own.past(actor, data.page), t, actor.tz))
