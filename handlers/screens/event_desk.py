"""What a methodologist sees of events: the list, the draft, the card with its counts."""

import html
from datetime import datetime, timedelta
from typing import Final

from handlers.callbacks import events as taps
from handlers.callbacks.attendance import OpenRoom
from handlers.callbacks.certificates import AskNumber
from handlers.callbacks.exports import EventSheet, EventTable
from handlers.callbacks.menu import OpenEvents, OpenMenu
from handlers.callbacks.series import AskTask, OpenSeries
from handlers.screens.events import Eyes, card_text, kind_label, line_words
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.audience import reach_words
from handlers.widgets.choice import pager
from locales.translator import Html, Translator
from mentoring.events import Field
from mentoring.usecases.audience import Reach
from mentoring.usecases.event_views import EventCard, EventPage

FIRST_FIELDS: Final = (
    (Field.TITLE, Field.STARTS, Field.PLACE),
    (Field.UNTIL, Field.CAPACITY, Field.AUDIENCE),
    (Field.ABOUT, Field.HOURS, Field.FEE),
)
OTHER_FIELDS: Final = (
    (Field.ENDS, Field.LINK, Field.LEVEL),
    (Field.ORGANISER, Field.PARTNER, Field.TRAINING),
    (Field.PAYER, Field.NEEDS, Field.RESULTS),
)
SERIES_FIELDS: Final = (
    (Field.TITLE, Field.PLACE, Field.HOURS),
    (Field.UNTIL, Field.CAPACITY, Field.AUDIENCE),
    (Field.ABOUT, Field.SHARE, Field.ORGANISER),
)
MEETING_FIELDS: Final = (
    (Field.TITLE, Field.STARTS, Field.ENDS),
    (Field.PLACE, Field.LINK, Field.HOURS),
    (Field.ABOUT,),
)
"""A meeting shares everything else with its series."""
ROOM_BEFORE: Final = timedelta(days=1)


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
    check = Button(t("certificates-check"), AskNumber())
    return Screen(text, rows(new, opens, pager(page.page, page.pages, OpenEvents, t), (check, home)))


def preview(event: EventCard, reach: Reach, eyes: Eyes) -> Screen:
    """Exactly what people will see, and the way to publish it."""
    t = eyes.t
    publish = Button(t("events-publish"), taps.PublishEvent(event.id), style="primary")
    if event.series_id is not None:
        return _draft_meeting(event, event.series_id, eyes)
    return Screen(
        card_text(event, eyes, below=_note(event, reach, eyes)),
        rows(
            publish if event.ready else None,
            (Button(t("events-edit"), taps.EditEvent(event.id)), _open_toggle(event, t)),
            Button(t("events-drop"), taps.AskDropDraft(event.id), style="danger"),
            Button(t("events-to-desk"), OpenEvents(0)),
        ),
    )


def _draft_meeting(event: EventCard, series_id: int, eyes: Eyes) -> Screen:
    """A meeting that is published with its series."""
    t = eyes.t
    return Screen(
        card_text(event, eyes, below=t("series-meeting-draft")),
        rows(
            Button(t("events-edit"), taps.EditEvent(event.id)),
            Button(t("series-drop-meeting"), taps.AskDropDraft(event.id), style="danger"),
            Button(t("series-to-series"), OpenSeries(series_id, 0), style="primary"),
        ),
    )


def _note(event: EventCard, reach: Reach, eyes: Eyes) -> Html:
    if not event.ready:
        return eyes.t("events-preview-no-date")
    if not eyes.programme.kind_or_last(event.kind).proposes(event.fee):
        return eyes.t("events-preview-quiet")
    return eyes.t("events-preview", reach=reach_words(reach, eyes.t))


def published_words(event: EventCard, reach: Reach, eyes: Eyes) -> str:
    """What publishing came to."""
    if not eyes.programme.kind_or_last(event.kind).proposes(event.fee):
        return eyes.t("events-published-quiet")
    return eyes.t("events-published", reach=reach_words(reach, eyes.t))


def standing(event: EventCard, eyes: Eyes) -> Screen:
    """A published or cancelled event as the desk sees it."""
    t = eyes.t
    counts = t("events-counts", going=event.going, waiting=event.waiting, held=event.held)
    live = event.status == "published"
    over = event.starts_at is not None and event.starts_at <= eyes.now
    cancel = Button(t("events-cancel"), taps.AskCancelEvent(event.id), style="danger")
    edit = [Button(t("events-edit"), taps.EditEvent(event.id))] if live else []
    room = room_button(event, eyes)
    if event.series_id is not None:
        return _standing_meeting(event, event.series_id, counts, eyes)
    people = Button(t("events-people"), taps.EventPeople(event.id, 0), style=None if room else "primary")
    return Screen(
        card_text(event, eyes, below=counts),
        rows(
            room,
            people,
            [*edit, Button(t("events-repeat"), taps.RepeatEvent(event.id))],
            Button(t("events-chat"), taps.ChatText(event.id)) if live and not over else None,
            cancel if live and not over else None,
            Button(t("events-to-desk"), OpenEvents(0)),
        ),
    )


def _standing_meeting(event: EventCard, series_id: int, counts: str, eyes: Eyes) -> Screen:
    """A meeting of a series: its people are the series'."""
    t = eyes.t
    live = event.status == "published"
    over = event.starts_at is not None and event.starts_at <= eyes.now
    cancel = Button(t("series-cancel-meeting"), taps.AskCancelEvent(event.id), style="danger")
    room = room_button(event, eyes)
    people = Button(t("events-people"), taps.EventPeople(event.id, 0), style=None if room else "primary")
    return Screen(
        card_text(event, eyes, below=counts),
        rows(
            room,
            people,
            (
                Button(t("events-edit"), taps.EditEvent(event.id)),
                Button(t("series-task-of"), AskTask(event.id)),
            )
            if live
            else None,
            cancel if live and not over else None,
            Button(t("series-to-series"), OpenSeries(series_id, 0)),
        ),
    )


def room_button(event: EventCard, eyes: Eyes) -> Button | None:
    """«Отметка присутствия», from the day of the event on."""
    starts = event.starts_at
    if event.status != "published" or starts is None or starts - ROOM_BEFORE > eyes.now:
        return None
    return Button(eyes.t("attendance-room"), OpenRoom(event.id), style="primary")


def fields(event: EventCard, t: Translator, *, more: bool = False) -> Screen:
    """Which field to change?"""
    few = SERIES_FIELDS if event.is_series else MEETING_FIELDS if event.series_id is not None else ()
    lines = [
        tuple(Button(t(f"events-field-{one}"), taps.AskField(event.id, one.value)) for one in line)
        for line in few or (OTHER_FIELDS if more else FIRST_FIELDS)
    ]
    if few:
        return Screen(
            t("events-edit-ask"), rows(*lines, Button(t("events-back"), taps.PreviewEvent(event.id)))
        )
    yearly = Button(
        t("events-yearly-on" if event.yearly else "events-yearly-off"), taps.ToggleYearly(event.id)
    )
    first = Button(t("events-back"), taps.EditEvent(event.id))
    done = Button(t("events-back"), taps.PreviewEvent(event.id))
    others = Button(t("events-other-fields"), taps.MoreFields(event.id))
    return Screen(t("events-edit-ask"), rows(*lines, yearly if more else others, first if more else done))


def ask_move(
    event: EventCard, at: datetime, ends: datetime | None, move: taps.MoveEventTo, eyes: Eyes
) -> Screen:
    """Move it? Everybody concerned will hear of it."""
    t = eyes.t
    old = eyes.span(event.starts_at, event.ends_at) if event.starts_at else t("events-no-date")
    told = event.taken + event.waiting
    return Screen(
        t("events-move-ask", title=event.title, old=old, new=eyes.span(at, ends), n=told),
        rows(
            Button(t("events-move"), move, style="primary"),
            Button(t("events-back"), taps.DeskEvent(event.id)),
        ),
    )


def ask_cancel(event: EventCard, t: Translator) -> Screen:
    """Call it off?"""
    return Screen(
        t("events-cancel-ask", title=event.title, n=event.taken + event.waiting),
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


def chat_text(event: EventCard, eyes: Eyes, bot: str) -> Screen:
    """E8: words for a common chat. The link stands in the text: forwarded messages lose their buttons."""
    t = eyes.t
    said = [
        t("events-chat-head", kind=kind_label(event.kind, eyes).capitalize(), title=event.title),
        eyes.span(event.starts_at, event.ends_at) if event.starts_at else "",
        html.escape(event.place, quote=False) if event.place else "",
        t("events-chat-online") if event.link and not event.place else "",
    ]
    until = event.registration_until
    closes = t("events-chat-until", until=eyes.moment(until)) if until else ""
    more = t("events-chat-more", link=f"https://t.me/{bot}?start=ev{event.id}")
    sentences = [", ".join(part for part in said if part) + ".", closes, t("events-chat-join")]
    return Screen(Html(" ".join(part for part in sentences if part) + f"\n\n{more}"))


def exports(event_id: int, t: Translator, *, some: bool) -> tuple[tuple[Button, ...], ...]:
    """The list as a table, and to be signed; nothing where nobody is on it."""
    if not some:
        return ()
    sign = [
        Button(t(f"exports-sign-{form}"), EventSheet(event_id, form == "pdf")) for form in ("docx", "pdf")
    ]
    return rows(Button(t("exports-table"), EventTable(event_id)), sign)


def _open_toggle(event: EventCard, t: Translator) -> Button:
    key = "events-open-on" if event.open_to_all else "events-open-off"
    return Button(t(key), taps.ToggleOpen(event.id))


def _mark(status: str, t: Translator) -> str:
    if status != "draft":
        return ""
    said = t(f"events-status-{status}")
    return f"{said} "
