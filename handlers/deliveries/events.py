"""What is said unasked about events."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from handlers.callbacks import events as taps
from handlers.deliveries.common import Line, Render, later, less, never, why
from handlers.eyes import eyes_of
from handlers.screens import events as screens
from handlers.screens.events import Eyes
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.event_views import EventCard

Params = dict[str, Any]


async def announced(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """E1: the card, to whom it concerns; not to those who answered already."""
    event = await _event(actor, params, use)
    eyes = await eyes_of(actor, use, t)
    if event.mine is not None or not event.takes(eyes.now):
        return None
    return Screen(
        why(screens.card_text(event, eyes, says_whom=False), await _reason(actor, event, use, eyes), t),
        rows(
            screens.join_button(event, t),
            (_decline(event, t), Button(t("events-file"), taps.EventFile(event.id)))
            if event.starts_at
            else _decline(event, t),
            less(params, t),
        ),
    )


async def moved(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """E4: another time or another place."""
    event = await _event(actor, params, use)
    if event.status != "published" or event.mine not in ("going", "waiting"):
        return None
    eyes = await eyes_of(actor, use, t)
    if params["old"] is None:
        text = t(
            "events-moved-place",
            title=event.title,
            old=params["old_place"] or "—",
            new=event.place or "—",
        )
    else:
        old = eyes.moment(datetime.fromisoformat(params["old"]))
        text = t("events-moved", title=event.title, old=old, new=_when(event, eyes))
    suits = Button(t("events-suits"), taps.KeepPlace(event.id), style="primary")
    return Screen(text, rows((suits, _leave(event, t)), _file(event, t)))


async def called_off(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """It will not take place."""
    event = await _event(actor, params, use)
    eyes = await eyes_of(actor, use, t)
    text = t("events-called-off", title=event.title, when=_when(event, eyes))
    return Screen(text, rows(_open(event, t)))


async def place_free(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The first of the waiting list goes after all."""
    event = await _event(actor, params, use)
    if event.mine != "going" or event.status != "published":
        return None
    eyes = await eyes_of(actor, use, t)
    text = t("events-place-free", title=event.title, when=_when(event, eyes))
    return Screen(text, rows(_open(event, t), _file(event, t), _leave(event, t)))


async def closes(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """E3: applications are closing, to those who did not answer."""
    event = await _event(actor, params, use)
    eyes = await eyes_of(actor, use, t)
    until = event.registration_until
    if event.mine is not None or until is None or not event.takes(eyes.now):
        return None
    days = (until.astimezone(eyes.zone).date() - eyes.today).days
    text = t("events-closes", title=event.title, until=eyes.moment(until), n=days)
    apply = Button(t("events-apply"), taps.JoinEvent(event.id), style="primary")
    if event.left == 0:
        apply = screens.join_button(event, t)
    refuse = Button(t("events-not-going"), taps.DeclineEvent(event.id))
    opened = replace(_open(event, t), style=None)
    return Screen(
        why(text, t("events-reason-closes"), t),
        rows(apply, (opened, refuse), (later(params, t), never(params, t))),
    )


async def tomorrow(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The day before, or the last working day before: «завтра» only where it is so."""
    return await _ahead("events-tomorrow", actor, params, use, t)


async def soon(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Two hours before."""
    return await _ahead("events-soon", actor, params, use, t)


async def _ahead(key: str, actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    event = await _event(actor, params, use)
    eyes = await eyes_of(actor, use, t)
    starts = event.starts_at
    if event.status != "published" or event.mine != "going" or starts is None or starts <= eyes.now:
        return None
    text = t(key, title=event.title, when=eyes.moment(starts))
    place = f"\n{t('events-where', place=event.place)}" if event.place else ""
    return Screen(Html(f"{text}{place}"), rows(_open(event, t), _leave(event, t)))


async def closes_line(actor: Actor, params: Params, use: UseCases, t: Translator) -> str | None:
    """E3 in one line of a digest."""
    event = await _event(actor, params, use)
    return t("events-digest-closes", title=event.title, until=_until(event, await eyes_of(actor, use, t)))


async def announced_line(actor: Actor, params: Params, use: UseCases, t: Translator) -> str | None:
    """E1 in one line of a digest."""
    event = await _event(actor, params, use)
    eyes = await eyes_of(actor, use, t)
    return t("events-digest-new", title=event.title, when=_when(event, eyes))


KINDS: dict[str, Render] = {
    "event_announced": announced,
    "event_moved": moved,
    "event_cancelled": called_off,
    "event_place_free": place_free,
    "event_deadline": closes,
    "event_day_before": tomorrow,
    "event_two_hours": soon,
}

LINES: dict[str, Line] = {"event_announced": announced_line, "event_deadline": closes_line}


async def _event(actor: Actor, params: Params, use: UseCases) -> EventCard:
    return await use.events.hall.card(actor, params["event_id"])


async def _reason(actor: Actor, event: EventCard, use: UseCases, eyes: Eyes) -> Html:
    """An area of growth is named as the reason to its owner alone."""
    if await use.events.hall.is_by_own_area(actor, event):
        return eyes.t("events-reason-announced-area")
    if event.audience.open_part.is_everybody:
        return eyes.t("events-reason-announced-all")
    return eyes.t("events-reason-announced", who=screens.who(event.audience, eyes))


def _when(event: EventCard, eyes: Eyes) -> str:
    return eyes.moment(event.starts_at) if event.starts_at else _until(event, eyes)


def _until(event: EventCard, eyes: Eyes) -> str:
    until = event.as_event().closes_at
    return eyes.moment(until) if until else eyes.t("events-no-date")


def _decline(event: EventCard, t: Translator) -> Button:
    return Button(t("events-decline"), taps.DeclineEvent(event.id))


def _leave(event: EventCard, t: Translator) -> Button:
    return Button(t("events-leave"), taps.AskLeaveEvent(event.id))


def _open(event: EventCard, t: Translator) -> Button:
    return Button(t("events-open-card"), taps.ShowEvent(event.id), style="primary")


def _file(event: EventCard, t: Translator) -> Button | None:
    return Button(t("events-file"), taps.EventFile(event.id)) if event.starts_at else None
