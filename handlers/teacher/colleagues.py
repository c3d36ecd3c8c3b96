"""The code a teacher shows to a colleague."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import colleagues as taps
from handlers.filters import On
from handlers.screens import colleagues as screens
from handlers.screens import steps as step_screens
from handlers.show import show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="teacher.colleagues")


@router.callback_query(On(taps.ShowCode))
async def show_code(
    tap: CallbackQuery, data: taps.ShowCode, actor: Actor, use: UseCases, t: Translator, bot_username: str
) -> None:
    """The living code."""
    view = await use.colleagues.show(actor, data.step_id)
    await show(tap, screens.code(view, bot_username, t, actor.tz))


@router.callback_query(On(taps.CodePicture))
async def show_picture(
    tap: CallbackQuery, data: taps.CodePicture, actor: Actor, use: UseCases, t: Translator, bot_username: str
) -> None:
    """The living code as a picture."""
    view = await use.colleagues.show(actor, data.step_id)
    await show(tap, screens.picture(view, bot_username, t, actor.tz))


@router.callback_query(On(taps.RenewCode))
async def renew(
    tap: CallbackQuery, data: taps.RenewCode, actor: Actor, use: UseCases, t: Translator, bot_username: str
) -> None:
    """Another one."""
    view = await use.colleagues.renew(actor, data.step_id)
    await show(tap, screens.code(view, bot_username, t, actor.tz))


@router.callback_query(On(taps.CloseAlone))
async def close_alone(
    tap: CallbackQuery, data: taps.CloseAlone, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Without confirmation: it counts."""
    await use.colleagues.without(actor, data.step_id)
    await show(tap, step_screens.card(await use.routes.steps.card(actor, data.step_id), t))
