"""«Встреча уже была», said by either of the two: the day, the time, and the other one is asked."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import meetings as taps
from handlers.filters import On, Word
from handlers.screens import meeting_past as screens
from handlers.screens import meetings as meeting_screens
from handlers.show import show
from handlers.states.meetings import MeetingForms
from handlers.widgets.calendar import day_code, day_of, time_of
from handlers.widgets.typed_date import Asks, misread
from locales.translator import Translator
from mentoring.dates import Direction, parse_typed
from mentoring.errors import MentoringError, NotFound
from mentoring.people import Actor
from mentoring.timing import to_utc
from mentoring.usecases.all import UseCases

router = Router(name="mentor.past_meetings")


@router.callback_query(On(taps.WasHeld))
async def ask_day(
    tap: CallbackQuery, data: taps.WasHeld, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """On which day?"""
    view = await use.past_meetings.draft(actor, data.meeting_id)
    await state.set_state(MeetingForms.past)
    await state.set_data({"meeting": data.meeting_id})
    await show(tap, screens.which_day(view, t))


@router.callback_query(On(taps.WasDay))
async def ask_time(
    tap: CallbackQuery, data: taps.WasDay, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """At what time?"""
    day = day_of(data.day)
    if day is None:
        raise NotFound("day")
    view = await use.past_meetings.draft(actor, data.meeting_id)
    await state.set_state(MeetingForms.past)
    await state.set_data({"meeting": data.meeting_id, "day": data.day})
    await show(tap, screens.which_time(view, day, t))


@router.callback_query(On(taps.WasTime))
async def take_time(
    tap: CallbackQuery, data: taps.WasTime, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Then it was."""
    day, at = day_of(data.day), time_of(data.time)
    if day is None or at is None:
        raise NotFound("time")
    await _remember(tap, data.meeting_id, datetime.combine(day, at), actor, state, use, t)


@router.message(StateFilter(MeetingForms.past), Word())
async def take_typed(message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator) -> None:
    """«вчера в 15», «в пятницу»: a day alone is asked about its time."""
    kept = await state.get_data()
    meeting_id = kept["meeting"]
    view = await use.past_meetings.draft(actor, meeting_id)
    local = view.now.astimezone(actor.tz).replace(tzinfo=None)
    try:
        typed = parse_typed(
            message.text or "", local, direction=Direction.BACK, chosen_day=day_of(kept.get("day", 0))
        )
    except MentoringError as error:
        wrong = misread(error, local.date(), t, offered=False, asks=Asks.PAST)
        await show(message, screens.which_day(view, t, wrong.text))
        return
    if typed.needs_time:
        await state.update_data(day=day_code(typed.day))
        await show(message, screens.which_time(view, typed.day, t))
        return
    await _remember(message, meeting_id, typed.moment(), actor, state, use, t)


async def _remember(
    source: Message | CallbackQuery,
    meeting_id: int,
    local: datetime,
    actor: Actor,
    state: FSMContext,
    use: UseCases,
    t: Translator,
) -> None:
    try:
        view = await use.past_meetings.remember(actor, meeting_id, to_utc(local, actor.tz))
    except MentoringError as error:
        view = await use.past_meetings.draft(actor, meeting_id)
        await show(source, screens.which_day(view, t, screens.trouble_of(error, view, t)))
        return
    await state.clear()
    await show(source, meeting_screens.meeting(view, t))
