"""The table of open vacancies."""

from collections.abc import Mapping
from typing import Any, Final

from handlers.exports.common import Asked, Order, Source
from handlers.screens import vacancies as screens
from mentoring.table import lines


async def vacancies(asked: Asked, params: Mapping[str, Any]) -> Order:
    """All open ones of the municipality; nobody is named."""
    use, t, actor = asked.use, asked.t, asked.actor
    total = (await use.vacancies.all(actor, 0)).total
    head = await use.exports.head(actor, 0, t.plain("vacancies-sheet"), total)
    body = bytearray()
    async for page in use.vacancies.rows(actor):
        body += lines(screens.cells(one, use.vacancies.subject_title(actor, one.subject), t) for one in page)
    return Order("table", screens.book(head, t, practice=asked.practice).as_json(), bytes(body))


SOURCES: Final[dict[str, Source]] = {"vacancies": vacancies}
