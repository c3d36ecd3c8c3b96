"""«Кому помогать не смогу», by the mentor alone."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import avoiding as taps
from handlers.filters import On
from handlers.screens import avoiding as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="mentor.avoiding")


@router.callback_query(On(taps.OpenAvoided))
async def open_people(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Whom not?"""
    await show(tap, screens.people(await use.avoiding.people(actor), t))


@router.callback_query(On(taps.AvoidPerson))
async def avoid_person(
    tap: CallbackQuery, data: taps.AvoidPerson, actor: Actor, use: UseCases, t: Translator
) -> None:
    """This teacher, or not any more."""
    await show(tap, screens.people(await use.avoiding.toggle_person(actor, data.person_id), t))


@router.callback_query(On(taps.AvoidedSchools))
async def open_schools(
    tap: CallbackQuery, data: taps.AvoidedSchools, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Where not?"""
    await show(tap, screens.schools(await use.avoiding.schools(actor, data.page), t))


@router.callback_query(On(taps.AvoidSchool))
async def avoid_school(
    tap: CallbackQuery, data: taps.AvoidSchool, actor: Actor, use: UseCases, t: Translator
) -> None:
    """This school, or not any more."""
    view = await use.avoiding.toggle_school(actor, data.school_id, data.page)
    await show(tap, screens.schools(view, t))
