"""One word after an event: the question, the thanks, and what the organiser reads."""

from typing import Final

from handlers.callbacks import event_feedback as taps
from handlers.callbacks.attendance import MyMark, OpenRoom
from handlers.callbacks.menu import OpenMenu
from handlers.screens.attendance import hours
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.usecases.event_feedback import Answers, OwnWord, Said

SHOWN: Final = 6
CUT: Final = 90


def words(event_id: int, t: Translator) -> tuple[Button, ...]:
    """The three answers."""
    return tuple(
        Button(t("feedback-word", said=said.value), taps.SayWord(event_id, said.value)) for said in Said
    )


def question(view: OwnWord, t: Translator) -> Html:
    """«Как было?»"""
    return t("feedback-ask", title=view.event.title, hours=hours(view.event, t))


def own(view: OwnWord, t: Translator) -> Screen:
    """Thanks, and the way to say one line more; before a word, the question."""
    number = view.event.id
    mark = Button(t("feedback-mark"), MyMark(number))
    menu = Button(t("menu-back"), OpenMenu(""))
    if view.said is None:
        asked = question(view, t) if view.open else t("feedback-over", title=view.event.title)
        return Screen(asked, rows(words(number, t) if view.open else None, (mark, menu)))
    line = t("feedback-own-line", line=view.line) if view.line else ""
    text = t("feedback-thanks", title=view.event.title, said=view.said.value)
    return Screen(
        Html(f"{text}\n\n{line}" if line else text),
        rows(
            Button(t("feedback-line-again" if view.line else "feedback-line"), taps.AskLine(number))
            if view.open
            else None,
            words(number, t) if view.open else None,
            (mark, menu),
        ),
    )


def ask_line(event_id: int, t: Translator, *, wrong: str = "") -> Screen:
    """One line, without names."""
    asked = t("feedback-ask-line")
    return Screen(
        Html(f"{wrong}\n\n{asked}") if wrong else asked,
        rows(Button(t("events-back"), taps.OpenWord(event_id))),
    )


def answers(view: Answers, t: Translator) -> Screen:
    """Counts, and lines without names; nothing of fewer than five."""
    back = Button(t("events-back"), OpenRoom(view.event.id))
    if view.hidden:
        return Screen(t("feedback-few", title=view.event.title, n=view.total), rows(back))
    counted = [t("feedback-count", said=said.value, n=view.counts.get(said, 0)) for said in Said]
    lines = [t("feedback-quote", line=_cut(line)) for line in view.lines[:SHOWN]]
    more = [t("feedback-more", n=len(view.lines) - SHOWN)] if len(view.lines) > SHOWN else []
    head = t("feedback-results", title=view.event.title, n=view.total)
    return Screen(Html("\n".join([head, "", *counted, *([""] if lines else []), *lines, *more])), rows(back))


def _cut(line: str) -> str:
    return line if len(line) <= CUT else f"{line[: CUT - 1].rstrip()}…"
