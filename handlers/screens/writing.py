"""Writing to the other one of a pair."""

from handlers.callbacks.menu import OpenMenu
from handlers.callbacks.pairs import OpenPair
from handlers.callbacks.writing import StartWriting
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.usecases.writing import MOST_WORDS, Talk


def ask(talk: Talk, t: Translator, trouble: str = "") -> Screen:
    """Type a message; a link too, where both show their usernames."""
    role = _role(talk)
    text = t("writing-ask", role=role, name=_name(talk, t), limit=MOST_WORDS)
    link = None
    if talk.username:
        link = Button(t("writing-open-chat"), url=f"https://t.me/{talk.username}", style="primary")
    back = Button(t("writing-cancel"), OpenPair(talk.pair_id))
    return Screen("\n\n".join(part for part in (trouble, text) if part), rows(link, back))


def sent(talk: Talk, t: Translator) -> Screen:
    """It is on its way."""
    return Screen(
        t("writing-sent", name=_name(talk, t)),
        rows(
            Button(t("writing-more"), StartWriting(talk.other.person_id)),
            Button(t("writing-pair"), OpenPair(talk.pair_id)),
            Button(t("menu-back"), OpenMenu("")),
        ),
    )


def relayed(talk: Talk, text: str, t: Translator) -> Screen:
    """Somebody's words."""
    role = _role(talk)
    return Screen(
        t("writing-relayed", role=role, name=_name(talk, t), text=text),
        rows(Button(t("writing-answer"), StartWriting(talk.other.person_id), style="primary")),
    )


def _role(talk: Talk) -> str:
    return "mentor" if talk.other_is_mentor else "teacher"


def _name(talk: Talk, t: Translator) -> Html:
    return t.name(talk.other.full_name, _role(talk), talk.other.person_id)
