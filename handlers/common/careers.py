"""«Курсы и категория»: dates typed by the person, for the person."""

from datetime import date

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import careers as taps
from handlers.filters import Known, On, Word
from handlers.screens import careers as screens
from handlers.show import show
from handlers.states.careers import CareerForms
from handlers.widgets.typed_date import misread
from locales.translator import Translator
from mentoring.careers import Fact
from mentoring.dates import (
    DateDoesNotExist,
    DateInFuture,
    DateInPast,
    DateNotUnderstood,
    DateTooFar,
    Direction,
    parse_typed,
)
from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.careers import CareerView

router = Router(name="common.careers")
router.callback_query.filter(Known())
router.message.filter(Known())
BAD_DATES = (DateNotUnderstood, DateDoesNotExist, DateInPast, DateInFuture, DateTooFar)
BEHIND = (Fact.COURSE, Fact.COMPLIANCE)


@router.callback_query(On(taps.OpenCareer))
async def own(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """One's own card."""
    await state.clear()
    await show(tap, screens.card(await use.careers.own(actor), t))


@router.callback_query(On(taps.AskFact))
async def ask(
    tap: CallbackQuery, data: taps.AskFact, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Which day, or which category?"""
    fact = _fact(data.fact)
    if fact is Fact.CATEGORY:
        await show(tap, screens.ask_category(use.careers.categories(actor), t))
        return
    await _await(fact, state)
    await show(tap, screens.ask_day(fact, t))


@router.callback_query(On(taps.SetCategory))
async def set_category(
    tap: CallbackQuery, data: taps.SetCategory, actor: Actor, use: UseCases, t: Translator
) -> None:
    """This one; whether it ends is asked next."""
    await show(tap, screens.category_set(await use.careers.set_category(actor, data.code), t))


@router.callback_query(On(taps.CategoryEnds))
async def category_ends(tap: CallbackQuery, t: Translator, state: FSMContext) -> None:
    """An older one: until when?"""
    await _await(Fact.CATEGORY, state)
    await show(tap, screens.ask_day(Fact.CATEGORY, t))


@router.callback_query(On(taps.ClearFact))
async def clear(
    tap: CallbackQuery, data: taps.ClearFact, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """Nothing is kept of it, nothing is said about it."""
    await state.clear()
    await show(tap, screens.card(await _put(_fact(data.fact), None, actor, use), t))


@router.callback_query(On(taps.CoursesBooked))
async def booked(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """«Запись уже есть»."""
    await show(tap, screens.card(await use.careers.book_courses(actor), t), toast=t("careers-booked-kept"))


@router.message(StateFilter(CareerForms.day), Word())
async def typed_day(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """A typed day; what cannot be read is said, and the field stays."""
    fact, local = _fact(str((await state.get_data())["fact"])), use.careers.local(actor)
    way = Direction.BACK if fact in BEHIND else Direction.AHEAD
    try:
        day = parse_typed(message.text or "", local, direction=way).day
    except BAD_DATES as error:
        wrong = misread(error, local.date(), t, offered=False).text
        await show(message, screens.ask_day(fact, t, wrong))
        return
    await state.clear()
    await show(message, screens.card(await _put(fact, day, actor, use), t))


@router.message(~F.text, StateFilter(CareerForms.day))
async def day_is_text(message: Message, t: Translator, state: FSMContext) -> None:
    """A sticker instead of a day."""
    await show(message, screens.ask_day(_fact(str((await state.get_data())["fact"])), t))


async def _put(fact: Fact, day: date | None, actor: Actor, use: UseCases) -> CareerView:
    match fact:
        case Fact.COURSE:
            return await use.careers.set_courses(actor, day)
        case Fact.COMPLIANCE:
            return await use.careers.set_compliance(actor, day)
        case Fact.YOUNG:
            return await use.careers.set_young(actor, day)
        case Fact.CATEGORY if day is None:
            return await use.careers.set_category(actor, None)
        case Fact.CATEGORY:
            return await use.careers.set_category_end(actor, day)


async def _await(fact: Fact, state: FSMContext) -> None:
    await state.set_state(CareerForms.day)
    await state.set_data({"fact": fact.value})


def _fact(code: str) -> Fact:
    if code not in set(Fact):
        raise NotFound("fact")
    return Fact(code)
