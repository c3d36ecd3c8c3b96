"""The audience builder, for events (`e`) and broadcasts (`b`)."""

from collections.abc import Callable
from typing import Final, Protocol

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import audience as taps
from handlers.callbacks.broadcasts import BroadcastAudienceDone
from handlers.callbacks.events import EventAudienceDone
from handlers.callbacks.menu import OpenBroadcasts, OpenEvents
from handlers.filters import On
from handlers.show import show
from handlers.taps import Tap
from handlers.widgets import audience as widget
from locales.translator import Translator
from mentoring.audiences import Audience
from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.audience import AudienceView, Part, turned_over

router = Router(name="methodologist.audience")

DONE: Final[dict[str, Callable[[int], Tap]]] = {"e": EventAudienceDone, "b": BroadcastAudienceDone}
"""Where «Готово» leads."""

LATER: Final[dict[str, Tap]] = {"e": OpenEvents(0), "b": OpenBroadcasts(0)}
"""Where «Отложить» leads: what was chosen is kept."""


class HasAudience(Protocol):
    """What an audience is for."""

    async def audience(self, actor: Actor, owner_id: int, /) -> AudienceView: ...
    async def choose(self, actor: Actor, owner_id: int, audience: Audience, /) -> None: ...


def whose(what: str, use: UseCases) -> HasAudience:
    """Raises: NotFound for a forged letter."""
    owners: dict[str, HasAudience] = {"e": use.events.desk, "b": use.broadcasts}
    if what not in owners:
        raise NotFound("audience")
    return owners[what]


async def show_audience(
    source: Message | CallbackQuery, what: str, owner_id: int, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What is chosen, and whom it reaches."""
    view = await whose(what, use).audience(actor, owner_id)
    await show(source, widget.overview(what, owner_id, DONE[what](owner_id), LATER[what], view, t))


@router.callback_query(On(taps.OpenAudience))
async def open_audience(
    tap: CallbackQuery, data: taps.OpenAudience, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The audience."""
    await show_audience(tap, data.what, data.id, actor, use, t)


@router.callback_query(On(taps.OpenPart))
async def open_part(
    tap: CallbackQuery, data: taps.OpenPart, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One part of it."""
    view = await whose(data.what, use).audience(actor, data.id)
    part = Part(data.part) if data.part in set(Part) else None
    if part is None:
        raise NotFound("audience_part")
    await show(tap, widget.part_page(data.what, data.id, part, data.page, view, t))


@router.callback_query(On(taps.TurnOver))
async def turn_over(
    tap: CallbackQuery, data: taps.TurnOver, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A value chosen, or no longer; the count follows."""
    what, part = widget.part_of(data.where)
    if part is None:
        raise NotFound("audience_part")
    owner = whose(what, use)
    before = await owner.audience(actor, data.id)
    await owner.choose(actor, data.id, turned_over(before.audience, part, data.value))
    view = await owner.audience(actor, data.id)
    await show(tap, widget.part_page(what, data.id, part, data.page, view, t))


@router.callback_query(On(taps.ClearAudience))
async def clear(
    tap: CallbackQuery, data: taps.ClearAudience, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Everybody again."""
    await whose(data.what, use).choose(actor, data.id, Audience())
    await show_audience(tap, data.what, data.id, actor, use, t)
