"""Menu, help, cancel: work everywhere and destroy nothing."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks.menu import OpenHelp, OpenMenu
from handlers.filters import On
from handlers.screens import menu as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.people import Actor, Role

router = Router(name="common.menu")


@router.message(Command("menu", "cancel"))
async def open_menu(message: Message, state: FSMContext, actor: Actor | None, t: Translator) -> None:
    """The menu; whatever text was awaited is awaited no longer (what was typed before is kept)."""
    await state.clear()
    await show(message, screens.home(actor, t))


@router.callback_query(On(OpenMenu))
async def open_tab(
    tap: CallbackQuery, data: OpenMenu, state: FSMContext, actor: Actor | None, t: Translator
) -> None:
    """A tab of the menu."""
    await state.clear()
    code = data.role.removesuffix(screens.MORE)
    role = Role(code) if code in set(Role) else None
    await show(tap, screens.home(actor, t, role, more=data.role.endswith(screens.MORE)))


@router.message(Command("help"))
async def help_by_word(message: Message, actor: Actor | None, t: Translator) -> None:
    """What the bot can do."""
    await show(message, screens.help_page(actor, t))


@router.callback_query(On(OpenHelp))
async def help_by_tap(tap: CallbackQuery, actor: Actor | None, t: Translator) -> None:
    """What the bot can do."""
    await show(tap, screens.help_page(actor, t))
