"""Screens of vacancies, and of the month's list of people."""

from datetime import date, datetime, tzinfo
from typing import Final

from handlers.callbacks import people as people_taps
from handlers.callbacks import schools as taps
from handlers.callbacks.menu import OpenMenu, OpenPeople
from handlers.screens.exports import workbook
from handlers.screens.screen import Attachment, Button, Screen, rows
from handlers.taps import Tap
from handlers.widgets.choice import pager, shortened
from locales.translator import Html, Translator
from locales.when import dated, day_words
from mentoring.programme import Named
from mentoring.roster import Page, School, pages_of
from mentoring.table import Cell, Column, Kind, Sheet, Workbook
from mentoring.usecases.exports import TableHead
from mentoring.usecases.school_answers import StaffView
from mentoring.usecases.vacancies import SchoolVacancies
from mentoring.vacancies import Vacancy

LINE: Final = 40
NAME: Final = 90
SUBJECTS: Final = 8
USUAL_HOURS: Final = (9, 18, 24)


def month_code(month: date) -> int:
    """«202610»."""
    return month.year * 100 + month.month


def staff(view: StaffView, t: Translator, zone: tzinfo) -> Screen:
    """Is the list of this month right? One tap."""
    said = view.confirmed_at
    number = view.school.id
    confirm = None
    if said is None:
        tap = taps.ConfirmStaff(number, month_code(view.month))
        confirm = Button(t("staff-confirm"), tap, style="primary")
    return Screen(
        t(
            "staff-text",
            school=shortened(view.school.name, NAME),
            month=t("staff-month", month=view.month.month),
            people=view.people,
            expected=view.expected,
            waiting=view.waiting,
            said="no" if said is None else "yes",
            date=dated(said.astimezone(zone).date(), t.locale) if said else "",
        ),
        rows(
            confirm,
            Button(t("people-to-confirm", n=view.waiting), people_taps.WaitingPeople(0))
            if view.waiting
            else None,
            (
                Button(t("staff-changed"), people_taps.SchoolPeople(number, 0)),
                Button(t("people-add"), people_taps.ExpectPerson(number)),
            ),
            (Button(t("people-back"), people_taps.SchoolCard(number)), _menu(t)),
        ),
    )


def schools(key: str, page: Page[School], turn: type[Tap], t: Translator, month: int = 0) -> Screen:
    """Schools of which something is missing."""
    lines = "\n".join(
        t("people-line", number=str(i), text=shortened(one.name, LINE)) for i, one in enumerate(page.items, 1)
    )
    text = (
        t(key, total=page.total, month=t("staff-month", month=month), lines=Html(lines))
        if page.total
        else t("staff-all-said")
    )
    return Screen(
        text,
        rows(
            tuple(Button(str(i), people_taps.SchoolCard(one.id)) for i, one in enumerate(page.items, 1)),
            pager(page.number, page.pages, lambda number: turn(number), t),  # type: ignore[call-arg]
            (Button(t("people-all-schools"), OpenPeople(0)), _menu(t)),
        ),
    )


# --- vacancies ---


def of_school(view: SchoolVacancies, titles: dict[str, str], t: Translator, zone: tzinfo) -> Screen:
    """A school's open ones; the list of the round is confirmed in one tap."""
    number, page, said = view.school.id, view.page, view.confirmed_at
    lines = "\n".join(_line(i, one, titles, t) for i, one in enumerate(page.items, 1))
    confirm = None
    if said is None and view.school.is_living:
        key = "vacancies-right" if page.total else "vacancies-none-here"
        confirm = Button(t(key), taps.ConfirmVacancies(number), style="primary")
    return Screen(
        t(
            "vacancies-of-school" if page.total else "vacancies-no-vacancies",
            school=shortened(view.school.name, NAME),
            total=page.total,
            lines=Html(lines),
            said="no" if said is None else "yes",
            date=_day(said, zone, t),
        ),
        rows(
            tuple(Button(str(i), taps.VacancyCard(one.id)) for i, one in enumerate(page.items, 1)),
            pager(page.number, page.pages, lambda at: taps.OpenVacancies(number, at), t),
            confirm,
            Button(t("vacancies-add"), taps.AddVacancy(number, 0)),
            (Button(t("people-back"), people_taps.SchoolCard(number)), _menu(t)),
        ),
    )


def choose_subject(school_id: int, options: tuple[Named, ...], page: int, t: Translator) -> Screen:
    """Which subject?"""
    pages = pages_of(len(options), SUBJECTS)
    page = min(page, pages - 1)
    shown = options[page * SUBJECTS : (page + 1) * SUBJECTS]
    buttons = [Button(shortened(one.title, 24), taps.AddThisVacancy(school_id, one.code)) for one in shown]
    return Screen(
        t("vacancies-ask-subject"),
        rows(
            *(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)),
            pager(page, pages, lambda at: taps.AddVacancy(school_id, at), t),
            Button(t("people-back"), taps.OpenVacancies(school_id, 0)),
        ),
    )


def ask_hours(one: Vacancy, title: str, t: Translator, trouble: str = "") -> Screen:
    """How many hours a week? Typed or tapped; it may stay unsaid."""
    text = t("vacancies-ask-hours", subject=title)
    return Screen(
        f"{trouble}\n\n{text}" if trouble else text,
        rows(
            tuple(
                Button(t("vacancies-hours-button", n=hours), taps.SetVacancyHours(one.id, hours * 10))
                for hours in USUAL_HOURS
            ),
            Button(t("people-later"), taps.VacancyCard(one.id)),
        ),
    )


def ask_since(one: Vacancy, title: str, today: date, t: Translator, trouble: str = "") -> Screen:
    """From which day?"""
    text = t("vacancies-ask-since", subject=title)
    year = today.year if today < date(today.year, 9, 1) else today.year + 1
    return Screen(
        f"{trouble}\n\n{text}" if trouble else text,
        rows(
            (
                Button(t("vacancies-at-once"), taps.SetVacancySince(one.id, _code(today))),
                Button(t("vacancies-september"), taps.SetVacancySince(one.id, year * 10000 + 901)),
            ),
            Button(t("people-back"), taps.VacancyCard(one.id)),
        ),
    )


def card(one: Vacancy, title: str, t: Translator, *, methodologist: bool) -> Screen:
    """One vacancy: what is said of it, what is not said yet."""
    text = t(
        "vacancies-card",
        subject=title,
        school=shortened(one.school, NAME),
        hours=_hours(one, t),
        since=day_words(one.since, t.locale, date.min) if one.since else t("vacancies-unsaid"),
        housing="unsaid" if one.housing is None else "yes" if one.housing else "no",
        status=one.status,
    )
    back = (
        Button(t("people-back"), taps.AllVacancies(0, False))
        if methodologist
        else Button(t("people-back"), taps.OpenVacancies(one.school_id, 0))
    )
    if not one.is_open:
        return Screen(text, rows((back, _menu(t))))
    return Screen(
        text,
        rows(
            (
                Button(
                    t("vacancies-hours"),
                    taps.AskVacancyHours(one.id),
                    style="primary" if one.hours is None else None,
                ),
                Button(t("vacancies-since"), taps.AskVacancySince(one.id)),
            ),
            Button(
                t("vacancies-housing", given=str(bool(one.housing)).lower()),
                taps.SetHousing(one.id, not one.housing),
            ),
            Button(t("vacancies-filled"), taps.CloseVacancy(one.id, True)),
            Button(t("vacancies-remove"), taps.CloseVacancy(one.id, False)),
            (back, _menu(t)),
        ),
    )


def everywhere(page: Page[Vacancy], titles: dict[str, str], t: Translator, *, bare: bool) -> Screen:
    """All open ones of the municipality, by school."""
    if not page.total:
        return Screen(t("vacancies-none-at-all"), rows((Button(t("people-back"), OpenPeople(0)), _menu(t))))
    lines = "\n".join(
        t("vacancies-line-of", line=_line(i, one, titles, t), school=shortened(one.school, LINE))
        for i, one in enumerate(page.items, 1)
    )
    other = Button(t("vacancies-only", bare=str(bare).lower()), taps.AllVacancies(0, not bare))
    return Screen(
        t("vacancies-all", total=page.total, bare=str(bare).lower(), lines=Html(lines)),
        rows(
            tuple(Button(str(i), taps.VacancyCard(one.id)) for i, one in enumerate(page.items, 1)),
            pager(page.number, page.pages, lambda at: taps.AllVacancies(at, bare), t),
            (other, Button(t("vacancies-table"), taps.VacancyTable())),
            (Button(t("people-back"), OpenPeople(0)), _menu(t)),
        ),
    )


def handed(total: int, file: Attachment, t: Translator) -> Screen:
    """The table comes below."""
    return Screen(
        t("vacancies-handed", n=total),
        rows((Button(t("people-back"), taps.AllVacancies(0, False)), _menu(t))),
        (file,),
    )


def book(head: TableHead, t: Translator, *, practice: bool) -> Workbook:
    """All open ones as a table."""
    columns = (
        Column(t.plain("vacancies-column", column="school"), width=36),
        Column(t.plain("vacancies-column", column="subject"), width=30),
        Column(t.plain("vacancies-column", column="hours"), Kind.NUMBER, 12),
        Column(t.plain("vacancies-column", column="since"), Kind.DATE, 14),
        Column(t.plain("vacancies-column", column="housing"), width=14),
        Column(t.plain("vacancies-column", column="told"), Kind.MOMENT, 20),
    )
    return workbook(head.title, head, Sheet(t.plain("vacancies-sheet"), columns), t, practice=practice)


def cells(one: Vacancy, title: str, t: Translator) -> tuple[Cell, ...]:
    """One line of it."""
    housing = None if one.housing is None else t.plain("vacancies-yes", yes=str(one.housing).lower())
    return (one.school, title, one.hours, one.since, housing, one.created_at)


def _line(number: int, one: Vacancy, titles: dict[str, str], t: Translator) -> Html:
    return t(
        "vacancies-line",
        number=str(number),
        subject=shortened(titles.get(one.subject, one.subject), LINE),
        hours=_hours(one, t),
        dated=str(one.since is not None).lower(),
        since=day_words(one.since, t.locale, date.min) if one.since else "",
    )


def _hours(one: Vacancy, t: Translator) -> Html:
    if one.hours is None:
        return t("vacancies-hours-unsaid")
    return t("vacancies-hours-said", hours=f"{one.hours:g}".replace(".", ","))


def _code(day: date) -> int:
    return day.year * 10000 + day.month * 100 + day.day


def _day(at: datetime | None, zone: tzinfo, t: Translator) -> str:
    return dated(at.astimezone(zone).date(), t.locale) if at else ""


def _menu(t: Translator) -> Button:
    return Button(t("menu-back"), OpenMenu(""))
