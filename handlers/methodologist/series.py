"""The methodologist's series: days by a few taps, people, homework."""

from datetime import date, datetime, time

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import series as taps
from handlers.eyes import eyes_of
from handlers.filters import On, Word
from handlers.methodologist.words import no_command
from handlers.screens import series as own_screens
from handlers.screens import series_desk as screens
from handlers.show import say, show
from handlers.states.series import SeriesForm
from handlers.widgets.calendar import day_code, day_of
from handlers.widgets.typed_date import Asks, misread
from locales.translator import Translator
from mentoring.dates import (
    DateDoesNotExist,
    DateInFuture,
    DateInPast,
    DateNotUnderstood,
    DateTooFar,
    Typed,
    parse_typed,
)
from mentoring.errors import NotFound, TooLong
from mentoring.people import Actor
from mentoring.route_editing import NamesChild
from mentoring.series import Every
from mentoring.timing import to_utc
from mentoring.usecases.all import UseCases
from mentoring.usecases.event_views import EventCard
from mentoring.usecases.series import HomeworkDayWrong, HomeworkUnsaid
from mentoring.usecases.series_views import Homework

router = Router(name="methodologist.series")
Source = Message | CallbackQuery
BAD_DATES = (DateNotUnderstood, DateDoesNotExist, DateInPast, DateInFuture, DateTooFar)


async def show_series(
    source: Source, event_id: int, page: int, actor: Actor, use: UseCases, t: Translator, toast: str = ""
) -> None:
    """The series as it stands."""
    view = await use.series.desk(actor, event_id)
    await show(source, screens.desk(view, page, await eyes_of(actor, use, t)), toast=toast)


@router.callback_query(On(taps.OpenSeries))
async def open_series(
    tap: CallbackQuery, data: taps.OpenSeries, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The card."""
    await state.clear()
    await show_series(tap, data.event_id, data.page, actor, use, t)


# --- days ---


@router.callback_query(On(taps.AskDates))
async def ask_dates(
    tap: CallbackQuery, data: taps.AskDates, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """When is the first one? By taps or typed."""
    view = await use.series.desk(actor, data.event_id)
    await state.set_state(SeriesForm.first)
    await state.set_data({"event": view.event.id})
    await show(tap, screens.ask_first(view.event, t))


@router.callback_query(On(taps.LeafDates))
async def leaf(tap: CallbackQuery, data: taps.LeafDates, actor: Actor, use: UseCases, t: Translator) -> None:
    """The picker of days."""
    eyes = await eyes_of(actor, use, t)
    view = await use.series.desk(actor, data.event_id)
    await show(tap, screens.first_days(view.event, day_of(data.page) or eyes.today, eyes))


@router.callback_query(On(taps.TakeFirstDay))
async def take_day(
    tap: CallbackQuery, data: taps.TakeFirstDay, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A day; its time is asked next."""
    day = day_of(data.day)
    if day is None:
        raise NotFound("day")
    view = await use.series.desk(actor, data.event_id)
    await _ask_time(tap, state, view.event, day, actor, use, t)


@router.callback_query(On(taps.TakeFirst))
async def take_first(
    tap: CallbackQuery, data: taps.TakeFirst, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The first meeting; how it repeats is asked next."""
    view = await use.series.desk(actor, data.event_id)
    await _ask_every(tap, state, view.event, data.at, actor, use, t)


@router.message(StateFilter(SeriesForm.first), Word())
async def typed_first(
    message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """«чт 15:00», «15.10.2026 15:00»."""
    kept = await state.get_data()
    view = await use.series.desk(actor, kept["event"])
    eyes = await eyes_of(actor, use, t)
    now = eyes.now.astimezone(eyes.zone).replace(tzinfo=None)
    chosen = day_of(kept["day"]) if kept.get("day") else None
    try:
        said = parse_typed(message.text or "", now, chosen_day=chosen)
    except BAD_DATES as error:
        wrong = misread(error, eyes.today, t)
        await show(message, screens.misunderstood(view.event, wrong, t))
        return
    if said.at is None:
        await _ask_time(message, state, view.event, said.day, actor, use, t)
        return
    code = day_code(said.day) * 10_000 + said.at.hour * 100 + said.at.minute
    await _ask_every(message, state, view.event, code, actor, use, t)


@router.message(StateFilter(SeriesForm.first), no_command)
async def no_date(message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """A picture where a day is needed: the question stays."""
    view = await use.series.desk(actor, (await state.get_data())["event"])
    await show(message, screens.ask_first(view.event, t, wrong=t("events-not-text")))


@router.callback_query(On(taps.ChooseEvery))
async def choose_every(
    tap: CallbackQuery, data: taps.ChooseEvery, actor: Actor, use: UseCases, t: Translator
) -> None:
    """How many?"""
    view = await use.series.desk(actor, data.event_id)
    await show(tap, screens.ask_count(view.event, data.at, _every(data.every), t))


@router.callback_query(On(taps.PreviewDates))
async def preview(
    tap: CallbackQuery, data: taps.PreviewDates, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Which days that would be."""
    every, count = screens.rhythm_of(data.rhythm)
    starts = await use.series.plan(actor, data.event_id, _moment_of(data.at), every, count)
    view = await use.series.desk(actor, data.event_id)
    eyes = await eyes_of(actor, use, t)
    await show(tap, screens.preview_dates(view.event, data.at, every, count, starts, eyes))


@router.callback_query(On(taps.AddDates))
async def add(
    tap: CallbackQuery, data: taps.AddDates, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Into the series; a second tap adds nothing."""
    await state.clear()
    every, count = screens.rhythm_of(data.rhythm)
    starts = await use.series.plan(actor, data.event_id, _moment_of(data.at), every, count)
    new = await use.series.add(actor, data.event_id, starts)
    await show_series(tap, data.event_id, 0, actor, use, t, t("series-added", n=new))


# --- people ---


@router.callback_query(On(taps.SeriesPeople))
async def people(
    tap: CallbackQuery, data: taps.SeriesPeople, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Who goes, and how often they came."""
    await state.clear()
    view = await use.series.people(actor, data.event_id, data.page)
    await show(tap, screens.people(view, await eyes_of(actor, use, t)))


@router.callback_query(On(taps.PrintSeries))
async def print_certificate(
    tap: CallbackQuery, data: taps.PrintSeries, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A certificate to be printed; the list moves below it."""
    certificate = await use.series.certificate_for(actor, data.event_id, data.person_id)
    view = await use.series.people(actor, data.event_id, data.page)
    screen = screens.people(view, await eyes_of(actor, use, t))
    await say(tap, own_screens.handed(certificate, True, t, screen))


# --- homework ---


@router.callback_query(On(taps.OpenTasks))
async def tasks(
    tap: CallbackQuery, data: taps.OpenTasks, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """By meetings."""
    await state.clear()
    view = await use.series.desk(actor, data.event_id)
    await show(tap, screens.tasks(view, data.page, await eyes_of(actor, use, t)))


@router.callback_query(On(taps.AskTask))
async def ask_task(
    tap: CallbackQuery, data: taps.AskTask, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What was given is shown; else its words are asked, and those written before stand above."""
    meeting = await use.events.desk.card(actor, data.meeting_id)
    view = await use.series.desk(actor, meeting.series_id or 0)
    known = next((one for one in view.tasks if one.meeting_id == meeting.id), None)
    if known is not None and known.given_at is not None:
        await _show_task(tap, known, actor, use, t)
        return
    await state.set_state(SeriesForm.task)
    await state.set_data({"meeting": meeting.id})
    before = t("series-task-before", words=known.words) if known else ""
    await show(tap, screens.ask_task(meeting, t, wrong=before))


@router.message(StateFilter(SeriesForm.task), Word())
async def typed_task(message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """The words."""
    meeting = await use.events.desk.card(actor, (await state.get_data())["meeting"])
    try:
        view = await use.series.write(actor, meeting.id, message.text or "")
    except TooLong as error:
        wrong = t("events-too-long", over=error.over, limit=error.limit)
        await show(message, screens.ask_task(meeting, t, wrong=wrong))
        return
    except (HomeworkUnsaid, NamesChild) as error:
        key = "errors-names-child" if isinstance(error, NamesChild) else "errors-homework-unsaid"
        await show(message, screens.ask_task(meeting, t, wrong=t(key)))
        return
    await state.clear()
    await _show_task(message, view, actor, use, t)


@router.message(StateFilter(SeriesForm.task), no_command)
async def no_words(message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """A picture where words are needed: the question stays."""
    meeting = await use.events.desk.card(actor, (await state.get_data())["meeting"])
    await show(message, screens.ask_task(meeting, t, wrong=t("events-not-text")))


@router.callback_query(On(taps.LeafTaskDay))
async def leaf_task(
    tap: CallbackQuery, data: taps.LeafTaskDay, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Until which day? By taps or typed."""
    view = await use.series.task(actor, data.homework_id)
    eyes = await eyes_of(actor, use, t)
    await state.set_state(SeriesForm.task_day)
    await state.set_data({"homework": view.id})
    await show(tap, screens.task_days(view, day_of(data.page) or eyes.today, eyes))


@router.callback_query(On(taps.TakeTaskDay))
async def take_task_day(
    tap: CallbackQuery, data: taps.TakeTaskDay, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """This day."""
    day = day_of(data.day)
    if day is None:
        raise NotFound("day")
    await state.clear()
    await _show_task(tap, await use.series.set_day(actor, data.homework_id, day), actor, use, t)


@router.message(StateFilter(SeriesForm.task_day), Word())
async def typed_task_day(
    message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A day in words."""
    view = await use.series.task(actor, (await state.get_data())["homework"])
    eyes = await eyes_of(actor, use, t)
    now = eyes.now.astimezone(eyes.zone).replace(tzinfo=None)
    try:
        said: Typed = parse_typed(message.text or "", now)
        view = await use.series.set_day(actor, view.id, said.day)
    except BAD_DATES as error:
        wrong = misread(error, eyes.today, t, offered=False, asks=Asks.DAY).text
        await show(message, screens.task_days(view, eyes.today, eyes, wrong=wrong))
        return
    except HomeworkDayWrong:
        wrong = t("errors-homework-day-wrong")
        await show(message, screens.task_days(view, eyes.today, eyes, wrong=wrong))
        return
    await state.clear()
    await _show_task(message, view, actor, use, t)


@router.callback_query(On(taps.GiveTask))
async def give(
    tap: CallbackQuery, data: taps.GiveTask, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Those who go hear of it."""
    await state.clear()
    told = await use.series.give(actor, data.homework_id)
    view = await use.series.task(actor, data.homework_id)
    await _show_task(tap, view, actor, use, t, t("series-task-given", n=told) if told else "")


# --- steps of the above ---


async def _show_task(
    source: Source, view: Homework, actor: Actor, use: UseCases, t: Translator, toast: str = ""
) -> None:
    desk = await use.series.desk(actor, view.series_id)
    taken, done = desk.counts.get(view.id, (0, 0))
    eyes = await eyes_of(actor, use, t)
    await show(source, screens.task(view, eyes, taken=taken, done=done), toast=toast)


async def _ask_time(
    source: Source, state: FSMContext, event: EventCard, day: date, actor: Actor, use: UseCases, t: Translator
) -> None:
    await state.set_state(SeriesForm.first)
    await state.set_data({"event": event.id, "day": day_code(day)})
    await show(source, screens.first_times(event, day, await eyes_of(actor, use, t)))


async def _ask_every(
    source: Source, state: FSMContext, event: EventCard, code: int, actor: Actor, use: UseCases, t: Translator
) -> None:
    eyes = await eyes_of(actor, use, t)
    local = _moment_of(code)
    if to_utc(local, eyes.zone) <= eyes.now:
        past = DateInPast(Typed(local.date(), local.time()), None)
        await show(source, screens.misunderstood(event, misread(past, eyes.today, t), t))
        return
    await state.clear()
    await show(source, screens.ask_every(event, code, local, eyes))


def _every(code: str) -> Every:
    """Raises: NotFound for a forged one."""
    if code not in set(Every):
        raise NotFound("every")
    return Every(code)


def _moment_of(code: int) -> datetime:
    """Raises: NotFound for a forged number."""
    day = day_of(code // 10_000)
    hour, minute = divmod(code % 10_000, 100)
    if day is None or hour > time.max.hour or minute > time.max.minute:
        raise NotFound("moment")
    return datetime.combine(day, time(hour, minute))
