"""Tables to take away: the screen above the file, and what stands in it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from handlers.callbacks.broadcasts import OpenBroadcast
from handlers.callbacks.events import DeskEvent
from handlers.callbacks.menu import OpenMenu
from handlers.screens.papers import BLANK
from handlers.screens.route_paper import page_words
from handlers.screens.screen import Attachment, Button, Screen, rows
from handlers.taps import Tap
from locales.translator import Translator
from locales.when import moment_words, zone_words
from mentoring.paper import Paper, facts, grid, words
from mentoring.programme import Programme
from mentoring.table import Cell, Column, Kind, Sheet, Workbook
from mentoring.usecases.exports import ParticipantRow, RecipientRow, TableHead

LONG: Final = 2000
"""More rows than this take long enough to say so."""
SHEET: Final = (6, 34, 28, 16, 22)
SPARE_LINES: Final = 5
INNER: Final = str.maketrans("«»", "„“")
TO_SIGN: Final = "\u00a0\n\u00a0"
"""Two lines high: a hand needs the room."""


def handed(key: str, head: TableHead, back: Tap, file: Attachment, t: Translator) -> Screen:
    """The file comes below; many rows take a moment."""
    wait = t("exports-wait") if head.people > LONG else ""
    return Screen(t(key, title=_title(head, t), n=head.people, wait=wait), _ways(back, t), (file,))


def refused(head: TableHead, back: Tap, t: Translator) -> Screen:
    """Private mode: no list of names goes through the messenger."""
    return Screen(t("exports-private", title=_title(head, t)), _ways(back, t))


def back_to_broadcast(broadcast_id: int) -> Tap:
    """Where its numbers stand."""
    return OpenBroadcast(broadcast_id)


def back_to_event(event_id: int) -> Tap:
    """The event on the desk."""
    return DeskEvent(event_id)


def title_of(key: str, head: TableHead, t: Translator) -> str:
    """The title of the file."""
    return t.plain(key, title=_title(head, t))


# --- a broadcast ---


def broadcast_book(head: TableHead, t: Translator, *, practice: bool) -> Workbook:
    """Recipients: what became of the message, and who has marked it."""
    columns = (
        _column("name", t, width=34),
        _column("school", t, width=34),
        _column("role", t, width=20, note=True),
        _column("state", t, width=27, note=True),
        _column("sent", t, Kind.MOMENT, 18, note=True),
        _column("marked", t, Kind.MOMENT, 18, note=True),
    )
    sheet = Sheet(t.plain("exports-tab-recipients"), columns)
    return _book("exports-broadcast-title", head, sheet, t, practice=practice)


def recipient_cells(row: RecipientRow, t: Translator) -> tuple[Cell, ...]:
    """One line of it."""
    return (
        row.name or t.plain("exports-erased"),
        row.school,
        t.plain("exports-role", role=row.role) if row.role else None,
        t.plain("exports-state", state=row.status),
        row.sent_at,
        row.marked_at,
    )


# --- an event ---


def event_book(head: TableHead, t: Translator, *, practice: bool) -> Workbook:
    """Who goes and who waits, with room to sign."""
    columns = (
        _column("number", t, Kind.WHOLE, 6),
        _column("name", t, width=34),
        _column("school", t, width=30),
        _column("position", t, width=22),
        _column("answer", t, width=16, note=True),
        _column("answered", t, Kind.MOMENT, 18, note=True),
        _column("present", t, width=12, note=True),
        _column("signature", t, width=22),
    )
    sheet = Sheet(t.plain("exports-tab-people"), columns, tall=True)
    return _book("exports-event-title", head, sheet, t, practice=practice)


def participant_cells(
    number: int, row: ParticipantRow, programme: Programme, t: Translator
) -> tuple[Cell, ...]:
    """One line of it; the place to sign stays empty."""
    return (
        number,
        row.name or t.plain("exports-erased"),
        row.school,
        programme.position_title(row.position) if row.position else None,
        t.plain("exports-answer", answer=row.status or "none"),
        row.at,
        None if row.present is None else t.plain("exports-present", yes=str(row.present).lower()),
        None,
    )


def event_sheet(
    head: TableHead, going: Sequence[ParticipantRow], programme: Programme, t: Translator, *, practice: bool
) -> Paper:
    """A list to sign, with spare lines. In private mode all names are written by hand (record 0013)."""
    heads = tuple(
        t.plain("exports-column", column=name)
        for name in ("number", "name", "school", "position", "signature")
    )
    named = [() if t.private else _signer(row, programme, t) for row in going]
    lines = [*named, *[()] * SPARE_LINES]
    blank = (BLANK, BLANK, BLANK)
    body = tuple((str(number), *(row or blank), TO_SIGN) for number, row in enumerate(lines, start=1))
    about = [
        (t.plain("exports-about-when"), _moment(head.starts_at, head, t) if head.starts_at else BLANK),
        (t.plain("exports-about-where"), head.place or BLANK),
    ]
    blocks = (facts(*about), grid(heads, SHEET, body), words(_notice(t, practice=practice), quiet=True))
    return Paper(
        title_of("exports-sheet-title", head, t),
        blocks,
        subtitle=head.municipality,
        footer=t.plain("exports-footer", municipality=head.municipality, at=_moment(head.made_at, head, t)),
        page_words=page_words(t),
        language=t.locale,
        layout="wide",
    )


def _signer(row: ParticipantRow, programme: Programme, t: Translator) -> tuple[str, ...]:
    position = programme.position_title(row.position) if row.position else BLANK
    return (row.name or t.plain("exports-erased"), row.school or BLANK, position)


# --- pieces of the above ---


def _book(key: str, head: TableHead, sheet: Sheet, t: Translator, *, practice: bool) -> Workbook:
    return workbook(title_of(key, head, t), head, sheet, t, practice=practice)


def workbook(title: str, head: TableHead, sheet: Sheet, t: Translator, *, practice: bool) -> Workbook:
    """One sheet, and the one that says what this is."""
    at = _moment(head.made_at, head, t)
    about = (
        (t.plain("exports-about-municipality"), head.municipality),
        (t.plain("exports-about-made"), at),
        (t.plain("exports-about-by"), head.asked_by),
        (t.plain("exports-about-rows"), str(head.people)),
        (t.plain("exports-about-zone"), zone_words(ZoneInfo(head.zone), t.locale, head.made_at)),
        (t.plain("exports-about-careful"), _notice(t, practice=practice)),
    )
    return Workbook(
        title,
        (sheet,),
        t.plain("exports-tab-about"),
        about,
        t.plain("exports-about-columns"),
        head.zone,
        t.plain("exports-footer", municipality=head.municipality, at=at),
    )


def _column(
    name: str, t: Translator, kind: Kind = Kind.TEXT, width: int = 20, *, note: bool = False
) -> Column:
    said = t.plain("exports-note", column=name) if note else ""
    return Column(t.plain("exports-column", column=name), kind, width, said)


def _notice(t: Translator, *, practice: bool) -> str:
    return t.plain("exports-careful", practice=str(practice).lower())


def _moment(at: datetime, head: TableHead, t: Translator) -> str:
    """«вт, 13 октября 2026 г., 15:00»: a file is read years later."""
    return moment_words(at.astimezone(ZoneInfo(head.zone)).replace(tzinfo=None), t.locale, date.min)


def _title(head: TableHead, t: Translator) -> str:
    """It stands inside quotes: its own become the inner ones."""
    return head.title.translate(INNER) or t.plain("broadcasts-untitled")


def _ways(back: Tap, t: Translator) -> tuple[tuple[Button, ...], ...]:
    return rows(Button(t("exports-back"), back, style="primary"), Button(t("menu-back"), OpenMenu("")))
