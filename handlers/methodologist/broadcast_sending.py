"""Sending a broadcast: the last look, the number, progress, pause, stop."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import broadcasts as taps
from handlers.filters import On, Word
from handlers.screens import broadcasts as screens
from handlers.screens.broadcast_parts import Clock
from handlers.show import show
from handlers.states.broadcasts import BroadcastForm
from locales.translator import Translator
from mentoring.broadcasts import BroadcastStatus, NumberNeeded
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.broadcast_views import Broadcast

router = Router(name="methodologist.broadcast_sending")

Source = Message | CallbackQuery


def clock_of(actor: Actor, use: UseCases) -> Clock:
    """The person's own clock."""
    return Clock(actor.tz, use.broadcasts.now())


async def look(
    source: Source,
    state: FSMContext,
    one: Broadcast,
    actor: Actor,
    use: UseCases,
    t: Translator,
    *,
    shown: bool = False,
) -> None:
    """B1: everything at a glance before it goes out. `shown`: the message itself was just delivered."""
    await state.clear()
    view = await use.broadcasts.audience(actor, one.id)
    starts = use.broadcasts.starts_at(actor, one)
    await show(source, screens.before(one, view, starts, clock_of(actor, use), t, shown=shown))


async def show_standing(
    tap: CallbackQuery, one: Broadcast, actor: Actor, use: UseCases, t: Translator, *, toast: str = ""
) -> None:
    """How it stands; this message shows the progress from now on."""
    if tap.message is not None:
        one = await use.broadcasts.watch(actor, one.id, tap.message.message_id)
    reached = 0
    if one.status is BroadcastStatus.SET:
        reached = (await use.broadcasts.audience(actor, one.id)).reach.reached
    await show(tap, screens.standing(one, clock_of(actor, use), t, reached=reached), toast=toast)


@router.callback_query(On(taps.SendBroadcast))
async def send(
    tap: CallbackQuery,
    data: taps.SendBroadcast,
    state: FSMContext,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    """Out it goes; where many get it, the number is asked for first."""
    message_id = tap.message.message_id if tap.message else 0
    try:
        one = await use.broadcasts.send(actor, data.broadcast_id, message_id, number=data.number)
    except NumberNeeded as needed:
        await _ask_number(tap, state, data.broadcast_id, needed.number, actor, use, t)
        return
    await state.clear()
    await show_standing(tap, one, actor, use, t)


@router.message(StateFilter(BroadcastForm.number), Word())
async def typed_number(
    message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The number of people, typed."""
    kept = await state.get_data()
    one = await use.broadcasts.open(actor, kept["broadcast"])
    people = (await use.broadcasts.audience(actor, one.id)).reach.reached
    if "".join((message.text or "").split()) != str(people):
        await show(message, screens.number(one, people, t, wrong=True))
        return
    await show(message, screens.sure(one, people, t))


@router.callback_query(On(taps.PauseBroadcast))
async def pause(
    tap: CallbackQuery, data: taps.PauseBroadcast, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Hold back the rest."""
    await show_standing(tap, await use.broadcasts.pause(actor, data.broadcast_id), actor, use, t)


@router.callback_query(On(taps.ResumeBroadcast))
async def resume(
    tap: CallbackQuery, data: taps.ResumeBroadcast, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Go on."""
    await show_standing(tap, await use.broadcasts.resume(actor, data.broadcast_id), actor, use, t)


@router.callback_query(On(taps.AskStopBroadcast))
async def ask_stop(
    tap: CallbackQuery, data: taps.AskStopBroadcast, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Really? Meanwhile the question stands here, not the progress."""
    one = await use.broadcasts.watch(actor, data.broadcast_id, None)
    await show(tap, screens.ask_stop(one, clock_of(actor, use), t))


@router.callback_query(On(taps.StopBroadcast))
async def stop(
    tap: CallbackQuery,
    data: taps.StopBroadcast,
    state: FSMContext,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    """The rest will never get it; what had not begun is a draft again."""
    one = await use.broadcasts.stop(actor, data.broadcast_id)
    if one.stored_status is BroadcastStatus.DRAFT:
        await look(tap, state, one, actor, use, t)
        return
    await show_standing(tap, one, actor, use, t)


async def _ask_number(
    tap: CallbackQuery,
    state: FSMContext,
    broadcast_id: int,
    people: int,
    actor: Actor,
    use: UseCases,
    t: Translator,
) -> None:
    await state.set_state(BroadcastForm.number)
    await state.set_data({"broadcast": broadcast_id})
    await show(tap, screens.number(await use.broadcasts.open(actor, broadcast_id), people, t))
