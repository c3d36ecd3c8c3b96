"""A curator marks the heavy days of the school."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import heavy_days as taps
from handlers.filters import Holds, On
from handlers.screens import heavy_days as screens
from handlers.show import show
from handlers.widgets.calendar import day_of
from locales.translator import Translator
from mentoring.errors import NotFound
from mentoring.heavy_days import OF_SCHOOL
from mentoring.people import Actor, Role
from mentoring.usecases.all import UseCases

router = Router(name="curator.heavy_days")
router.callback_query.filter(Holds(Role.CURATOR, Role.METHODOLOGIST))


@router.callback_query(On(taps.SchoolHeavyDays))
async def of_school(
    tap: CallbackQuery, data: taps.SchoolHeavyDays, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The days to come."""
    await show(tap, screens.of_school(await use.heavy_days.of_school(actor, data.school_id), t))


@router.callback_query(On(taps.HeavyKind))
async def kind(tap: CallbackQuery, data: taps.HeavyKind, actor: Actor, use: UseCases, t: Translator) -> None:
    """Of which kind?"""
    await show(tap, screens.kinds_of_day(await use.heavy_days.of_school(actor, data.school_id), t))


@router.callback_query(On(taps.LeafHeavyDay))
async def leaf(
    tap: CallbackQuery, data: taps.LeafHeavyDay, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Which day?"""
    view = await use.heavy_days.of_school(actor, data.school_id)
    if data.kind not in OF_SCHOOL:
        raise NotFound("kind")
    await show(tap, screens.days(view, data.kind, day_of(data.page) or view.today, t))


@router.callback_query(On(taps.MarkHeavyDay))
async def mark(
    tap: CallbackQuery, data: taps.MarkHeavyDay, actor: Actor, use: UseCases, t: Translator
) -> None:
    """It is heavy."""
    day = day_of(data.day)
    if day is None:
        raise NotFound("day")
    view = await use.heavy_days.mark(actor, data.school_id, day, data.kind)
    await show(tap, screens.of_school(view, t), toast=t("heavy-marked"))


@router.callback_query(On(taps.UnmarkHeavyDay))
async def unmark(
    tap: CallbackQuery, data: taps.UnmarkHeavyDay, actor: Actor, use: UseCases, t: Translator
) -> None:
    """An ordinary day."""
    day = day_of(data.day)
    if day is None:
        raise NotFound("day")
    await show(tap, screens.of_school(await use.heavy_days.take_back(actor, data.school_id, day), t))
