"""The roadmap on paper, in a table and as a picture. Words only: what the screens say."""

import html
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from handlers.screens.roadmap import executor_words, row_state, share_words, state_words, term_words
from handlers.screens.route_paper import page_words
from handlers.screens.screen import Attachment
from locales.translator import Translator
from locales.when import day_words, moment_words
from mentoring.paper import Paper, grid, signatures, words
from mentoring.roadmap import school_year_of
from mentoring.table import Cell, Column, Kind, Sheet, Workbook
from mentoring.usecases.roadmap_views import PartFacts, RowFacts

WIDTHS: Final = (5, 46, 20, 24, 22)
MOST: Final = 24
"""Rows of a picture; the paper and the table have them all."""


def paper(rows: Sequence[RowFacts], home: str, at: datetime, t: Translator) -> Paper:
    """To be printed and approved: the head signs by hand."""
    today = at.date()
    heads = tuple(
        t.plain("roadmap-column", column=one) for one in ("number", "title", "term", "who", "state")
    )
    body = tuple(
        (
            str(row.number),
            row.title,
            row_term(row, today, t),
            plain_words(executor_words(row, t)),
            plain_words(row_state(row, today, t)),
        )
        for row in rows
    )
    year = school_year_of(today)
    return Paper(
        t.plain("roadmap-paper-title"),
        (
            words(t.plain("roadmap-paper-year", since=str(year), until=str(year + 1))),
            grid(heads, WIDTHS, body),
            signatures((t.plain("roadmap-paper-head"), "")),
        ),
        subtitle=home,
        footer=t.plain("exports-footer", municipality=home, at=moment_words(at, t.locale, date.min)),
        page_words=page_words(t),
        language=t.locale,
        layout="wide",
    )


def row_term(row: RowFacts, today: date, t: Translator) -> str:
    """The term; of a row of the document its words too."""
    said = plain_words(term_words(row.term, row.due_on, today, t))
    return f"{said} ({row.said_term})" if row.said_term else said


def book(number: int, home: str, zone: str, at: datetime, t: Translator, *, practice: bool) -> Workbook:
    """Two sheets: rows, executors."""
    rows = Sheet(
        t.plain("roadmap-tab-rows"),
        (
            _column("number", t, Kind.WHOLE, 6),
            _column("title", t, width=70),
            _column("term", t, width=28),
            _column("due", t, Kind.DATE, 14),
            _column("who", t, width=34),
            _column("said_by", t, width=34),
            _column("parts", t, Kind.WHOLE, 14),
            _column("done", t, Kind.WHOLE, 12),
            _column("late", t, Kind.WHOLE, 14),
            _column("state", t, width=26),
        ),
    )
    parts = Sheet(
        t.plain("roadmap-tab-parts"),
        (
            _column("number", t, Kind.WHOLE, 6),
            _column("title", t, width=60),
            _column("who", t, width=36),
            _column("due", t, Kind.DATE, 14),
            _column("state", t, width=30),
            _column("done_at", t, Kind.MOMENT, 18),
            _column("accepted_at", t, Kind.MOMENT, 18),
        ),
    )
    when = moment_words(at, t.locale, date.min)
    about = (
        (t.plain("exports-about-municipality"), home),
        (t.plain("exports-about-made"), when),
        (t.plain("exports-about-rows"), str(number)),
        (t.plain("exports-about-careful"), t.plain("roadmap-careful", practice=str(practice).lower())),
    )
    return Workbook(
        t.plain("roadmap-paper-title"),
        (rows, parts),
        t.plain("exports-tab-about"),
        about,
        t.plain("exports-about-columns"),
        zone,
        t.plain("exports-footer", municipality=home, at=when),
    )


def row_cells(row: RowFacts, today: date, t: Translator) -> tuple[Cell, ...]:
    """One row of the roadmap."""
    return (
        row.number,
        row.title,
        row_term(row, today, t),
        row.due_on,
        plain_words(executor_words(row, t)),
        row.said_by,
        row.parts,
        row.done,
        row.late,
        plain_words(row_state(row, today, t)),
    )


def part_cells(row: RowFacts, part: PartFacts, today: date, t: Translator) -> tuple[Cell, ...]:
    """One executor's share."""
    return (
        row.number,
        row.title,
        plain_words(share_words(part, t)),
        part.due_on,
        plain_words(state_words(part, today, t)),
        part.done_at,
        part.accepted_at,
    )


def picture(rows: Sequence[RowFacts], home: str, today: date, t: Translator) -> Attachment:
    """The school year as a timeline: a bar a row, the present day as a line."""
    year = school_year_of(today)
    shown = rows[:MOST]
    payload: dict[str, Any] = {
        "title": t.plain("roadmap-paper-title"),
        "notice": t.plain("roadmap-picture-notice", shown=len(shown), total=len(rows), home=home),
        "months": [t.plain("roadmap-month-short", month=one) for one in (*range(9, 13), *range(1, 9))],
        "today": _place(today, year),
        "today_label": day_words(today, t.locale),
        "states": [t.plain("roadmap-picture-state", state=one) for one in ("todo", "work", "done", "late")],
        "rows": [_bar(row, year, today, t) for row in shown],
    }
    return Attachment("photo", "timeline", payload, "roadmap.png")


def _bar(row: RowFacts, year: int, today: date, t: Translator) -> dict[str, Any]:
    state = "late" if row.late else "done" if row.is_done else "work" if row.begun or row.done else "todo"
    due = row.due_on or (row.term.due_in(year) if row.term else None)
    return {
        "number": str(row.number),
        "label": row.title,
        "word": plain_words(row_state(row, today, t)) if row.parts > 1 else "",
        "ends": _place(due, year) if due else None,
        "state": state,
        "share": row.done / row.parts if row.parts else 0.0,
    }


def _place(day: date, year: int) -> float:
    """0..12: months since the first of September, cut at the ends of the year."""
    months = (day.year - year) * 12 + day.month - 9 + (day.day - 1) / 31
    return max(0.0, min(12.0, months))


def plain_words(said: str) -> str:
    """HTML of a screen as plain text: nothing of it has tags."""
    return html.unescape(said)


def _column(name: str, t: Translator, kind: Kind = Kind.TEXT, width: int = 20) -> Column:
    return Column(t.plain("roadmap-column", column=name), kind, width)
