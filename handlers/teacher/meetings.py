"""Meetings of either of the two: the list, a time taken, an own time typed, called off, «Состоялась?»."""

from datetime import UTC, datetime

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import meetings as taps
from handlers.callbacks.menu import OpenMeetings
from handlers.filters import On, Word
from handlers.screens import meeting_times as time_screens
from handlers.screens import meetings as screens
from handlers.screens.meeting_trouble import trouble_of
from handlers.show import show
from handlers.states.meetings import MeetingForms
from handlers.widgets.typed_date import misread
from locales.translator import Translator
from mentoring.dates import parse_typed
from mentoring.errors import MentoringError, NotFound
from mentoring.meetings import Mark, MeetingStatus
from mentoring.people import Actor
from mentoring.timing import to_utc
from mentoring.usecases.all import UseCases
from mentoring.usecases.meeting_records import MeetingView

router = Router(name="teacher.meetings")


@router.callback_query(On(OpenMeetings))
async def open_meetings(
    tap: CallbackQuery, data: OpenMeetings, actor: Actor, use: UseCases, t: Translator
) -> None:
    """«Встречи», for a teacher and for a mentor."""
    await show(tap, screens.overview(await use.meetings.overview(actor, data.page), t))


@router.callback_query(On(taps.OpenMeeting))
async def open_meeting(
    tap: CallbackQuery, data: taps.OpenMeeting, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """As it is now."""
    await state.clear()
    await show(tap, screens.meeting(await use.meetings.view(actor, data.meeting_id), t))


@router.callback_query(On(taps.TakeTime))
async def take_time(
    tap: CallbackQuery, data: taps.TakeTime, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One of the times; the calendar entry comes with the first agreement only."""
    before = await use.meetings.view(actor, data.meeting_id)
    view = await use.meetings.take(actor, data.meeting_id, data.revision, data.place)
    await show(tap, screens.meeting(view, t, file=_is_new(before, view, MeetingStatus.CONFIRMED)))


def _is_new(before: MeetingView, now: MeetingView, status: MeetingStatus) -> bool:
    return now.meeting.status is status and before.meeting.status is not status


@router.callback_query(On(taps.TypeTime))
async def ask_own_time(
    tap: CallbackQuery, data: taps.TypeTime, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """«Предложить своё»."""
    view = await use.meetings.chosen(actor, data.meeting_id)
    await state.set_state(MeetingForms.time)
    await state.set_data({"meeting": data.meeting_id})
    await show(tap, time_screens.own_time(view, t))


@router.message(StateFilter(MeetingForms.time), Word())
async def take_own_time(
    message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """A typed date and time; what was not understood is asked again."""
    meeting_id = (await state.get_data())["meeting"]
    view = await use.meetings.chosen(actor, meeting_id)
    local = view.now.astimezone(actor.tz).replace(tzinfo=None)
    try:
        typed = parse_typed(message.text or "", local)
    except MentoringError as error:
        wrong = misread(error, local.date(), t)
        can_mean = wrong.meant is not None and not wrong.meant.needs_time
        meant = int(to_utc(wrong.meant.moment(), actor.tz).timestamp()) if can_mean and wrong.meant else None
        await show(message, time_screens.own_time(view, t, wrong.text, meant))
        return
    if typed.needs_time:
        await show(message, time_screens.own_time(view, t, t("meetings-needs-time")))
        return
    await _propose(message, meeting_id, to_utc(typed.moment(), actor.tz), actor, state, use, t)


@router.callback_query(On(taps.SuggestedTime))
async def take_suggested_time(
    tap: CallbackQuery,
    data: taps.SuggestedTime,
    actor: Actor,
    state: FSMContext,
    use: UseCases,
    t: Translator,
) -> None:
    """Yes, that was meant."""
    if data.at > 2**33:
        raise NotFound("time")
    at = datetime.fromtimestamp(data.at, tz=UTC)
    await _propose(tap, data.meeting_id, at, actor, state, use, t)


async def _propose(
    source: Message | CallbackQuery,
    meeting_id: int,
    at: datetime,
    actor: Actor,
    state: FSMContext,
    use: UseCases,
    t: Translator,
) -> None:
    try:
        view = await use.meetings.propose(actor, meeting_id, at)
    except MentoringError as error:
        view = await use.meetings.chosen(actor, meeting_id)
        trouble = trouble_of(error, view, t)
        await show(source, time_screens.own_time(view, t, trouble))
        return
    await state.clear()
    await show(source, screens.meeting(view, t))


@router.callback_query(On(taps.AskCancel))
async def ask_cancel(
    tap: CallbackQuery, data: taps.AskCancel, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Asked once; what is over is shown as it is."""
    view = await use.meetings.view(actor, data.meeting_id)
    is_ahead = view.meeting.status in (MeetingStatus.PROPOSED, MeetingStatus.CONFIRMED)
    await show(tap, screens.ask_cancel(view, t) if is_ahead else screens.meeting(view, t))


@router.callback_query(On(taps.CancelMeeting))
async def cancel(
    tap: CallbackQuery, data: taps.CancelMeeting, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Called off; an entry that was in the calendar disappears."""
    before = await use.meetings.view(actor, data.meeting_id)
    view = await use.meetings.cancel(actor, data.meeting_id)
    is_new = _is_new(before, view, MeetingStatus.CANCELLED)
    await show(tap, screens.meeting(view, t, file=is_new and view.is_in_calendar))


@router.callback_query(On(taps.MarkMeeting))
async def mark(
    tap: CallbackQuery, data: taps.MarkMeeting, actor: Actor, use: UseCases, t: Translator
) -> None:
    """«Состоялась?»"""
    if data.mark not in set(Mark):
        raise NotFound("mark")
    view = await use.meetings.mark(actor, data.meeting_id, Mark(data.mark))
    await show(tap, screens.meeting(view, t))


@router.callback_query(On(taps.StillOn))
async def still_on(
    tap: CallbackQuery, data: taps.StillOn, actor: Actor, use: UseCases, t: Translator
) -> None:
    """«Да» the evening before."""
    view = await use.meetings.view(actor, data.meeting_id)
    stands = view.meeting.status is MeetingStatus.CONFIRMED and not view.is_over
    await show(tap, screens.still_on(view, t) if stands else screens.meeting(view, t))
