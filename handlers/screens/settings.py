"""Screens of one's own settings."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from handlers.callbacks import settings as taps
from handlers.callbacks.assessment import ChoosePosition
from handlers.callbacks.careers import OpenCareer
from handlers.callbacks.heavy_days import HeavyKinds
from handlers.callbacks.menu import OpenMenu, OpenMyData, OpenSettings
from handlers.callbacks.pulse import OpenPulse
from handlers.screens.deliveries import kind_title
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.calendar import day_label
from handlers.widgets.choice import Option, choice_rows, pager
from locales.translator import Translator
from locales.when import dated
from mentoring.deliveries import CHOICES
from mentoring.heavy_days import MOST, OWN_DAY
from mentoring.questionnaire import capitalised
from mentoring.roster import pages_of
from mentoring.usecases.settings import ZONES, OwnSettings, QuietDays

ZONES_A_PAGE: Final = 8


def own(view: OwnSettings, t: Translator) -> Screen:
    """All settings at a glance."""
    other = "en" if t.locale == "ru" else "ru"
    return Screen(
        t(
            "settings-own",
            zone=zone_title(view.zone, t),
            shown=str(view.show_username).lower(),
            quiet=len(view.quiet_days),
        ),
        rows(
            (
                Button(t("settings-zone"), taps.ChooseZone(0)),
                Button(t("settings-language", locale=other), taps.SetLanguage(other)),
            ),
            (
                Button(t("settings-quiet"), taps.QuietPage(0)),
                Button(t("settings-kinds"), taps.KindsPage(0)),
            ),
            Button(
                t("settings-username", shown=str(view.show_username).lower()),
                taps.ShowUsername(not view.show_username),
            ),
            (
                Button(t("careers-room"), OpenCareer()),
                *((Button(t("settings-position"), ChoosePosition()),) if view.teaches else ()),
            ),
            (Button(t("settings-mydata"), OpenMyData()), Button(t("pulse-room"), OpenPulse())),
            Button(t("menu-back"), OpenMenu(""), style="primary"),
        ),
    )


def zones(current: str, page: int, t: Translator) -> Screen:
    """The clocks of Russia, from west to east."""
    page = min(page, pages_of(len(ZONES), ZONES_A_PAGE) - 1)
    shown = ZONES[page * ZONES_A_PAGE : (page + 1) * ZONES_A_PAGE]
    buttons = [
        Button(
            t("people-chosen", label=zone_title(zone, t)) if zone == current else zone_title(zone, t),
            taps.SetZone(zone),
        )
        for zone in shown
    ]
    return Screen(
        t("settings-ask-zone", zone=zone_title(current, t)),
        rows(
            *(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)),
            pager(page, pages_of(len(ZONES), ZONES_A_PAGE), taps.ChooseZone, t),
            Button(t("people-back"), OpenSettings(), style="primary"),
        ),
    )


def quiet(view: QuietDays, page: int, t: Translator) -> Screen:
    """The next two weeks, each day marked or not."""
    options = [
        Option(day.isoformat(), _day(day, view.chosen.get(day), t), day in view.chosen) for day in view.days
    ]
    return Screen(
        t("settings-ask-quiet", used=view.used, most=MOST),
        rows(
            *choice_rows(options, page, taps.ToggleQuietDay, taps.QuietPage, t),
            (
                Button(t("heavy-kinds"), HeavyKinds(0)),
                Button(t("people-back"), OpenSettings(), style="primary"),
            ),
        ),
    )


def kinds(known: Sequence[str], off: Sequence[str], page: int, t: Translator) -> Screen:
    """What may be said unasked: a mark means it comes."""
    options = [Option(kind, _kind(kind, t), kind not in off) for kind in (*CHOICES, *known)]
    return Screen(
        t("settings-ask-kinds"),
        rows(
            *choice_rows(options, page, taps.ToggleKind, taps.KindsPage, t),
            Button(t("people-back"), OpenSettings(), style="primary"),
        ),
    )


def zone_title(zone: str, t: Translator) -> str:
    """«Москва»; a zone without a title of its own is shown by its name."""
    key = f"settings-zone-{zone.split('/')[-1].lower()}"
    return t(key) if t.has(key) else zone


def _kind(kind: str, t: Translator) -> str:
    return capitalised(Button(kind_title(kind, t)).label)


def _day(day: date, kind: str | None, t: Translator) -> str:
    if kind is None or kind == OWN_DAY:
        return dated(day, t.locale)
    return t("settings-marked-day", day=day_label(day, t), kind=kind)
