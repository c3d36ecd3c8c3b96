"""Heavy days of a school, and the kinds that hold for oneself."""

from collections.abc import Collection
from datetime import date

from handlers.callbacks import heavy_days as taps
from handlers.callbacks.people import SchoolCard
from handlers.callbacks.settings import QuietPage
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.calendar import day_code, pick_date
from handlers.widgets.choice import Option, choice_rows
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.heavy_days import CHOSEN, OF_SCHOOL, off
from mentoring.usecases.heavy_days import SchoolDays


def of_school(view: SchoolDays, t: Translator) -> Screen:
    """The days to come; a number takes one back."""
    number = view.school_id
    lines = [
        t("heavy-line", number=str(n), day=dated(one.day, t.locale, view.today), kind=_kind(one.kind, t))
        for n, one in enumerate(view.days, start=1)
    ]
    unmark = [
        Button(t("heavy-unmark", number=str(n)), taps.UnmarkHeavyDay(number, day_code(one.day)))
        for n, one in enumerate(view.days, start=1)
    ]
    add = Button(t("heavy-mark"), taps.HeavyKind(number), style="primary") if view.left else None
    text = Html("\n".join([t("heavy-school", school=view.school, left=view.left), *lines]))
    return Screen(text, rows(add, unmark[:5], unmark[5:10], Button(t("people-back"), SchoolCard(number))))


def kinds_of_day(view: SchoolDays, t: Translator) -> Screen:
    """Of which kind?"""
    buttons = [Button(_kind(kind, t), taps.LeafHeavyDay(view.school_id, kind, 0)) for kind in OF_SCHOOL]
    back = Button(t("people-back"), taps.SchoolHeavyDays(view.school_id))
    return Screen(t("heavy-ask-kind"), rows(buttons[:2], buttons[2:4], buttons[4:], back))


def days(view: SchoolDays, kind: str, page: date, t: Translator) -> Screen:
    """Which day?"""
    number = view.school_id
    picked = pick_date(
        page,
        view.today,
        lambda day: taps.MarkHeavyDay(number, kind, day_code(day)),
        lambda to: taps.LeafHeavyDay(number, kind, day_code(to)),
        t,
    )
    back = Button(t("people-back"), taps.HeavyKind(number))
    return Screen(t("heavy-ask-day", kind=_kind(kind, t)), rows(*picked, back))


def own_kinds(switched_off: Collection[str], page: int, t: Translator) -> Screen:
    """A mark: in these days nothing optional comes."""
    options = [Option(kind, _kind(kind, t), off(kind) not in switched_off) for kind in CHOSEN]
    return Screen(
        t("heavy-own-kinds"),
        rows(
            *choice_rows(options, page, taps.ToggleHeavyKind, taps.HeavyKinds, t),
            Button(t("people-back"), QuietPage(0), style="primary"),
        ),
    )


def _kind(kind: str, t: Translator) -> str:
    return t(f"heavy-kind-{kind.replace('_', '-')}")
