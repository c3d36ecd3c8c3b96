"""Where one was, and one's own certificates."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import certificates as taps
from handlers.eyes import eyes_of
from handlers.filters import On
from handlers.screens import certificates as screens
from handlers.show import say, show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="common.certificates")


@router.callback_query(On(taps.OpenVisited))
async def open_visited(
    tap: CallbackQuery, data: taps.OpenVisited, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Events I was at."""
    view = await use.certificates.visited(actor, data.page)
    await show(tap, screens.visited(view, await eyes_of(actor, use, t)))


@router.callback_query(On(taps.OpenCertificate))
async def open_certificate(
    tap: CallbackQuery, data: taps.OpenCertificate, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Its number, and two formats."""
    await show(tap, screens.ready(await use.certificates.of_event(actor, data.event_id), t))


@router.callback_query(On(taps.TakeCertificate))
async def take(
    tap: CallbackQuery, data: taps.TakeCertificate, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The file."""
    view = await use.certificates.of_event(actor, data.event_id)
    await say(tap, screens.handed(view, data.pdf, t, screens.ready(view, t)))
