"""What a teacher does with a sheet: talk about it, or say that there was no visit."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers.callbacks import visits as taps
from handlers.filters import On
from handlers.screens import meeting_times as time_screens
from handlers.screens import meetings as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.meetings import Mark
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="teacher.visits")

TOPIC = "lesson"


@router.callback_query(On(taps.DiscussVisit))
async def discuss(
    tap: CallbackQuery, data: taps.DiscussVisit, actor: Actor, state: FSMContext, use: UseCases, t: Translator
) -> None:
    """«Обсудить на встрече»: on to its days."""
    await state.clear()
    view = await use.visits.agree(actor, data.meeting_id)
    words = t.plain("meetings-topic", topic=TOPIC)
    minutes = time_screens.TOPICS[TOPIC]
    choice = await use.meetings.begin(actor, view.visit.record.pair_id, words, minutes)
    await show(tap, time_screens.days(choice, t))


@router.callback_query(On(taps.DenyVisit))
async def deny(tap: CallbackQuery, data: taps.DenyVisit, actor: Actor, use: UseCases, t: Translator) -> None:
    """«Посещения не было»: nobody is blamed, another time may be offered."""
    await use.visits.view(actor, data.meeting_id)
    await show(tap, screens.meeting(await use.meetings.mark(actor, data.meeting_id, Mark.NO), t))
