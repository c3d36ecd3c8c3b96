"""/mydata: what is held, correction, download, withdrawal, erasure."""

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import privacy as taps
from handlers.callbacks.menu import OpenMyData
from handlers.filters import Known, On, Word
from handlers.screens import entry as entry_screens
from handlers.screens import privacy as screens
from handlers.show import show
from handlers.states.privacy import PrivacyForms
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.registration import BadName
from mentoring.usecases.all import UseCases

router = Router(name="common.privacy")


@router.message(Command("mydata"), Known())
async def by_word(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """What is held."""
    await state.clear()
    await show(message, screens.overview(await use.privacy.overview(actor), actor.tz, t))


@router.message(Command("mydata"))
async def of_a_stranger(message: Message, t: Translator) -> None:
    """Nothing is held about who has not entered."""
    await show(message, screens.nothing_held(t))


@router.callback_query(On(OpenMyData), Known())
async def by_tap(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """What is held."""
    await show(tap, screens.overview(await use.privacy.overview(actor), actor.tz, t))


@router.callback_query(On(taps.DownloadMyData), Known())
async def download(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Everything, as a file."""
    await show(tap, screens.downloaded(await use.privacy.export(actor), t))


@router.callback_query(On(taps.CorrectMyData), Known())
async def correct(tap: CallbackQuery, actor: Actor, t: Translator, state: FSMContext) -> None:
    """What to correct."""
    await state.clear()
    await show(tap, screens.correct(actor, t))


@router.callback_query(On(taps.CorrectName), Known())
async def correct_name(tap: CallbackQuery, t: Translator, state: FSMContext) -> None:
    """The name is asked."""
    await state.set_state(PrivacyForms.name)
    await show(tap, screens.ask_name(t))


@router.message(Word(), StateFilter(PrivacyForms.name), Known())
async def new_name(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """Another name."""
    try:
        view = await use.entry.give_name(actor, message.text or "")
    except BadName as problem:
        await show(message, screens.ask_name(t, problem))
        return
    await state.clear()
    await show(message, entry_screens.saved(view, t))


@router.message(~F.text, StateFilter(PrivacyForms.name), Known())
async def name_is_text(message: Message, t: Translator) -> None:
    """A sticker instead of a name."""
    await show(message, entry_screens.words_only(screens.ask_name(t), t))


@router.callback_query(On(taps.MyConsent), Known())
async def my_consent(
    tap: CallbackQuery, data: taps.MyConsent, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The consent as it was given."""
    given, pages = await use.privacy.consent_pages(actor)
    await show(tap, screens.consent(given, pages, data.page, actor.tz, t))


@router.callback_query(On(taps.AskErase), Known())
async def ask_erase(
    tap: CallbackQuery, data: taps.AskErase, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What erasing means."""
    until = use.privacy.gone_from_backups(actor)
    await show(tap, screens.ask_erase(until, t, withdraw=data.withdraw))


@router.callback_query(On(taps.EraseForEver), Known())
async def erase(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """Gone."""
    await state.clear()
    await show(tap, screens.erased(await use.privacy.erase(actor), actor.tz, t))
