"""Choosing what a meeting is about and when it may be: topic, days, times, or a typed time."""

from datetime import date, time, timedelta
from typing import Final

from handlers.callbacks import meetings as taps
from handlers.screens.meeting_words import menu, other, slot_label, when, zone_of
from handlers.screens.meetings import to_pair
from handlers.screens.pair_words import stack
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.calendar import day_code, day_label, pick_day, pick_time, time_code
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.meeting_slots import AHEAD
from mentoring.pairs import Side
from mentoring.usecases.meeting_records import DayChoice, MeetingView, TimeChoice
from mentoring.usecases.meetings import MOST_TOPIC
from mentoring.usecases.pair_records import Someone

TOPICS: Final = {"first": 20, "lesson": 40, "class": 30, "documents": 20}
"""Minutes by the code of a topic."""
OWN_MINUTES: Final = 30
PLACES: Final = ("in_person", "video", "phone")
SHOWN_TIMES: Final = 16


def topics(pair_id: int, whom: tuple[Someone, Side], t: Translator, trouble: str = "") -> Screen:
    """About what: a tap, or own words."""
    buttons = [Button(t("meetings-topic", topic=one), taps.PickTopic(pair_id, one)) for one in TOPICS]
    pairs = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    someone, side = whom
    name = t.name(someone.full_name, side.value, someone.person_id)
    asked = t("meetings-topic-ask", name=name, limit=MOST_TOPIC)
    return Screen(stack(trouble, asked), rows(*pairs, to_pair(pair_id, t)))


def days(choice: DayChoice, t: Translator) -> Screen:
    """The next days with a time that suits both clocks."""
    meeting_id = choice.view.meeting.id
    picker = pick_day(choice.days, lambda day: taps.PickDay(meeting_id, day_code(day)), t)
    key = "visits-choose-day" if choice.view.is_visit else "meetings-choose-day"
    key = key if choice.view.other.entered else "vouch-choose-day"
    usual = [
        Button(_usual(day, at, t), taps.PickTime(meeting_id, day_code(day), time_code(at)))
        for day, at in choice.usual
    ]
    text = stack(
        _chosen(choice.view, t),
        t(key, limit=choice.view.most_slots),
        _notice(choice.view, t),
        t("meetings-usual") if usual else "",
    )
    type_time = Button(t("meetings-type-time"), taps.TypeTime(meeting_id))
    is_new = choice.view.record.is_draft and not choice.view.is_visit and not choice.view.chosen
    was = Button(t("meetings-past"), taps.WasHeld(meeting_id)) if is_new else None
    return Screen(text, rows(usual, *picker, (type_time, was) if was else type_time, menu(t)))


def _notice(view: MeetingView, t: Translator) -> Html:
    """What the mentor asks for, where it is more than everybody's two hours."""
    hours = view.notice // timedelta(hours=1)
    return t("meetings-notice", hours=hours) if view.notice > AHEAD else Html()


def _usual(day: date, at: time, t: Translator) -> str:
    return f"{day_label(day, t)}, {at:%H:%M}"


def times(choice: TimeChoice, t: Translator) -> Screen:
    """Half hours of the day on the chooser's clock: after lessons first, for a visit the lessons."""
    daytime = [at for at in choice.times if at.hour >= 8][:24]
    if choice.view.is_visit:
        return _shown(choice, daytime[:SHOWN_TIMES], t)
    afternoon = [at for at in daytime if at.hour >= 12] if len(daytime) > SHOWN_TIMES else daytime
    return _shown(choice, afternoon[:SHOWN_TIMES], t)


def _shown(choice: TimeChoice, shown: list[time], t: Translator) -> Screen:
    meeting_id, day = choice.view.meeting.id, day_code(choice.day)
    picker = pick_time(shown, lambda at: taps.PickTime(meeting_id, day, time_code(at)))
    text = t("meetings-choose-time", day=dated(choice.day, t.locale), zone=_zone_note(choice.view, t))
    back = Button(t("meetings-other-day"), taps.ChooseTimes(meeting_id))
    return Screen(text, rows(*picker, (Button(t("meetings-type-time"), taps.TypeTime(meeting_id)), back)))


def _zone_note(view: MeetingView, t: Translator) -> Html:
    mine, other = (view.now.astimezone(zone).utcoffset() for zone in view.zones)
    return Html() if mine == other else t("meetings-zones-differ")


def chosen(view: MeetingView, t: Translator) -> Screen:
    """What is chosen so far: one more, or send."""
    meeting_id = view.meeting.id
    more = None
    if len(view.chosen) < view.most_slots:
        more = Button(t("meetings-more-time"), taps.ChooseTimes(meeting_id))
    entered = view.other.entered
    send = Button(
        t("meetings-send" if entered else "vouch-set-time"), taps.SendTimes(meeting_id), style="primary"
    )
    clear = Button(t("meetings-clear"), taps.ClearTimes(meeting_id))
    text = stack(
        _chosen(view, t), t("meetings-send-ask" if entered else "vouch-agree-outside", name=other(view, t))
    )
    return Screen(text, rows(send, (more, clear) if more else clear, _places(view, t), menu(t)))


def _places(view: MeetingView, t: Translator) -> tuple[Button, ...] | None:
    """Where: asked of a new meeting only, and never needed."""
    if not view.record.is_draft or view.is_visit:
        return None
    return tuple(
        Button(_marked(t.plain("meetings-where", place=one), view, t), taps.SetPlace(view.meeting.id, one))
        for one in PLACES
    )


def _marked(label: str, view: MeetingView, t: Translator) -> str:
    return t("pairs-chosen", label=label) if label == view.record.place else label


def _chosen(view: MeetingView, t: Translator) -> str:
    if not view.chosen:
        return ""
    lines = "\n".join(f"• {when(at, view, t)}" for at in view.chosen)
    return t("meetings-chosen" if view.other.entered else "vouch-chosen", times=Html(lines))


def _example(view: MeetingView, t: Translator) -> str:
    """«чт, 26.11, 14:30»: tomorrow in the afternoon on the viewer's clock."""
    tomorrow = view.now.astimezone(zone_of(view)) + timedelta(days=1)
    return slot_label(tomorrow.replace(hour=14, minute=30), view, t)


def own_time(view: MeetingView, t: Translator, trouble: str = "", meant: int | None = None) -> Screen:
    """A typed date and time; what is wrong is said, and the field stays."""
    meeting_id = view.meeting.id
    text = stack(trouble, t("meetings-own-time-ask", example=_example(view, t)))
    yes = None
    if meant is not None:
        yes = Button(t("meetings-meant-yes"), taps.SuggestedTime(meeting_id, meant), style="primary")
    return Screen(
        text,
        rows(
            yes,
            Button(t("meetings-calendar-choose"), taps.ChooseTimes(meeting_id)),
            Button(t("meetings-keep"), taps.OpenMeeting(meeting_id)),
        ),
    )
