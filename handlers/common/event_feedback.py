"""One word after an event, and a line beside it."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import event_feedback as taps
from handlers.filters import On, Word
from handlers.screens import event_feedback as screens
from handlers.show import show
from handlers.states.attendance import FeedbackForms
from locales.translator import Translator
from mentoring.errors import NotFound, TooLong
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.event_feedback import LineNamesSomebody, Said

router = Router(name="common.event_feedback")


@router.callback_query(On(taps.SayWord))
async def say_word(
    tap: CallbackQuery, data: taps.SayWord, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Kept."""
    if data.said not in set(Said):
        raise NotFound("word")
    await show(tap, screens.own(await use.feedback.say(actor, data.event_id, Said(data.said)), t))


@router.callback_query(On(taps.OpenWord))
async def open_word(
    tap: CallbackQuery, data: taps.OpenWord, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """My answer."""
    await state.clear()
    await show(tap, screens.own(await use.feedback.own(actor, data.event_id), t))


@router.callback_query(On(taps.AskLine))
async def ask_line(
    tap: CallbackQuery, data: taps.AskLine, state: FSMContext, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A line?"""
    view = await use.feedback.own(actor, data.event_id)
    if not view.open or view.said is None:
        await show(tap, screens.own(view, t))
        return
    await state.set_state(FeedbackForms.line)
    await state.set_data({"event": data.event_id})
    await show(tap, screens.ask_line(data.event_id, t))


@router.message(StateFilter(FeedbackForms.line), Word())
async def write_line(message: Message, state: FSMContext, actor: Actor, use: UseCases, t: Translator) -> None:
    """Kept; what cannot be leaves the question standing."""
    event_id = (await state.get_data())["event"]
    try:
        view = await use.feedback.write(actor, event_id, message.text or "")
    except TooLong as error:
        wrong = t("events-too-long", over=error.over, limit=error.limit)
        await show(message, screens.ask_line(event_id, t, wrong=wrong))
        return
    except LineNamesSomebody:
        await show(message, screens.ask_line(event_id, t, wrong=t("errors-line-names-somebody")))
        return
    await state.clear()
    await show(message, screens.own(view, t))


@router.callback_query(On(taps.OpenAnswers))
async def open_answers(
    tap: CallbackQuery, data: taps.OpenAnswers, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What was said, for the organiser."""
    await show(tap, screens.answers(await use.feedback.answers(actor, data.event_id), t))
