"""The organiser at an event: the code on the screen, the list, as whom somebody was there."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import attendance as taps
from handlers.eyes import eyes_of
from handlers.filters import Known, On, Word
from handlers.methodologist.words import no_command
from handlers.screens import attendance as screens
from handlers.show import say, show
from handlers.states.attendance import AttendanceForms
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="methodologist.attendance")
router.callback_query.filter(Known())
router.message.filter(Known())


@router.callback_query(On(taps.OpenRoom))
async def open_room(
    tap: CallbackQuery, data: taps.OpenRoom, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The code and the counts."""
    view = await use.attendance.desk.room(actor, data.event_id)
    await show(tap, screens.room(view, await eyes_of(actor, use, t)))


@router.callback_query(On(taps.ShowCodePicture))
async def show_picture(
    tap: CallbackQuery,
    data: taps.ShowCodePicture,
    actor: Actor,
    use: UseCases,
    t: Translator,
    bot_username: str,
) -> None:
    """The picture comes below, where it can be opened on the big screen."""
    view = await use.attendance.desk.room(actor, data.event_id)
    await say(tap, screens.picture(view, bot_username, await eyes_of(actor, use, t)))


@router.callback_query(On(taps.RenewEventCode))
async def renew(
    tap: CallbackQuery, data: taps.RenewEventCode, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Another code."""
    view = await use.attendance.desk.renew(actor, data.event_id)
    await show(tap, screens.room(view, await eyes_of(actor, use, t)), toast=t("attendance-renewed"))


@router.callback_query(On(taps.CloseMarks))
async def close(
    tap: CallbackQuery, data: taps.CloseMarks, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Nobody marks themselves any more."""
    view = await use.attendance.desk.close(actor, data.event_id)
    await show(tap, screens.room(view, await eyes_of(actor, use, t)))


@router.callback_query(On(taps.ReopenMarks))
async def reopen(
    tap: CallbackQuery, data: taps.ReopenMarks, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Closed too early."""
    view = await use.attendance.desk.reopen(actor, data.event_id)
    await show(tap, screens.room(view, await eyes_of(actor, use, t)))


@router.callback_query(On(taps.OpenSitters))
async def open_list(
    tap: CallbackQuery, data: taps.OpenSitters, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The list by names."""
    await state.clear()
    await _list(tap, data.event_id, data.page, actor, use, t)


@router.callback_query(On(taps.MarkPerson))
async def mark(tap: CallbackQuery, data: taps.MarkPerson, actor: Actor, use: UseCases, t: Translator) -> None:
    """Marked, or the mark taken back."""
    await use.attendance.desk.toggle(actor, data.event_id, data.person_id, present=data.present)
    await _list(tap, data.event_id, data.page, actor, use, t)


@router.callback_query(On(taps.MarkEverybody))
async def mark_everybody(
    tap: CallbackQuery, data: taps.MarkEverybody, actor: Actor, use: UseCases, t: Translator
) -> None:
    """All who signed up came."""
    new = await use.attendance.desk.everybody(actor, data.event_id)
    await _list(tap, data.event_id, 0, actor, use, t, toast=t("attendance-everybody-done", n=new))


@router.callback_query(On(taps.AskWhom))
async def ask_whom(
    tap: CallbackQuery, data: taps.AskWhom, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Whose name?"""
    await use.attendance.desk.people(actor, data.event_id, 0)
    await state.set_state(AttendanceForms.whom)
    await state.set_data({"event": data.event_id})
    await show(tap, screens.ask_whom(data.event_id, t))


@router.message(StateFilter(AttendanceForms.whom), Word())
async def find(message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """People of that name; another name may be typed at once."""
    event_id = (await state.get_data())["event"]
    words = message.text or ""
    people = await use.attendance.desk.find(actor, event_id, words)
    await show(message, screens.found(event_id, people, words, t))


@router.message(StateFilter(AttendanceForms.whom), no_command)
async def not_a_name(message: Message, state: FSMContext, t: Translator) -> None:
    """A picture where a name is needed."""
    event_id = (await state.get_data())["event"]
    await show(message, screens.ask_whom(event_id, t, wrong=t("events-not-text")))


@router.callback_query(On(taps.AddPerson))
async def add(
    tap: CallbackQuery, data: taps.AddPerson, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Marked; the list goes on."""
    await use.attendance.desk.toggle(actor, data.event_id, data.person_id, present=True)
    await state.clear()
    await _list(tap, data.event_id, 0, actor, use, t, toast=t("attendance-added"))


@router.callback_query(On(taps.OpenParts))
async def open_parts(
    tap: CallbackQuery, data: taps.OpenParts, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Who came, and as whom."""
    await _parts(tap, data.event_id, data.page, actor, use, t)


@router.callback_query(On(taps.TurnPart))
async def turn(tap: CallbackQuery, data: taps.TurnPart, actor: Actor, use: UseCases, t: Translator) -> None:
    """Listener, speaker, host."""
    await use.attendance.desk.turn_part(actor, data.event_id, data.person_id)
    await _parts(tap, data.event_id, data.page, actor, use, t)


async def _list(
    tap: CallbackQuery,
    event_id: int,
    page: int,
    actor: Actor,
    use: UseCases,
    t: Translator,
    toast: str = "",
) -> None:
    view = await use.attendance.desk.people(actor, event_id, page)
    await show(tap, screens.sitters(view, await eyes_of(actor, use, t)), toast=toast)


async def _parts(
    tap: CallbackQuery, event_id: int, page: int, actor: Actor, use: UseCases, t: Translator
) -> None:
    view = await use.attendance.desk.people(actor, event_id, page, came=True)
    await show(tap, screens.parts(view, await eyes_of(actor, use, t)))
