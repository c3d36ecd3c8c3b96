"""«Состоялась?» asked of the school, about a teacher who has not entered: who and when, never about what."""

from handlers.callbacks import meeting_vouching as taps
from handlers.callbacks.pair_papers import OpenPairDesk
from handlers.screens.pair_words import mentor, teacher
from handlers.screens.pairs import menu
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Translator
from locales.when import moment_words
from mentoring.meetings import Mark
from mentoring.people import Actor
from mentoring.usecases.meeting_vouching import VouchedView


def question(view: VouchedView, t: Translator, reader: Actor) -> Screen:
    """Asked once of everybody who may answer; the first answer counts."""
    number = view.record.meeting.id
    yes, no, unsure = (taps.VouchMeeting(number, mark.value) for mark in (Mark.YES, Mark.NO, Mark.UNSURE))
    text = t(
        "vouch-question",
        moment=_moment(view, t, reader),
        mentor=mentor(view.mentor, t),
        teacher=teacher(view.teacher, t),
        again="yes" if view.record.asked_again else "no",
    )
    return Screen(
        text,
        rows(
            Button(t("meetings-held-yes"), yes, style="primary"),
            (Button(t("meetings-held-no"), no), Button(t("vouch-unsure"), unsure)),
            menu(t),
        ),
    )


def answered(view: VouchedView, t: Translator, reader: Actor) -> Screen:
    """How things are now: marked, or the teacher answers herself."""
    if view.is_open and view.mark is None:
        return question(view, t, reader)
    own = "yes" if view.teacher.entered and view.mark is None else "no"
    pairs = Button(t("menu-pairs"), OpenPairDesk(), style="primary")
    return Screen(t("vouch-marked", moment=_moment(view, t, reader), own=own), rows((pairs, menu(t))))


def _moment(view: VouchedView, t: Translator, reader: Actor) -> str:
    at = view.record.meeting.starts_at
    return moment_words(at.astimezone(reader.tz), t.locale) if at else ""
