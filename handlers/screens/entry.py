"""Screens of the way in (voice.md 3, V1 to V7)."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from handlers.callbacks import entry as taps
from handlers.callbacks.assessment import StartForm
from handlers.callbacks.menu import OpenCalendar, OpenMenu
from handlers.callbacks.route_sets import OpenSet
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import Option, choice_rows, pager
from locales.translator import Html, Translator
from locales.when import dated, day_words
from mentoring.invitations import InvitationClosed, State
from mentoring.people import SCHOOL_ROLES, Role
from mentoring.registration import BadName, BadYear, Step
from mentoring.roster import pages_of
from mentoring.usecases.entry_views import ConsentView, InvitedView, Kind, RegistrationView

YEARS_A_PAGE: Final = 9
YEARS_A_ROW: Final = 3


def stranger(t: Translator) -> Screen:
    """V2: somebody without an invitation."""
    return Screen(
        t("entry-stranger"),
        rows(
            Button(t("menu-calendar"), OpenCalendar(0), style="primary"),
            Button(t("entry-how"), taps.HowToEnter()),
        ),
    )


def how_to_enter(t: Translator) -> Screen:
    """Whom to ask for a link."""
    return Screen(t("entry-how-text"), rows(Button(t("menu-calendar"), OpenCalendar(0), style="primary")))


def closed_link(error: InvitationClosed | None, t: Translator) -> Screen:
    """V3: the link lets nobody in; None when there is no such link."""
    state = error.state.value if error else "unknown"
    date = dated(error.at.date(), t.locale) if error and error.state is State.EXPIRED else ""
    return Screen(
        t("entry-closed", state=state, date=date),
        rows(
            Button(t("menu-back"), OpenMenu(""), style="primary"),
            Button(t("entry-whom"), taps.HowToEnter()),
        ),
    )


def invited(view: InvitedView, t: Translator) -> Screen:
    """V1, or its forms for one more role, a moved account, and what is held already."""
    role = roles_in_words(view.roles, t)
    text = t(
        f"entry-invited-{view.kind.value}",
        municipality=view.municipality,
        inviter=t("entry-inviter", inviter=view.inviter.value if view.inviter else "none"),
        school=_school_line(view.school, t),
        role=role,
        name=view.name,
    )
    if view.kind is Kind.HELD:
        return Screen(text, rows(Button(t("menu-back"), OpenMenu(""), style="primary")))
    on = taps.ContinueEntry() if view.kind is Kind.ENTER else taps.AcceptInvitation()
    return Screen(
        text,
        rows(
            Button(t(f"entry-continue-{view.kind.value}"), on, style="primary"),
            Button(t("entry-not-me"), taps.NotMe()),
        ),
    )


def not_me(t: Translator) -> Screen:
    """After «Это не я»."""
    return Screen(t("entry-not-me-text"), rows(Button(t("menu-calendar"), OpenCalendar(0), style="primary")))


def consent(view: ConsentView, t: Translator) -> Screen:
    """V4: the consent in short."""
    written = date.fromisoformat(view.version_date)
    since = day_words(written, t.locale, date.min)  # with its year: a version outlives one
    return Screen(
        t("entry-consent", operator=view.operator, version=view.version, date=since),
        rows(
            Button(t("entry-agree"), taps.Agree(), style="primary"),
            Button(t("entry-read"), taps.ReadConsent(0)),
            Button(t("entry-disagree"), taps.Disagree()),
        ),
    )


def consent_page(pages: tuple[str, ...], page: int, t: Translator) -> Screen:
    """The full consent, a page of it."""
    page = min(page, len(pages) - 1)
    return Screen(
        t("entry-consent-page", page=page + 1, pages=len(pages), text=pages[page]),
        rows(
            pager(page, len(pages), taps.ReadConsent, t),
            Button(t("entry-agree"), taps.Agree(), style="primary"),
            Button(t("entry-disagree"), taps.Disagree()),
        ),
    )


def disagreed(t: Translator) -> Screen:
    """V5: without the consent only the calendar works."""
    return Screen(t("entry-disagreed"), rows(Button(t("menu-calendar"), OpenCalendar(0), style="primary")))


def where(view: RegistrationView, t: Translator) -> Screen:
    """The step that is missing, or the end."""
    if view.step is Step.NAME:
        return name(t)
    if view.step is Step.SUBJECTS:
        return subjects(view, 0, t)
    if view.step is Step.START_YEAR:
        return start_year(view, 0, t)
    return done(view, t) if view.entering else saved(view, t)


def name(t: Translator, problem: BadName | None = None) -> Screen:
    """Asks the name; after a bad one, says what is wrong first."""
    return Screen(_with_problem(bad_name(problem, t) if problem else None, t("entry-name")))


def bad_name(problem: BadName, t: Translator) -> Html:
    """What is wrong with a name, and an example."""
    return t("entry-bad-name", reason=problem.reason, what=problem.what)


def subjects(view: RegistrationView, page: int, t: Translator, note: str = "") -> Screen:
    """Subjects to mark, eight a page."""
    chosen = {subject.code for subject in view.subjects}
    options = [Option(one.code, one.title, one.code in chosen) for one in view.options]
    text = t("entry-subjects", chosen=_titles(view) or "—")
    return Screen(
        _with_problem(note or None, text),
        rows(
            *choice_rows(options, page, taps.ToggleSubject, taps.SubjectPage, t),
            Button(t("entry-subjects-done"), taps.SubjectsDone(), style="primary") if chosen else None,
        ),
    )


def start_year(view: RegistrationView, page: int, t: Translator, problem: BadYear | None = None) -> Screen:
    """Years to choose from, the newest first; one may be typed too."""
    years = view.years[::-1]
    page = min(page, pages_of(len(years), YEARS_A_PAGE) - 1)
    shown = years[page * YEARS_A_PAGE : (page + 1) * YEARS_A_PAGE]
    buttons = [Button(str(year), taps.PickYear(year)) for year in shown]
    note = t("entry-bad-year", first=str(problem.first), last=str(problem.last)) if problem else None
    return Screen(
        _with_problem(note, t("entry-year", subjects=_titles(view))),
        rows(
            *(tuple(buttons[i : i + YEARS_A_ROW]) for i in range(0, len(buttons), YEARS_A_ROW)),
            _years_pager(page, pages_of(len(years), YEARS_A_PAGE), t),
            Button(t("entry-change-subjects"), taps.SubjectPage(0)),
        ),
    )


def done(view: RegistrationView, t: Translator) -> Screen:
    """V6 and V7: what comes next, and that the school will confirm."""
    teaches = Role.TEACHER in view.roles
    text = t(
        "entry-done",
        name=view.name,
        facts=Html(_facts(view, t)),
        next="teacher" if teaches else view.roles[0].value if view.roles else "other",
        express=view.express,
        full=view.full,
    )
    if view.pending:
        text = Html(f"{text}\n\n{t('entry-pending')}")
    look = Button(t("entry-look-around"), OpenMenu(""), style=None if teaches else "primary")
    first_days = Button(t("entry-first-days"), OpenSet("first_ten_days")) if view.is_new else None
    return Screen(
        text, rows(_eight_or_all(view, t) if teaches else None, first_days if teaches else None, look)
    )


def _eight_or_all(view: RegistrationView, t: Translator) -> tuple[Button, ...]:
    return (
        Button(t("assessment-questions", n=view.express), StartForm("express"), style="primary"),
        Button(t("assessment-questions", n=view.full), StartForm("full")),
    )


def saved(view: RegistrationView, t: Translator) -> Screen:
    """The same facts after a change, a new role or a moved account."""
    text = t("entry-saved", name=view.name, facts=Html(_facts(view, t)))
    if view.pending:
        text = Html(f"{text}\n\n{t('entry-pending')}")
    return Screen(text, rows(Button(t("menu-back"), OpenMenu(""), style="primary")))


def buttons_only(screen: Screen, t: Translator) -> Screen:
    """The same screen, after a text or a thing where a button is awaited."""
    return Screen(_with_problem(t("menu-unexpected-text"), screen.text), screen.rows)


def words_only(screen: Screen, t: Translator) -> Screen:
    """The same screen, after a sticker or a voice where a text is awaited."""
    return Screen(_with_problem(t("entry-text-awaited"), screen.text), screen.rows)


def roles_in_words(roles: tuple[Role, ...], t: Translator) -> str:
    """«молодой педагог, наставник»."""
    return ", ".join(t("people-role", role=role.value) for role in roles)


def few(titles: Sequence[str], most: int = 6) -> str:
    """The first of them, and «…» where there are more."""
    return ", ".join(titles[:most]) + (", …" if len(titles) > most else "")


def _facts(view: RegistrationView, t: Translator) -> str:
    parts = [t("entry-fact", value=view.school)] if view.school and _of_school(view) else []
    parts += [t("entry-fact", value=subject.title) for subject in view.subjects[:3]]
    if view.start_year is not None:
        parts.append(t("entry-fact-year", year=str(view.start_year)))
    return " · ".join(parts) or roles_in_words(view.roles, t)


def _of_school(view: RegistrationView) -> bool:
    return any(role in SCHOOL_ROLES for role in view.roles)


def _titles(view: RegistrationView) -> str:
    return few([subject.title for subject in view.subjects])


def _school_line(school: str | None, t: Translator) -> Html:
    return Html(f"{t('entry-school', school=school)}\n") if school else Html("")


def _with_problem(problem: str | None, text: str) -> str:
    return f"{problem}\n\n{text}" if problem else text


def _years_pager(page: int, pages: int, t: Translator) -> tuple[Button, ...]:
    later = (Button(t("entry-years-later"), taps.YearPage(page - 1)),) if page > 0 else ()
    earlier = (Button(t("entry-years-earlier"), taps.YearPage(page + 1)),) if page < pages - 1 else ()
    return earlier + later
