"""What comes unasked about a teacher's steps."""

from datetime import tzinfo

from handlers.callbacks import routes as taps
from handlers.callbacks.closing import BeforeAfter
from handlers.callbacks.menu import OpenMeetings, OpenRoute
from handlers.screens.routes import about, menu, set_over
from handlers.screens.screen import Button, Screen, rows
from handlers.screens.step_results import and_next
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.usecases.route_views import Answered, StepCard


def note_confirmed(view: Answered, t: Translator, zone: tzinfo) -> Screen:
    """Closed (voice.md R5)."""
    facts = {"title": view.card.title, "done": view.done, "total": view.total, "role": view.by.value}
    if view.card.comment:
        text = t("steps-note-confirmed", **facts, comment=f"«{view.card.comment}»")
    else:
        text = t("steps-note-confirmed-plain", **facts)
    return _closed(text, view, t, zone)


def note_lapsed(view: Answered, t: Translator, zone: tzinfo) -> Screen:
    """Closed without an answer; it counts."""
    text = t("steps-note-lapsed", title=view.card.title, done=view.done, total=view.total)
    return _closed(text, view, t, zone)


def _closed(text: Html, view: Answered, t: Translator, zone: tzinfo) -> Screen:
    if view.walked is not None and view.walked.special:
        ended = set_over(view.walked, t)
        return Screen(Html(f"{text}\n\n{ended.text}"), ended.rows)
    if view.walked is not None:
        over = t("steps-note-over", done=view.done, total=view.total)
        see = Button(t("closing-see"), BeforeAfter(view.card.route_id), style="primary")
        return Screen(
            Html("\n\n".join([text, over, t("closing-thanks")])),
            rows(see, (Button(t("menu-route"), OpenRoute()), menu(t))),
        )
    opens = Button(t("steps-open-next"), taps.ShowStep(view.next.id), style="primary") if view.next else None
    return Screen(and_next(text, view.next, t), rows(opens, Button(t("menu-route"), OpenRoute())))


def note_returned(view: Answered, t: Translator) -> Screen:
    """Something is to be added (voice.md R6)."""
    text = t(
        "steps-note-returned",
        role=view.by.value,
        title=view.card.title,
        question=view.card.question or "",
        date=dated(view.card.due, t.locale, view.card.today),
    )
    return Screen(
        text,
        rows(
            Button(t("steps-more"), taps.BringStep(view.card.id), style="primary"),
            Button(t("steps-answer"), taps.AnswerQuestion(view.card.id)),
            Button(t("steps-discuss"), OpenMeetings(0)),
        ),
    )


def note_due(view: StepCard, t: Translator) -> Html:
    """The last day is near; a thing of a set is ahead."""
    date_said = dated(view.due, t.locale, view.today)
    if view.daily:
        facts = {
            "title": view.title,
            "date": date_said,
            "about": about(view.hours, t, "routes-about-all"),
            "brings": view.brings,
        }
        return t("sets-note-eve", **facts)
    return t("steps-note-due", title=view.title, date=date_said, brings=view.brings)


def note_passed(view: StepCard, t: Translator) -> Html:
    """The last day was: two good answers (voice.md R7)."""
    return t("steps-note-passed", title=view.title, date=dated(view.due, t.locale, view.today))
