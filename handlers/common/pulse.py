"""The private pulse."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import pulse as taps
from handlers.filters import Known, On
from handlers.screens import pulse as screens
from handlers.show import show
from handlers.widgets.calendar import day_of
from locales.translator import Translator
from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="common.pulse")
router.callback_query.filter(Known())


@router.callback_query(On(taps.OpenPulse))
async def own(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """One's own chart."""
    await show(tap, screens.own(await use.pulse.own(actor), t))


@router.callback_query(On(taps.MarkPulse))
async def mark(tap: CallbackQuery, data: taps.MarkPulse, actor: Actor, use: UseCases, t: Translator) -> None:
    """A mark."""
    day = day_of(data.day)
    if day is None:
        raise NotFound("pulse")
    view = await use.pulse.mark(actor, day, data.mark)
    await show(tap, screens.after(view, t), toast=t("pulse-kept"))


@router.callback_query(On(taps.SwitchPulse))
async def switch(
    tap: CallbackQuery, data: taps.SwitchPulse, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Be asked, or not."""
    view = await use.pulse.switch(actor, on=data.on)
    await show(tap, screens.own(view, t), toast=t("pulse-switched", on="yes" if data.on else "no"))


@router.callback_query(On(taps.AskForget))
async def ask_forget(tap: CallbackQuery, t: Translator) -> None:
    """Erase all marks?"""
    await show(tap, screens.ask_forget(t))


@router.callback_query(On(taps.ForgetPulse))
async def forget(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Erased."""
    await show(tap, screens.own(await use.pulse.forget(actor), t))
