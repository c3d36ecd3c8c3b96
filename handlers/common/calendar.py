"""The calendar of events, for everybody: strangers read, people take part."""

from dataclasses import replace
from datetime import date

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import events as taps
from handlers.callbacks.calendar import QuietCell
from handlers.callbacks.menu import OpenCalendar
from handlers.eyes import eyes_of
from handlers.filters import On
from handlers.screens import event_calendar as calendar_screens
from handlers.screens import events as screens
from handlers.show import answer, say, show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.event_views import MonthView, Wanted

router = Router(name="common.calendar")


@router.callback_query(On(QuietCell))
async def quiet_cell(tap: CallbackQuery) -> None:
    """A heading or a past day of the picker: nothing to choose here."""
    answer(tap)


@router.callback_query(On(OpenCalendar))
async def open_calendar(
    tap: CallbackQuery, data: OpenCalendar, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """The present month."""
    await _calendar(tap, await use.events.months.month(actor), actor, use, t)


@router.callback_query(On(taps.MonthOf))
async def open_month(
    tap: CallbackQuery, data: taps.MonthOf, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """Another month or page, or only a part of it."""
    code, place = divmod(data.place, 100)
    wanted = Wanted(data.kind, data.level, data.for_me and actor is not None)
    page = place - 1 if place else None
    view = await use.events.months.month(actor, calendar_screens.month_of(code), page, wanted)
    await _calendar(tap, view, actor, use, t)


@router.callback_query(On(taps.ChooseWanted))
async def choose_wanted(
    tap: CallbackQuery, data: taps.ChooseWanted, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """What to show?"""
    eyes = await eyes_of(actor, use, t)
    chosen = Wanted(data.kind, data.level, data.for_me)
    await show(tap, calendar_screens.wanted(_month(data.month, eyes), chosen, eyes))


@router.callback_query(On(taps.ChooseKind))
async def choose_kind(
    tap: CallbackQuery, data: taps.ChooseKind, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """Which kind?"""
    eyes = await eyes_of(actor, use, t)
    chosen = Wanted("", data.level, data.for_me)
    used = await use.events.months.kinds(actor)
    await show(tap, calendar_screens.kinds(_month(data.month, eyes), chosen, used, data.page, eyes))


@router.callback_query(On(taps.ChooseLevel))
async def choose_level(
    tap: CallbackQuery, data: taps.ChooseLevel, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """Which level?"""
    eyes = await eyes_of(actor, use, t)
    chosen = Wanted(data.kind, "", data.for_me)
    await show(tap, calendar_screens.levels(_month(data.month, eyes), chosen, eyes))


@router.callback_query(On(taps.MyEvents))
async def open_mine(
    tap: CallbackQuery, data: taps.MyEvents, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """What I take part in."""
    await _mine(tap, data.page, False, actor, use, t)


@router.callback_query(On(taps.MyPast))
async def open_past(
    tap: CallbackQuery, data: taps.MyPast, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """What I took part in."""
    await _mine(tap, data.page, True, actor, use, t)


@router.callback_query(On(taps.MyFile))
async def my_file(tap: CallbackQuery, actor: Actor | None, use: UseCases, t: Translator) -> None:
    """Everything I go to, in one file; the list moves below it."""
    if actor is None:
        await _mine(tap, 0, False, actor, use, t)
        return
    eyes = await eyes_of(actor, use, t)
    screen = calendar_screens.mine(await use.events.months.mine(actor, 0), eyes)
    cards = await use.events.months.my_cards(actor)
    files = (screens.file_of_all(cards, eyes),) if cards else ()
    await say(tap, replace(screen, attachments=files))


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
    shown = data.event_id
    if actor is not None:
        shown = (await use.events.hall.join(actor, data.event_id)).id
    await _card(tap, shown, actor, use, t)


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


@router.callback_query(On(taps.RemindAtEnd))
async def remind_at_end(
    tap: CallbackQuery, data: taps.RemindAtEnd, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """«Напомнить за 3 дня»."""
    toast = ""
    if actor is not None:
        event = await use.events.hall.remind_later(actor, data.event_id)
        toast = t("events-reminded-later") if event.mine == "later" else ""
    await _card(tap, data.event_id, actor, use, t, toast)


@router.callback_query(On(taps.EventFile))
async def file(
    tap: CallbackQuery, data: taps.EventFile, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """The .ics, below the card, which moves down to stay the living message."""
    eyes = await eyes_of(actor, use, t)
    event = await use.events.hall.card(actor, data.event_id)
    screen = screens.card(event, eyes, stranger=actor is None)
    if event.starts_at is None or event.starts_at <= eyes.now:
        await show(tap, screen)
        return
    await say(tap, replace(screen, attachments=(screens.file_of(event, eyes),)))


async def _card(
    tap: CallbackQuery, event_id: int, actor: Actor | None, use: UseCases, t: Translator, toast: str = ""
) -> None:
    event = await use.events.hall.card(actor, event_id)
    screen = screens.card(event, await eyes_of(actor, use, t), stranger=actor is None)
    await show(tap, screen, toast=toast)


async def _calendar(
    tap: CallbackQuery, view: MonthView, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    eyes = await eyes_of(actor, use, t)
    await show(tap, calendar_screens.calendar(view, eyes, stranger=actor is None))


async def _mine(
    tap: CallbackQuery, page: int, past: bool, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """A stranger finds the calendar."""
    if actor is None:
        await _calendar(tap, await use.events.months.month(None), None, use, t)
        return
    view = await use.events.months.mine(actor, page, past=past)
    await show(tap, calendar_screens.mine(view, await eyes_of(actor, use, t)))


def _month(code: int, eyes: screens.Eyes) -> date:
    return calendar_screens.month_of(code) or eyes.today.replace(day=1)
