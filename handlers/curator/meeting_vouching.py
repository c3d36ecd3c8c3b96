"""The school answers for a teacher who has not entered. Methodologists come here too."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import meeting_vouching as taps
from handlers.filters import Known, On
from handlers.screens import meeting_vouching as screens
from handlers.show import show
from locales.translator import Translator
from mentoring.errors import NotFound
from mentoring.meetings import Mark
from mentoring.people import Actor
from mentoring.usecases.all import UseCases

router = Router(name="curator.meeting_vouching")
router.callback_query.filter(Known())


@router.callback_query(On(taps.VouchMeeting))
async def vouch(
    tap: CallbackQuery, data: taps.VouchMeeting, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The first answer counts."""
    if data.mark not in set(Mark):
        raise NotFound("mark")
    view = await use.vouching.mark(actor, data.meeting_id, Mark(data.mark))
    await show(tap, screens.answered(view, t, actor))
