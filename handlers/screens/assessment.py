"""Screens of the self-assessment: one living message from the front door to the last answer."""

from datetime import date, tzinfo

from handlers.callbacks import assessment as taps
from handlers.callbacks.menu import OpenAssessment
from handlers.screens import own_scale, then_test
from handlers.screens.assessment_outcome import outcome
from handlers.screens.assessment_profile import profile
from handlers.screens.assessment_words import menu, questions
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from locales.when import dated, day_words
from mentoring.questionnaire import LETTERS, Form
from mentoring.usecases.assessment_positions import PositionView
from mentoring.usecases.assessment_views import (
    Hasty,
    OutcomeView,
    Overview,
    Paused,
    Question,
    ScaleView,
    Step,
    ThenView,
    TypedView,
)


def front(view: Overview, t: Translator, zone: tzinfo) -> Screen:
    """The front door: go on, the profile, or a choice of two forms."""
    if view.paused is not None:
        return paused(view.paused, t, zone)
    if view.profile is not None:
        return profile(view.profile, t, zone, again=view)
    return choice(view, t)


def choice(view: Overview, t: Translator) -> Screen:
    """Eight questions or forty-eight, or as many as this position has."""
    return Screen(
        t("assessment-choice", express=view.express, full=view.full),
        rows(
            Button(questions(view.express, t), taps.StartForm(Form.EXPRESS.value), style="primary"),
            Button(questions(view.full, t), taps.StartForm(Form.FULL.value)),
            menu(t),
        ),
    )


def intro(form: str, view: PositionView, t: Translator) -> Screen:
    """This is no test: what to recall, who sees the answers, and for whom the questions are."""
    text = t("assessment-intro")
    if not view.is_own:
        text = Html(f"{text}\n\n{t('assessment-for-position', position=view.title)}")
    return Screen(
        text,
        rows(
            Button(t("assessment-begin"), taps.BeginForm(form), style="primary"),
            Button(t("assessment-who-sees"), taps.WhoSees(form)),
            Button(t("assessment-other-position"), taps.ChoosePosition()),
            menu(t),
        ),
    )


def positions(view: PositionView, t: Translator) -> Screen:
    """For which position the questions are; another one counts from the next attempt."""
    buttons = [
        Button(
            t("people-chosen", label=one.label) if one.code == view.code else one.label,
            taps.SetPosition(one.code),
        )
        for one in view.choices
    ]
    return Screen(
        t("assessment-positions", position=view.title),
        rows(*buttons, (Button(t("menu-assessment"), OpenAssessment(), style="primary"), menu(t))),
    )


def who_sees(form: str, t: Translator) -> Screen:
    """Who sees what."""
    return Screen(
        t("assessment-who-sees-text"),
        rows(Button(t("assessment-begin"), taps.BeginForm(form), style="primary"), menu(t)),
    )


def step(view: Step, t: Translator, zone: tzinfo) -> Screen:
    """Whatever comes next."""
    if isinstance(view, Question):
        return question(view, t)
    if isinstance(view, Hasty):
        return hasty(view, t)
    if isinstance(view, OutcomeView):
        return outcome(view, t, zone)
    if isinstance(view, ThenView):
        return then_test.result(view, t)
    if isinstance(view, ScaleView):
        return own_scale.result(view, t, zone)
    return profile(view, t, zone, picture_too=True)


def after_typing(view: TypedView, t: Translator, zone: tzinfo) -> Screen:
    """What a typed letter was taken for, or the same question with what to do."""
    shown = step(view.step, t, zone)
    if view.taken is None:
        note = t("assessment-typed-unsure")
    elif view.taken.place is None:
        note = t("assessment-typed-never")
    else:
        note = t("assessment-typed", letter=LETTERS[view.taken.place])
    return Screen(Html(f"{note}\n\n{shown.text}"), shown.rows, shown.attachments)


def question(view: Question, t: Translator) -> Screen:
    """One question with its four anchors; the letters say nothing about the score."""
    anchors = "\n".join(t("assessment-anchor", letter=a.letter, text=a.text) for a in view.anchors)
    text = t(
        "assessment-question",
        number=view.number,
        total=view.total,
        axis=view.axis.title,
        title=view.item.worded().title,
        anchors=Html(anchors),
        note=_note(view, t),
    )
    letters = tuple(
        Button(anchor.letter, taps.GiveAnswer(view.attempt_id, view.item.id, place))
        for place, anchor in enumerate(view.anchors)
    )
    never = Button(t("assessment-not-yet"), taps.GiveAnswer(view.attempt_id, view.item.id, None))
    stop = Button(t("assessment-pause"), taps.Pause(view.attempt_id))
    back = Button(t("assessment-back"), taps.GoBack(view.attempt_id, view.item.id))
    return Screen(text, rows(letters, never, (back, stop) if view.has_previous else stop))


def _note(view: Question, t: Translator) -> Html:
    if view.then is not None:
        return t("then-question", month=f"m{view.then.month}")
    if view.item.reverse:
        return t("assessment-how-often")
    return t("assessment-closest", to=view.closest.value)


def paused(view: Paused, t: Translator, zone: tzinfo) -> Screen:
    """Everything is kept; until when it can be resumed."""
    until = day_words(view.until.astimezone(zone).date(), t.locale)
    return Screen(
        t("assessment-paused", done=view.done, total=view.total, date=until),
        rows(
            Button(t("assessment-resume"), taps.ResumeAttempt(view.attempt_id), style="primary"),
            Button(t("assessment-tonight"), taps.RemindTonight(view.attempt_id)),
            menu(t),
        ),
    )


def hasty(view: Hasty, t: Translator) -> Screen:
    """A soft question: nobody is accused."""
    minutes = max(1, round(view.to_review * 15 / 60))
    return Screen(
        t("assessment-hasty", n=view.to_review, minutes=minutes),
        rows(
            Button(t("assessment-review"), taps.Review(view.attempt_id), style="primary"),
            Button(t("assessment-keep"), taps.KeepAnswers(view.attempt_id)),
        ),
    )


def unfinished(view: Paused, started: date, t: Translator, never: Button) -> Screen:
    """The reminder of an unfinished form."""
    minutes = max(1, round((view.total - view.done) * 15 / 60))
    text = t(
        "assessment-reminder",
        next=min(view.done + 1, view.total),
        total=view.total,
        minutes=minutes,
        date=dated(started, t.locale),
    )
    on = Button(t("assessment-resume"), taps.ResumeAttempt(view.attempt_id), style="primary")
    return Screen(text, rows(on, never))


def nothing_yet(t: Translator) -> Screen:
    """No profile yet."""
    return Screen(
        t("assessment-nothing-yet"),
        rows(Button(t("menu-assessment"), OpenAssessment(), style="primary"), menu(t)),
    )
