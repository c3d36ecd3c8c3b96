"""Pairs without documents: dates and numbers by taps. Methodologists come here too."""

import re
from datetime import date

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import pair_papers as taps
from handlers.filters import Known, On, Word
from handlers.screens import pair_desk
from handlers.screens import pair_papers as screens
from handlers.show import show
from handlers.states.pairs import PaperForms
from handlers.widgets.calendar import day_code, day_of
from handlers.widgets.typed_date import Asks, misread
from locales.translator import Translator
from mentoring.dates import (
    DateDoesNotExist,
    DateInFuture,
    DateInPast,
    DateNotUnderstood,
    DateTooFar,
    Direction,
    parse_typed,
)
from mentoring.errors import NotFound, TooLong
from mentoring.pair_papers import PaperKind
from mentoring.people import Actor, Role
from mentoring.usecases.all import UseCases

router = Router(name="curator.pair_papers")
router.callback_query.filter(Known())
router.message.filter(Known())
BAD_DATES = (DateNotUnderstood, DateDoesNotExist, DateInPast, DateInFuture, DateTooFar)
WHOLE = re.compile(r"^\s*(?:№\s*)?(?P<number>\S.{0,60}?)\s+от\s+(?P<day>\S.*)$", re.IGNORECASE)
"""«№ 12-ОД от 15.10.2026»."""


@router.callback_query(On(taps.OpenPairDesk))
async def open_desk(
    tap: CallbackQuery, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """The room of pairs."""
    await state.clear()
    found = await use.pair_papers.incomplete(actor, 0)
    entries = await use.mentor_entry.waiting(actor, 0)
    methodologist = actor.has(Role.METHODOLOGIST)
    await show(tap, pair_desk.desk(found.total, entries.total, t, methodologist=methodologist))


@router.callback_query(On(taps.IncompletePairs))
async def incomplete(
    tap: CallbackQuery, data: taps.IncompletePairs, actor: Actor, use: UseCases, t: Translator
) -> None:
    """«Пары без документов»."""
    await show(tap, screens.incomplete(await use.pair_papers.incomplete(actor, data.page), t))


@router.callback_query(On(taps.OpenPapers))
async def open_papers(
    tap: CallbackQuery, data: taps.OpenPapers, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """One pair."""
    await state.clear()
    await show(tap, screens.card(await use.pair_papers.view(actor, data.pair_id), actor, t))


@router.callback_query(On(taps.EnterPaper))
async def enter(
    tap: CallbackQuery, data: taps.EnterPaper, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Of which day?"""
    kind = _kind(data.kind)
    view = await use.pair_papers.view(actor, data.pair_id)
    await state.set_state(PaperForms.day)
    await state.set_data({"pair": data.pair_id, "kind": kind.value})
    await show(tap, screens.ask_day(data.pair_id, kind.value, view.today, t))


@router.message(StateFilter(PaperForms.day), Word())
async def typed_day(message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator) -> None:
    """A typed day, or number and day at once; what cannot be read is said, and the field stays."""
    kept = await state.get_data()
    pair_id, kind = int(kept["pair"]), _kind(str(kept["kind"]))
    whole = WHOLE.match(message.text or "")
    local = use.pair_papers.local(actor)
    try:
        typed = parse_typed(whole["day"] if whole else message.text or "", local, direction=Direction.BACK)
    except BAD_DATES as error:
        wrong = misread(error, local.date(), t, offered=False, asks=Asks.PAST).text
        await show(message, screens.ask_day(pair_id, kind.value, local.date(), t, wrong))
        return
    if whole is None:
        await _ask_number(message, pair_id, kind, typed.day, state, t)
        return
    await _mark(message, pair_id, kind, typed.day, whole["number"], actor, state, use, t)


@router.callback_query(On(taps.PaperDay))
async def chosen_day(
    tap: CallbackQuery, data: taps.PaperDay, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """With which number?"""
    await use.pair_papers.view(actor, data.pair_id)
    await _ask_number(tap, data.pair_id, _kind(data.kind), _day(data.day), state, t)


@router.message(StateFilter(PaperForms.number), Word())
async def typed_number(
    message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """The number."""
    kept = await state.get_data()
    pair_id, kind, on = int(kept["pair"]), _kind(str(kept["kind"])), _day(int(kept["day"]))
    await _mark(message, pair_id, kind, on, message.text, actor, state, use, t)


@router.callback_query(On(taps.NoNumber))
async def no_number(
    tap: CallbackQuery, data: taps.NoNumber, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Without a number."""
    await _mark(tap, data.pair_id, _kind(data.kind), _day(data.day), None, actor, state, use, t)


@router.callback_query(On(taps.EnterTerm))
async def enter_term(
    tap: CallbackQuery, data: taps.EnterTerm, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Until when?"""
    await use.pair_papers.view(actor, data.pair_id)
    await state.set_state(PaperForms.term)
    await state.set_data({"pair": data.pair_id})
    await show(tap, screens.ask_term(data.pair_id, use.pair_papers.end_of_year(actor), t))


@router.callback_query(On(taps.TermUntil))
async def term_until(
    tap: CallbackQuery, data: taps.TermUntil, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Until this day."""
    await state.clear()
    view = await use.pair_papers.set_term(actor, data.pair_id, _day(data.day))
    await show(tap, screens.card(view, actor, t))


@router.message(StateFilter(PaperForms.term), Word())
async def typed_term(message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator) -> None:
    """Until a typed day."""
    pair_id = int((await state.get_data())["pair"])
    local = use.pair_papers.local(actor)
    try:
        typed = parse_typed(message.text or "", local)
    except BAD_DATES as error:
        wrong = misread(error, local.date(), t, offered=False, asks=Asks.DAY).text
        await show(message, screens.ask_term(pair_id, use.pair_papers.end_of_year(actor), t, wrong))
        return
    await state.clear()
    await show(message, screens.card(await use.pair_papers.set_term(actor, pair_id, typed.day), actor, t))


@router.callback_query(On(taps.SetPaid))
async def set_paid(
    tap: CallbackQuery, data: taps.SetPaid, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Yes or no, never how much."""
    view = await use.pair_papers.set_paid(actor, data.pair_id, paid=data.paid)
    await show(tap, screens.card(view, actor, t))


@router.callback_query(On(taps.PapersLater))
async def later(
    tap: CallbackQuery, data: taps.PapersLater, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Out of the list for two weeks."""
    await show(tap, screens.incomplete(await use.pair_papers.later(actor, data.pair_id), t))


async def _ask_number(
    source: Message | CallbackQuery, pair_id: int, kind: PaperKind, on: date, state: FSMContext, t: Translator
) -> None:
    await state.set_state(PaperForms.number)
    await state.set_data({"pair": pair_id, "kind": kind.value, "day": day_code(on)})
    await show(source, screens.ask_number(pair_id, kind.value, on, t))


async def _mark(
    source: Message | CallbackQuery,
    pair_id: int,
    kind: PaperKind,
    on: date,
    number: str | None,
    actor: Actor,
    state: FSMContext,
    use: UseCases,
    t: Translator,
) -> None:
    try:
        view = await use.pair_papers.mark(actor, pair_id, kind, on, number)
    except TooLong as error:
        trouble = t("errors-too-long", over=error.over, limit=error.limit)
        await show(source, screens.ask_number(pair_id, kind.value, on, t, trouble))
        return
    await state.clear()
    await show(source, screens.card(view, actor, t))


def _kind(code: str) -> PaperKind:
    if code not in set(PaperKind):
        raise NotFound("paper")
    return PaperKind(code)


def _day(code: int) -> date:
    day = day_of(code)
    if day is None:
        raise NotFound("day")
    return day
