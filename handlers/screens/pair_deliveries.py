"""What is said unasked about a pair, in words."""

from datetime import tzinfo

from handlers.callbacks import pairs as taps
from handlers.callbacks.meetings import OfferMeeting
from handlers.callbacks.menu import OpenMentor
from handlers.screens.pair_words import day, inline, stack, teacher
from handlers.screens.pairs import menu, other, to_teachers
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.programme import Programme
from mentoring.usecases.pair_views import PairView


def asked_next(view: PairView, programme: Programme, t: Translator, zone: tzinfo) -> Screen:
    """M6: the next mentor was asked by itself."""
    by = view.answer_by
    said = inline(view.reasons, programme, t, 2)
    reasons = Html(f" {said[0].upper()}{said[1:]}.") if said else Html()
    return Screen(
        t("pairs-next", reasons=reasons, until=day(by, zone, t) if by else ""),
        rows(
            Button(t("pairs-who"), taps.OpenPair(view.pair.id), style="primary"),
            Button(t("pairs-stop-search"), taps.StopSearch(view.pair.id)),
        ),
    )


def onward(t: Translator) -> Screen:
    """The search goes on."""
    return Screen(
        t("pairs-search-goes-on"), rows(Button(t("pairs-find"), OpenMentor(), style="primary"), menu(t))
    )


def freed(view: PairView, key: str, t: Translator) -> Screen:
    """The teacher goes on with somebody else; nobody's fault."""
    return Screen(t(key, teacher=teacher(view.teacher, t)), rows((to_teachers(t), menu(t))))


def remind_mentor(view: PairView, name: str, t: Translator, zone: tzinfo) -> Screen:
    """M4: «не могу» is a good answer."""
    asked, by = view.record.asked_at, view.answer_by
    text = t(
        "pairs-remind-mentor",
        name=name,
        since=day(asked, zone, t) if asked else "",
        until=day(by, zone, t) if by else "",
    )
    return Screen(
        stack(text, t("deliveries-why", reason=t("pairs-remind-mentor-why"))),
        rows(
            Button(t("pairs-open-request"), taps.OpenPair(view.pair.id), style="primary"),
            Button(t("pairs-cannot"), taps.DeclinePair(view.pair.id)),
        ),
    )


def remind_teacher(view: PairView, t: Translator, zone: tzinfo) -> Screen:
    """M5: nothing has to be done."""
    by = view.answer_by
    text = t("pairs-remind-teacher", until=day(by, zone, t) if by else "")
    return Screen(
        stack(text, t("deliveries-why", reason=t("pairs-remind-teacher-why"))),
        rows(Button(t("pairs-where-request"), taps.OpenPair(view.pair.id), style="primary")),
    )


def quiet(view: PairView, days: int, less: Button, t: Translator) -> Screen:
    """No meeting was marked for a while."""
    text = t("pairs-quiet", role=view.side.value, other=other(view, t))
    return Screen(
        stack(text, t("deliveries-why", reason=t("pairs-quiet-why", days=days))),
        rows(
            Button(t("pairs-offer-time"), OfferMeeting(view.pair.id), style="primary"),
            (Button(t("pairs-open"), taps.OpenPair(view.pair.id)), less),
        ),
    )
