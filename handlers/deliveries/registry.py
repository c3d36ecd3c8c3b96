"""Which words stand behind which kind of delivery: one explicit list of subjects."""

from collections.abc import Mapping
from typing import Any, Final

from handlers.deliveries import (
    assessment,
    attendance,
    broadcasts,
    careers,
    communities,
    events,
    indicators,
    matching,
    meetings,
    mentor_entry,
    mirrors,
    pairs,
    people,
    pulse,
    roadmap,
    routes,
    schools,
    series,
    visits,
    wishes,
    writing,
)
from handlers.deliveries.common import Edit, Edits, Line, Render
from handlers.screens import deliveries as screens
from handlers.screens.screen import Screen
from locales.translator import Translator
from mentoring.deliveries import Delivery
from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

SUBJECTS: Final = (
    people,
    assessment,
    routes,
    mentor_entry,
    pairs,
    matching,
    meetings,
    visits,
    mirrors,
    writing,
    events,
    series,
    wishes,
    attendance,
    broadcasts,
    pulse,
    careers,
    roadmap,
    schools,
    communities,
    indicators,
)


class UnknownKind(LookupError):
    """A row of a kind that no subject renders: our bug, or a row of a newer version."""


def merged(name: str) -> dict[str, Any]:
    """One table of all subjects (`KINDS`, `LINES` or `EDITS`).

    Raises:
        ValueError: two subjects claim one kind.
    """
    table: dict[str, Any] = {}
    for subject in SUBJECTS:
        mine: Mapping[str, Any] = getattr(subject, name, {})
        if twice := table.keys() & mine.keys():
            raise ValueError(f"{name} has {sorted(twice)} twice")
        table.update(mine)
    return table


KINDS: Final[dict[str, Render]] = merged("KINDS")
LINES: Final[dict[str, Line]] = merged("LINES")
EDITS: Final[dict[str, Edits]] = merged("EDITS")


async def message(delivery: Delivery, recipient: Actor, use: UseCases, t: Translator) -> Screen | None:
    """The message of one delivery; None when there is nothing to say any more.

    Raises:
        UnknownKind: nobody renders it.
    """
    if delivery.kind not in KINDS:
        raise UnknownKind(delivery.kind)
    try:
        return await KINDS[delivery.kind](recipient, _params(delivery), use, t)
    except NotFound:
        return None


async def edits(delivery: Delivery, recipient: Actor, use: UseCases, t: Translator) -> tuple[Edit, ...]:
    """What becomes of messages sent before; nothing when there is nothing left to edit."""
    try:
        return await EDITS[delivery.kind](recipient, _params(delivery), use, t)
    except NotFound:
        return ()


async def item(delivery: Delivery, recipient: Actor, use: UseCases, t: Translator) -> screens.Item | None:
    """One delivery as an item of a digest."""
    screen = await message(delivery, recipient, use, t)
    if screen is None:
        return None
    line = None
    if delivery.kind in LINES:
        line = await LINES[delivery.kind](recipient, _params(delivery), use, t)
    return screens.Item(line or screens.first_sentence(screen, recipient.name), screen)


def _params(delivery: Delivery) -> dict[str, Any]:
    return {**delivery.params, "delivery_id": delivery.id}
