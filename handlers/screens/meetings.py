"""Screens of meetings: offered, agreed, moved, called off, counted."""

from datetime import timedelta
from typing import Any, Final

from handlers.callbacks import meetings as taps
from handlers.callbacks.meeting_logs import OpenLog
from handlers.callbacks.menu import OpenMeetings
from handlers.callbacks.pairs import OpenPair
from handlers.callbacks.writing import StartWriting
from handlers.screens.meeting_words import all_meetings, menu, other, place, slot_label, when
from handlers.screens.pair_words import hours, short, stack
from handlers.screens.screen import Attachment, Button, Screen, rows
from handlers.screens.visit_meetings import differ, visit
from locales.translator import Html, Translator
from mentoring.meetings import Mark, MeetingStatus
from mentoring.usecases.meeting_records import Meetings, MeetingView

HOST: Final = "rostok"
ALARM: Final = 120
"""Minutes before, on the phone itself, whatever the messenger does."""


def overview(view: Meetings, t: Translator) -> Screen:
    """What lies ahead, and what was held."""
    lines = "\n".join(_line(one, t) for one in view.views)
    held = t("meetings-held", n=view.held, time=hours(view.held_time, t)) if view.held else ""
    text = stack(t("meetings-ahead") if view.views else t("meetings-none"), lines, held)
    buttons = [Button(_label(one, t), taps.OpenMeeting(one.meeting.id)) for one in view.views]
    pairs = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    offer = None
    if view.pair_id is not None:
        offer = Button(t("pairs-offer-time"), taps.OfferMeeting(view.pair_id), style="primary")
    return Screen(text, rows(offer, *pairs, _pager(view, t), menu(t)))


def _line(view: MeetingView, t: Translator) -> Html:
    at = view.meeting.starts_at
    return t(
        "visits-in-list" if view.is_visit else "meetings-line",
        other=other(view, t),
        topic=view.record.topic,
        state=_state(view),
        moment=when(at, view, t) if at else "",
    )


def _state(view: MeetingView) -> str:
    if view.is_over:
        return "over" if view.record.mark_of(view.me) is None else "said"
    return "turn" if view.is_my_turn else view.meeting.status.value


def _label(view: MeetingView, t: Translator) -> str:
    at = view.meeting.starts_at
    if at is None:
        return t("meetings-open-proposal", name=short(other(view, t), 14))
    return slot_label(at, view, t)


def _pager(view: Meetings, t: Translator) -> tuple[Button, ...]:
    back = [Button(t("pairs-page-back"), OpenMeetings(view.page - 1))] if view.page else []
    on = [Button(t("pairs-page-on"), OpenMeetings(view.page + 1))] if view.page + 1 < view.pages else []
    return (*back, *on)


def meeting(view: MeetingView, t: Translator, *, file: bool = False, note: str = "") -> Screen:
    """The meeting as it is now. `file`: with a calendar entry."""
    made = visit(view, t) if view.is_visit else _SCREENS.get(view.meeting.status, _closed)(view, t)
    text = stack(note, made.text)
    return Screen(text, made.rows, (calendar_entry(view, t),) if file else ())


def _proposed(view: MeetingView, t: Translator) -> Screen:
    return _offered_to_me(view, t) if view.is_my_turn else _offered_by_me(view, t)


def _offered_to_me(view: MeetingView, t: Translator) -> Screen:
    """M8."""
    meeting_id, revision = view.meeting.id, view.meeting.revision
    role = "mentor" if view.other is view.mentor else "teacher"
    asked = t(
        "meetings-offered",
        role=role,
        name=other(view, t),
        minutes=view.meeting.minutes,
        topic=view.record.topic,
        place=place(view, t),
    )
    slots = [
        Button(slot_label(at, view, t), taps.TakeTime(meeting_id, revision, number), style="primary")
        for number, at in view.slots
    ]
    times = "\n".join(f"• {when(at, view, t)}" for _, at in view.slots) or t("meetings-slots-passed")
    own = Button(t("meetings-own-time"), taps.TypeTime(meeting_id))
    no = Button(t("meetings-not-now"), taps.CancelMeeting(meeting_id))
    return Screen(stack(asked, times), rows(*slots, (own, no), (all_meetings(t), menu(t))))


def _offered_by_me(view: MeetingView, t: Translator) -> Screen:
    times = "\n".join(f"• {when(at, view, t)}" for _, at in view.slots) or t("meetings-slots-passed")
    text = t(
        "meetings-sent",
        name=other(view, t),
        topic=view.record.topic,
        times=Html(times),
        place=place(view, t),
    )
    return Screen(
        text,
        rows(
            Button(t("meetings-other-times"), taps.ChooseTimes(view.meeting.id)),
            Button(t("meetings-cancel"), taps.AskCancel(view.meeting.id)),
            (all_meetings(t), menu(t)),
        ),
    )


def _confirmed(view: MeetingView, t: Translator) -> Screen:
    at = view.meeting.starts_at
    assert at is not None, "an agreed meeting has its time"
    if at <= view.now:
        return held_question(view, t)
    text = t(
        "meetings-agreed",
        name=other(view, t),
        moment=when(at, view, t),
        minutes=view.meeting.minutes,
        topic=view.record.topic,
        place=place(view, t),
    )
    return Screen(
        text,
        rows(
            Button(t("meetings-move"), taps.ChooseTimes(view.meeting.id)),
            Button(t("meetings-cancel"), taps.AskCancel(view.meeting.id)),
            (*_write(view, t), all_meetings(t)),
            menu(t),
        ),
    )


def _write(view: MeetingView, t: Translator) -> tuple[Button, ...]:
    return (Button(t("pairs-write"), StartWriting(view.other.person_id)),) if view.other.entered else ()


def _closed(view: MeetingView, t: Translator) -> Screen:
    at = view.meeting.starts_at
    text = t(
        "meetings-closed",
        status=view.meeting.status.value,
        name=other(view, t),
        moment=when(at, view, t) if at else "",
        topic=view.record.topic,
    )
    label = "meetings-new-time" if view.meeting.status is MeetingStatus.MISSED else "pairs-offer-time"
    again = Button(t(label), taps.OfferMeeting(view.record.pair_id), style="primary")
    is_held = view.meeting.status is MeetingStatus.HELD
    log = _log(view, t) if is_held and (view.i_am_mentor or view.record.log_saved) else None
    return Screen(text, rows(again, log, (all_meetings(t), menu(t))))


def _log(view: MeetingView, t: Translator) -> Button:
    return Button(t("logs-open"), OpenLog(view.meeting.id))


_SCREENS = {MeetingStatus.PROPOSED: _proposed, MeetingStatus.CONFIRMED: _confirmed}


def held_question(view: MeetingView, t: Translator) -> Screen:
    """M10, or what was answered already."""
    at, meeting_id = view.meeting.starts_at, view.meeting.id
    moment = when(at, view, t) if at else ""
    if view.record.mark_of(view.me) is not None:
        is_told = view.i_am_mentor and view.record.mark_of(view.me) is Mark.YES
        return Screen(
            t("meetings-marked", moment=moment),
            rows(_log(view, t) if is_told else None, (all_meetings(t), menu(t))),
        )
    if view.record.asked_again:
        return differ_question(view, t)
    return Screen(
        t("meetings-held-question", moment=moment, name=other(view, t)),
        rows(
            Button(t("meetings-held-yes"), taps.MarkMeeting(meeting_id, Mark.YES.value), style="primary"),
            Button(t("meetings-held-no"), taps.MarkMeeting(meeting_id, Mark.NO.value)),
            Button(t("meetings-held-moved"), taps.ChooseTimes(meeting_id)),
            (all_meetings(t), menu(t)),
        ),
    )


def differ_question(view: MeetingView, t: Translator) -> Screen:
    """M11: asked once more, nobody is blamed."""
    if view.is_visit:
        return differ(view, t)
    at, meeting_id = view.meeting.starts_at, view.meeting.id
    marks = ((Mark.YES, "was"), (Mark.NO, "was-not"), (Mark.UNSURE, "unsure"))
    return Screen(
        t("meetings-differ", moment=when(at, view, t) if at else ""),
        rows(
            *(Button(t(f"meetings-{key}"), taps.MarkMeeting(meeting_id, one.value)) for one, key in marks),
            (all_meetings(t), menu(t)),
        ),
    )


def ask_cancel(view: MeetingView, t: Translator) -> Screen:
    """Asked once."""
    at = view.meeting.starts_at
    moment = when(at, view, t) if at else t("meetings-no-time")
    return Screen(
        t("meetings-cancel-ask", name=other(view, t), moment=moment),
        rows(
            Button(t("meetings-cancel-yes"), taps.CancelMeeting(view.meeting.id), style="danger"),
            Button(t("meetings-move"), taps.ChooseTimes(view.meeting.id)),
            Button(t("meetings-keep"), taps.OpenMeeting(view.meeting.id)),
        ),
    )


def still_on(view: MeetingView, t: Translator) -> Screen:
    """The evening before: it stands."""
    at = view.meeting.starts_at
    return Screen(
        t("meetings-still-on", moment=when(at, view, t) if at else ""), rows((all_meetings(t), menu(t)))
    )


def dropped(view: MeetingView, t: Translator) -> Screen:
    """It went with its pair: the entry leaves the calendar, nobody is asked for another time."""
    at = view.in_calendar
    moment = when(at, view, t) if at else ""
    text = t("visits-dropped" if view.is_visit else "meetings-dropped", moment=moment)
    file = (calendar_entry(view, t),) if view.is_in_calendar else ()
    return Screen(text, rows((all_meetings(t), menu(t))), file)


def calendar_entry(view: MeetingView, t: Translator) -> Attachment:
    """An entry for the phone's calendar; the same UID in every revision, so that it moves and disappears."""
    starts = view.in_calendar
    assert starts is not None, "only a meeting with a time goes into a calendar"
    payload: dict[str, Any] = {
        "uid": f"meeting-{view.meeting.id}@{HOST}",
        "revision": view.meeting.revision,
        "starts": starts.isoformat(),
        "ends": (starts + timedelta(minutes=view.meeting.minutes)).isoformat(),
        "summary": t.plain(
            "visits-calendar" if view.is_visit else "meetings-calendar", topic=view.record.topic
        ),
        "stamp": view.now.isoformat(),
        "place": view.record.place or "",
        "cancelled": view.meeting.status is MeetingStatus.CANCELLED,
        "alarms": [] if view.meeting.status is MeetingStatus.CANCELLED else [ALARM],
    }
    caption = "meetings-calendar-remove" if payload["cancelled"] else "meetings-calendar-file"
    return Attachment("document", "ics", payload, name="meeting.ics", caption=t(caption))


def to_pair(pair_id: int, t: Translator) -> Button:
    """Back to the pair."""
    return Button(t("meetings-not-now"), OpenPair(pair_id))
