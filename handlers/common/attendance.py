"""One's own mark: by six digits typed anywhere, by the QR on the screen, by a tap when there is no code."""

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import attendance as taps
from handlers.common import colleagues
from handlers.eyes import eyes_of
from handlers.filters import On
from handlers.screens import attendance as screens
from handlers.show import show
from handlers.states.assessment import AssessmentForms
from locales.translator import Translator
from mentoring.attendance import START, CodeOfAnother, WrongEventCode
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="common.attendance")


@router.message(CommandStart(deep_link=True, magic=F.args.startswith(START)))
async def by_link(
    message: Message,
    command: CommandObject,
    account: int,
    actor: Actor | None,
    use: UseCases,
    t: Translator,
) -> None:
    """Marked; a stranger hears how to come in, and that the list will do meanwhile."""
    if actor is None:
        await show(message, screens.stranger(t))
        return
    token = (command.args or "").removeprefix(START)
    try:
        view = await use.attendance.hall.by_link(actor, account, token)
    except CodeOfAnother as error:
        await show(message, screens.another(error, await eyes_of(actor, use, t)))
        return
    await show(message, screens.marked(view, t))


@router.message(StateFilter(None, AssessmentForms.again), F.text.regexp(r"^\s*\d{3}[ -]?\d{3}\s*$"))
async def by_digits(
    message: Message, account: int, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """Marked, or a colleague's code that no event knows. A form that waits for words keeps its digits."""
    digits = "".join(sign for sign in message.text or "" if sign.isdigit())
    if await use.colleagues.knows(digits):
        await colleagues.by_digits(message, account, actor, use, t)
        return
    try:
        view = await use.attendance.hall.typed(actor, account, digits)
    except WrongEventCode as error:
        await show(message, screens.wrong(error, t))
        return
    except CodeOfAnother as error:
        await show(message, screens.another(error, await eyes_of(actor, use, t)))
        return
    if view is None:
        await colleagues.by_digits(message, account, actor, use, t)
        return
    await show(message, screens.marked(view, t))


@router.callback_query(On(taps.CheckIn))
async def check_in(
    tap: CallbackQuery, data: taps.CheckIn, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Six digits as an answer; whoever is marked sees that."""
    await state.clear()
    view = await use.attendance.hall.check_in(actor, data.event_id)
    if view.mark is not None and view.mark.present:
        await show(tap, screens.marked(await use.attendance.hall.mine(actor, data.event_id), t))
        return
    await show(tap, screens.check_in(view, await eyes_of(actor, use, t)))


@router.callback_query(On(taps.HaveNoCode))
async def have_no_code(
    tap: CallbackQuery, data: taps.HaveNoCode, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The organiser finds them at the top of the list."""
    view = await use.attendance.hall.ask(actor, data.event_id)
    if view.mark is not None and view.mark.present:
        await show(tap, screens.marked(await use.attendance.hall.mine(actor, data.event_id), t))
        return
    await show(tap, screens.check_in(view, await eyes_of(actor, use, t)))


@router.callback_query(On(taps.MyMark))
async def my_mark(tap: CallbackQuery, data: taps.MyMark, actor: Actor, use: UseCases, t: Translator) -> None:
    """How the mark stands."""
    await show(tap, screens.marked(await use.attendance.hall.mine(actor, data.event_id), t))


@router.callback_query(On(taps.CountForStep))
async def count(
    tap: CallbackQuery, data: taps.CountForStep, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Counted for this step."""
    view = await use.attendance.hall.count(actor, data.event_id, data.step_id)
    await show(tap, screens.marked(view, t))
