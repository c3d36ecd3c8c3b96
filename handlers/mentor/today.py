"""«Сегодня» of a mentor."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks.menu import OpenMentorToday
from handlers.callbacks.today import MentorToday, StepsToConfirm
from handlers.filters import On
from handlers.screens import today as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="mentor.today")


@router.callback_query(On(OpenMentorToday))
async def first_page(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """What waits."""
    await _show(tap, 0, actor, use, t)


@router.callback_query(On(MentorToday))
async def another_page(
    tap: CallbackQuery, data: MentorToday, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What else waits."""
    await _show(tap, data.page, actor, use, t)


@router.callback_query(On(StepsToConfirm))
async def steps(tap: CallbackQuery, data: StepsToConfirm, actor: Actor, use: UseCases, t: Translator) -> None:
    """Steps handed in to a mentor or a curator."""
    day = await use.today.steps_to_confirm(actor, data.page)
    await show(tap, screens.steps(day, t, actor.tz, use.today.now()))


async def _show(tap: CallbackQuery, page: int, actor: Actor, use: UseCases, t: Translator) -> None:
    day = await use.today.of_mentor(actor, page)
    await show(tap, screens.of_mentor(day, t, actor.tz, use.today.now()))
