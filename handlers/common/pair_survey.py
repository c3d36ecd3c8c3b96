"""The survey at the end of a pair, by either of the two; the summary, for the methodologist."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import pair_survey as taps
from handlers.filters import Known, On, Word
from handlers.screens import pair_survey as screens
from handlers.show import show
from handlers.states.pairs import SurveyForms
from locales.translator import Translator
from mentoring.errors import TooLong
from mentoring.pair_survey import Answers, AskKind
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="common.pair_survey")
router.callback_query.filter(Known())
router.message.filter(Known())


@router.callback_query(On(taps.OpenSurvey))
async def open_survey(
    tap: CallbackQuery, data: taps.OpenSurvey, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Begin, or go on."""
    await _ask(tap, data.pair_id, await use.pair_survey.open(actor, data.pair_id), state, t)


@router.callback_query(On(taps.AnswerSurvey))
async def answer(
    tap: CallbackQuery, data: taps.AnswerSurvey, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """A tap."""
    answers = await use.pair_survey.answer(actor, data.pair_id, data.number, data.value)
    await _ask(tap, data.pair_id, answers, state, t)


@router.callback_query(On(taps.GoOnSurvey))
async def go_on(
    tap: CallbackQuery, data: taps.GoOnSurvey, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """Skip, or on."""
    await _ask(tap, data.pair_id, await use.pair_survey.go_on(actor, data.pair_id, data.number), state, t)


@router.message(StateFilter(SurveyForms.phrase), Word())
async def say(message: Message, actor: Actor, state: FSMContext, use: UseCases, t: Translator) -> None:
    """One phrase; what is too long is given back with how much."""
    pair_id = int((await state.get_data())["pair"])
    try:
        answers = await use.pair_survey.say(actor, pair_id, message.text or "")
    except TooLong as error:
        trouble = t("errors-too-long", over=error.over, limit=error.limit)
        await show(message, screens.question(pair_id, await use.pair_survey.open(actor, pair_id), t, trouble))
        return
    await _ask(message, pair_id, answers, state, t)


@router.callback_query(On(taps.SurveySummary))
async def summary(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """From five people up."""
    await show(tap, screens.summary(await use.pair_survey.summary(actor), t))


async def _ask(
    source: Message | CallbackQuery, pair_id: int, answers: Answers, state: FSMContext, t: Translator
) -> None:
    """The present question; a phrase is awaited where one is asked for."""
    await state.clear()
    if answers.now is not None and answers.now.kind is AskKind.PHRASE:
        await state.set_state(SurveyForms.phrase)
        await state.set_data({"pair": pair_id})
    await show(source, screens.question(pair_id, answers, t))
