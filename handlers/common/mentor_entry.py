"""A mentor's application: by mentors, and by teachers who want to become one."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import mentor_entry as taps
from handlers.filters import Known, On, Word
from handlers.screens import mentor_entry as screens
from handlers.show import show
from handlers.states.pairs import EntryForms
from locales.translator import Translator
from mentoring.errors import TooLong
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.mentor_entry import ApplicationView

router = Router(name="common.mentor_entry")
router.callback_query.filter(Known())
router.message.filter(Known())


@router.callback_query(On(taps.OpenEntry))
async def open_entry(
    tap: CallbackQuery, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """As it is now; «Прерваться» comes here too, and everything is kept."""
    await state.clear()
    programme = use.programmes.of(actor.municipality_id)
    await show(tap, screens.front(await use.mentor_entry.mine(actor), programme, t, actor.tz))


@router.callback_query(On(taps.BeginEntry))
async def begin(tap: CallbackQuery, actor: Actor, state: FSMContext, use: UseCases, t: Translator) -> None:
    """Begin, or go on from the same place."""
    await _step(tap, await use.mentor_entry.begin(actor), actor, state, use, t)


@router.callback_query(On(taps.AnswerSign))
async def answer(
    tap: CallbackQuery, data: taps.AnswerSign, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """One of the eight."""
    view = await use.mentor_entry.sign(actor, data.number, data.answer)
    await _step(tap, view, actor, state, use, t)


@router.callback_query(On(taps.ToggleEntry))
async def toggle(
    tap: CallbackQuery, data: taps.ToggleEntry, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """One of several, or not."""
    view = await use.mentor_entry.toggle(actor, data.what, data.code)
    await _step(tap, view, actor, state, use, t)


@router.callback_query(On(taps.ChooseEntry))
async def choose(
    tap: CallbackQuery, data: taps.ChooseEntry, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """How many, until when."""
    view = await use.mentor_entry.choose(actor, data.what, data.code)
    await _step(tap, view, actor, state, use, t)


@router.callback_query(On(taps.GoEntry))
async def go(
    tap: CallbackQuery, data: taps.GoEntry, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """On, back, or to a step."""
    await _step(tap, await use.mentor_entry.go(actor, data.step), actor, state, use, t)


@router.message(StateFilter(EntryForms.words), Word())
async def say(message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator) -> None:
    """Own words; too many are given back with how much, and the field stays."""
    try:
        view = await use.mentor_entry.say(actor, message.text or "")
    except TooLong as error:
        trouble = t("errors-too-long", over=error.over, limit=error.limit)
        found = await use.mentor_entry.begin(actor)
        await show(message, screens.step(found, use.programmes.of(actor.municipality_id), t, trouble))
        return
    await _step(message, view, actor, state, use, t)


@router.callback_query(On(taps.SendEntry))
async def send(tap: CallbackQuery, actor: Actor, state: FSMContext, use: UseCases, t: Translator) -> None:
    """Ask the school."""
    await state.clear()
    view = await use.mentor_entry.send(actor)
    await show(tap, screens.front(view, use.programmes.of(actor.municipality_id), t, actor.tz))


@router.callback_query(On(taps.WithdrawEntry))
async def withdraw(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Take it back."""
    view = await use.mentor_entry.withdraw(actor)
    await show(tap, screens.front(view, use.programmes.of(actor.municipality_id), t, actor.tz))


async def _step(
    source: Message | CallbackQuery,
    view: ApplicationView,
    actor: Actor,
    state: FSMContext,
    use: UseCases,
    t: Translator,
) -> None:
    """The present question; where words are asked for, they are awaited."""
    programme = use.programmes.of(actor.municipality_id)
    if view.application.status != "draft":
        await state.clear()
        await show(source, screens.front(view, programme, t, actor.tz))
        return
    at = view.entry.at
    await state.set_state(EntryForms.words if at in ("why", "avoid") or at.startswith("w-") else None)
    await show(source, screens.step(view, programme, t))
