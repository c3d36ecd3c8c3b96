"""«Сегодня» of a methodologist."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks.menu import OpenToday
from handlers.filters import On
from handlers.screens import today as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="methodologist.today")


@router.callback_query(On(OpenToday))
async def today(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Up to ten cases, one action each."""
    day = await use.today.of_methodologist(actor)
    await show(tap, screens.of_methodologist(day, t, actor.tz, use.today.now()))
