"""The roadmap as a table: rows, and what every executor has done of them."""

from collections.abc import Mapping
from typing import Any, Final

from handlers.exports.common import Asked, Order, Source
from handlers.screens import roadmap_files as screens
from mentoring.table import lines


async def roadmap(asked: Asked, _params: Mapping[str, Any]) -> Order:
    """Two sheets."""
    use, t = asked.use, asked.t
    rows, parts, home, zone = await use.roadmap.everything(asked.actor)
    today = use.roadmap.today(asked.actor)
    by_id = {row.id: row for row in rows}
    body = lines((screens.row_cells(row, today, t) for row in rows), 0)
    body += lines(
        (screens.part_cells(by_id[row_id], part, today, t) for row_id, part in parts if row_id in by_id), 1
    )
    at = use.roadmap.local(asked.actor)
    book = screens.book(len(rows), home, zone, at, t, practice=asked.practice)
    return Order("table", book.as_json(), body)


SOURCES: Final[dict[str, Source]] = {"roadmap": roadmap}
