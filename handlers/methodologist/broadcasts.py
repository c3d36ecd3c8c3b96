"""The methodologist's broadcasts: the draft, the look before sending, the list."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import broadcasts as taps
from handlers.callbacks.menu import OpenBroadcasts
from handlers.filters import Holds, On
from handlers.methodologist import broadcast_after, broadcast_moment, broadcast_sending
from handlers.methodologist.broadcast_content import content_of, was_quiz
from handlers.methodologist.broadcast_sending import clock_of, look
from handlers.methodologist.words import no_command
from handlers.screens import broadcasts as screens
from handlers.show import show
from handlers.states.broadcasts import BroadcastForm
from locales.translator import Translator
from mentoring.broadcasts import BroadcastStatus, PollTooLong
from mentoring.errors import TooLong
from mentoring.people import Actor, Role
from mentoring.usecases.all import UseCases
from mentoring.usecases.broadcast_views import Broadcast

router = Router(name="methodologist.broadcasts")
router.callback_query.filter(Holds(Role.METHODOLOGIST))
router.message.filter(Holds(Role.METHODOLOGIST))
router.include_routers(broadcast_moment.router, broadcast_sending.router, broadcast_after.router)


@router.callback_query(On(OpenBroadcasts))
async def open_list(
    tap: CallbackQuery, data: OpenBroadcasts, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The list; what was sent so far is in the draft."""
    await state.clear()
    page = await use.broadcasts.page(actor, data.page)
    await show(tap, screens.listing(page, clock_of(actor, use), t))


@router.callback_query(On(taps.LeaveBroadcast))
async def leave(
    tap: CallbackQuery, data: taps.LeaveBroadcast, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Back to the list; this message shows no progress any more."""
    await use.broadcasts.watch(actor, data.broadcast_id, None)
    page = await use.broadcasts.page(actor, 0)
    await show(tap, screens.listing(page, clock_of(actor, use), t))


@router.callback_query(On(taps.NewBroadcast))
async def new(tap: CallbackQuery, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """An empty draft that waits for its message."""
    await _await_message(tap, state, await use.broadcasts.begin(actor), t)


@router.callback_query(On(taps.OpenBroadcast))
async def open_one(
    tap: CallbackQuery,
    data: taps.OpenBroadcast,
    state: FSMContext,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    """A draft where it was left; another one with its progress."""
    one = await use.broadcasts.open(actor, data.broadcast_id)
    if one.stored_status is not BroadcastStatus.DRAFT:
        await broadcast_sending.show_standing(tap, one, actor, use, t)
    elif one.content.is_empty:
        await _await_message(tap, state, one, t)
    else:
        await look(tap, state, one, actor, use, t)


@router.callback_query(On(taps.ComposeBroadcast))
async def compose(
    tap: CallbackQuery,
    data: taps.ComposeBroadcast,
    state: FSMContext,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    """Another message instead."""
    await _await_message(tap, state, await use.broadcasts.open(actor, data.broadcast_id), t)


@router.message(StateFilter(BroadcastForm.content), no_command)
async def take(message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """The message itself; the rest of an album joins silently."""
    kept = await state.get_data()
    one = await use.broadcasts.open(actor, kept["broadcast"])
    content = content_of(message)
    if content is None:
        await show(message, screens.compose(one, t, wrong=t("broadcasts-not-this")))
        return
    try:
        taken = await use.broadcasts.write(actor, one.id, content)
    except TooLong as error:
        await show(message, screens.compose(one, t, wrong=t("errors-too-long", **vars(error))))
        return
    except PollTooLong:
        await show(message, screens.compose(one, t, wrong=t("errors-poll-too-long")))
        return
    if was_quiz(message):
        await show(message, screens.compose(taken, t, wrong=t("broadcasts-quiz-as-poll")))
        return
    if len(taken.content.pieces) <= 1:
        await show(message, screens.compose(taken, t))


@router.callback_query(On(taps.BroadcastAudienceDone))
async def audience_done(
    tap: CallbackQuery,
    data: taps.BroadcastAudienceDone,
    state: FSMContext,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    """Look before sending: the message itself comes below, as people will get it."""
    one = await use.broadcasts.open(actor, data.broadcast_id)
    await use.broadcasts.send_me(actor, one.id)
    await look(tap, state, one, actor, use, t, shown=True)


@router.callback_query(On(taps.LookBroadcast))
async def look_again(
    tap: CallbackQuery,
    data: taps.LookBroadcast,
    state: FSMContext,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    """The look before sending."""
    await look(tap, state, await use.broadcasts.open(actor, data.broadcast_id), actor, use, t)


@router.callback_query(On(taps.SendMe))
async def send_me(
    tap: CallbackQuery, data: taps.SendMe, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Once more to me alone."""
    await use.broadcasts.send_me(actor, data.broadcast_id)
    one = await use.broadcasts.open(actor, data.broadcast_id)
    await look(tap, state, one, actor, use, t, shown=True)


@router.callback_query(On(taps.AskToMark))
async def ask_to_mark(
    tap: CallbackQuery, data: taps.AskToMark, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """«Ознакомлен(а)»: yes or no."""
    one = await use.broadcasts.ask_to_mark(actor, data.broadcast_id, data.asked)
    await look(tap, state, one, actor, use, t)


@router.callback_query(On(taps.AskDropBroadcast))
async def ask_drop(
    tap: CallbackQuery, data: taps.AskDropBroadcast, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Really?"""
    await show(tap, screens.ask_drop(await use.broadcasts.open(actor, data.broadcast_id), t))


@router.callback_query(On(taps.DropBroadcast))
async def drop(
    tap: CallbackQuery, data: taps.DropBroadcast, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Gone."""
    await use.broadcasts.drop(actor, data.broadcast_id)
    page = await use.broadcasts.page(actor, 0)
    await show(tap, screens.listing(page, clock_of(actor, use), t), toast=t("broadcasts-dropped"))


async def _await_message(tap: CallbackQuery, state: FSMContext, one: Broadcast, t: Translator) -> None:
    await state.set_state(BroadcastForm.content)
    await state.set_data({"broadcast": one.id})
    await show(tap, screens.compose(one, t))
