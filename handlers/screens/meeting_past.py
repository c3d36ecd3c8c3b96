"""«Встреча уже была»: when, by a tap or typed."""

from datetime import date, time, timedelta
from typing import Final

from handlers.callbacks import meetings as taps
from handlers.screens.meeting_words import menu, when, zone_of
from handlers.screens.pair_words import stack
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.calendar import day_code, pick_day, pick_time, time_code
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.errors import MentoringError
from mentoring.usecases.meeting_past import MeetingBeforePair, MeetingNotOver
from mentoring.usecases.meeting_records import MeetingView

DAYS: Final = 6
HOURS: Final = tuple(time(hour) for hour in range(8, 20))


def which_day(view: MeetingView, t: Translator, trouble: Html | str = "") -> Screen:
    """One of the last days, or typed."""
    meeting_id, today = view.meeting.id, view.now.astimezone(zone_of(view)).date()
    days = [today - timedelta(days=ago) for ago in range(DAYS)]
    picker = pick_day(days, lambda day: taps.WasDay(meeting_id, day_code(day)), t)
    back = Button(t("meetings-past-back"), taps.ChooseTimes(meeting_id))
    return Screen(stack(trouble, t("meetings-past-ask")), rows(*picker, (back, menu(t))))


def which_time(view: MeetingView, day: date, t: Translator) -> Screen:
    """When it began: hours that are over."""
    meeting_id, local = view.meeting.id, view.now.astimezone(zone_of(view)).replace(tzinfo=None)
    length = timedelta(minutes=view.meeting.minutes)
    begun = [at for at in HOURS if local.combine(day, at) + length <= local]
    picker = pick_time(begun, lambda at: taps.WasTime(meeting_id, day_code(day), time_code(at)))
    back = Button(t("meetings-other-day"), taps.WasHeld(meeting_id))
    return Screen(t("meetings-past-time", day=dated(day, t.locale)), rows(*picker, (back, menu(t))))


def trouble_of(error: MentoringError, view: MeetingView, t: Translator) -> Html:
    """Words for a time at which it cannot have been.

    Raises:
        MentoringError: the error itself when it is about something else.
    """
    match error:
        case MeetingNotOver():
            return t("meetings-past-ahead", moment=when(error.at, view, t))
        case MeetingBeforePair():
            return t("meetings-past-before", moment=when(error.first, view, t))
        case _:
            raise error
