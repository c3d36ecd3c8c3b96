"""Papers of routes and pairs: for the two of a pair and the school's curator; the use case decides."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import papers as taps
from handlers.callbacks.menu import OpenMenu
from handlers.callbacks.pair_papers import OpenPapers as OpenPairPapers
from handlers.callbacks.pairs import OpenPair
from handlers.filters import On
from handlers.screens import legal_papers as legal
from handlers.screens import papers as screens
from handlers.screens.papers import InTemplate
from handlers.screens.programme_paper import programme_paper
from handlers.screens.route_paper import route_paper
from handlers.screens.template_values import programme_values, route_values
from handlers.show import show
from handlers.taps import Tap
from locales.translator import Translator
from mentoring.paper_fields import PaperKind
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.paper_views import Reader

router = Router(name="common.papers")


@router.callback_query(On(taps.OpenPapers))
async def open_papers(
    tap: CallbackQuery, data: taps.OpenPapers, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Which papers there are."""
    await show(tap, screens.doors(await use.papers.doors(actor, data.route_id), t))


@router.callback_query(On(taps.RoutePaper))
async def hand_route(
    tap: CallbackQuery, data: taps.RoutePaper, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The route on one page."""
    sheet = await use.papers.route(actor, data.route_id)
    programme = use.programmes.of(actor.municipality_id)
    paper = route_paper(sheet, programme, t)
    own = await use.templates.in_use(actor, PaperKind.ROUTE)
    into = InTemplate(own, route_values(sheet, programme, t)) if own else None
    named = sheet.reader is Reader.OWNER and bool(sheet.axes)
    caption = t("papers-names-axes") if named else ""
    back = taps.OpenPapers(data.route_id)
    await show(tap, screens.handed(paper, data.pdf, back, t, caption=caption, into=into))


@router.callback_query(On(taps.ProgrammePaper))
async def hand_programme(
    tap: CallbackQuery, data: taps.ProgrammePaper, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The programme of a pair."""
    sheet = await use.papers.programme(actor, data.pair_id)
    programme = use.programmes.of(actor.municipality_id)
    paper = programme_paper(sheet, programme, t)
    own = await use.templates.in_use(actor, PaperKind.PROGRAMME)
    into = InTemplate(own, programme_values(sheet, programme, t)) if own else None
    named = sheet.reader is Reader.OWNER and sheet.route is not None and bool(sheet.route.axes)
    back: Tap = taps.OpenPapers(data.route_id) if data.route_id else OpenMenu("")
    caption = t("papers-names-axes") if named else ""
    await show(tap, screens.handed(paper, data.pdf, back, t, caption=caption, into=into))


@router.callback_query(On(taps.LegalBlanks))
async def hand_blanks(
    tap: CallbackQuery, data: taps.LegalBlanks, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Consent, agreement and order as drafts."""
    view = await use.legal_papers.blanks(actor, data.pair_id)
    made = legal.blanks(view, use.programmes.of(actor.municipality_id), actor.person_id, t)
    await show(tap, screens.handed_drafts(made, OpenPairPapers(data.pair_id), t))


@router.callback_query(On(taps.NoticeDraft))
async def hand_notice(
    tap: CallbackQuery, data: taps.NoticeDraft, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The mentor's notice as a draft: nothing ends by taking it."""
    view = await use.legal_papers.notice(actor, data.pair_id)
    made = legal.notice(view, use.programmes.of(actor.municipality_id), actor.person_id, t)
    await show(tap, screens.handed_drafts((made,), OpenPair(data.pair_id), t))
