"""The owner's look at the bot itself."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import health as taps
from handlers.filters import On
from handlers.screens import health as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.errors import NotFound
from mentoring.usecases.all import UseCases

router = Router(name="common.health")


@router.callback_query(On(taps.OpenState))
async def open_state(tap: CallbackQuery, account: int, use: UseCases, t: Translator) -> None:
    """How the bot is."""
    await show(tap, screens.state(await use.health.state(account), t))


@router.callback_query(On(taps.OpenFailures))
async def open_failures(
    tap: CallbackQuery, data: taps.OpenFailures, account: int, use: UseCases, t: Translator
) -> None:
    """What failed."""
    await show(tap, screens.failures(await use.health.page(account, data.page), t))


@router.callback_query(On(taps.OpenFailure))
async def open_failure(
    tap: CallbackQuery, data: taps.OpenFailure, account: int, use: UseCases, t: Translator
) -> None:
    """One line of it; what was dealt with meanwhile is the list."""
    try:
        one, now = await use.health.open(account, data.what, data.number)
    except NotFound:
        await show(tap, screens.failures(await use.health.page(account, 0), t))
        return
    await show(tap, screens.failure(one, now, t))


@router.callback_query(On(taps.AskRetry))
async def ask_retry(
    tap: CallbackQuery, data: taps.AskRetry, account: int, use: UseCases, t: Translator
) -> None:
    """Sure?"""
    try:
        one, _ = await use.health.open(account, data.what, data.number)
    except NotFound:
        await show(tap, screens.failures(await use.health.page(account, 0), t))
        return
    await show(tap, screens.sure(one, t))


@router.callback_query(On(taps.Retry))
async def retry(tap: CallbackQuery, data: taps.Retry, account: int, use: UseCases, t: Translator) -> None:
    """Another try."""
    number = await use.health.retry(account, data.what, data.number)
    said = t("health-retried", n=number) if number else t("health-nothing-left")
    await show(tap, screens.told(said, await use.health.page(account, 0), t))


@router.callback_query(On(taps.PutAway))
async def put_away(
    tap: CallbackQuery, data: taps.PutAway, account: int, use: UseCases, t: Translator
) -> None:
    """Out of sight."""
    number = await use.health.put_away(account, data.what, data.number)
    said = t("health-was-put-away", n=number) if number else t("health-nothing-left")
    await show(tap, screens.told(said, await use.health.page(account, 0), t))
