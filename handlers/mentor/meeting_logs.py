"""The five-line log by taps; own words with a soft guard; the teacher only reads."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import meeting_logs as taps
from handlers.filters import On, Word
from handlers.screens import meeting_logs as screens
from handlers.show import show
from handlers.states.meetings import LogForms
from locales.translator import Translator
from mentoring.errors import NotFound, TooLong
from mentoring.meeting_logs import TAPPED, LogLine
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="mentor.meeting_logs")


def _line(code: str) -> LogLine:
    if code not in set(LogLine):
        raise NotFound("line")
    return LogLine(code)


@router.callback_query(On(taps.OpenLog))
async def open_log(
    tap: CallbackQuery, data: taps.OpenLog, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Begin, go on, or read."""
    await state.clear()
    await show(tap, screens.log(await use.logs.view(actor, data.meeting_id), t))


@router.callback_query(On(taps.ChooseLog))
async def choose(
    tap: CallbackQuery, data: taps.ChooseLog, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A tap on a number."""
    line = _line(data.line)
    view = await use.logs.choose(actor, data.meeting_id, line, data.place)
    await show(tap, screens.line(view, line, t))


@router.callback_query(On(taps.OpenLine))
async def open_line(
    tap: CallbackQuery, data: taps.OpenLine, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A line, the date, or the whole."""
    view = await use.logs.view(actor, data.meeting_id)
    if not view.meeting.i_am_mentor:
        await show(tap, screens.saved(view, t))
    elif data.line == screens.DATE:
        await show(tap, screens.again(view, t))
    elif data.line in TAPPED:
        await show(tap, screens.line(view, LogLine(data.line), t))
    else:
        await show(tap, screens.whole(view, t))


@router.callback_query(On(taps.PickLogAxis))
async def pick_axis(
    tap: CallbackQuery, data: taps.PickLogAxis, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Variants of an axis."""
    if data.axis == screens.ASK:
        await show(tap, screens.axes(await use.logs.view(actor, data.meeting_id), t))
        return
    axis = None if data.axis == screens.NONE else data.axis
    view = await use.logs.set_axis(actor, data.meeting_id, axis)
    await show(tap, screens.line(view, LogLine.WORKS, t))


@router.callback_query(On(taps.MeetAgain))
async def meet_again(
    tap: CallbackQuery, data: taps.MeetAgain, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The fifth line."""
    await show(tap, screens.whole(await use.logs.meet_again(actor, data.meeting_id, data.days), t))


@router.callback_query(On(taps.SaveLog))
async def save(tap: CallbackQuery, data: taps.SaveLog, actor: Actor, use: UseCases, t: Translator) -> None:
    """Into the journal."""
    await show(tap, screens.saved(await use.logs.save(actor, data.meeting_id), t))


@router.callback_query(On(taps.TypeLog))
async def ask_words(
    tap: CallbackQuery, data: taps.TypeLog, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """«Своё…»"""
    view = await use.logs.view(actor, data.meeting_id)
    await state.set_state(LogForms.words)
    await state.set_data({"meeting": data.meeting_id, "line": _line(data.line).value})
    await show(tap, screens.own(view, LogLine(data.line), t))


@router.message(StateFilter(LogForms.words), Word())
async def take_words(message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator) -> None:
    """Kept at once; a pupil's name is asked about, too long a phrase is given back."""
    kept, text = await state.get_data(), message.text or ""
    meeting_id, line = kept["meeting"], LogLine(kept["line"])
    try:
        view = await use.logs.say(actor, meeting_id, line, text)
    except TooLong as error:
        view = await use.logs.view(actor, meeting_id)
        trouble = t("errors-too-long", over=error.over, limit=error.limit)
        await show(message, screens.own(view, line, t, trouble))
        return
    await state.clear()
    await show(message, screens.after(view, line, t))


@router.callback_query(On(taps.KeepLogWords))
async def keep_words(
    tap: CallbackQuery, data: taps.KeepLogWords, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """«Это не о ребёнке»; a second tap shows how things are."""
    held = (await use.logs.view(actor, data.meeting_id)).log.held
    view = await use.logs.keep(actor, data.meeting_id)
    await state.clear()
    await show(tap, screens.after(view, held.line, t) if held else screens.log(view, t))
