"""A colleague with a one-time code, whoever that is: by a link, a QR or six typed digits."""

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart, StateFilter
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import colleagues as taps
from handlers.filters import On
from handlers.screens import colleagues as screens
from handlers.show import show
from handlers.states.assessment import AssessmentForms
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.step_codes import START
from mentoring.usecases.all import UseCases

router = Router(name="common.colleagues")


@router.message(CommandStart(deep_link=True, magic=F.args.startswith(START)))
async def by_link(
    message: Message, command: CommandObject, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """The question; a form that is being filled in elsewhere goes on afterwards."""
    token = (command.args or "").removeprefix(START)
    await show(message, screens.ask(await use.colleagues.opened(actor, token), t))


@router.message(StateFilter(None, AssessmentForms.again), F.text.regexp(r"^\s*\d{3}[ -]?\d{3}\s*$"))
async def by_digits(
    message: Message, account: int, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """The question."""
    digits = "".join(sign for sign in message.text or "" if sign.isdigit())
    await show(message, screens.ask(await use.colleagues.typed(actor, account, digits), t))


@router.callback_query(On(taps.SayItWas))
async def say(
    tap: CallbackQuery, data: taps.SayItWas, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """Answered, once."""
    await use.colleagues.say(actor, data.token, was=data.was)
    await show(tap, screens.said(was=data.was, t=t))
