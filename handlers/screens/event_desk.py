"""What a methodologist sees of events: the list, the form, the card with its counts."""

from datetime import date, datetime, timedelta
from typing import Final

from handlers.callbacks import events as taps
from handlers.callbacks.attendance import OpenRoom
from handlers.callbacks.exports import EventSheet, EventTable
from handlers.callbacks.menu import OpenEvents, OpenMenu
from handlers.screens.events import Eyes, card_text, line_words
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.audience import reach_words
from handlers.widgets.calendar import DAYTIME, day_code, pick_date, pick_time
from handlers.widgets.choice import pager
from handlers.widgets.typed_date import Misread
from locales.translator import Html, Translator
from mentoring.dates import Typed
from mentoring.usecases.audience import Reach
from mentoring.usecases.event_views import FORM, OPTIONAL, Answered, EventCard, EventPage, Field

KINDS_A_PAGE: Final = 8
LONGEST_LABEL: Final = 24
EDITABLE: Final = (
    (Field.TITLE, Field.STARTS, Field.PLACE),
    (Field.UNTIL, Field.CAPACITY, Field.HOURS),
    (Field.FEE, Field.AUDIENCE, Field.ABOUT),
    (Field.LEVEL,),
)
ROOM_BEFORE: Final = timedelta(days=1)
DATES: Final = (Field.STARTS, Field.UNTIL)


def desk(page: EventPage, eyes: Eyes) -> Screen:
    """Drafts first, then what was published."""
    t = eyes.t
    new = Button(t("events-new"), taps.NewEvent(0), style="primary")
    home = Button(t("menu-back"), OpenMenu(""))
    if not page.lines:
        return Screen(t("events-desk-empty"), rows(new, home))
    lines = [
        f"{n}. {_mark(line.status, t)}{line_words(line, eyes)}" for n, line in enumerate(page.lines, start=1)
    ]
    opens = [Button(str(n), taps.DeskEvent(line.id)) for n, line in enumerate(page.lines, start=1)]
    text = Html("\n".join([t("events-desk"), "", *lines]))
    return Screen(text, rows(new, opens, pager(page.page, page.pages, OpenEvents, t), home))


def kinds(page: int, eyes: Eyes) -> Screen:
    """Which kind?"""
    t = eyes.t
    every = eyes.programme.event_kinds
    shown = every[page * KINDS_A_PAGE : (page + 1) * KINDS_A_PAGE]
    buttons = [Button(_kind_button(kind.code, kind.label, t), taps.NewEventOf(kind.code)) for kind in shown]
    pages = (len(every) + KINDS_A_PAGE - 1) // KINDS_A_PAGE
    return Screen(
        t("events-ask-kind", step=_step(Field.KIND, t)),
        rows(
            *[tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)],
            pager(page, pages, taps.NewEvent, t),
            Button(t("events-to-desk"), OpenEvents(0)),
        ),
    )


def question(event: EventCard, field: Field, t: Translator, *, wrong: str = "") -> Screen:
    """One question of the form. `wrong`: what could not be taken just now; the question stays."""
    step = _step(field, t) if event.asked is field else ""
    asked = t(f"events-ask-{field}", step=step)
    text = Html(f"{wrong}\n\n{asked}") if wrong else asked
    pick = Button(t("calendar-pick"), taps.LeafDate(event.id, field.value, 0), style="primary")
    return Screen(text, rows(pick if field in DATES else None, _skip(event, field, t), _later(event, t)))


def misunderstood(event: EventCard, field: Field, said: Misread, t: Translator) -> Screen:
    """A date that could not be taken: what is wrong, and what was perhaps meant."""
    yes = _meant(event.id, field, said.meant, t) if said.meant else None
    pick = Button(t("calendar-pick"), taps.LeafDate(event.id, field.value, 0))
    return Screen(said.text, rows(yes, pick, _skip(event, field, t), _later(event, t)))


def days(event: EventCard, field: Field, page: date, eyes: Eyes) -> Screen:
    """The picker of days."""
    picked = pick_date(
        page,
        eyes.today,
        lambda day: taps.TakeDay(event.id, field.value, day_code(day)),
        lambda to: taps.LeafDate(event.id, field.value, day_code(to)),
        eyes.t,
    )
    back = Button(eyes.t("events-back"), taps.AskField(event.id, field.value))
    return Screen(eyes.t(f"events-pick-{field}"), rows(*picked, back))


def times(event: EventCard, field: Field, day: date, t: Translator, said: str) -> Screen:
    """The picker of times; a time may also be typed."""
    choices = DAYTIME[::2] if field is Field.STARTS else DAYTIME[::4]
    lines = pick_time(
        choices,
        lambda at: taps.TakeMoment(event.id, field.value, day_code(day) * 10_000 + at.hour * 100 + at.minute),
    )
    whole = Button(
        t("events-end-of-day"), taps.TakeMoment(event.id, field.value, day_code(day) * 10_000 + 2359)
    )
    back = Button(t("events-back"), taps.LeafDate(event.id, field.value, day_code(day)))
    return Screen(t("events-ask-time", day=said), rows(*lines, whole if field is Field.UNTIL else None, back))


def preview(event: EventCard, reach: Reach, eyes: Eyes) -> Screen:
    """Exactly what people will see, and the way to publish it."""
    t = eyes.t
    note = t("events-preview", reach=reach_words(reach, t)) if event.ready else t("events-preview-no-date")
    publish = Button(t("events-publish"), taps.PublishEvent(event.id), style="primary")
    return Screen(
        Html(f"{card_text(event, eyes)}\n\n{note}"),
        rows(
            publish if event.ready else None,
            (Button(t("events-edit"), taps.EditEvent(event.id)), _open_toggle(event, t)),
            Button(t("events-drop"), taps.AskDropDraft(event.id), style="danger"),
            Button(t("events-to-desk"), OpenEvents(0)),
        ),
    )


def standing(event: EventCard, eyes: Eyes) -> Screen:
    """A published or cancelled event as the desk sees it."""
    t = eyes.t
    counts = t("events-counts", going=event.going, waiting=event.waiting)
    live = event.status == "published"
    cancel = Button(t("events-cancel"), taps.AskCancelEvent(event.id), style="danger")
    return Screen(
        Html(f"{card_text(event, eyes)}\n\n{counts}"),
        rows(
            room_button(event, eyes),
            Button(t("events-people"), taps.EventPeople(event.id, 0), style="primary"),
            Button(t("events-edit"), taps.EditEvent(event.id)) if live else None,
            cancel if live else None,
            Button(t("events-to-desk"), OpenEvents(0)),
        ),
    )


def room_button(event: EventCard, eyes: Eyes) -> Button | None:
    """«Отметка присутствия», from the day of the event on."""
    starts = event.starts_at
    if event.status != "published" or starts is None or starts - ROOM_BEFORE > eyes.now:
        return None
    return Button(eyes.t("attendance-room"), OpenRoom(event.id), style="primary")


def fields(event: EventCard, t: Translator) -> Screen:
    """Which field to change?"""
    lines = [
        tuple(Button(t(f"events-field-{f}"), taps.AskField(event.id, f.value)) for f in line)
        for line in EDITABLE
    ]
    return Screen(t("events-edit-ask"), rows(*lines, Button(t("events-back"), taps.PreviewEvent(event.id))))


def levels(event: EventCard, eyes: Eyes) -> Screen:
    """Which level?"""
    buttons = [Button(level.title, taps.TakeLevel(event.id, level.code)) for level in eyes.programme.levels]
    pairs = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    return Screen(
        eyes.t("events-ask-level"), rows(*pairs, Button(eyes.t("events-back"), taps.EditEvent(event.id)))
    )


def ask_move(event: EventCard, at: datetime, code: int, eyes: Eyes) -> Screen:
    """Move it? Everybody registered will hear of it."""
    t = eyes.t
    old = eyes.moment(event.starts_at) if event.starts_at else t("events-no-date")
    told = event.going + event.waiting
    return Screen(
        t("events-move-ask", title=event.title, old=old, new=eyes.moment(at), n=told),
        rows(
            Button(t("events-move"), taps.MoveEvent(event.id, code), style="primary"),
            Button(t("events-back"), taps.DeskEvent(event.id)),
        ),
    )


def ask_cancel(event: EventCard, t: Translator) -> Screen:
    """Call it off?"""
    return Screen(
        t("events-cancel-ask", title=event.title, n=event.going + event.waiting),
        rows(
            Button(t("events-cancel"), taps.CancelEvent(event.id), style="danger"),
            Button(t("events-back"), taps.DeskEvent(event.id)),
        ),
    )


def ask_drop(event: EventCard, t: Translator) -> Screen:
    """Throw the draft away?"""
    return Screen(
        t("events-drop-ask", title=event.title or t("events-untitled")),
        rows(
            Button(t("events-drop"), taps.DropDraft(event.id), style="danger"),
            Button(t("events-back"), taps.DeskEvent(event.id)),
        ),
    )


def people(event: EventCard, lines: tuple[Answered, ...], page: int, pages: int, t: Translator) -> Screen:
    """Who takes part and who waits."""
    said = [
        t(
            f"events-person-{one.status}",
            name=t.name(one.name, one.role, one.person_id),
            school=one.school or "—",
        )
        for one in lines
    ]
    body = "\n".join(said) or t("events-people-none")
    return Screen(
        Html(f"{t('events-people-of', title=event.title)}\n\n{body}"),
        rows(
            pager(page, pages, lambda to: taps.EventPeople(event.id, to), t),
            *exports(event.id, t, some=bool(lines)),
            Button(t("events-back"), taps.DeskEvent(event.id)),
        ),
    )


def exports(event_id: int, t: Translator, *, some: bool) -> tuple[tuple[Button, ...], ...]:
    """The list as a table, and to be signed; nothing where nobody is on it."""
    if not some:
        return ()
    sign = [
        Button(t(f"exports-sign-{form}"), EventSheet(event_id, form == "pdf")) for form in ("docx", "pdf")
    ]
    return rows(Button(t("exports-table"), EventTable(event_id)), sign)


def _kind_button(code: str, label: str, t: Translator) -> str:
    if len(label) <= LONGEST_LABEL:
        return label
    key = f"events-short-{code.replace('_', '-')}"
    return t(key) if t.has(key) else f"{label[: LONGEST_LABEL - 1]}…"


def _open_toggle(event: EventCard, t: Translator) -> Button:
    key = "events-open-on" if event.open_to_all else "events-open-off"
    return Button(t(key), taps.ToggleOpen(event.id))


def _skip(event: EventCard, field: Field, t: Translator) -> Button | None:
    skippable = field in OPTIONAL and (event.status == "draft" or field not in DATES)
    return Button(t("events-skip"), taps.SkipField(event.id, field.value)) if skippable else None


def _later(event: EventCard, t: Translator) -> Button:
    if event.asked is not None:
        return Button(t("events-later"), OpenEvents(0))
    return Button(t("events-back"), taps.EditEvent(event.id))


def _meant(event_id: int, field: Field, meant: Typed, t: Translator) -> Button:
    if meant.needs_time:
        return Button(
            t("calendar-yes"), taps.TakeDay(event_id, field.value, day_code(meant.day)), style="primary"
        )
    at = meant.moment()
    code = day_code(meant.day) * 10_000 + at.hour * 100 + at.minute
    return Button(t("calendar-yes"), taps.TakeMoment(event_id, field.value, code), style="primary")


def _step(field: Field, t: Translator) -> str:
    return t("events-step", k=FORM.index(field) + 1, n=len(FORM))


def _mark(status: str, t: Translator) -> str:
    if status == "published":
        return ""
    said = t(f"events-status-{status}")
    return f"{said} "
