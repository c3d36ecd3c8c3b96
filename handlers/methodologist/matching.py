"""Matching for the whole group: propose, review, publish."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import matching as taps
from handlers.callbacks.menu import OpenMatching
from handlers.filters import On
from handlers.screens import matching as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.matching_problem import Aim
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.matching_records import Wishes

router = Router(name="methodologist.matching")


@router.callback_query(On(OpenMatching))
async def open_matching(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """«Подбор пар»."""
    await show(tap, screens.front(await use.matching.front(actor), t))


@router.callback_query(On(taps.ProposeAll))
async def ask_anew(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """The two questions before anything is computed."""
    await show(tap, screens.questions(await use.matching.front(actor, anew=True), Wishes(), t))


@router.callback_query(On(taps.Questions))
async def questions(
    tap: CallbackQuery, data: taps.Questions, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One of the answers changed."""
    view = await use.matching.front(actor, anew=True)
    await show(tap, screens.questions(view, _wishes(data.best, data.revise), t))


@router.callback_query(On(taps.ProposeFor))
async def propose_for(
    tap: CallbackQuery, data: taps.ProposeFor, actor: Actor, use: UseCases, t: Translator
) -> None:
    """For everybody; it is computed in the child before this turn writes anything."""
    view = await use.matching.propose(actor, _wishes(data.best, data.revise))
    await show(tap, screens.front(view, t))


@router.callback_query(On(taps.ProposeRest))
async def propose_rest(
    tap: CallbackQuery, data: taps.ProposeRest, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Around what was pinned and forbidden."""
    await show(tap, screens.front(await use.matching.propose_rest(actor, data.run_id), t))


def _wishes(best: bool, revise: bool) -> Wishes:
    return Wishes(Aim.BEST if best else Aim.EVERYONE, revise)


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


@router.callback_query(On(taps.PinCouple))
async def pin(tap: CallbackQuery, data: taps.PinCouple, actor: Actor, use: UseCases, t: Translator) -> None:
    """These two in any case, or no longer."""
    view = await use.matching.pin(actor, data.run_id, data.place, keep=data.keep)
    await show(tap, screens.couple(view, use.programmes.of(actor.municipality_id), t))


@router.callback_query(On(taps.ForbidCouple))
async def forbid(
    tap: CallbackQuery, data: taps.ForbidCouple, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Never these two, or allowed again."""
    view = await use.matching.forbid(actor, data.run_id, data.place, never=data.never)
    await show(tap, screens.couple(view, use.programmes.of(actor.municipality_id), t))


@router.callback_query(On(taps.ShowInstead))
async def show_instead(
    tap: CallbackQuery, data: taps.ShowInstead, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The five most suitable others."""
    view = await use.matching.instead(actor, data.run_id, data.teacher_id)
    await show(tap, screens.instead(view, use.programmes.of(actor.municipality_id), t))


@router.callback_query(On(taps.TakeInstead))
async def take_instead(
    tap: CallbackQuery, data: taps.TakeInstead, actor: Actor, use: UseCases, t: Translator
) -> None:
    """This mentor for this teacher; the rest anew around it."""
    view = await use.matching.replace(actor, data.run_id, data.teacher_id, data.mentor_id)
    await show(tap, screens.front(view, t))


@router.callback_query(On(taps.ShowFairness))
async def show_fairness(
    tap: CallbackQuery, data: taps.ShowFairness, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Shares by school, subject, town and village."""
    view = await use.matching.fairness(actor, data.run_id, data.page)
    await show(tap, screens.fairness(view, use.programmes.of(actor.municipality_id), t))


@router.callback_query(On(taps.ShowPrices))
async def show_prices(
    tap: CallbackQuery, data: taps.ShowPrices, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What was asked for, what it costs, and that nothing better exists."""
    await show(tap, screens.prices(await use.matching.draft(actor, data.run_id), t))


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
