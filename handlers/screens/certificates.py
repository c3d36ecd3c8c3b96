"""Certificates: where one was, the paper to be framed, and whether a number is true."""

from collections.abc import Sequence

from handlers.callbacks import certificates as taps
from handlers.callbacks.attendance import MyMark
from handlers.callbacks.event_feedback import OpenWord
from handlers.callbacks.events import MyEvents
from handlers.callbacks.menu import OpenEvents, OpenMenu
from handlers.screens.attendance import hours
from handlers.screens.events import Eyes, shortened
from handlers.screens.papers import attachment, called
from handlers.screens.route_paper import full_day, number_words
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import pager
from locales.translator import Html, Translator
from mentoring.certificates import Certificate
from mentoring.paper import Block, Paper, signatures, words
from mentoring.usecases.certificates import Checked, EventCertificate, Visited, VisitedPage


def visited(view: VisitedPage, eyes: Eyes) -> Screen:
    """Events one was at, the newest first."""
    t = eyes.t
    back = (Button(t("events-my"), MyEvents(0)), Button(t("menu-back"), OpenMenu("")))
    if not view.lines:
        return Screen(t("certificates-visited-empty"), rows(back))
    lines = [_line(number, line, eyes) for number, line in enumerate(view.lines, start=1)]
    head = t("certificates-visited", n=view.events, hours=number_words(view.hours, t) or "0")
    opens = [
        Button(str(number), taps.OpenCertificate(line.event_id) if line.over else MyMark(line.event_id))
        for number, line in enumerate(view.lines, start=1)
    ]
    return Screen(
        Html("\n".join([head, "", *lines])),
        rows(opens, pager(view.page, view.pages, taps.OpenVisited, t), back),
    )


def _line(number: int, line: Visited, eyes: Eyes) -> Html:
    when = eyes.moment(line.starts_at) if line.starts_at else "—"
    return eyes.t(
        "certificates-visited-line",
        number=str(number),
        title=shortened(line.title),
        when=when,
        hours=number_words(line.hours or 0, eyes.t),
    )


def ready(view: EventCertificate, t: Translator) -> Screen:
    """It is there: two formats."""
    number = view.event.id
    text = t(
        "certificates-ready",
        title=view.event.title,
        hours=hours(view.event, t),
        part=view.part.value,
        number=view.certificate.label,
    )
    return Screen(
        text,
        rows(
            (
                Button(t("certificates-pdf"), taps.TakeCertificate(number, True), style="primary"),
                Button(t("certificates-docx"), taps.TakeCertificate(number, False)),
            ),
            (
                Button(t("feedback-leave"), OpenWord(number)),
                Button(t("certificates-to-visited"), taps.OpenVisited(0)),
            ),
            Button(t("menu-back"), OpenMenu("")),
        ),
    )


def handed(view: EventCertificate, pdf: bool, t: Translator, screen: Screen) -> Screen:
    """The screen stays, the file comes below it."""
    return Screen(screen.text, screen.rows, (attachment(of_event(view, t), pdf, ""),))


def of_event(view: EventCertificate, t: Translator) -> Paper:
    """A participant's (content.md 16). In private mode somebody else's name is written by hand."""
    when = t.plain(
        "paper-certificate-when",
        date=full_day(view.day, t),
        hours=t.plain("attendance-hours", n=_whole(view.event.hours)) if view.event.hours else "",
    )
    return framed(
        t.plain("paper-certificate-participant"),
        called(view.someone, t, own=view.own),
        (
            words(t.plain("paper-certificate-event", title=view.event.title)),
            words(when),
            words(t.plain("paper-certificate-part", part=view.part.value)),
        ),
        view.organiser,
        view.certificate,
        t,
    )


def framed(
    subtitle: str,
    name: str,
    said: Sequence[Block],
    organiser: str,
    certificate: Certificate,
    t: Translator,
) -> Paper:
    """A certificate to hang up: who, for what, from whom, under which number."""
    return Paper(
        t.plain("paper-certificate-title"),
        (
            words(name, strong=True),
            *said,
            signatures((organiser, "")),
            words(t.plain("paper-certificate-no", number=certificate.label)),
        ),
        subtitle=subtitle,
        footer=t.plain("paper-certificate-check", number=certificate.label),
        language=t.locale,
        layout="framed",
    )


def ask_number(t: Translator, *, wrong: str = "") -> Screen:
    """Which number?"""
    asked = t("certificates-ask-number")
    return Screen(
        Html(f"{wrong}\n\n{asked}") if wrong else asked,
        rows(Button(t("events-to-desk"), OpenEvents(0))),
    )


def checked(view: Checked, t: Translator) -> Screen:
    """The number is true; another one may be typed at once."""
    title = view.title or t.plain("certificates-mentors")
    text = t(
        "certificates-true",
        number=view.certificate.label,
        name=t.name(view.name, view.role, view.person_id) if view.name else "—",
        title=title,
        date=full_day(view.day or view.certificate.at.date(), t),
    )
    return Screen(text, rows(Button(t("events-to-desk"), OpenEvents(0))))


def _whole(value: float) -> float | int:
    return int(value) if value == int(value) else value
