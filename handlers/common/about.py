"""«О программе»: for everybody, strangers too; nothing of it is about a person."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import about as taps
from handlers.filters import On
from handlers.screens import about as screens
from handlers.screens.papers import handed
from handlers.show import show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.programme import Programme
from mentoring.usecases.all import UseCases

router = Router(name="common.about")


@router.callback_query(On(taps.OpenAbout))
async def open_about(tap: CallbackQuery, actor: Actor | None, use: UseCases, t: Translator) -> None:
    """The parts."""
    await show(tap, screens.contents(await _programme(actor, use), t))


@router.callback_query(On(taps.OpenAboutPart))
async def open_part(
    tap: CallbackQuery, data: taps.OpenAboutPart, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """A page of one of them."""
    await show(tap, screens.part(await _programme(actor, use), data.section, data.page, t))


@router.callback_query(On(taps.AboutPaper))
async def hand_paper(
    tap: CallbackQuery, data: taps.AboutPaper, actor: Actor | None, use: UseCases, t: Translator
) -> None:
    """All of it as a file."""
    paper = screens.paper(await _programme(actor, use), t)
    await show(tap, handed(paper, data.pdf, taps.OpenAbout(), t))


async def _programme(actor: Actor | None, use: UseCases) -> Programme:
    """One's own municipality's; a stranger reads the first one's."""
    return use.programmes.of(await use.events.hall.municipality(actor))
