"""What became of a step: handed in, passed, answered, and what comes next."""

from datetime import tzinfo

from handlers.callbacks import routes as taps
from handlers.callbacks.colleagues import ShowCode
from handlers.callbacks.menu import OpenRoute
from handlers.callbacks.route_sets import OpenSet
from handlers.screens.routes import MENTORS, menu, walked
from handlers.screens.screen import Button, Screen, rows
from handlers.screens.step_things import still
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.route_answering import Answerer
from mentoring.usecases.route_views import (
    HandedIn,
    StepCard,
    StepLine,
)


def handed_in(view: HandedIn, t: Translator, zone: tzinfo) -> Screen:
    """Brought (voice.md R3), and what comes next."""
    if view.special == MENTORS:
        return _lesson_passed(view, t, zone)
    if view.answer_by is not None:
        date_said = dated(view.answer_by, t.locale)
        text = t("steps-handed-in", title=view.title, role=view.role.value, date=date_said)
        if view.role is Answerer.COLLEAGUE:
            return _show_code(view, text, t)
    else:
        text = t("steps-closed-alone", title=view.title, done=view.done, total=view.total)
    if view.walked is not None:
        over = walked(view.walked, t, zone)
        return Screen(Html(f"{text}\n\n{over.text}"), over.rows)
    return Screen(
        and_next(text, view.next, t),
        rows(
            Button(t("steps-open-next"), taps.ShowStep(view.next.id), style="primary") if view.next else None,
            (_whole(view, t), menu(t)),
        ),
    )


def _show_code(view: HandedIn, text: Html, t: Translator) -> Screen:
    return Screen(
        and_next(text, view.next, t),
        rows(
            Button(t("colleagues-open"), ShowCode(view.id), style="primary"),
            (_whole(view, t), menu(t)),
        ),
    )


def _whole(view: HandedIn, t: Translator) -> Button:
    if view.special is not None:
        return Button(t("sets-back"), OpenSet(view.special))
    return Button(t("menu-route"), OpenRoute())


def _lesson_passed(view: HandedIn, t: Translator, zone: tzinfo) -> Screen:
    text = t("sets-lesson-passed", title=view.title, done=view.done, total=view.total)
    if view.walked is not None:
        over = walked(view.walked, t, zone)
        return Screen(Html(f"{text}\n\n{over.text}"), over.rows)
    if view.next is not None:
        then = t("sets-lesson-then", title=view.next.title, date=dated(view.next.due, t.locale))
        text = Html(f"{text}\n\n{then}")
    back = Button(t("sets-back"), OpenSet(MENTORS), style="primary")
    return Screen(text, rows(back, menu(t)))


def and_next(text: Html, line: StepLine | None, t: Translator) -> Html:
    if line is None:
        return text
    return Html(f"{text}\n\n{t('steps-next', title=line.title, date=dated(line.due, t.locale))}")


def answer_question(view: StepCard, t: Translator) -> Screen:
    """The confirmer's question, to be answered in words."""
    return still(t("steps-answer-text", question=view.question or ""), view.id, t)
