"""Who is registered; putting people down and taking them off by hand."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import events as taps
from handlers.eyes import eyes_of
from handlers.filters import On, Word
from handlers.methodologist.words import no_command
from handlers.screens import event_guests as screens
from handlers.show import show
from handlers.states.events import EventForm
from locales.translator import Translator
from mentoring.events import RegistrationStatus
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="methodologist.event_guests")


@router.callback_query(On(taps.EventPeople))
async def people(
    tap: CallbackQuery, data: taps.EventPeople, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Who takes part."""
    await state.clear()
    await _show_people(tap, data.event_id, data.page, actor, use, t)


@router.callback_query(On(taps.AskGuest))
async def ask(
    tap: CallbackQuery, data: taps.AskGuest, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The beginning of a name is asked."""
    event = await use.events.desk.card(actor, data.event_id)
    await state.set_state(EventForm.guest)
    await state.set_data({"event": event.id})
    await show(tap, screens.ask(event.id, t))


@router.message(StateFilter(EventForm.guest), Word())
async def search(message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """Whose name begins so; the next text searches again."""
    kept = await state.get_data()
    text = (message.text or "")[:80]
    await state.set_data({**kept, "typed": text})
    found = await use.people.found(actor, text, 0)
    await show(message, screens.found(kept["event"], found, text, t))


@router.message(StateFilter(EventForm.guest), no_command)
async def not_words(message: Message, state: FSMContext, t: Translator) -> None:
    """A picture where a name is needed."""
    await show(message, screens.ask((await state.get_data())["event"], t))


@router.callback_query(On(taps.FoundGuests))
async def found(
    tap: CallbackQuery, data: taps.FoundGuests, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Another page; the search forgotten meanwhile: ask again."""
    kept = await state.get_data()
    event = await use.events.desk.card(actor, data.event_id)
    if "typed" not in kept:
        await state.set_state(EventForm.guest)
        await state.set_data({"event": event.id})
        await show(tap, screens.ask(event.id, t))
        return
    found_people = await use.people.found(actor, kept["typed"], data.page)
    await show(tap, screens.found(event.id, found_people, kept["typed"], t))


@router.callback_query(On(taps.EventGuest))
async def guest(
    tap: CallbackQuery, data: taps.EventGuest, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One person beside the event."""
    view = await use.events.guests.guest(actor, data.event_id, data.person_id)
    await show(tap, screens.guest(view, await eyes_of(actor, use, t)))


@router.callback_query(On(taps.PutDown))
async def put_down(
    tap: CallbackQuery, data: taps.PutDown, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Put the person down."""
    await state.clear()
    event = await use.events.guests.add(actor, data.event_id, data.person_id)
    waits = event.mine == RegistrationStatus.WAITING
    toast = t("events-guest-waits" if waits else "events-guest-added")
    await _show_people(tap, event.id, 0, actor, use, t, toast)


@router.callback_query(On(taps.AskTakeOff))
async def ask_off(
    tap: CallbackQuery, data: taps.AskTakeOff, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Really?"""
    view = await use.events.guests.guest(actor, data.event_id, data.person_id)
    await show(tap, screens.ask_off(view, t))


@router.callback_query(On(taps.TakeOff))
async def take_off(
    tap: CallbackQuery, data: taps.TakeOff, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Off the list."""
    event = await use.events.guests.remove(actor, data.event_id, data.person_id)
    await _show_people(tap, event.id, 0, actor, use, t, t("events-guest-removed"))


async def _show_people(
    tap: CallbackQuery, event_id: int, page: int, actor: Actor, use: UseCases, t: Translator, toast: str = ""
) -> None:
    await show(tap, screens.people(await use.events.guests.page(actor, event_id, page), t), toast=toast)
