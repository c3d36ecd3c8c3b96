"""Common: calendar."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks.calendar import QuietCell
from handlers.filters import On
from handlers.show import answer

router = Router(name="common.calendar")


@router.callback_query(On(QuietCell))
async def quiet_cell(tap: CallbackQuery) -> None:
    """A heading or a past day of the picker: nothing to choose here."""
    answer(tap)
