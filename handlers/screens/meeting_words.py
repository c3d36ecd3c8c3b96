"""What every screen of meetings says in the same words: names, times on the viewer's clock, the ways on."""

from datetime import datetime, tzinfo

from handlers.callbacks.menu import OpenMeetings, OpenMenu
from handlers.screens.pair_words import mentor, teacher
from handlers.screens.screen import Button
from handlers.widgets.calendar import day_label
from locales.translator import Html, Translator
from locales.when import moment_between
from mentoring.usecases.meeting_records import MeetingView


def place(view: MeetingView, t: Translator) -> Html:
    """A line of its own, if the place was said."""
    return t("meetings-place", place=view.record.place) if view.record.place else Html()


def when(at: datetime, view: MeetingView, t: Translator) -> str:
    """On the viewer's clock; the zone is named when the two clocks differ."""
    return moment_between(at, view.mine.zone, view.other.zone, t.locale, view.now)


def slot_label(at: datetime, view: MeetingView, t: Translator) -> str:
    """«чт, 15.10, 14:30» on the viewer's clock."""
    local = at.astimezone(zone_of(view))
    return f"{day_label(local.date(), t)}, {local:%H:%M}"


def zone_of(view: MeetingView) -> tzinfo:
    """The viewer's clock."""
    return view.zones[0]


def other(view: MeetingView, t: Translator) -> Html:
    """The name of the other one of the two."""
    return mentor(view.mentor, t) if view.other is view.mentor else teacher(view.teacher, t)


def menu(t: Translator) -> Button:
    """The way back."""
    return Button(t("menu-back"), OpenMenu(""))


def all_meetings(t: Translator) -> Button:
    """To the list."""
    return Button(t("pairs-meetings"), OpenMeetings(0))
