"""What is said unasked about broadcasts, and what becomes of it afterwards."""

from dataclasses import replace
from typing import Any

from handlers.deliveries.common import Edit, Edits, NotYet, Render
from handlers.screens import broadcasts as screens
from handlers.screens.broadcast_parts import Clock
from handlers.screens.screen import Screen
from locales.translator import Translator
from mentoring.broadcasts import BroadcastStatus
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.broadcast_views import Copy, Progress, Received


async def message(actor: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """The message as its author wrote it."""
    return screens.post(await use.broadcasts.received(actor, params["broadcast_id"]), t)


async def again(actor: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """Once more, to who has not marked it; not to who did meanwhile."""
    one = await use.broadcasts.received(actor, params["broadcast_id"])
    if await use.broadcasts.has_marked(actor, one.id):
        return None
    return screens.again(one, t)


async def corrected(actor: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """The author's own look at a correction that is not confirmed yet."""
    suggested = await use.broadcasts.after.suggestion(actor, params["broadcast_id"])
    return screens.post(replace(suggested.broadcast, content=suggested.corrected), t)


async def held(actor: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> Screen | None:
    """A broadcast whose author may not send it any more waits for another methodologist."""
    one = await use.broadcasts.open(actor, params["broadcast_id"])
    if one.status is not BroadcastStatus.HELD:
        return None
    return screens.held(one, Clock(actor.tz, use.broadcasts.now()), t)


async def correction(actor: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> tuple[Edit, ...]:
    """The newest words, in every message that said it; a mark stays as it is."""
    got = await _received(actor, params, use)
    clock = Clock(actor.tz, use.broadcasts.now())
    one = got.broadcast
    if one.removed_at is not None:
        return ()
    caption = one.content.is_caption(one.acknowledge)
    return tuple(
        Edit(copy.message_id, _corrected(got, copy, clock, t), caption=caption)
        for copy in got.copies
        if copy.message_id is not None
    )


async def removal(actor: Actor, params: dict[str, Any], use: UseCases, t: Translator) -> tuple[Edit, ...]:
    """Everything that said it goes."""
    got = await _received(actor, params, use)
    return tuple(Edit(copy.message_id, None, copy.also) for copy in got.copies if copy.message_id is not None)


async def _received(actor: Actor, params: dict[str, Any], use: UseCases) -> Received:
    got = await use.broadcasts.after.received(actor, params["broadcast_id"], params["revision"])
    if got.on_its_way:
        raise NotYet
    return got


def _corrected(got: Received, copy: Copy, clock: Clock, t: Translator) -> Screen:
    if got.marked_at is not None:
        return screens.marked_text(got.broadcast, got.marked_at, clock, t)
    return screens.again(got.broadcast, t) if copy.is_again else screens.post(got.broadcast, t)


def progress(one: Progress, actor: Actor, t: Translator) -> Screen:
    """The progress screen of whoever watches."""
    return screens.under_way(one.broadcast, Clock(actor.tz, one.now), t)


KINDS: dict[str, Render] = {
    "broadcast": message,
    "broadcast_again": again,
    "broadcast_corrected": corrected,
    "broadcast_held": held,
}
EDITS: dict[str, Edits] = {"broadcast_correction": correction, "broadcast_removal": removal}
