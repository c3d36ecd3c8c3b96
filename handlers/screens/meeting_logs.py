"""Screens of the five-line log: a line a screen, taps by number, the whole before it is saved."""

import html
from typing import Final

from handlers.callbacks import meeting_logs as taps
from handlers.callbacks.meetings import OfferMeeting, OpenMeeting
from handlers.screens.meeting_words import menu, when
from handlers.screens.pair_words import stack
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.meeting_logs import MOST_PHRASE, TAPPED, LogLine, choices
from mentoring.usecases.meeting_logs import LogView

ASK: Final = "ask"
NONE: Final = "none"
DATE: Final = "next"
WHOLE: Final = "all"
AGAIN: Final = (7, 14, 21)
IN_A_ROW: Final = 5


def log(view: LogView, t: Translator) -> Screen:
    """Wherever it stands: words that wait for an answer, the first empty line, then the whole."""
    if view.meeting.i_am_mentor and view.log.held is not None:
        return doubt(view, t)
    if not view.meeting.i_am_mentor or view.log.saved_at is not None:
        return saved(view, t)
    empty = next((one for one in TAPPED if not view.log.said(one)), None)
    return line(view, empty, t) if empty and not view.log.phrase else whole(view, t)


def line(view: LogView, at: LogLine, t: Translator, trouble: str = "") -> Screen:
    """One line: numbers to tap, «Своё…», on."""
    meeting_id, said = view.log.meeting_id, view.log.said(at)
    offered = choices(view.taps, at)
    listed = "\n".join(
        f"{number}. {_plain(text)}{' ✓' if text in said else ''}" for number, text in enumerate(offered, 1)
    )
    own = "; ".join(text for text in said if text not in offered)
    numbers = [
        Button(str(number), taps.ChooseLog(meeting_id, at.value, number - 1))
        for number in range(1, len(offered) + 1)
    ]
    following = (*(one.value for one in TAPPED), DATE)
    on = taps.OpenLine(meeting_id, following[following.index(at.value) + 1])
    text = stack(
        trouble,
        t("logs-line", k=TAPPED.index(at) + 1, line=at.value),
        listed,
        t("logs-own-said", words=own) if own else "",
    )
    axis = view.programme.axis_title(view.log.axis) if view.log.axis else t("logs-axis")
    return Screen(
        text,
        rows(
            numbers[:IN_A_ROW],
            numbers[IN_A_ROW:],
            (
                Button(t("logs-own"), taps.TypeLog(meeting_id, at.value)),
                Button(t("visits-on"), on, style="primary"),
            ),
            (Button(axis, taps.PickLogAxis(meeting_id, ASK)), menu(t)),
        ),
    )


def axes(view: LogView, t: Translator) -> Screen:
    """Whose variants."""
    meeting_id = view.log.meeting_id
    buttons = [
        Button(view.programme.axis_title(code), taps.PickLogAxis(meeting_id, code))
        for code in view.programme.talks.axes
    ]
    pairs = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    general = Button(t("logs-axis-none"), taps.PickLogAxis(meeting_id, NONE))
    return Screen(t("logs-axis-ask"), rows(*pairs, general, menu(t)))


def again(view: LogView, t: Translator) -> Screen:
    """The fifth line."""
    meeting_id = view.log.meeting_id
    weeks = [Button(t("logs-in-weeks", n=days // 7), taps.MeetAgain(meeting_id, days)) for days in AGAIN]
    skip = Button(t("logs-no-date"), taps.MeetAgain(meeting_id, 0))
    return Screen(t("logs-again-ask"), rows(*weeks, skip, menu(t)))


def whole(view: LogView, t: Translator) -> Screen:
    """M12."""
    meeting_id = view.log.meeting_id
    return Screen(
        stack(t("logs-whole"), _lines(view, t)),
        rows(
            Button(t("logs-save"), taps.SaveLog(meeting_id), style="primary"),
            (
                Button(t("logs-change"), taps.OpenLine(meeting_id, LogLine.WORKS.value)),
                Button(t("logs-add-phrase"), taps.TypeLog(meeting_id, LogLine.PHRASE.value)),
            ),
            menu(t),
        ),
    )


def _lines(view: LogView, t: Translator) -> Html:
    said = [
        t("logs-said", line=one.value, words="; ".join(view.log.said(one)))
        for one in TAPPED
        if view.log.said(one)
    ]
    if view.log.next_on is not None:
        said.append(t("logs-next", date=dated(view.log.next_on, t.locale)))
    if view.log.phrase:
        said.append(Html(_plain(view.log.phrase)))
    return Html("\n".join(said)) or t("logs-empty")


def saved(view: LogView, t: Translator) -> Screen:
    """In the journal; both read the same."""
    at, meeting_id = view.meeting.meeting.starts_at, view.log.meeting_id
    change = Button(t("logs-change"), taps.OpenLine(meeting_id, LogLine.WORKS.value))
    offer = Button(t("pairs-offer-time"), OfferMeeting(view.meeting.record.pair_id), style="primary")
    back = Button(t("logs-to-meeting"), OpenMeeting(meeting_id))
    is_mine_to_take = not view.meeting.i_am_mentor and view.log.said(LogLine.TEACHER_STEP)
    take = Button(t("visits-take-step"), taps.TakeLogStep(meeting_id)) if is_mine_to_take else None
    return Screen(
        stack(t("logs-saved", moment=when(at, view.meeting, t) if at else ""), _lines(view, t)),
        rows(offer, take, (change, back) if view.meeting.i_am_mentor else back, menu(t)),
    )


def own(view: LogView, at: LogLine, t: Translator, trouble: str = "") -> Screen:
    """One phrase in own words."""
    back = Button(t("logs-back"), taps.OpenLog(view.log.meeting_id))
    return Screen(stack(trouble, t("logs-own-ask", limit=MOST_PHRASE, line=at.value)), rows((back, menu(t))))


def doubt(view: LogView, t: Translator) -> Screen:
    """Does it name a pupil? Asked softly; the words are kept either way, and asked about again."""
    meeting_id, held = view.log.meeting_id, view.log.held
    assert held is not None, "only held words are asked about"
    return Screen(
        t("visits-doubt", words=held.text),
        rows(
            Button(t("visits-doubt-rewrite"), taps.TypeLog(meeting_id, held.line.value), style="primary"),
            Button(t("visits-doubt-keep"), taps.KeepLogWords(meeting_id)),
            menu(t),
        ),
    )


def after(view: LogView, at: LogLine, t: Translator) -> Screen:
    """Where a tap or own words lead: the line while one may be added, the whole after the phrase."""
    if view.log.held is not None:
        return doubt(view, t)
    return whole(view, t) if at is LogLine.PHRASE else line(view, at, t)


def _plain(text: str) -> str:
    return html.escape(text, quote=False)
