"""A word of thanks on the mentor's day."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers.callbacks import wishes as taps
from handlers.callbacks.menu import OpenMenu
from handlers.filters import Known, On
from handlers.screens import writing as writing_screens
from handlers.screens.screen import Button, Screen, rows
from handlers.show import show
from handlers.states.writing import WritingForms
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="common.wishes")
router.callback_query.filter(Known())


@router.callback_query(On(taps.SayThanks))
async def thanks(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """One tap; a second one says nothing new."""
    await use.wishes.thank(actor, t.plain("wishes-thanks-words"))
    await show(tap, _said("wishes-thanked", t))


@router.callback_query(On(taps.OwnThanks))
async def own_words(
    tap: CallbackQuery, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Typed, and relayed like any word to one's mentor."""
    mentor_id = await use.wishes.whom_to_thank(actor)
    talk = await use.writing.talk(actor, mentor_id)
    await state.set_state(WritingForms.words)
    await state.set_data({"person": mentor_id})
    await show(tap, writing_screens.ask(talk, t))


@router.callback_query(On(taps.NoThanks))
async def not_now(tap: CallbackQuery, t: Translator) -> None:
    """As good an answer."""
    await show(tap, _said("wishes-not-now", t))


def _said(key: str, t: Translator) -> Screen:
    return Screen(t(key), rows(Button(t("menu-back"), OpenMenu(""), style="primary")))
