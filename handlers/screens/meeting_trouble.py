"""Why a time cannot be offered, on the reader's clock."""

from datetime import timedelta

from handlers.screens.meeting_words import when
from locales.translator import Html, Translator
from mentoring.errors import MentoringError
from mentoring.meeting_slots import (
    NoLessons,
    NoSlots,
    SlotInPast,
    SlotOutsideHours,
    SlotTooSoon,
    SlotTwice,
    TooManySlots,
)
from mentoring.usecases.meeting_records import MeetingView


def trouble_of(error: MentoringError, view: MeetingView, t: Translator) -> Html:
    """Words for a refused time.

    Raises:
        MentoringError: the error itself when it is about something else.
    """
    match error:
        case SlotInPast():
            return t("meetings-slot-past", moment=when(error.at, view, t))
        case SlotTooSoon():
            hours = error.notice // timedelta(hours=1)
            return t("meetings-slot-soon", moment=when(error.earliest, view, t), hours=hours)
        case SlotOutsideHours():
            return t("meetings-slot-hours", first=f"{error.first:%H:%M}", last=f"{error.last:%H:%M}")
        case NoLessons():
            return t("errors-no-lessons")
        case TooManySlots():
            return t("meetings-slots-many", limit=error.limit)
        case NoSlots() | SlotTwice():
            return t("meetings-slots-none")
        case _:
            raise error
