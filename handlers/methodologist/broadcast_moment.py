"""When a broadcast is to be sent: by taps or typed."""

from datetime import datetime, time
from typing import Final

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import broadcasts as taps
from handlers.filters import On, Word
from handlers.methodologist.broadcast_sending import clock_of, look
from handlers.screens import broadcasts as screens
from handlers.show import show
from handlers.states.broadcasts import BroadcastForm
from handlers.widgets.calendar import day_code, day_of
from handlers.widgets.typed_date import misread
from locales.translator import Translator
from locales.when import dated
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
from mentoring.timing import to_utc
from mentoring.usecases.all import UseCases

router = Router(name="methodologist.broadcast_moment")
BAD_DATES: Final = (DateNotUnderstood, DateDoesNotExist, DateInPast, DateInFuture, DateTooFar)


@router.callback_query(On(taps.AskWhen))
async def ask_when(
    tap: CallbackQuery, data: taps.AskWhen, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The picker; a moment may be typed as well."""
    one = await use.broadcasts.open(actor, data.broadcast_id)
    await state.set_state(BroadcastForm.moment)
    await state.set_data({"broadcast": one.id})
    clock = clock_of(actor, use)
    await show(tap, screens.days(one, day_of(data.page) or clock.today, clock, t))


@router.callback_query(On(taps.TakeSendDay))
async def take_day(
    tap: CallbackQuery, data: taps.TakeSendDay, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A day; its time comes next."""
    one = await use.broadcasts.open(actor, data.broadcast_id)
    day = day_of(data.day)
    if day is None:
        raise NotFound("day")
    await state.set_state(BroadcastForm.moment)
    await state.set_data({"broadcast": one.id, "day": data.day})
    await show(tap, screens.times(one, day, dated(day, t.locale, clock_of(actor, use).today), t))


@router.callback_query(On(taps.TakeSendMoment))
async def take_moment(
    tap: CallbackQuery,
    data: taps.TakeSendMoment,
    state: FSMContext,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    """A moment, or at once; one that has passed is at once too."""
    at = to_utc(_moment_of(data.at), actor.tz) if data.at else None
    passed = at is not None and at <= use.broadcasts.now()
    one = await use.broadcasts.set_moment(actor, data.broadcast_id, None if passed else at)
    await look(tap, state, one, actor, use, t)


@router.message(StateFilter(BroadcastForm.moment), Word())
async def typed(message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """A moment in words."""
    kept = await state.get_data()
    one = await use.broadcasts.open(actor, kept["broadcast"])
    clock = clock_of(actor, use)
    now = clock.now.astimezone(clock.zone).replace(tzinfo=None)
    try:
        said = parse_typed(message.text or "", now, chosen_day=day_of(kept.get("day", 0)))
    except BAD_DATES as error:
        await show(message, screens.days(one, clock.today, clock, t, said=misread(error, clock.today, t)))
        return
    if said.at is None:
        await state.set_data({"broadcast": one.id, "day": day_code(said.day)})
        await show(message, screens.times(one, said.day, dated(said.day, t.locale, clock.today), t))
        return
    changed = await use.broadcasts.set_moment(actor, one.id, to_utc(said.moment(), clock.zone))
    await look(message, state, changed, actor, use, t)


def _moment_of(code: int) -> datetime:
    """Raises: NotFound for a forged number."""
    day = day_of(code // 10_000)
    hour, minute = divmod(code % 10_000, 100)
    if day is None or hour > time.max.hour or minute > time.max.minute:
        raise NotFound("moment")
    return datetime.combine(day, time(hour, minute))
