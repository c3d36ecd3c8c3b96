"""What several screens of the self-assessment say in the same words."""

from datetime import tzinfo

from handlers.callbacks.menu import OpenMenu
from handlers.screens.screen import Button
from locales.translator import Html, Translator
from locales.when import day_words
from mentoring.usecases.assessment_views import (
    AxisLine,
    ProfileView,
)

GROWTH_FROM = 3
"""Fewer profiles are told by the radar."""


def questions(number: int, t: Translator) -> str:
    """«48 вопросов»."""
    return t("assessment-questions", n=number)


def yardstick(view: ProfileView, t: Translator) -> Html:
    """By what a change is judged: the municipality's own numbers, or the defaults."""
    people = view.yardstick.people
    default = view.yardstick.default
    if people is None:
        return t("profile-by-default", probable=default.probable, reliable=default.reliable)
    return t("profile-by-own", people=people)


def axis_line(line: AxisLine, t: Translator, *, judged: bool) -> str:
    """An axis in words and percent; what hurried answers seem to have changed is not judged."""
    if line.level is None:
        return t("profile-line-unknown", axis=line.axis.title)
    if line.percent is None:
        return t("profile-line-word", axis=line.axis.title, level=line.level.value)
    if line.change is None or not judged:
        return t("profile-line", axis=line.axis.title, level=line.level.value, percent=line.percent)
    return t(
        "profile-line-changed",
        axis=line.axis.title,
        level=line.level.value,
        percent=line.percent,
        change=line.change.value,
    )


def day(view: ProfileView, zone: tzinfo, t: Translator) -> str:
    """When it was finished."""
    return day_words(view.finished_at.astimezone(zone).date(), t.locale)


def menu(t: Translator) -> Button:
    """The way back."""
    return Button(t("menu-back"), OpenMenu(""))
