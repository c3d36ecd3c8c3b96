"""Screens of one's own data (voice.md 9, P1 and P2)."""

from datetime import date, datetime, tzinfo

from handlers.callbacks import entry as entry_taps
from handlers.callbacks import privacy as taps
from handlers.callbacks.menu import OpenCalendar, OpenMenu, OpenMyData
from handlers.callbacks.sharing import OpenReaders
from handlers.screens.entry import bad_name
from handlers.screens.screen import Attachment, Button, Screen, rows
from handlers.widgets.choice import pager
from locales.translator import Html, Translator
from locales.when import dated, moment_words
from mentoring.people import Actor, Role
from mentoring.registration import BadName
from mentoring.usecases.entry_views import GivenConsent
from mentoring.usecases.privacy import MyData

FILE_NAME = "my-data.json"


def overview(view: MyData, zone: tzinfo, t: Translator) -> Screen:
    """P1: what is held, who has looked, and what may be done."""
    held = view.held
    looked = [
        t(
            "privacy-reader",
            role=reader.role.value if reader.role else "none",
            date=dated(reader.at.astimezone(zone).date(), t.locale),
        )
        for reader in held.readers
    ]
    readers = ", ".join(dict.fromkeys(looked))
    return Screen(
        t(
            "privacy-overview",
            answers=held.answers,
            routes=held.routes,
            meetings=held.meetings,
            readers=Html(readers) if readers else t("privacy-nobody"),
        ),
        rows(
            (
                Button(t("privacy-download"), taps.DownloadMyData(), style="primary"),
                Button(t("privacy-correct"), taps.CorrectMyData()),
            ),
            (
                *((Button(t("privacy-consent"), taps.MyConsent(0)),) if view.consent else ()),
                Button(t("sharing-readers"), OpenReaders(0)),
            ),
            Button(t("privacy-withdraw"), taps.AskErase(True)),
            Button(t("privacy-erase"), taps.AskErase(False)),
            Button(t("menu-back"), OpenMenu("")),
        ),
    )


def nothing_held(t: Translator) -> Screen:
    """For somebody who has not entered."""
    return Screen(t("privacy-nothing"), rows(Button(t("menu-calendar"), OpenCalendar(0), style="primary")))


def downloaded(text: str, t: Translator) -> Screen:
    """The file comes below."""
    file = Attachment("document", "text_file", {"text": text}, name=FILE_NAME)
    return Screen(
        t("privacy-downloaded"), rows(Button(t("people-back"), OpenMyData(), style="primary")), (file,)
    )


def correct(actor: Actor, t: Translator) -> Screen:
    """What may be corrected by oneself."""
    teaches = actor.has(Role.TEACHER, Role.MENTOR)
    return Screen(
        t("privacy-correct-what"),
        rows(
            Button(t("privacy-correct-name"), taps.CorrectName()),
            Button(t("privacy-correct-subjects"), entry_taps.SubjectPage(0)) if teaches else None,
            Button(t("privacy-correct-year"), entry_taps.YearPage(0)) if teaches else None,
            Button(t("people-back"), OpenMyData(), style="primary"),
        ),
    )


def ask_name(t: Translator, problem: BadName | None = None) -> Screen:
    """The name is awaited."""
    text = t("people-expect-name")
    return Screen(
        f"{bad_name(problem, t)}\n\n{text}" if problem else text,
        rows(Button(t("people-back"), taps.CorrectMyData())),
    )


def consent(given: GivenConsent, pages: tuple[str, ...], page: int, zone: tzinfo, t: Translator) -> Screen:
    """The consent as it was given."""
    page = min(page, len(pages) - 1)
    at = moment_words(given.given_at.astimezone(zone).replace(tzinfo=None), t.locale)
    return Screen(
        t(
            "privacy-consent-page",
            at=at,
            version=given.version,
            digest=given.digest[:12],
            page=page + 1,
            pages=len(pages),
            text=pages[page],
        ),
        rows(
            pager(page, len(pages), taps.MyConsent, t),
            Button(t("people-back"), OpenMyData(), style="primary"),
        ),
    )


def ask_erase(until: date, t: Translator, *, withdraw: bool) -> Screen:
    """P2: what will be gone, and what will stay."""
    return Screen(
        t(
            "privacy-erase-ask",
            why="withdraw" if withdraw else "erase",
            until=dated(until, t.locale),
        ),
        rows(
            Button(t("privacy-download-first"), taps.DownloadMyData()),
            Button(t("privacy-erase-sure"), taps.EraseForEver(), style="danger"),
            Button(t("privacy-erase-not"), OpenMyData(), style="primary"),
        ),
    )


def erased(at: datetime, zone: tzinfo, t: Translator) -> Screen:
    """The end."""
    moment = moment_words(at.astimezone(zone).replace(tzinfo=None), t.locale)
    return Screen(
        t("privacy-erased", at=moment),
        rows(Button(t("menu-calendar"), OpenCalendar(0), style="primary")),
    )
