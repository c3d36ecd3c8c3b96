"""What an axis form came to, in words before numbers."""

from datetime import tzinfo

from handlers.callbacks import assessment as taps
from handlers.callbacks.closing import GoOnClosing
from handlers.screens.assessment_words import menu
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Translator
from locales.when import day_words
from mentoring.scoring import Level
from mentoring.usecases.assessment_views import (
    OutcomeView,
)


def outcome(view: OutcomeView, t: Translator, zone: tzinfo, *, percents: bool = False) -> Screen:
    """«Было — стало»: words and the honest word for the difference; percentages only on request."""
    found, before = view.outcome, view.outcome.before
    parts: list[str] = [t("outcome-head", axis=view.axis.title)]
    lines: list[str] = []
    if before is not None and view.before_at is not None:
        day = day_words(view.before_at.astimezone(zone).date(), t.locale)
        lines.append(t("outcome-before", date=day, said=_said(before.word, before.percent, percents, t)))
    lines.append(t("outcome-now", said=_said(found.word, found.percent, percents, t)))
    parts.append("\n".join(lines))
    parts.append(t("outcome-change", change=_outcome_word(view)))
    parts.append(t("profile-notice"))
    more = None if percents else Button(t("profile-details"), taps.OutcomeDetails(view.attempt_id))
    return Screen(
        "\n\n".join(parts), rows(Button(t("closing-go-on"), GoOnClosing(), style="primary"), more, menu(t))
    )


def _said(word: Level | None, percent: int | None, percents: bool, t: Translator) -> str:
    if word is None:
        return t("profile-too-little")
    said = t("profile-level", level=word.value)
    return t("outcome-said", said=said, percent=percent) if percents and percent is not None else said


def _outcome_word(view: OutcomeView) -> str:
    """Why there is no word for the difference, where there is none."""
    found, before = view.outcome, view.outcome.before
    if found.change is not None:
        return found.change.value
    if found.percent is None:
        return "few"
    if before is None:
        return "first"
    return "express" if before.comparable else "renewed"
