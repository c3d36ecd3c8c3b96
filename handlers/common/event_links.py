"""A link to an event, forwarded in a common chat. It comes before the way in: it is no invitation."""

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import Message

from handlers.eyes import eyes_of
from handlers.screens import events as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="common.event_links")


@router.message(CommandStart(deep_link=True, magic=F.args.regexp(r"^ev\d{1,12}$")))
async def open_by_link(
    message: Message, command: CommandObject, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """The card, from a link in a common chat; a stranger finds what is open."""
    event = await use.events.hall.card(actor, int((command.args or "").removeprefix("ev")))
    eyes = await eyes_of(actor, use, t)
    await show(message, screens.card(event, eyes, stranger=actor is None))
