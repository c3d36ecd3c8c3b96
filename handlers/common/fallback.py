"""The last router: whatever nobody understood is answered with the present state, politely."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from handlers.screens import entry as entry_screens
from handlers.screens import menu as screens
from handlers.screens.screen import Screen
from handlers.show import show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="common.fallback")


@router.callback_query()
async def old_button(tap: CallbackQuery, actor: Actor | None, t: Translator) -> None:
    """An old, forged or foreign button: here is how things are now."""
    home = screens.home(actor, t)
    await show(tap, Screen(f"{t('menu-old-button')}\n\n{home.text}", home.rows))


@router.my_chat_member()
async def reachable(change: ChatMemberUpdated, account: int, use: UseCases) -> None:
    """Someone blocked the bot, or let it in again."""
    await use.people.set_reachable(account, change.new_chat_member.status == "member")


@router.message(F.text)
async def unexpected_text(
    message: Message, account: int, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """Text where a button is awaited; whoever was invited and has not answered keeps the invitation."""
    invited = await use.entry.opened(account, actor) if actor is None else None
    home = entry_screens.invited(invited, t) if invited else screens.home(actor, t)
    await show(message, Screen(f"{t('menu-unexpected-text')}\n\n{home.text}", home.rows))


@router.message()
async def unexpected_thing(message: Message, actor: Actor | None, t: Translator) -> None:
    """Stickers, voices, files out of place."""
    home = screens.home(actor, t)
    await show(message, Screen(f"{t('menu-unexpected-thing')}\n\n{home.text}", home.rows))


@router.edited_message()
async def edited(message: Message) -> None:
    """An edit of an old message changes nothing: what was taken then stands."""
