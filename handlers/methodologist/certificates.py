"""A certificate printed for somebody without a phone, and whether a number is true."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import certificates as taps
from handlers.eyes import eyes_of
from handlers.filters import Holds, On, Word
from handlers.screens import attendance as attendance_screens
from handlers.screens import certificates as screens
from handlers.show import say, show
from handlers.states.attendance import CertificateForms
from locales.translator import Translator
from mentoring.people import Actor, Role
from mentoring.usecases.all import UseCases

router = Router(name="methodologist.certificates")
router.callback_query.filter(Holds(Role.METHODOLOGIST))
router.message.filter(Holds(Role.METHODOLOGIST))


@router.callback_query(On(taps.PrintFor))
async def print_for(
    tap: CallbackQuery, data: taps.PrintFor, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A PDF to be printed."""
    view = await use.certificates.for_person(actor, data.event_id, data.person_id)
    page = await use.attendance.desk.people(actor, data.event_id, data.page, came=True)
    parts = attendance_screens.parts(page, await eyes_of(actor, use, t))
    await say(tap, screens.handed(view, True, t, parts))


@router.callback_query(On(taps.AskNumber))
async def ask_number(
    tap: CallbackQuery, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Which number?"""
    await state.set_state(CertificateForms.number)
    await show(tap, screens.ask_number(t))


@router.message(StateFilter(CertificateForms.number), Word())
async def check(message: Message, actor: Actor, use: UseCases, t: Translator) -> None:
    """True, or not given; another number may be typed at once."""
    text = message.text or ""
    found = await use.certificates.check(actor, text)
    if found is None:
        wrong = t("certificates-unknown", input=text[:40])
        await show(message, screens.ask_number(t, wrong=wrong))
        return
    await show(message, screens.checked(found, t))
