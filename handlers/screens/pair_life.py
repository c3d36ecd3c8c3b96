"""A pause, the question of May, notice, and the end by time."""

from datetime import date, tzinfo

from handlers.callbacks import pairs as taps
from handlers.callbacks.meetings import OfferMeeting
from handlers.callbacks.papers import NoticeDraft
from handlers.screens.pair_words import day, mentor, stack, teacher
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.pairs import Side
from mentoring.usecases.pair_life import is_long
from mentoring.usecases.pair_views import PairView

DAYS = (("two-weeks", 14), ("month", 30), ("three-months", 91))


def other(view: PairView, t: Translator) -> Html:
    """The name of the other one of the two."""
    return mentor(view.mentor, t) if view.side is Side.TEACHER else teacher(view.teacher, t)


def ask_pause(pair_id: int, t: Translator, trouble: str = "") -> Screen:
    """Until when? A term by tap, or a day typed."""
    terms = [Button(t(f"pause-{code}"), taps.PauseFor(pair_id, days)) for code, days in DAYS]
    return Screen(
        stack(trouble, t("pause-ask")), rows(*terms, Button(t("pause-keep"), taps.OpenPair(pair_id)))
    )


def resting(view: PairView, t: Translator, zone: tzinfo) -> str:
    """«Пауза до …» on the card; nothing while the two work."""
    until = view.record.paused_until
    return t("pause-until", date=day(until, zone, t)) if view.record.is_paused and until else ""


def paused(view: PairView, t: Translator, zone: tzinfo) -> Screen:
    """Told to the other one; a teacher whose pause is long is offered help for the time."""
    until = view.record.paused_until
    told = t(
        "pause-told", role=view.side.value, other=other(view, t), date=day(until, zone, t) if until else ""
    )
    helps = view.side is Side.TEACHER and is_long(view.record)
    stand_in = Button(t("pause-stand-in"), taps.ShowHelper("short", 0)) if helps else None
    return Screen(stack(told, t("pause-told-help") if helps else ""), rows(stand_in, open_pair(view, t)))


def pause_over(view: PairView, t: Translator, zone: tzinfo) -> Screen:
    """Do you go on?"""
    until = view.record.paused_until
    return Screen(
        t(
            "pause-over",
            role=view.side.value,
            other=other(view, t),
            date=day(until, zone, t) if until else "",
        ),
        rows(
            Button(t("pause-over-yes"), taps.ResumePair(view.pair.id), style="primary"),
            (
                Button(t("pause-over-more"), taps.AskPause(view.pair.id)),
                Button(t("life-finish"), taps.AskEnd(view.pair.id)),
            ),
        ),
    )


def resumed(view: PairView, t: Translator) -> Screen:
    """The two go on."""
    return Screen(
        t("pause-resumed", role=view.side.value, other=other(view, t)),
        rows(Button(t("pairs-offer-time"), OfferMeeting(view.pair.id), style="primary"), open_pair(view, t)),
    )


def done(view: PairView, t: Translator, zone: tzinfo) -> Screen:
    """It has ended by itself: a warm line."""
    at = view.record.closed_at
    held = t("pairs-ended-held", n=view.held - view.visits, v=view.visits) if view.held else Html()
    text = t(
        "life-done",
        kind=view.pair.kind.value,
        role=view.side.value,
        date=day(at, zone, t) if at else "",
        held=held,
    )
    more = Button(t("help-more"), taps.MoreHelp()) if view.side is Side.TEACHER else None
    return Screen(text, rows(more, open_pair(view, t)))


def may(view: PairView, t: Translator, less: Button) -> Screen:
    """Go on, rest until September, or finish."""
    number = view.pair.id
    text = t("life-may", role=view.side.value, other=other(view, t))
    return Screen(
        stack(text, t("deliveries-why", reason=t("life-may-why"))),
        rows(
            Button(t("life-may-yes"), taps.ProlongPair(number), style="primary"),
            Button(t("life-may-summer"), taps.PauseFor(number, taps.UNTIL_SEPTEMBER)),
            (Button(t("life-finish"), taps.AskEnd(number)), less),
        ),
    )


def stop(view: PairView, earliest: date, t: Translator) -> Screen:
    """M18: notice to the employer, a pause, or nothing."""
    number = view.pair.id
    return Screen(
        t("life-stop", date=dated(earliest, t.locale)),
        rows(
            Button(t("life-stop-pause"), taps.AskPause(number), style="primary"),
            Button(t("legal-notice"), NoticeDraft(number)),
            Button(t("life-stop-no"), taps.OpenPair(number)),
            Button(t("life-stop-yes"), taps.GiveNotice(number), style="danger"),
        ),
    )


def open_pair(view: PairView, t: Translator) -> Button:
    """Back to the card."""
    return Button(t("pairs-open"), taps.OpenPair(view.pair.id))
