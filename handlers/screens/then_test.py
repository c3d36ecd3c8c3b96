"""September, September with the eyes of May, May: three columns that fit a narrow screen."""

from datetime import date

from handlers.callbacks.assessment import OpenProfile, ThenDetails
from handlers.callbacks.menu import OpenMenu
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Translator
from mentoring.questionnaire import Axis
from mentoring.then_test import ThenRow
from mentoring.usecases.assessment_views import ThenView


def result(view: ThenView, t: Translator, *, percents: bool = False) -> Screen:
    """Words first; percentages only on request."""
    parts: list[str] = [t("then-head")]
    parts += [
        _axis(axis, row, view, t, percents=percents) for axis, row in zip(view.axes, view.rows, strict=True)
    ]
    parts += [t("then-why"), t("profile-notice")]
    more = None if percents else Button(t("profile-details"), ThenDetails(view.attempt_id))
    return Screen(
        "\n\n".join(parts),
        rows(
            Button(t("profile-back"), OpenProfile(), style="primary"),
            more,
            Button(t("menu-back"), OpenMenu("")),
        ),
    )


def _axis(axis: Axis, row: ThenRow, view: ThenView, t: Translator, *, percents: bool) -> str:
    values = (row.was, row.then, row.now) if percents else (None, None, None)
    said = [
        _said(word.value if word else None, value, t) for word, value in zip(row.words, values, strict=True)
    ]
    return t(
        "then-axis",
        axis=axis.title,
        was_month=_month(view.was_at),
        now_month=_month(view.now_at),
        was=said[0],
        then=said[1],
        now=said[2],
        growth=row.growth.value if row.growth else "few",
    )


def _said(word: str | None, percent: int | None, t: Translator) -> str:
    if word is None:
        return t("profile-too-little")
    said = t("profile-level", level=word)
    return said if percent is None else t("outcome-said", said=said, percent=percent)


def _month(day: date) -> str:
    return f"m{day.month}"
