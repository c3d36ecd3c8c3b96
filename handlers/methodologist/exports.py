"""Tables and lists to take away."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import exports as taps
from handlers.exports.common import export
from handlers.filters import On
from handlers.screens import exports as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.table import file_name
from mentoring.usecases.all import UseCases
from mentoring.usecases.exports import TableHead

router = Router(name="methodologist.exports")


@router.callback_query(On(taps.BroadcastTable))
async def broadcast_table(
    tap: CallbackQuery, data: taps.BroadcastTable, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Who got it, and who has marked it."""
    back = screens.back_to_broadcast(data.broadcast_id)
    if t.private:
        head = await use.exports.broadcast(actor, data.broadcast_id)
        await show(tap, screens.refused(head, back, t))
        return
    head = await use.exports.take_broadcast(actor, data.broadcast_id)
    name = _named("exports-broadcast-title", head, actor, t)
    file = export("broadcast", name, actor, t, id=head.id)
    await show(tap, screens.handed("exports-broadcast", head, back, file, t))


@router.callback_query(On(taps.EventTable))
async def event_table(
    tap: CallbackQuery, data: taps.EventTable, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Who comes, as a table."""
    back = screens.back_to_event(data.event_id)
    if t.private:
        head = await use.exports.event(actor, data.event_id)
        await show(tap, screens.refused(head, back, t))
        return
    head = await use.exports.take_event(actor, data.event_id)
    file = export("event", _named("exports-event-title", head, actor, t), actor, t, id=head.id)
    await show(tap, screens.handed("exports-event", head, back, file, t))


@router.callback_query(On(taps.EventSheet))
async def event_sheet(
    tap: CallbackQuery, data: taps.EventSheet, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A list to sign; in private mode without names, and then nobody's name was taken."""
    take = use.exports.event if t.private else use.exports.take_event
    head = await take(actor, data.event_id)
    name = _named("exports-sheet-title", head, actor, t, "pdf" if data.pdf else "docx")
    file = export("event_sheet", name, actor, t, id=head.id, pdf=data.pdf)
    key = "exports-sheet-private" if t.private else "exports-sheet"
    await show(tap, screens.handed(key, head, screens.back_to_event(head.id), file, t))


def _named(key: str, head: TableHead, actor: Actor, t: Translator, form: str = "xlsx") -> str:
    day = head.made_at.astimezone(actor.tz).date()
    return file_name(screens.title_of(key, head, t), day, form)
