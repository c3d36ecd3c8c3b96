"""Somebody changes schools, or works here no longer. Methodologists come here too."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import schools as taps
from handlers.filters import Known, On
from handlers.screens import leaving as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="curator.leaving")
router.callback_query.filter(Known())


@router.callback_query(On(taps.MovePerson))
async def targets(
    tap: CallbackQuery, data: taps.MovePerson, actor: Actor, use: UseCases, t: Translator
) -> None:
    """To which school?"""
    view, page = await use.leaving.targets(actor, data.person_id, data.school_id, data.page)
    await show(tap, screens.targets(view, page, t))


@router.callback_query(On(taps.MoveTo))
async def move_ask(tap: CallbackQuery, data: taps.MoveTo, actor: Actor, use: UseCases, t: Translator) -> None:
    """To this one: what becomes of the pairs?"""
    view, target = await use.leaving.to(actor, data.person_id, data.school_id, data.target_id)
    await show(tap, screens.move_ask(view, target, t))


@router.callback_query(On(taps.MoveNow))
async def move(tap: CallbackQuery, data: taps.MoveNow, actor: Actor, use: UseCases, t: Translator) -> None:
    """Moved."""
    view, target, waits = await use.leaving.move(
        actor, data.person_id, data.school_id, data.target_id, keep_pairs=data.keep
    )
    await show(tap, screens.moved(view, target, waits, t))


@router.callback_query(On(taps.PersonLeaves))
async def leave(
    tap: CallbackQuery, data: taps.PersonLeaves, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Works here no longer; asked once."""
    if not data.sure:
        await show(tap, screens.leave_ask(await use.leaving.view(actor, data.person_id, data.school_id), t))
        return
    await show(tap, screens.left(await use.leaving.leave(actor, data.person_id, data.school_id), t))
