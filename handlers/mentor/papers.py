"""A mentor's hours and papers: compiled from marks, each export noted."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import papers as taps
from handlers.callbacks.hours import OpenHours
from handlers.filters import On
from handlers.screens import hours as hour_screens
from handlers.screens import mentor_papers as screens
from handlers.screens.papers import handed
from handlers.show import show
from locales.translator import Translator
from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.mentor_papers import MentorSheet

router = Router(name="mentor.papers")


@router.callback_query(On(taps.OpenMentorPapers))
async def open_room(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Hours, and which papers there are."""
    await show(tap, screens.room(await use.mentor_papers.overview(actor), t))


@router.callback_query(On(OpenHours))
async def open_hours(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """«Мои часы»: by month, by kind, by teacher."""
    await show(tap, hour_screens.hours(await use.mentor_papers.overview(actor), t))


@router.callback_query(On(taps.MentorPaper))
async def hand_over(
    tap: CallbackQuery, data: taps.MentorPaper, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One of them."""
    if data.what not in set(screens.What):
        raise NotFound("paper")
    what = screens.What(data.what)
    sheet = await use.mentor_papers.hand_over(actor, what.value)
    if what is screens.What.CERTIFICATE:
        await _certificate(tap, sheet, data.pdf, actor, use, t)
        return
    paper = screens.paper_of(what, sheet, use.programmes.of(actor.municipality_id), t, before=data.before)
    screen = handed(paper, data.pdf, taps.OpenMentorPapers(), t, caption=screens.caption(what, t))
    await show(tap, screen)


async def _certificate(
    tap: CallbackQuery, sheet: MentorSheet, pdf: bool, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Of the mentor's school, once it is finished; its number is the same every time."""
    if sheet.school_on is None:
        await show(tap, screens.room(sheet, t))
        return
    number = await use.certificates.of_mentors_school(actor, sheet.school_on)
    await show(tap, handed(screens.certificate(sheet, number, t), pdf, taps.OpenMentorPapers(), t))
