"""A teacher's steps: what to do now, what is brought, other dates."""

from datetime import date

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import routes as taps
from handlers.callbacks.menu import OpenStep
from handlers.filters import On, Word
from handlers.parcels import parcel
from handlers.screens import microcourses as course_screens
from handlers.screens import route_edit as edit_screens
from handlers.screens import route_sets as set_screens
from handlers.screens import routes as route_screens
from handlers.screens import step_days, step_results, step_things
from handlers.screens import steps as screens
from handlers.show import show
from handlers.states.routes import RouteForms
from handlers.teacher import closing
from handlers.widgets.calendar import day_of
from handlers.widgets.typed_date import Asks, misread
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
from mentoring.errors import NotFound, TooLong
from mentoring.people import Actor
from mentoring.route_answering import EmptyFile, FileTooBig, WrongKind
from mentoring.route_editing import DayRefused
from mentoring.usecases.all import UseCases
from mentoring.usecases.route_closing import Closing
from mentoring.usecases.route_views import Bring, Close, HandedIn, Held, Learn, StepCard

router = Router(name="teacher.steps")
BAD_DATES = (DateNotUnderstood, DateDoesNotExist, DateInPast, DateInFuture, DateTooFar)
NOT_A_COMMAND = ~F.text.startswith("/")


@router.callback_query(On(OpenStep))
async def my_step(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """The one next thing."""
    await show(tap, screens.mine(await use.routes.own.my_step(actor), t, actor.tz))


@router.callback_query(On(taps.ShowStep))
async def show_step(
    tap: CallbackQuery, data: taps.ShowStep, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """One step; whatever was awaited for it is awaited no longer."""
    await state.clear()
    await show(tap, screens.card(await use.routes.steps.card(actor, data.step_id), t))


@router.callback_query(On(taps.OpenBrought))
async def show_files(
    tap: CallbackQuery, data: taps.OpenBrought, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What was brought, with its files."""
    await show(tap, screens.with_files(await use.routes.steps.card(actor, data.step_id), t))


@router.callback_query(On(taps.BeginStep))
async def begin(tap: CallbackQuery, data: taps.BeginStep, actor: Actor, use: UseCases, t: Translator) -> None:
    """A planned step begins now."""
    await show(tap, screens.card(await use.routes.steps.start(actor, data.step_id), t))


# --- bringing ---


@router.callback_query(On(taps.BringStep))
async def bring(
    tap: CallbackQuery, data: taps.BringStep, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """«Готово»."""
    view = await use.routes.steps.bring(actor, data.step_id)
    await _through(tap, view, actor, use, t, state)


@router.callback_query(On(taps.MarkStep))
async def mark(
    tap: CallbackQuery, data: taps.MarkStep, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Handed in by this tap alone."""
    view = await use.routes.steps.mark(actor, data.step_id)
    await _through(tap, view, actor, use, t, state)


async def _through(
    tap: CallbackQuery,
    view: Bring | Close | HandedIn | Held | Learn | StepCard,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """Some steps have a room of their own; the others ask for something, or are handed in."""
    match view:
        case Learn():
            await _learn(tap, view, actor, use, t, state)
        case Close():
            opened = await use.routes.closing.view(actor, view.step_id)
            await closing.page(
                tap, opened, t, state, axes_done=isinstance(opened, Closing) and opened.told > 0
            )
        case _:
            await _after(tap, view, actor, t, state)


async def _learn(
    tap: CallbackQuery, view: Learn, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """The micro-course in the place of a mark; one passed earlier has closed the step by now."""
    await state.clear()
    page = await use.microcourses.open(actor, view.course)
    card = await use.routes.steps.card(actor, view.step_id)
    await show(tap, course_screens.page(page, t) if card.is_open else screens.card(card, t))


@router.callback_query(On(taps.SendHeld))
async def send_held(
    tap: CallbackQuery, data: taps.SendHeld, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """«Детей нет», «это взрослый»."""
    await _after(tap, await use.routes.steps.release(actor, data.step_id), actor, t, state)


@router.callback_query(On(taps.TakeBack))
async def take_back(
    tap: CallbackQuery, data: taps.TakeBack, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Something else instead."""
    await _after(tap, await use.routes.steps.take_back(actor, data.step_id), actor, t, state)


@router.callback_query(On(taps.AnswerQuestion))
async def answer_question(
    tap: CallbackQuery,
    data: taps.AnswerQuestion,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """In words, whatever the step asks for."""
    card = await use.routes.steps.card(actor, data.step_id)
    if not card.is_open:
        await show(tap, screens.card(card, t))
        return
    await state.set_state(RouteForms.answer)
    await state.set_data({"step": data.step_id})
    await show(tap, step_results.answer_question(card, t))


@router.message(StateFilter(RouteForms.bring, RouteForms.answer), NOT_A_COMMAND)
async def accept(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """Something was sent for the step; what does not fit is said, and the question stands."""
    step_id = int((await state.get_data())["step"])
    is_answer = await state.get_state() == RouteForms.answer.state
    try:
        view = await use.routes.steps.accept(actor, step_id, parcel(message), as_answer=is_answer)
    except WrongKind as error:
        await show(message, step_things.wrong_kind(error, step_id, t))
    except TooLong as error:
        text = t("steps-too-long", over=error.over, limit=error.limit)
        await show(message, step_things.still(text, step_id, t))
    except FileTooBig as error:
        await show(message, step_things.still(t("steps-file-too-big", megabytes=error.megabytes), step_id, t))
    except EmptyFile:
        await show(message, step_things.still(t("steps-file-empty"), step_id, t))
    else:
        await _after(message, view, actor, t, state)


async def _after(
    source: Message | CallbackQuery,
    view: Bring | HandedIn | Held | StepCard,
    actor: Actor,
    t: Translator,
    state: FSMContext,
) -> None:
    """The screen of what came of it; only `Bring` and `Held` leave something awaited."""
    match view:
        case Bring():
            await state.set_state(RouteForms.bring)
            await state.set_data({"step": view.id})
            await show(source, step_things.bring(view, t))
        case Held():
            await show(source, step_things.held(view, t))
        case HandedIn():
            await state.clear()
            await show(source, step_results.handed_in(view, t, actor.tz))
        case StepCard():
            await state.clear()
            await show(source, screens.card(view, t))


# --- other dates, and without it ---


@router.callback_query(On(taps.AskNewDate))
async def ask_new_date(
    tap: CallbackQuery, data: taps.AskNewDate, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Till when? By a button, or typed."""
    await _await_date(state, data.step_id)
    await show(tap, step_days.new_date(await use.routes.edit.card(actor, data.step_id), t))


@router.callback_query(On(taps.PickDate))
async def pick_date(
    tap: CallbackQuery, data: taps.PickDate, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """The calendar, from the step's own weeks on."""
    await _await_date(state, data.step_id)
    card = await use.routes.edit.card(actor, data.step_id)
    await show(tap, step_days.days(card, max(card.due, card.today), t))


@router.callback_query(On(taps.LeafDates))
async def leaf_dates(
    tap: CallbackQuery, data: taps.LeafDates, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Another page of days."""
    card = await use.routes.edit.card(actor, data.step_id)
    await show(tap, step_days.days(card, day_of(data.day) or card.today, t))


@router.callback_query(On(taps.PostponeWeek))
async def postpone_week(
    tap: CallbackQuery,
    data: taps.PostponeWeek,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """A week more."""
    await state.clear()
    await _moved(tap, await use.routes.edit.postpone(actor, data.step_id), t)


@router.callback_query(On(taps.PostponeTo))
async def postpone_to(
    tap: CallbackQuery, data: taps.PostponeTo, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Till that day."""
    day = day_of(data.day)
    if day is None:
        raise NotFound("day")
    await _move(tap, data.step_id, day, actor, use, t, state)


@router.message(StateFilter(RouteForms.new_date), Word())
async def postpone_typed(
    message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Till a typed day."""
    step_id = int((await state.get_data())["step"])
    now = use.routes.now().astimezone(actor.tz).replace(tzinfo=None)
    try:
        typed = parse_typed(message.text or "", now)
    except BAD_DATES as error:
        await show(message, step_days.date_misread(misread(error, now.date(), t, asks=Asks.DAY), step_id, t))
        return
    await _move(message, step_id, typed.day, actor, use, t, state)


async def _await_date(state: FSMContext, step_id: int) -> None:
    await state.set_state(RouteForms.new_date)
    await state.set_data({"step": step_id})


async def _move(
    source: Message | CallbackQuery,
    step_id: int,
    day: date,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    try:
        card = await use.routes.edit.move(actor, step_id, day)
    except DayRefused as error:
        await show(source, step_days.day_refused(error, step_id, t))
        return
    await state.clear()
    await _moved(source, card, t)


async def _moved(source: Message | CallbackQuery, card: StepCard, t: Translator) -> None:
    toast = t("steps-moved", date=dated(card.due, t.locale, card.today))
    screen = screens.card(card, t) if card.running else edit_screens.step(card, t)
    await show(source, screen, toast=toast)


@router.callback_query(On(taps.AskDrop))
async def ask_drop(
    tap: CallbackQuery, data: taps.AskDrop, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Asked once."""
    await show(tap, screens.ask_drop(await use.routes.steps.card(actor, data.step_id), t))


@router.callback_query(On(taps.DropStep))
async def drop(tap: CallbackQuery, data: taps.DropStep, actor: Actor, use: UseCases, t: Translator) -> None:
    """The route goes on without it."""
    route_id = await use.routes.steps.drop(actor, data.step_id)
    room = await use.routes.sets.room(actor, route_id)
    if room is None:
        screen = route_screens.running(await use.routes.own.view(actor, route_id), t)
    else:
        screen = set_screens.after_change(room, t, edited=False)
    await show(tap, screen, toast=t("routes-changed"))
