"""Another day for a step: by tap, typed, and why a day will not do."""

from datetime import date

from handlers.callbacks import routes as taps
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.calendar import day_code, pick_date
from handlers.widgets.typed_date import Misread
from locales.translator import Translator
from locales.when import dated
from mentoring.route_editing import DayRefused
from mentoring.usecases.route_views import (
    StepCard,
)


def new_date(view: StepCard, t: Translator) -> Screen:
    """A week, or a day of one's choice."""
    return Screen(
        t("steps-new-date", title=view.title, date=dated(view.due, t.locale, view.today)),
        rows(
            (
                Button(
                    t("sets-to-the-end" if view.daily else "steps-week"),
                    taps.PostponeWeek(view.id),
                    style="primary",
                ),
                Button(t("steps-pick"), taps.PickDate(view.id)),
            ),
            Button(t("routes-keep"), taps.ShowStep(view.id)),
        ),
    )


def days(view: StepCard, page: date, t: Translator) -> Screen:
    """The calendar."""
    weeks = pick_date(
        page,
        view.today,
        lambda day: taps.PostponeTo(view.id, day_code(day)),
        lambda day: taps.LeafDates(view.id, day_code(day)),
        t,
    )
    text = t("steps-new-date", title=view.title, date=dated(view.due, t.locale, view.today))
    return Screen(text, rows(*weeks, Button(t("routes-keep"), taps.ShowStep(view.id))))


def day_refused(error: DayRefused, step_id: int, t: Translator) -> Screen:
    """Why not this day, and the nearest that will do."""
    text = t(
        "steps-day-refused",
        **{"break": "yes" if error.in_break else "marks" if error.ends_quarter else "no"},
        day=dated(error.day, t.locale),
        suggestion=dated(error.suggestion, t.locale),
    )
    take = taps.PostponeTo(step_id, day_code(error.suggestion))
    label = t("steps-take-suggestion", day=f"{error.suggestion:%d.%m}")
    return Screen(
        text,
        rows(
            Button(label, take, style="primary"),
            Button(t("steps-pick"), taps.PickDate(step_id)),
            Button(t("routes-keep"), taps.ShowStep(step_id)),
        ),
    )


def date_misread(said: Misread, step_id: int, t: Translator) -> Screen:
    """What is wrong with the typed day, and the one that was perhaps meant."""
    meant = None
    if said.meant is not None:
        label = t("steps-take-suggestion", day=f"{said.meant.day:%d.%m}")
        meant = Button(label, taps.PostponeTo(step_id, day_code(said.meant.day)), style="primary")
    pick = Button(t("steps-pick"), taps.PickDate(step_id))
    return Screen(said.text, rows(meant, pick, Button(t("routes-keep"), taps.ShowStep(step_id))))
