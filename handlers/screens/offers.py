"""Screens of a mentor: readiness, pause, and the list of teachers."""

from datetime import tzinfo

from handlers.callbacks import pairs as taps
from handlers.callbacks.avoiding import OpenAvoided
from handlers.callbacks.mentor_entry import OpenEntry
from handlers.callbacks.menu import OpenOffer
from handlers.screens.pair_words import moment, short, stack, teacher
from handlers.screens.pairs import menu
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from locales.when import day_words
from mentoring.programme import Programme
from mentoring.usecases.offers import CAPACITY, FORMATS, MOST_STRENGTHS, NEVER, NOTICES, Pause
from mentoring.usecases.pair_records import Offer
from mentoring.usecases.pair_views import TeacherLine, Teachers


def offer(view: Offer, programme: Programme, t: Translator, zone: tzinfo) -> Screen:
    """Capacity, strengths, ways of meeting, pause."""
    nothing = t.plain("pairs-offer-nothing")
    text = t(
        "pairs-offer",
        capacity=view.capacity,
        strengths=", ".join(f"«{programme.axis_title(one)}»" for one in view.strengths) or nothing,
        formats=", ".join(t.plain("pairs-format", code=one) for one in view.formats) or nothing,
        notice=view.notice_hours,
        pause=_pause(view, t, zone),
    )
    numbers = tuple(
        Button(
            t("pairs-offer-number", n=n, chosen="yes" if n == view.capacity else "no"),
            taps.SetCapacity(n),
        )
        for n in CAPACITY
    )
    return Screen(
        text,
        rows(
            numbers,
            Button(t("pairs-offer-strengths"), taps.OpenStrengths()),
            (
                Button(t("pairs-offer-formats"), taps.OpenFormats()),
                Button(t("pairs-offer-notice"), taps.OpenNotice()),
            ),
            Button(t("avoid-button"), OpenAvoided()),
            (Button(t("pairs-offer-pause"), taps.OpenPause()), Button(t("entry-button"), OpenEntry())),
            menu(t),
        ),
    )


def _pause(view: Offer, t: Translator, zone: tzinfo) -> Html:
    until = view.paused_until
    if until is None:
        return t("pairs-offer-open")
    if until >= NEVER:
        return t("pairs-offer-never")
    return t("pairs-offer-paused", date=day_words(until.astimezone(zone).date(), t.locale))


def strengths(view: Offer, programme: Programme, t: Translator) -> Screen:
    """Up to three axes."""
    buttons = [
        Button(_marked(axis.title, axis.code in view.strengths, t), taps.ToggleStrength(axis.code))
        for axis in programme.questionnaire.axes
    ]
    pairs = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    return Screen(t("pairs-strengths-text", limit=MOST_STRENGTHS), rows(*pairs, _done(t)))


def formats(view: Offer, t: Translator) -> Screen:
    """How the mentor likes to meet."""
    buttons = [
        Button(_marked(t.plain("pairs-format", code=one), one in view.formats, t), taps.ToggleFormat(one))
        for one in FORMATS
    ]
    return Screen(t("pairs-formats-text"), rows(*buttons, _done(t)))


def notice(view: Offer, t: Translator) -> Screen:
    """How long before a meeting others may still offer it."""
    buttons = [
        Button(
            _marked(t.plain("pairs-notice", hours=hours), hours == view.notice_hours, t),
            taps.SetNotice(hours),
        )
        for hours in NOTICES
    ]
    return Screen(t("pairs-notice-text"), rows(*buttons, _done(t)))


def pause(view: Offer, t: Translator) -> Screen:
    """How long nobody asks."""
    wanted = [Pause.MONTH, Pause.NEXT_YEAR, Pause.NEVER] + ([Pause.OFF] if view.paused_until else [])
    buttons = [
        Button(t(f"pairs-pause-{one.value.replace('_', '-')}"), taps.SetPause(one.value)) for one in wanted
    ]
    return Screen(t("pairs-pause-text"), rows(*buttons, _done(t)))


def _marked(label: str, chosen: bool, t: Translator) -> str:
    return t("pairs-chosen", label=label) if chosen else label


def _done(t: Translator) -> Button:
    return Button(t("pairs-offer-back"), OpenOffer(), style="primary")


def teachers(view: Teachers, t: Translator, zone: tzinfo) -> Screen:
    """A mentor's teachers, requests first among the buttons; a page of five."""
    lines = "\n".join(_line(one, t, zone) for one in view.lines)
    asked = ", ".join(teacher(someone, t) for _, someone in view.requests)
    count = t("pairs-teachers", total=view.total) if view.total or not asked else ""
    text = stack(t("pairs-teachers-asked", names=Html(asked)) if asked else "", count, lines)
    requests = [
        Button(t("pairs-request-button", name=short(teacher(someone, t), 16)), taps.OpenPair(pair_id))
        for pair_id, someone in view.requests[:1]
    ]
    people = [Button(short(teacher(one.teacher, t), 24), taps.OpenPair(one.pair_id)) for one in view.lines]
    pairs = [tuple(people[i : i + 2]) for i in range(0, len(people), 2)]
    return Screen(text, rows(*requests, *pairs, _pager(view, t), menu(t)))


def _line(one: TeacherLine, t: Translator, zone: tzinfo) -> str:
    if one.next_at is None:
        following = t("pairs-teachers-no-meeting")
    else:
        following = t("pairs-teachers-next", moment=moment(one.next_at, zone, t))
    steps = t("pairs-teachers-steps", n=one.waiting_steps) if one.waiting_steps else Html()
    return t("pairs-teachers-line", teacher=teacher(one.teacher, t), next=following, steps=steps)


def _pager(view: Teachers, t: Translator) -> tuple[Button, ...]:
    back = [Button(t("pairs-page-back"), taps.TeachersPage(view.page - 1))] if view.page else []
    on = [Button(t("pairs-page-on"), taps.TeachersPage(view.page + 1))] if view.page + 1 < view.pages else []
    return (*back, *on)
