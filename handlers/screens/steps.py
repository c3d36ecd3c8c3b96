"""Screens of a teacher's steps: what to do now, and what stands behind a step."""

from datetime import date, tzinfo

from handlers.callbacks import routes as taps
from handlers.callbacks.colleagues import ShowCode
from handlers.callbacks.menu import OpenRoute
from handlers.callbacks.microcourses import OpenCourse
from handlers.callbacks.route_sets import OpenSet
from handlers.screens.routes import about, front, goal_line, menu, reason
from handlers.screens.screen import Button, Screen, rows
from handlers.screens.step_things import SAID, SHORT, attached, brought, short
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.questionnaire import capitalised
from mentoring.route_answering import Answerer
from mentoring.routes import StepStatus
from mentoring.usecases.route_views import (
    MyStep,
    Reading,
    Resting,
    StepCard,
    StepLine,
)


def mine(view: MyStep, t: Translator, zone: tzinfo) -> Screen:
    """Whatever stands behind «Мой шаг»."""
    if isinstance(view, StepCard):
        return card(view, t)
    if isinstance(view, Resting):
        return resting(view, t)
    return front(view, t, zone)


def card(view: StepCard, t: Translator) -> Screen:
    """One step (voice.md R2)."""
    if view.reading is not None:
        return lesson(view, view.reading, t)
    text = t(
        "steps-card",
        title=view.title,
        goal=goal_line(view, t),
        why=view.why,
        date=dated(view.due, t.locale, view.today),
        about=about(view.hours, t),
        daily="yes" if view.daily else "no",
        brings=view.brings,
        confirmer=t("steps-card-confirmer", confirmer=_confirmer(view, t))
        if view.answerer.value != "self" or (view.course is not None and view.course.closes)
        else t("steps-card-self"),
    )
    notes = [note for note in _notes(view, t) if note]
    if view.reason and view.special is None:
        why = t("steps-card-because", reason=reason(view.reason, view.axis, view.because, t))
        text = Html(f"{text}\n{why}")
    return Screen(Html("\n\n".join([text, *notes])), _card_rows(view, t))


def _confirmer(view: StepCard, t: Translator) -> Html:
    """Whose word it is and, where that person is not here, who has the button instead."""
    is_coded = view.answerer is Answerer.COLLEAGUE
    role = view.answerer.value if view.stands_in or is_coded else "none"
    return t("steps-confirmer", confirmer=view.confirmer, role=role)


def _notes(view: StepCard, t: Translator) -> list[Html]:
    said = t(
        "steps-card-state",
        status=view.status.value,
        date=dated(view.answer_by or view.due, t.locale, view.today),
    )
    notes = [Html(said.strip())] if view.running or view.status is StepStatus.DROPPED else []
    if view.is_open and view.due < view.today:
        notes.append(t("steps-card-passed", date=dated(view.due, t.locale, view.today)))
    if view.status is StepStatus.RETURNED and view.question:
        notes.append(t("steps-card-question", question=short(view.question, SAID)))
    if view.status is StepStatus.CONFIRMED and view.comment:
        notes.append(t("steps-card-comment", comment=short(view.comment, SAID)))
    if view.brought:
        notes.append(t("steps-card-brought", brought=brought(view.brought, t)))
    if view.start and view.status in (StepStatus.ACTIVE, StepStatus.PLANNED):
        notes.append(t("steps-card-start", minutes=view.start.minutes, text=view.start.text))
    if view.clarify:
        notes.append(t("steps-card-clarify"))
    if view.paused:
        notes.append(t("sets-paused-note"))
    if view.beside is not None:
        notes.append(_beside(view.beside, view.today, t))
    return notes


def _beside(line: StepLine, today: date, t: Translator) -> Html:
    return t("steps-card-beside", title=line.title, date=dated(line.due, t.locale, today))


def lesson(view: StepCard, reading: Reading, t: Translator) -> Screen:
    """A lesson: a thought, a practice and a question whose answer closes it."""
    text = t(
        "sets-lesson",
        number=str(reading.number),
        total=str(reading.total),
        title=view.title,
        thought=reading.thought,
        practice=_sentence(view.goal),
        question=capitalised(view.brings),
        note=Html(f"\n\n{_lesson_note(view, reading, t)}"),
    )
    reply = Button(t("sets-lesson-reply"), taps.BringStep(view.id), style="primary")
    begin = Button(t("steps-begin"), taps.BeginStep(view.id), style="primary")
    move = Button(t("steps-postpone"), taps.AskNewDate(view.id))
    return Screen(
        text,
        rows(
            reply if view.running and view.is_open else None,
            begin if view.can_start else None,
            move if view.running and (view.is_open or view.status is StepStatus.PLANNED) else None,
            (room(view, t), menu(t)),
        ),
    )


def _sentence(text: str) -> str:
    """The text as a sentence of its own."""
    ended = text if text[-1] in ".!?…" else f"{text}."
    return capitalised(ended)


def _lesson_note(view: StepCard, reading: Reading, t: Translator) -> Html:
    if view.paused:
        return t("sets-paused-note")
    if view.is_open:
        return t("sets-lesson-open")
    if view.status is StepStatus.PLANNED:
        return t("sets-lesson-next", date=dated(reading.opens, t.locale, view.today))
    said = short(view.brought[0].body or "", SHORT) if view.brought else ""
    answer = t("sets-lesson-answer", answer=said) if said else Html("")
    return t("sets-lesson-done", answer=answer)


def room(view: StepCard, t: Translator) -> Button:
    """The way back: the set a step belongs to, or the route."""
    if view.special is not None:
        return Button(t("sets-back"), OpenSet(view.special))
    return Button(t("routes-back"), OpenRoute())


def _card_rows(view: StepCard, t: Translator) -> tuple[tuple[Button, ...], ...]:
    closes = view.course is not None and view.course.closes
    done = t("steps-more") if view.status is StepStatus.RETURNED else t("steps-done")
    done = t("courses-of-step") if closes else done
    bring = Button(done, taps.BringStep(view.id), style="primary")
    begin = Button(t("steps-begin"), taps.BeginStep(view.id), style="primary")
    changes = [Button(t("steps-postpone"), taps.AskNewDate(view.id))]
    if view.special is not None:
        changes.append(Button(t("steps-drop"), taps.AskDrop(view.id)))
    elif not view.fixed:
        changes.append(Button(t("steps-replace"), taps.OfferReplacements(view.id, 0)))
    is_changeable = (view.is_open or view.status is StepStatus.PLANNED) and not view.paused
    other = None
    if view.beside is not None:
        other = Button(t("steps-other"), taps.ShowStep(view.beside.id))
    answer = Button(t("steps-answer"), taps.AnswerQuestion(view.id))
    files = Button(t("steps-files"), taps.OpenBrought(view.id))
    return rows(
        bring if view.running and view.is_open else None,
        begin if view.can_start else None,
        answer if view.status is StepStatus.RETURNED else None,
        tuple(changes) if is_changeable else None,
        files if attached(view.brought) else None,
        Button(t("colleagues-open"), ShowCode(view.id)) if view.waits_for_colleague else None,
        Button(t("courses-beside-step"), OpenCourse(view.course.code))
        if view.course is not None and not closes
        else None,
        other,
        (room(view, t), menu(t)),
    )


def with_files(view: StepCard, t: Translator) -> Screen:
    """The step with its files below."""
    screen = card(view, t)
    return Screen(screen.text, screen.rows, attached(view.brought))


def resting(view: Resting, t: Translator) -> Screen:
    """Nothing to do: others answer now."""
    lines = "".join(f"\n{t('steps-resting-line', title=line.title)}" for line in view.waiting)
    text = t("steps-resting", done=view.done, total=view.total, waiting=Html(f"\n{lines}" if lines else ""))
    return Screen(text, rows(Button(t("routes-back"), OpenRoute(), style="primary"), menu(t)))


def ask_drop(view: StepCard, t: Translator) -> Screen:
    """Asked once."""
    return Screen(
        t("steps-drop-ask", title=view.title),
        rows(
            Button(t("steps-drop"), taps.DropStep(view.id), style="danger"),
            Button(t("routes-keep"), taps.ShowStep(view.id)),
        ),
    )
