"""Series of meetings, for whoever goes to them: how one stands, homework, the certificate."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import series as taps
from handlers.eyes import eyes_of
from handlers.filters import Known, On
from handlers.screens import events as event_screens
from handlers.screens import route_edit as edit_screens
from handlers.screens import routes as route_screens
from handlers.screens import series as screens
from handlers.show import say, show
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases
from mentoring.usecases.route_views import RouteView

router = Router(name="common.series")
router.callback_query.filter(Known())


@router.callback_query(On(taps.MySeries))
async def mine(tap: CallbackQuery, data: taps.MySeries, actor: Actor, use: UseCases, t: Translator) -> None:
    """Series I go to."""
    await show(tap, screens.mine(await use.series.mine(actor, data.page), t))


@router.callback_query(On(taps.OwnSeries))
async def own(tap: CallbackQuery, data: taps.OwnSeries, actor: Actor, use: UseCases, t: Translator) -> None:
    """How I stand."""
    view = await use.series.own(actor, data.event_id)
    await show(tap, screens.own(view, data.page, await eyes_of(actor, use, t)))


@router.callback_query(On(taps.SeriesFile))
async def file(tap: CallbackQuery, data: taps.SeriesFile, actor: Actor, use: UseCases, t: Translator) -> None:
    """My meetings ahead, in one file; the card moves below it."""
    view = await use.series.own(actor, data.event_id)
    eyes = await eyes_of(actor, use, t)
    cards = await use.series.cards(actor, data.event_id)
    files = (event_screens.file_of_all(cards, eyes),) if cards else ()
    await say(tap, replace(screens.own(view, 0, eyes), attachments=files))


@router.callback_query(On(taps.TakeHomework))
async def take_homework(
    tap: CallbackQuery, data: taps.TakeHomework, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Into the route that is there, or the draft proposed now; without either it is said what is missing."""
    task = await use.series.homework(actor, data.homework_id)
    front = await use.routes.own.front(actor)
    if not isinstance(front, RouteView):
        await show(tap, route_screens.front(front, t, actor.tz), toast=t("visits-step-needs-route"))
        return
    route_id = await use.routes.edit.take_homework(actor, task.id, task.words, task.due_on)
    view = await use.routes.own.view(actor, route_id)
    await show(tap, edit_screens.steps(view, t), toast=t("visits-step-taken"))


@router.callback_query(On(taps.OpenSeriesCertificate))
async def open_certificate(
    tap: CallbackQuery, data: taps.OpenSeriesCertificate, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Its number, and two formats."""
    await show(tap, screens.ready(await use.series.certificate(actor, data.event_id), t))


@router.callback_query(On(taps.TakeSeriesCertificate))
async def take(
    tap: CallbackQuery, data: taps.TakeSeriesCertificate, actor: Actor, use: UseCases, t: Translator
) -> None:
    """The file."""
    view = await use.series.certificate(actor, data.event_id)
    await say(tap, screens.handed(view, data.pdf, t, screens.ready(view, t)))
