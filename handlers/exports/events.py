"""The list of an event's people: as a table, and to be signed."""

from collections.abc import Mapping
from typing import Any, Final

from handlers.exports.common import Asked, Order, Source
from handlers.screens import exports as screens
from mentoring.table import lines


async def participants(asked: Asked, params: Mapping[str, Any]) -> Order:
    """Everybody who goes or waits."""
    use, t = asked.use, asked.t
    head = await use.exports.event(asked.actor, params["id"])
    programme = use.programmes.of(head.municipality_id)
    body, number = bytearray(), 1
    async for page in use.exports.participants(head):
        rows = enumerate(page, start=number)
        body += lines(screens.participant_cells(at, row, programme, t) for at, row in rows)
        number += len(page)
    book = screens.event_book(head, t, practice=asked.practice)
    return Order("table", book.as_json(), bytes(body))


async def to_sign(asked: Asked, params: Mapping[str, Any]) -> Order:
    """Those who go, with a place to sign."""
    use, t = asked.use, asked.t
    head = await use.exports.event(asked.actor, params["id"])
    programme = use.programmes.of(head.municipality_id)
    going = [row async for page in use.exports.participants(head) for row in page if row.status == "going"]
    paper = screens.event_sheet(head, going, programme, t, practice=asked.practice)
    return Order("paper", {"format": "pdf" if params["pdf"] else "docx", "paper": paper.as_json()})


SOURCES: Final[dict[str, Source]] = {"event": participants, "event_sheet": to_sign}
