"""Screens of one's own route: proposed, running, walked; and the reasons for its steps."""

from collections.abc import Sequence
from datetime import date, tzinfo

from handlers.callbacks import route_sets as sets
from handlers.callbacks import routes as taps
from handlers.callbacks.assessment import StartForm
from handlers.callbacks.closing import BeforeAfter
from handlers.callbacks.menu import OpenMenu, OpenRoute, OpenStep
from handlers.callbacks.papers import MentorPaper, OpenPapers
from handlers.screens.screen import Attachment, Button, Screen, rows
from locales.translator import Html, Translator
from locales.when import dated, day_words
from mentoring.questionnaire import Form
from mentoring.route_library import says_more
from mentoring.routes import ReasonKind, StepStatus
from mentoring.usecases.route_own import HOURS_A_WEEK
from mentoring.usecases.route_views import Front, Interest, NoProfile, RouteView, StepCard, StepLine, Walked

MENTORS = "mentor_school"
NEWCOMERS = "first_ten_days"
COMMON = frozenset({ReasonKind.GOAL, ReasonKind.OUTCOME})
PICTURED = {StepStatus.CONFIRMED: "done", StepStatus.UNCONFIRMED: "done", StepStatus.PLANNED: "planned"}


def front(view: Front, t: Translator, zone: tzinfo) -> Screen:
    """Whatever stands behind «Мой маршрут»."""
    if isinstance(view, NoProfile):
        return none_yet(t)
    if isinstance(view, Interest):
        return interest(view, t)
    if isinstance(view, Walked):
        return walked(view, t, zone)
    return proposal(view, t) if view.is_draft else running(view, t)


def none_yet(t: Translator) -> Screen:
    """Eight answers first (voice.md Z1)."""
    eight = Button(t("routes-eight"), StartForm(Form.EXPRESS.value), style="primary")
    return Screen(t("routes-none"), rows(eight, special_times(t), menu(t)))


def interest(view: Interest, t: Translator) -> Screen:
    """No area stands out: what would one like to know more about?"""
    buttons = [Button(axis.title, taps.ChooseAxis(axis.code)) for axis in view.axes]
    pairs = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    return Screen(t("routes-interest"), rows(*pairs, (special_times(t), menu(t))))


def proposal(view: RouteView, t: Translator) -> Screen:
    """The draft (voice.md R1)."""
    lines = [
        t("routes-proposal-line", number=str(number), title=step.title, date=dated(step.due, t.locale))
        for number, step in enumerate(view.steps, start=1)
    ]
    text = t(
        "routes-proposal",
        weeks=t("routes-weeks", n=view.weeks),
        steps=t("routes-steps", n=len(view.steps)),
        about=about(view.hours, t, "routes-about-all"),
        lines=Html("\n".join(lines)),
        reason=_axes(view, t),
    )
    notes = [t("routes-preliminary")] if view.preliminary else []
    if view.hours_a_week is None:
        notes.append(t("routes-hours-unknown", hours=hours(view.pace, t)))
    if view.renewed:
        notes.append(t("routes-renewed"))
    said = Html("".join(f"\n\n{note}" for note in notes))
    anew = Button(t("routes-anew"), taps.ProposeAnew()) if view.renewed else None
    return Screen(
        Html(text + said),
        rows(
            Button(t("routes-take"), taps.TakeRoute(view.id), style="primary"),
            (
                Button(t("routes-edit"), taps.EditRoute(view.id)),
                Button(t("routes-why"), taps.WhySteps(view.id)),
            ),
            Button(t("routes-hours-ask"), taps.AskHours()),
            anew,
            (special_times(t), menu(t)),
        ),
    )


def ask_hours(view: RouteView, t: Translator) -> Screen:
    """How many hours a week are there for the route?"""
    choices = tuple(
        Button(
            t("routes-hours-one", hours=f"{choice:g}".replace(".", ",")),
            taps.SetHours(round(choice * 10)),
            style="primary" if choice == view.hours_a_week else None,
        )
        for choice in HOURS_A_WEEK
    )
    return Screen(
        t("routes-hours-text", hours=hours(view.pace, t)),
        rows(choices, Button(t("routes-back"), OpenRoute())),
    )


def _axes(view: RouteView, t: Translator) -> Html:
    if not view.axes:
        return Html("")
    *others, last = (t("routes-quoted", axis=axis) for axis in view.axes)
    axes = Html(t("routes-and").join([", ".join(others), last]) if others else last)
    return t("routes-proposal-axes", n=len(view.axes), axes=axes)


def running(view: RouteView, t: Translator) -> Screen:
    """The route as it goes."""
    text = t(
        "routes-running",
        done=view.done,
        total=len(view.steps),
        lines=step_lines(view.steps, t),
        agreement=_agreement(view, t),
    )
    refine = Button(t("routes-refine"), taps.RefineRoute()) if view.refine else None
    if view.refine:
        text = Html(f"{text}\n\n{t('routes-refine-text')}")
    return Screen(
        text,
        rows(
            Button(t("routes-to-step"), OpenStep(), style="primary"),
            refine,
            (
                Button(t("routes-edit"), taps.EditRoute(view.id)),
                Button(t("routes-why"), taps.WhySteps(view.id)),
            ),
            (
                Button(t("routes-picture"), taps.RoutePicture(view.id)),
                Button(t("papers-open"), OpenPapers(view.id)),
            ),
            (special_times(t), *_past(view, t)),
            menu(t),
        ),
    )


def _past(view: RouteView, t: Translator) -> tuple[Button, ...]:
    return (Button(t("routes-history"), sets.OpenPast(0)),) if view.past else ()


def special_times(t: Translator) -> Button:
    """The way to the ready sets."""
    return Button(t("sets-open"), sets.OpenSets())


def _agreement(view: RouteView, t: Translator) -> Html:
    said = t("routes-agreement", status=view.status.value, role=view.agree.value)
    if view.question is None:
        return said
    return Html(f"{said}\n{t('routes-question', question=view.question)}")


def step_lines(steps: Sequence[StepLine], t: Translator) -> Html:
    """Steps with their marks and states."""
    lines = [
        t(
            "routes-running-line",
            mark=t("routes-mark", status=step.status.value),
            number=str(number),
            title=step.title,
            state=state(step, t),
        )
        for number, step in enumerate(steps, start=1)
    ]
    return Html("\n".join(lines))


def state(step: StepLine, t: Translator) -> Html:
    """A step's state in a word or a date."""
    return t("routes-line-state", status=step.status.value, date=day_words(step.due, t.locale))


def why(view: RouteView, t: Translator) -> Screen:
    """For the sake of what each step is there."""
    lines = [
        t("routes-why-line", number=str(number), title=step.title, reason=_reason(step, t))
        for number, step in enumerate(view.steps, start=1)
    ]
    back = Button(t("routes-back"), OpenRoute(), style="primary")
    return Screen(t("routes-why-text", lines=Html("\n".join(lines))), rows(back, menu(t)))


def _reason(step: StepLine, t: Translator) -> Html:
    return reason(step.reason.value, step.axis, step.because, t)


def reason(kind: str, axis: str | None, because: str | None, t: Translator) -> Html:
    """Why a step is there: what it brings into the route, its area, and what was marked in the profile."""
    said = t("routes-reason", reason=kind, axis=axis or "")
    if axis is not None and kind not in (ReasonKind.AXIS.value, *(one.value for one in COMMON)):
        said = Html(f"{said}; {t('routes-reason', reason=ReasonKind.AXIS.value, axis=axis)}")
    return Html(f"{said}: {because}") if because else said


def walked(view: Walked, t: Translator, zone: tzinfo, *, only_look: bool = False) -> Screen:
    """A finished route in a few numbers; of a set its last words."""
    if view.special and not only_look:
        return set_over(view, t)
    lines = [
        t("routes-walked-line", title=step.title)
        for step in view.steps
        if PICTURED.get(step.status) == "done"
    ]
    unconfirmed = t("routes-walked-unconfirmed", n=view.unconfirmed) if view.unconfirmed else Html("")
    text = t(
        "routes-walked",
        title=view.title or "none",
        date=day_words(view.finished_at.astimezone(zone).date(), t.locale),
        done=view.done,
        total=view.total,
        about=about(view.hours, t, "routes-about-all"),
        unconfirmed=unconfirmed,
        lines=Html("\n".join(lines)),
    )
    new = None if only_look else Button(t("routes-new"), taps.ProposeAnew(), style="primary")
    past = Button(t("routes-history"), sets.OpenPast(0)) if view.earlier or only_look else None
    extras: tuple[Button, ...] | None = None
    if not view.special:
        changes = Button(t("closing-see"), BeforeAfter(view.id))
        picture = Button(t("routes-picture"), taps.RoutePicture(view.id))
        extras = (changes, picture, Button(t("papers-open"), OpenPapers(view.id)))
    return Screen(text, rows(new, extras, past, (special_times(t), menu(t))))


def set_over(view: Walked, t: Translator) -> Screen:
    """The last words of a set, and what comes next."""
    text = t("sets-over", title=view.title or "", ending=view.ending or "")
    if view.special == NEWCOMERS:
        eight = Button(t("sets-over-eight"), StartForm(Form.EXPRESS.value), style="primary")
        return Screen(text, rows(eight, Button(t("sets-over-later"), OpenRoute())))
    if view.special == MENTORS:
        papers = [
            Button(
                t("papers-format", title=t.plain("papers-certificate"), format=form),
                MentorPaper("certificate", False, pdf),
            )
            for form, pdf in (("PDF", True), ("DOCX", False))
        ]
        return Screen(text, rows(papers, menu(t)))
    past = Button(t("routes-history"), sets.OpenPast(0))
    return Screen(text, rows(Button(t("routes-back"), OpenRoute(), style="primary"), past, menu(t)))


def picture(steps: Sequence[StepLine], done: int, t: Translator) -> Attachment:
    """The steps as a path; the text beside it says the same."""
    view = {
        "title": t.plain("routes-picture-title", done=done, total=len(steps)),
        "steps": [
            {
                "title": step.title,
                "state": PICTURED.get(step.status, "active"),
                "note": t.plain("routes-line-state", status=step.status.value, date=_day(step.due, t)),
            }
            for step in steps
        ],
        "notice": "",
    }
    return Attachment("photo", "route_picture", view, "route.png")


def _day(day: date, t: Translator) -> str:
    return day_words(day, t.locale)


def goal_line(card: StepCard, t: Translator) -> Html:
    """The goal below the title, where it says more than the title."""
    return t("routes-goal", goal=card.goal) if says_more(card.goal, card.title) else Html("")


def about(value: float, t: Translator, key: str = "routes-about") -> Html:
    """«около 2 часов» after what it belongs to; nothing for a course, whose hours are its own."""
    return t(key, hours=hours(value, t)) if value else Html("")


def hours(value: float, t: Translator) -> Html:
    """A whole number is said without a fraction, less than an hour in minutes."""
    if value < 1:
        return t("routes-minutes", n=round(value * 60))
    number = int(value) if value == int(value) else value
    return t("routes-hours", n=number)


def menu(t: Translator) -> Button:
    """The way back that is always there."""
    return Button(t("menu-back"), OpenMenu(""))
