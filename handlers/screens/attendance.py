"""Attendance: the organiser's room and list, and a participant's own mark."""

from typing import Final

from handlers.callbacks import attendance as taps
from handlers.callbacks.certificates import OpenVisited, PrintFor
from handlers.callbacks.communities import OpenGathering
from handlers.callbacks.event_feedback import OpenAnswers, OpenWord
from handlers.callbacks.events import DeskEvent, MyEvents, ShowEvent
from handlers.callbacks.menu import OpenMenu
from handlers.callbacks.routes import ShowStep
from handlers.screens import entry
from handlers.screens.events import Eyes
from handlers.screens.screen import Attachment, Button, Screen, rows
from handlers.taps import Tap
from handlers.widgets.choice import pager, shortened
from locales.translator import Html, Translator
from mentoring.attendance import START, CodeOfAnother, Doors, Gathering, WrongEventCode
from mentoring.invitations import link_of
from mentoring.usecases.attendance_views import (
    Candidate,
    CheckIn,
    CountedStep,
    Counts,
    Marked,
    Room,
    Sitter,
    SitterPage,
)

LABEL: Final = 26
STEP_LABEL: Final = 22
MOST_OFFERS: Final = 3


def room(view: Room, eyes: Eyes) -> Screen:
    """The code to say aloud, and how many have come."""
    t = eyes.t
    return Screen(
        Html(f"{_head(view.event, eyes)}\n\n{_said(view, eyes)}\n\n{counts(view.counts, t)}"),
        _room_rows(view, t),
    )


def picture(view: Room, bot_username: str, eyes: Eyes) -> Screen:
    """The same, with a picture for the big screen."""
    screen = room(view, eyes)
    if view.code is None:
        return screen
    payload = {
        "title": view.event.title,
        "call": eyes.t.plain("attendance-picture-call"),
        "code": _spaced(view.code.code),
        "how": eyes.t.plain("attendance-picture-how"),
        "link": link_of(START + view.code.token, bot_username),
        "until": eyes.t.plain("attendance-picture-until", until=_time(view.event, eyes)),
    }
    return Screen(screen.text, screen.rows, (Attachment("photo", "hall", payload, name="code.png"),))


def _head(event: Gathering, eyes: Eyes) -> Html:
    when = eyes.moment(event.starts_at) if event.starts_at else eyes.t("events-no-date")
    return eyes.t("attendance-head", title=event.title, when=when)


def _said(view: Room, eyes: Eyes) -> Html:
    t = eyes.t
    if view.code is not None:
        return t("attendance-code", code=_spaced(view.code.code), until=_time(view.event, eyes))
    return t("attendance-doors", doors=view.doors.value)


def counts(view: Counts, t: Translator) -> Html:
    """How many signed up and came."""
    said = t("attendance-counts", registered=view.registered, came=view.came)
    if view.unregistered:
        said = Html(f"{said}{t('attendance-unregistered', n=view.unregistered)}")
    if view.asked:
        said = Html(f"{said}\n{t('attendance-asked', n=view.asked)}")
    return said


def _room_rows(view: Room, t: Translator) -> tuple[tuple[Button, ...], ...]:
    number = view.event.id
    is_open = view.doors is Doors.OPEN
    over, community = view.doors in (Doors.OVER, Doors.CLOSED), view.event.community_id
    return rows(
        Button(t("attendance-picture"), taps.ShowCodePicture(number), style="primary") if is_open else None,
        (
            Button(t("attendance-list"), taps.OpenSitters(number, 0)),
            Button(t("attendance-parts"), taps.OpenParts(number, 0)),
        ),
        Button(t("feedback-open"), OpenAnswers(number)) if over and not community else None,
        (
            Button(t("attendance-refresh"), taps.OpenRoom(number)),
            Button(t("attendance-renew"), taps.RenewEventCode(number)),
        )
        if is_open
        else None,
        Button(t("attendance-close"), taps.CloseMarks(number)) if is_open else None,
        Button(t("attendance-reopen"), taps.ReopenMarks(number)) if view.doors is Doors.CLOSED else None,
        Button(t("events-back"), OpenGathering(number) if community else DeskEvent(number)),
    )


def sitters(view: SitterPage, eyes: Eyes) -> Screen:
    """The list by names: a tap marks, a second one takes the mark back."""
    t, number = eyes.t, view.event.id
    lines = [_line(one, eyes) for one in view.lines] or [t("attendance-list-empty")]
    hint = t("attendance-hint" if view.may_mark else "attendance-no-marks")
    text = "\n".join(
        [t("attendance-list-head", title=view.event.title), counts(view.counts, t), "", *lines, "", hint]
    )
    buttons = [_mark_button(one, view, t) for one in view.lines] if view.may_mark else []
    return Screen(
        Html(text),
        rows(
            *_twos(buttons),
            pager(view.page, view.pages, lambda to: taps.OpenSitters(number, to), t),
            (
                Button(t("attendance-everybody"), taps.MarkEverybody(number)),
                Button(t("attendance-add"), taps.AskWhom(number)),
            )
            if view.may_mark
            else None,
            Button(t("events-back"), taps.OpenRoom(number)),
        ),
    )


def parts(view: SitterPage, eyes: Eyes) -> Screen:
    """Who came, and as whom: it stands on the certificate."""
    t, number = eyes.t, view.event.id
    lines = [t("attendance-part-line", name=_name(one, t), part=one.part.value) for one in view.lines] or [
        t("attendance-nobody-yet")
    ]
    buttons = [
        button
        for one in view.lines
        for button in (
            Button(shortened(_label(one, t), LABEL), taps.TurnPart(number, one.person_id, view.page)),
            Button(t("certificates-open"), PrintFor(number, one.person_id, view.page)),
        )
    ]
    return Screen(
        Html("\n".join([t("attendance-parts-head", title=view.event.title), "", *lines])),
        rows(
            *_twos(buttons),
            pager(view.page, view.pages, lambda to: taps.OpenParts(number, to), t),
            Button(t("events-back"), taps.OpenRoom(number)),
        ),
    )


def ask_whom(event_id: int, t: Translator, *, wrong: str = "") -> Screen:
    """Whose name?"""
    asked = t("attendance-whom")
    return Screen(
        Html(f"{wrong}\n\n{asked}") if wrong else asked,
        rows(Button(t("events-back"), taps.OpenSitters(event_id, 0))),
    )


def found(event_id: int, people: tuple[Candidate, ...], words: str, t: Translator) -> Screen:
    """Who of these came?"""
    if not people:
        return ask_whom(event_id, t, wrong=t("attendance-nobody-found", words=words[:40]))
    lines = [
        t("attendance-candidate", name=t.name(one.name, one.role, one.person_id), school=one.school or "—")
        for one in people
    ]
    buttons = [
        Button(
            shortened(Button(t.name(one.name, one.role, one.person_id)).label, LABEL),
            taps.AddPerson(event_id, one.person_id),
        )
        for one in people
    ]
    return Screen(
        Html("\n".join([t("attendance-who-of"), "", *lines])),
        rows(*_twos(buttons), Button(t("events-back"), taps.OpenSitters(event_id, 0))),
    )


# --- a participant ---


def check_in(view: CheckIn, eyes: Eyes) -> Screen:
    """E6: six digits as an answer."""
    t, event = eyes.t, view.event
    card = Button(t("attendance-to-event"), ShowEvent(event.id))
    if view.mark is not None and not view.mark.present and view.doors is Doors.OPEN:
        return Screen(t("attendance-waits", title=event.title), rows((card, _menu(t))))
    if view.doors is not Doors.OPEN:
        return Screen(
            t("attendance-not-now", title=event.title, doors=view.doors.value), rows((card, _menu(t)))
        )
    return Screen(
        t("attendance-ask", title=event.title),
        rows(Button(t("attendance-no-code"), taps.HaveNoCode(event.id)), (card, _menu(t))),
    )


def marked(view: Marked, t: Translator) -> Screen:
    """E6, afterwards; what it was counted for, or could be."""
    said = t(
        "attendance-marked", title=view.event.title, again=str(view.again).lower(), hours=hours(view.event, t)
    )
    notes = [said]
    if view.counted is not None:
        notes.append(_counted(view.counted, t))
    elif view.offers:
        notes.append(t("attendance-offer"))
    offers = [
        Button(
            t("attendance-count", title=shortened(line.title, STEP_LABEL)),
            taps.CountForStep(view.event.id, line.id),
        )
        for line in view.offers[:MOST_OFFERS]
    ]
    step = None
    if view.counted is not None:
        step = Button(t("attendance-step"), ShowStep(view.counted.line.id), style="primary")
    return Screen(
        Html("\n\n".join(notes)),
        rows(
            step,
            *offers,
            (Button(t("feedback-leave"), OpenWord(view.event.id)), Button(t("events-my"), MyEvents(0))),
            (Button(t("certificates-to-visited"), OpenVisited(0)), _menu(t)),
        ),
    )


def stranger(t: Translator) -> Screen:
    """The code is for people of the programme; the organiser's list is for everybody in the room."""
    return Screen(t("attendance-stranger"), entry.stranger(t).rows)


def wrong(error: WrongEventCode, t: Translator) -> Screen:
    """Not the code on the screen."""
    return Screen(t("errors-wrong-event-code", left=error.left), rows(_menu(t)))


def another(error: CodeOfAnother, eyes: Eyes) -> Screen:
    """A code of another day or event."""
    t = eyes.t
    return Screen(
        t(
            "attendance-another",
            title=error.title,
            when=eyes.moment(error.starts_at),
            doors=error.doors.value,
        ),
        rows(_menu(t)),
    )


def hours(event: Gathering, t: Translator) -> Html:
    """«2 часа», or nothing where nobody said how many."""
    if not event.hours:
        return Html("")
    value = int(event.hours) if event.hours == int(event.hours) else event.hours
    return t("attendance-hours", n=value)


def _counted(step: CountedStep, t: Translator) -> Html:
    if step.closed:
        return t("attendance-counted", title=step.line.title)
    return t("attendance-counted-open", title=step.line.title, brings=step.brings)


def _line(one: Sitter, eyes: Eyes) -> Html:
    t = eyes.t
    state = "came" if one.present else "asked" if one.asked else "expected"
    return t(
        "attendance-line",
        name=_name(one, t),
        school=one.school or "—",
        state=state,
        extra=str(one.present and not one.registered).lower(),
    )


def _mark_button(one: Sitter, view: SitterPage, t: Translator) -> Button:
    tap: Tap = taps.MarkPerson(view.event.id, one.person_id, view.page, not one.present)
    label = shortened(_label(one, t), LABEL)
    return Button(t("people-chosen", label=label) if one.present else label, tap)


def _name(one: Sitter, t: Translator) -> Html:
    return t.name(one.name, one.role, one.person_id)


def _label(one: Sitter, t: Translator) -> str:
    return Button(_name(one, t)).label


def _twos(buttons: list[Button]) -> list[tuple[Button, ...]]:
    return [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]


def _time(event: Gathering, eyes: Eyes) -> str:
    assert event.until is not None, "only an event with a beginning has a code"
    return f"{event.until.astimezone(eyes.zone):%H:%M}"


def _spaced(digits: str) -> str:
    return f"{digits[:3]} {digits[3:]}"


def _menu(t: Translator) -> Button:
    return Button(t("menu-back"), OpenMenu(""))
