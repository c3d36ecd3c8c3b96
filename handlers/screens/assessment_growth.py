"""Profiles side by side, in numbers and as a chart."""

from datetime import date, tzinfo

from handlers.callbacks import assessment as taps
from handlers.screens.assessment_profile import details
from handlers.screens.assessment_words import GROWTH_FROM, menu, yardstick
from handlers.screens.screen import Attachment, Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.usecases.assessment_views import (
    Past,
    ProfileView,
)

GROWTH_AT_MOST = 6
"""So many profiles stand side by side in a chart: more do not fit a line."""


def growth(view: ProfileView, t: Translator, zone: tzinfo) -> Screen:
    """Profiles side by side, in numbers and below them in a chart."""
    if len(view.past) < GROWTH_FROM:
        return details(view, t, zone)
    shown = view.past[-GROWTH_AT_MOST:]
    days = [_short_day(past.finished_at.astimezone(zone).date()) for past in shown]
    lines = "\n".join(
        t("profile-growth-line", axis=line.axis.title, values=_values(shown, line.axis.code, t))
        for line in view.lines
    )
    text = t("profile-growth-text", days=", ".join(days), lines=Html(lines), yardstick=yardstick(view, t))
    chart = {
        "title": t.plain("profile-growth-title"),
        "notice": t.plain("profile-notice"),
        "days": days,
        "thresholds": list(view.thresholds),
        "axes": [
            {"label": line.axis.title, "values": [past.percents.get(line.axis.code) for past in shown]}
            for line in view.lines
        ],
    }
    return Screen(
        text,
        rows(
            Button(t("profile-details"), taps.ProfileDetails()),
            Button(t("profile-back"), taps.OpenProfile(), style="primary"),
            menu(t),
        ),
        (Attachment("photo", "growth", chart, "growth.png"),),
    )


def _values(shown: tuple[Past, ...], axis: str, t: Translator) -> Html:
    values = [past.percents.get(axis) for past in shown]
    words = (t("profile-growth-none") if value is None else str(value) for value in values)
    return Html(" → ".join(words))


def _short_day(day: date) -> str:
    return f"{day:%d.%m.%y}"
