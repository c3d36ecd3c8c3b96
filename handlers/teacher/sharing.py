"""A teacher opens the profile, closes it, and sees who has read it."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import sharing as taps
from handlers.callbacks.assessment import OpenSharing, ShareWith, ShareWithNobody
from handlers.filters import Known, On
from handlers.screens import sharing as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="teacher.sharing")
router.callback_query.filter(Known())


@router.callback_query(On(OpenSharing))
async def open_sharing(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """To whom it is open."""
    await show(tap, screens.sharing(await use.assessment.sharing.now(actor), t))


@router.callback_query(On(ShareWith))
async def share_with(tap: CallbackQuery, data: ShareWith, actor: Actor, use: UseCases, t: Translator) -> None:
    """Open it."""
    await show(tap, screens.sharing(await use.assessment.sharing.open_to(actor, data.audience), t))


@router.callback_query(On(taps.CloseTo))
async def close_to(
    tap: CallbackQuery, data: taps.CloseTo, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Close it to one of them."""
    await show(tap, screens.sharing(await use.assessment.sharing.close(actor, data.audience), t))


@router.callback_query(On(ShareWithNobody))
async def share_with_nobody(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Close it to everybody."""
    await show(tap, screens.sharing(await use.assessment.sharing.close(actor), t))


@router.callback_query(On(taps.OpenReaders))
async def open_readers(
    tap: CallbackQuery, data: taps.OpenReaders, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Who has read it, and when."""
    await show(tap, screens.readers(await use.assessment.sharing.readings(actor, data.page), actor.tz, t))
