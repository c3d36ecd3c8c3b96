"""Screens of one-time codes: what a teacher shows, and the one question a colleague is asked."""

from datetime import tzinfo

from handlers.callbacks import colleagues as taps
from handlers.callbacks.menu import OpenMenu
from handlers.callbacks.routes import ShowStep
from handlers.screens.screen import Attachment, Button, Screen, rows
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.invitations import link_of
from mentoring.step_codes import START
from mentoring.usecases.colleagues import ColleagueCard, ShownCode


def code(view: ShownCode, bot_username: str, t: Translator, zone: tzinfo) -> Screen:
    """The code, the link, and how long they are good."""
    link = link_of(START + view.token, bot_username)
    text = t(
        "colleagues-code",
        code=_spaced(view.code),
        title=view.title,
        link=link,
        date=_until(view, t, zone),
    )
    if view.declined:
        text = Html(f"{t('colleagues-declined')}\n\n{text}")
    return Screen(
        text,
        rows(
            (
                Button(t("colleagues-copy"), copy=link),
                Button(t("colleagues-picture"), taps.CodePicture(view.step_id)),
            ),
            Button(t("colleagues-renew"), taps.RenewCode(view.step_id)),
            Button(t("colleagues-alone"), taps.CloseAlone(view.step_id)) if view.waits else None,
            (Button(t("steps-back"), ShowStep(view.step_id)), _menu(t)),
        ),
    )


def picture(view: ShownCode, bot_username: str, t: Translator, zone: tzinfo) -> Screen:
    """The same with a QR card to show on the phone."""
    screen = code(view, bot_username, t, zone)
    payload = {
        "link": link_of(START + view.token, bot_username),
        "school": view.title,
        "role": _spaced(view.code),
        "title": t.plain("colleagues-card-title"),
        "hint": t.plain("colleagues-card-hint", date=_until(view, t, zone)),
    }
    return Screen(screen.text, screen.rows, (Attachment("photo", "qr", payload, name="code.png"),))


def ask(view: ColleagueCard, t: Translator) -> Screen:
    """One question, two answers; nothing about why the step is there."""
    teacher = t.name(view.name, "teacher", view.person_id)
    return Screen(
        t("colleagues-ask", teacher=teacher, title=view.title, goal=view.goal),
        rows(
            (
                Button(t("colleagues-yes"), taps.SayItWas(view.token, True), style="primary"),
                Button(t("colleagues-no"), taps.SayItWas(view.token, False)),
            ),
            _menu(t),
        ),
    )


def said(*, was: bool, t: Translator) -> Screen:
    """Thank you."""
    return Screen(t("colleagues-said", was="yes" if was else "no"), rows(_menu(t)))


def _until(view: ShownCode, t: Translator, zone: tzinfo) -> str:
    return dated(view.until.astimezone(zone).date(), t.locale)


def _spaced(digits: str) -> str:
    return f"{digits[:3]} {digits[3:]}"


def _menu(t: Translator) -> Button:
    return Button(t("menu-back"), OpenMenu(""))
