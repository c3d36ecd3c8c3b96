"""Screens on which a route is changed: each tap is kept at once."""

from handlers.callbacks import routes as taps
from handlers.callbacks.menu import OpenRoute
from handlers.callbacks.route_sets import EditSet
from handlers.screens.routes import about, goal_line, menu, state
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.route_records import RouteStatus
from mentoring.routes import CLOSED, StepStatus
from mentoring.usecases.route_views import Choices, RouteView, StepCard

ACROSS = 5
GAPS_SHOWN = 2


def steps(view: RouteView, t: Translator) -> Screen:
    """Which one? Closed and handed-in steps stay as they are and have no button."""
    lines, buttons = [], []
    for number, step in enumerate(view.steps, start=1):
        lines.append(t("routes-edit-line", number=str(number), title=step.title, state=state(step, t)))
        if step.status not in CLOSED and step.status is not StepStatus.SUBMITTED:
            label = t("routes-edit-button", number=str(number))
            buttons.append(Button(label, taps.EditStep(step.id)))
    found = "\n".join(t("routes-gap", gap=gap.value) for gap in view.gaps[:GAPS_SHOWN])
    hints = Html(f"\n\n{found}") if found else Html("")
    text = t("routes-edit-text", lines=Html("\n".join(lines)), gaps=hints)
    numbers = [tuple(buttons[i : i + ACROSS]) for i in range(0, len(buttons), ACROSS)]
    more = None if view.full else Button(t("routes-add"), taps.OfferAdditions(0))
    take = None
    if view.status is RouteStatus.DRAFT:
        take = Button(t("routes-take"), taps.TakeRoute(view.id), style="primary")
    return Screen(text, rows(*numbers, more, take, Button(t("routes-back"), OpenRoute())))


def step(card: StepCard, t: Translator) -> Screen:
    """What to do with this step."""
    text = t(
        "routes-step-text",
        title=card.title,
        goal=goal_line(card, t),
        date=dated(card.due, t.locale, card.today),
        about=about(card.hours, t),
    )
    if card.fixed:
        text = Html(f"{text}\n\n{t('routes-fixed')}")
    if card.stays:
        text = Html(f"{text}\n\n{t('sets-stays')}")
    replace = () if card.special else (Button(t("routes-replace"), taps.OfferReplacements(card.id, 0)),)
    change = (*replace, Button(t("routes-remove"), taps.AskRemoval(card.id)))
    swap = [Button(t("routes-earlier"), taps.SwapStep(card.id, False))] if card.earlier else []
    swap += [Button(t("routes-later"), taps.SwapStep(card.id, True))] if card.later else []
    return Screen(
        text,
        rows(
            None if card.fixed else change,
            swap,
            Button(t("sets-to-the-end" if card.daily else "routes-week-later"), taps.PostponeWeek(card.id)),
            Button(t("steps-pick"), taps.PickDate(card.id)),
            (Button(t("routes-other-steps"), _others(card)), menu(t)),
        ),
    )


def _others(card: StepCard) -> taps.EditRoute | EditSet:
    return EditSet(card.route_id) if card.special else taps.EditRoute(card.route_id)


def choices(view: Choices, t: Translator) -> Screen:
    """Steps to choose from, by number."""
    back = _back(view, t)
    own = Button(t("routes-own"), taps.NameOwnStep()) if view.step_id is None else None
    if not view.options:
        return Screen(t("routes-no-options"), rows(own, back, menu(t)))
    lines = Html(
        "\n".join(
            t(
                "routes-option",
                number=str(number),
                title=option.title,
                form=option.form.label,
                about=about(option.hours, t, "routes-about-all"),
            )
            for number, option in enumerate(view.options, start=1)
        )
    )
    text = (
        t("routes-additions", lines=lines)
        if view.title is None
        else t("routes-replacements", title=view.title, lines=lines)
    )
    numbers = tuple(
        Button(t("routes-edit-button", number=str(number)), _take(view, option.code))
        for number, option in enumerate(view.options, start=1)
    )
    return Screen(text, rows(numbers, _pager(view, t), own, (back, menu(t))))


def _take(view: Choices, code: str) -> taps.ReplaceStep | taps.AddStep:
    return taps.AddStep(code) if view.step_id is None else taps.ReplaceStep(view.step_id, code)


def _turn(view: Choices, page: int) -> taps.OfferReplacements | taps.OfferAdditions:
    return taps.OfferAdditions(page) if view.step_id is None else taps.OfferReplacements(view.step_id, page)


def _pager(view: Choices, t: Translator) -> tuple[Button, ...]:
    back = (Button(t("routes-page-back"), _turn(view, view.page - 1)),) if view.page > 0 else ()
    on = (Button(t("routes-page-on"), _turn(view, view.page + 1)),) if view.page < view.pages - 1 else ()
    return back + on


def _back(view: Choices, t: Translator) -> Button:
    if view.step_id is None:
        return Button(t("routes-back"), OpenRoute())
    return Button(t("routes-keep"), taps.EditStep(view.step_id))


def name_own(t: Translator, problem: Html | None = None) -> Screen:
    """A step in one's own words; what was wrong with the last try."""
    ask = t("routes-own-ask")
    text = Html(f"{problem}\n\n{ask}") if problem else ask
    return Screen(text, rows(Button(t("routes-keep"), taps.OfferAdditions(0)), menu(t)))


def ask_removal(card: StepCard, t: Translator) -> Screen:
    """Asked once."""
    return Screen(
        t("routes-remove-ask", title=card.title),
        rows(
            Button(t("routes-remove-yes"), taps.RemoveStep(card.id), style="danger"),
            Button(t("routes-keep"), taps.EditStep(card.id)),
        ),
    )
