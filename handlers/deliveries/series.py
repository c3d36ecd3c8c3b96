"""What is said unasked about series: homework, further meetings, a certificate that is ready."""

from datetime import datetime
from typing import Any

from handlers.callbacks import series as taps
from handlers.deliveries.common import Render, later
from handlers.eyes import eyes_of
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.certificates import NotYetOver, ShareNotReached
from mentoring.people import Actor, Role
from mentoring.usecases.all import UseCases

Params = dict[str, Any]
SHOWN = 6


async def homework(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """To those who go: in a route it is a step. Nothing once the day is over or the step is taken."""
    task = await use.series.homework(actor, params["homework_id"])
    view = await use.series.own(actor, task.series_id)
    mine = next((one for one in view.tasks if one.homework.id == task.id), None)
    eyes = await eyes_of(actor, use, t)
    if mine is None or mine.step is not None or task.due_on is None or task.due_on < eyes.today:
        return None
    text = t(
        "series-homework",
        title=view.event.title,
        words=task.words,
        day=dated(task.due_on, t.locale, eyes.today),
    )
    take = Button(t("series-take-task"), taps.TakeHomework(task.id), style="primary")
    opens = Button(t("series-to-own"), taps.OwnSeries(view.event.id, 0))
    teaches = actor.has(Role.TEACHER)
    return Screen(text, rows(take if teaches else None, opens, later(params, t)))


async def more(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """Further meetings."""
    view = await use.series.own(actor, params["event_id"])
    eyes = await eyes_of(actor, use, t)
    known = {one.starts_at for one in view.progress.meetings}
    starts = [at for at in map(datetime.fromisoformat, params["starts"]) if at in known and at > eyes.now]
    if view.event.mine != "going" or view.event.status != "published" or not starts:
        return None
    lines = [eyes.moment(at) for at in starts[:SHOWN]]
    head = t("series-more", title=view.event.title, n=len(starts))
    opens = Button(t("series-to-own"), taps.OwnSeries(view.event.id, 0), style="primary")
    return Screen(
        Html("\n".join([head, *lines])),
        rows(opens, Button(t("events-file-all"), taps.SeriesFile(view.event.id))),
    )


async def certificate(actor: Actor, params: Params, use: UseCases, t: Translator) -> Screen | None:
    """It is ready; nothing where a mark was taken back meanwhile."""
    try:
        view = await use.series.certificate(actor, params["event_id"])
    except (NotYetOver, ShareNotReached):
        return None
    number = view.event.id
    return Screen(
        t(
            "series-certificate-here",
            title=view.event.title,
            came=view.progress.came,
            total=view.progress.total,
        ),
        rows(
            Button(t("certificates-open"), taps.OpenSeriesCertificate(number), style="primary"),
            Button(t("series-to-own"), taps.OwnSeries(number, 0)),
        ),
    )


KINDS: dict[str, Render] = {
    "series_homework": homework,
    "series_more": more,
    "series_certificate": certificate,
}
