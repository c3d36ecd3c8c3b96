"""Wishes of 2 March and 5 October (content.md 15), each on its own day alone."""

from datetime import date
from typing import Any

from handlers.callbacks import wishes as taps
from handlers.callbacks.menu import OpenMenu
from handlers.deliveries.common import Render, less
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.wishes import MentorsWish

Params = dict[str, Any]


async def mentor(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """2 March, to a mentor: what is not seen in reports."""
    view = await use.wishes.mentor(actor, date.fromisoformat(params["day"]))
    said = _held(view, t)
    text = t("wishes-mentor", name=actor.name, late=str(view.late).lower(), held=said or "none")
    return Screen(text, rows((Button(t("menu-back"), OpenMenu("")), less(params, t))))


async def thanks(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """2 March, to a teacher who has a mentor."""
    await use.wishes.whom_to_thank(actor)
    return Screen(
        t("wishes-thanks", name=actor.name, late=str(_is_late(params)).lower()),
        rows(
            Button(t("wishes-thank"), taps.SayThanks(), style="primary"),
            (Button(t("wishes-own-words"), taps.OwnThanks()), Button(t("wishes-later"), taps.NoThanks())),
            less(params, t),
        ),
    )


async def teachers(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """5 October, to everybody; those in their first year hear words of their own."""
    view = await use.wishes.teachers(actor, date.fromisoformat(params["day"]))
    key = "wishes-first-year" if view.first_year else "wishes-teachers"
    text = t(key, name=actor.name, late=str(view.late).lower())
    return Screen(text, rows((Button(t("menu-back"), OpenMenu("")), less(params, t))))


def _held(view: MentorsWish, t: Translator) -> str:
    """«3 встречи и 1 посещение урока»; nothing where nothing was held."""
    meetings = t.plain("wishes-meetings", n=view.meetings) if view.meetings else ""
    visits = t.plain("wishes-visits", n=view.visits) if view.visits else ""
    return (
        t.plain("wishes-both", meetings=meetings, visits=visits)
        if meetings and visits
        else meetings or visits
    )


def _is_late(params: Params) -> bool:
    day = date.fromisoformat(params["day"])
    return (day.month, day.day) != (3, 2)


KINDS: dict[str, Render] = {"wish_mentor": mentor, "wish_thanks": thanks, "wish_teachers": teachers}
