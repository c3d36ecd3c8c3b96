"""The mentor's own scale: words, item by item, for the mentor alone."""

from datetime import tzinfo

from handlers.callbacks import own_scale as taps
from handlers.callbacks.assessment import ResumeAttempt
from handlers.callbacks.menu import OpenMenu
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Translator
from locales.when import day_words
from mentoring.own_scale import Move, ScaleLine
from mentoring.usecases.assessment_views import ScaleFront, ScaleView


def front(view: ScaleFront, t: Translator, zone: tzinfo) -> Screen:
    """What the scale is, or the answers there are."""
    if view.view is not None and view.paused is None:
        return result(view.view, t, zone, front_view=view)
    if view.paused is not None:
        go_on = Button(t("assessment-resume"), ResumeAttempt(view.paused.attempt_id), style="primary")
        done, total = view.paused.done, view.paused.total
        until = day_words(view.paused.until.astimezone(zone).date(), t.locale)
        return Screen(t("assessment-paused", done=done, total=total, date=until), rows(go_on, _menu(t)))
    begin = Button(t("assessment-begin"), taps.BeginScale(), style="primary")
    return Screen(t("scale-intro"), rows(begin, _menu(t)))


def result(view: ScaleView, t: Translator, zone: tzinfo, *, front_view: ScaleFront | None = None) -> Screen:
    """The newest answers beside the first ones."""
    parts: list[str] = [t("scale-head", date=day_words(view.finished_at.astimezone(zone).date(), t.locale))]
    parts.append("\n".join(_line(line, t) for line in view.lines))
    if view.before_at is not None:
        before = day_words(view.before_at.astimezone(zone).date(), t.locale)
        parts.append(t("scale-compared", date=before))
    again = None
    if front_view is not None and front_view.again_from is None:
        again = Button(t("scale-again"), taps.BeginScale(), style="primary")
    elif front_view is not None and front_view.again_from is not None:
        since = day_words(front_view.again_from.astimezone(zone).date(), t.locale)
        parts.append(t("scale-again-from", date=since))
    parts.append(t("scale-private"))
    return Screen("\n\n".join(parts), rows(again, _menu(t)))


def _line(line: ScaleLine, t: Translator) -> str:
    if line.now is None:
        return t("scale-line-unknown", title=line.title)
    if line.move in (None, Move.SAME):
        return t("scale-line", title=line.title, now=line.now)
    return t("scale-line-moved", title=line.title, now=line.now, before=line.before or "")


def _menu(t: Translator) -> Button:
    return Button(t("menu-back"), OpenMenu("mentor"))
