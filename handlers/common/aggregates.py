"""Numbers about many, for methodologist, head and curator; how exactly the questionnaire measures."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import aggregates as taps
from handlers.filters import Known, On
from handlers.screens import aggregates as screens
from handlers.screens import measuring
from handlers.show import show
from locales.translator import Translator
from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.usecases.aggregates import Dimension
from mentoring.usecases.all import UseCases

router = Router(name="common.aggregates")
router.callback_query.filter(Known())


@router.callback_query(On(taps.OpenNumbers))
async def open_numbers(
    tap: CallbackQuery, data: taps.OpenNumbers, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The municipality, or a curator's own school."""
    role = next((one for one in (Role.METHODOLOGIST, Role.HEAD) if actor.has(one)), Role.CURATOR)
    if role is Role.CURATOR:
        await show(tap, screens.of_curator(await use.aggregates.table(actor, Dimension.SCHOOL, data.form), t))
        return
    await show(tap, screens.front(await use.aggregates.table(actor, Dimension.SUBJECT, data.form), role, t))


@router.callback_query(On(taps.OpenAggregates))
async def open_groups(
    tap: CallbackQuery, data: taps.OpenAggregates, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Groups of one dimension."""
    table = await use.aggregates.table(actor, _dimension(data.dimension), data.form)
    await show(tap, screens.groups(table, data.page, t))


@router.callback_query(On(taps.OpenGroup))
async def open_group(
    tap: CallbackQuery, data: taps.OpenGroup, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One group."""
    table, group = await use.aggregates.group(actor, _dimension(data.dimension), data.key, data.form)
    await show(tap, screens.group(table, group, t))


@router.callback_query(On(taps.AggregatePicture))
async def open_picture(
    tap: CallbackQuery, data: taps.AggregatePicture, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The table as colours."""
    await show(
        tap, screens.picture(await use.aggregates.table(actor, _dimension(data.dimension), data.form), t)
    )


@router.callback_query(On(taps.OpenQuality))
async def open_quality(
    tap: CallbackQuery, data: taps.OpenQuality, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Axis by axis."""
    await show(tap, measuring.quality(await use.measuring.quality(actor, data.form), t, actor.tz))


@router.callback_query(On(taps.OpenAxisQuality))
async def open_axis_quality(
    tap: CallbackQuery, data: taps.OpenAxisQuality, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Item by item."""
    await show(tap, measuring.axis(await use.measuring.axis(actor, data.axis, data.form), t))


@router.callback_query(On(taps.OpenForms))
async def open_forms(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Whose questionnaire."""
    await show(tap, screens.forms(use.aggregates.forms(actor), t))


def _dimension(code: str) -> Dimension:
    if code not in set(Dimension):
        raise NotFound("dimension")
    return Dimension(code)
