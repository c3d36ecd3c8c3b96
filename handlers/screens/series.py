"""Series of meetings: a participant's card, its list, its certificate."""

from typing import Final

from handlers.callbacks import series as taps
from handlers.callbacks.events import AskLeaveEvent, MyEvents, ShowEvent
from handlers.callbacks.menu import OpenMenu
from handlers.screens.certificates import framed
from handlers.screens.events import Eyes, shortened
from handlers.screens.papers import attachment, called
from handlers.screens.route_paper import full_day, number_words
from handlers.screens.screen import Button, Screen, rows
from handlers.widgets.choice import pager
from locales.translator import Html, Translator
from locales.when import dated
from mentoring.paper import Paper, words
from mentoring.series import Meeting, Progress
from mentoring.usecases.series_views import OwnSeries, SeriesCertificate, SeriesPage, Task

MEETINGS: Final = 6
TASKS: Final = 2
"""Homework shown at once: the newest."""


def mine(view: SeriesPage, t: Translator) -> Screen:
    """Series one goes to or has been at."""
    back = (Button(t("events-my"), MyEvents(0)), Button(t("menu-back"), OpenMenu("")))
    if not view.lines:
        return Screen(t("series-mine-empty"), rows(back))
    lines = [
        t("series-mine-line", number=str(n), title=shortened(line.title), status=line.status)
        for n, line in enumerate(view.lines, start=1)
    ]
    opens = [Button(str(n), taps.OwnSeries(line.id, 0)) for n, line in enumerate(view.lines, start=1)]
    return Screen(
        Html("\n".join([t("series-mine"), "", *lines])),
        rows(opens, pager(view.page, view.pages, taps.MySeries, t), back),
    )


def own(view: OwnSeries, page: int, eyes: Eyes) -> Screen:
    """How one stands: each meeting, the share, homework."""
    t, event = eyes.t, view.event
    every = view.progress.meetings
    pages = max(1, -(-len(every) // MEETINGS))
    page = min(page, pages - 1)
    shown = every[page * MEETINGS : (page + 1) * MEETINGS]
    first = page * MEETINGS + 1
    lines = [_line(number, one, eyes) for number, one in enumerate(shown, start=first)]
    parts = [
        t("series-own", title=shortened(event.title), state=event.mine or "none", status=event.status),
        "\n".join(lines) if lines else t("series-no-dates"),
        progress_words(view.progress, eyes),
        *[_task_line(task, eyes) for task in _newest(view)],
    ]
    opens = [Button(str(number), ShowEvent(one.id)) for number, one in enumerate(shown, start=first)]
    goes = event.mine == "going" and event.status == "published"
    done = view.progress.is_over(eyes.now) and view.progress.is_reached
    certificate = Button(t("certificates-open"), taps.OpenSeriesCertificate(event.id), style="primary")
    ahead = bool(view.progress.left(eyes.now))
    return Screen(
        Html("\n\n".join(parts)),
        rows(
            certificate if done else None,
            _take(view, t) if goes else None,
            opens,
            pager(page, pages, lambda to: taps.OwnSeries(event.id, to), t),
            [
                *([Button(t("events-file-all"), taps.SeriesFile(event.id))] if goes and ahead else []),
                *([Button(t("series-leave"), AskLeaveEvent(event.id))] if goes and ahead else []),
            ],
            (
                Button(t("series-to-card"), ShowEvent(event.id)),
                Button(t("series-mine-open"), taps.MySeries(0)),
            ),
        ),
    )


def progress_words(progress: Progress, eyes: Eyes) -> Html:
    """«Было 5 из 8, до сертификата нужно 6»: the truth, while it runs and at its end."""
    now = eyes.now
    state = "none" if not progress.total else "ahead"
    if progress.is_over(now):
        state = "reached" if progress.is_reached else "short"
    elif progress.is_reached:
        state = "sure"
    elif progress.total and not progress.can_reach(now):
        state = "short"
    return eyes.t(
        "series-progress",
        state=state,
        came=progress.came,
        total=progress.total,
        needed=progress.needed,
        left=progress.left(now),
    )


def _line(number: int, one: Meeting, eyes: Eyes) -> Html:
    state = "came" if one.came else "unmarked" if one.is_over(eyes.now) else "ahead"
    when = eyes.moment(one.starts_at) if one.starts_at else "—"
    return eyes.t("series-line", number=str(number), state=state, when=when)


def _newest(view: OwnSeries) -> tuple[Task, ...]:
    return view.tasks[-TASKS:]


def _task_line(task: Task, eyes: Eyes) -> Html:
    due = task.homework.due_on
    return eyes.t(
        "series-task-mine",
        words=task.homework.words,
        day=dated(due, eyes.t.locale, eyes.today) if due else "—",
        state=_state(task),
    )


def _state(task: Task) -> str:
    if task.step is None:
        return "none"
    return "done" if task.step in ("submitted", "confirmed", "unconfirmed") else "taken"


def _take(view: OwnSeries, t: Translator) -> Button | None:
    """The newest homework that is in no route yet."""
    free = [task for task in _newest(view) if task.step is None]
    return Button(t("series-take-task"), taps.TakeHomework(free[-1].homework.id)) if free else None


def ready(view: SeriesCertificate, t: Translator) -> Screen:
    """It is there: two formats."""
    number = view.event.id
    text = t(
        "series-certificate-ready",
        title=view.event.title,
        came=view.progress.came,
        total=view.progress.total,
        number=view.certificate.label,
    )
    return Screen(
        text,
        rows(
            (
                Button(t("certificates-pdf"), taps.TakeSeriesCertificate(number, True), style="primary"),
                Button(t("certificates-docx"), taps.TakeSeriesCertificate(number, False)),
            ),
            (Button(t("series-to-own"), taps.OwnSeries(number, 0)), Button(t("menu-back"), OpenMenu(""))),
        ),
    )


def handed(view: SeriesCertificate, pdf: bool, t: Translator, screen: Screen) -> Screen:
    """The screen stays, the file comes below it."""
    return Screen(screen.text, screen.rows, (attachment(paper(view, t), pdf, ""),))


def paper(view: SeriesCertificate, t: Translator) -> Paper:
    """A participant's certificate of a series (content.md 16)."""
    progress = view.progress
    hours = number_words(progress.hours, t)
    visits = t.plain(
        "paper-series-visits",
        came=progress.came,
        total=progress.total,
        hours=progress.hours,
        known=hours or "0",
    )
    return framed(
        t.plain("paper-certificate-participant"),
        called(view.someone, t, own=view.own),
        (
            words(t.plain("paper-series-cycle", title=view.event.title)),
            words(visits),
            words(t.plain("paper-series-share", share=progress.share)),
            words(full_day(view.day, t)),
        ),
        view.organiser,
        view.certificate,
        t,
    )
