"""Screens of micro-courses: a shelf, cards, five questions, and what came of them."""

from datetime import tzinfo

from handlers.callbacks import microcourses as taps
from handlers.callbacks.menu import OpenMenu, OpenRoute
from handlers.callbacks.routes import ShowStep
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from locales.when import dated, day_words
from mentoring.questionnaire import LETTERS, capitalised
from mentoring.usecases.microcourse_views import (
    CourseAsked,
    CourseCard,
    CourseLine,
    CourseResult,
    CourseTold,
)

ACROSS = 5
"""Numbers in a row."""


def shelf(lines: tuple[CourseLine, ...], t: Translator, zone: tzinfo) -> Screen:
    """All courses, a numbered button each."""
    said = "\n".join(_line(number, line, t, zone) for number, line in enumerate(lines, start=1))
    doors = [Button(str(number), taps.OpenCourse(line.code)) for number, line in enumerate(lines, start=1)]
    numbers = [tuple(doors[i : i + ACROSS]) for i in range(0, len(doors), ACROSS)]
    return Screen(t("courses-shelf", lines=Html(said)), rows(*numbers, _menu(t)))


def _line(number: int, line: CourseLine, t: Translator, zone: tzinfo) -> Html:
    state = "new"
    if line.passed_at is not None:
        state = "passed"
    elif line.card is not None:
        state = "begun"
    date = day_words(line.passed_at.astimezone(zone).date(), t.locale) if line.passed_at else ""
    return t(
        "courses-line",
        number=str(number),
        title=line.title,
        state=t("courses-state", state=state, date=date, card=str(line.card or 1), cards=str(line.cards)),
    )


def page(view: CourseCard | CourseAsked | CourseResult, t: Translator) -> Screen:
    """Whatever comes next in a course."""
    match view:
        case CourseCard():
            return card(view, t)
        case CourseAsked():
            return asked(view, t)
        case CourseResult():
            return result(view, t)


def card(view: CourseCard, t: Translator) -> Screen:
    """One card; the first one says what kind of reading it is."""
    head = t("courses-card", title=view.title, number=str(view.number), total=str(view.total))
    parts = [head, t("courses-text", text=view.text)]
    if view.number == 1:
        parts.append(t("courses-intro"))
    back = Button(t("courses-back"), taps.LeafCards(view.code, view.number - 1))
    on = Button(t("courses-on"), taps.LeafCards(view.code, view.number + 1), style="primary")
    ask = Button(t("courses-ask"), taps.AskCourse(view.run_id), style="primary")
    leaf = [back] if view.number > 1 else []
    leaf.append(on if view.number < view.total else ask)
    return Screen(Html("\n\n".join(parts)), rows(leaf, _all(t)))


def asked(view: CourseAsked, t: Translator) -> Screen:
    """A question: options in words, letters to tap."""
    options = "\n".join(
        t("courses-option", letter=letter, text=capitalised(text))
        for letter, (_, text) in zip(LETTERS, view.options, strict=True)
    )
    text = t(
        "courses-asked",
        number=str(view.question + 1),
        total=str(view.total),
        title=view.title,
        text=view.text,
        options=Html(options),
    )
    letters = tuple(
        Button(letter, taps.AnswerCourse(view.run_id, view.question, choice))
        for letter, (choice, _) in zip(LETTERS, view.options, strict=True)
    )
    again = Button(t("courses-reread"), taps.LeafCards(view.code, 1))
    return Screen(text, rows(letters, (again, _menu(t))))


def told(view: CourseTold, t: Translator) -> Screen:
    """What is right, and why."""
    text = t(
        "courses-told",
        number=str(view.question + 1),
        total=str(view.total),
        text=view.text,
        verdict=t("courses-verdict", right="yes" if view.is_right else "no", given=view.given),
        answer=view.answer,
        why=view.why,
    )
    label = t("courses-result") if view.is_last else t("courses-next")
    return Screen(text, rows(Button(label, taps.AskCourse(view.run_id), style="primary"), _menu(t)))


def result(view: CourseResult, t: Translator) -> Screen:
    """How it ended; not enough is no end."""
    if not view.is_passed:
        return Screen(
            t("courses-short", title=view.title, right=str(view.right), total=str(view.total)),
            rows(
                Button(t("courses-again"), taps.OpenCourse(view.code), style="primary"),
                (_all(t), _menu(t)),
            ),
        )
    text = t("courses-passed", title=view.title, right=str(view.right), total=str(view.total))
    step = view.step
    if step is None:
        return Screen(text, rows(Button(t("courses-all"), taps.OpenCourses(), style="primary"), _menu(t)))
    text = Html(f"{text}\n\n{t('courses-step', title=step.title, done=step.done, total=step.total)}")
    if step.next is None:
        return Screen(text, rows(Button(t("menu-route"), OpenRoute(), style="primary"), _menu(t)))
    after = t("steps-next", title=step.next.title, date=dated(step.next.due, t.locale))
    opens = Button(t("steps-open-next"), ShowStep(step.next.id), style="primary")
    return Screen(Html(f"{text}\n\n{after}"), rows(opens, (Button(t("menu-route"), OpenRoute()), _menu(t))))


def _all(t: Translator) -> Button:
    return Button(t("courses-all"), taps.OpenCourses())


def _menu(t: Translator) -> Button:
    return Button(t("menu-back"), OpenMenu(""))
