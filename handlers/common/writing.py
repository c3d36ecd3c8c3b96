"""Writing to the other one of a pair, by either of the two."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import writing as taps
from handlers.filters import On, Word
from handlers.screens import writing as screens
from handlers.show import show
from handlers.states.writing import WritingForms
from locales.translator import Translator
from mentoring.errors import TooLong
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="common.writing")


@router.callback_query(On(taps.StartWriting))
async def start(
    tap: CallbackQuery, data: taps.StartWriting, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Type it."""
    talk = await use.writing.talk(actor, data.person_id)
    await state.set_state(WritingForms.words)
    await state.set_data({"person": data.person_id})
    await show(tap, screens.ask(talk, t))


@router.message(StateFilter(WritingForms.words), Word())
async def send(message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator) -> None:
    """Relay it; what is too long is given back with how much, and the field stays."""
    person_id = (await state.get_data())["person"]
    try:
        talk = await use.writing.send(actor, person_id, message.text or "", message.message_id)
    except TooLong as error:
        trouble = t("errors-too-long", over=error.over, limit=error.limit)
        await show(message, screens.ask(await use.writing.talk(actor, person_id), t, trouble))
        return
    await state.clear()
    await show(message, screens.sent(talk, t))
