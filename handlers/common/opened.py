"""Profiles that their owners opened to a curator or to a methodologist."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks.sharing import OpenOpened
from handlers.filters import Known, On
from handlers.screens import sharing as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.usecases.all import UseCases

router = Router(name="common.opened")
router.callback_query.filter(Known())


@router.callback_query(On(OpenOpened))
async def open_opened(
    tap: CallbackQuery, data: OpenOpened, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Whose profiles are open to me."""
    if data.role not in set(Role):
        raise NotFound("audience")
    role = Role(data.role)
    await show(tap, screens.opened(await use.assessment.sharing.opened(actor, role, data.page), role, t))
