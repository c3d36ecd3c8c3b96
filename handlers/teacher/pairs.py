"""A teacher looks for a mentor, or for another one."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import pairs as taps
from handlers.callbacks.menu import OpenMentor
from handlers.filters import On, Word
from handlers.screens import pairs as screens
from handlers.show import show
from handlers.states.pairs import PairForms
from locales.translator import Translator
from mentoring.errors import NotFound, TooLong
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="teacher.pairs")


@router.callback_query(On(OpenMentor))
async def open_mentor(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """The front door."""
    programme = use.programmes.of(actor.municipality_id)
    await show(tap, screens.front(await use.pairs.front(actor), programme, t, actor.tz))


@router.callback_query(On(taps.ShowCandidate))
async def show_candidate(
    tap: CallbackQuery,
    data: taps.ShowCandidate,
    actor: Actor,
    state: FSMContext,
    use: UseCases,
    t: Translator,
) -> None:
    """M1."""
    await state.clear()
    programme = use.programmes.of(actor.municipality_id)
    await show(tap, screens.candidate(await use.pairs.candidate(actor, data.place), programme, t))


@router.callback_query(On(taps.AskMentor))
async def ask_for_words(
    tap: CallbackQuery, data: taps.AskMentor, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """This one: with which words?"""
    view = await use.pairs.asked_mentor(actor, data.mentor_id)
    await state.set_state(PairForms.request)
    await state.set_data({"mentor": data.mentor_id})
    await show(tap, screens.ask_for_words(view, t))


@router.callback_query(On(taps.SendRequest))
async def send_request(
    tap: CallbackQuery, data: taps.SendRequest, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Without words."""
    await state.clear()
    view = await use.pairs.ask(actor, data.mentor_id, None)
    await show(tap, screens.pair(view, use.programmes.of(actor.municipality_id), t, actor.tz))


@router.message(StateFilter(PairForms.request), Word())
async def send_request_with_words(
    message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """With the teacher's own words; too many of them are given back, nothing is lost."""
    mentor_id = (await state.get_data())["mentor"]
    try:
        view = await use.pairs.ask(actor, mentor_id, message.text)
    except TooLong as error:
        asked = await use.pairs.asked_mentor(actor, mentor_id)
        trouble = t("errors-too-long", over=error.over, limit=error.limit)
        await show(message, screens.ask_for_words(asked, t, trouble))
        return
    await state.clear()
    await show(message, screens.pair(view, use.programmes.of(actor.municipality_id), t, actor.tz))


@router.callback_query(On(taps.StopSearch))
async def stop_search(
    tap: CallbackQuery, data: taps.StopSearch, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Take the request back."""
    view = await use.pairs.stop_search(actor, data.pair_id)
    await show(tap, screens.pair(view, use.programmes.of(actor.municipality_id), t, actor.tz))


@router.callback_query(On(taps.StartChange))
async def start_change(
    tap: CallbackQuery, data: taps.StartChange, actor: Actor, use: UseCases, t: Translator
) -> None:
    """M16."""
    await show(tap, screens.change(await use.pairs.view(actor, data.pair_id), t))


@router.callback_query(On(taps.TellWhy))
async def ask_why(
    tap: CallbackQuery, data: taps.TellWhy, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """The reason, for the methodologist alone."""
    await use.pairs.view(actor, data.pair_id)
    await state.set_state(PairForms.reason)
    await state.set_data({"pair": data.pair_id})
    await show(tap, screens.change_why(data.pair_id, t))


@router.callback_query(On(taps.ChangeBecause))
async def change_because(
    tap: CallbackQuery,
    data: taps.ChangeBecause,
    actor: Actor,
    state: FSMContext,
    use: UseCases,
    t: Translator,
) -> None:
    """A reason by button, then the mentors who suit."""
    if data.reason not in screens.REASONS:
        raise NotFound("reason")
    await state.clear()
    await _look_for_another(tap, data.pair_id, data.reason, actor, use, t)


@router.message(StateFilter(PairForms.reason), Word())
async def change_in_own_words(
    message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """A reason in own words."""
    pair_id = (await state.get_data())["pair"]
    try:
        await _look_for_another(message, pair_id, message.text or "", actor, use, t)
    except TooLong as error:
        trouble = t("errors-too-long", over=error.over, limit=error.limit)
        await show(message, screens.change_why(pair_id, t, trouble))
        return
    await state.clear()


async def _look_for_another(
    source: Message | CallbackQuery, pair_id: int, reason: str, actor: Actor, use: UseCases, t: Translator
) -> None:
    view = await use.pairs.want_change(actor, pair_id, reason)
    programme = use.programmes.of(actor.municipality_id)
    if view.record.asks_for_change:
        await show(source, screens.candidate(await use.pairs.candidate(actor, 0), programme, t))
    else:
        await show(source, screens.pair(view, programme, t, actor.tz))


@router.callback_query(On(taps.KeepMentor))
async def keep_mentor(
    tap: CallbackQuery, data: taps.KeepMentor, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Everything stays."""
    await state.clear()
    view = await use.pairs.keep_mentor(actor, data.pair_id)
    programme = use.programmes.of(actor.municipality_id)
    await show(tap, screens.pair(view, programme, t, actor.tz), toast=t("pairs-change-kept"))
