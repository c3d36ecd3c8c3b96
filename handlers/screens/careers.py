"""«Курсы и категория»: one's own dates, and what is said about them unasked."""

from datetime import date

from handlers.callbacks import careers as taps
from handlers.callbacks.menu import OpenCalendar, OpenMenu, OpenSettings
from handlers.callbacks.route_sets import OpenSet
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import shortened
from locales.translator import Html, Translator
from locales.when import day_words
from mentoring.careers import Fact
from mentoring.programme import Named
from mentoring.usecases.careers import CareerView


def card(view: CareerView, t: Translator) -> Screen:
    """Everything that was typed, and what follows from it."""
    lines = [_courses(view, t), _category(view, t)]
    if not view.career.category:
        lines.append(_compliance(view, t))
    if view.teaches:
        lines.append(_young(view, t))
    facts = [Fact.COURSE, Fact.CATEGORY]
    facts += [] if view.career.category else [Fact.COMPLIANCE]
    facts += [Fact.YOUNG] if view.teaches else []
    buttons = [Button(t("careers-change", fact=one.value), taps.AskFact(one.value)) for one in facts]
    return Screen(
        t("careers-card", lines=Html("\n".join(lines))),
        rows(
            *[tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)],
            (Button(t("menu-settings"), OpenSettings()), Button(t("menu-back"), OpenMenu(""))),
        ),
    )


def _courses(view: CareerView, t: Translator) -> Html:
    on, due = view.career.courses_on, view.career.courses_due
    if on is None or due is None:
        return t("careers-courses-unsaid")
    return t(
        "careers-courses",
        on=_day(on, view, t),
        due=_day(due, view, t),
        passed="yes" if due < view.today else "no",
        booked="yes" if view.career.courses_booked else "no",
    )


def _category(view: CareerView, t: Translator) -> Html:
    until = view.career.category_until
    if not view.career.category:
        return t("careers-category-unsaid")
    if until is None:
        return t("careers-category", title=view.category)
    passed = "yes" if until < view.today else "no"
    return t("careers-category-until", title=view.category, until=_day(until, view, t), passed=passed)


def _compliance(view: CareerView, t: Translator) -> Html:
    until = view.career.compliance_until
    if until is None:
        return t("careers-compliance-unsaid")
    return t("careers-compliance", until=_day(until, view, t), passed="yes" if until < view.today else "no")


def _young(view: CareerView, t: Translator) -> Html:
    if view.young_until is None:
        return t("careers-young-unsaid")
    return t(
        "careers-young",
        until=_day(view.young_until, view, t),
        own="yes" if view.is_own else "no",
        years=view.young_years,
    )


def ask_day(fact: Fact, t: Translator, trouble: str = "") -> Screen:
    """Which day? It is typed."""
    text = t("careers-ask", fact=fact.value)
    return Screen(
        f"{trouble}\n\n{text}" if trouble else text,
        rows(Button(t("careers-clear"), taps.ClearFact(fact.value)), _back(t)),
    )


def ask_category(known: tuple[Named, ...], t: Translator) -> Screen:
    """Which category?"""
    buttons = [Button(shortened(one.title, 28), taps.SetCategory(one.code)) for one in known]
    return Screen(
        t("careers-ask-category"),
        rows(
            *[tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)],
            Button(t("careers-no-category"), taps.ClearFact(Fact.CATEGORY.value)),
            _back(t),
        ),
    )


def category_set(view: CareerView, t: Translator) -> Screen:
    """It has no end, unless it is an older one."""
    return Screen(
        t("careers-category-set", title=view.category),
        rows(
            Button(t("careers-endless"), taps.OpenCareer(), style="primary"),
            Button(t("careers-has-end"), taps.CategoryEnds()),
        ),
    )


def courses_end(view: CareerView, name: str, number: int, t: Translator) -> tuple[Html, list[Button]]:
    """E7."""
    on, due = view.career.courses_on or view.today, view.career.courses_due or view.today
    text = t("careers-remind-courses", name=name, on=_day(on, view, t), due=_day(due, view, t), n=number)
    see = Button(t("careers-see"), OpenCalendar(0), style="primary")
    return text, [see, Button(t("careers-booked"), taps.CoursesBooked())]


def ends_soon(
    fact: Fact, view: CareerView, ends: date, name: str, t: Translator
) -> tuple[Html, list[Button]]:
    """A category, the fitness for the post or the young years end."""
    text = t(f"careers-remind-{fact.value}", name=name, until=_day(ends, view, t), title=view.category)
    opens = Button(t("careers-open"), taps.OpenCareer(), style="primary")
    if fact is Fact.COMPLIANCE and view.teaches:
        return text, [opens, Button(t("careers-path"), OpenSet("first_category"))]
    return text, [opens]


def _day(day: date, view: CareerView, t: Translator) -> str:
    """Without the day of the week: these days are years away."""
    return day_words(day, t.locale, view.today)


def _back(t: Translator) -> Button:
    return Button(t("people-back"), taps.OpenCareer(), style="primary")
