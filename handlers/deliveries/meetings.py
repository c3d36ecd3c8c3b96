"""What is said unasked about meetings."""

from typing import Any

from handlers.callbacks import meetings as taps
from handlers.deliveries.common import Render
from handlers.screens import meeting_logs as log_screens
from handlers.screens import meeting_vouching as vouching
from handlers.screens import meeting_words as words
from handlers.screens import meetings as screens
from handlers.screens.pair_words import stack
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Translator
from mentoring.meetings import MeetingStatus
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.meeting_records import MeetingView
from mentoring.usecases.meetings import NoPair

Params = dict[str, Any]


async def _view(recipient: Actor, params: Params, use: UseCases) -> MeetingView:
    return await use.meetings.view(recipient, params["meeting_id"])


async def offered(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """M8; nothing once it was taken, moved or called off."""
    view = await _view(recipient, params, use)
    is_same = view.meeting.revision == params["revision"]
    return screens.meeting(view, t) if view.is_my_turn and is_same and view.slots else None


async def taken(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The other one took a time: with the calendar entry."""
    view = await _view(recipient, params, use)
    is_same = view.meeting.revision == params["revision"]
    if view.meeting.status is not MeetingStatus.CONFIRMED or not is_same:
        return None
    return screens.meeting(view, t, file=True, note=t("meetings-taken-note"))


async def called_off(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """It will not take place; an entry that was in the calendar disappears."""
    view = await _view(recipient, params, use)
    if view.meeting.status is not MeetingStatus.CANCELLED:
        return None
    if params.get("by_itself"):
        return screens.dropped(view, t)
    return screens.meeting(view, t, file=view.is_in_calendar)


async def day_before(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """M9, the evening before."""
    view = await _view(recipient, params, use)
    return _reminder(view, "evening", t, await use.meetings.prompt(view))


async def two_hours(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Two hours before."""
    return _reminder(await _view(recipient, params, use), "two-hours", t)


def _reminder(view: MeetingView, how: str, t: Translator, question: str = "") -> Screen | None:
    at = view.meeting.starts_at
    if view.meeting.status is not MeetingStatus.CONFIRMED or at is None or at <= view.now:
        return None
    place = words.place(view, t)
    moment = words.when(at, view, t)
    key = f"visits-{how}" if view.is_visit else f"meetings-{how}"
    text = t(key, moment=moment, topic=view.record.topic, name=words.other(view, t), place=place)
    meeting_id = view.meeting.id
    return Screen(
        stack(text, t("logs-prompt", question=question) if question else ""),
        rows(
            Button(t("meetings-yes"), taps.StillOn(meeting_id), style="primary"),
            (
                Button(t("meetings-move"), taps.ChooseTimes(meeting_id)),
                Button(t("meetings-cancel"), taps.AskCancel(meeting_id)),
            ),
        ),
    )


async def held(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """M10, and M11 after differing answers; nothing once it was answered."""
    view = await _view(recipient, params, use)
    if view.meeting.status is not MeetingStatus.CONFIRMED or view.record.mark_of(view.me) is not None:
        return None
    return screens.held_question(view, t)


async def held_for(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The same of the school, about a teacher who has not entered."""
    view = await use.vouching.view(recipient, params["meeting_id"])
    return vouching.question(view, t, recipient) if view.is_open and view.mark is None else None


async def missed(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """It did not take place: a new time at once; nothing once the pair has ended."""
    view = await _view(recipient, params, use)
    if view.meeting.status is not MeetingStatus.MISSED:
        return None
    try:
        await use.meetings.with_whom(recipient, view.record.pair_id)
    except NoPair:
        return None
    return screens.meeting(view, t)


async def logged(recipient: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """The mentor saved the log."""
    view = await use.logs.view(recipient, params["meeting_id"])
    return log_screens.saved(view, t) if view.log.saved_at is not None else None


KINDS: dict[str, Render] = {
    "meeting_log": logged,
    "meeting_offered": offered,
    "meeting_taken": taken,
    "meeting_called_off": called_off,
    "meeting_day_before": day_before,
    "meeting_two_hours": two_hours,
    "meeting_held": held,
    "meeting_marks_differ": held,
    "meeting_held_for": held_for,
    "meeting_missed": missed,
}
