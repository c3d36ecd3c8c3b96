"""Matching for the whole group: propose, review, publish."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import matching as taps
from handlers.callbacks.menu import OpenMatching
from handlers.filters import On
from handlers.screens import matching as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="methodologist.matching")


@router.callback_query(On(OpenMatching))
async def open_matching(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """«Подбор пар»."""
    await show(tap, screens.front(await use.matching.front(actor), t))


@router.callback_query(On(taps.ProposeAll))
async def propose_all(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """For everybody; it is computed in the child before this turn writes anything."""
    await show(tap, screens.front(await use.matching.propose(actor), t))


@router.callback_query(On(taps.ReviewCouple))
async def review(
    tap: CallbackQuery, data: taps.ReviewCouple, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One pair."""
    view = await use.matching.couple(actor, data.run_id, data.place)
    await show(tap, screens.couple(view, use.programmes.of(actor.municipality_id), t))


@router.callback_query(On(taps.LeaveOut))
async def leave_out(
    tap: CallbackQuery, data: taps.LeaveOut, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Excluded, or in again."""
    view = await use.matching.leave_out(actor, data.run_id, data.place, out=data.out)
    await show(tap, screens.couple(view, use.programmes.of(actor.municipality_id), t))


@router.callback_query(On(taps.ShowAlone))
async def show_alone(
    tap: CallbackQuery, data: taps.ShowAlone, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Who stays without a mentor, and why."""
    await show(tap, screens.alone(await use.matching.alone(actor, data.run_id, data.page), t))


@router.callback_query(On(taps.AskPublish))
async def ask_publish(
    tap: CallbackQuery, data: taps.AskPublish, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Asked once, with the number."""
    await show(tap, screens.ask_publish(await use.matching.draft(actor, data.run_id), t))


@router.callback_query(On(taps.Publish))
async def publish(tap: CallbackQuery, data: taps.Publish, actor: Actor, use: UseCases, t: Translator) -> None:
    """Everybody hears of it, once."""
    await show(tap, screens.published(await use.matching.publish(actor, data.run_id), t))


@router.callback_query(On(taps.ShowChanges))
async def show_changes(
    tap: CallbackQuery, data: taps.ShowChanges, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Who asks for another mentor."""
    await show(tap, screens.changes(await use.matching.changes(actor, data.page), t))
