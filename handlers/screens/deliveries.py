"""Screens around what comes unasked: the digest, «later», «less», the word of apology."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Final

from handlers.callbacks import deliveries as taps
from handlers.callbacks.menu import OpenMenu, OpenSettings
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from locales.when import moment_words
from mentoring.deliveries import OFTEN, Outage
from mentoring.questionnaire import capitalised
from mentoring.usecases.deliveries import Said

LINES_SHOWN: Final = 6
LINE_LENGTH: Final = 110
_TAGS: Final = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Item:
    """One reminder of a digest: its line (HTML) and the message it would have been."""

    line: str
    screen: Screen


def composed(name: str, items: Sequence[Item], delivery_id: int, t: Translator) -> Screen:
    """One message for what is left to say: the message itself, or a digest of several."""
    return items[0].screen if len(items) == 1 else digest(name, items, delivery_id, t)


def digest(name: str, items: Sequence[Item], delivery_id: int, t: Translator) -> Screen:
    """Several reminders as one message (voice.md E5)."""
    shown = Html("\n".join(f"• {item.line}" for item in items[:LINES_SHOWN]))
    text = t("deliveries-digest", name=name, items=shown)
    first = main_button(items[0].screen)
    opens = Button(t("deliveries-digest-first"), first.tap, url=first.url, style="primary") if first else None
    return Screen(
        text,
        rows(
            opens,
            (
                Button(t("deliveries-digest-all"), taps.ShowDigest(delivery_id)),
                Button(t("deliveries-less"), taps.SayLess(delivery_id)),
            ),
        ),
    )


def digest_items(items: Sequence[Item], t: Translator) -> Screen:
    """Each line of a digest with its own door."""
    doors = [(number, main_button(item.screen)) for number, item in enumerate(items[:LINES_SHOWN], start=1)]
    opened = [
        Button(t("deliveries-digest-open", number=number), door.tap, url=door.url)
        for number, door in doors
        if door
    ]
    lines = Html(
        "\n".join(f"{number}. {item.line}" for number, item in enumerate(items[:LINES_SHOWN], start=1))
    )
    return Screen(
        t("deliveries-digest-week", items=lines),
        rows(*[opened[i : i + 3] for i in range(0, len(opened), 3)], _menu(t)),
    )


def main_button(screen: Screen) -> Button | None:
    """The message's first button."""
    return next((button for row in screen.rows for button in row), None)


def first_sentence(screen: Screen, name: str = "") -> str:
    """A message in one line: its first sentence, as HTML without tags.

    Where it begins with the reader's own `name`, the name is left out: the digest has said it already.
    """
    start = html.unescape(_TAGS.sub("", screen.text)).strip().split("\n")[0]
    sentence = re.split(r"(?<=[.!?])\s+(?=[А-ЯЁA-Z«])", start)[0].rstrip(".")
    if name and sentence.startswith(f"{name}, "):
        sentence = capitalised(sentence.removeprefix(f"{name}, "))
    if len(sentence) > LINE_LENGTH:
        sentence = sentence[:LINE_LENGTH].rsplit(" ", 1)[0] + "…"
    return html.escape(sentence, quote=False)


def apology(screen: Screen, outage: Outage, zone: tzinfo, t: Translator) -> Screen:
    """The message with the word about coming late (voice.md X8)."""
    since, until = (
        moment_words(at.astimezone(zone).replace(tzinfo=None), t.locale)
        for at in (outage.since, outage.until)
    )
    text = t("deliveries-outage", since=since, until=until, message=Html(screen.text))
    return replace(screen, text=text)


def when_later(said: Said, t: Translator) -> Screen:
    """«Позже»: tonight, tomorrow, in a week; only what still helps then."""
    choices = [
        Button(t("deliveries-later-choice", choice=one.value), taps.Snooze(said.delivery_id, one.value))
        for one in said.later
    ]
    text = t("deliveries-later-when") if choices else t("deliveries-later-never")
    return Screen(text, rows(*choices, _back(said.delivery_id, t)))


def snoozed(at: datetime, zone: tzinfo, now: datetime, t: Translator) -> Screen:
    """It will be said again."""
    return Screen(t("deliveries-snoozed", at=_moment(at, zone, now, t)), rows(_menu(t)))


def what_less(said: Said, t: Translator) -> Screen:
    """«Реже»: once a week, or not this kind at all."""
    choices = [_switch(said, place, kind, t) for place, kind in enumerate(said.kinds[: LINES_SHOWN - 2])]
    weekly = _switch(said, len(said.kinds), OFTEN, t)
    return Screen(t("deliveries-less-what"), rows(weekly, *choices, _back(said.delivery_id, t)))


def switched(said: Said, place: int, t: Translator) -> Screen:
    """What was just switched, and the way to have it back."""
    kind = (*said.kinds, OFTEN)[place]
    now_on = kind not in said.switched_off
    return Screen(
        t("deliveries-switched", kind=kind_title(kind, t), on=str(now_on).lower()),
        rows(
            Button(t("deliveries-switch-back"), taps.SwitchKind(said.delivery_id, place, not now_on)),
            (Button(t("menu-settings"), OpenSettings()), Button(t("menu-back"), OpenMenu(""))),
        ),
    )


def kind_title(kind: str, t: Translator) -> str:
    """A kind of reminder in a few words; one without words of its own is «такие напоминания»."""
    key = f"deliveries-kind-{kind.replace('_', '-')}"
    return t(key) if t.has(key) else t("deliveries-kind-other")


def _switch(said: Said, place: int, kind: str, t: Translator) -> Button:
    off = kind in said.switched_off
    key = "deliveries-switch-on" if off else "deliveries-switch-off"
    if kind == OFTEN:
        key = "deliveries-often-on" if off else "deliveries-often-off"
    return Button(t(key, kind=kind_title(kind, t)), taps.SwitchKind(said.delivery_id, place, off))


def _moment(at: datetime, zone: tzinfo, now: datetime, t: Translator) -> str:
    today = now.astimezone(zone).date()
    return moment_words(at.astimezone(zone).replace(tzinfo=None), t.locale, today)


def _back(delivery_id: int, t: Translator) -> Button:
    return Button(t("deliveries-back"), taps.BackToMessage(delivery_id))


def _menu(t: Translator) -> Button:
    return Button(t("menu-back"), OpenMenu(""))
