"""The mentor's own scale."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import own_scale as taps
from handlers.filters import On
from handlers.screens import assessment, own_scale
from handlers.show import show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="mentor.own_scale")


@router.callback_query(On(taps.OpenScale))
async def open_scale(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """The room."""
    await show(tap, own_scale.front(await use.assessment.scale.front(actor), t, actor.tz))


@router.callback_query(On(taps.BeginScale))
async def begin_scale(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """The first of six, or the one where it stopped."""
    await show(tap, assessment.step(await use.assessment.scale.start(actor), t, actor.tz))
