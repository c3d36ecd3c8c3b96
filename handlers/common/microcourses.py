"""Micro-courses: the shelf, the cards, the five questions."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import microcourses as taps
from handlers.filters import Known, On
from handlers.screens import microcourses as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="common.microcourses")
router.callback_query.filter(Known())


@router.callback_query(On(taps.OpenCourses))
async def shelf(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """All courses."""
    await show(tap, screens.shelf(await use.microcourses.shelf(actor), t, actor.tz))


@router.callback_query(On(taps.OpenCourse))
async def open_course(
    tap: CallbackQuery, data: taps.OpenCourse, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Where it was left."""
    await show(tap, screens.page(await use.microcourses.open(actor, data.code), t))


@router.callback_query(On(taps.LeafCards))
async def leaf(tap: CallbackQuery, data: taps.LeafCards, actor: Actor, use: UseCases, t: Translator) -> None:
    """Another card."""
    await show(tap, screens.card(await use.microcourses.card(actor, data.code, data.number), t))


@router.callback_query(On(taps.AskCourse))
async def ask(tap: CallbackQuery, data: taps.AskCourse, actor: Actor, use: UseCases, t: Translator) -> None:
    """The next question, or the result."""
    await show(tap, screens.page(await use.microcourses.ask(actor, data.run_id), t))


@router.callback_query(On(taps.AnswerCourse))
async def answer(
    tap: CallbackQuery, data: taps.AnswerCourse, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What is right, and why."""
    view = await use.microcourses.answer(actor, data.run_id, data.question, data.choice)
    await show(tap, screens.told(view, t))
