"""A teacher asks for help beside the main mentor."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import pairs as taps
from handlers.filters import On, Word
from handlers.screens import pair_help as screens
from handlers.screens import pairs as pair_screens
from handlers.show import show
from handlers.states.pairs import PairForms
from locales.translator import Translator
from mentoring.errors import NotFound, TooLong
from mentoring.pairs import PairKind
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="teacher.pair_help")


def _kind(code: str) -> PairKind:
    """The kind a tap asks for. Raises: NotFound for a forged one."""
    if code not in {kind.value for kind in screens.ASKED}:
        raise NotFound("kind")
    return PairKind(code)


@router.callback_query(On(taps.MoreHelp))
async def more_help(
    tap: CallbackQuery, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """What goes on, and what may be asked for."""
    await state.clear()
    await show(tap, screens.front(await use.pairs.helps(actor), t, actor.tz))


@router.callback_query(On(taps.ShowHelper))
async def show_helper(
    tap: CallbackQuery, data: taps.ShowHelper, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """One who could help."""
    await state.clear()
    kind = _kind(data.kind)
    found = await use.pairs.candidate(actor, data.place, kind)
    await show(tap, screens.candidate(found, kind, use.programmes.of(actor.municipality_id), t))


@router.callback_query(On(taps.AskHelper))
async def ask_helper(
    tap: CallbackQuery, data: taps.AskHelper, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """This one: with which words?"""
    kind = _kind(data.kind)
    view = await use.pairs.asked_mentor(actor, data.mentor_id, kind)
    await state.set_state(PairForms.help)
    await state.set_data({"mentor": data.mentor_id, "kind": kind.value, "weeks": data.weeks})
    await show(tap, screens.ask_for_words(view, kind, data.weeks, t))


@router.callback_query(On(taps.SendHelp))
async def send_help(
    tap: CallbackQuery, data: taps.SendHelp, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Without words."""
    await state.clear()
    view = await use.pairs.ask(actor, data.mentor_id, None, _kind(data.kind), data.weeks or None)
    await show(tap, pair_screens.pair(view, use.programmes.of(actor.municipality_id), t, actor.tz))


@router.message(StateFilter(PairForms.help), Word())
async def send_help_with_words(
    message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """With the question or the goal; too many words are given back, nothing is lost."""
    kept = await state.get_data()
    kind, mentor_id, weeks = PairKind(kept["kind"]), int(kept["mentor"]), int(kept["weeks"])
    try:
        view = await use.pairs.ask(actor, mentor_id, message.text, kind, weeks or None)
    except TooLong as error:
        asked = await use.pairs.asked_mentor(actor, mentor_id, kind)
        trouble = t("errors-too-long", over=error.over, limit=error.limit)
        await show(message, screens.ask_for_words(asked, kind, weeks, t, trouble))
        return
    await state.clear()
    await show(message, pair_screens.pair(view, use.programmes.of(actor.municipality_id), t, actor.tz))
