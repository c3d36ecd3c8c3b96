"""The table of a broadcast."""

from collections.abc import Mapping
from typing import Any, Final

from handlers.exports.common import Asked, Order, Source
from handlers.screens import exports as screens
from mentoring.table import lines


async def recipients(asked: Asked, params: Mapping[str, Any]) -> Order:
    """Everybody a broadcast was for, and what became of it."""
    use, t = asked.use, asked.t
    head = await use.exports.broadcast(asked.actor, params["id"])
    body = bytearray()
    async for page in use.exports.recipients(head):
        body += lines(screens.recipient_cells(row, t) for row in page)
    book = screens.broadcast_book(head, t, practice=asked.practice)
    return Order("table", book.as_json(), bytes(body))


SOURCES: Final[dict[str, Source]] = {"broadcast": recipients}
