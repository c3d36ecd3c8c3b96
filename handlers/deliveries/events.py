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
from mentoring.events import CONCERNED
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.event_hall import LAST_CALL
from mentoring.usecases.event_views import EventCard

Params = dict[str, Any]


async def announced(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """E1: the card, to whom it concerns; not to those who answered already, nor of a contest with a fee."""
    event = await _event(actor, params, use)
    eyes = await eyes_of(actor, use, t)
    if event.mine is not None or not event.takes(eyes.now) or not _proposed(event, eyes):
        return None
    return Screen(
        screens.announcement(event, await _reason(actor, event, use, eyes), eyes),
        rows(
            screens.join_button(event, t),
            (_decline(event, t), Button(t("events-file"), taps.EventFile(event.id)))
            if event.starts_at
            else _decline(event, t),
            less(params, t),
        ),
    )


async def moved(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """E4: another time or another place, from what the person knew to what is true now.

    Nothing where a later move has its own message, or where it is again as the person knew it.
    """
    event = await _event(actor, params, use)
    overtaken = params.get("revision", event.revision) < event.revision
    if event.status != "published" or event.mine not in CONCERNED or overtaken:
        return None
    text = _change(event, params, await eyes_of(actor, use, t))
    suits = Button(t("events-suits"), taps.KeepPlace(event.id), style="primary")
    return Screen(text, rows((suits, _leave(event, t)), _file(event, t))) if text else None


def _change(event: EventCard, params: Params, eyes: Eyes) -> Html | None:
    """What differs. Messages planned before ends were known say `old` and `old_place`."""
    t = eyes.t
    starts, ends = _moment(params.get("starts", params.get("old"))), _moment(params.get("ends"))
    place = params.get("place", params.get("old_place"))
    elsewhere = place != event.place
    if starts is not None and (starts, ends) != (event.starts_at, event.ends_at):
        new = eyes.span(event.starts_at, event.ends_at) if event.starts_at else _until(event, eyes)
        said = t("events-moved", title=event.title, old=eyes.span(starts, ends), new=new, state=event.mine)
        where = t("events-moved-and-place", place=event.place) if elsewhere and event.place else ""
        return Html(f"{said}\n{where}" if where else said)
    if not elsewhere:
        return None
    return t(
        "events-moved-place",
        title=event.title,
        old=place or "—",
        new=event.place or "—",
        state=event.mine,
    )


def _moment(stored: str | None) -> datetime | None:
    return datetime.fromisoformat(stored) if stored else None


async def called_off(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """It will not take place; the file takes it out of the phone's calendar."""
    event = await _event(actor, params, use)
    if event.status != "cancelled" or event.mine not in CONCERNED:
        return None
    eyes = await eyes_of(actor, use, t)
    text = t("events-called-off", title=event.title, when=_when(event, eyes))
    gone = Button(t("events-file-remove"), taps.EventFile(event.id)) if event.starts_at else None
    return Screen(text, rows(_open(event, t), gone))


async def place_free(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The first of the waiting list is asked, or goes at once where seats have no end."""
    event = await _event(actor, params, use)
    if event.status != "published":
        return None
    eyes = await eyes_of(actor, use, t)
    if event.mine == "held" and event.held_until is not None:
        until = eyes.moment(event.held_until)
        text = t("events-seat-held", title=event.title, when=_when(event, eyes), until=until)
        return Screen(text, rows((screens.join_button(event, t), screens.refuse_button(event, t))))
    if event.mine != "going":
        return None
    text = t("events-place-free", title=event.title, when=_when(event, eyes))
    return Screen(text, rows(_open(event, t), _file(event, t), _leave(event, t)))


async def added(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """A methodologist put the person down."""
    event = await _event(actor, params, use)
    if event.status != "published" or event.mine not in ("going", "waiting"):
        return None
    eyes = await eyes_of(actor, use, t)
    text = t(
        "events-added",
        title=event.title,
        when=_when(event, eyes),
        state=event.mine,
        position=event.position or 0,
    )
    return Screen(text, rows(_open(event, t), _leave(event, t)))


async def removed(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """A methodologist took the person off the list."""
    event = await _event(actor, params, use)
    if event.status != "published" or event.mine in CONCERNED:
        return None
    eyes = await eyes_of(actor, use, t)
    return Screen(t("events-removed", title=event.title, when=_when(event, eyes)), rows(_open(event, t)))


async def closes(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """E3: applications are closing, to those who did not answer, or asked to be reminded now."""
    event = await _event(actor, params, use)
    eyes = await eyes_of(actor, use, t)
    until = event.registration_until
    if event.mine not in (None, "later") or until is None:
        return None
    if not event.takes(eyes.now) or not _proposed(event, eyes):
        return None
    days = (until.astimezone(eyes.zone).date() - eyes.today).days
    text = t(
        "events-closes", title=event.title, until=eyes.moment(until), n=days, needs=event.needs or "none"
    )
    apply = Button(t("events-apply"), taps.JoinEvent(event.id), style="primary")
    if event.left == 0:
        apply = screens.join_button(event, t)
    refuse = Button(t("events-not-going"), taps.DeclineEvent(event.id))
    opened = replace(_open(event, t), style=None)
    in_time = event.mine is None and days > LAST_CALL
    once_more = Button(t("events-remind-three"), taps.RemindAtEnd(event.id)) if in_time else later(params, t)
    reason = t("events-reason-later" if event.mine else "events-reason-closes")
    return Screen(why(text, reason, t), rows(apply, once_more, (opened, refuse), never(params, t)))


async def results_asked(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The organiser of a contest says when its outcome comes."""
    event = await use.events.desk.card(actor, params["event_id"])
    if event.status != "published" or event.results_at is not None:
        return None
    give = Button(t("events-results-set"), taps.AskField(event.id, "results"), style="primary")
    text = t("events-results-asked", title=event.title, n=event.going)
    return Screen(text, rows(give, Button(t("events-open-card"), taps.DeskEvent(event.id)), later(params, t)))


async def results(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Those who take part in a contest: when the outcome comes, and no corrections until then."""
    event = await _event(actor, params, use)
    eyes = await eyes_of(actor, use, t)
    if event.mine != "going" or event.results_at is None or event.results_at <= eyes.now:
        return None
    text = t("events-results", title=event.title, at=eyes.moment(event.results_at))
    return Screen(text, rows(_open(event, t), less(params, t)))


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
    "event_added": added,
    "event_removed": removed,
    "event_results_asked": results_asked,
    "event_results": results,
    "event_deadline": closes,
    "event_day_before": tomorrow,
    "event_two_hours": soon,
}

LINES: dict[str, Line] = {"event_announced": announced_line, "event_deadline": closes_line}


async def _event(actor: Actor, params: Params, use: UseCases) -> EventCard:
    return await use.events.hall.card(actor, params["event_id"])


def _proposed(event: EventCard, eyes: Eyes) -> bool:
    """Whether the bot may speak of it: to those it is still meant for, and never of a paid contest."""
    return event.meant and eyes.programme.kind_or_last(event.kind).proposes(event.fee)


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
