"""Screens of the private pulse: a question, a small chart of letters, and people to talk to."""

from typing import Final

from handlers.callbacks import pulse as taps
from handlers.callbacks.menu import OpenMentor, OpenMenu, OpenSettings
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.pulse import MARKS, Mark
from mentoring.usecases.pulse import PulseView

BARS: Final = {1: "▂", 2: "▂▃", 3: "▂▃▅", 4: "▂▃▅▆", 5: "▂▃▅▆█"}


def ask(day: int, t: Translator, *, first: bool) -> Screen:
    """«Как прошла неделя?» (voice.md A10)."""
    marks = tuple(Button(str(mark), taps.MarkPulse(day, mark)) for mark in MARKS)
    text = Html("\n\n".join([t("pulse-ask"), *([t("pulse-first")] if first else [])]))
    return Screen(text, rows(marks, Button(t("pulse-never"), taps.SwitchPulse(False))))


def after(view: PulseView, t: Translator) -> Screen:
    """Kept; after three hard ones in a row, once, people and places."""
    return people(view, t) if view.offers_people else own(view, t)


def people(view: PulseView, t: Translator) -> Screen:
    """Whom one can talk to (voice.md A11). Nobody is told."""
    mentor = Button(t("pulse-write"), OpenMentor(), style="primary") if view.has_mentor_room else None
    return Screen(t("pulse-people"), rows(mentor, Button(t("pulse-not-now"), taps.OpenPulse())))


def own(view: PulseView, t: Translator) -> Screen:
    """The chart and the switch."""
    chart = "\n".join(_line(one) for one in view.marks)
    text = t("pulse-own", chart=Html(f"<code>{chart}</code>")) if view.marks else t("pulse-none")
    switch = Button(
        t("pulse-off") if view.is_on else t("pulse-on"),
        taps.SwitchPulse(not view.is_on),
        style=None if view.is_on else "primary",
    )
    forget = Button(t("pulse-forget"), taps.AskForget()) if view.marks else None
    return Screen(
        text,
        rows(
            switch, forget, (Button(t("menu-settings"), OpenSettings()), Button(t("menu-back"), OpenMenu("")))
        ),
    )


def ask_forget(t: Translator) -> Screen:
    """Asked once."""
    return Screen(
        t("pulse-forget-ask"),
        rows(
            Button(t("pulse-forget"), taps.ForgetPulse(), style="danger"),
            Button(t("pulse-keep"), taps.OpenPulse()),
        ),
    )


def _line(one: Mark) -> str:
    return f"{one.day:%d.%m}  {one.mark}  {BARS[one.mark]}"
