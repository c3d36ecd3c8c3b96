"""Applications of mentors are decided by the school; the methodologist decides for the council."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import mentor_entry as taps
from handlers.filters import Known, On
from handlers.screens import mentor_entry as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.errors import NotFound
from mentoring.mentor_entry import Decision
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="curator.mentor_entry")
router.callback_query.filter(Known())


@router.callback_query(On(taps.WaitingEntries))
async def waiting(
    tap: CallbackQuery, data: taps.WaitingEntries, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Those that wait."""
    found = await use.mentor_entry.waiting(actor, data.page)
    await show(tap, screens.waiting(found, use.programmes.of(actor.municipality_id), t, actor.tz))


@router.callback_query(On(taps.OpenApplication))
async def open_application(
    tap: CallbackQuery, data: taps.OpenApplication, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One of them."""
    view = await use.mentor_entry.card(actor, data.application_id)
    await show(tap, screens.card(view, use.programmes.of(actor.municipality_id), actor, t))


@router.callback_query(On(taps.DecideEntry))
async def decide(
    tap: CallbackQuery, data: taps.DecideEntry, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Decided, with a line in the log; it may be decided anew."""
    if data.decision not in set(Decision):
        raise NotFound("decision")
    view = await use.mentor_entry.decide(actor, data.application_id, Decision(data.decision))
    await show(tap, screens.card(view, use.programmes.of(actor.municipality_id), actor, t))
