"""«Ознакомлен(а)» under a message that asks for it."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks.broadcasts import Acknowledge
from handlers.filters import On
from handlers.screens import broadcasts as screens
from handlers.screens.broadcast_parts import Clock
from handlers.show import answer, show
from locales.translator import Translator
from mentoring.errors import NotAllowed
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="common.acknowledge")


@router.callback_query(On(Acknowledge))
async def acknowledge(
    tap: CallbackQuery, data: Acknowledge, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """Kept once; the author's own look at the preview keeps nothing."""
    if actor is None:
        raise NotAllowed
    done = await use.broadcasts.mark_read(actor, data.broadcast_id)
    if done.at is None:
        answer(tap, t("broadcasts-only-preview"))
        return
    clock = Clock(actor.tz, use.broadcasts.now())
    await show(tap, screens.marked(done, clock, t))
