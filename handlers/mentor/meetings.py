"""A meeting proposed, or moved, by either of the two: what about, which days, which times."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import meetings as taps
from handlers.filters import On, Word
from handlers.screens import meeting_times as screens
from handlers.screens import meetings as meeting_screens
from handlers.screens.meeting_trouble import trouble_of
from handlers.show import show
from handlers.states.meetings import MeetingForms
from handlers.widgets.calendar import day_of, time_of
from locales.translator import Translator
from mentoring.errors import MentoringError, NotFound, TooLong
from mentoring.meetings import MeetingAlreadyDecided, MeetingStatus
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="mentor.meetings")


@router.callback_query(On(taps.OfferMeeting))
async def choose_topic(
    tap: CallbackQuery, data: taps.OfferMeeting, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """What about?"""
    other = await use.meetings.with_whom(actor, data.pair_id)
    await state.set_state(MeetingForms.topic)
    await state.set_data({"pair": data.pair_id})
    await show(tap, screens.topics(data.pair_id, other, t))


@router.callback_query(On(taps.PickTopic))
async def take_topic(
    tap: CallbackQuery, data: taps.PickTopic, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """A topic by button."""
    if data.topic not in screens.TOPICS:
        raise NotFound("topic")
    await state.clear()
    words = t.plain("meetings-topic", topic=data.topic)
    choice = await use.meetings.begin(actor, data.pair_id, words, screens.TOPICS[data.topic])
    await show(tap, screens.days(choice, t))


@router.message(StateFilter(MeetingForms.topic), Word())
async def take_own_topic(
    message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """A topic in own words; one that is too long is given back."""
    pair_id = (await state.get_data())["pair"]
    try:
        choice = await use.meetings.begin(actor, pair_id, message.text or "", screens.OWN_MINUTES)
    except TooLong as error:
        other = await use.meetings.with_whom(actor, pair_id)
        trouble = t("errors-too-long", over=error.over, limit=error.limit)
        await show(message, screens.topics(pair_id, other, t, trouble))
        return
    await state.clear()
    await show(message, screens.days(choice, t))


@router.callback_query(On(taps.ChooseTimes))
async def choose_day(
    tap: CallbackQuery, data: taps.ChooseTimes, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Which day? Also «Перенести» and «Перенесли»."""
    await state.clear()
    view = await use.meetings.view(actor, data.meeting_id)
    try:
        choice = await use.meetings.days(actor, data.meeting_id)
    except MeetingAlreadyDecided:
        await show(tap, meeting_screens.meeting(view, t))
        return
    await show(tap, screens.days(choice, t))


@router.callback_query(On(taps.PickDay))
async def choose_time(
    tap: CallbackQuery, data: taps.PickDay, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Which time?"""
    day = day_of(data.day)
    if day is None:
        raise NotFound("day")
    choice = await use.meetings.times(actor, data.meeting_id, day)
    if choice.times:
        await show(tap, screens.times(choice, t))
    else:
        await show(tap, screens.days(await use.meetings.days(actor, data.meeting_id), t))


@router.callback_query(On(taps.PickTime))
async def take_time(
    tap: CallbackQuery, data: taps.PickTime, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One more time on offer; one that does not do any more is said so beside what is chosen."""
    day, at = day_of(data.day), time_of(data.time)
    if day is None or at is None:
        raise NotFound("time")
    try:
        view = await use.meetings.choose(actor, data.meeting_id, day, at)
    except MentoringError as error:
        view = await use.meetings.chosen(actor, data.meeting_id)
        toast = trouble_of(error, view, t)
        choice = await use.meetings.days(actor, data.meeting_id)
        await show(tap, screens.chosen(view, t) if view.chosen else screens.days(choice, t), toast=toast)
        return
    await show(tap, screens.chosen(view, t))


@router.callback_query(On(taps.ChosenTimes))
async def show_chosen(
    tap: CallbackQuery, data: taps.ChosenTimes, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What is chosen so far."""
    await show(tap, screens.chosen(await use.meetings.chosen(actor, data.meeting_id), t))


@router.callback_query(On(taps.SetPlace))
async def set_place(
    tap: CallbackQuery, data: taps.SetPlace, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Where."""
    if data.place not in screens.PLACES:
        raise NotFound("place")
    words = t.plain("meetings-where", place=data.place)
    await show(tap, screens.chosen(await use.meetings.set_place(actor, data.meeting_id, words), t))


@router.callback_query(On(taps.ClearTimes))
async def clear_times(
    tap: CallbackQuery, data: taps.ClearTimes, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Choose anew."""
    await show(tap, screens.days(await use.meetings.clear(actor, data.meeting_id), t))


@router.callback_query(On(taps.SendTimes))
async def send_times(
    tap: CallbackQuery, data: taps.SendTimes, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Offer them; times that passed while choosing are asked anew."""
    try:
        view = await use.meetings.send(actor, data.meeting_id)
    except MentoringError as error:
        present = await use.meetings.view(actor, data.meeting_id)
        choice = await use.meetings.clear(actor, data.meeting_id)
        await show(tap, screens.days(choice, t), toast=trouble_of(error, present, t))
        return
    stands = view.meeting.status is MeetingStatus.CONFIRMED and not view.other.entered
    await show(tap, meeting_screens.meeting(view, t, file=stands))
