"""The profile as a picture; the text says the same."""

from datetime import tzinfo
from typing import Any

from handlers.screens.assessment_words import day
from handlers.screens.screen import Attachment
from locales.translator import Translator
from locales.when import day_words
from mentoring.questionnaire import Form
from mentoring.usecases.assessment_views import (
    ProfileView,
)


def picture(view: ProfileView, t: Translator, zone: tzinfo) -> Attachment:
    """The radar of a full form, the strip of words of an express one; the text says the same."""
    words = [
        t.plain("profile-level", level=level) for level in ("growth", "developing", "confident", "pillar")
    ]
    common = {
        "title": t.plain("profile-picture-title", date=day(view, zone, t)),
        "notice": t.plain("profile-notice"),
        "levels": words,
        "too_little": t.plain("profile-too-little"),
    }
    if view.form is Form.EXPRESS:
        order = ["growth", "developing", "confident", "pillar"]
        axes = [
            {"label": line.axis.title, "level": order.index(line.level) if line.level else None}
            for line in view.lines
        ]
        return Attachment("photo", "strip", {**common, "axes": axes}, "profile.png")
    radar = [
        {
            "label": line.axis.title,
            "now": line.percent,
            "before": line.before,
        }
        for line in view.lines
    ]
    before = view.before_at
    labels: dict[str, Any] = {
        "thresholds": list(view.thresholds),
        "now_label": day(view, zone, t),
        "before_label": day_words(before.astimezone(zone).date(), t.locale) if before else "",
    }
    return Attachment("photo", "radar", {**common, **labels, "axes": radar}, "profile.png")
