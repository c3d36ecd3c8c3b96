"""Methodologist and owner: the owner's page and links for the municipality's own roles.

The rest of the invitations is the same for curators: see `handlers/curator/invitations.py`.
"""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import invitations as taps
from handlers.filters import On
from handlers.screens import invitations as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="methodologist.invitations")


@router.callback_query(On(taps.OpenOwner))
async def open_owner(
    tap: CallbackQuery, account: int, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """The owner's page."""
    await show(tap, screens.owner(await use.invitations.owner_view(account), actor, t))


@router.callback_query(On(taps.OwnerInvite))
async def invite_methodologist(
    tap: CallbackQuery,
    data: taps.OwnerInvite,
    account: int,
    use: UseCases,
    t: Translator,
    bot_username: str,
) -> None:
    """A link for a methodologist."""
    view = await use.invitations.invite_methodologist(account, data.municipality_id)
    await show(tap, screens.made(view, bot_username, t))
