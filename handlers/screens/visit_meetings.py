"""A lesson visit around its hour, as a meeting: asked for, agreed, waiting for its sheet, counted."""

from handlers.callbacks import meetings as taps
from handlers.callbacks.meetings import MarkMeeting
from handlers.callbacks.visits import DenyVisit, OfferVisit, OpenSheet, ReadLines
from handlers.callbacks.writing import StartWriting
from handlers.screens.meeting_words import all_meetings, menu, other, slot_label, when
from handlers.screens.pair_words import stack
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.meetings import Mark, MeetingStatus
from mentoring.usecases.meeting_records import MeetingView


def visit(view: MeetingView, t: Translator) -> Screen:
    """The visit as it is now."""
    if view.meeting.status is MeetingStatus.PROPOSED:
        return _offered_to_me(view, t) if view.is_my_turn else _offered_by_me(view, t)
    if view.meeting.status is MeetingStatus.CONFIRMED:
        at = view.meeting.starts_at
        return _after(view, t) if at is not None and at <= view.now else _agreed(view, t)
    return _closed(view, t)


def _side(view: MeetingView) -> str:
    return "mentor" if view.i_am_mentor else "teacher"


def _focus(view: MeetingView, t: Translator) -> Html:
    return t("visits-focus", focus=view.focus_title or "all")


def _times(view: MeetingView, t: Translator) -> str:
    return "\n".join(f"• {when(at, view, t)}" for _, at in view.slots) or t("meetings-slots-passed")


def _offered_to_me(view: MeetingView, t: Translator) -> Screen:
    """M13, or the teacher's own invitation."""
    meeting_id, revision = view.meeting.id, view.meeting.revision
    text = stack(
        t("visits-offered", side=_side(view), name=other(view, t)),
        f"{_times(view, t)}\n{_lesson(view, t)}\n{_focus(view, t)}",
        t("visits-a-talk", n=4 if view.focus_title else 8) if not view.i_am_mentor else "",
    )
    come = t("visits-come") if not view.i_am_mentor else t("visits-i-come")
    slots = [
        Button(
            come if len(view.slots) == 1 else slot_label(at, view, t),
            taps.TakeTime(meeting_id, revision, number),
            style="primary",
        )
        for number, at in view.slots
    ]
    own = Button(t("visits-other-time"), taps.TypeTime(meeting_id))
    no = Button(t("meetings-not-now"), taps.CancelMeeting(meeting_id))
    return Screen(text, rows(*slots, (own, no), _sheet_lines(view, t), (all_meetings(t), menu(t))))


def _lesson(view: MeetingView, t: Translator) -> Html:
    return t("visits-lesson", lesson=view.record.topic)


def _sheet_lines(view: MeetingView, t: Translator) -> Button:
    return Button(t("visits-sheet"), ReadLines(view.meeting.id))


def _offered_by_me(view: MeetingView, t: Translator) -> Screen:
    text = stack(
        t("visits-asked", side=_side(view), name=other(view, t)),
        f"{_times(view, t)}\n{_lesson(view, t)}\n{_focus(view, t)}",
        t("visits-answer-comes"),
    )
    return Screen(
        text,
        rows(
            Button(t("meetings-other-times"), taps.ChooseTimes(view.meeting.id)),
            Button(t("meetings-cancel"), taps.AskCancel(view.meeting.id)),
            _sheet_lines(view, t),
            (all_meetings(t), menu(t)),
        ),
    )


def _agreed(view: MeetingView, t: Translator) -> Screen:
    at = view.meeting.starts_at
    assert at is not None, "an agreed visit has its time"
    text = stack(
        t("visits-agreed", moment=when(at, view, t), name=other(view, t)),
        f"{_lesson(view, t)}\n{_focus(view, t)}",
        t("visits-agreed-next", side=_side(view)),
    )
    return Screen(
        text,
        rows(
            _sheet_lines(view, t),
            (
                Button(t("meetings-move"), taps.ChooseTimes(view.meeting.id)),
                Button(t("meetings-cancel"), taps.AskCancel(view.meeting.id)),
            ),
            (Button(t("pairs-write"), StartWriting(view.other.person_id)), all_meetings(t)),
            menu(t),
        ),
    )


def _after(view: MeetingView, t: Translator) -> Screen:
    """The hour has come: the mentor writes, the teacher need not do anything."""
    at = view.meeting.starts_at
    moment = when(at, view, t) if at is not None else ""
    if view.record.asked_again and view.record.mark_of(view.me) is None:
        return differ(view, t)
    deny = Button(t("visits-deny"), DenyVisit(view.meeting.id))
    state = "sent" if view.record.sheet_sent else "waits"
    text = t("visits-after", side=_side(view), state=state, moment=moment, name=other(view, t))
    opened = Button(t("visits-open-sheet"), OpenSheet(view.meeting.id), style="primary")
    can_open = view.i_am_mentor or view.record.sheet_sent
    said = view.record.mark_of(view.me) is not None
    return Screen(
        text, rows(opened if can_open else None, None if said else deny, (all_meetings(t), menu(t)))
    )


def differ(view: MeetingView, t: Translator) -> Screen:
    """M11 about a visit: asked once more, nobody is blamed."""
    at, meeting_id = view.meeting.starts_at, view.meeting.id
    marks = ((Mark.YES, "was"), (Mark.NO, "was-not"), (Mark.UNSURE, "unsure"))
    return Screen(
        t("visits-differ", moment=when(at, view, t) if at else ""),
        rows(
            *(Button(t(f"meetings-{key}"), MarkMeeting(meeting_id, one.value)) for one, key in marks),
            (all_meetings(t), menu(t)),
        ),
    )


def _closed(view: MeetingView, t: Translator) -> Screen:
    at, status = view.meeting.starts_at, view.meeting.status
    moment = when(at, view, t) if at is not None else ""
    text = t("visits-closed", status=status.value, name=other(view, t), moment=moment)
    can_write = view.i_am_mentor and status is MeetingStatus.UNCLEAR
    opened = None
    if view.record.sheet_sent or can_write or (view.i_am_mentor and status is MeetingStatus.HELD):
        opened = Button(t("visits-open-sheet"), OpenSheet(view.meeting.id), style="primary")
    is_missed = status is MeetingStatus.MISSED
    label = t("meetings-new-time") if is_missed else t("visits-again", side=_side(view))
    again = Button(label, OfferVisit(view.record.pair_id), style="primary" if is_missed else None)
    return Screen(text, rows(opened, again, (all_meetings(t), menu(t))))
