"""Own settings: /settings, from anywhere."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import heavy_days as heavy_taps
from handlers.callbacks import settings as taps
from handlers.callbacks.menu import OpenSettings
from handlers.filters import Known, On
from handlers.screens import heavy_days as heavy_screens
from handlers.screens import settings as screens
from handlers.show import show
from locales.translator import Translator, translator
from mentoring.deliveries import CHOICES
from mentoring.delivery_kinds import reminders_for
from mentoring.errors import NotFound
from mentoring.heavy_days import CHOSEN
from mentoring.heavy_days import off as quiet_off
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="common.settings")
router.message.filter(Known())
router.callback_query.filter(Known())


@router.message(Command("settings"))
async def by_word(message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """All settings."""
    await state.clear()
    await show(message, screens.own(await use.settings.own(actor), t))


@router.callback_query(On(OpenSettings))
async def by_tap(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """All settings."""
    await show(tap, screens.own(await use.settings.own(actor), t))


@router.callback_query(On(taps.ChooseZone))
async def choose_zone(tap: CallbackQuery, data: taps.ChooseZone, actor: Actor, t: Translator) -> None:
    """The clocks of Russia."""
    await show(tap, screens.zones(actor.zone, data.page, t))


@router.callback_query(On(taps.SetZone))
async def set_zone(
    tap: CallbackQuery, data: taps.SetZone, account: int, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Another clock."""
    await use.settings.set_zone(actor, data.zone)
    await _again(tap, account, use, t)


@router.callback_query(On(taps.SetLanguage))
async def set_language(
    tap: CallbackQuery, data: taps.SetLanguage, account: int, actor: Actor, use: UseCases
) -> None:
    """Another language, from this very answer on."""
    await use.settings.set_language(actor, data.locale)
    await _again(tap, account, use, translator(data.locale))


@router.callback_query(On(taps.ShowUsername))
async def show_username(
    tap: CallbackQuery, data: taps.ShowUsername, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Whether the other one of a pair sees @username."""
    done = await use.settings.show_username(actor, tap.from_user.username, on=data.on)
    screen = screens.own(await use.settings.own(actor), t)
    await show(tap, screen, toast="" if done else t("settings-no-username"), alert=not done)


@router.callback_query(On(taps.QuietPage))
async def quiet(tap: CallbackQuery, data: taps.QuietPage, actor: Actor, use: UseCases, t: Translator) -> None:
    """Days to keep quiet."""
    await show(tap, screens.quiet(await use.settings.quiet_days(actor), data.page, t))


@router.callback_query(On(taps.ToggleQuietDay))
async def toggle_quiet_day(
    tap: CallbackQuery, data: taps.ToggleQuietDay, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Mark a day, or take the mark back."""
    view = await use.settings.toggle_quiet_day(actor, data.day)
    await show(tap, screens.quiet(view, data.page, t))


@router.callback_query(On(heavy_taps.HeavyKinds))
async def heavy_kinds(
    tap: CallbackQuery, data: heavy_taps.HeavyKinds, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Which kinds of quiet days hold for me?"""
    await show(tap, heavy_screens.own_kinds(await use.deliveries.switched_off(actor), data.page, t))


@router.callback_query(On(heavy_taps.ToggleHeavyKind))
async def toggle_heavy_kind(
    tap: CallbackQuery, data: heavy_taps.ToggleHeavyKind, actor: Actor, use: UseCases, t: Translator
) -> None:
    """This kind holds, or no longer."""
    if data.kind not in CHOSEN:
        raise NotFound("kind")
    switch = quiet_off(data.kind)
    await use.deliveries.switch(actor, switch, on=switch in await use.deliveries.switched_off(actor))
    await show(tap, heavy_screens.own_kinds(await use.deliveries.switched_off(actor), data.page, t))


@router.callback_query(On(taps.KindsPage))
async def kinds(tap: CallbackQuery, data: taps.KindsPage, actor: Actor, use: UseCases, t: Translator) -> None:
    """Kinds of reminders."""
    off = await use.deliveries.switched_off(actor)
    await show(tap, screens.kinds(_known(actor), off, data.page, t))


@router.callback_query(On(taps.ToggleKind))
async def toggle_kind(
    tap: CallbackQuery, data: taps.ToggleKind, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Have a kind come, or not."""
    if data.kind not in (*CHOICES, *_known(actor)):
        raise NotFound("kind")
    off = await use.deliveries.switched_off(actor)
    await use.deliveries.switch(actor, data.kind, on=data.kind in off)
    off = await use.deliveries.switched_off(actor)
    await show(tap, screens.kinds(_known(actor), off, data.page, t))


def _known(actor: Actor) -> tuple[str, ...]:
    """Reminders of the person's own roles, those still to be confirmed included."""
    return reminders_for(grant.role for grant in actor.grants)


async def _again(tap: CallbackQuery, account: int, use: UseCases, t: Translator) -> None:
    """The settings as the person now has them."""
    actor = await use.people.actor_of("telegram", account)
    if actor is not None:
        await show(tap, screens.own(await use.settings.own(actor), t))
