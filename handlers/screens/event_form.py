"""The form of an event: one question a screen."""

from datetime import date, datetime, timedelta
from typing import Final

from handlers.callbacks import events as taps
from handlers.callbacks.menu import OpenEvents
from handlers.screens.events import END_OF_DAY, Eyes
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.calendar import DAYTIME, day_code, pick_date, pick_time
from handlers.widgets.choice import pager, shortened
from handlers.widgets.typed_date import Misread
from locales.translator import Html, Translator
from mentoring.certificates import SHARES
from mentoring.dates import Typed
from mentoring.events import Field, Payer, Training
from mentoring.usecases.event_views import DATED, NEEDED, EventCard, form_of

KINDS_A_PAGE: Final = 8
LAST_DAYS: Final = (Field.UNTIL, Field.RESULTS)
"""A day is enough: its end is meant."""
SUGGESTED: Final = (Field.ORGANISER, Field.PARTNER)
"""Typed, or taken from the partners whom the municipality names."""
MOST_SUGGESTED: Final = 4
CHOSEN: Final = (Field.LEVEL, Field.PAYER, Field.TRAINING, Field.SHARE)
YEAR: Final = timedelta(weeks=52)
"""The same weekday a year later."""


def kinds(page: int, eyes: Eyes) -> Screen:
    """Which kind?"""
    t = eyes.t
    every = eyes.programme.event_kinds
    shown = every[page * KINDS_A_PAGE : (page + 1) * KINDS_A_PAGE]
    buttons = [Button(kind.short or kind.label, taps.NewEventOf(kind.code)) for kind in shown]
    pages = (len(every) + KINDS_A_PAGE - 1) // KINDS_A_PAGE
    return Screen(
        t("events-ask-kind"),
        rows(
            *[tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)],
            pager(page, pages, taps.NewEvent, t),
            Button(t("events-to-desk"), OpenEvents(0)),
        ),
    )


def question(
    event: EventCard, field: Field, eyes: Eyes, *, wrong: str = "", last_time: datetime | None = None
) -> Screen:
    """One question. `wrong`: what could not be taken just now; `last_time`: when it was held before."""
    t = eyes.t
    asked = t(f"events-ask-{field}", step=_step(event, field, eyes))
    before = t("events-last-time", when=eyes.moment(last_time)) if last_time else ""
    text = Html("\n\n".join(part for part in (wrong, before, asked) if part))
    if field in CHOSEN:
        return Screen(text, rows(*_choices(event, field, eyes), _skip(event, field, t), _back(event, t)))
    pick = Button(t("calendar-pick"), taps.LeafDate(event.id, field.value, 0), style="primary")
    return Screen(
        text,
        rows(
            _year_on(event, field, last_time, eyes),
            pick if field in DATED else None,
            *(_partners(event, field, eyes) if field in SUGGESTED else ()),
            _skip(event, field, t),
            _back(event, t),
        ),
    )


def misunderstood(event: EventCard, field: Field, said: Misread, t: Translator) -> Screen:
    """A date that could not be taken: what is wrong, and what was perhaps meant."""
    yes = _meant(event.id, field, said.meant, t) if said.meant else None
    pick = Button(t("calendar-pick"), taps.LeafDate(event.id, field.value, 0))
    return Screen(said.text, rows(yes, pick, _skip(event, field, t), _back(event, t)))


def days(event: EventCard, field: Field, page: date, eyes: Eyes) -> Screen:
    """The picker of days; where the day is enough, its end is taken at once."""

    def taken(day: date) -> taps.TakeDay | taps.TakeMoment:
        if field in LAST_DAYS:
            return taps.TakeMoment(event.id, field.value, day_code(day) * 10_000 + 2359)
        return taps.TakeDay(event.id, field.value, day_code(day))

    picked = pick_date(
        page, eyes.today, taken, lambda to: taps.LeafDate(event.id, field.value, day_code(to)), eyes.t
    )
    back = Button(eyes.t("events-back"), taps.AskField(event.id, field.value))
    return Screen(eyes.t(f"events-pick-{field}"), rows(*picked, back))


def times(event: EventCard, field: Field, day: date, t: Translator, said: str) -> Screen:
    """The picker of times; a time may also be typed."""
    choices = DAYTIME[::4] if field in LAST_DAYS else DAYTIME[::2]
    lines = pick_time(
        choices,
        lambda at: taps.TakeMoment(event.id, field.value, day_code(day) * 10_000 + at.hour * 100 + at.minute),
    )
    whole = Button(
        t("events-end-of-day"), taps.TakeMoment(event.id, field.value, day_code(day) * 10_000 + 2359)
    )
    back = Button(t("events-back"), taps.LeafDate(event.id, field.value, day_code(day)))
    return Screen(
        t("events-ask-time", day=said), rows(*lines, None if field is Field.STARTS else whole, back)
    )


def _choices(event: EventCard, field: Field, eyes: Eyes) -> list[tuple[Button, ...]]:
    t = eyes.t
    if field is Field.LEVEL:
        named = [(level.code, level.title) for level in eyes.programme.levels]
    elif field is Field.SHARE:
        named = [(str(one), t("events-share-of", share=one)) for one in SHARES]
    elif field is Field.PAYER:
        named = [(one.value, t(f"events-payer-{one}")) for one in Payer]
    else:
        named = [(one.value, t(f"events-teaches-{one}")) for one in Training]
    buttons = [Button(label, taps.TakeChoice(event.id, field.value, code)) for code, label in named]
    return [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]


def _partners(event: EventCard, field: Field, eyes: Eyes) -> list[tuple[Button, ...]]:
    known = eyes.programme.partners[:MOST_SUGGESTED]
    buttons = [
        Button(shortened(one.title, 24), taps.TakeChoice(event.id, field.value, str(number)))
        for number, one in enumerate(known)
    ]
    return [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]


def _year_on(event: EventCard, field: Field, last_time: datetime | None, eyes: Eyes) -> Button | None:
    """The same weekday and hour a year after the last time."""
    if last_time is None:
        return None
    local = (last_time.astimezone(eyes.zone) + YEAR).replace(tzinfo=None)
    while local.date() <= eyes.today:
        local += YEAR
    code = day_code(local.date()) * 10_000 + local.hour * 100 + local.minute
    return Button(f"{local:%d.%m.%Y}", taps.TakeMoment(event.id, field.value, code), style="primary")


def _skip(event: EventCard, field: Field, t: Translator) -> Button | None:
    needed = field in NEEDED or (field is Field.STARTS and event.status != "draft")
    return None if needed else Button(t("events-skip"), taps.SkipField(event.id, field.value))


def _back(event: EventCard, t: Translator) -> tuple[Button, ...]:
    if event.asked is None:
        return (Button(t("events-back"), taps.EditEvent(event.id)),)
    return (
        Button(t("events-to-preview"), taps.PreviewEvent(event.id)),
        Button(t("events-later"), OpenEvents(0)),
    )


def _meant(event_id: int, field: Field, meant: Typed, t: Translator) -> Button:
    if meant.needs_time and field not in LAST_DAYS:
        return Button(
            t("calendar-yes"), taps.TakeDay(event_id, field.value, day_code(meant.day)), style="primary"
        )
    at = datetime.combine(meant.day, meant.at or END_OF_DAY)
    code = day_code(meant.day) * 10_000 + at.hour * 100 + at.minute
    return Button(t("calendar-yes"), taps.TakeMoment(event_id, field.value, code), style="primary")


def _step(event: EventCard, field: Field, eyes: Eyes) -> str:
    """«3 из 9 ·»; who pays belongs to the question about the fee."""
    form = form_of(event, eyes.programme.kind_or_last(event.kind))
    asked = Field.FEE if field is Field.PAYER else field
    if event.asked is not field or asked not in form:
        return ""
    return eyes.t("events-step", k=form.index(asked) + 1, n=len(form))
