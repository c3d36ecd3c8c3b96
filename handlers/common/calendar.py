"""The calendar of events, for everybody: strangers read, people take part."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import events as taps
from handlers.callbacks.calendar import QuietCell
from handlers.callbacks.menu import OpenCalendar
from handlers.eyes import eyes_of
from handlers.filters import On
from handlers.screens import events as screens
from handlers.show import answer, say, show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="common.calendar")


@router.callback_query(On(QuietCell))
async def quiet_cell(tap: CallbackQuery) -> None:
    """A heading or a past day of the picker: nothing to choose here."""
    answer(tap)


@router.callback_query(On(OpenCalendar))
async def open_calendar(
    tap: CallbackQuery, data: OpenCalendar, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """What is ahead."""
    page = await use.events.hall.calendar(actor, data.page)
    await show(tap, screens.calendar(page, await eyes_of(actor, use, t), stranger=actor is None))


@router.callback_query(On(taps.MyEvents))
async def open_mine(
    tap: CallbackQuery, data: taps.MyEvents, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """What I take part in; a stranger finds the calendar."""
    hall = use.events.hall
    page = await hall.mine(actor, data.page) if actor else await hall.calendar(None, data.page)
    await show(tap, screens.calendar(page, await eyes_of(actor, use, t), stranger=actor is None))


@router.callback_query(On(taps.ShowEvent))
async def open_card(
    tap: CallbackQuery, data: taps.ShowEvent, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """The card."""
    await _card(tap, data.event_id, actor, use, t)


@router.callback_query(On(taps.JoinEvent))
async def join(
    tap: CallbackQuery, data: taps.JoinEvent, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """«Участвую»."""
    if actor is not None:
        await use.events.hall.join(actor, data.event_id)
    await _card(tap, data.event_id, actor, use, t)


@router.callback_query(On(taps.DeclineEvent))
async def decline(
    tap: CallbackQuery, data: taps.DeclineEvent, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """«Не в этот раз», or a place given back."""
    toast = ""
    if actor is not None:
        event = await use.events.hall.step_back(actor, data.event_id)
        toast = t("events-left" if event.mine == "cancelled" else "events-declined")
    await _card(tap, data.event_id, actor, use, t, toast)


@router.callback_query(On(taps.AskLeaveEvent))
async def ask_leave(
    tap: CallbackQuery, data: taps.AskLeaveEvent, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """Give the place back?"""
    event = await use.events.hall.card(actor, data.event_id)
    await show(tap, screens.leave(event, t))


@router.callback_query(On(taps.KeepPlace))
async def keep(
    tap: CallbackQuery, data: taps.KeepPlace, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """The new time suits."""
    await _card(tap, data.event_id, actor, use, t, t("events-kept"))


@router.callback_query(On(taps.EventFile))
async def file(
    tap: CallbackQuery, data: taps.EventFile, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """The .ics, below the card, which moves down to stay the living message."""
    eyes = await eyes_of(actor, use, t)
    event = await use.events.hall.card(actor, data.event_id)
    screen = screens.card(event, eyes, stranger=actor is None)
    if event.starts_at is None:
        await show(tap, screen)
        return
    await say(tap, replace(screen, attachments=(screens.file_of(event, eyes),)))


async def _card(
    tap: CallbackQuery, event_id: int, actor: Actor | None, use: UseCases, t: Translator, toast: str = ""
) -> None:
    event = await use.events.hall.card(actor, event_id)
    screen = screens.card(event, await eyes_of(actor, use, t), stranger=actor is None)
    await show(tap, screen, toast=toast)
